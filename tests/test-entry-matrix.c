/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-pane.h"
#include "atlas-entry-matrix-grid.h"
#include "atlas-entry-matrix.h"
#include "atlas-history.h"
#include "atlas-sample.h"
#include "atlas-test-ui.h"

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  AtlasTable     *table;
  GtkWidget      *matrix;
  AtlasEntryMatrixGrid *grid;
  GtkWindow      *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  gboolean is_small = data != NULL;

  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->table = atlas_table_new (fixture->selection, ATLAS_KIND_INITIATIVE);
  fixture->matrix = atlas_entry_matrix_new ();
  atlas_entry_matrix_set_table (ATLAS_ENTRY_MATRIX (fixture->matrix), fixture->table);
  fixture->window = atlas_test_window_new (fixture->matrix, is_small ? 240 : 800,
                                           is_small ? 240 : 400);
  fixture->grid = ATLAS_ENTRY_MATRIX_GRID (
      atlas_test_find (fixture->matrix, ATLAS_TYPE_ENTRY_MATRIX_GRID, NULL));
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

static GtkWidget *
get_child (Fixture *fixture,
           guint    row,
           guint    column)
{
  return atlas_entry_matrix_grid_get_child_at (fixture->grid, row, column);
}

static const char *
get_heading (Fixture *fixture,
             guint    row,
             guint    column)
{
  return gtk_label_get_text (GTK_LABEL (get_child (fixture, row, column)));
}

/* The cell of a place and a theme, by their names. */
static GtkWidget *
find_cell (Fixture    *fixture,
           const char *place,
           const char *theme)
{
  for (guint row = 1; get_child (fixture, row, 0) != NULL; row++)
    for (guint column = 1; get_child (fixture, 0, column) != NULL; column++)
      if (g_str_equal (get_heading (fixture, row, 0), place) &&
          g_str_equal (get_heading (fixture, 0, column), theme))
        return get_child (fixture, row, column);

  g_assert_not_reached ();
}

static void
test_cells (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *cell = find_cell (fixture, "Whole region", "Exercises");
  GtkWidget *gap = find_cell (fixture, "Kosovo*", "Exercises");
  GtkWidget *sum = find_cell (fixture, "All", "All");

  g_assert_nonnull (atlas_test_find_text (cell, "1"));
  gtk_test_accessible_assert_role (fixture->grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Whole region, Exercises: 1, 1 planned");
  g_assert_true (gtk_widget_has_css_class (gap, "gap"));
  gtk_test_accessible_assert_property (gap, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Kosovo*, Exercises: none");
  gtk_test_accessible_assert_property (sum, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "All, All: 3, 1 planned, 1 under way");
}

static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  gtk_widget_activate_action (fixture->matrix, "matrix.across", "s", "kind");
  gtk_test_accessible_assert_property (find_cell (fixture, "Kosovo*", "Visits"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Kosovo*, Visits: 1");
  gtk_widget_activate (find_cell (fixture, "Kosovo*", "Visits"));
  atlas_test_wait (atlas_selection_get_kind (fixture->selection) == ATLAS_KIND_VISIT);
  g_assert_cmpstr (atlas_selection_get_place (fixture->selection), ==, "XK");
  /* No table shows several kinds. */
  atlas_selection_set_place (fixture->selection, NULL);
  g_signal_emit_by_name (find_cell (fixture, "Kosovo*", "All"), "clicked");
  g_assert_null (atlas_selection_get_place (fixture->selection));

  gtk_widget_activate_action (fixture->matrix, "matrix.across", "s", "status");
  g_assert_nonnull (find_cell (fixture, "All", "Planned"));
}

static void
test_choose (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *cell = find_cell (fixture, "Whole region", "Exercises");

  atlas_selection_set_view (fixture->selection, "matrix");
  atlas_test_click (cell, 5, 5);
  atlas_test_wait (atlas_query_wants (atlas_selection_get_query (fixture->selection),
                                      ATLAS_FACET_THEME, "exercises"));
  g_assert_cmpuint (atlas_table_get_n_matching (fixture->table), ==, 1);
  g_assert_null (atlas_selection_get_place (fixture->selection));
  g_assert_cmpstr (atlas_selection_get_view (fixture->selection), ==, ATLAS_VIEW_TABLE);
  cell = find_cell (fixture, "Whole region", "Exercises");
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_true (gtk_widget_get_state_flags (cell) & GTK_STATE_FLAG_SELECTED);

  /* There is nothing to look at in a gap. */
  atlas_selection_clear_query (fixture->selection);
  g_signal_emit_by_name (find_cell (fixture, "Kosovo*", "Exercises"), "clicked");
  g_assert_true (atlas_query_is_empty (atlas_selection_get_query (fixture->selection)));

  /* A sum is a question too. */
  gtk_widget_activate (find_cell (fixture, "Bosnia and Herzegovina", "All"));
  atlas_test_wait (g_strcmp0 (atlas_selection_get_place (fixture->selection), "BA") == 0);
  g_assert_cmpuint (atlas_table_get_n_matching (fixture->table), ==, 1);
}

static gboolean
has_focus (Fixture *fixture,
           guint    row,
           guint    column)
{
  return gtk_window_get_focus (fixture->window) == get_child (fixture, row, column);
}

#define KEY(keyval, modifiers, row, column)                     \
  G_STMT_START                                                  \
  {                                                             \
    atlas_test_key (keyval, modifiers);                         \
    atlas_test_wait (has_focus (fixture, row, column));         \
  }                                                             \
  G_STMT_END

static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  gtk_widget_grab_focus (get_child (fixture, 1, 1));
  atlas_test_wait (has_focus (fixture, 1, 1));
  KEY (GDK_KEY_Right, 0, 1, 2);
  KEY (GDK_KEY_Down, 0, 2, 2);
  KEY (GDK_KEY_Left, 0, 2, 1);
  KEY (GDK_KEY_Up, 0, 1, 1);
  KEY (GDK_KEY_Left, 0, 1, 1);
  /* Three themes, "no theme" among them, and the sums; three places, the region, the sums. */
  KEY (GDK_KEY_End, 0, 1, 4);
  KEY (GDK_KEY_Home, 0, 1, 1);
  KEY (GDK_KEY_End, GDK_CONTROL_MASK, 5, 4);
  KEY (GDK_KEY_Home, GDK_CONTROL_MASK, 1, 1);
  KEY (GDK_KEY_Page_Down, 0, 5, 1);
  KEY (GDK_KEY_Page_Up, 0, 1, 1);

  /* The focus stays where it is while the cells change. */
  atlas_selection_set_place (fixture->selection, "BA");
  g_assert_true (has_focus (fixture, 1, 1));
}

static void
get_bounds (Fixture         *fixture,
            GtkWidget       *widget,
            graphene_rect_t *bounds)
{
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->grid), bounds));
}

/* Where there is no room the cells scroll, and the headings stay. */
static void
test_headings_stay (Fixture      *fixture,
                    gconstpointer data)
{
  graphene_rect_t side, top, cell, before, top_before;

  atlas_test_wait_frame (fixture->matrix);
  get_bounds (fixture, get_child (fixture, 1, 1), &before);
  get_bounds (fixture, get_child (fixture, 0, 4), &top_before);
  gtk_widget_grab_focus (get_child (fixture, 5, 4));
  atlas_test_wait_frame (fixture->matrix);
  get_bounds (fixture, get_child (fixture, 5, 0), &side);
  get_bounds (fixture, get_child (fixture, 0, 4), &top);
  get_bounds (fixture, get_child (fixture, 5, 4), &cell);
  g_assert_cmpfloat (side.origin.x, ==, 0);
  g_assert_cmpfloat (top.origin.y, ==, top_before.origin.y);
  /* The cell that has the focus is in sight, beside its headings. */
  g_assert_cmpfloat (cell.origin.x, >=, side.size.width);
  g_assert_cmpfloat (cell.origin.y, >=, top.origin.y + top.size.height);
  g_assert_cmpfloat (cell.origin.x + cell.size.width, <=,
                     gtk_widget_get_width (GTK_WIDGET (fixture->grid)) + 0.5);
  g_assert_cmpfloat (cell.origin.y + cell.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (fixture->grid)) + 0.5);
  g_assert_true (atlas_entry_matrix_grid_get_turned (fixture->grid));

  gtk_widget_grab_focus (get_child (fixture, 1, 1));
  atlas_test_wait_frame (fixture->matrix);
  get_bounds (fixture, get_child (fixture, 1, 1), &cell);
  g_assert_cmpfloat (cell.origin.x, ==, before.origin.x);
  g_assert_cmpfloat (cell.origin.y, ==, before.origin.y);
}

static void
collect_widgets (GtkWidget *widget,
                 GPtrArray *widgets)
{
  g_ptr_array_add (widgets, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_widgets (child, widgets);
}

/* How many widgets of the grid weren't there before; those are held, so that no
 * new one comes to stand where an old one was. */
static guint
count_new_widgets (Fixture   *fixture,
                   GPtrArray *before)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_new = 0;

  collect_widgets (GTK_WIDGET (fixture->grid), now);
  for (guint i = 0; i < now->len; i++)
    n_new += !g_ptr_array_find (before, g_ptr_array_index (now, i), NULL);

  return n_new;
}

/* A question that leaves the rows and columns what they are makes no widgets. */
static void
test_no_widgets (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AtlasQuery) all = atlas_query_ref (atlas_selection_get_query (fixture->selection));
  g_autoptr (AtlasQuery) planned = atlas_query_with_only (all, ATLAS_FACET_STATUS, "planned");
  GtkWidget *cell = find_cell (fixture, "Bosnia and Herzegovina", "All");

  collect_widgets (GTK_WIDGET (fixture->grid), before);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bosnia and Herzegovina, All: 1");
  atlas_selection_set_query (fixture->selection, planned);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bosnia and Herzegovina, All: none");
  g_assert_true (gtk_widget_has_css_class (cell, "gap"));
  atlas_selection_set_place (fixture->selection, "XK");
  g_assert_cmpuint (count_new_widgets (fixture, before), ==, 0);

  atlas_selection_set_query (fixture->selection, all);
  g_assert_false (gtk_widget_has_css_class (cell, "gap"));
  g_assert_cmpuint (count_new_widgets (fixture, before), ==, 0);

  gtk_widget_activate_action (fixture->matrix, "matrix.across", "s", "kind");
  g_assert_cmpuint (count_new_widgets (fixture, before), >, 0);
}

/* What a cell led to leads back to the cell. */
static void
test_back (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasHistory) history = NULL;
  GtkWidget *pane = g_object_new (ATLAS_TYPE_CONTENT_PANE, NULL);
  GtkWindow *window;
  AtlasEntryMatrixGrid *grid;

  atlas_selection_set_briefing (selection, briefing);
  history = atlas_history_new (selection);
  atlas_content_pane_set_selection (ATLAS_CONTENT_PANE (pane), selection);
  window = atlas_test_window_new (pane, 700, 600);
  atlas_selection_set_view (selection, "matrix");
  grid = ATLAS_ENTRY_MATRIX_GRID (atlas_test_find (pane, ATLAS_TYPE_ENTRY_MATRIX_GRID, NULL));
  atlas_test_wait (atlas_entry_matrix_grid_get_child_at (grid, 4, 2) != NULL);
  gtk_widget_grab_focus (atlas_entry_matrix_grid_get_child_at (grid, 4, 2));
  atlas_test_wait_frame (pane);
  atlas_test_wait (atlas_history_get_can_go_back (history));

  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_str_equal (atlas_selection_get_view (selection), ATLAS_VIEW_TABLE));
  g_assert_false (atlas_query_is_empty (atlas_selection_get_query (selection)));
  /* The focus is among the rows, as it was among the cells. */
  g_assert_nonnull (gtk_window_get_focus (window));
  g_assert_true (GTK_IS_LIST_VIEW (gtk_widget_get_parent (gtk_window_get_focus (window))));

  atlas_history_go_back (history);
  g_assert_cmpstr (atlas_selection_get_view (selection), ==, "matrix");
  g_assert_true (atlas_query_is_empty (atlas_selection_get_query (selection)));
  atlas_test_wait (gtk_window_get_focus (window) ==
                   atlas_entry_matrix_grid_get_child_at (grid, 4, 2));

  g_clear_object (&history);
  atlas_test_window_destroy (window);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("/entry-matrix/cells", test_cells);
  ADD ("/entry-matrix/columns", test_columns);
  ADD ("/entry-matrix/choose", test_choose);
  ADD ("/entry-matrix/keys", test_keys);
  ADD ("/entry-matrix/no-widgets", test_no_widgets);
  g_test_add ("/entry-matrix/headings-stay", Fixture, "small", set_up, test_headings_stay,
              tear_down);
  g_test_add_func ("/entry-matrix/back", test_back);

  return g_test_run ();
}
