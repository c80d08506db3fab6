/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-strict-json.h"

#include <string.h>

#include "atlas-limits-private.h"

/*
 * What RFC 8259 says, once more and as plainly as can be: recursive, a
 * character at a time, each name in a hash table. Each of these returns what
 * follows the value, or NULL.
 */
static const char *read_value (const char *at);

/* Reads what follows a backslash, and moves to the last character of it. */
static gboolean
read_escape (const char **at,
             gunichar    *c)
{
  const char *letter = **at != '\0' ? strchr ("\"\"\\\\//b\bf\fn\nr\rt\t", **at) : NULL;

  if (**at != 'u')
    {
      if (letter == NULL || **at <= ' ')
        return FALSE;
      *c = letter[1];
      return TRUE;
    }

  *c = 0;
  for (guint i = 1; i <= 4; i++)
    {
      if (!g_ascii_isxdigit ((*at)[i]))
        return FALSE;
      *c = *c * 16 + g_ascii_xdigit_value ((*at)[i]);
    }
  *at += 4;

  return *c != 0;
}

static const char *
read_string (const char *at,
             GString    *decoded)
{
  gunichar high = 0;

  for (at++; *at != '"'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean is_low;

      if (c < 0x20)
        return NULL;
      if (c == '\\')
        {
          at++;
          if (!read_escape (&at, &c))
            return NULL;
        }

      /* The halves of a pair stand side by side or not at all; UTF-8 has none. */
      is_low = c >= 0xdc00 && c <= 0xdfff;
      if (is_low != (high != 0))
        return NULL;
      if (is_low)
        c = 0x10000 + (high - 0xd800) * 0x400 + (c - 0xdc00);
      high = c >= 0xd800 && c <= 0xdbff ? c : 0;
      if (high == 0)
        g_string_append_unichar (decoded, c);
    }

  return high == 0 ? at + 1 : NULL;
}

static const char *
read_space (const char *at)
{
  return at + strspn (at, " \t\r\n");
}

static const char *
read_container (const char *at)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  char close = *at == '{' ? '}' : ']';
  gboolean is_object = *at == '{';

  at = read_space (at + 1);
  if (*at == close)
    return at + 1;

  for (;;)
    {
      if (is_object)
        {
          g_autoptr (GString) name = g_string_new (NULL);

          at = *at == '"' ? read_string (at, name) : NULL;
          if (at == NULL || !g_hash_table_add (names, g_strdup (name->str)))
            return NULL;
          at = read_space (at);
          if (*at != ':')
            return NULL;
          at = read_space (at + 1);
        }
      at = read_value (at);
      if (at == NULL)
        return NULL;
      at = read_space (at);
      if (*at == close)
        return at + 1;
      if (*at != ',')
        return NULL;
      at = read_space (at + 1);
    }
}

static const char *
read_value (const char *at)
{
  static GRegex *scalar;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) decoded = g_string_new (NULL);
  int end;

  if (*at == '{' || *at == '[')
    return read_container (at);
  if (*at == '"')
    return read_string (at, decoded);

  if (scalar == NULL)
    scalar = g_regex_new ("^(-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?|true|false|null)",
                          G_REGEX_OPTIMIZE, 0, NULL);
  if (!g_regex_match (scalar, at, G_REGEX_MATCH_ANCHORED, &match))
    return NULL;
  g_match_info_fetch_pos (match, 0, NULL, &end);
  if (*at == '-' || g_ascii_isdigit (*at))
    {
      if (end > ATLAS_MAX_NUMBER || ABS (g_ascii_strtod (at, NULL)) > G_MAXDOUBLE)
        return NULL;
      if (strcspn (at, ".eE") >= (gsize) end && end - (*at == '-') > ATLAS_MAX_DIGITS)
        return NULL;
    }

  return at + end;
}

/* Whether a text is a document by the letter, within the limits that we set. */
gboolean
atlas_strict_json_accepts (const char *text,
                           gsize       length)
{
  const char *end;

  if (!g_utf8_validate_len (text, length, NULL) || g_str_has_prefix (text, "\xef\xbb\xbf"))
    return FALSE;
  end = read_value (read_space (text));

  return end != NULL && read_space (end) == text + length;
}
