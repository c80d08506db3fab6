/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-selection.h"
#include "atlas-sample.h"

/* A copy that does what a list view does: it follows what the model says, and
 * so finds out whether that was true. */
typedef struct
{
  GListModel *model;
  GPtrArray  *items;
  guint       n_selection_changes;
} Follower;

static void
items_changed_cb (Follower *follower,
                  guint     position,
                  guint     n_removed,
                  guint     n_added)
{
  g_assert_cmpuint (position + n_removed, <=, follower->items->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (follower->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (follower->items, position + i,
                        g_list_model_get_item (follower->model, position + i));
}

static void
selection_changed_cb (Follower *follower,
                      guint     position,
                      guint     n_items)
{
  g_assert_cmpuint (n_items, >, 0);
  g_assert_cmpuint (position + n_items, <=, follower->items->len);
  follower->n_selection_changes++;
}

static Follower *
follow (gpointer model)
{
  Follower *follower = g_new0 (Follower, 1);

  follower->model = model;
  follower->items = g_ptr_array_new_with_free_func (g_object_unref);
  items_changed_cb (follower, 0, 0, g_list_model_get_n_items (model));
  g_signal_connect_swapped (model, "items-changed", G_CALLBACK (items_changed_cb), follower);
  g_signal_connect_swapped (model,
                            "selection-changed",
                            G_CALLBACK (selection_changed_cb),
                            follower);

  return follower;
}

static void
assert_followed (Follower *follower)
{
  g_assert_cmpuint (follower->items->len, ==, g_list_model_get_n_items (follower->model));
  for (guint i = 0; i < follower->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (follower->model, i);

      g_assert_true (item == g_ptr_array_index (follower->items, i));
    }
}

static void
unfollow (Follower *follower)
{
  g_signal_handlers_disconnect_by_data (follower->model, follower);
  g_ptr_array_unref (follower->items);
  g_free (follower);
}

static void
test_select (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasEntrySelection) self = atlas_entry_selection_new (rows);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self);
  g_autoptr (GtkBitset) none = gtk_selection_model_get_selection (model);
  g_autoptr (GtkBitset) one = NULL;

  g_assert_true (gtk_bitset_is_empty (none));
  atlas_selection_set_briefing (selection, briefing);

  g_assert_true (gtk_selection_model_select_item (model, 1, TRUE));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (selection)), ==, "concept");
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  one = gtk_selection_model_get_selection (model);
  g_assert_cmpuint (gtk_bitset_get_size (one), ==, 1);

  gtk_selection_model_unselect_item (model, 0);
  g_assert_nonnull (atlas_selection_get_entry (selection));
  gtk_selection_model_unselect_item (model, 1);
  g_assert_null (atlas_selection_get_entry (selection));

  g_assert_false (gtk_selection_model_select_item (model, 99, TRUE));
}

static void
test_follows_entry (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasEntrySelection) self = atlas_entry_selection_new (rows);
  Follower *follower = follow (self);

  atlas_selection_set_briefing (selection, briefing);
  atlas_selection_set_entry (selection, atlas_briefing_lookup_entry (briefing, "logistics"));
  g_assert_cmpuint (atlas_entry_selection_get_position (self), ==, 2);
  g_assert_cmpuint (follower->n_selection_changes, ==, 1);

  /* Concept, Logistics, Partnership. */
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  g_assert_cmpuint (atlas_entry_selection_get_position (self), ==, 1);
  assert_followed (follower);

  /* It is about Bosnia and Herzegovina only. */
  atlas_selection_set_place (selection, "RS");
  g_assert_cmpuint (atlas_entry_selection_get_position (self), ==, GTK_INVALID_LIST_POSITION);
  assert_followed (follower);

  unfollow (follower);
}

static void
assert_selected (AtlasEntrySelection *self,
                 const char          *positions,
                 const char          *looked_at)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_assert_true (gtk_bitset_contains (selected, i) ==
                     gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self), i));
      if (gtk_bitset_contains (selected, i))
        g_string_append_printf (words, "%u", i);
    }
  g_assert_cmpstr (words->str, ==, positions);
  if (looked_at != NULL)
    {
      guint position = atlas_entry_selection_get_position (self);
      g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (self), position);

      g_assert_cmpstr (atlas_entry_get_id (atlas_row_get_entry (row)), ==, looked_at);
    }
  else
    g_assert_cmpuint (atlas_entry_selection_get_position (self), ==, GTK_INVALID_LIST_POSITION);
}

/* Several rows are selected, and one of them is looked at. */
static void
test_several (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasEntrySelection) self = atlas_entry_selection_new (rows);
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self);
  Follower *follower = follow (self);

  /* Partnership, Concept, Logistics. */
  atlas_selection_set_briefing (selection, briefing);
  gtk_selection_model_select_item (model, 2, TRUE);
  assert_selected (self, "2", "logistics");

  /* Control and a click. */
  gtk_selection_model_select_item (model, 0, FALSE);
  assert_selected (self, "02", "partnership");
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (selection)), ==, "partnership");

  /* Concept, Logistics, Partnership: the entries stay selected, not the rows. */
  atlas_table_set_order (table, ATLAS_FIELD_TITLE, FALSE);
  assert_selected (self, "12", "partnership");
  assert_followed (follower);

  /* Shift and a click, or an arrow: what is looked at stays. */
  gtk_selection_model_select_range (model, 0, 3, TRUE);
  assert_selected (self, "012", "partnership");
  gtk_selection_model_unselect_item (model, 2);
  assert_selected (self, "01", "concept");

  /* What is filtered away is not selected any more. */
  gtk_selection_model_select_all (model);
  atlas_selection_set_place (selection, "RS");
  assert_selected (self, "01", "concept");
  assert_followed (follower);

  /* From elsewhere one entry is chosen, alone. */
  atlas_selection_set_entry (selection, atlas_briefing_lookup_entry (briefing, "partnership"));
  assert_selected (self, "1", "partnership");
  gtk_selection_model_select_all (model);
  atlas_selection_set_entry (selection, NULL);
  assert_selected (self, "", NULL);

  gtk_selection_model_select_all (model);
  gtk_selection_model_unselect_all (model);
  assert_selected (self, "", NULL);
  g_assert_null (atlas_selection_get_entry (selection));

  unfollow (follower);
}

/* What is looked at stays so while a filter leaves it out. When its row is back, it
 * is one of those that are selected, whatever else is. */
static void
test_comes_back (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasEntrySelection) self = atlas_entry_selection_new (rows);
  g_autoptr (AtlasQuery) query = atlas_query_with_text (atlas_selection_get_query (selection), "p");

  /* Partnership, Concept, and Logistics, which alone has no P. */
  atlas_selection_set_briefing (selection, briefing);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self), 2, TRUE);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self));
  assert_selected (self, "012", "logistics");
  atlas_selection_set_query (selection, query);
  assert_selected (self, "01", NULL);
  atlas_selection_clear_query (selection);
  assert_selected (self, "012", "logistics");
}

static guint
count_items (AtlasEntrySelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self));
}

/* What fills a screen comes at once, the rest little by little, or when somebody
 * wants to have one of it. */
static void
test_grows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 9000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasEntrySelection) self = atlas_entry_selection_new (rows);
  g_autoptr (AtlasQuery) query = NULL;
  g_autoptr (GtkBitset) all = NULL;
  Follower *follower = follow (self);
  guint n_rows, n_steps = 0;

  atlas_selection_set_briefing (selection, briefing);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (rows));
  g_assert_cmpuint (n_rows, >, 500);
  g_assert_cmpuint (count_items (self), ==, 16);
  while (atlas_entry_selection_step (self))
    {
      g_assert_cmpuint (count_items (self), <, 216);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, 8);
  g_assert_cmpuint (count_items (self), ==, n_rows);
  assert_followed (follower);

  /* What went comes back in steps, up to the row that is looked at. */
  query = atlas_query_with_text (atlas_selection_get_query (selection), "nothing like it");
  atlas_selection_set_query (selection, query);
  atlas_entry_selection_complete (self);
  g_assert_cmpuint (count_items (self), ==, 0);
  atlas_entry_selection_set_n_first (self, 36);
  atlas_selection_clear_query (selection);
  g_assert_cmpuint (count_items (self), ==, 36);
  atlas_entry_selection_reach (self, 35);
  g_assert_cmpuint (count_items (self), ==, 36);
  atlas_selection_set_entry (selection, atlas_rows_get_entry (rows, 300));
  g_assert_cmpuint (count_items (self), ==, n_rows);
  g_assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self), 300));

  /* All means all. */
  atlas_selection_set_entry (selection, NULL);
  atlas_selection_set_query (selection, query);
  atlas_entry_selection_complete (self);
  atlas_selection_clear_query (selection);
  g_assert_cmpuint (count_items (self), ==, 36);
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self));
  all = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self));
  g_assert_cmpuint (gtk_bitset_get_size (all), ==, n_rows);
  g_assert_cmpuint (count_items (self), ==, n_rows);
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self));
  g_assert_cmpuint (atlas_entry_selection_count (self), ==, 0);
  assert_followed (follower);

  unfollow (follower);
}

/* Rows that went stay as empty ones as long as somebody holds them, as a view does
 * those that have a widget, and go in steps. Meanwhile nothing can be done to them. */
static void
test_shrinks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 9000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasEntrySelection) self = atlas_entry_selection_new (rows);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AtlasQuery) query = NULL;

  atlas_selection_set_briefing (selection, briefing);
  atlas_entry_selection_complete (self);
  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (self), i));

  query = atlas_query_with_text (atlas_selection_get_query (selection), "nothing like it");
  atlas_selection_set_query (selection, query);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 0);
  for (guint n_items = 100; n_items > 0; n_items -= MIN (n_items, 24))
    {
      g_assert_cmpuint (count_items (self), ==, n_items);
      for (guint i = 0; i < n_items; i++)
        {
          g_autoptr (AtlasRow) row = g_list_model_get_item (G_LIST_MODEL (self), i);

          g_assert_true (row == g_ptr_array_index (held, i));
          g_assert_true (atlas_row_is_empty (row));
        }
      g_assert_false (gtk_selection_model_select_item (GTK_SELECTION_MODEL (self), 0, TRUE));
      gtk_selection_model_select_all (GTK_SELECTION_MODEL (self));
      g_assert_cmpuint (atlas_entry_selection_count (self), ==, 0);
      g_assert_true (atlas_entry_selection_step (self) == (n_items > 24));
    }
  g_assert_cmpuint (count_items (self), ==, 0);
  g_assert_false (atlas_entry_selection_step (self));

  /* What comes back meanwhile is where it was. */
  atlas_selection_clear_query (selection);
  atlas_entry_selection_complete (self);
  atlas_selection_set_query (selection, query);
  g_assert_true (atlas_entry_selection_step (self));
  g_assert_cmpuint (count_items (self), ==, 76);
  atlas_selection_clear_query (selection);
  g_assert_cmpuint (count_items (self), ==, 76);
  for (guint i = 0; i < 76; i++)
    g_assert_false (atlas_row_is_empty (g_ptr_array_index (held, i)));
}

/* Whatever comes, the model never says anything about itself that isn't so:
 * a list view of GTK would crash. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 6000);
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasRows) rows = atlas_rows_new (table);
  g_autoptr (AtlasEntrySelection) self = atlas_entry_selection_new (rows);
  static const char *const places[] = { NULL, "BA", "XK", "RS", "HR" };
  static const char *const words[] = { "", "s", "sa", "zebra", "nothing" };
  Follower *follower = follow (self);

  atlas_selection_set_briefing (selection, briefing);
  for (guint i = 0; i < 400; i++)
    {
      guint n_items = g_list_model_get_n_items (G_LIST_MODEL (rows));
      g_autoptr (AtlasQuery) query = NULL;
      AtlasEntry *entry;

      switch (g_rand_int_range (rand, 0, 9))
        {
        case 0:
          atlas_selection_set_place (selection,
                                     places[g_rand_int_range (rand, 0, G_N_ELEMENTS (places))]);
          break;
        case 1:
          query = atlas_query_with_text (atlas_selection_get_query (selection),
                                         words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
          atlas_selection_set_query (selection, query);
          break;
        case 2:
          atlas_table_set_order (table,
                                 g_rand_int_range (rand, 0, ATLAS_N_FIELDS),
                                 g_rand_boolean (rand));
          break;
        case 3:
          if (n_items > 0)
            gtk_selection_model_select_range (GTK_SELECTION_MODEL (self),
                                              g_rand_int_range (rand, 0, n_items), 3,
                                              g_rand_boolean (rand));
          break;
        case 4:
          gtk_selection_model_unselect_item (GTK_SELECTION_MODEL (self), n_items / 2);
          break;
        case 5:
          atlas_entry_selection_complete (self);
          break;
        case 6:
        case 7:
          atlas_entry_selection_step (self);
          break;
        default:
          if (n_items > 0)
            gtk_selection_model_select_item (GTK_SELECTION_MODEL (self),
                                             g_rand_int_range (rand, 0, n_items), TRUE);
          break;
        }

      assert_followed (follower);
      entry = atlas_selection_get_entry (selection);
      g_assert_cmpuint (atlas_entry_selection_get_position (self),
                        ==,
                        atlas_rows_find (rows, entry, atlas_entry_selection_get_position (self)));
      g_assert_true (
          atlas_entry_selection_get_position (self) == GTK_INVALID_LIST_POSITION ||
          gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self),
                                           atlas_entry_selection_get_position (self)));
    }

  unfollow (follower);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry-selection/select", test_select);
  g_test_add_func ("/entry-selection/follows-entry", test_follows_entry);
  g_test_add_func ("/entry-selection/several", test_several);
  g_test_add_func ("/entry-selection/comes-back", test_comes_back);
  g_test_add_func ("/entry-selection/grows", test_grows);
  g_test_add_func ("/entry-selection/shrinks", test_shrinks);
  g_test_add_func ("/entry-selection/random", test_random);

  return g_test_run ();
}
