/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-json-lexer-private.h"

#include "atlas-json-text-private.h"
#include "atlas-limits-private.h"
#include "atlas-number.h"
#include "atlas-words.h"

#include <math.h>
#include <string.h>

/* How much of a wrong word a message shows. */
#define MAX_WORD 20

/**
 * atlas_json_fault_clear:
 * @fault: a fault
 *
 * Frees what a fault holds.
 */
void
atlas_json_fault_clear (AtlasJsonFault *fault)
{
  g_clear_pointer (&fault->pointer, g_free);
  g_clear_pointer (&fault->message, g_free);
}

/**
 * atlas_json_lexer_fail:
 * @self: a lexer
 * @at: the byte that is at fault
 * @format: what was expected and found
 * @...: what to put in
 *
 * Fills in the fault.
 *
 * Returns: always %FALSE, for the caller to return
 */
gboolean
atlas_json_lexer_fail (AtlasJsonLexer *self,
                       const char     *at,
                       const char     *format,
                       ...)
{
  va_list arguments;

  self->fault->offset = at - self->text;
  va_start (arguments, format);
  self->fault->message = atlas_number_vprintf (format, arguments);
  va_end (arguments);

  return FALSE;
}

static gboolean
is_continuation (guchar byte)
{
  return (byte & 0xc0) == 0x80;
}

/* The length of the character at @at as in table 3-7 of the Unicode Standard, or 0. */
static gsize
utf8_length (const char *at,
             const char *end)
{
  const guchar *p = (const guchar *) at;
  gsize left = end - at;

  if (p[0] < 0x80)
    return 1;
  if (p[0] < 0xc2 || p[0] > 0xf4)
    return 0;
  if (left < 2 || !is_continuation (p[1]))
    return 0;
  if (p[0] < 0xe0)
    return 2;
  if (left < 3 || !is_continuation (p[2]))
    return 0;
  /* Longer than need be, and the halves of surrogate pairs. */
  if ((p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f))
    return 0;
  if (p[0] < 0xf0)
    return 3;
  if (left < 4 || !is_continuation (p[3]))
    return 0;
  /* Longer than need be, and beyond U+10FFFF. */
  if ((p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] > 0x8f))
    return 0;

  return 4;
}

static gboolean
is_word (char byte)
{
  return g_ascii_isalnum (byte) || byte == '_' || byte == '-' || byte == '+' || byte == '.';
}

/**
 * atlas_json_lexer_describe:
 * @self: a lexer
 *
 * Says in words what stands at the lexer's place.
 *
 * Returns: (transfer full): the words, to follow "found"
 */
char *
atlas_json_lexer_describe (AtlasJsonLexer *self)
{
  const char *at = self->at;
  gsize length;
  g_autofree char *found = NULL;

  if (at == self->end)
    return g_strdup (_("the end of the file"));
  if (*at == '\0')
    return g_strdup (_("a NUL byte"));
  if (*at == '/' && self->end - at > 1 && (at[1] == '/' || at[1] == '*'))
    return g_strdup (_("a comment, which JSON does not have"));

  length = utf8_length (at, self->end);
  if (length == 0)
    return g_strdup_printf (_("the byte 0x%02X, which is not UTF-8"), (guchar) *at);

  if (is_word (*at))
    {
      while (length < MAX_WORD && at + length < self->end && is_word (at[length]))
        length++;
    }

  found = g_strndup (at, length);

  return atlas_json_quote (found);
}

/**
 * atlas_json_lexer_skip_space:
 * @self: a lexer
 *
 * Goes to the next byte that is not white space, or to the end.
 */
void
atlas_json_lexer_skip_space (AtlasJsonLexer *self)
{
  const char *at = self->at;

  while (at < self->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;

  self->at = at;
}

static gboolean
fail_control (AtlasJsonLexer *self,
              const char     *at)
{
  if (*at == '\n' || *at == '\r')
    return atlas_json_lexer_fail (self,
                                  at,
                                  _("found a line break inside a string: write it as \\n, or end "
                                     "the string with a double quote"));
  if (*at == '\0')
    return atlas_json_lexer_fail (self, at, _("found a NUL byte inside a string: remove it"));

  return atlas_json_lexer_fail (self,
                                at,
                                _("found the control character U+%04X inside a string: write it as "
                                   "\\u%04x"),
                                (guint) (guchar) *at,
                                (guint) (guchar) *at);
}

/* Reads the four digits of \uXXXX. */
static gboolean
read_code_unit (AtlasJsonLexer *self,
                const char     *escape,
                guint          *unit)
{
  *unit = 0;
  for (guint i = 2; i < 6; i++)
    {
      if (self->end - escape <= (gssize) i || !g_ascii_isxdigit (escape[i]))
        return atlas_json_lexer_fail (self,
                                      escape,
                                      _("expected four hexadecimal digits after \\u"));
      *unit = *unit * 16 + g_ascii_xdigit_value (escape[i]);
    }

  return TRUE;
}

/* A character outside the BMP is written as two code units; one alone is no text. */
static gboolean
read_unicode_escape (AtlasJsonLexer *self,
                     const char    **at)
{
  const char *escape = *at;
  guint unit, low;

  if (!read_code_unit (self, escape, &unit))
    return FALSE;
  if (unit == 0)
    return atlas_json_lexer_fail (self,
                                  escape,
                                  _("found \\u0000, which can’t be in a text: remove it"));

  *at += 6;
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  if (unit < 0xdc00 && self->end - *at > 1 && (*at)[0] == '\\' && (*at)[1] == 'u')
    {
      if (!read_code_unit (self, *at, &low))
        return FALSE;
      *at += 6;
      if (low >= 0xdc00 && low <= 0xdfff)
        return TRUE;
    }

  return atlas_json_lexer_fail (self,
                                escape,
                                _("found \\u%04x, which is half of a surrogate pair: write both "
                                   "halves, or the character itself"),
                                unit);
}

static gboolean
read_escape (AtlasJsonLexer *self,
             const char    **at)
{
  const char *escape = *at;
  g_autofree char *found = NULL;

  if (self->end - escape > 1)
    {
      if (escape[1] == 'u')
        return read_unicode_escape (self, at);
      if (escape[1] != '\0' && strchr ("\"\\/bfnrt", escape[1]) != NULL)
        {
          *at += 2;
          return TRUE;
        }
    }

  self->at = escape + 1;
  found = atlas_json_lexer_describe (self);
  return atlas_json_lexer_fail (self,
                                escape,
                                _("expected one of \" \\ / b f n r t u after the backslash, found "
                                   "%s"),
                                found);
}

#define BYTES(byte)     (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))
#define HAS_LESS(x, n)  (((x) - BYTES (n)) & ~(x) & BYTES (0x80))
#define HAS_BYTE(x, n)  HAS_LESS ((x) ^ BYTES (n), 1)

/* Most of a document is plain text: eight bytes at a time. */
static const char *
skip_plain (const char *at,
            const char *end)
{
  while (end - at >= 8)
    {
      guint64 x;

      memcpy (&x, at, 8);
      if (((x & BYTES (0x80)) | HAS_LESS (x, 0x20) | HAS_BYTE (x, '"') | HAS_BYTE (x, '\\')) != 0)
        break;
      at += 8;
    }

  while (at < end && *at != '"' && *at != '\\' && (guchar) *at >= 0x20 && (guchar) *at < 0x80)
    at++;

  return at;
}

/* Reads what skip_plain() stops at, short of the end. */
static gboolean
read_special (AtlasJsonLexer *self,
              const char    **at,
              gboolean       *has_escapes)
{
  gsize length;

  if (**at == '\\')
    {
      *has_escapes = TRUE;
      return read_escape (self, at);
    }

  if ((guchar) **at < 0x20)
    return fail_control (self, *at);

  length = utf8_length (*at, self->end);
  if (length == 0)
    return atlas_json_lexer_fail (self,
                                  *at,
                                  _("found the byte 0x%02X, which is not UTF-8: save the file as "
                                    "UTF-8"),
                                  (guint) (guchar) **at);
  *at += length;

  return TRUE;
}

/**
 * atlas_json_lexer_read_string:
 * @self: a lexer at a double quote
 * @contents: (out): what stands between the quotes
 * @has_escapes: (out): whether there is a backslash in it
 *
 * Reads a string.
 *
 * Returns: whether it is one
 */
gboolean
atlas_json_lexer_read_string (AtlasJsonLexer *self,
                              AtlasSpan      *contents,
                              gboolean       *has_escapes)
{
  const char *start = self->at + 1;
  const char *at = start;

  *has_escapes = FALSE;
  for (;;)
    {
      at = skip_plain (at, self->end);
      if (at == self->end)
        return atlas_json_lexer_fail (self,
                                      self->at,
                                      _("the string that begins here has no end: the file may "
                                         "have been cut off"));
      if (*at == '"')
        break;

      if (!read_special (self, &at, has_escapes))
        return FALSE;
    }

  if (at - start > (gssize) ATLAS_MAX_STRING)
    return atlas_json_lexer_fail (self,
                                  self->at,
                                  _("the string that begins here is longer than %u bytes"),
                                  ATLAS_MAX_STRING);

  *contents = (AtlasSpan) { start - self->text, at - self->text };
  self->at = at + 1;

  return TRUE;
}

static gboolean
read_digits (AtlasJsonLexer *self,
             const char    **at)
{
  g_autofree char *found = NULL;

  if (*at < self->end && g_ascii_isdigit (**at))
    {
      while (*at < self->end && g_ascii_isdigit (**at))
        (*at)++;
      return TRUE;
    }

  self->at = *at;
  found = atlas_json_lexer_describe (self);
  return atlas_json_lexer_fail (self, *at, _("expected a digit, found %s"), found);
}

static gboolean
check_number (AtlasJsonLexer *self,
              const char     *at,
              gboolean        is_whole,
              gboolean        has_exponent)
{
  char number[ATLAS_MAX_NUMBER + 1];
  gsize length = at - self->at;

  if (length > ATLAS_MAX_NUMBER)
    return atlas_json_lexer_fail (self,
                                  self->at,
                                  _("expected a number of at most %d characters"),
                                  ATLAS_MAX_NUMBER);
  if (is_whole && length - (*self->at == '-') > ATLAS_MAX_DIGITS)
    return atlas_json_lexer_fail (self,
                                  self->at,
                                  _("expected a whole number of at most %d digits"),
                                  ATLAS_MAX_DIGITS);

  /* Without an exponent, so few digits are always finite. */
  if (!has_exponent)
    return TRUE;

  memcpy (number, self->at, length);
  number[length] = '\0';
  if (!isfinite (g_ascii_strtod (number, NULL)))
    return atlas_json_lexer_fail (self, self->at, _("the number %s is too large"), number);

  return TRUE;
}

/**
 * atlas_json_lexer_read_number:
 * @self: a lexer at a minus sign or digit
 *
 * Reads a number that is finite and not longer than it need be.
 *
 * Returns: whether it is one
 */
gboolean
atlas_json_lexer_read_number (AtlasJsonLexer *self)
{
  const char *at = self->at;
  const char *first;
  gboolean is_whole = TRUE;
  gboolean has_exponent = FALSE;

  if (*at == '-')
    at++;

  first = at;
  if (!read_digits (self, &at))
    return FALSE;
  if (*first == '0' && at - first > 1)
    return atlas_json_lexer_fail (self, first, _("a number can’t begin with a needless zero"));

  if (at < self->end && *at == '.')
    {
      is_whole = FALSE;
      at++;
      if (!read_digits (self, &at))
        return FALSE;
    }

  if (at < self->end && (*at == 'e' || *at == 'E'))
    {
      is_whole = FALSE;
      has_exponent = TRUE;
      at++;
      if (at < self->end && (*at == '+' || *at == '-'))
        at++;
      if (!read_digits (self, &at))
        return FALSE;
    }

  if (!check_number (self, at, is_whole, has_exponent))
    return FALSE;

  self->at = at;

  return TRUE;
}

/**
 * atlas_json_lexer_read_word:
 * @self: a lexer
 *
 * Reads `true`, `false` or `null`.
 *
 * Returns: whether it is one of them
 */
gboolean
atlas_json_lexer_read_word (AtlasJsonLexer *self)
{
  static const char words[][6] = { "true", "false", "null" };
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->at) >= length && memcmp (self->at, words[i], length) == 0)
        {
          self->at += length;
          return TRUE;
        }
    }

  found = atlas_json_lexer_describe (self);
  return atlas_json_lexer_fail (self,
                                self->at,
                                /* Translators: %s is what was found, in words or quoted. */
                                _("expected a value: a string in double quotes, a number, true, "
                                   "false, null, a list or an object; found %s"),
                                found);
}
