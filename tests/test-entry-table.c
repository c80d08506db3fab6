/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"
#include "atlas-entry-copy.h"
#include "atlas-entry-table.h"
#include "atlas-sample.h"
#include "atlas-stage-mark.h"
#include "atlas-test-ui.h"

typedef struct
{
  AtlasBriefing   *briefing;
  AtlasSelection  *selection;
  AtlasTable      *table;
  AtlasEntryTable *view;
  GtkWindow       *window;
} Fixture;

static void
show_briefing (Fixture       *fixture,
               AtlasBriefing *briefing,
               AtlasKind      kind)
{
  fixture->briefing = briefing;
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  atlas_selection_set_kind (fixture->selection, kind);
  fixture->table = atlas_table_new (fixture->selection, kind);
  fixture->view = ATLAS_ENTRY_TABLE (atlas_entry_table_new (fixture->table));
  fixture->window = atlas_test_window_new (GTK_WIDGET (fixture->view), 800, 500);
}

static void
show_kind (Fixture  *fixture,
           AtlasKind kind)
{
  show_briefing (fixture, atlas_sample_new (), kind);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);

  /* What one test leaves, the next would find. */
  g_settings_reset (settings, "columns");
  g_settings_reset (settings, "table-compact");
  g_settings_reset (settings, "table-grouping");
  g_settings_reset (settings, "table-striped");
  show_kind (fixture, ATLAS_KIND_INITIATIVE);
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

static GtkColumnView *
get_view (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (atlas_test_find (GTK_WIDGET (fixture->view), GTK_TYPE_COLUMN_VIEW, NULL));
}

/* The widget of a row that is on the screen. */
static GtkWidget *
get_row (Fixture *fixture,
         guint    index)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (get_view (fixture)));
  GtkWidget *row = gtk_widget_get_first_child (list);

  for (guint i = 0; i < index; i++)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* What stands in a cell of a column that is shown; a hidden one may have cells
 * too, depending on the version of GTK. */
static const char *
get_cell (Fixture *fixture,
          guint    row,
          guint    column)
{
  GtkWidget *cell = gtk_widget_get_first_child (get_row (fixture, row));

  while (column > 0 || !gtk_widget_get_visible (cell))
    {
      column -= gtk_widget_get_visible (cell);
      cell = gtk_widget_get_next_sibling (cell);
    }

  return gtk_inscription_get_text (
      GTK_INSCRIPTION (atlas_test_find (cell, GTK_TYPE_INSCRIPTION, NULL)));
}

/* The headings that are shown, such as "Initiative|Status". */
static char *
get_headings (Fixture *fixture)
{
  GListModel *columns = gtk_column_view_get_columns (get_view (fixture));
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
assert_headings (Fixture    *fixture,
                 const char *expected)
{
  g_autofree char *headings = get_headings (fixture);

  g_assert_cmpstr (headings, ==, expected);
}

static gboolean
has_focus (Fixture *fixture,
           guint    row)
{
  return gtk_window_get_focus (fixture->window) == get_row (fixture, row);
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);

  g_assert_true (target != NULL ? gtk_widget_activate_action (widget, action, "s", target)
                                : gtk_widget_activate_action (widget, action, NULL));
}

static void
test_columns (Fixture      *fixture,
              gconstpointer data)
{
  assert_headings (fixture, "Initiative|Objective|Status|Places");

  g_assert_cmpstr (get_cell (fixture, 0, 0), ==, "Partnership");
  g_assert_cmpstr (get_cell (fixture, 0, 1), ==, "Support for šarene forces");
  g_assert_cmpstr (get_cell (fixture, 0, 2), ==, "Active");
  g_assert_cmpstr (get_cell (fixture, 0, 3), ==, "Region-wide, not Kosovo*");
  g_assert_cmpstr (get_cell (fixture, 2, 2), ==, "No status given");
  g_assert_cmpstr (get_cell (fixture, 2, 3), ==, "Bosnia and Herzegovina");

  g_assert_cmpint (atlas_stage_mark_get_stage (ATLAS_STAGE_MARK (
                       atlas_test_find (get_row (fixture, 0), ATLAS_TYPE_STAGE_MARK, NULL))),
                   ==, ATLAS_STAGE_ONGOING);
}

/* Each kind has its own. */
static void
test_columns_of_visits (void)
{
  Fixture fixture;

  show_kind (&fixture, ATLAS_KIND_VISIT);
  assert_headings (&fixture, "Visit|Date|Purpose|Places");
  g_assert_cmpstr (get_cell (&fixture, 1, 1), ==, "11 March 2025");
  tear_down (&fixture, NULL);
}

/* Another table of the kind has what was done to the columns of this one. */
static void
assert_remembered (Fixture    *fixture,
                   const char *expected)
{
  GtkWidget *other = g_object_ref_sink (atlas_entry_table_new (fixture->table));
  AtlasEntryTable *view = fixture->view;

  fixture->view = ATLAS_ENTRY_TABLE (other);
  assert_headings (fixture, expected);
  fixture->view = view;
  g_assert_finalize_object (other);
}

static void
test_choose_columns (Fixture      *fixture,
                     gconstpointer data)
{
  activate (fixture, "column.themes", NULL);
  activate (fixture, "column.text", NULL);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  assert_headings (fixture, "Initiative|Status|Places|Themes");
  g_assert_cmpstr (get_cell (fixture, 1, 3), ==, "Exercises, Reform");
  assert_remembered (fixture, "Initiative|Status|Places|Themes");

  /* A row is known by its title. */
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (fixture->view), "column.title", NULL));

  activate (fixture, "table.reset-columns", NULL);
  assert_headings (fixture, "Initiative|Objective|Status|Places");
  assert_remembered (fixture, "Initiative|Objective|Status|Places");
}

static void
test_move_columns (Fixture      *fixture,
                   gconstpointer data)
{
  AtlasField field;
  gboolean descending;

  activate (fixture, "table.sort-field", "status");
  activate (fixture, "table.descending", NULL);
  activate (fixture, "table.move-column", "status");
  assert_headings (fixture, "Initiative|Status|Objective|Places");
  g_assert_true (atlas_table_get_order (fixture->table, &field, &descending));
  g_assert_cmpint (field, ==, ATLAS_FIELD_STATUS);
  g_assert_true (descending);

  activate (fixture, "table.move-column", "status");
  activate (fixture, "table.move-column", "status");
  assert_headings (fixture, "Status|Initiative|Objective|Places");
  assert_remembered (fixture, "Status|Initiative|Objective|Places");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (get_cell (fixture, 0, 1), ==, "Logistics");

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

static GtkWidget *
get_title (Fixture *fixture,
           guint    n)
{
  GtkWidget *title =
      gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (get_view (fixture))));

  while (n > 0 || !gtk_widget_get_visible (title))
    {
      n -= gtk_widget_get_visible (title);
      title = gtk_widget_get_next_sibling (title);
    }

  return title;
}

static int
get_width (Fixture *fixture,
           guint    n)
{
  GtkWidget *title = get_title (fixture, n);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (title, gtk_widget_get_parent (title), &bounds));

  return bounds.size.width;
}

static gboolean
title_has_focus (Fixture *fixture,
                 guint    n)
{
  return gtk_window_get_focus (fixture->window) == get_title (fixture, n);
}

/* What the pointer does to columns, keys do. */
static void
test_columns_by_keys (Fixture      *fixture,
                      gconstpointer data)
{
  int width;

  /* Up from the rows, which is where one is. */
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  atlas_test_wait (has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  atlas_test_wait (title_has_focus (fixture, 0));
  gtk_test_accessible_assert_role (get_title (fixture, 0), GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (get_title (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiative");
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_str_equal (atlas_entry_table_get_sort_field (fixture->view), "title"));
  gtk_test_accessible_assert_property (get_title (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiative, sorted");
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (atlas_entry_table_get_descending (fixture->view));
  gtk_test_accessible_assert_property (get_title (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiative, sorted, reversed");
  gtk_test_accessible_assert_property (get_title (fixture, 0), GTK_ACCESSIBLE_PROPERTY_SORT,
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
  activate (fixture, "table.reset-column-width", "status");

  /* Along with its column, from one end to the other. */
  atlas_test_key (GDK_KEY_Left, GDK_CONTROL_MASK);
  atlas_test_wait (title_has_focus (fixture, 1));
  assert_headings (fixture, "Initiative|Status|Objective|Places");
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  atlas_test_wait (title_has_focus (fixture, 2));
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  atlas_test_wait (title_has_focus (fixture, 3));
  assert_headings (fixture, "Initiative|Objective|Places|Status");
  assert_remembered (fixture, "Initiative|Objective|Places|Status");
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  activate (fixture, "table.move-column-back", "status");
  assert_headings (fixture, "Initiative|Objective|Places|Status");

  /* The menu of a heading; and back to the rows. */
  atlas_test_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  atlas_test_wait (atlas_test_find_text (GTK_WIDGET (fixture->view), "Natural Width") != NULL);
  g_assert_null (atlas_test_find_text (GTK_WIDGET (fixture->view), "Move Back"));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (title_has_focus (fixture, 3));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_focus (fixture, 0));
}

/* A heading is pulled to another place, and another one's edge away. */
static void
test_pull_columns (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (get_view (fixture)));
  GtkWidget *title = gtk_widget_get_first_child (header);
  GListModel *columns = gtk_column_view_get_columns (get_view (fixture));
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

  pull (header, width + 100, 10);
  atlas_test_wait_ms (50);
  assert_headings (fixture, "Objective|Initiative|Status|Places");
  assert_remembered (fixture, "Objective|Initiative|Status|Places");
}

/* Settings may have been written by an older program, or by hand. */
static void
test_odd_settings (Fixture      *fixture,
                   gconstpointer data)
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
test_style (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (get_view (fixture));

  activate (fixture, "table-style.table-compact", NULL);
  g_assert_true (gtk_widget_has_css_class (view, "table-compact"));

  activate (fixture, "table-style.table-striped", NULL);
  g_assert_true (gtk_widget_has_css_class (view, "table-striped"));
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, 0), "odd"));
  g_assert_true (gtk_widget_has_css_class (get_row (fixture, 1), "odd"));

  activate (fixture, "table-style.table-compact", NULL);
  g_assert_false (gtk_widget_has_css_class (view, "table-compact"));
}

static void
test_header (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *heading = atlas_test_find_text (GTK_WIDGET (get_view (fixture)), "Initiative");
  AtlasField field;
  gboolean descending;

  atlas_test_click (heading, 5, 5);
  atlas_test_wait (atlas_table_get_order (fixture->table, &field, &descending));
  g_assert_cmpint (field, ==, ATLAS_FIELD_TITLE);
  g_assert_false (descending);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (get_cell (fixture, 0, 0), ==, "Concept <b>& more</b>");

  /* Two clicks in quick succession would be a double click. */
  atlas_test_wait_ms (700);
  atlas_test_click (heading, 6, 5);
  atlas_test_wait (atlas_table_get_order (fixture->table, &field, &descending) && descending);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (get_cell (fixture, 0, 0), ==, "Partnership");
}

static void
test_sort_by_action (Fixture      *fixture,
                     gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);
  AtlasField field;

  gtk_widget_activate_action (widget, "table.sort-field", "s", "status");
  g_assert_true (atlas_table_get_order (fixture->table, &field, NULL));
  g_assert_cmpint (field, ==, ATLAS_FIELD_STATUS);
  g_assert_cmpstr (atlas_entry_table_get_sort_field (fixture->view), ==, "status");
  g_assert_nonnull (atlas_test_find_text (widget, "By Status"));

  gtk_widget_activate_action (widget, "table.descending", NULL);
  g_assert_true (atlas_entry_table_get_descending (fixture->view));
  g_assert_nonnull (atlas_test_find_text (widget, "By Status, reversed"));

  gtk_widget_activate_action (widget, "table.sort-field", "s", "");
  g_assert_false (atlas_table_get_order (fixture->table, NULL, NULL));
  g_assert_false (atlas_entry_table_get_descending (fixture->view));
  g_assert_nonnull (atlas_test_find_text (widget, "As in the document"));

  /* The order of the document can't be turned round. */
  gtk_widget_activate_action (widget, "table.descending", NULL);
  g_assert_false (atlas_entry_table_get_descending (fixture->view));

  atlas_entry_table_sort_by_nth (fixture->view, 99);
  g_assert_false (atlas_table_get_order (fixture->table, NULL, NULL));
}

static void
test_select (Fixture      *fixture,
             gconstpointer data)
{
  atlas_test_click (get_row (fixture, 1), 40, 10);
  atlas_test_wait (atlas_selection_get_entry (fixture->selection) != NULL);
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)),
                   ==,
                   "concept");

  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (g_str_equal (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)),
                                "logistics"));

  /* From elsewhere, such as from the map one day. */
  atlas_selection_set_entry (fixture->selection,
                             atlas_briefing_lookup_entry (fixture->briefing, "partnership"));
  atlas_test_wait (gtk_widget_get_state_flags (get_row (fixture, 0)) & GTK_STATE_FLAG_SELECTED);
  g_assert_false (gtk_widget_get_state_flags (get_row (fixture, 2)) & GTK_STATE_FLAG_SELECTED);
}

static char *
dup_clipboard (Fixture *fixture)
{
  GdkContentProvider *content =
      gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)));
  g_auto (GValue) value = G_VALUE_INIT;

  if (content == NULL)
    return NULL;
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));

  return g_value_dup_string (&value);
}

static void
test_select_several (Fixture      *fixture,
                     gconstpointer data)
{
  GtkSelectionModel *model = atlas_entry_table_get_model (fixture->view);
  g_autofree char *copy = NULL;

  atlas_test_click (get_row (fixture, 1), 40, 10);
  atlas_test_wait (gtk_selection_model_is_selected (model, 1));
  atlas_test_key (GDK_KEY_Down, GDK_SHIFT_MASK);
  atlas_test_wait (gtk_selection_model_is_selected (model, 2));
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)), ==,
                   "concept");
  g_assert_nonnull (
      atlas_test_find_text (GTK_WIDGET (fixture->view),
                            "3 initiatives, 2 of them region-wide; 2 selected"));

  atlas_test_key (GDK_KEY_a, GDK_CONTROL_MASK);
  atlas_test_wait (gtk_selection_model_is_selected (model, 0));

  /* Only the columns that are shown, as they are shown. */
  activate (fixture, "column.text", NULL);
  atlas_test_key (GDK_KEY_c, GDK_CONTROL_MASK);
  atlas_test_wait ((copy = dup_clipboard (fixture)) != NULL);
  g_assert_cmpstr (copy, ==,
                   "Initiative\tStatus\tPlaces\n"
                   "Partnership\tActive\tRegion-wide, not Kosovo*\n"
                   "Concept <b>& more</b>\tPlanned\tRegion-wide\n"
                   "Logistics\tNo status given\tBosnia and Herzegovina\n");
}

/* A text is text, for a spreadsheet and for a browser too. */
static void
test_copy_is_text (Fixture      *fixture,
                   gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *cell;
    const char *html;
  } cases[] = {
    { "=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")", "=HYPERLINK(&quot;x&quot;)" },
    { "+383", "'+383", "+383" },
    { "-1", "'-1", "-1" },
    { "@a", "'@a", "@a" },
    { "a\tb\nc", "a b c", "a\tb\nc" },
    { "1=1", "1=1", "1=1" },
    { "<script>", "<script>", "&lt;script&gt;" },
  };
  g_autoptr (GtkBitset) rows = gtk_bitset_new_range (0, 1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasEntry *old = atlas_table_get_entry (fixture->table, 0);
      g_autoptr (AtlasText) title = atlas_text_new (cases[i].title);
      AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "partnership", .title = title };
      g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);
      g_autofree char *text = NULL;
      g_autofree char *html = NULL;
      g_auto (GStrv) lines = NULL;

      atlas_briefing_replace_entry (fixture->briefing, old, entry);
      text = atlas_entry_copy_format_tsv (atlas_entry_table_get_rows (fixture->view),
                                          atlas_entry_table_get_columns (fixture->view), rows);
      html = atlas_entry_copy_format_html (atlas_entry_table_get_rows (fixture->view),
                                           atlas_entry_table_get_columns (fixture->view), rows);
      lines = g_strsplit (text, "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, 3);
      g_assert_true (g_str_has_prefix (lines[1], cases[i].cell));
      g_assert_nonnull (strstr (html, cases[i].html));
      g_assert_null (strstr (html, "<script"));
    }
}

static void
test_row_menu (Fixture      *fixture,
               gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);

  atlas_test_move_pointer (get_row (fixture, 2), 40, 10);
  atlas_test_wait_frame (widget);
  atlas_test_press_button (3);
  atlas_test_release_button (3);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") != NULL);
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)), ==,
                   "logistics");
  g_assert_nonnull (atlas_test_find_text (widget, "Show Bosnia and Herzegovina"));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") == NULL);

  /* From the keyboard, for the row that has the focus. */
  atlas_test_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") != NULL);
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") == NULL);

  activate (fixture, "table.show-place", "BA");
  g_assert_cmpstr (atlas_selection_get_place (fixture->selection), ==, "BA");
  activate (fixture, "table.show-place", "??");
  g_assert_cmpstr (atlas_selection_get_place (fixture->selection), ==, "BA");
}

/* Only what a row has, instead of what was chosen before. */
static void
test_filter_by_row (Fixture      *fixture,
                    gconstpointer data)
{
  AtlasQuery *query;

  activate (fixture, "table.filter-status", "active");
  activate (fixture, "table.filter-status", "planned");
  activate (fixture, "table.filter-theme", "reform");
  query = atlas_selection_get_query (fixture->selection);
  g_assert_false (atlas_query_wants (query, ATLAS_FACET_STATUS, "active"));
  g_assert_true (atlas_query_wants (query, ATLAS_FACET_STATUS, "planned"));
  g_assert_true (atlas_query_wants (query, ATLAS_FACET_THEME, "reform"));
}

static guint
count_rows (Fixture *fixture)
{
  return g_list_model_get_n_items (
      G_LIST_MODEL (atlas_entry_table_get_rows (fixture->view)));
}

static void
focus_rows (Fixture *fixture)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
}

/* A heading stands in the first column, and is what its state says. */
static void
test_groups (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *heading, *arrow;

  activate (fixture, "table.grouping", "place");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  heading = get_row (fixture, 0);
  g_assert_cmpstr (get_cell (fixture, 0, 0), ==, "Bosnia and Herzegovina · 1");
  g_assert_null (get_cell (fixture, 0, 1));
  g_assert_cmpstr (get_cell (fixture, 1, 0), ==, "Logistics");
  g_assert_cmpstr (get_cell (fixture, 2, 0), ==, "Region-wide · 2");
  g_assert_true (gtk_widget_has_css_class (heading, "group-heading"));
  g_assert_false (gtk_widget_has_css_class (get_row (fixture, 1), "group-heading"));
  gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Bosnia and Herzegovina, 1 initiative");
  gtk_test_accessible_assert_state (heading, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (get_row (fixture, 1)),
                                                 GTK_ACCESSIBLE_STATE_EXPANDED));

  /* All rows are of one height, or else a list view of GTK 4.8 jumps. */
  for (guint i = 1; i < count_rows (fixture); i++)
    g_assert_cmpint (gtk_widget_get_height (get_row (fixture, i)), ==,
                     gtk_widget_get_height (heading));

  /* A click folds, another unfolds, and neither selects. */
  arrow = atlas_test_find (heading, GTK_TYPE_IMAGE, NULL);
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (arrow)), ==, "pan-down-symbolic");
  atlas_test_click (heading, 60, 10);
  atlas_test_wait (count_rows (fixture) == 4);
  g_assert_cmpstr (gtk_image_get_icon_name (GTK_IMAGE (arrow)), ==, "pan-end-symbolic");
  gtk_test_accessible_assert_state (heading, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (atlas_selection_get_entry (fixture->selection));
  atlas_test_wait (has_focus (fixture, 0));
  atlas_test_click (heading, 61, 10);
  atlas_test_wait (count_rows (fixture) == 5);

  /* The column in front has the headings. */
  activate (fixture, "table.move-column", "text");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_cmpstr (get_cell (fixture, 0, 0), ==, "Bosnia and Herzegovina · 1");
  g_assert_null (get_cell (fixture, 0, 1));

  activate (fixture, "table.collapse-all", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 2);
  activate (fixture, "table.expand-all", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  activate (fixture, "table.grouping", "none");
  g_assert_cmpuint (count_rows (fixture), ==, 3);
}

static void
test_groups_by_keys (Fixture      *fixture,
                     gconstpointer data)
{
  GtkSelectionModel *model = atlas_entry_table_get_model (fixture->view);
  g_autofree char *copy = NULL;

  /* Planned, Concept, Active, Partnership, No status given, Logistics. */
  activate (fixture, "table.grouping", "status");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  focus_rows (fixture);
  atlas_test_wait (has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (count_rows (fixture) == 5);
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (count_rows (fixture) == 6);
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (count_rows (fixture) == 5);
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (count_rows (fixture) == 6);
  g_assert_null (atlas_selection_get_entry (fixture->selection));

  /* In and out. */
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (has_focus (fixture, 1));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)), ==,
                   "concept");
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (has_focus (fixture, 0));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)), ==,
                   "concept");

  /* Arrows walk over headings without selecting them; nor does all of it. */
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_focus (fixture, 1));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_focus (fixture, 2));
  g_assert_false (gtk_selection_model_is_selected (model, 2));
  atlas_test_key (GDK_KEY_a, GDK_CONTROL_MASK);
  atlas_test_wait (gtk_selection_model_is_selected (model, 5));
  g_assert_false (gtk_selection_model_is_selected (model, 0));
  g_assert_nonnull (
      atlas_test_find_text (GTK_WIDGET (fixture->view),
                            "3 initiatives, 2 of them region-wide; 3 selected"));
  activate (fixture, "column.text", NULL);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->view)), NULL);
  atlas_test_key (GDK_KEY_c, GDK_CONTROL_MASK);
  atlas_test_wait ((copy = dup_clipboard (fixture)) != NULL);
  g_assert_cmpstr (copy, ==,
                   "Initiative\tStatus\tPlaces\n"
                   "Concept <b>& more</b>\tPlanned\tRegion-wide\n"
                   "Partnership\tActive\tRegion-wide, not Kosovo*\n"
                   "Logistics\tNo status given\tBosnia and Herzegovina\n");
}

/* From right to left the arrows change places. */
static void
test_groups_from_right (Fixture      *fixture,
                        gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  activate (fixture, "table.grouping", "status");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  focus_rows (fixture);
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (count_rows (fixture) == 5);
  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (count_rows (fixture) == 6);
}

/* An entry of several places is one entry, wherever one meets it. */
static void
test_several_groups (Fixture      *fixture,
                     gconstpointer data)
{
  static const char *const places[] = { "BA", "XK", NULL };
  GtkSelectionModel *model = atlas_entry_table_get_model (fixture->view);
  g_autoptr (AtlasText) title = atlas_text_new ("Concept");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "concept", .title = title,
                          .places = places };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);
  g_autoptr (GtkBitset) selected = NULL;
  g_autofree char *copy = NULL;

  atlas_briefing_replace_entry (fixture->briefing,
                                atlas_briefing_lookup_entry (fixture->briefing, "concept"), entry);
  /* Bosnia: Concept, Logistics; Kosovo: Concept; region-wide: Partnership. */
  activate (fixture, "table.grouping", "place");
  g_assert_nonnull (atlas_test_find_text (
      GTK_WIDGET (fixture->view),
      "3 initiatives, 1 of them region-wide; 1 stands under several places"));

  gtk_selection_model_select_item (model, 4, TRUE);
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  g_assert_true (gtk_selection_model_is_selected (model, 4));
  g_assert_null (atlas_test_find_text (GTK_WIDGET (fixture->view), "selected"));
  selected = gtk_selection_model_get_selection (model);
  copy = atlas_entry_copy_format_tsv (atlas_entry_table_get_rows (fixture->view),
                                      atlas_entry_table_get_columns (fixture->view), selected);
  g_assert_cmpstr (copy, ==,
                   "Initiative\tObjective\tStatus\tPlaces\n"
                   "Concept\t\tNo status given\tBosnia and Herzegovina and Kosovo*\n");
  gtk_selection_model_unselect_item (model, 1);
  g_assert_false (gtk_selection_model_is_selected (model, 4));
  g_assert_null (atlas_selection_get_entry (fixture->selection));
}

/* Whoever chooses an entry elsewhere sees it, even if its group was folded. */
static void
test_reveal (Fixture      *fixture,
             gconstpointer data)
{
  activate (fixture, "table.grouping", "status");
  activate (fixture, "table.collapse-all", NULL);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  atlas_selection_set_entry (fixture->selection,
                             atlas_briefing_lookup_entry (fixture->briefing, "partnership"));
  g_assert_cmpuint (count_rows (fixture), ==, 4);
  g_assert_true (gtk_selection_model_is_selected (atlas_entry_table_get_model (fixture->view), 2));

  /* Who folds the group doesn't look at anything else for that. */
  atlas_entry_table_set_expanded (fixture->view, 1, FALSE);
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  g_assert_nonnull (atlas_selection_get_entry (fixture->selection));
}

static void
test_grouping_is_remembered (Fixture      *fixture,
                             gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  GtkWidget *other;

  activate (fixture, "table.grouping", "section");
  other = g_object_ref_sink (atlas_entry_table_new (fixture->table));
  g_assert_cmpstr (atlas_entry_table_get_grouping (ATLAS_ENTRY_TABLE (other)), ==, "section");
  g_assert_finalize_object (other);

  g_settings_set_value (settings, "table-grouping",
                        g_variant_new_parsed ("{'initiatives': 'colour', 'visits': 'place'}"));
  other = g_object_ref_sink (atlas_entry_table_new (fixture->table));
  g_assert_cmpstr (atlas_entry_table_get_grouping (ATLAS_ENTRY_TABLE (other)), ==, "none");
  g_assert_finalize_object (other);
}

/* Letters lead to the row that begins with them, in whatever it is sorted by. */
static void
test_type (Fixture      *fixture,
           gconstpointer data)
{
  focus_rows (fixture);
  atlas_test_wait (has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_l, 0);
  atlas_test_wait (has_focus (fixture, 2));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)), ==,
                   "logistics");
  atlas_test_wait_ms (1100);
  atlas_test_key (GDK_KEY_c, 0);
  atlas_test_key (GDK_KEY_o, 0);
  atlas_test_wait (has_focus (fixture, 1));

  /* By status now: Planned, Active, No status given. */
  activate (fixture, "table.sort-field", "status");
  atlas_test_wait_ms (1100);
  atlas_test_key (GDK_KEY_n, 0);
  atlas_test_key (GDK_KEY_o, 0);
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_key (GDK_KEY_s, 0);
  atlas_test_wait (has_focus (fixture, 2));
  atlas_test_wait_ms (1100);
  atlas_test_key (GDK_KEY_a, 0);
  atlas_test_wait (has_focus (fixture, 1));
}

/* All widgets of the rows. */
static void
collect_widgets (GtkWidget  *widget,
                 GHashTable *widgets)
{
  g_hash_table_add (widgets, g_object_ref (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_widgets (child, widgets);
}

static GHashTable *
get_widgets (Fixture *fixture)
{
  GHashTable *widgets = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  collect_widgets (gtk_widget_get_last_child (GTK_WIDGET (get_view (fixture))), widgets);

  return widgets;
}

/* The references keep those alive that went away, so that none that is new can
 * have the place of an old one. */
static guint
count_new_widgets (Fixture    *fixture,
                   GHashTable *before)
{
  g_autoptr (GHashTable) after = get_widgets (fixture);
  GHashTableIter iter;
  gpointer widget;
  guint n_new = 0;

  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &widget, NULL))
    n_new += !g_hash_table_contains (before, widget);

  return n_new;
}

static void
choose_status (Fixture    *fixture,
               const char *status)
{
  g_autoptr (AtlasQuery) empty = atlas_query_new ();
  g_autoptr (AtlasQuery) query =
      status != NULL ? atlas_query_with_value (empty, ATLAS_FACET_STATUS, status,
                                               ATLAS_CHOICE_WANTED)
                     : atlas_query_ref (empty);

  atlas_selection_set_query (fixture->selection, query);
}

/* With a full screen before and after, a filter, a sort and a fold make not one
 * widget, and give none away. */
static void
test_no_new_widgets (void)
{
  static const char *const filters[] = { "planned", "active", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GHashTable) widgets = NULL;
  g_autoptr (GHashTable) grouped = NULL;
  Fixture fixture = { 0 };

  show_briefing (&fixture, atlas_sample_new_random (rand, 9000), ATLAS_KIND_INITIATIVE);
  widgets = get_widgets (&fixture);
  g_assert_cmpuint (g_hash_table_size (widgets), >, 1000);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      choose_status (&fixture, filters[i]);
      g_assert_cmpuint (count_rows (&fixture), >, 400);
      g_assert_cmpuint (count_new_widgets (&fixture, widgets), ==, 0);
      atlas_entry_table_set_sort_field (fixture.view, filters[i] != NULL ? "title" : "status");
      g_assert_cmpuint (count_new_widgets (&fixture, widgets), ==, 0);
    }
  atlas_selection_set_place (fixture.selection, "BA");
  g_assert_cmpuint (count_new_widgets (&fixture, widgets), ==, 0);

  /* Arrows are made once. */
  activate (&fixture, "table.grouping", "place");
  grouped = get_widgets (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      choose_status (&fixture, filters[i]);
      g_assert_cmpuint (count_new_widgets (&fixture, grouped), ==, 0);
      atlas_entry_table_set_expanded (fixture.view, 0, i % 2 == 1);
      g_assert_cmpuint (count_rows (&fixture), >, 250);
      g_assert_cmpuint (count_new_widgets (&fixture, grouped), ==, 0);
    }

  g_clear_pointer (&grouped, g_hash_table_unref);
  g_clear_pointer (&widgets, g_hash_table_unref);
  tear_down (&fixture, NULL);
}

/* Who folds a group far down stays there. */
static void
test_fold_far_down (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  GtkAdjustment *adjustment;
  Fixture fixture = { 0 };
  double value;
  guint heading;

  show_briefing (&fixture, atlas_sample_new_random (rand, 9000), ATLAS_KIND_INITIATIVE);
  activate (&fixture, "table.grouping", "status");
  heading = atlas_rows_get_heading (atlas_entry_table_get_rows (fixture.view),
                                    count_rows (&fixture) - 1);
  g_assert_cmpuint (heading, >, 500);
  atlas_entry_table_focus_row (fixture.view, heading);
  atlas_test_wait_frame (GTK_WIDGET (fixture.view));
  atlas_test_wait_frame (GTK_WIDGET (fixture.view));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_view (&fixture)));
  value = gtk_adjustment_get_value (adjustment);
  g_assert_cmpfloat (value, >, 1000.0);

  atlas_test_key (GDK_KEY_Left, 0);
  atlas_test_wait (count_rows (&fixture) == heading + 1);
  atlas_test_wait_frame (GTK_WIDGET (fixture.view));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, value / 2);
  g_assert_true (gtk_window_get_focus (fixture.window) ==
                 atlas_entry_cell_get_row_at (get_view (&fixture), heading));
  tear_down (&fixture, NULL);
}

/* Rows show other entries instead of being replaced by other rows. */
static void
test_rows_stay (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *first = get_row (fixture, 0);

  atlas_entry_table_set_sort_field (fixture->view, "title");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_true (get_row (fixture, 0) == first);
  g_assert_cmpstr (get_cell (fixture, 0, 0), ==, "Concept <b>& more</b>");
}

static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (fixture->selection), "nothing like it");
  GtkWidget *widget = GTK_WIDGET (fixture->view);

  atlas_selection_set_query (fixture->selection, query);
  atlas_test_wait (atlas_test_find_text (widget, "Initiatives: nothing matches") != NULL);
  g_assert_nonnull (atlas_test_find_text (widget, "Clear Search and Filters"));
  g_assert_nonnull (atlas_test_find_text (widget, "0 of 3 initiatives: “nothing”, “like”, “it”"));

  atlas_selection_clear_query (fixture->selection);
  atlas_test_wait (atlas_test_find_text (widget, "Initiatives: nothing matches") == NULL);
}

/* What was searched for is marked where it stands, and nowhere else. */
static void
test_hits (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (fixture->selection), "sarene");
  GtkWidget *title = gtk_widget_get_first_child (get_row (fixture, 0));
  GtkInscription *text = GTK_INSCRIPTION (
      atlas_test_find (gtk_widget_get_next_sibling (title), GTK_TYPE_INSCRIPTION, NULL));
  PangoAttrIterator *iter;
  int start, end;

  g_assert_null (gtk_inscription_get_attributes (text));
  atlas_selection_set_query (fixture->selection, query);
  g_assert_cmpstr (gtk_inscription_get_text (text), ==, "Support for šarene forces");
  iter = pango_attr_list_get_iterator (gtk_inscription_get_attributes (text));
  g_assert_null (pango_attr_iterator_get (iter, PANGO_ATTR_UNDERLINE));
  g_assert_true (pango_attr_iterator_next (iter));
  pango_attr_iterator_range (iter, &start, &end);
  g_assert_cmpint (start, ==, strlen ("Support for "));
  g_assert_cmpint (end, ==, strlen ("Support for šarene"));
  g_assert_nonnull (pango_attr_iterator_get (iter, PANGO_ATTR_BACKGROUND));
  g_assert_nonnull (pango_attr_iterator_get (iter, PANGO_ATTR_UNDERLINE));
  pango_attr_iterator_destroy (iter);

  atlas_selection_clear_query (fixture->selection);
  g_assert_null (gtk_inscription_get_attributes (text));
}

static void
test_spoken (Fixture      *fixture,
             gconstpointer data)
{
  gtk_test_accessible_assert_property (get_view (fixture),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiatives");
  gtk_test_accessible_assert_property (
      get_row (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Initiative: Partnership; Objective: Support for šarene forces; Status: Active; "
      "Places: Region-wide, not Kosovo*");

  /* What is said goes along with the entry. */
  atlas_entry_table_set_sort_field (fixture->view, "title");
  gtk_test_accessible_assert_property (
      get_row (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Initiative: Concept <b>& more</b>; Status: Planned; Places: Region-wide");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("/entry-table/columns", test_columns);
  g_test_add_func ("/entry-table/columns-of-visits", test_columns_of_visits);
  ADD ("/entry-table/choose-columns", test_choose_columns);
  ADD ("/entry-table/move-columns", test_move_columns);
  ADD ("/entry-table/columns-by-keys", test_columns_by_keys);
  ADD ("/entry-table/pull-columns", test_pull_columns);
  ADD ("/entry-table/odd-settings", test_odd_settings);
  ADD ("/entry-table/style", test_style);
  ADD ("/entry-table/header", test_header);
  ADD ("/entry-table/sort-by-action", test_sort_by_action);
  ADD ("/entry-table/select", test_select);
  ADD ("/entry-table/select-several", test_select_several);
  ADD ("/entry-table/copy-is-text", test_copy_is_text);
  ADD ("/entry-table/row-menu", test_row_menu);
  ADD ("/entry-table/filter-by-row", test_filter_by_row);
  ADD ("/entry-table/groups", test_groups);
  ADD ("/entry-table/groups-by-keys", test_groups_by_keys);
  ADD ("/entry-table/groups-from-right", test_groups_from_right);
  ADD ("/entry-table/several-groups", test_several_groups);
  ADD ("/entry-table/reveal", test_reveal);
  ADD ("/entry-table/grouping-is-remembered", test_grouping_is_remembered);
  ADD ("/entry-table/type", test_type);
  g_test_add_func ("/entry-table/no-new-widgets", test_no_new_widgets);
  g_test_add_func ("/entry-table/fold-far-down", test_fold_far_down);
  ADD ("/entry-table/rows-stay", test_rows_stay);
  ADD ("/entry-table/empty", test_empty);
  ADD ("/entry-table/hits", test_hits);
  ADD ("/entry-table/spoken", test_spoken);

  return g_test_run ();
}
