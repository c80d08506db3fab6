/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-content-pane.h"
#include "atlas-facet-chip.h"
#include "atlas-filter-bar.h"
#include "atlas-kind-switcher.h"
#include "atlas-map-view.h"
#include "atlas-place-card.h"
#include "atlas-test-app.h"
#include "atlas-test-ui.h"

static AtlasContentPane *
get_content (AtlasWindow *window)
{
  return ATLAS_CONTENT_PANE (atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_CONTENT_PANE, NULL));
}

static guint
get_n_rows (AtlasWindow *window)
{
  return atlas_table_get_n_matching (atlas_content_pane_get_table (get_content (window)));
}

static void
test_first_look (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  GtkWidget *widget = GTK_WIDGET (window);

  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "NATO and the Western Balkans");
  g_assert_nonnull (atlas_test_find_text (widget, "NATO and the Western Balkans"));
  g_assert_nonnull (atlas_test_find (widget, ATLAS_TYPE_FACET_CHIP, NULL));
  g_assert_nonnull (
      atlas_test_find_text (widget,
                            "After the visits to Sarajevo and Pristina · as of 11 March 2025"));
  g_assert_nonnull (atlas_test_find_text (widget, "The whole region"));
  g_assert_nonnull (atlas_test_find_text (widget, "6 initiatives, all region-wide"));
  g_assert_cmpuint (get_n_rows (window), ==, 6);

  atlas_test_close_window (window);
}

static void
test_place (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);

  atlas_selection_set_place (selection, "XK");
  atlas_test_wait_frame (GTK_WIDGET (window));
  g_assert_nonnull (atlas_test_find_text (
      atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_PLACE_CARD, NULL), "Kosovo*"));
  g_assert_nonnull (atlas_test_find_text (
      GTK_WIDGET (window),
      "5 initiatives, all region-wide; 1 of the region does not hold for Kosovo*"));
  g_assert_cmpuint (get_n_rows (window), ==, 5);

  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_selection_get_place (selection) == NULL);
  g_assert_cmpuint (get_n_rows (window), ==, 6);

  atlas_test_close_window (window);
}

static void
test_search (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasContentPane *content = get_content (window);

  atlas_selection_set_kind (selection, ATLAS_KIND_VISIT);
  g_assert_cmpuint (get_n_rows (window), ==, 2);

  atlas_test_key (GDK_KEY_f, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_content_pane_get_search_mode_enabled (content) &&
                   GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
  atlas_test_type ("pristina");
  atlas_test_wait (
      g_str_equal (atlas_query_get_text (atlas_selection_get_query (selection)), "pristina"));
  g_assert_cmpuint (get_n_rows (window), ==, 1);

  /* Escape takes back the search, and only that. */
  atlas_selection_set_place (selection, "XK");
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_query_is_empty (atlas_selection_get_query (selection)));
  g_assert_false (atlas_content_pane_get_search_mode_enabled (content));
  g_assert_cmpstr (atlas_selection_get_place (selection), ==, "XK");

  g_assert_false (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));

  /* A slash does too, and is a letter once one types. */
  atlas_selection_set_place (selection, NULL);
  atlas_test_key (GDK_KEY_slash, 0);
  atlas_test_wait (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
  atlas_test_type ("a/b");
  atlas_test_wait (
      g_str_equal (atlas_query_get_text (atlas_selection_get_query (selection)), "a/b"));

  atlas_test_close_window (window);
}

/* A letter leads to a row and begins no search. */
static void
test_letters (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasContentPane *content = get_content (window);

  gtk_widget_child_focus (
      gtk_widget_get_last_child (atlas_test_find (atlas_content_pane_get_rows (content),
                                                  GTK_TYPE_COLUMN_VIEW, NULL)),
      GTK_DIR_TAB_FORWARD);
  atlas_test_type ("jo");
  atlas_test_wait (atlas_selection_get_entry (selection) != NULL &&
                   g_str_has_prefix (atlas_text_get (atlas_entry_get_title (
                                                         atlas_selection_get_entry (selection)),
                                                     "en"),
                                     "Joint"));
  g_assert_false (atlas_content_pane_get_search_mode_enabled (content));
  g_assert_true (atlas_query_is_empty (atlas_selection_get_query (selection)));

  atlas_test_close_window (window);
}

static GtkInscription *
find_inscription (GtkWidget  *root,
                  const char *text)
{
  GtkInscription *found = NULL;

  if (GTK_IS_INSCRIPTION (root) && gtk_widget_get_mapped (root) &&
      g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (root)), text) == 0)
    return GTK_INSCRIPTION (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_inscription (child, text);

  return found;
}

/* What the query has found in the title of an entry is marked, in its row and
 * below. */
static void
assert_hit (AtlasWindow *window,
            const char  *title)
{
  AtlasContentPane *content = get_content (window);
  GtkWidget *label = atlas_test_find_text (atlas_content_pane_get_detail (content), title);
  GtkInscription *cell = find_inscription (atlas_content_pane_get_rows (content), title);

  g_assert_true (GTK_IS_LABEL (label));
  g_assert_nonnull (gtk_label_get_attributes (GTK_LABEL (label)));
  g_assert_nonnull (cell);
  g_assert_nonnull (gtk_inscription_get_attributes (cell));
}

/* In each kind of entry. */
static void
test_hits (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autoptr (AtlasQuery) query = NULL;
      AtlasEntry *entry;
      const char *title;
      g_autofree char *word = NULL;

      atlas_selection_clear_query (selection);
      atlas_selection_set_kind (selection, kind);
      entry = atlas_table_get_entry (atlas_content_pane_get_table (get_content (window)), 0);
      title = atlas_text_get (atlas_entry_get_title (entry), "en");
      word = g_strndup (title, strcspn (title, " "));
      query = atlas_query_with_text (atlas_selection_get_query (selection), word);
      atlas_selection_set_query (selection, query);
      atlas_selection_set_entry (selection, entry);
      atlas_test_wait (gtk_widget_get_mapped (atlas_content_pane_get_detail (get_content (window))));
      atlas_test_wait_frame (GTK_WIDGET (window));
      assert_hit (window, title);
    }

  atlas_test_close_window (window);
}

static void
test_clear_all (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  g_autoptr (AtlasQuery) words =
      atlas_query_with_text (atlas_selection_get_query (selection), "reform");
  g_autoptr (AtlasQuery) both =
      atlas_query_with_value (words, ATLAS_FACET_STATUS, ATLAS_FACET_NONE, ATLAS_CHOICE_WANTED);

  atlas_selection_set_query (selection, both);
  g_assert_cmpuint (get_n_rows (window), <, 6);

  atlas_test_key (GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  atlas_test_wait (atlas_query_is_empty (atlas_selection_get_query (selection)));
  g_assert_cmpuint (get_n_rows (window), ==, 6);

  atlas_test_close_window (window);
}

static void
test_step_back (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  g_autoptr (AtlasQuery) query = atlas_query_with_value (atlas_selection_get_query (selection),
                                                         ATLAS_FACET_STATUS,
                                                         "planned",
                                                         TRUE);

  atlas_selection_set_place (selection, "XK");
  atlas_selection_set_query (selection, query);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.step-back", NULL);
  g_assert_false (atlas_content_pane_get_search_mode_enabled (get_content (window)));
  g_assert_false (atlas_query_is_empty (atlas_selection_get_query (selection)));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.step-back", NULL);
  g_assert_true (atlas_query_is_empty (atlas_selection_get_query (selection)));
  g_assert_nonnull (atlas_selection_get_place (selection));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.step-back", NULL);
  g_assert_null (atlas_selection_get_place (selection));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.step-back", NULL);

  atlas_test_close_window (window);
}

static void
test_kinds (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);

  atlas_test_key (GDK_KEY_3, GDK_ALT_MASK);
  atlas_test_wait (atlas_selection_get_kind (selection) == ATLAS_KIND_POINT);
  g_assert_cmpuint (get_n_rows (window), ==, 17);
  atlas_test_key (GDK_KEY_Page_Down, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_selection_get_kind (selection) == ATLAS_KIND_RECOMMENDATION);
  atlas_test_key (GDK_KEY_Page_Up, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_selection_get_kind (selection) == ATLAS_KIND_POINT);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-kind", "i", 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.previous-kind", NULL);
  g_assert_cmpint (atlas_selection_get_kind (selection), ==, ATLAS_KIND_VISIT);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-kind", "i", 99);
  g_assert_cmpint (atlas_selection_get_kind (selection), ==, ATLAS_KIND_VISIT);

  atlas_test_close_window (window);
}

static gboolean
has_focus_in (AtlasWindow *window,
              GtkWidget   *pane)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_is_ancestor (focus, pane);
}

static void
wait_for_view (AtlasWindow *window,
               const char  *view)
{
  g_autofree char *shown = NULL;

  atlas_test_wait (g_str_equal (atlas_selection_get_view (atlas_window_get_selection (window)),
                                view));
  g_object_get (window, "view", &shown, NULL);
  g_assert_cmpstr (shown, ==, view);
}

/* Each way to show entries has its key, wherever the focus is, and where the rows had
 * it, what is there instead has. */
static void
test_views (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  GtkWidget *rows = atlas_content_pane_get_rows (get_content (window));

  atlas_content_pane_focus_part (get_content (window), rows);
  atlas_test_key (GDK_KEY_8, GDK_ALT_MASK);
  wait_for_view (window, "matrix");
  g_assert_true (has_focus_in (window, rows));
  atlas_test_key (GDK_KEY_9, GDK_ALT_MASK);
  wait_for_view (window, "timeline");
  g_assert_true (has_focus_in (window, rows));
  atlas_content_pane_search (get_content (window));
  atlas_test_key (GDK_KEY_7, GDK_ALT_MASK);
  wait_for_view (window, "table");
  g_assert_false (has_focus_in (window, rows));

  atlas_test_close_window (window);
}

static void
test_sort_by_key (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasTable *table = atlas_content_pane_get_table (get_content (window));
  gboolean descending = FALSE;

  atlas_test_key (GDK_KEY_1, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_table_get_order (table, NULL, &descending));
  g_assert_false (descending);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (window), "By Initiative"));
  atlas_test_key (GDK_KEY_1, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_table_get_order (table, NULL, &descending) && descending);
  atlas_test_key (GDK_KEY_0, GDK_CONTROL_MASK);
  atlas_test_wait (!atlas_table_get_order (table, NULL, NULL));

  atlas_test_close_window (window);
}

/* From part to part there and back, each of which gets the focus. */
static void
test_panes (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasContentPane *content = get_content (window);
  AtlasTable *table = atlas_content_pane_get_table (content);
  GtkWidget *panes[] = {
    atlas_test_find (GTK_WIDGET (window), ADW_TYPE_HEADER_BAR, NULL),
    atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_MAP_VIEW, NULL),
    atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_PLACE_CARD, NULL),
    atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_KIND_SWITCHER, NULL),
    atlas_test_find (GTK_WIDGET (window), ATLAS_TYPE_FILTER_BAR, NULL),
    atlas_content_pane_get_rows (content),
    atlas_content_pane_get_detail (content),
  };
  guint n_panes = G_N_ELEMENTS (panes);

  atlas_selection_set_entry (selection, atlas_table_get_entry (table, 0));
  atlas_test_wait (gtk_widget_get_mapped (panes[n_panes - 1]));
  atlas_test_wait_frame (GTK_WIDGET (window));
  gtk_widget_child_focus (panes[1], GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus_in (window, panes[1]));

  for (guint i = 0; i < n_panes; i++)
    {
      atlas_test_key (GDK_KEY_F6, 0);
      atlas_test_wait (has_focus_in (window, panes[(i + 2) % n_panes]));
    }
  for (guint i = n_panes; i > 0; i--)
    {
      atlas_test_key (GDK_KEY_F6, GDK_SHIFT_MASK);
      atlas_test_wait (has_focus_in (window, panes[i % n_panes]));
    }

  /* Without an entry there is none to go to, but the search may be there. */
  atlas_selection_set_entry (selection, NULL);
  atlas_content_pane_search (content);
  atlas_test_wait_frame (GTK_WIDGET (window));
  atlas_test_key (GDK_KEY_F6, 0);
  atlas_test_wait (has_focus_in (window, panes[2]));
  atlas_test_key (GDK_KEY_F6, GDK_SHIFT_MASK);
  atlas_test_wait (has_focus_in (
      window, atlas_test_find (GTK_WIDGET (content), GTK_TYPE_SEARCH_BAR, NULL)));

  atlas_test_close_window (window);
}

/* The height of what is shown of an entry. */
static int
get_detail_height (AtlasWindow *window)
{
  GtkWidget *detail = atlas_content_pane_get_detail (get_content (window));

  return gtk_widget_get_mapped (detail) ? gtk_widget_get_height (detail) : 0;
}

/* All the room is the table's until an entry is chosen; how high that was pulled
 * is kept, but not what a low window made of it. */
static void
test_detail_drawer (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasTable *table = atlas_content_pane_get_table (get_content (window));
  GtkPaned *paned = GTK_PANED (gtk_widget_get_parent (
      atlas_content_pane_get_detail (get_content (window))));
  int height = gtk_widget_get_height (GTK_WIDGET (paned));

  g_assert_cmpint (get_detail_height (window), ==, 0);
  g_assert_cmpint (gtk_widget_get_height (gtk_paned_get_start_child (paned)), ==, height);

  atlas_selection_set_entry (selection, atlas_table_get_entry (table, 5));
  atlas_test_wait (get_detail_height (window) > height / 3);
  g_assert_cmpint (get_detail_height (window), <, height * 0.6);
  g_assert_cmpint (g_settings_get_int (settings, "detail-height"), ==, -1);

  gtk_paned_set_position (paned, height - 200);
  atlas_test_wait (get_detail_height (window) <= 200);
  g_assert_cmpint (g_settings_get_int (settings, "detail-height"), ==, 200);

  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (get_detail_height (window) == 0);
  g_assert_null (atlas_selection_get_entry (selection));
  atlas_selection_set_entry (selection, atlas_table_get_entry (table, 0));
  atlas_test_wait (get_detail_height (window) > 150);
  g_assert_cmpint (get_detail_height (window), <=, 200);

  g_settings_reset (settings, "detail-height");
  atlas_test_close_window (window);
}

/* Every word of the document's glossary, found however it is written; text is
 * text. */
static void
test_glossary (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  g_autoptr (GFile) file = atlas_test_get_file ("good", "every-member.briefing");
  GtkWindow *glossary;
  GListModel *rows;
  GtkWidget *list;
  guint n_terms;

  n_terms = atlas_briefing_get_n_terms (
      atlas_selection_get_briefing (atlas_window_get_selection (window)));
  g_assert_cmpuint (n_terms, >, 3);
  atlas_test_key (GDK_KEY_g, GDK_CONTROL_MASK);
  atlas_test_wait ((glossary = atlas_test_find_other_window (GTK_WINDOW (window))) != NULL &&
                   gtk_window_is_active (glossary));
  list = atlas_test_find (GTK_WIDGET (glossary), GTK_TYPE_LIST_VIEW, NULL);
  rows = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, n_terms);
  g_assert_nonnull (atlas_test_find_text (list, "Partnership for Peace (PfP)"));

  atlas_test_type ("pfp");
  atlas_test_wait (g_list_model_get_n_items (rows) < n_terms &&
                   g_list_model_get_n_items (rows) > 0);
  g_assert_nonnull (atlas_test_find_text (list, "Partnership for Peace (PfP)"));
  atlas_test_type ("qq");
  atlas_test_wait (
      atlas_test_find_text (GTK_WIDGET (glossary), "No word of the glossary matches") != NULL);

  /* It follows the document. */
  atlas_window_open (window, file);
  atlas_test_wait (atlas_window_shows_file (window, file));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_find_other_window (GTK_WINDOW (window)) == NULL);
  atlas_test_close_window (window);
}

/* The briefing's language is its own: everything follows, and what isn't there in it
 * is listed. */
static void
test_content_language (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GFile) file = atlas_test_get_file ("good", "language-maps.briefing");
  GtkWindow *missing;

  atlas_window_open (window, file);
  atlas_test_wait (atlas_window_shows_file (window, file));
  g_assert_cmpstr (atlas_selection_get_language (selection), ==, "en");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.content-language", "s", "sr");
  g_assert_cmpstr (atlas_selection_get_language (selection), ==, "sr");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Тест");
  atlas_test_wait (atlas_test_find_text (GTK_WIDGET (get_content (window)), "Косово*") != NULL);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.untranslated", NULL);
  atlas_test_wait ((missing = atlas_test_find_other_window (GTK_WINDOW (window))) != NULL);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (missing), "A note."));
  g_assert_null (atlas_test_find_text (GTK_WIDGET (missing), "Kosovo"));
  gtk_window_close (missing);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.content-language", "s", "");
  g_assert_cmpstr (atlas_selection_get_language (selection), ==, "en");
  g_settings_reset (settings, "content-language");
  atlas_test_close_window (window);
}

/* A divider that nobody has moved keeps its share, whatever the window's size. */
static void
test_share (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  AtlasWindow *window = atlas_test_open_window ();

  atlas_test_close_window (window);
  g_assert_cmpint (g_settings_get_int (settings, "paned-position"), ==, -1);

  window = atlas_test_open_window ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  atlas_test_wait (gtk_widget_get_width (GTK_WIDGET (window)) <= 1100);
  atlas_test_close_window (window);
  g_assert_cmpint (g_settings_get_int (settings, "paned-position"), ==, -1);
}

static void
test_remembers (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  GtkPaned *paned = GTK_PANED (atlas_test_find (GTK_WIDGET (window), GTK_TYPE_PANED, NULL));
  int before = gtk_widget_get_width (GTK_WIDGET (window));
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  atlas_test_wait (gtk_widget_get_width (GTK_WIDGET (window)) < before);
  gtk_paned_set_position (paned, 432);
  atlas_test_wait_frame (GTK_WIDGET (window));
  atlas_test_close_window (window);

  window = atlas_test_open_window ();
  paned = GTK_PANED (atlas_test_find (GTK_WIDGET (window), GTK_TYPE_PANED, NULL));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, 1000);
  g_assert_cmpint (height, ==, 700);
  g_assert_cmpint (gtk_paned_get_position (paned), ==, 432);
  atlas_test_close_window (window);
}

/* Without a window manager it stays a wish. */
static void
test_maximized (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  GtkWindow *window;

  g_settings_set_boolean (settings, "window-maximized", TRUE);
  window = GTK_WINDOW (atlas_window_new (ADW_APPLICATION (atlas_test_app_get ())));
  g_assert_true (gtk_window_is_maximized (window));
  gtk_window_destroy (window);
  g_settings_reset (settings, "window-maximized");
}

/* Where there is little room all rows are there all the same: what else there
 * is is folded, and can be unfolded. */
static void
test_compact (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  GtkWidget *content = GTK_WIDGET (get_content (window));
  AtlasPlaceCard *card = ATLAS_PLACE_CARD (atlas_test_find (content, ATLAS_TYPE_PLACE_CARD, NULL));
  GtkWidget *rows = atlas_content_pane_get_rows (get_content (window));
  GtkWidget *unfold;

  g_assert_false (atlas_place_card_get_compact (card));
  g_assert_nonnull (atlas_test_find_text (content, "Serbia"));
  gtk_window_set_default_size (GTK_WINDOW (window), 768, 600);
  atlas_test_wait (atlas_place_card_get_compact (card));
  atlas_test_wait_frame (content);
  g_assert_null (atlas_test_find_text (content, "Serbia"));
  g_assert_nonnull (atlas_test_find_text (content, "Filter"));
  g_assert_nonnull (atlas_test_find_text (content, "Initiatives  6"));
  g_assert_cmpint (gtk_widget_get_height (rows), >, gtk_widget_get_height (content) * 2 / 3);

  unfold = atlas_test_find (GTK_WIDGET (card), GTK_TYPE_TOGGLE_BUTTON, NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (unfold), TRUE);
  atlas_test_wait (atlas_test_find_text (content, "Serbia") != NULL);

  /* The tabs drop down, and say what they always say. */
  atlas_test_click (gtk_widget_get_ancestor (atlas_test_find_text (content, "Initiatives  6"),
                                             GTK_TYPE_BUTTON), 8, 8);
  atlas_test_wait (atlas_test_find_text (content, "Visits") != NULL);
  g_signal_emit_by_name (gtk_widget_get_ancestor (atlas_test_find_text (content, "Visits"),
                                                  GTK_TYPE_TOGGLE_BUTTON), "clicked");
  atlas_test_wait (atlas_test_find_text (content, "Visits  2") != NULL);
  g_assert_cmpuint (get_n_rows (window), ==, 2);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  atlas_test_wait (!atlas_place_card_get_compact (card));
  atlas_test_wait (atlas_test_find_text (content, "Initiatives") != NULL);
  atlas_test_close_window (window);
}

static void
test_history (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  GtkWidget *back = atlas_test_find_actionable (GTK_WIDGET (window), "win.back");
  GtkWidget *forward = atlas_test_find_actionable (GTK_WIDGET (window), "win.forward");

  g_assert_false (gtk_widget_get_sensitive (back));
  atlas_selection_set_place (selection, "XK");
  atlas_test_wait (gtk_widget_get_sensitive (back));
  g_assert_false (gtk_widget_get_sensitive (forward));

  atlas_test_key (GDK_KEY_Left, GDK_ALT_MASK);
  atlas_test_wait (atlas_selection_get_place (selection) == NULL);
  g_assert_false (gtk_widget_get_sensitive (back));
  atlas_test_key (GDK_KEY_Right, GDK_ALT_MASK);
  atlas_test_wait (g_strcmp0 (atlas_selection_get_place (selection), "XK") == 0);

  atlas_test_click (back, 5, 5);
  atlas_test_wait (atlas_selection_get_place (selection) == NULL);

  /* The button on the side of a mouse, wherever the pointer is. */
  atlas_test_move_pointer (GTK_WIDGET (get_content (window)), 60, 60);
  atlas_test_press_button (9);
  atlas_test_release_button (9);
  atlas_test_wait (g_strcmp0 (atlas_selection_get_place (selection), "XK") == 0);
  atlas_test_press_button (8);
  atlas_test_release_button (8);
  atlas_test_wait (atlas_selection_get_place (selection) == NULL);
  atlas_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_app_start ();

  g_test_add_func ("/window/first-look", test_first_look);
  g_test_add_func ("/window/place", test_place);
  g_test_add_func ("/window/search", test_search);
  g_test_add_func ("/window/letters", test_letters);
  g_test_add_func ("/window/hits", test_hits);
  g_test_add_func ("/window/clear-all", test_clear_all);
  g_test_add_func ("/window/step-back", test_step_back);
  g_test_add_func ("/window/kinds", test_kinds);
  g_test_add_func ("/window/views", test_views);
  g_test_add_func ("/window/history", test_history);
  g_test_add_func ("/window/sort-by-key", test_sort_by_key);
  g_test_add_func ("/window/panes", test_panes);
  g_test_add_func ("/window/detail-drawer", test_detail_drawer);
  g_test_add_func ("/window/glossary", test_glossary);
  g_test_add_func ("/window/content-language", test_content_language);
  g_test_add_func ("/window/share", test_share);
  g_test_add_func ("/window/remembers", test_remembers);
  g_test_add_func ("/window/maximized", test_maximized);
  g_test_add_func ("/window/compact", test_compact);

  return atlas_test_app_run ();
}
