/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-cell.h"
#include "atlas-entry-copy.h"
#include "atlas-sample.h"
#include "atlas-test-table.h"
#include "atlas-test-ui.h"

static void
test_style (AtlasTestTable *fixture,
            gconstpointer   data)
{
  GtkWidget *view = GTK_WIDGET (atlas_test_table_get_view (fixture));

  atlas_test_table_activate (fixture, "table-style.table-compact", NULL);
  g_assert_true (gtk_widget_has_css_class (view, "table-compact"));

  atlas_test_table_activate (fixture, "table-style.table-striped", NULL);
  g_assert_true (gtk_widget_has_css_class (view, "table-striped"));
  g_assert_false (gtk_widget_has_css_class (atlas_test_table_get_row (fixture, 0), "odd"));
  g_assert_true (gtk_widget_has_css_class (atlas_test_table_get_row (fixture, 1), "odd"));

  atlas_test_table_activate (fixture, "table-style.table-compact", NULL);
  g_assert_false (gtk_widget_has_css_class (view, "table-compact"));
}

static void
test_sort_by_action (AtlasTestTable *fixture,
                     gconstpointer   data)
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
assert_direction (GtkWidget        *widget,
                  GtkTextDirection  direction)
{
  g_assert_cmpint (gtk_widget_get_direction (widget), ==, direction);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_direction (child, direction);
}

/* Rows and columns run as the content is read, rows that come later as well. */
static void
test_direction (AtlasTestTable *fixture,
                gconstpointer   data)
{
  g_autoptr (AtlasQuery) none = atlas_query_parse ("nothing-of-this", fixture->briefing);
  g_autoptr (AtlasQuery) all = atlas_query_new ();

  assert_direction (atlas_test_table_get_row (fixture, 0), GTK_TEXT_DIR_LTR);
  atlas_selection_set_query (fixture->selection, none);
  atlas_selection_set_language (fixture->selection, "ar");
  atlas_selection_set_query (fixture->selection, all);
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  assert_direction (atlas_test_table_get_row (fixture, 0), GTK_TEXT_DIR_RTL);
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (fixture->view)), ==, GTK_TEXT_DIR_LTR);

  atlas_selection_set_language (fixture->selection, "en");
  assert_direction (atlas_test_table_get_row (fixture, 0), GTK_TEXT_DIR_LTR);
}

static void
test_select (AtlasTestTable *fixture,
             gconstpointer   data)
{
  atlas_test_click (atlas_test_table_get_row (fixture, 1), 40, 10);
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
  atlas_test_wait (gtk_widget_get_state_flags (atlas_test_table_get_row (fixture, 0)) &
                   GTK_STATE_FLAG_SELECTED);
  g_assert_false (gtk_widget_get_state_flags (atlas_test_table_get_row (fixture, 2)) &
                  GTK_STATE_FLAG_SELECTED);
}

static void
test_select_several (AtlasTestTable *fixture,
                     gconstpointer   data)
{
  GtkSelectionModel *model = atlas_entry_table_get_model (fixture->view);
  g_autofree char *copy = NULL;

  atlas_test_click (atlas_test_table_get_row (fixture, 1), 40, 10);
  atlas_test_wait (gtk_selection_model_is_selected (model, 1));
  atlas_test_key (GDK_KEY_Down, GDK_SHIFT_MASK);
  atlas_test_wait (gtk_selection_model_is_selected (model, 2));
  g_assert_true (gtk_selection_model_is_selected (model, 1));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)),
                   ==,
                   "concept");
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->view),
                                          "3 initiatives, 2 of them region-wide; 2 selected"));

  atlas_test_key (GDK_KEY_a, GDK_CONTROL_MASK);
  atlas_test_wait (gtk_selection_model_is_selected (model, 0));

  /* Only the columns that are shown, as they are shown. */
  atlas_test_table_activate (fixture, "column.text", NULL);
  atlas_test_key (GDK_KEY_c, GDK_CONTROL_MASK);
  atlas_test_wait ((copy = atlas_test_table_dup_clipboard (fixture)) != NULL);
  g_assert_cmpstr (copy,
                   ==,
                   "Initiative\tStatus\tPlaces\n"
                   "Partnership\tActive\tRegion-wide, not Kosovo*\n"
                   "Concept <b>& more</b>\tPlanned\tRegion-wide\n"
                   "Logistics\tNo status given\tBosnia and Herzegovina\n");
}

/* A text is text, for a spreadsheet and for a browser too. */
static void
test_copy_is_text (AtlasTestTable *fixture,
                   gconstpointer   data)
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
                                          atlas_entry_table_get_columns (fixture->view),
                                          rows);
      html = atlas_entry_copy_format_html (atlas_entry_table_get_rows (fixture->view),
                                           atlas_entry_table_get_columns (fixture->view),
                                           rows);
      lines = g_strsplit (text, "\n", -1);
      g_assert_cmpuint (g_strv_length (lines), ==, 3);
      g_assert_true (g_str_has_prefix (lines[1], cases[i].cell));
      g_assert_nonnull (strstr (html, cases[i].html));
      g_assert_null (strstr (html, "<script"));
    }
}

static void
test_row_menu (AtlasTestTable *fixture,
               gconstpointer   data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->view);

  atlas_test_move_pointer (atlas_test_table_get_row (fixture, 2), 40, 10);
  atlas_test_wait_frame (widget);
  atlas_test_press_button (3);
  atlas_test_release_button (3);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") != NULL);
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)),
                   ==,
                   "logistics");
  g_assert_nonnull (atlas_test_find_text (widget, "Show Bosnia and Herzegovina"));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") == NULL);

  /* From the keyboard, for the row that has the focus. */
  atlas_test_key (GDK_KEY_F10, GDK_SHIFT_MASK);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") != NULL);
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_find_text (widget, "Copy 1 Row") == NULL);

  atlas_test_table_activate (fixture, "table.show-place", "BA");
  g_assert_cmpstr (atlas_selection_get_place (fixture->selection), ==, "BA");
  atlas_test_table_activate (fixture, "table.show-place", "??");
  g_assert_cmpstr (atlas_selection_get_place (fixture->selection), ==, "BA");
}

/* Only what a row has, instead of what was chosen before. */
static void
test_filter_by_row (AtlasTestTable *fixture,
                    gconstpointer   data)
{
  AtlasQuery *query;

  atlas_test_table_activate (fixture, "table.filter-status", "active");
  atlas_test_table_activate (fixture, "table.filter-status", "planned");
  atlas_test_table_activate (fixture, "table.filter-theme", "reform");
  query = atlas_selection_get_query (fixture->selection);
  g_assert_false (atlas_query_wants (query, ATLAS_FACET_STATUS, "active"));
  g_assert_true (atlas_query_wants (query, ATLAS_FACET_STATUS, "planned"));
  g_assert_true (atlas_query_wants (query, ATLAS_FACET_THEME, "reform"));
}

/* Letters lead to the row that begins with them, in whatever it is sorted by. */
static void
test_type (AtlasTestTable *fixture,
           gconstpointer   data)
{
  atlas_test_table_focus_rows (fixture);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_l, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 2));
  g_assert_cmpstr (atlas_entry_get_id (atlas_selection_get_entry (fixture->selection)),
                   ==,
                   "logistics");
  atlas_test_wait_ms (1100);
  atlas_test_key (GDK_KEY_c, 0);
  atlas_test_key (GDK_KEY_o, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 1));

  /* By status now: Planned, Active, No status given. */
  atlas_test_table_activate (fixture, "table.sort-field", "status");
  atlas_test_wait_ms (1100);
  atlas_test_key (GDK_KEY_n, 0);
  atlas_test_key (GDK_KEY_o, 0);
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_key (GDK_KEY_s, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 2));
  atlas_test_wait_ms (1100);
  atlas_test_key (GDK_KEY_a, 0);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 1));
}

/* Rows show other entries instead of being replaced by other rows. */
static void
test_rows_stay (AtlasTestTable *fixture,
                gconstpointer   data)
{
  GtkWidget *first = atlas_test_table_get_row (fixture, 0);

  atlas_entry_table_set_sort_field (fixture->view, "title");
  atlas_test_wait_frame (GTK_WIDGET (fixture->view));
  g_assert_true (atlas_test_table_get_row (fixture, 0) == first);
  g_assert_cmpstr (atlas_test_table_get_cell (fixture, 0, 0), ==, "Concept <b>& more</b>");
}

static void
test_empty (AtlasTestTable *fixture,
            gconstpointer   data)
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

static GPtrArray *
list_row_widgets (AtlasTestTable *fixture)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (atlas_test_table_get_view (fixture)));
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (rows, g_object_ref (row));

  return rows;
}

static guint
count_seen (GPtrArray *rows)
{
  guint n_seen = 0;

  for (guint i = 0; i < rows->len; i++)
    n_seen += gtk_widget_get_visible (rows->pdata[i]);

  return n_seen;
}

/* Newer GTK tells a screen reader which row of how many each one is. */
static void
assert_places_in_set (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (gtk_test_accessible_has_relation (rows->pdata[i], GTK_ACCESSIBLE_RELATION_SET_SIZE))
      {
        gtk_test_accessible_assert_relation (rows->pdata[i], GTK_ACCESSIBLE_RELATION_SET_SIZE,
                                             (int) rows->len);
        gtk_test_accessible_assert_relation (rows->pdata[i], GTK_ACCESSIBLE_RELATION_POS_IN_SET,
                                             (int) i + 1);
      }
}

static GtkAdjustment *
get_adjustment (AtlasTestTable *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (atlas_test_table_get_view (fixture)));
}

/* The widgets of a few rows are taken down after each frame, as few as have time.
 * Until then nobody sees them or hears of them, and nothing has room for them; and
 * when rows come back meanwhile, none is built for those. */
static void
test_rows_go (AtlasTestTable *fixture,
              gconstpointer   data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) all = NULL, after = NULL, left = NULL;
  GtkWidget *widget;
  guint n_widgets, n_left;
  double height;

  atlas_test_table_tear_down (fixture, NULL);
  atlas_test_table_show_briefing (fixture, atlas_sample_new_random (rand, 9000),
                                  ATLAS_KIND_INITIATIVE);
  widget = GTK_WIDGET (fixture->view);
  atlas_test_table_wait_rows (fixture);
  atlas_test_wait_frame (widget);
  all = list_row_widgets (fixture);
  n_widgets = all->len;
  g_assert_cmpuint (n_widgets, >, 100);
  g_assert_cmpuint (count_seen (all), ==, n_widgets);
  height = gtk_adjustment_get_upper (get_adjustment (fixture)) /
           atlas_test_table_count_rows (fixture);

  atlas_sample_search (fixture->selection, "\"cedar cedar\" status:planned");
  n_left = atlas_test_table_count_rows (fixture);
  g_assert_cmpuint (n_left, >, 0);
  g_assert_cmpuint (n_left, <, 100);
  after = list_row_widgets (fixture);
  g_assert_cmpuint (after->len, ==, n_widgets);
  g_assert_cmpuint (count_seen (after), ==, n_left);
  atlas_test_wait_frame (widget);
  g_assert_cmpfloat (gtk_adjustment_get_upper (get_adjustment (fixture)), <=,
                     MAX (n_left * height,
                          gtk_adjustment_get_page_size (get_adjustment (fixture))));

  while (n_widgets > n_left)
    {
      atlas_test_wait_frame (widget);
      left = list_row_widgets (fixture);
      g_assert_cmpuint (n_widgets - left->len, <=, 24);
      g_assert_cmpuint (count_seen (left), ==, n_left);
      n_widgets = left->len;
      g_clear_pointer (&left, g_ptr_array_unref);
    }
  g_assert_cmpuint (n_widgets, ==, n_left);
  left = list_row_widgets (fixture);
  assert_places_in_set (left);
}

/* What comes back before it went is what it was. */
static void
test_rows_return (AtlasTestTable *fixture,
                  gconstpointer   data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) all = NULL, back = NULL;

  atlas_test_table_tear_down (fixture, NULL);
  atlas_test_table_show_briefing (fixture, atlas_sample_new_random (rand, 9000),
                                  ATLAS_KIND_INITIATIVE);
  atlas_test_table_wait_rows (fixture);
  all = list_row_widgets (fixture);
  atlas_sample_search (fixture->selection, "\"cedar cedar\" status:planned");
  atlas_sample_search (fixture->selection, "");
  back = list_row_widgets (fixture);
  g_assert_cmpuint (back->len, ==, all->len);
  g_assert_cmpuint (count_seen (back), ==, all->len);
  for (guint i = 0; i < all->len; i++)
    g_assert_true (back->pdata[i] == all->pdata[i]);
}

/* The view finds another row for the focus where that of its row goes. */
static void
test_focus_goes (AtlasTestTable *fixture,
                 gconstpointer   data)
{
  atlas_entry_table_focus_row (fixture->view, 2);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 2));
  atlas_selection_set_entry (fixture->selection, NULL);
  atlas_sample_search (fixture->selection, "partnership");
  g_assert_cmpuint (atlas_test_table_count_rows (fixture), ==, 1);
  atlas_test_wait (atlas_test_table_row_has_focus (fixture, 0));
}

static gboolean
is_underlined (GtkInscription *text)
{
  PangoAttrIterator *iter = pango_attr_list_get_iterator (gtk_inscription_get_attributes (text));
  gboolean is_found = FALSE;

  do
    is_found |= pango_attr_iterator_get (iter, PANGO_ATTR_UNDERLINE) != NULL;
  while (pango_attr_iterator_next (iter));
  pango_attr_iterator_destroy (iter);

  return is_found;
}

/* What was searched for is marked where it stands, and nowhere else. */
static void
test_hits (AtlasTestTable *fixture,
           gconstpointer   data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (fixture->selection), "sarene");
  GtkWidget *title = gtk_widget_get_first_child (atlas_test_table_get_row (fixture, 0));
  GtkInscription *text = GTK_INSCRIPTION (
      atlas_test_find (gtk_widget_get_next_sibling (title), GTK_TYPE_INSCRIPTION, NULL));
  PangoAttrIterator *iter;
  int start, end;

  g_assert_false (is_underlined (text));
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
  g_assert_false (is_underlined (text));
}

/* A cell that is taken out of its window and comes back shows them again. */
static void
test_hits_elsewhere (AtlasTestTable *fixture,
                     gconstpointer   data)
{
  g_autoptr (AtlasQuery) query =
      atlas_query_with_text (atlas_selection_get_query (fixture->selection), "sarene");
  GtkWidget *title = gtk_widget_get_first_child (atlas_test_table_get_row (fixture, 0));
  GtkInscription *text = GTK_INSCRIPTION (
      atlas_test_find (gtk_widget_get_next_sibling (title), GTK_TYPE_INSCRIPTION, NULL));
  GtkWidget *cell = gtk_widget_get_ancestor (GTK_WIDGET (text), ATLAS_TYPE_ENTRY_CELL);
  GtkWidget *parent = gtk_widget_get_parent (cell);

  atlas_selection_set_query (fixture->selection, query);
  g_assert_true (is_underlined (text));

  g_object_ref (cell);
  gtk_widget_unparent (cell);
  g_assert_null (gtk_inscription_get_attributes (text));
  gtk_widget_set_parent (cell, parent);
  g_object_unref (cell);
  g_assert_true (is_underlined (text));
}

static void
test_spoken (AtlasTestTable *fixture,
             gconstpointer   data)
{
  gtk_test_accessible_assert_property (atlas_test_table_get_view (fixture),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Initiatives");
  gtk_test_accessible_assert_property (
      atlas_test_table_get_row (fixture, 0),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Initiative: Partnership; Objective: Support for šarene forces; Status: Active; "
      "Places: Region-wide, not Kosovo*");

  /* What is said goes along with the entry. */
  atlas_entry_table_set_sort_field (fixture->view, "title");
  gtk_test_accessible_assert_property (
      atlas_test_table_get_row (fixture, 0),
      GTK_ACCESSIBLE_PROPERTY_LABEL,
      "Initiative: Concept <b>& more</b>; Status: Planned; Places: Region-wide");
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  atlas_test_table_add ("/entry-table/style", test_style);
  atlas_test_table_add ("/entry-table/sort-by-action", test_sort_by_action);
  atlas_test_table_add ("/entry-table/direction", test_direction);
  atlas_test_table_add ("/entry-table/select", test_select);
  atlas_test_table_add ("/entry-table/select-several", test_select_several);
  atlas_test_table_add ("/entry-table/copy-is-text", test_copy_is_text);
  atlas_test_table_add ("/entry-table/row-menu", test_row_menu);
  atlas_test_table_add ("/entry-table/filter-by-row", test_filter_by_row);
  atlas_test_table_add ("/entry-table/type", test_type);
  atlas_test_table_add ("/entry-table/rows-stay", test_rows_stay);
  atlas_test_table_add ("/entry-table/rows-go", test_rows_go);
  atlas_test_table_add ("/entry-table/rows-return", test_rows_return);
  atlas_test_table_add ("/entry-table/focus-goes", test_focus_goes);
  atlas_test_table_add ("/entry-table/empty", test_empty);
  atlas_test_table_add ("/entry-table/hits", test_hits);
  atlas_test_table_add ("/entry-table/hits-elsewhere", test_hits_elsewhere);
  atlas_test_table_add ("/entry-table/spoken", test_spoken);

  return g_test_run ();
}
