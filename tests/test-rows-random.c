/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-ledger.h"
#include "atlas-rows.h"
#include "atlas-sample.h"

/* The rows of random documents, against what is said as plainly as can be, and what a
 * change of many rows costs. */

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
      atlas_sample_search (selection, words[g_rand_int_range (rand, 0, 6)]);
      break;
    case 2:
      atlas_sample_choose (selection, ATLAS_FACET_STATUS, g_rand_boolean (rand) ? "planned" : "",
                           ATLAS_CHOICE_WANTED);
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
      AtlasLedger ledger;

      atlas_ledger_keep (&ledger, rows);
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

static void
changed_cb (AtlasRows *rows,
            guint     *n_calls)
{
  (*n_calls)++;
}

static void
count_items_changed_cb (GListModel *model,
                        guint       position,
                        guint       removed,
                        guint       added,
                        guint      *n_signals)
{
  (*n_signals)++;
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
  guint n_changed = 0, n_signals = 0;

  atlas_selection_set_briefing (selection, briefing);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), >, 10000);
  for (guint i = 0; i < 205; i++)
    g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (rows), i));
  g_signal_connect (rows, "changed", G_CALLBACK (changed_cb), &n_changed);
  g_signal_connect (rows, "items-changed", G_CALLBACK (count_items_changed_cb), &n_signals);

  atlas_sample_search (selection, "zebra");
  atlas_sample_choose (selection, ATLAS_FACET_STATUS, "planned", ATLAS_CHOICE_WANTED);
  atlas_table_set_order (table, ATLAS_FIELD_START, TRUE);
  atlas_rows_set_grouping (rows, ATLAS_GROUPING_PLACE);
  atlas_rows_set_all_expanded (rows, FALSE);
  atlas_rows_set_all_expanded (rows, TRUE);
  atlas_selection_clear_query (selection);
  g_assert_cmpuint (n_signals, <=, 6); /* the sort leaves the length */
  g_assert_cmpuint (n_changed, >=, 7);
  g_assert_cmpuint (n_changed, <=, 8); /* one more when a thread has sorted */
  for (guint i = 0; i < held->len; i++)
    {
      g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (rows), i);

      g_assert_true (row == g_ptr_array_index (held, i));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rows-random/random", test_random);
  g_test_add_func ("/rows-random/counters", test_counters);

  return g_test_run ();
}
