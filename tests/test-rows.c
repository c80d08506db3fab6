/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-ledger.h"
#include "atlas-rows.h"
#include "atlas-sample.h"

/* Such as "[Planned 1] concept [Active 1 …]": a heading with dots is folded. */
static char *
dup_rows (AtlasRows *rows)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      g_autofree char *heading = atlas_row_dup_heading (row);

      g_assert_true (atlas_row_get_entry (row) == atlas_rows_get_entry (rows, i));
      g_assert_true ((heading != NULL) == atlas_row_is_heading (row));
      g_assert_true ((heading != NULL) == (atlas_row_get_entry (row) == NULL));
      g_string_append (words, i > 0 ? " " : "");
      if (heading != NULL)
        g_string_append_printf (words, "[%s %u%s]", heading, atlas_row_get_n_entries (row),
                                atlas_row_get_expanded (row) ? "" : " …");
      else
        g_string_append (words, atlas_entry_get_id (atlas_row_get_entry (row)));
    }

  return g_string_free (words, FALSE);
}

static void
assert_rows (AtlasRows  *rows,
             const char *expected)
{
  g_autofree char *words = dup_rows (rows);

  g_assert_cmpstr (words, ==, expected);
}

/* A row is its position: it stays, and its serial tells of another entry. */
static void
test_rows (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasRow) row = NULL;
  g_autoptr (AtlasRow) again = NULL;
  g_autoptr (AtlasRow) other = NULL;
  g_autofree char *description = NULL;
  g_autofree char *title = NULL;
  guint serial;

  atlas_selection_set_briefing (selection, briefing);
  row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  again = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  other = g_list_model_get_item (G_LIST_MODEL (rows), 1);
  g_assert_true (row == again);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (rows), 3));
  g_assert_cmpuint (atlas_row_get_position (other), ==, 1);
  g_assert_cmpuint (atlas_row_get_serial (other), !=, atlas_row_get_serial (row));

  serial = atlas_row_get_serial (row);
  atlas_sample_search (selection, "concept");
  g_assert_cmpuint (atlas_row_get_serial (row), !=, serial);
  title = atlas_row_dup_field (row, ATLAS_FIELD_TITLE);
  description = atlas_row_dup_description (row);
  g_assert_cmpstr (title, ==, "Concept <b>& more</b>");
  g_assert_cmpstr (description, ==,
                   "Initiative: Concept <b>& more</b>; Status: Planned; Places: Region-wide");
  g_assert_cmpint (atlas_row_get_stage (row), ==, ATLAS_STAGE_PLANNED);

  /* The same entry in the same row is no news. */
  serial = atlas_row_get_serial (row);
  atlas_sample_search (selection, "concept more");
  g_assert_cmpuint (atlas_row_get_serial (row), ==, serial);
  atlas_sample_search (selection, "no such words");
  g_assert_cmpuint (atlas_row_get_serial (row), !=, serial);
  g_assert_null (atlas_row_get_entry (row));
  g_assert_null (atlas_row_dup_description (row));
}

/* In another language the same entry in the same row has other words. */
static void
test_language (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_VISIT);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasRow) row = NULL;
  g_autofree char *places = NULL;
  guint serial;

  atlas_selection_set_briefing (selection, briefing);
  row = g_list_model_get_item (G_LIST_MODEL (rows), 1);
  serial = atlas_row_get_serial (row);
  atlas_selection_set_language (selection, "sq");
  g_assert_cmpuint (atlas_row_get_serial (row), !=, serial);
  places = atlas_row_dup_field (row, ATLAS_FIELD_PLACES);
  g_assert_cmpstr (places, ==, "Kosova*");

  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  assert_rows (rows, "[Bosnia and Herzegovina 1] sarajevo [Kosova* 1] pristina");
  atlas_selection_set_language (selection, "en");
  assert_rows (rows, "[Bosnia and Herzegovina 1] sarajevo [Kosovo* 1] pristina");
}

static void
check_row_cb (AtlasRows *rows,
              guint      position,
              guint      n_removed,
              guint      n_added,
              AtlasRow  *row)
{
  g_autofree char *title = atlas_row_dup_field (row, ATLAS_FIELD_TITLE);
  AtlasEntry *entry = atlas_rows_get_entry (rows, 0);

  g_assert_true (atlas_row_get_entry (row) == entry);
  g_assert_true ((title == NULL) == (entry == NULL));
  atlas_row_get_stage (row);
}

static void
read_row_cb (GObject    *object,
             GParamSpec *pspec,
             AtlasRow   *row)
{
  g_autofree char *status = atlas_row_dup_field (row, ATLAS_FIELD_STATUS);

  g_assert_true ((status == NULL) == (atlas_row_get_entry (row) == NULL));
  if (status != NULL)
    g_assert_cmpstr (status, !=, "planned");
}

/*
 * Whoever reads a row while a change is told of must find the entry that
 * stands there, in the words of its own briefing.
 */
static void
test_rows_in_between (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasRow) row = NULL;

  atlas_selection_set_briefing (selection, briefing);
  row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_signal_connect (rows, "items-changed", G_CALLBACK (check_row_cb), row);
  g_signal_connect (selection, "notify", G_CALLBACK (read_row_cb), row);
  g_signal_connect (table, "notify", G_CALLBACK (read_row_cb), row);

  atlas_selection_set_place (selection, "XK");
  atlas_sample_search (selection, "nothing");
  atlas_selection_set_place (selection, NULL);
  atlas_selection_clear_query (selection);
  atlas_selection_set_briefing (selection, NULL);
  g_assert_null (atlas_row_get_entry (row));
  atlas_selection_set_briefing (selection, briefing);
  g_assert_nonnull (atlas_row_get_entry (row));
}

static void
test_groups (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasRow) heading = NULL;
  g_autofree char *description = NULL;
  guint serial;

  /* Without a briefing nothing has a heading. */
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_STATUS);
  assert_rows (rows, "");

  /* In the order of the document, not of the table. */
  atlas_selection_set_briefing (selection, briefing);
  assert_rows (rows, "[Planned 1] concept [Active 1] partnership [No status given 1] logistics");
  heading = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  description = atlas_row_dup_description (heading);
  g_assert_cmpstr (description, ==, "Planned, 1 initiative");
  g_assert_null (atlas_row_dup_field (heading, ATLAS_FIELD_TITLE));
  g_assert_cmpint (atlas_row_get_stage (heading), ==, ATLAS_STAGE_PLANNED);

  /* What is about the whole region stands under a heading of its own. That the first
   * group of places is as large as the first one of statuses doesn't make it the same. */
  serial = atlas_row_get_serial (heading);
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  g_assert_cmpuint (atlas_row_get_serial (heading), !=, serial);
  g_assert_cmpint (atlas_row_get_stage (heading), ==, ATLAS_STAGE_NONE);
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2] partnership concept");

  /* Within a group the order of the table holds. */
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2] concept partnership");
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_NONE);
  assert_rows (rows, "concept logistics partnership");
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);

  /* A group that nothing is left of has no heading. */
  atlas_sample_search (selection, "logistics");
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics");
  atlas_sample_search (selection, "nothing like it");
  assert_rows (rows, "");
}

static void
test_fold (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasBriefing) other = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  AtlasEntry *entry;
  AtlasLedger ledger;

  atlas_selection_set_briefing (selection, briefing);
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  atlas_ledger_keep (&ledger, rows);
  g_assert_true (atlas_rows_set_expanded (rows, 2, FALSE));
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2 …]");
  g_assert_false (atlas_rows_set_expanded (rows, 2, FALSE));
  g_assert_false (atlas_rows_set_expanded (rows, 1, FALSE));
  g_assert_false (atlas_rows_set_expanded (rows, 99, FALSE));
  g_assert_cmpuint (atlas_rows_get_heading (rows, 1), ==, 0);
  g_assert_cmpuint (atlas_rows_get_heading (rows, 2), ==, 2);
  g_assert_cmpuint (atlas_rows_get_heading (rows, 3), ==, G_MAXUINT);

  /* It stays folded while other things change. */
  atlas_sample_search (selection, "concept");
  assert_rows (rows, "[Region-wide 1 …]");
  atlas_sample_search (selection, "");
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2 …]");

  /* Whoever wants to see an entry sees it. */
  entry = atlas_briefing_lookup_entry (briefing, "concept");
  g_assert_cmpuint (atlas_rows_find (rows, entry, 0), ==, G_MAXUINT);
  atlas_rows_reveal (rows, entry);
  g_assert_cmpuint (atlas_rows_find (rows, entry, 0), ==, 4);

  atlas_rows_set_all_expanded (rows, FALSE);
  assert_rows (rows, "[Bosnia and Herzegovina 1 …] [Region-wide 2 …]");
  atlas_rows_set_all_expanded (rows, TRUE);
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2] partnership concept");

  /* Another document has other groups, even where they have the same names. */
  atlas_rows_set_all_expanded (rows, FALSE);
  atlas_selection_set_briefing (selection, other);
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2] partnership concept");
}

/* An entry of several places stands under each, and is still one. */
static void
test_several_places (void)
{
  static const char *const places[] = { "XK", "BA", NULL };
  static const char *const unknown[] = { "??", NULL };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasText) title = atlas_text_new ("Concept");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "concept", .title = title,
                          .places = places };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);
  g_autoptr (AtlasEntry) lost = NULL;

  atlas_selection_set_briefing (selection, briefing);
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  g_assert_cmpuint (atlas_rows_get_n_repeated (rows), ==, 0);
  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, "concept"),
                                entry);
  assert_rows (rows, "[Bosnia and Herzegovina 2] concept logistics [Kosovo* 1] concept "
                     "[Region-wide 1] partnership");
  g_assert_cmpuint (atlas_rows_get_n_repeated (rows), ==, 1);
  g_assert_cmpuint (atlas_table_get_n_matching (table), ==, 3);
  g_assert_cmpuint (atlas_rows_find (rows, entry, G_MAXUINT), ==, 1);
  g_assert_cmpuint (atlas_rows_find (rows, entry, 2), ==, 1);
  g_assert_cmpuint (atlas_rows_find (rows, entry, 4), ==, 4);
  g_assert_cmpuint (atlas_rows_find (rows, entry, 6), ==, 4);

  /* One that belongs nowhere isn't lost. */
  init.places = unknown;
  lost = atlas_entry_new (&init);
  atlas_briefing_replace_entry (briefing, entry, lost);
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 1] partnership "
                     "[Other 1] concept");
}

static void
test_finalize (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  AtlasSelection *selection = atlas_selection_new ();
  AtlasTable *table;
  AtlasRows *rows;
  AtlasRow *row;

  atlas_selection_set_briefing (selection, briefing);
  table = atlas_table_new (selection, ATLAS_KIND_VISIT);
  rows = atlas_rows_new (table);
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  row = g_list_model_get_item (G_LIST_MODEL (rows), 0);
  g_object_add_weak_pointer (G_OBJECT (rows), (gpointer *) &rows);
  g_object_unref (rows);
  g_assert_nonnull (rows);
  g_assert_finalize_object (row);
  g_assert_null (rows);
  g_assert_finalize_object (table);
  g_assert_finalize_object (selection);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rows/rows", test_rows);
  g_test_add_func ("/rows/language", test_language);
  g_test_add_func ("/rows/rows-in-between", test_rows_in_between);
  g_test_add_func ("/rows/groups", test_groups);
  g_test_add_func ("/rows/fold", test_fold);
  g_test_add_func ("/rows/several-places", test_several_places);
  g_test_add_func ("/rows/finalize", test_finalize);

  return g_test_run ();
}
