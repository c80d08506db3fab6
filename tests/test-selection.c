/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample.h"

#include "atlas-selection.h"

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           GString    *log)
{
  g_string_append_printf (log, "%s%s", log->len > 0 ? " " : "", pspec->name);
}

/* Asserts which properties have notified, each once, whatever their order. */
static void
assert_notified (GString    *log,
                 const char *expected)
{
  g_auto (GStrv) have = g_strsplit (log->str, " ", -1);
  g_auto (GStrv) want = g_strsplit (expected, " ", -1);

  g_assert_cmpuint (g_strv_length (have), ==, g_strv_length (want));
  for (guint i = 0; want[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) have, want[i]));
  g_string_truncate (log, 0);
}

static void
test_place (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  atlas_selection_set_briefing (selection, briefing);
  g_signal_connect (selection, "notify", G_CALLBACK (notify_cb), log);

  atlas_selection_set_place (selection, "XK");
  assert_notified (log, "place");
  atlas_selection_set_place (selection, "XK");
  assert_notified (log, "");

  /* The concept is about the region, so it stays; the partnership goes. */
  atlas_selection_set_entry (selection, atlas_briefing_lookup_entry (briefing, "concept"));
  assert_notified (log, "entry");
  atlas_selection_set_place (selection, "RS");
  assert_notified (log, "place");
  atlas_selection_set_entry (selection, atlas_briefing_lookup_entry (briefing, "partnership"));
  assert_notified (log, "entry");
  atlas_selection_set_place (selection, "XK");
  assert_notified (log, "place entry");
  g_assert_null (atlas_selection_get_entry (selection));
  atlas_selection_set_place (selection, NULL);
  assert_notified (log, "place");
}

static void
test_kind (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  atlas_selection_set_briefing (selection, briefing);
  g_signal_connect (selection, "notify", G_CALLBACK (notify_cb), log);

  atlas_selection_set_entry (selection, atlas_briefing_lookup_entry (briefing, "pristina"));
  assert_notified (log, "entry kind");
  g_assert_cmpint (atlas_selection_get_kind (selection), ==, ATLAS_KIND_VISIT);

  atlas_selection_set_kind (selection, ATLAS_KIND_INITIATIVE);
  assert_notified (log, "entry kind");
  g_assert_null (atlas_selection_get_entry (selection));
}

static void
test_query (void)
{
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (AtlasQuery) words =
      atlas_query_with_text (atlas_selection_get_query (selection), "two words");
  g_autoptr (AtlasQuery) same = atlas_query_with_text (words, "two words");
  g_autoptr (AtlasQuery) status =
      atlas_query_with_value (words, ATLAS_FACET_STATUS, ATLAS_FACET_NONE, ATLAS_CHOICE_WANTED);
  g_autoptr (AtlasQuery) back =
      atlas_query_with_value (status, ATLAS_FACET_STATUS, ATLAS_FACET_NONE, ATLAS_CHOICE_NONE);
  g_autoptr (AtlasQuery) blank = atlas_query_with_text (words, " \t ");

  g_signal_connect (selection, "notify", G_CALLBACK (notify_cb), log);
  g_assert_true (atlas_query_is_empty (atlas_selection_get_query (selection)));
  g_assert_false (atlas_query_is_empty (words));
  g_assert_false (atlas_query_is_empty (status));
  g_assert_true (atlas_query_is_empty (blank));
  g_assert_true (atlas_query_equal (words, same));
  g_assert_false (atlas_query_equal (words, status));
  g_assert_true (atlas_query_equal (words, back));
  g_assert_true (atlas_query_wants (status, ATLAS_FACET_STATUS, ATLAS_FACET_NONE));

  atlas_selection_set_query (selection, words);
  assert_notified (log, "query");
  atlas_selection_set_query (selection, same);
  assert_notified (log, "");
  atlas_selection_clear_query (selection);
  assert_notified (log, "query");
  atlas_selection_clear_query (selection);
  assert_notified (log, "");
}

static void
check_consistent_cb (AtlasSelection *selection,
                     GParamSpec     *pspec,
                     guint          *n_calls)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  const char *place = atlas_selection_get_place (selection);
  AtlasEntry *entry = atlas_selection_get_entry (selection);

  (*n_calls)++;
  g_assert_true (place == NULL || atlas_briefing_lookup_place (briefing, place) != NULL);
  g_assert_true (entry == NULL ||
                 atlas_briefing_lookup_entry (briefing, atlas_entry_get_id (entry)) == entry);
}

/* Nobody may ever see the place or the entry of one document in another. */
static void
test_briefing (void)
{
  g_autoptr (AtlasBriefing) first = atlas_sample_new ();
  g_autoptr (AtlasBriefing) second = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasQuery) words =
      atlas_query_with_text (atlas_selection_get_query (selection), "words");
  guint n_calls = 0;

  g_signal_connect (selection, "notify", G_CALLBACK (check_consistent_cb), &n_calls);
  atlas_selection_set_briefing (selection, first);
  atlas_selection_set_place (selection, "XK");
  atlas_selection_set_entry (selection, atlas_briefing_lookup_entry (first, "pristina"));
  atlas_selection_set_query (selection, words);

  atlas_selection_set_briefing (selection, second);
  g_assert_null (atlas_selection_get_place (selection));
  g_assert_null (atlas_selection_get_entry (selection));
  g_assert_true (atlas_query_is_empty (atlas_selection_get_query (selection)));
  g_assert_cmpint (atlas_selection_get_kind (selection), ==, ATLAS_KIND_INITIATIVE);
  atlas_selection_set_briefing (selection, NULL);
  g_assert_cmpuint (n_calls, >, 6);
}

/* The entry that is looked at is the briefing's, whatever is put in its place. */
static void
test_replaced_entry (void)
{
  const char *const bosnia[] = { "BA", NULL };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (AtlasText) title = atlas_text_new ("Another");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "concept", .title = title };
  AtlasEntry *concept = atlas_briefing_lookup_entry (briefing, "concept");
  g_autoptr (AtlasEntry) region_wide = atlas_entry_new (&init);
  g_autoptr (AtlasEntry) elsewhere = NULL;

  init.places = bosnia;
  elsewhere = atlas_entry_new (&init);
  atlas_selection_set_briefing (selection, briefing);
  atlas_selection_set_place (selection, "XK");
  atlas_selection_set_entry (selection, concept);
  g_signal_connect (selection, "notify", G_CALLBACK (notify_cb), log);

  atlas_briefing_replace_entry (briefing, concept, region_wide);
  assert_notified (log, "entry");
  g_assert_true (atlas_selection_get_entry (selection) == region_wide);
  atlas_briefing_replace_entry (briefing, region_wide, elsewhere);
  assert_notified (log, "entry");
  g_assert_null (atlas_selection_get_entry (selection));
  atlas_briefing_replace_entry (briefing, elsewhere, region_wide);
  assert_notified (log, "");

  /* Of a briefing that isn't looked at any more, nothing is heard. */
  atlas_selection_set_briefing (selection, NULL);
  g_string_truncate (log, 0);
  atlas_briefing_replace_entry (briefing, region_wide, elsewhere);
  assert_notified (log, "");
}

static void
test_language (void)
{
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect (selection, "notify", G_CALLBACK (notify_cb), log);
  atlas_selection_set_language (selection, "sq");
  assert_notified (log, "language");
  atlas_selection_set_language (selection, "sq");
  assert_notified (log, "");
  g_assert_cmpstr (atlas_selection_get_language (selection), ==, "sq");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/selection/place", test_place);
  g_test_add_func ("/selection/kind", test_kind);
  g_test_add_func ("/selection/query", test_query);
  g_test_add_func ("/selection/briefing", test_briefing);
  g_test_add_func ("/selection/replaced-entry", test_replaced_entry);
  g_test_add_func ("/selection/language", test_language);

  return g_test_run ();
}
