/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"
#include "atlas-stage-mark.h"
#include "atlas-test-table.h"
#include "atlas-test-ui.h"

/* The headings that are shown, such as "Initiative|Status". */
static char *
get_headings (AtlasTestTable *fixture)
{
  GListModel *columns = gtk_column_view_get_columns (atlas_test_table_get_view (fixture));
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_visible (column))
        g_ptr_array_add (headings, (char *) gtk_column_view_column_get_title (column));
    }
  g_ptr_array_add (headings, NULL);

  return g_strjoinv ("|", (char **) headings->pdata);
}

static void
assert_headings (AtlasTestTable *fixture,
                 const char     *expected)
{
  g_autofree char *headings = get_headings (fixture);

  g_assert_cmpstr (headings, ==, expected);
}

static gboolean
has_headings (AtlasTestTable *fixture,
              const char     *expected)
{
  g_autofree char *headings = get_headings (fixture);

  return g_str_equal (headings, expected);
}

static void
test_columns (AtlasTestTable *fixture,
              gconstpointer   data)
{
  assert_headings (fixture, "Initiative|Objective|Status|Places");

  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 0), ==, "Partnership");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 1), ==, "Support for šarene forces");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 2), ==, "Active");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 3), ==, "Region-wide, not Kosovo*");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 2, 2), ==, "No status given");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 2, 3), ==, "Bosnia and Herzegovina");

  g_assert_cmpint (
      atlas_stage_mark_get_stage (ATLAS_STAGE_MARK (
          atlas_test_find (atlas_test_table_get_row (fixture, 0), ATLAS_TYPE_STAGE_MARK, NULL))),
      ==,
      ATLAS_STAGE_ONGOING);
}

/* Each kind has its own. */
static void
test_columns_of_visits (void)
{
  AtlasTestTable fixture;

  atlas_test_table_show (&fixture, ATLAS_KIND_VISIT);
  assert_headings (&fixture, "Visit|Date|Purpose|Places");
  g_assert_cmpstr (atlas_test_table_get_cell (&fixture, 1, 1), ==, "11 March 2025");
  atlas_test_table_tear_down (&fixture, NULL);
}

/* Another table of the kind has what was done to the columns of this one. */
static void
assert_remembered (AtlasTestTable *fixture,
                   const char     *expected)
{
  GtkWidget *other = g_object_ref_sink (atlas_entry_table_new (fixture->table));
  AtlasEntryTable *view = fixture->view;

  fixture->view = ATLAS_ENTRY_TABLE (other);
  assert_headings (fixture, expected);
  fixture->view = view;
  g_assert_finalize_object (other);
}

static GtkWidget *
get_title (AtlasTestTable *fixture,
           guint           n)
{
  GtkWidget *title = gtk_widget_get_first_child (
      gtk_widget_get_first_child (GTK_WIDGET (atlas_test_table_get_view (fixture))));

  while (n > 0 || !gtk_widget_get_visible (title))
    {
      n -= gtk_widget_get_visible (title);
      title = gtk_widget_get_next_sibling (title);
    }

  return title;
}

/* Headings and cells follow one another, for keys and for a screen reader, as they are
 * seen. */
static void
assert_in_order (AtlasTestTable *fixture)
{
  AtlasEntryColumns *columns = atlas_entry_table_get_columns (fixture->view);
  g_autoptr (AtlasRow) row =
      g_list_model_get_item (G_LIST_MODEL (atlas_entry_table_get_rows (fixture->view)), 1);
  AtlasField fields[ATLAS_N_FIELDS];
  guint n_fields = atlas_entry_columns_get_visible (columns, fields);

  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text = atlas_row_dup_field (row, fields[i]);

      g_assert_nonnull (atlas_test_find_text (get_title (fixture, i),
                                              atlas_entry_columns_get_heading (columns, fields[i])));
      g_assert_cmpstr (atlas_test_table_get_cell (fixture, 1, i), ==, text);
    }
}

static void
test_choose_columns (AtlasTestTable *fixture,
                     gconstpointer   data)
{
  atlas_test_table_activate (fixture, "column.themes", NULL);
  atlas_test_table_activate (fixture, "column.text", NULL);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  assert_headings (fixture, "Initiative|Status|Places|Themes");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 1, 3), ==, "Exercises, Reform");
  assert_remembered (fixture, "Initiative|Status|Places|Themes");

  /* A row is known by its title. */
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "column.title", NULL));

  /* One that comes back stands where it was. */
  atlas_test_table_activate (fixture, "column.status", NULL);
  assert_in_order (fixture);
  atlas_test_table_activate (fixture, "column.status", NULL);
  assert_headings (fixture, "Initiative|Status|Places|Themes");
  assert_in_order (fixture);

  atlas_test_table_activate (fixture, "table.reset-columns", NULL);
  assert_headings (fixture, "Initiative|Objective|Status|Places");
  assert_in_order (fixture);
  assert_remembered (fixture, "Initiative|Objective|Status|Places");
}

static void
test_move_columns (AtlasTestTable *fixture,
                   gconstpointer   data)
{
  AtlasField field;
  gboolean descending;

  atlas_test_table_activate (fixture, "table.sort-field", "status");
  atlas_test_table_activate (fixture, "table.descending", NULL);
  atlas_test_table_activate (fixture, "table.move-column", "status");
  assert_headings (fixture, "Initiative|Status|Objective|Places");
  g_assert_true (atlas_table_get_order (fixture->table, &field, &descending));
  g_assert_cmpint (field, ==, ATLAS_FIELD_STATUS);
  g_assert_true (descending);

  atlas_test_table_activate (fixture, "table.move-column", "status");
  atlas_test_table_activate (fixture, "table.move-column", "status");
  assert_headings (fixture, "Status|Initiative|Objective|Places");
  assert_remembered (fixture, "Status|Initiative|Objective|Places");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 1), ==, "Logistics");

  /* The keys count the columns that are there. */
  atlas_entry_table_sort_by_nth (fixture->view, 2);
  g_assert_cmpstr (atlas_entry_table_get_sort_field (fixture->view), ==, "title");
}

static void
pull (GtkWidget *widget,
      int        from,
      int        to)
{
  atlas_test_move_pointer (widget, from, 10);
  atlas_test_wait_frame (widget);
  atlas_test_press_button (1);
  atlas_test_wait_frame (widget);
  for (int i = 1; i <= 10; i++)
    {
      atlas_test_move_pointer (widget, from + (to - from) * i / 10.0, 10);
      atlas_test_wait_frame (widget);
    }
  atlas_test_release_button (1);
}

static int
get_width (AtlasTestTable *fixture,
           guint           n)
{
  GtkWidget *title = get_title (fixture, n);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (title, gtk_widget_get_parent (title), &bounds));

  return bounds.size.width;
}

static gboolean
title_has_focus (AtlasTestTable *fixture,
                 guint           n)
{
  return gtk_window_get_focus (fixture->window) == get_title (fixture, n);
}

/* What the pointer does to columns, keys do. */
static void
test_columns_by_keys (AtlasTestTable *fixture,
                      gconstpointer   data)
{
  int width;

  /* Up from the rows, which is where one is. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  atlas_test_wait (title_has_focus (fixture, 0));
  gtk_test_accessible_assert_role (get_title (fixture, 0), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (get_title (fixture, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiative");
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_str_equal (atlas_entry_table_get_sort_field (fixture->view), "title"));
  gtk_test_accessible_assert_property (get_title (fixture, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiative, sorted");
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (atlas_entry_table_get_descending (fixture->view));
  gtk_test_accessible_assert_property (get_title (fixture, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiative, sorted, reversed");
  gtk_test_accessible_assert_property (get_title (fixture, 0),
                                       GTK_ACCESSIBLE_PROPERTY_SORT,
                                       GTK_ACCESSIBLE_SORT_DESCENDING);

  /* Along the headings. */
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (title_has_focus (fixture, 1));
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (title_has_focus (fixture, 2));

  /* Wider and narrower; it is remembered. */
  width = get_width (fixture, 2);
  atlas_test_key (GDK_KEY_Right, GDK_SHIFT_MASK);
  atlas_test_wait (get_width (fixture, 2) == width + 24);
  atlas_test_key (GDK_KEY_Left, GDK_SHIFT_MASK);
  atlas_test_wait (get_width (fixture, 2) == width);
  atlas_test_table_activate (fixture, "table.reset-column-width", "status");

  /* Along with its column, from one end to the other. */
  atlas_test_key (GDK_KEY_Left, GDK_CONTROL_MASK);
  atlas_test_wait (title_has_focus (fixture, 1));
  assert_headings (fixture, "Initiative|Status|Objective|Places");
  assert_in_order (fixture);
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  atlas_test_wait (title_has_focus (fixture, 2));
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  atlas_test_wait (title_has_focus (fixture, 3));
  assert_headings (fixture, "Initiative|Objective|Places|Status");
  assert_in_order (fixture);
  assert_remembered (fixture, "Initiative|Objective|Places|Status");
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  atlas_test_table_activate (fixture, "table.move-column-back", "status");
  assert_headings (fixture, "Initiative|Objective|Places|Status");

  /* The menu of a heading; and back to the rows. */
  atlas_test_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  atlas_test_wait (atlas_test_find_text (GTK_WIDGET (fixture->view), "Natural Width") != NULL);
  g_assert_null (atlas_test_find_text (GTK_WIDGET (fixture->view), "Move Back"));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (title_has_focus (fixture, 3));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
}

/* A heading is pulled to another place, and another one's edge away. */
static void
test_pull_columns (AtlasTestTable *fixture,
                   gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (atlas_test_table_get_view (fixture)));
  GtkWidget *title = gtk_widget_get_first_child (header);
  GListModel *columns = gtk_column_view_get_columns (atlas_test_table_get_view (fixture));
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);
  graphene_rect_t bounds;
  int width;
  g_autoptr (GVariant) remembered = NULL;
  g_autoptr (GVariant) layout = NULL;

  g_assert_true (gtk_widget_compute_bounds (title, header, &bounds));
  width = bounds.origin.x + bounds.size.width;
  pull (header, width, width + 40);
  atlas_test_wait (gtk_column_view_column_get_fixed_width (column) > width + 20);
  atlas_test_wait ((remembered = g_settings_get_user_value (settings, "columns")) != NULL);
  layout = g_variant_lookup_value (remembered, "initiatives", G_VARIANT_TYPE ("a(si)"));
  g_assert_cmpuint (g_variant_n_children (layout), ==, 4);

  /* A plain column view of GTK 4.24 moves no column for a pointer of XTEST either. */
  if (gtk_check_version (4, 24, 0) == NULL)
    return;

  pull (header, width + 100, 10);
  atlas_test_wait (has_headings (fixture, "Objective|Initiative|Status|Places"));
  assert_in_order (fixture);
  assert_remembered (fixture, "Objective|Initiative|Status|Places");

  /* And back, towards the end. */
  pull (header, 10, width + 100);
  atlas_test_wait (has_headings (fixture, "Initiative|Objective|Status|Places"));
  assert_in_order (fixture);
}

static GtkInscription *
find_below (AtlasTestTable *fixture,
            guint           row)
{
  GtkWidget *title = atlas_test_find (atlas_test_table_get_row (fixture, row),
                                      ATLAS_TYPE_ENTRY_CELL, NULL);
  GtkWidget *below = gtk_widget_get_last_child (gtk_widget_get_last_child (title));

  return GTK_IS_INSCRIPTION (gtk_widget_get_last_child (below)) && gtk_widget_get_mapped (below)
             ? GTK_INSCRIPTION (gtk_widget_get_last_child (below))
             : NULL;
}

/* The line below the title of a row, as a whole. */
static const char *
get_below (AtlasTestTable *fixture,
           guint           row)
{
  GtkInscription *below = find_below (fixture, row);

  return below != NULL ? gtk_inscription_get_text (below) : NULL;
}

static const char *
get_language_at (PangoAttrList *attributes,
                 int            index)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (attributes);
  const char *found = NULL;

  do
    {
      PangoAttribute *attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
      int start, end;

      pango_attr_iterator_range (iterator, &start, &end);
      if (start <= index && index < end && attribute != NULL)
        found = pango_language_to_string (((PangoAttrLanguage *) attribute)->value);
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);

  return found;
}

/* All letters of some words in a cell are said to be in English, and none of those
 * beside them. */
static void
assert_english (GtkInscription *cell,
                const char     *words)
{
  PangoAttrList *attributes = gtk_inscription_get_attributes (cell);
  const char *text = gtk_inscription_get_text (cell);
  const char *found = strstr (text, words);
  int start, end;

  g_assert_nonnull (found);
  start = (int) (found - text);
  end = start + (int) strlen (words);
  for (int i = start; i < end; i++)
    g_assert_cmpstr (get_language_at (attributes, i), ==, "en");
  if (start > 0)
    g_assert_cmpstr (get_language_at (attributes, start - 1), ==, "sq");
  if (text[end] != '\0')
    g_assert_cmpstr (get_language_at (attributes, end), ==, "sq");
}

static gboolean
is_stacked (AtlasTestTable *fixture)
{
  return atlas_entry_columns_get_stacked (atlas_entry_table_get_columns (fixture->view));
}

static void
set_width (AtlasTestTable *fixture,
           int             width)
{
  gtk_widget_set_size_request (GTK_WIDGET (fixture->view), width, 500);
  gtk_window_set_default_size (fixture->window, width, 500);
  atlas_test_wait (ABS (gtk_widget_get_width (GTK_WIDGET (fixture->view)) - width) < 60);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
}

/* Where columns have no room they stand below the title, and what was chosen of
 * them is what it was. */
static void
test_little_room (AtlasTestTable *fixture,
                  gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GVariant) remembered = NULL;
  AtlasField fields[ATLAS_N_FIELDS];

  g_assert_null (get_below (fixture, 0));
  set_width (fixture, 350);
  atlas_test_wait (is_stacked (fixture));
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  assert_headings (fixture, "Initiative");
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 2, 0), ==, "Logistics");
  g_assert_true (g_str_has_prefix (get_below (fixture, 0), "Active · Region-wide, not Kosovo* · "));
  g_assert_true (g_str_has_prefix (get_below (fixture, 2),
                                   "No status given · Bosnia and Herzegovina"));
  g_assert_null (g_settings_get_user_value (settings, "columns"));
  assert_remembered (fixture, "Initiative|Objective|Status|Places");
  g_assert_cmpuint (atlas_entry_columns_get_shown (atlas_entry_table_get_columns (fixture->view),
                                                   fields), ==, 4);

  /* There they are chosen as anywhere. */
  atlas_test_table_activate (fixture, "column.text", NULL);
  atlas_test_table_activate (fixture, "column.themes", NULL);
  g_assert_cmpstr (get_below (fixture, 1), ==, "Planned · Region-wide · Exercises, Reform");
  assert_headings (fixture, "Initiative");
  g_assert_nonnull (remembered = g_settings_get_user_value (settings, "columns"));
  assert_remembered (fixture, "Initiative|Status|Places|Themes");
  atlas_entry_table_sort_by_nth (fixture->view, 2);
  g_assert_cmpstr (atlas_entry_table_get_sort_field (fixture->view), ==, "status");

  set_width (fixture, 800);
  atlas_test_wait (!is_stacked (fixture));
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  assert_headings (fixture, "Initiative|Status|Places|Themes");
  g_assert_null (get_below (fixture, 0));
}

/* What nobody has translated says in which language it is, beside what somebody has. */
static void
test_languages_of_line (AtlasTestTable *fixture,
                        gconstpointer   data)
{
  g_autoptr (AtlasQuery) query = NULL;
  GtkInscription *below;

  set_width (fixture, 350);
  atlas_test_wait (is_stacked (fixture));
  atlas_selection_set_language (fixture->selection, "sq");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));

  below = find_below (fixture, 0);
  g_assert_true (g_str_has_prefix (gtk_inscription_get_text (below),
                                   "Active · Region-wide, not Kosova* · "));
  assert_english (below, "Active");
  assert_english (below, "Region-wide, not ");
  assert_english (find_below (fixture, 2), "Bosnia and Herzegovina");

  /* A query marks what it finds, and leaves these marks. */
  query = atlas_query_with_text (atlas_selection_get_query (fixture->selection), "partnership");
  atlas_selection_set_query (fixture->selection, query);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  assert_english (find_below (fixture, 0), "Region-wide, not ");
}

/* Cells begin on the side where their table does, whichever way their words run. */
static void
test_sides (AtlasTestTable *fixture,
            gconstpointer   data)
{
  static const struct
  {
    const char *language;
    float       title; /* which is in English, whatever is asked for */
  } cases[] = { { "en", 0 }, { "ar", 1 }, { "sq", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *title;

      atlas_selection_set_language (fixture->selection, cases[i].language);
      atlas_test_wait_frame (GTK_WIDGET (fixture->view));
      title = atlas_test_find (atlas_test_table_get_row (fixture, 0), GTK_TYPE_INSCRIPTION, NULL);
      g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (title)), ==, "Partnership");
      g_assert_true ((gtk_widget_get_direction (title) == GTK_TEXT_DIR_RTL) ==
                     g_str_equal (cases[i].language, "ar"));
      g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (title)), ==, cases[i].title);
    }
}

/* All rows are of one height, those of headings too, and the shape of a status stands
 * beside its name, not between its name and the line below. */
static void
test_little_room_for_groups (AtlasTestTable *fixture,
                             gconstpointer   data)
{
  GtkWidget *heading, *mark, *name;
  graphene_rect_t mark_bounds, name_bounds;
  int height;

  set_width (fixture, 350);
  atlas_test_wait (is_stacked (fixture));
  atlas_entry_table_set_grouping (fixture->view, "status");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 0), ==, "Planned");
  g_assert_cmpstr (get_below (fixture, 0), ==, "1 initiative");
  g_assert_true (g_str_has_prefix (get_below (fixture, 1), "Planned · Region-wide"));
  height = gtk_widget_get_height (atlas_test_table_get_row (fixture, 0));
  for (guint row = 1; row < atlas_test_table_count_rows (fixture); row++)
    g_assert_cmpint (gtk_widget_get_height (atlas_test_table_get_row (fixture, row)), ==, height);

  heading = atlas_test_table_get_row (fixture, 0);
  mark = atlas_test_find (heading, ATLAS_TYPE_STAGE_MARK, NULL);
  name = atlas_test_find (heading, GTK_TYPE_INSCRIPTION, NULL);
  g_assert_true (gtk_widget_get_mapped (mark));
  g_assert_true (gtk_widget_compute_bounds (mark, heading, &mark_bounds));
  g_assert_true (gtk_widget_compute_bounds (name, heading, &name_bounds));
  g_assert_cmpfloat (mark_bounds.origin.y, >=, name_bounds.origin.y);
  g_assert_cmpfloat (mark_bounds.origin.y + mark_bounds.size.height,
                     <=,
                     name_bounds.origin.y + name_bounds.size.height);
}

/* Columns that there is room for have it, whatever rows are grouped by. */
static void
test_room_for_groups (AtlasTestTable *fixture,
                      gconstpointer   data)
{
  static const char *const groupings[] = { "none", "section", "place", "status" };
  GtkWidget *view = GTK_WIDGET (atlas_test_table_get_view (fixture));
  int need, width;

  need = atlas_entry_columns_get_need (atlas_entry_table_get_columns (fixture->view));
  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    {
      atlas_entry_table_set_grouping (fixture->view, groupings[i]);
      atlas_test_wait_frame (GTK_WIDGET (fixture->view));
      g_assert_false (is_stacked (fixture));
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      g_assert_cmpint (width, <=, need);
    }
}

static double
get_end (GtkAdjustment *adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
}

/* Whether a heading is in sight from end to end. */
static gboolean
title_is_in_sight (AtlasTestTable *fixture,
                   guint           n)
{
  GtkWidget *view = GTK_WIDGET (atlas_test_table_get_view (fixture));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_title (fixture, n), view, &bounds));

  return bounds.origin.x >= -0.5 &&
         bounds.origin.x + bounds.size.width <= gtk_widget_get_width (view) + 0.5;
}

/* How far the first column has been scrolled out of sight. */
static double
get_start (AtlasTestTable *fixture)
{
  GtkWidget *view = GTK_WIDGET (atlas_test_table_get_view (fixture));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (get_title (fixture, 0), view, &bounds));

  return gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL
             ? bounds.origin.x + bounds.size.width - gtk_widget_get_width (view)
             : -bounds.origin.x;
}

/* What was added to the columns is scrolled to, from the first one, wherever that is. */
static void
test_first_column (AtlasTestTable *fixture,
                   gconstpointer   data)
{
  const char *language = data;
  GtkWidget *view = GTK_WIDGET (atlas_test_table_get_view (fixture));
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  AtlasEntryColumns *columns = atlas_entry_table_get_columns (fixture->view);

  atlas_selection_set_language (fixture->selection, language);
  g_assert_true ((gtk_widget_get_direction (view) == GTK_TEXT_DIR_RTL) ==
                 g_str_equal (language, "ar"));
  set_width (fixture, 680);
  atlas_test_table_activate (fixture, "column.themes", NULL);
  atlas_test_table_activate (fixture, "column.section", NULL);
  atlas_entry_columns_set_width (columns, ATLAS_FIELD_TITLE, 400);
  atlas_test_wait (get_end (adjustment) > 100 && get_start (fixture) == 0);
  g_assert_false (is_stacked (fixture));
  atlas_test_wait (title_is_in_sight (fixture, 0) && !title_is_in_sight (fixture, 5));

  /* Where one has scrolled to one stays. Not all versions count from the same side. */
  gtk_adjustment_set_value (adjustment,
                            gtk_adjustment_get_value (adjustment) > 0 ? get_end (adjustment) - 80
                                                                      : 80);
  set_width (fixture, 720);
  atlas_test_wait_frame (view);
  atlas_test_wait (get_start (fixture) == 80);

  /* And is back at the first one when all of them fit. */
  set_width (fixture, 400);
  atlas_test_wait (is_stacked (fixture));
  atlas_test_wait (get_end (adjustment) == 0 && get_start (fixture) == 0);
}

/* The view follows the focus along headings, there and back. */
static void
test_headings_in_sight (AtlasTestTable *fixture,
                        gconstpointer   data)
{
  const char *language = data;
  guint forward = g_str_equal (language, "ar") ? GDK_KEY_Left : GDK_KEY_Right;
  guint back = g_str_equal (language, "ar") ? GDK_KEY_Right : GDK_KEY_Left;
  GtkWidget *view = GTK_WIDGET (atlas_test_table_get_view (fixture));
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));

  atlas_selection_set_language (fixture->selection, language);
  set_width (fixture, 680);
  atlas_test_table_activate (fixture, "column.themes", NULL);
  atlas_test_table_activate (fixture, "column.section", NULL);
  atlas_entry_columns_set_width (atlas_entry_table_get_columns (fixture->view),
                                 ATLAS_FIELD_TITLE, 400);
  atlas_test_wait (gtk_adjustment_get_upper (adjustment) > 700);
  atlas_test_wait (!title_is_in_sight (fixture, 5));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  atlas_test_wait (title_has_focus (fixture, 0));
  for (guint n = 1; n <= 5; n++)
    {
      atlas_test_key (forward, 0);
      atlas_test_wait (title_has_focus (fixture, n) && title_is_in_sight (fixture, n));
    }
  for (guint n = 5; n > 0; n--)
    {
      atlas_test_key (back, 0);
      atlas_test_wait (title_has_focus (fixture, n - 1) && title_is_in_sight (fixture, n - 1));
    }
}

/* Settings may have been written by an older program, or by hand. */
static void
test_odd_settings (AtlasTestTable *fixture,
                   gconstpointer   data)
{
  static const char *const layouts[][2] = {
    { "{}", "Initiative|Objective|Status|Places" },
    { "{'initiatives': []}", "Initiative|Objective|Status|Places" },
    { "{'initiatives': [('colour', 3)]}", "Initiative|Objective|Status|Places" },
    { "{'initiatives': [('status', -7)]}", "Initiative|Status" },
    { "{'initiatives': [('start', 90), ('start', 2), ('title', 0)]}", "Date|Initiative" },
    { "{'visits': [('title', -1)]}", "Initiative|Objective|Status|Places" },
  };
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (GVariant) value =
          g_variant_parse (G_VARIANT_TYPE ("a{sa(si)}"), layouts[i][0], NULL, NULL, NULL);

      g_settings_set_value (settings, "columns", value);
      assert_remembered (fixture, layouts[i][1]);
    }
}

static void
test_header (AtlasTestTable *fixture,
             gconstpointer   data)
{
  GtkWidget *heading =
      atlas_test_find_text (GTK_WIDGET (atlas_test_table_get_view (fixture)), "Initiative");
  AtlasField field;
  gboolean descending;

  atlas_test_click (heading, 5, 5);
  atlas_test_wait (atlas_table_get_order (fixture->table, &field, &descending));
  g_assert_cmpint (field, ==, ATLAS_FIELD_TITLE);
  g_assert_false (descending);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 0), ==, "Concept <b>& more</b>");

  /* Two clicks in quick succession would be a double click. */
  atlas_test_wait_ms (700);
  atlas_test_click (heading, 6, 5);
  atlas_test_wait (atlas_table_get_order (fixture->table, &field, &descending) && descending);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 0), ==, "Partnership");
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  atlas_test_table_add ("/entry-columns/columns", test_columns);
  g_test_add_func ("/entry-columns/columns-of-visits", test_columns_of_visits);
  atlas_test_table_add ("/entry-columns/choose-columns", test_choose_columns);
  atlas_test_table_add ("/entry-columns/move-columns", test_move_columns);
  atlas_test_table_add ("/entry-columns/columns-by-keys", test_columns_by_keys);
  atlas_test_table_add ("/entry-columns/pull-columns", test_pull_columns);
  atlas_test_table_add ("/entry-columns/little-room", test_little_room);
  atlas_test_table_add ("/entry-columns/languages-of-line", test_languages_of_line);
  atlas_test_table_add ("/entry-columns/sides", test_sides);
  atlas_test_table_add ("/entry-columns/little-room-for-groups", test_little_room_for_groups);
  atlas_test_table_add ("/entry-columns/room-for-groups", test_room_for_groups);
  g_test_add ("/entry-columns/first-column", AtlasTestTable, "en", atlas_test_table_set_up,
              test_first_column, atlas_test_table_tear_down);
  g_test_add ("/entry-columns/first-column-at-the-right", AtlasTestTable, "ar",
              atlas_test_table_set_up, test_first_column, atlas_test_table_tear_down);
  g_test_add ("/entry-columns/headings-in-sight", AtlasTestTable, "en", atlas_test_table_set_up,
              test_headings_in_sight, atlas_test_table_tear_down);
  g_test_add ("/entry-columns/headings-in-sight-from-the-right", AtlasTestTable, "ar",
              atlas_test_table_set_up, test_headings_in_sight, atlas_test_table_tear_down);
  atlas_test_table_add ("/entry-columns/odd-settings", test_odd_settings);
  atlas_test_table_add ("/entry-columns/header", test_header);

  return g_test_run ();
}
