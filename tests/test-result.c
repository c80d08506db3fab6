/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-corpus-private.h"
#include "atlas-fold.h"
#include "atlas-reference.h"
#include "atlas-result.h"
#include "atlas-sample.h"

#include <string.h>

static AtlasQuery *
make_random_query (GRand         *rand,
                   AtlasBriefing *briefing)
{
  static const char *const texts[] = {
    "",          "",          "suma",       "zebra cedar", "-suma",         "\"north\"",
    "publisher", "ŠATOR",     "reported",   "place:XK",    "-place:kosovo", "status:none",
    "theme:ex",  "source:eu", "after:2025", "before:2025-06", "is:caution",  "-is:region-wide",
    "kind:visit", "-stage:planned", "status:nowhere", "приштина -zebra after:2025-03",
  };
  AtlasQuery *query = atlas_query_new ();

  for (guint i = g_rand_int_range (rand, 0, 4); i > 0; i--)
    {
      AtlasFacet facet = g_rand_int_range (rand, 0, ATLAS_N_FACETS);
      guint n_values = atlas_facet_get_n_values (facet, briefing);
      const char *value =
          atlas_facet_get_value (facet, briefing, g_rand_int_range (rand, 0, n_values));
      AtlasQuery *next =
          atlas_query_with_value (query, facet, value, g_rand_int_range (rand, 0, 3));

      atlas_query_unref (query);
      query = next;
    }

  for (guint i = g_rand_int_range (rand, 0, 3); i > 0; i--)
    {
      const char *more = texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
      g_autofree char *text = g_strdup_printf ("%s %s", atlas_query_get_text (query), more);
      AtlasQuery *next = atlas_query_with_text (query, text);

      atlas_query_unref (query);
      query = next;
    }

  return query;
}

/* Each count is what would be left if only the value were chosen. */
static void
assert_counts (AtlasBriefing *briefing,
               AtlasResult   *result,
               AtlasQuery    *query,
               const char    *place,
               guint          first,
               guint          n_entries)
{
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      for (guint i = 0; i < atlas_facet_get_n_values (facet, briefing); i++)
        {
          const char *value = atlas_facet_get_value (facet, briefing, i);
          guint count = 0;

          for (guint j = first; j < first + n_entries; j++)
            {
              AtlasEntry *entry = atlas_briefing_get_entry (briefing, j);

              count += atlas_reference_has_value (briefing, entry, facet, value) &&
                       atlas_reference_matches (briefing, entry, query, place, facet);
            }
          g_assert_cmpuint (atlas_result_count (result, facet, value, first, n_entries), ==, count);
        }
    }
}

static void
assert_like_reference (AtlasBriefing *briefing,
                       GRand         *rand,
                       gboolean       with_counts)
{
  static const char *const places[] = { NULL, NULL, "BA", "XK", "RS", "HR" };
  const char *place = places[g_rand_int_range (rand, 0, G_N_ELEMENTS (places))];
  g_autoptr (AtlasQuery) query = make_random_query (rand, briefing);
  g_autoptr (AtlasResult) result = atlas_briefing_ask (briefing, query, place);
  g_autoptr (AtlasResult) again = atlas_briefing_ask (briefing, query, place);
  guint n_entries = atlas_briefing_get_n_entries (briefing);
  guint n_matching = 0, n_in_place = 0, first;

  g_assert_true (result == again);
  for (guint i = 0; i < n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
      gboolean matches =
          atlas_reference_matches (briefing, entry, query, place, ATLAS_N_FACETS);

      if (atlas_bits_has (atlas_result_get_matching (result), i) != matches)
        g_error ("“%s”: entry %u", atlas_query_to_string (query), i);
      n_matching += matches;
      n_in_place += place == NULL ||
                    atlas_reference_has_value (briefing, entry, ATLAS_FACET_PLACE, place);
    }
  g_assert_cmpuint (atlas_result_count_matching (result, 0, n_entries), ==, n_matching);
  g_assert_cmpuint (atlas_result_count_in_place (result, 0, n_entries), ==, n_in_place);

  if (!with_counts)
    return;
  assert_counts (briefing, result, query, place, 0, n_entries);
  first = g_rand_int_range (rand, 0, n_entries + 1);
  assert_counts (briefing, result, query, place, first,
                 g_rand_int_range (rand, 0, n_entries - first + 1));
}

/* The index against a reading of the query entry by entry. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr (AtlasBriefing) briefing =
          atlas_sample_new_random (rand, g_rand_int_range (rand, 0, 40));

      for (guint i = 0; i < 5; i++)
        assert_like_reference (briefing, rand, i == 0 && round % 10 == 0);
    }
}

/* Sets of bits, lists, and the ends of both. */
static void
test_large (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 9000);

  for (guint i = 0; i < 10; i++)
    assert_like_reference (briefing, rand, i < 2);
}

static void
replace_random_entry (AtlasBriefing *briefing,
                      AtlasBriefing *other,
                      GRand         *rand)
{
  guint i = g_rand_int_range (rand, 0, atlas_briefing_get_n_entries (briefing));
  AtlasEntry *old_entry = atlas_briefing_get_entry (briefing, i);
  AtlasEntry *model = atlas_briefing_get_entry (other, i);
  AtlasEntryInit init = {
    .kind = atlas_entry_get_kind (old_entry),
    .id = atlas_entry_get_id (old_entry),
    .title = (AtlasText *) atlas_entry_get_title (model),
    .caution = (AtlasText *) atlas_entry_get_caution (model),
    .status = atlas_entry_get_status (model),
    .places = atlas_entry_get_places (model),
    .except = atlas_entry_get_except (model),
    .themes = atlas_entry_get_themes (model),
    .section = atlas_entry_get_section (model),
    .sources = atlas_entry_get_sources (model),
    .start = atlas_entry_get_start (model),
    .end = atlas_entry_get_end (model),
  };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);

  atlas_briefing_replace_entry (briefing, old_entry, entry);
}

/* After an edit the index is what it would have been, with one entry folded. */
static void
test_edits (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 10; round++)
    {
      guint n_entries = round == 0 ? 5000 : g_rand_int_range (rand, 1, 200);
      g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, n_entries);
      g_autoptr (AtlasBriefing) other = atlas_sample_new_random (rand, n_entries);
      g_autoptr (AtlasQuery) empty = atlas_query_new ();
      g_autoptr (AtlasQuery) words = atlas_query_with_text (empty, "zebra");
      g_autoptr (AtlasResult) result = atlas_briefing_ask (briefing, words, NULL);
      AtlasIndex *index = atlas_briefing_get_index (briefing);

      g_assert_cmpuint (atlas_index_get_n_folds (index), ==, n_entries);
      for (guint i = 1; i < 20; i++)
        {
          replace_random_entry (briefing, other, rand);
          g_assert_cmpuint (atlas_index_get_n_folds (index), ==, n_entries + i);
          assert_like_reference (briefing, rand, round > 5 && i == 19);
        }
    }
}

static gboolean
has_words (const AtlasText *text,
           const char      *words)
{
  for (guint i = 0; text != NULL && i < atlas_text_get_n_languages (text); i++)
    {
      g_autofree char *folded = atlas_fold (atlas_text_get_nth (text, i, NULL));

      if (strstr (folded, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Of so many entries that several threads look for the words. */
static void
test_many_entries (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 70 * 4096 + 5);
  g_autoptr (AtlasCorpus) corpus = atlas_corpus_new (briefing, NULL);
  guint n_entries = atlas_briefing_get_n_entries (briefing);
  AtlasEntry *last = atlas_briefing_get_entry (briefing, n_entries - 1);
  g_autofree char *title = atlas_fold (atlas_text_get (atlas_entry_get_title (last), NULL));
  const char *const words[] = { "e", title, "no such words" };

  g_assert_cmpuint (n_entries, ==, 70 * 4096 + 5);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree AtlasBits *found = atlas_bits_new (n_entries, FALSE);

      atlas_corpus_find (corpus, words[i], found);
      for (guint j = 0; j < n_entries; j++)
        {
          AtlasEntry *entry = atlas_briefing_get_entry (briefing, j);
          gboolean expected = has_words (atlas_entry_get_title (entry), words[i]) ||
                              has_words (atlas_entry_get_text (entry), words[i]) ||
                              has_words (atlas_entry_get_caution (entry), words[i]) ||
                              has_words (atlas_entry_get_notes (entry), words[i]);

          if (atlas_bits_has (found, j) != expected)
            g_error ("Entry %u and “%s”", j, words[i]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/result/random", test_random);
  g_test_add_func ("/result/large", test_large);
  g_test_add_func ("/result/edits", test_edits);
  g_test_add_func ("/result/many-entries", test_many_entries);

  return g_test_run ();
}
