/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "atlas-json-scanner-private.h"

/* Bytes that are changed anywhere make hardly ever another document, but text that is
 * none: so mostly one value gives way to another. */

static const char *const values[] = {
  "null", "true", "0", "-1", "1e300", "90.5", "[]", "{}", "\"\"", "\"XK\"", "\"en\"", "\"-\"",
  "\"2025\"", "\"2025-02-29\"", "\"\\ud83d\\ude00\\u202e\"", "\"=1+1\"", "{\"en\":\"a\",\"sq\":\"b\"}",
};

static const char *
skip_string (const char *p)
{
  for (p++; *p != '"'; p++)
    if (*p == '\\')
      p++;

  return p + 1;
}

/* Lists the values of a text that the scanner has found good, and a zero ends. */
static GArray *
list_values (const char *text)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (AtlasSpan));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  for (const char *p = text; *p != '\0';)
    {
      AtlasSpan span = { p - text, p - text };

      if (*p == ']' || *p == '}')
        {
          g_array_index (spans, AtlasSpan, g_array_index (open, guint, open->len - 1)).end =
              ++p - text;
          g_array_set_size (open, open->len - 1);
        }
      else if (strchr (" \t\r\n,:", *p) != NULL)
        p++;
      else
        {
          if (*p == '[' || *p == '{')
            g_array_append_val (open, spans->len);
          p = *p == '"' ? skip_string (p) : strchr ("[{", *p) != NULL ? p + 1
              : p + strcspn (p, " \t\r\n,]}");
          span.end = p - text;
          g_array_append_val (spans, span);
        }
    }

  return spans;
}

/* Puts another value into the place of one, or behind it. Names of members are taken
 * for values: they change, too. */
static void
change_value (GString      *text,
              const GArray *spans,
              GRand        *rand)
{
  AtlasSpan span = g_array_index (spans, AtlasSpan, g_rand_int_range (rand, 0, spans->len));
  AtlasSpan other = g_array_index (spans, AtlasSpan, g_rand_int_range (rand, 0, spans->len));
  g_autofree char *value = NULL;

  if (g_rand_int_range (rand, 0, 3) == 0)
    value = g_strdup (values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
  else
    value = g_strndup (text->str + other.start, other.end - other.start);
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      g_string_insert (text, span.end, value);
      g_string_insert_c (text, span.end, ',');
      return;
    }
  g_string_erase (text, span.start, span.end - span.start);
  g_string_insert (text, span.start, value);
}

/* Changes the bytes within a value. */
static void
change_bytes (GString      *text,
              const GArray *spans,
              GRand        *rand)
{
  AtlasSpan span = g_array_index (spans, AtlasSpan, g_rand_int_range (rand, 0, spans->len));
  gsize length = span.end - span.start, room = length + 32;
  g_autofree uint8_t *bytes = NULL;

  if (text->str[span.start] != '"' || length <= 2)
    return;
  bytes = g_malloc (room);
  memcpy (bytes, text->str + span.start + 1, length - 2);
  room = LLVMFuzzerMutate (bytes, length - 2, room);
  g_string_erase (text, span.start + 1, length - 2);
  g_string_insert_len (text, span.start + 1, (const char *) bytes, room);
}

size_t
LLVMFuzzerCustomMutator (uint8_t      *data,
                         size_t        size,
                         size_t        max_size,
                         unsigned int  seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GString) text = g_string_new_len ((const char *) data, (gssize) size);
  g_autoptr (GArray) elements = NULL;
  g_auto (AtlasJsonFault) fault = { 0 };

  if (g_rand_int_range (rand, 0, 4) != 0 &&
      atlas_json_scan (text->str, text->len, NULL, &elements, &fault))
    {
      g_autoptr (GArray) spans = list_values (text->str);

      if (g_rand_int_range (rand, 0, 2) == 0)
        change_value (text, spans, rand);
      else
        change_bytes (text, spans, rand);
      if (text->len <= max_size)
        {
          memcpy (data, text->str, text->len);
          return text->len;
        }
    }

  return LLVMFuzzerMutate (data, size, max_size);
}
