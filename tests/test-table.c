/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-reference.h"
#include "atlas-sample.h"

#include "atlas-fold.h"
#include "atlas-language.h"
#include "atlas-table.h"


static char *
dup_ids (AtlasTable *table)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < atlas_table_get_n_matching (table); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            atlas_entry_get_id (atlas_table_get_entry (table, i)));

  return g_string_free (ids, FALSE);
}

static void
assert_ids (AtlasTable *table,
            const char *expected)
{
  g_autofree char *ids = dup_ids (table);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_follow (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);

  assert_ids (table, "");
  atlas_selection_set_briefing (selection, briefing);
  assert_ids (table, "partnership concept logistics");
  g_assert_cmpuint (atlas_table_get_n_region (table), ==, 2);

  atlas_selection_set_place (selection, "XK");
  assert_ids (table, "concept");
  g_assert_cmpuint (atlas_table_get_n_excepted (table), ==, 1);
  g_assert_cmpuint (atlas_table_get_n_in_place (table), ==, 1);
  g_assert_cmpuint (atlas_table_get_n_total (table), ==, 3);

  atlas_selection_set_place (selection, "HR");
  assert_ids (table, "");
  atlas_selection_set_place (selection, NULL);
  atlas_sample_choose (selection, ATLAS_FACET_STATUS, ATLAS_FACET_NONE, ATLAS_CHOICE_WANTED);
  assert_ids (table, "logistics");
  atlas_sample_choose (selection, ATLAS_FACET_STATUS, "planned", ATLAS_CHOICE_WANTED);
  assert_ids (table, "concept logistics");
  g_assert_cmpuint (atlas_table_get_n_matching (table), ==, 2);
  g_assert_cmpuint (atlas_table_get_facet_count (table, ATLAS_FACET_STATUS, "active"), ==, 1);
  g_assert_cmpuint (atlas_table_get_facet_count (table, ATLAS_FACET_THEME, "reform"), ==, 1);
  g_assert_cmpuint (atlas_table_get_facet_count (table, ATLAS_FACET_SECTION, "overview"), ==, 0);
  atlas_selection_set_briefing (selection, NULL);
  assert_ids (table, "");
}

static void
test_search (void)
{
  static const struct
  {
    const char *words;
    AtlasKind   kind;
    const char *ids;
  } cases[] = {
    { "sarene", ATLAS_KIND_INITIATIVE, "partnership" },
    { "ŠARENE", ATLAS_KIND_INITIATIVE, "partnership" },
    { "forces support", ATLAS_KIND_INITIATIVE, "partnership" },
    { "<b>&", ATLAS_KIND_INITIATIVE, "concept" },
    { "<b>& more", ATLAS_KIND_INITIATIVE, "concept" },
    { "planned", ATLAS_KIND_INITIATIVE, "concept" },
    { "pristina", ATLAS_KIND_VISIT, "pristina" },
    { "Priština", ATLAS_KIND_VISIT, "pristina" },
    { "Приштина", ATLAS_KIND_VISIT, "pristina" },
    { "prishtine", ATLAS_KIND_VISIT, "pristina" },
    { "kosova", ATLAS_KIND_VISIT, "pristina" },
    { "sarajevo", ATLAS_KIND_VISIT, "sarajevo" },
    { "  ", ATLAS_KIND_VISIT, "sarajevo pristina" },
    { "nothing", ATLAS_KIND_VISIT, "" },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();

  atlas_selection_set_briefing (selection, briefing);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasTable) table = atlas_table_new (selection, cases[i].kind);

      atlas_sample_search (selection, cases[i].words);
      g_test_message ("%s", cases[i].words);
      assert_ids (table, cases[i].ids);
    }
}

static void
test_order (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = NULL;
  AtlasField field;
  gboolean descending;

  atlas_selection_set_briefing (selection, briefing);
  table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_assert_false (atlas_table_get_order (table, &field, &descending));

  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  assert_ids (table, "concept logistics partnership");
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, TRUE);
  assert_ids (table, "partnership logistics concept");
  g_assert_true (atlas_table_get_order (table, &field, &descending));
  g_assert_cmpint (field, ==, ATLAS_FIELD_TITLE);
  g_assert_true (descending);
  /* Statuses in the document's order, and none of them last. */
  atlas_table_set_order (table, ATLAS_FIELD_STATUS, FALSE);
  assert_ids (table, "concept partnership logistics");
  atlas_table_set_order (table, ATLAS_FIELD_STATUS, TRUE);
  assert_ids (table, "logistics partnership concept");
  atlas_table_unset_order (table);
  assert_ids (table, "partnership concept logistics");
}

/* What is equal keeps the order that it had before. */
static void
test_second_order (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);

  atlas_selection_set_briefing (selection, briefing);
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, TRUE);
  atlas_table_set_order (table, ATLAS_FIELD_START, FALSE);
  assert_ids (table, "partnership logistics concept");
  atlas_table_set_order (table, ATLAS_FIELD_START, TRUE);
  assert_ids (table, "partnership logistics concept");
  atlas_table_set_order (table, ATLAS_FIELD_SECTION, FALSE);
  assert_ids (table, "concept logistics partnership");
}

/* By the calendar, not by the words: 10 March is after 9 February. */
static void
test_order_by_date (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = NULL;
  g_autoptr (AtlasText) title = atlas_text_new ("Earlier");
  AtlasEntryInit init = { .kind = ATLAS_KIND_VISIT, .id = "pristina", .title = title,
                          .start = { 2025, 2, 9 } };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);

  atlas_selection_set_briefing (selection, briefing);
  table = atlas_table_new (selection, ATLAS_KIND_VISIT);
  atlas_table_set_order (table, ATLAS_FIELD_START, TRUE);
  assert_ids (table, "pristina sarajevo");
  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, "pristina"),
                                entry);
  assert_ids (table, "sarajevo pristina");
  atlas_table_set_order (table, ATLAS_FIELD_START, FALSE);
  assert_ids (table, "pristina sarajevo");
}

static void
changed_cb (AtlasTable *table,
            guint      *n_calls)
{
  (*n_calls)++;
}

static void
notify_count_cb (AtlasTable *table,
                 GParamSpec *pspec,
                 guint      *n_calls)
{
  (*n_calls)++;
}

/* Each change is told of once, when all of it is done. */
static void
test_signals (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = NULL;
  guint n_changed = 0, n_matching = 0, n_in_place = 0, n_total = 0;

  atlas_selection_set_briefing (selection, briefing);
  table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_signal_connect (table, "changed", G_CALLBACK (changed_cb), &n_changed);
  g_signal_connect (table, "notify::n-matching", G_CALLBACK (notify_count_cb), &n_matching);

  atlas_selection_set_place (selection, "XK");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_matching, ==, 1);
  g_object_get (table, "n-matching", &n_matching, "n-in-place", &n_in_place, "n-total", &n_total,
                NULL);
  g_assert_cmpuint (n_matching, ==, 1);
  g_assert_cmpuint (n_in_place, ==, 1);
  g_assert_cmpuint (n_total, ==, 3);

  atlas_sample_search (selection, "nothing");
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  g_assert_cmpuint (n_changed, ==, 3);
}

/* An edit reaches the rows, the search and the counts. */
static void
test_replaced_entry (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasText) title = atlas_text_new ("Zebra");
  g_autoptr (AtlasText) caution = atlas_text_new ("Not confirmed");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "concept", .title = title,
                          .status = "active", .caution = caution };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);

  atlas_selection_set_briefing (selection, briefing);
  atlas_sample_search (selection, "zebra");
  assert_ids (table, "");
  g_assert_cmpuint (atlas_table_get_facet_count (table, ATLAS_FACET_STATUS, "active"), ==, 0);

  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, "concept"),
                                entry);
  assert_ids (table, "concept");
  g_assert_true (atlas_table_get_entry (table, 0) == entry);
  g_assert_cmpuint (atlas_table_get_facet_count (table, ATLAS_FACET_STATUS, "active"), ==, 1);
  atlas_sample_search (selection, "confirmed");
  assert_ids (table, "concept");
}

static void
assert_like_brute_force (AtlasBriefing  *briefing,
                         AtlasSelection *selection,
                         AtlasTable     *table)
{
  AtlasQuery *query = atlas_selection_get_query (selection);
  const char *place = atlas_selection_get_place (selection);
  guint first, n_entries, position = 0, n_active = 0;

  atlas_briefing_get_kind_range (briefing, atlas_table_get_kind (table), &first, &n_entries);
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);

      if (atlas_reference_matches (briefing, entry, query, place, ATLAS_FACET_STATUS))
        n_active += g_strcmp0 (atlas_entry_get_status (entry), "active") == 0;
      if (!atlas_reference_matches (briefing, entry, query, place, G_MAXUINT))
        {
          g_assert_cmpuint (atlas_table_find (table, entry), ==, G_MAXUINT);
          continue;
        }
      if (atlas_table_get_order (table, NULL, NULL))
        g_assert_cmpuint (atlas_table_find (table, entry), !=, G_MAXUINT);
      else
        g_assert_cmpuint (atlas_table_find (table, entry), ==, position);
      position++;
    }
  g_assert_cmpuint (atlas_table_get_n_matching (table), ==, position);
  g_assert_cmpuint (atlas_table_get_facet_count (table, ATLAS_FACET_STATUS, "active"),
                    ==,
                    n_active);
}

static gboolean
is_sorted (AtlasTable *table)
{
  AtlasBriefing *briefing =
      atlas_selection_get_briefing (atlas_table_get_selection (table));
  g_autoptr (AtlasCollator) collator = atlas_collator_new ("en");
  AtlasField field;
  gboolean descending;

  if (!atlas_table_get_order (table, &field, &descending) || field == ATLAS_FIELD_STATUS ||
      field == ATLAS_FIELD_START)
    return TRUE;

  for (guint i = 1; i < atlas_table_get_n_matching (table); i++)
    {
      g_autofree char *a =
          atlas_briefing_format_field (briefing, atlas_table_get_entry (table, i - 1), field, "en");
      g_autofree char *b =
          atlas_briefing_format_field (briefing, atlas_table_get_entry (table, i), field, "en");
      int order = atlas_collator_compare (collator, a, b);

      if (descending ? order < 0 : order > 0)
        return FALSE;
    }

  return TRUE;
}

static void
make_random_move (GRand          *rand,
                  AtlasSelection *selection,
                  AtlasTable     *table)
{
  static const char *const places[] = { NULL, "BA", "XK", "RS", "HR" };
  static const char *const words[] = { "", "suma", "Šator", "zebra c", "nowhere", "pristina" };
  static const char *const statuses[] = { "planned", "active", ATLAS_FACET_NONE };
  gboolean chance = g_rand_boolean (rand);
  AtlasChoice choice = g_rand_int_range (rand, 0, 3);

  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
      atlas_selection_set_place (selection, places[g_rand_int_range (rand, 0, 5)]);
      break;
    case 1:
      atlas_sample_search (selection, words[g_rand_int_range (rand, 0, 6)]);
      break;
    case 2:
      atlas_sample_choose (selection, ATLAS_FACET_STATUS, statuses[g_rand_int_range (rand, 0, 3)],
                           choice);
      break;
    case 3:
      atlas_sample_choose (selection, ATLAS_FACET_THEME, "reform", choice);
      break;
    case 4:
      atlas_table_set_order (table, g_rand_int_range (rand, 0, ATLAS_N_FIELDS), chance);
      break;
    case 5:
      atlas_table_unset_order (table);
      break;
    default:
      atlas_selection_clear_query (selection);
      break;
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (AtlasBriefing) briefing =
          atlas_sample_new_random (rand, g_rand_int_range (rand, 0, 80));
      g_autoptr (AtlasSelection) selection = atlas_selection_new ();
      g_autoptr (AtlasTable) table =
          atlas_table_new (selection, g_rand_int_range (rand, 0, ATLAS_N_KINDS));

      atlas_selection_set_briefing (selection, briefing);

      for (guint move = 0; move < 60; move++)
        {
          make_random_move (rand, selection, table);
          assert_like_brute_force (briefing, selection, table);
          g_assert_true (is_sorted (table));
        }
    }
}

static void
assert_sorted_by_folded_titles (AtlasTable *table)
{
  g_autofree char *before = g_strdup ("");

  for (guint i = 0; i < atlas_table_get_n_matching (table); i++)
    {
      AtlasEntry *entry = atlas_table_get_entry (table, i);
      char *title = atlas_fold (atlas_text_get (atlas_entry_get_title (entry), "en"));

      g_assert_cmpstr (before, <=, title);
      g_free (before);
      before = title;
    }
}

/* Many rows are sorted in a thread, and stay where they are until then: roughly
 * at first, and then as the language wants it. After an edit they go there at
 * once, since they have been there before. */
static void
test_order_in_thread (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 100000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = NULL;
  g_autoptr (AtlasText) title = atlas_text_new ("0");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .title = title };
  g_autoptr (AtlasEntry) entry = NULL;
  AtlasEntry *first;
  guint n_changed = 0;

  atlas_selection_set_briefing (selection, briefing);
  table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_assert_cmpuint (atlas_table_get_n_matching (table), >, 10000);
  first = atlas_table_get_entry (table, 0);
  g_signal_connect (table, "changed", G_CALLBACK (changed_cb), &n_changed);
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_true (atlas_table_get_entry (table, 0) == first);
  while (n_changed == 1)
    g_main_context_iteration (NULL, TRUE);
  /* Where the language was quick, what was found roughly is not shown any more. */
  if (!is_sorted (table))
    {
      assert_sorted_by_folded_titles (table);
      while (n_changed == 2)
        g_main_context_iteration (NULL, TRUE);
    }
  n_changed = 3;
  g_assert_true (is_sorted (table));
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, TRUE);
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  g_assert_cmpuint (n_changed, ==, 5);
  g_assert_true (is_sorted (table));

  init.id = atlas_entry_get_id (first);
  entry = atlas_entry_new (&init);
  atlas_briefing_replace_entry (briefing, first, entry);
  g_assert_cmpuint (atlas_table_find (table, entry), >, 0);
  g_assert_cmpuint (n_changed, ==, 6);
  while (n_changed == 6)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (is_sorted (table));
  g_assert_cmpuint (atlas_table_find (table, entry), ==, 0);

  /* Nobody waits for what is asked last. */
  atlas_table_set_order (table, ATLAS_FIELD_PLACES, FALSE);
  atlas_selection_set_briefing (selection, NULL);
  g_assert_cmpuint (atlas_table_get_n_matching (table), ==, 0);
}

/* What a thread reads lives until it has been read, however often other values
 * take its place meanwhile. */
static void
test_edit_while_sorting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 100000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = NULL;
  guint n_changed = 0;

  atlas_selection_set_briefing (selection, briefing);
  table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_assert_cmpuint (atlas_table_get_n_matching (table), >, 10000);
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  for (guint i = 0; i < 40; i++)
    {
      AtlasEntry *old = atlas_briefing_get_entry (briefing, i % 2);
      g_autofree char *words = g_strdup_printf ("Title %u", i);
      g_autoptr (AtlasText) title = atlas_text_new (words);
      AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = atlas_entry_get_id (old),
                              .title = title };
      g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);

      g_main_context_iteration (NULL, FALSE);
      atlas_briefing_replace_entry (briefing, old, entry);
    }

  g_signal_connect (table, "changed", G_CALLBACK (changed_cb), &n_changed);
  /* Once or twice, depending on whether a thread had finished between two edits. */
  while (n_changed == 0 || !is_sorted (table))
    g_main_context_iteration (NULL, TRUE);
}

/* Each entry of one table is in the other one, too, once. */
static void
assert_same_entries (AtlasTable *table,
                     AtlasTable *other)
{
  g_autoptr (GHashTable) entries = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < atlas_table_get_n_matching (table); i++)
    g_hash_table_add (entries, atlas_table_get_entry (table, i));
  g_assert_cmpuint (g_hash_table_size (entries), ==, atlas_table_get_n_matching (table));
  g_assert_cmpuint (g_hash_table_size (entries), ==, atlas_table_get_n_matching (other));
  for (guint i = 0; i < atlas_table_get_n_matching (other); i++)
    g_assert_true (g_hash_table_contains (entries, atlas_table_get_entry (other, i)));
}

/* What a thread has put in order for another question, or by another field, is not
 * shown. */
static void
test_change_while_sorting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 100000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasTable) unsorted = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);

  atlas_selection_set_briefing (selection, briefing);
  g_assert_cmpuint (atlas_table_get_n_total (table), >, 10000);
  for (guint round = 0; round < 12; round++)
    {
      /* What has been sorted in one language has to be sorted again. */
      atlas_selection_set_language (selection, "hr");
      atlas_selection_set_language (selection, "en");
      for (guint move = 0; move < 5; move++)
        {
          make_random_move (rand, selection, table);
          g_usleep ((gulong) g_rand_int_range (rand, 0, 20000));
          do
            assert_same_entries (table, unsorted);
          while (g_main_context_iteration (NULL, FALSE));
        }
      while (!is_sorted (table))
        g_main_context_iteration (NULL, TRUE);
      assert_same_entries (table, unsorted);
    }
}

static gboolean
wait_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Nor is what it has put in order the other way round. */
static void
test_turn_while_sorting (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 100000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  guint n_changed = 0;

  atlas_selection_set_briefing (selection, briefing);
  g_signal_connect (table, "changed", G_CALLBACK (changed_cb), &n_changed);
  for (guint n_turns = 1; n_turns < 12; n_turns++)
    {
      atlas_table_unset_order (table);
      atlas_selection_set_language (selection, "hr");
      atlas_selection_set_language (selection, "en");
      atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
      for (guint i = 1; i <= n_turns; i++)
        {
          /* As soon as a thread has found something, or shortly after the last one. */
          guint id = g_timeout_add (100, wait_cb, NULL);

          g_main_context_iteration (NULL, TRUE);
          g_source_remove (id);
          atlas_table_set_order (table, ATLAS_FIELD_TITLE, i % 2 == 1);
        }
      while (!is_sorted (table))
        g_main_context_iteration (NULL, TRUE);
      /* Nothing that comes later is wrong either. */
      n_changed = 0;
      g_usleep (30000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_true (n_changed == 0 || is_sorted (table));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/follow", test_follow);
  g_test_add_func ("/table/search", test_search);
  g_test_add_func ("/table/order", test_order);
  g_test_add_func ("/table/second-order", test_second_order);
  g_test_add_func ("/table/order-by-date", test_order_by_date);
  g_test_add_func ("/table/signals", test_signals);
  g_test_add_func ("/table/replaced-entry", test_replaced_entry);
  g_test_add_func ("/table/random", test_random);
  g_test_add_func ("/table/order-in-thread", test_order_in_thread);
  g_test_add_func ("/table/edit-while-sorting", test_edit_while_sorting);
  g_test_add_func ("/table/change-while-sorting", test_change_while_sorting);
  g_test_add_func ("/table/turn-while-sorting", test_turn_while_sorting);

  return g_test_run ();
}
