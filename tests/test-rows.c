/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-reference.h"
#include "atlas-sample.h"

#include "atlas-rows.h"

/*
 * Holds a model to its word: after each items-changed its length is what the
 * signals add up to, and what it said would come has come. GTK ends the program
 * where it is not.
 */
typedef struct
{
  guint n_items;
  guint n_told; /* as will-change said, or G_MAXUINT */
  guint n_signals;
} Ledger;

static void
will_change_cb (AtlasRows *rows,
                guint      n_items,
                Ledger    *ledger)
{
  /* All is as it was. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, ledger->n_items);
  g_assert_cmpuint (n_items, !=, ledger->n_items);
  for (guint i = 0; i < ledger->n_items; i++)
    {
      g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);
      g_autofree char *description = atlas_row_dup_description (row);

      g_assert_nonnull (description);
      g_assert_true (atlas_row_get_entry (row) == atlas_rows_get_entry (rows, i));
    }
  ledger->n_told = n_items;
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Ledger     *ledger)
{
  g_assert_cmpuint (position + removed, <=, ledger->n_items);
  ledger->n_items += added - removed;
  ledger->n_signals++;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, ledger->n_items);
  g_assert_cmpuint (ledger->n_told, ==, ledger->n_items);
  ledger->n_told = G_MAXUINT;
}

static void
count_items_changed_cb (GListModel *model,
                        guint       position,
                        guint       removed,
                        guint       added,
                        Ledger     *ledger)
{
  ledger->n_signals++;
}

static void
keep_ledger (AtlasRows *rows,
             Ledger    *ledger)
{
  ledger->n_items = g_list_model_get_n_items (G_LIST_MODEL (rows));
  ledger->n_told = G_MAXUINT;
  ledger->n_signals = 0;
  g_signal_connect (rows, "will-change", G_CALLBACK (will_change_cb), ledger);
  g_signal_connect (rows, "items-changed", G_CALLBACK (items_changed_cb), ledger);
}

static void
changed_cb (AtlasRows *rows,
            guint     *n_calls)
{
  (*n_calls)++;
}

static void
search (AtlasSelection *selection,
        const char     *words)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (selection), words);

  atlas_selection_set_query (selection, query);
}

static void
choose_status (AtlasSelection *selection,
               const char     *status)
{
  g_autoptr (AtlasQuery) query = atlas_query_with_value (
      atlas_selection_get_query (selection), ATLAS_FACET_STATUS, status, ATLAS_CHOICE_WANTED);

  atlas_selection_set_query (selection, query);
}

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
  search (selection, "concept");
  g_assert_cmpuint (atlas_row_get_serial (row), !=, serial);
  title = atlas_row_dup_field (row, ATLAS_FIELD_TITLE);
  description = atlas_row_dup_description (row);
  g_assert_cmpstr (title, ==, "Concept <b>& more</b>");
  g_assert_cmpstr (description, ==,
                   "Initiative: Concept <b>& more</b>; Status: Planned; Places: Region-wide");
  g_assert_cmpint (atlas_row_get_stage (row), ==, ATLAS_STAGE_PLANNED);

  /* The same entry in the same row is no news. */
  serial = atlas_row_get_serial (row);
  search (selection, "concept more");
  g_assert_cmpuint (atlas_row_get_serial (row), ==, serial);
  search (selection, "no such words");
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
  search (selection, "nothing");
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

  /* What is about the whole region stands under a heading of its own. */
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2] partnership concept");

  /* Within a group the order of the table holds. */
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2] concept partnership");
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_NONE);
  assert_rows (rows, "concept logistics partnership");
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);

  /* A group that nothing is left of has no heading. */
  search (selection, "logistics");
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics");
  search (selection, "nothing like it");
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
  Ledger ledger;

  atlas_selection_set_briefing (selection, briefing);
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  keep_ledger (rows, &ledger);
  g_assert_true (atlas_rows_set_expanded (rows, 2, FALSE));
  assert_rows (rows, "[Bosnia and Herzegovina 1] logistics [Region-wide 2 …]");
  g_assert_false (atlas_rows_set_expanded (rows, 2, FALSE));
  g_assert_false (atlas_rows_set_expanded (rows, 1, FALSE));
  g_assert_false (atlas_rows_set_expanded (rows, 99, FALSE));
  g_assert_cmpuint (atlas_rows_get_heading (rows, 1), ==, 0);
  g_assert_cmpuint (atlas_rows_get_heading (rows, 2), ==, 2);
  g_assert_cmpuint (atlas_rows_get_heading (rows, 3), ==, G_MAXUINT);

  /* It stays folded while other things change. */
  search (selection, "concept");
  assert_rows (rows, "[Region-wide 1 …]");
  search (selection, "");
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

/* --- Random documents, against what is said as plainly as can be. --- */

static gboolean
is_in_group (AtlasBriefing *briefing,
             AtlasEntry    *entry,
             AtlasGrouping  grouping,
             guint          group,
             char         **heading)
{
  const char *value;

  switch (grouping)
    {
    case ATLAS_GROUPING_SECTION:
      value = atlas_facet_get_value (ATLAS_FACET_SECTION, briefing, group);
      *heading = atlas_facet_format_value (ATLAS_FACET_SECTION, briefing, value, "en");
      return g_str_equal (atlas_entry_get_section (entry) != NULL ? atlas_entry_get_section (entry)
                                                                  : "",
                          value);
    case ATLAS_GROUPING_STATUS:
      value = atlas_facet_get_value (ATLAS_FACET_STATUS, briefing, group);
      *heading = atlas_facet_format_value (ATLAS_FACET_STATUS, briefing, value, "en");
      return g_str_equal (atlas_entry_get_status (entry) != NULL ? atlas_entry_get_status (entry)
                                                                 : "",
                          value);
    case ATLAS_GROUPING_PLACE:
      if (group == atlas_briefing_get_n_places (briefing))
        {
          *heading = g_strdup ("Region-wide");
          return atlas_entry_is_region_wide (entry);
        }
      value = atlas_place_get_code (atlas_briefing_get_place (briefing, group));
      *heading = atlas_briefing_format_place (briefing, value, "en");
      return g_strv_contains (atlas_entry_get_places (entry), value);
    case ATLAS_GROUPING_NONE:
    default:
      g_assert_not_reached ();
    }
}

static guint
count_groups (AtlasBriefing *briefing,
              AtlasGrouping  grouping)
{
  switch (grouping)
    {
    case ATLAS_GROUPING_SECTION:
      return atlas_facet_get_n_values (ATLAS_FACET_SECTION, briefing);
    case ATLAS_GROUPING_STATUS:
      return atlas_facet_get_n_values (ATLAS_FACET_STATUS, briefing);
    case ATLAS_GROUPING_PLACE:
      return atlas_briefing_get_n_places (briefing) + 1;
    case ATLAS_GROUPING_NONE:
    default:
      return 0;
    }
}

/* Goes through the groups one by one and for each through the whole table. */
static void
assert_like_brute_force (AtlasRows     *rows,
                         AtlasBriefing *briefing,
                         GHashTable    *folded)
{
  AtlasTable *table = atlas_rows_get_table (rows);
  AtlasGrouping grouping = atlas_rows_get_grouping (rows);
  guint n_matching = atlas_table_get_n_matching (table);
  guint position = 0;

  for (guint group = 0; group < count_groups (briefing, grouping); group++)
    {
      guint at = position, n_entries = 0;
      g_autofree char *last_heading = NULL;

      for (guint i = 0; i < n_matching; i++)
        {
          AtlasEntry *entry = atlas_table_get_entry (table, i);
          g_autofree char *heading = NULL;

          if (!is_in_group (briefing, entry, grouping, group, &heading))
            continue;
          n_entries++;
          g_free (last_heading);
          last_heading = g_steal_pointer (&heading);
          if (!g_hash_table_contains (folded, last_heading))
            g_assert_true (atlas_rows_get_entry (rows, at + n_entries) == entry);
        }
      if (n_entries > 0)
        {
          g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (rows), at);
          g_autofree char *words = atlas_row_dup_heading (row);
          gboolean is_folded = g_hash_table_contains (folded, last_heading);

          g_assert_cmpstr (words, ==, last_heading);
          g_assert_cmpuint (atlas_row_get_n_entries (row), ==, n_entries);
          g_assert_true (atlas_row_get_expanded (row) == !is_folded);
          position += 1 + (is_folded ? 0 : n_entries);
        }
    }
  if (grouping == ATLAS_GROUPING_NONE)
    for (; position < n_matching; position++)
      g_assert_true (atlas_rows_get_entry (rows, position) ==
                     atlas_table_get_entry (table, position));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, position);
}

static void
toggle_random (GRand      *rand,
               AtlasRows  *rows,
               GHashTable *folded)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (rows));
  guint position = n_items > 0 ? g_rand_int_range (rand, 0, n_items) : 0;
  g_autoptr (AtlasRow) row = NULL;
  char *heading;

  position = atlas_rows_get_heading (rows, position);
  if (position == G_MAXUINT)
    return;

  row = g_list_model_get_item (G_LIST_MODEL (rows), position);
  heading = atlas_row_dup_heading (row);
  g_assert_true (atlas_rows_set_expanded (rows, position, !atlas_row_get_expanded (row)));
  if (atlas_row_get_expanded (row))
    g_hash_table_remove (folded, heading);
  else
    g_hash_table_add (folded, g_strdup (heading));
  g_free (heading);
}

static void
make_random_move (GRand          *rand,
                  AtlasSelection *selection,
                  AtlasRows      *rows,
                  GHashTable     *folded)
{
  static const char *const places[] = { NULL, "BA", "XK", "RS", "HR" };
  static const char *const words[] = { "", "suma", "Šator", "zebra c", "nowhere", "pristina" };
  AtlasTable *table = atlas_rows_get_table (rows);
  AtlasGrouping grouping;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      atlas_selection_set_place (selection, places[g_rand_int_range (rand, 0, 5)]);
      break;
    case 1:
      search (selection, words[g_rand_int_range (rand, 0, 6)]);
      break;
    case 2:
      choose_status (selection, g_rand_boolean (rand) ? "planned" : "");
      break;
    case 3:
      atlas_table_set_order (table, g_rand_int_range (rand, 0, ATLAS_N_FIELDS),
                             g_rand_boolean (rand));
      break;
    case 4:
      grouping = g_rand_int_range (rand, 0, ATLAS_N_GROUPINGS);
      if (grouping != atlas_rows_get_grouping (rows))
        g_hash_table_remove_all (folded);
      atlas_rows_set_grouping (rows, grouping);
      break;
    case 5:
    case 6:
      toggle_random (rand, rows, folded);
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
      g_autoptr (AtlasRows) rows = atlas_rows_new (table);
      g_autoptr (GHashTable) folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
      Ledger ledger;

      keep_ledger (rows, &ledger);
      atlas_selection_set_briefing (selection, briefing);
      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i += 3)
        g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (rows), i));

      for (guint move = 0; move < 60; move++)
        {
          make_random_move (rand, selection, rows, folded);
          g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, ledger.n_items);
          assert_like_brute_force (rows, briefing, folded);
          for (guint i = 0; i < held->len; i++)
            {
              AtlasRow *row = g_ptr_array_index (held, i);

              g_assert_true (atlas_row_get_entry (row) ==
                             atlas_rows_get_entry (rows, atlas_row_get_position (row)));
            }
        }
    }
}

/* The kind that most entries of a random briefing are of. */
static AtlasKind
find_largest_kind (AtlasBriefing *briefing)
{
  guint most = 0;
  AtlasKind kind = ATLAS_KIND_INITIATIVE;

  for (guint i = 0; i < ATLAS_N_KINDS; i++)
    {
      guint first, n_entries;

      atlas_briefing_get_kind_range (briefing, i, &first, &n_entries);
      if (n_entries > most)
        kind = i;
      most = MAX (most, n_entries);
    }

  return kind;
}

/* What a change costs the view doesn't grow with the document: the rows that a
 * list view holds stay, no other ones are made, and the list tells once of its
 * end and once of everything. */
static void
test_counters (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 100000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, find_largest_kind (briefing));
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_changed = 0;
  Ledger ledger;

  atlas_selection_set_briefing (selection, briefing);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), >, 10000);
  for (guint i = 0; i < 205; i++)
    g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (rows), i));
  g_signal_connect (rows, "changed", G_CALLBACK (changed_cb), &n_changed);
  ledger.n_items = g_list_model_get_n_items (G_LIST_MODEL (rows));
  ledger.n_signals = 0;
  g_signal_connect (rows, "items-changed", G_CALLBACK (count_items_changed_cb), &ledger);

  search (selection, "zebra");
  choose_status (selection, "planned");
  atlas_table_set_order (table, ATLAS_FIELD_START, TRUE);
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  atlas_rows_set_all_expanded (rows, FALSE);
  atlas_rows_set_all_expanded (rows, TRUE);
  atlas_selection_clear_query (selection);
  g_assert_cmpuint (ledger.n_signals, <=, 6); /* the sort leaves the length */
  g_assert_cmpuint (n_changed, >=, 7);
  g_assert_cmpuint (n_changed, <=, 8); /* one more when a thread has sorted */
  for (guint i = 0; i < held->len; i++)
    {
      g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_assert_true (row == g_ptr_array_index (held, i));
    }
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
  g_test_add_func ("/rows/random", test_random);
  g_test_add_func ("/rows/counters", test_counters);
  g_test_add_func ("/rows/finalize", test_finalize);

  return g_test_run ();
}
