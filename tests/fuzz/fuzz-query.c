/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <string.h>

#include "atlas-query-words.h"
#include "atlas-result.h"
#include "atlas-sample.h"

/* Whatever somebody types is asked, can be said and kept, and what it finds in a text
 * are whole letters of it. The input is what is typed, and behind a line end a text. */

static AtlasBriefing *briefing;

static void
check_hits (AtlasQuery *query,
            const char *text)
{
  g_autoptr (GArray) hits = atlas_query_find_hits (query, text);
  gsize at = 0;

  for (guint i = 0; i < hits->len; i++)
    {
      const AtlasSpan *span = &g_array_index (hits, AtlasSpan, i);

      g_assert_true (i == 0 || span->start > at);
      g_assert_cmpuint (span->start, <, span->end);
      g_assert_cmpuint (span->end, <=, strlen (text));
      g_assert_true (g_utf8_validate (text + span->start, (gssize) (span->end - span->start), NULL));
      at = span->end;
    }
}

/* What is kept of a query asks for the same, and is kept as the same. */
static void
check_kept (AtlasQuery *query)
{
  g_autofree char *string = atlas_query_to_string (query);
  g_autoptr (AtlasQuery) again = atlas_query_parse (string, briefing);
  g_autofree char *string_again = atlas_query_to_string (again);

  g_assert_cmpstr (string_again, ==, string);
  g_assert_true (atlas_query_equal (query, again));
}

static void
check_completions (const char *typed)
{
  gsize length = strlen (typed);

  for (gsize cursor = 0; cursor <= length; cursor = g_utf8_next_char (typed + cursor) - typed)
    {
      g_autoptr (GPtrArray) completions = NULL;

      /* Of a long text the end is where somebody types. */
      if (cursor + 16 < length)
        continue;
      completions = atlas_query_complete (typed, cursor, briefing, "en");
      for (guint i = 0; i < completions->len; i++)
        {
          const AtlasCompletion *completion = completions->pdata[i];

          g_assert_cmpuint (completion->span.start, <=, completion->span.end);
          g_assert_cmpuint (completion->span.end, <=, length);
          g_assert_true (g_utf8_validate (completion->label, -1, NULL));
        }
      if (cursor == length)
        break;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *input = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_auto (GStrv) parts = g_strsplit (input, "\n", 2);
  const char *typed = parts[0] != NULL ? parts[0] : "";
  g_autoptr (AtlasQuery) query = NULL;
  g_autofree char *words = NULL;

  if (briefing == NULL)
    briefing = atlas_sample_new ();
  query = atlas_query_parse (typed, briefing);
  words = atlas_query_describe (query, briefing, "en");
  g_assert_true (g_utf8_validate (words, -1, NULL));
  check_kept (query);
  check_hits (query, parts[0] != NULL && parts[1] != NULL ? parts[1] : typed);
  check_completions (typed);
  atlas_result_unref (atlas_briefing_ask (briefing, query, NULL));
  return 0;
}
