/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-json-text-private.h"

#include <string.h>

/* How many characters of a text a message shows. */
#define MAX_QUOTED 60

/* How many bytes of a name a pointer shows. */
#define MAX_POINTER_NAME 200

/**
 * atlas_json_position_advance:
 * @self: a position, %ATLAS_JSON_POSITION_START at first
 * @text: the text
 * @offset: a byte, not before that of @self
 *
 * Moves a position forward, so that many of them, sorted, cost one walk
 * through the text.
 */
void
atlas_json_position_advance (AtlasJsonPosition *self,
                             const char        *text,
                             gsize              offset)
{
  const char *at = text + self->offset;
  const char *end = text + offset;
  const char *newline;

  g_return_if_fail (offset >= self->offset);

  while ((newline = memchr (at, '\n', end - at)) != NULL)
    {
      self->line++;
      self->column = 1;
      at = newline + 1;
    }

  for (; at < end; at++)
    self->column += ((guchar) *at & 0xc0) != 0x80;

  self->offset = offset;
}

static gunichar
read_code_unit (const char *digits)
{
  gunichar unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit * 16 + g_ascii_xdigit_value (digits[i]);

  return unit;
}

/* Appends what the escape at @at stands for and returns what follows it. */
static const char *
append_escaped (GString    *string,
                const char *at)
{
  static const char letters[] = "bfnrt";
  static const char meanings[] = "\b\f\n\r\t";
  const char *letter;
  gunichar c;

  if (at[1] != 'u')
    {
      letter = strchr (letters, at[1]);
      g_string_append_c (string, letter != NULL ? meanings[letter - letters] : at[1]);
      return at + 2;
    }

  c = read_code_unit (at + 2);
  at += 6;
  if (c >= 0xd800 && c <= 0xdbff)
    {
      c = 0x10000 + ((c - 0xd800) << 10) + (read_code_unit (at + 2) - 0xdc00);
      at += 6;
    }
  g_string_append_unichar (string, c);

  return at;
}

/**
 * atlas_json_append_decoded:
 * @string: what to append to
 * @start: the contents of a JSON string that the lexer has found good
 * @end: their end
 *
 * Appends what the string says, its escapes resolved.
 */
void
atlas_json_append_decoded (GString    *string,
                           const char *start,
                           const char *end)
{
  const char *at = start;

  while (at < end)
    {
      const char *escape = memchr (at, '\\', end - at);

      if (escape == NULL)
        escape = end;
      g_string_append_len (string, at, escape - at);
      at = escape == end ? end : append_escaped (string, escape);
    }
}

/**
 * atlas_json_append_pointer_name:
 * @pointer: a JSON pointer
 * @name: the name of a member, its escapes resolved
 * @length: its length, or -1 where it ends with NUL
 *
 * Appends a member to a JSON pointer, as RFC 6901 has it. A name that is
 * longer than any that has a meaning is cut off.
 */
void
atlas_json_append_pointer_name (GString    *pointer,
                                const char *name,
                                gssize      length)
{
  const char *end = name + (length < 0 ? strlen (name) : (gsize) length);
  gboolean is_long = end - name > MAX_POINTER_NAME;

  if (is_long)
    end = g_utf8_find_prev_char (name, name + MAX_POINTER_NAME);

  g_string_append_c (pointer, '/');
  for (const char *at = name; at < end; at++)
    {
      if (*at == '~')
        g_string_append (pointer, "~0");
      else if (*at == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *at);
    }

  if (is_long)
    g_string_append (pointer, "…");
}

/**
 * atlas_json_append_pointer_index:
 * @pointer: a JSON pointer
 * @index: the index of an element
 *
 * Appends an element to a JSON pointer.
 */
void
atlas_json_append_pointer_index (GString *pointer,
                                 guint    index)
{
  g_string_append_printf (pointer, "/%u", index);
}

/**
 * atlas_json_quote:
 * @string: a text of a document
 *
 * Puts quotation marks around a text for a message: not too much of it, and
 * with nothing in it that a terminal would obey or that would turn the rest
 * of the line around.
 *
 * Returns: (transfer full): the text in quotation marks
 */
char *
atlas_json_quote (const char *string)
{
  GString *quoted = g_string_new ("“");
  guint n_chars = 0;
  const char *at;

  for (at = string; *at != '\0' && n_chars < MAX_QUOTED; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isprint (c))
        g_string_append_unichar (quoted, c);
      else
        g_string_append_printf (quoted, "\\u%04x", c);
      n_chars++;
    }

  g_string_append (quoted, *at != '\0' ? "…”" : "”");

  return g_string_free (quoted, FALSE);
}

static const char *
skip_space (const char *at,
            const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;

  return at;
}

static const char *
skip_string (const char *at)
{
  for (at++; *at != '"'; at++)
    {
      if (*at == '\\')
        at++;
    }

  return at + 1;
}

/* Since the text is known to be good, brackets need only be counted. */
static const char *
skip_value (const char *at,
            const char *end)
{
  guint depth = 0;

  do
    {
      if (*at == '"')
        {
          at = skip_string (at);
        }
      else if (*at == '{' || *at == '[')
        {
          depth++;
          at++;
        }
      else if (*at == '}' || *at == ']')
        {
          depth--;
          at++;
        }
      else
        {
          while (at < end && strchr (",:]} \n\r\t\"{[", *at) == NULL)
            at++;
          while (depth > 0 && strchr (",: \n\r\t", *at) != NULL)
            at++;
        }
    }
  while (depth > 0);

  return at;
}

/* Goes from the open bracket of a container to its child @token, or to NULL. */
static const char *
find_child (const char *at,
            const char *end,
            const char *token)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) decoded = g_string_new (NULL);
  gboolean is_object = *at == '{';

  for (guint index = 0;; index++)
    {
      at = skip_space (at + 1, end);
      if (*at == '}' || *at == ']')
        return NULL;

      g_string_truncate (name, 0);
      if (is_object)
        {
          const char *behind = skip_string (at);

          g_string_truncate (decoded, 0);
          atlas_json_append_decoded (decoded, at + 1, behind - 1);
          atlas_json_append_pointer_name (name, decoded->str, decoded->len);
          at = skip_space (skip_space (behind, end) + 1, end);
        }
      else
        {
          atlas_json_append_pointer_index (name, index);
        }

      if (strcmp (name->str + 1, token) == 0)
        return at;

      at = skip_space (skip_value (at, end), end);
      if (*at != ',')
        return NULL;
    }
}

/**
 * atlas_json_locate:
 * @text: a text that atlas_json_scan() has found good
 * @length: its length
 * @pointer: a JSON pointer, made by the functions here
 * @span: (out): the bytes of the value
 *
 * Finds the value that a JSON pointer points to.
 *
 * Returns: whether there is one
 */
gboolean
atlas_json_locate (const char *text,
                   gsize       length,
                   const char *pointer,
                   AtlasSpan  *span)
{
  g_auto (GStrv) tokens = g_strsplit (pointer, "/", -1);
  const char *end = text + length;
  const char *at = skip_space (text, end);

  /* The first token is what stands before the first slash: nothing. */
  for (guint i = 1; tokens[0] != NULL && tokens[i] != NULL; i++)
    {
      if (*at != '{' && *at != '[')
        return FALSE;
      at = find_child (at, end, tokens[i]);
      if (at == NULL)
        return FALSE;
    }

  *span = (AtlasSpan) { at - text, skip_value (at, end) - text };

  return TRUE;
}
