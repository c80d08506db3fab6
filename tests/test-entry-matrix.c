/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix.h"
#include "atlas-sample.h"
#include "atlas-test-ui.h"

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  AtlasTable     *table;
  GtkWidget      *matrix;
  GtkGrid        *grid;
  GtkWindow      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->table = atlas_table_new (fixture->selection, ATLAS_KIND_INITIATIVE);
  fixture->matrix = atlas_entry_matrix_new ();
  atlas_entry_matrix_set_table (ATLAS_ENTRY_MATRIX (fixture->matrix), fixture->table);
  fixture->window = atlas_test_window_new (fixture->matrix, 800, 400);
  fixture->grid = GTK_GRID (atlas_test_find (fixture->matrix, GTK_TYPE_GRID, NULL));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->table);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static const char *
get_heading (Fixture *fixture,
             int      column,
             int      row)
{
  return gtk_label_get_text (GTK_LABEL (gtk_grid_get_child_at (fixture->grid, column, row)));
}

/* The cell of a theme and a place, by their names. */
static GtkWidget *
find_cell (Fixture    *fixture,
           const char *theme,
           const char *place)
{
  for (int row = 1; gtk_grid_get_child_at (fixture->grid, 0, row) != NULL; row++)
    for (int column = 1; gtk_grid_get_child_at (fixture->grid, column, 0) != NULL; column++)
      if (g_str_equal (get_heading (fixture, 0, row), theme) &&
          g_str_equal (get_heading (fixture, column, 0), place))
        return gtk_grid_get_child_at (fixture->grid, column, row);

  g_assert_not_reached ();
}

static void
test_cells (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *cell = find_cell (fixture, "Exercises", "Whole region");
  GtkWidget *gap = find_cell (fixture, "Exercises", "Kosovo*");

  g_assert_nonnull (atlas_test_find_text (cell, "1"));
  gtk_test_accessible_assert_role (fixture->grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Whole region, Exercises: 1 initiative, Planned");
  g_assert_true (gtk_widget_has_css_class (gap, "gap"));
  gtk_test_accessible_assert_property (gap, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kosovo*, Exercises: 0 initiatives");
}

static void
test_choose (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *cell = find_cell (fixture, "Exercises", "Whole region");

  atlas_test_click (cell, 5, 5);
  atlas_test_wait (atlas_query_wants (atlas_selection_get_query (fixture->selection),
                                      ATLAS_FACET_THEME, "exercises"));
  g_assert_cmpuint (atlas_table_get_n_matching (fixture->table), ==, 1);
  g_assert_null (atlas_selection_get_place (fixture->selection));
  cell = find_cell (fixture, "Exercises", "Whole region");
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_true (gtk_widget_get_state_flags (cell) & GTK_STATE_FLAG_SELECTED);

  /* Once more, and all is as before. */
  gtk_widget_activate (cell);
  atlas_test_wait (atlas_query_is_empty (atlas_selection_get_query (fixture->selection)));
  gtk_test_accessible_assert_state (find_cell (fixture, "Exercises", "Whole region"),
                                    GTK_ACCESSIBLE_STATE_SELECTED, FALSE);

  /* There is nothing to look at in a gap. */
  g_signal_emit_by_name (find_cell (fixture, "Exercises", "Kosovo*"), "clicked");
  g_assert_true (atlas_query_is_empty (atlas_selection_get_query (fixture->selection)));
}

static gboolean
has_focus (Fixture *fixture,
           int      column,
           int      row)
{
  return gtk_window_get_focus (fixture->window) ==
         gtk_grid_get_child_at (fixture->grid, column, row);
}

static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  gtk_widget_grab_focus (gtk_grid_get_child_at (fixture->grid, 1, 1));
  atlas_test_wait (has_focus (fixture, 1, 1));
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (has_focus (fixture, 2, 1));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_focus (fixture, 2, 2));
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (has_focus (fixture, 1, 2));
  atlas_test_key (GDK_KEY_Up, 0);
  atlas_test_wait (has_focus (fixture, 1, 1));

  /* The focus stays where it is while the cells change. */
  atlas_selection_set_place (fixture->selection, "BA");
  g_assert_true (has_focus (fixture, 1, 1));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("/entry-matrix/cells", test_cells);
  ADD ("/entry-matrix/choose", test_choose);
  ADD ("/entry-matrix/keys", test_keys);

  return g_test_run ();
}
