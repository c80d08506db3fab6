/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <math.h>

#include "atlas-content-pane.h"
#include "atlas-entry-timeline.h"
#include "atlas-sample.h"
#include "atlas-test-ui.h"
#include "atlas-timeline-bar.h"
#include "atlas-timeline-canvas.h"
#include "atlas-undated-entries.h"

/* More widgets than a screen has room for bars. */
#define MANY_WIDGETS 1500

typedef struct
{
  AtlasBriefing       *briefing;
  AtlasSelection      *selection;
  AtlasTable          *table;
  GtkWidget           *timeline;
  AtlasTimelineCanvas *canvas;
  GtkWindow           *window;
} Fixture;

static void
open_timeline (Fixture       *fixture,
               AtlasBriefing *briefing,
               AtlasKind      kind)
{
  fixture->briefing = briefing;
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->table = atlas_table_new (fixture->selection, kind);
  fixture->timeline = atlas_entry_timeline_new ();
  atlas_entry_timeline_set_table (ATLAS_ENTRY_TIMELINE (fixture->timeline), fixture->table);
  fixture->window = atlas_test_window_new (fixture->timeline, 800, 400);
  fixture->canvas = ATLAS_TIMELINE_CANVAS (
      atlas_test_find (fixture->timeline, ATLAS_TYPE_TIMELINE_CANVAS, NULL));
  atlas_test_wait_frame (fixture->timeline);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  open_timeline (fixture, atlas_sample_new (), GPOINTER_TO_INT (data));
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

static guint
count_bars (Fixture *fixture,
            guint   *n_widgets)
{
  guint n_bars = 0;

  *n_widgets = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      (*n_widgets)++;
      if (ATLAS_IS_TIMELINE_BAR (child) && gtk_widget_get_child_visible (child))
        n_bars++;
    }

  return n_bars;
}

static GtkWidget *
get_bar (Fixture *fixture,
         guint    index)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (ATLAS_IS_TIMELINE_BAR (child) &&
        atlas_timeline_bar_get_index (ATLAS_TIMELINE_BAR (child)) == index)
      return child;

  return NULL;
}

static GtkWidget *
get_today (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && gtk_widget_has_css_class (child, "today"))
      return child;

  g_assert_not_reached ();
}

static GtkWidget *
get_as_of_line (Fixture *fixture)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "day-line") && !gtk_widget_has_css_class (child, "today"))
      return child;

  g_assert_not_reached ();
}

static double
get_x (Fixture   *fixture,
       GtkWidget *bar)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (bar, GTK_WIDGET (fixture->canvas), &bounds));

  return bounds.origin.x;
}

static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *bar = get_bar (fixture, 1);

  gtk_test_accessible_assert_role (fixture->canvas, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (fixture->canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 visits: 10 March 2025 to 11 March 2025");
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Visit to the capital, 11 March 2025, Kosovo*");
  gtk_test_accessible_assert_relation (bar, GTK_ACCESSIBLE_RELATION_POS_IN_SET, 2);
  gtk_test_accessible_assert_relation (bar, GTK_ACCESSIBLE_RELATION_SET_SIZE, 2);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (fixture->canvas), "As of 11 March 2025"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (get_today (fixture))), ==, "Today");
}

static gboolean
is_looked_at (Fixture    *fixture,
              const char *id)
{
  AtlasEntry *entry = atlas_selection_get_entry (fixture->selection);

  return entry != NULL && g_str_equal (atlas_entry_get_id (entry), id);
}

static void
test_click (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *bar = get_bar (fixture, 1);

  atlas_test_click (bar, 10, 5);
  atlas_test_wait (is_looked_at (fixture, "pristina"));
  gtk_test_accessible_assert_state (bar, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (get_bar (fixture, 0), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  g_assert_true (gtk_window_get_focus (fixture->window) == bar);

  /* It follows what others choose. */
  atlas_selection_set_entry (fixture->selection,
                             atlas_briefing_lookup_entry (fixture->briefing, "sarajevo"));
  gtk_test_accessible_assert_state (bar, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (get_bar (fixture, 0), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static gboolean
has_focus (Fixture *fixture,
           guint    index)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && focus == get_bar (fixture, index);
}

static void
test_keys (Fixture      *fixture,
           gconstpointer data)
{
  double scale;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  atlas_test_wait (has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_focus (fixture, 1));
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (is_looked_at (fixture, "pristina"));
  atlas_test_key (GDK_KEY_Up, 0);
  atlas_test_wait (has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_End, GDK_CONTROL_MASK);
  atlas_test_wait (has_focus (fixture, 1));
  atlas_test_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  atlas_test_wait (has_focus (fixture, 0));

  scale = atlas_timeline_canvas_get_scale (fixture->canvas);
  atlas_test_key (GDK_KEY_minus, 0);
  atlas_test_wait (atlas_timeline_canvas_get_scale (fixture->canvas) < scale);
  g_assert_true (has_focus (fixture, 0));
  atlas_test_key (GDK_KEY_0, 0);
  atlas_test_wait (atlas_timeline_canvas_get_scale (fixture->canvas) == scale);
  atlas_test_key (GDK_KEY_plus, 0);
  atlas_test_wait (atlas_timeline_canvas_get_scale (fixture->canvas) > scale);
}

/* What is under the pointer stays there. */
static void
test_zoom (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *bar = get_bar (fixture, 0);
  GtkWidget *later = get_bar (fixture, 1);
  double before, distance;

  atlas_timeline_canvas_zoom (fixture->canvas, 0.5);
  atlas_test_wait_frame (fixture->timeline);
  before = get_x (fixture, bar);
  distance = get_x (fixture, later) - before;
  atlas_timeline_canvas_zoom_at (fixture->canvas, 2, before);
  atlas_test_wait_frame (fixture->timeline);
  g_assert_cmpfloat (fabs (get_x (fixture, bar) - before), <, 30);
  g_assert_cmpfloat (get_x (fixture, later) - get_x (fixture, bar), >, distance * 1.5);

  /* Far out all there is, today included, is in view, and no more. */
  for (guint i = 0; i < 30; i++)
    atlas_timeline_canvas_zoom (fixture->canvas, 0.5);
  atlas_test_wait_frame (fixture->timeline);
  g_assert_cmpfloat (atlas_timeline_canvas_get_scale (fixture->canvas), >, 0.001);
  g_assert_true (gtk_widget_get_child_visible (get_today (fixture)));
}

static void
test_today (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *label = get_today (fixture);

  g_assert_false (gtk_widget_get_child_visible (label));
  gtk_window_set_focus (fixture->window, NULL);
  gtk_widget_activate_action (fixture->timeline, "timeline.today", NULL);
  atlas_test_wait_frame (fixture->timeline);
  g_assert_true (gtk_widget_get_child_visible (label));
  g_assert_null (get_bar (fixture, 0));
}

/* How many pixels of a column, from one row to another, are as those of a third. */
static guint
count_alike (Fixture *fixture,
             int      x,
             int      top,
             int      bottom,
             int      third)
{
  g_autoptr (GdkTexture) texture = atlas_test_render (GTK_WIDGET (fixture->canvas));
  int width = gdk_texture_get_width (texture);
  g_autofree guint32 *pixels = g_new (guint32, width * gdk_texture_get_height (texture));
  guint n = 0;

  gdk_texture_download (texture, (guchar *) pixels, width * sizeof *pixels);
  for (int y = top; y < bottom; y++)
    if (pixels[y * width + x] == pixels[third * width + x])
      n++;

  return n;
}

/* A line that crosses a name leaves it alone, and only it. */
static void
test_line (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkWidget *line = get_as_of_line (fixture);
  GdkDisplay *display = gtk_widget_get_display (line);
  graphene_rect_t bounds;
  int x, top, bottom;

  gtk_css_provider_load_from_resource (style, ATLAS_RESOURCE_PREFIX "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  atlas_test_wait_frame (fixture->timeline);
  while (get_x (fixture, line) > get_x (fixture, get_bar (fixture, 1)) + 80)
    {
      gtk_widget_activate_action (fixture->timeline, "timeline.zoom-out", NULL);
      atlas_test_wait_frame (fixture->timeline);
    }
  g_assert_true (gtk_widget_compute_bounds (get_bar (fixture, 1), GTK_WIDGET (fixture->canvas),
                                            &bounds));
  /* In the other column of the line there is one of the axis. */
  x = (int) get_x (fixture, line) + 1;
  top = (int) bounds.origin.y;
  bottom = top + (int) bounds.size.height;
  g_assert_cmpfloat (x, >, bounds.origin.x + 30);
  g_assert_cmpfloat (x, <, bounds.origin.x + bounds.size.width - 10);

  /* The edge of a letter may have the colour of the line by chance. */
  g_assert_cmpuint (count_alike (fixture, x, top, top + 2, bottom - 1), ==, 2);
  g_assert_cmpuint (count_alike (fixture, x, top + 4, bottom - 4, bottom - 1), <, 2);
  gtk_style_context_remove_provider_for_display (display, GTK_STYLE_PROVIDER (style));
}

static void
test_undated (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *list = atlas_test_find (fixture->timeline, GTK_TYPE_LIST_VIEW, NULL);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  GtkWidget *row;

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->canvas)));
  g_assert_nonnull (atlas_test_find_text (fixture->timeline, "3 initiatives, none with a date"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 3);

  row = gtk_widget_get_first_child (list);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Partnership, Region-wide, not Kosovo*, Active");
  gtk_widget_grab_focus (row);
  /* Where a list was not entered by a key, newer GTK begins before its first row. */
  atlas_test_key (GDK_KEY_Home, 0);
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (is_looked_at (fixture, "concept"));
  atlas_selection_set_entry (fixture->selection,
                             atlas_briefing_lookup_entry (fixture->briefing, "logistics"));
  g_assert_true (gtk_selection_model_is_selected (model, 2));
  atlas_selection_set_entry (fixture->selection, NULL);
  g_assert_false (gtk_selection_model_is_selected (model, 2));
}

static void
search (Fixture    *fixture,
        const char *text)
{
  atlas_sample_search (fixture->selection, text);
  atlas_test_wait_frame (fixture->timeline);
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *list = atlas_test_find (fixture->timeline, GTK_TYPE_LIST_VIEW, NULL);
  GListModel *rest = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  guint n_widgets;

  gtk_widget_grab_focus (get_bar (fixture, 1));
  search (fixture, "capital");
  g_assert_cmpuint (count_bars (fixture, &n_widgets), ==, 1);
  gtk_test_accessible_assert_property (get_bar (fixture, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Visit to the capital, 11 March 2025, Kosovo*");
  g_assert_true (has_focus (fixture, 0));

  search (fixture, "nowhere");
  g_assert_cmpuint (g_list_model_get_n_items (rest), ==, 0);
  g_assert_true (gtk_widget_get_mapped (
      atlas_test_find_text (fixture->timeline, "Clear Search and Filters")));
  search (fixture, "");
  g_assert_cmpuint (count_bars (fixture, &n_widgets), ==, 2);

  atlas_selection_set_place (fixture->selection, "XK");
  atlas_test_wait_frame (fixture->timeline);
  g_assert_cmpuint (count_bars (fixture, &n_widgets), ==, 1);
}

/* Time runs as one reads the content, whatever the interface is in. */
static void
test_right_to_left (void)
{
  Fixture fixture;

  open_timeline (&fixture, atlas_sample_new (), ATLAS_KIND_VISIT);
  g_assert_cmpfloat (get_x (&fixture, get_bar (&fixture, 1)), >,
                     get_x (&fixture, get_bar (&fixture, 0)));
  atlas_selection_set_language (fixture.selection, "ar");
  atlas_test_wait_frame (fixture.timeline);
  atlas_test_wait_frame (fixture.timeline);
  g_assert_cmpfloat (get_x (&fixture, get_bar (&fixture, 1)), <,
                     get_x (&fixture, get_bar (&fixture, 0)));
  gtk_widget_activate_action (fixture.timeline, "timeline.today", NULL);
  atlas_test_wait_frame (fixture.timeline);
  g_assert_true (gtk_widget_get_child_visible (get_today (&fixture)));
  tear_down (&fixture, NULL);
}

static AtlasKind
find_largest_kind (AtlasBriefing *briefing)
{
  AtlasKind largest = ATLAS_KIND_INITIATIVE;
  guint n_largest = 0;

  for (AtlasKind kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      guint first, n_entries;

      atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
      if (n_entries > n_largest)
        largest = kind;
      n_largest = MAX (n_largest, n_entries);
    }

  return largest;
}

/* However many entries there are, there are only bars for what is in view, and those
 * who go there one by one come along. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  AtlasBriefing *briefing = atlas_sample_new_random (rand, 100000);
  Fixture fixture;
  guint n_widgets, n_after;
  GtkAdjustment *adjustment;

  open_timeline (&fixture, briefing, find_largest_kind (briefing));
  g_assert_cmpuint (atlas_table_get_n_matching (fixture.table), >, 10000);
  g_assert_cmpuint (count_bars (&fixture, &n_widgets), >, 5);
  g_assert_cmpuint (n_widgets, <, MANY_WIDGETS);

  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture.canvas));
  for (guint i = 0; i < 20; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * i / 20);
      atlas_test_wait_frame (fixture.timeline);
    }
  count_bars (&fixture, &n_after);
  g_assert_cmpuint (n_after, <, MANY_WIDGETS);

  gtk_widget_grab_focus (GTK_WIDGET (fixture.canvas));
  atlas_test_key (GDK_KEY_Home, GDK_CONTROL_MASK);
  atlas_test_wait (has_focus (&fixture, 0));
  for (guint i = 1; i < 10; i++)
    {
      atlas_test_key (GDK_KEY_Right, 0);
      atlas_test_wait (has_focus (&fixture, i));
    }

  /* What has the focus keeps it, even where it can't be seen. */
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  atlas_test_wait_frame (fixture.timeline);
  g_assert_true (has_focus (&fixture, 9));
  tear_down (&fixture, NULL);
}

static gboolean
is_in_view (Fixture *fixture,
            guint    index)
{
  GtkWidget *bar = get_bar (fixture, index);
  graphene_rect_t bounds;

  if (bar == NULL ||
      !gtk_widget_compute_bounds (bar, GTK_WIDGET (fixture->canvas), &bounds))
    return FALSE;

  return bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <=
                                     gtk_widget_get_height (GTK_WIDGET (fixture->canvas));
}

/* What is looked at stays in view when the timeline becomes lower, because what it
 * says is shown below. */
static void
test_lower (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  AtlasBriefing *briefing = atlas_sample_new_random (rand, 2000);
  Fixture fixture;
  guint last = 0;

  open_timeline (&fixture, briefing, find_largest_kind (briefing));
  while (get_bar (&fixture, last + 1) != NULL && is_in_view (&fixture, last + 1))
    last++;
  atlas_test_click (get_bar (&fixture, last), 12, 5);
  atlas_test_wait (atlas_selection_get_entry (fixture.selection) != NULL);
  g_assert_true (is_in_view (&fixture, last));
  gtk_widget_set_margin_bottom (fixture.timeline, 100);
  atlas_test_wait_frame (fixture.timeline);
  g_assert_true (is_in_view (&fixture, last));
  tear_down (&fixture, NULL);
}

/* Both what has a date and what has none is there. */
static void
test_both (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  Fixture fixture;
  GtkWidget *list;
  GListModel *rest;
  guint n_undated = 0;
  g_autofree char *heading = NULL;

  open_timeline (&fixture, atlas_sample_new_random (rand, 200), ATLAS_KIND_INITIATIVE);
  for (guint i = 0; i < atlas_table_get_n_matching (fixture.table); i++)
    {
      AtlasEntry *entry = atlas_table_get_entry (fixture.table, i);

      if (!atlas_date_is_set (atlas_entry_get_start (entry)) &&
          !atlas_date_is_set (atlas_entry_get_end (entry)))
        n_undated++;
    }
  g_assert_cmpuint (n_undated, >, 0);
  list = atlas_test_find (fixture.timeline, GTK_TYPE_LIST_VIEW, NULL);
  rest = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  heading = g_strdup_printf ("No date given: %u", n_undated);
  g_assert_cmpuint (g_list_model_get_n_items (rest), ==, n_undated);
  g_assert_nonnull (atlas_test_find_text (fixture.timeline, heading));
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture.canvas)));
  tear_down (&fixture, NULL);
}

static void
test_in_pane (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  GtkWidget *pane = g_object_new (ATLAS_TYPE_CONTENT_PANE, "selection", selection, NULL);
  GtkWindow *window = atlas_test_window_new (pane, 500, 700);
  GtkWidget *timeline;
  g_autofree char *view = NULL;
  g_autoptr (AtlasQuery) nowhere = NULL;

  atlas_selection_set_briefing (selection, briefing);
  atlas_selection_set_kind (selection, ATLAS_KIND_VISIT);
  g_assert_true (gtk_widget_activate_action (pane, "content.view", "s", "timeline"));
  g_object_get (pane, "view", &view, NULL);
  g_assert_cmpstr (view, ==, "timeline");
  timeline = atlas_test_find (pane, ATLAS_TYPE_ENTRY_TIMELINE, NULL);
  g_assert_true (gtk_widget_get_mapped (timeline));
  g_assert_true (atlas_entry_timeline_get_table (ATLAS_ENTRY_TIMELINE (timeline)) ==
                 atlas_content_pane_get_table (ATLAS_CONTENT_PANE (pane)));

  /* The focus goes to a bar, to what helps where there is none, and back. */
  gtk_widget_grab_focus (timeline);
  atlas_test_wait (ATLAS_IS_TIMELINE_BAR (gtk_window_get_focus (window)));
  nowhere = atlas_query_with_value (atlas_selection_get_query (selection), ATLAS_FACET_THEME,
                                    "exercises", ATLAS_CHOICE_WANTED);
  atlas_selection_set_query (selection, nowhere);
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (window)));
  atlas_selection_clear_query (selection);
  atlas_test_wait (ATLAS_IS_TIMELINE_BAR (gtk_window_get_focus (window)));

  atlas_selection_set_kind (selection, ATLAS_KIND_INITIATIVE);
  g_assert_nonnull (atlas_test_find_text (timeline, "3 initiatives, none with a date"));
  atlas_selection_set_briefing (selection, NULL);
  atlas_test_window_destroy (window);
}

/* GTK may ask a row for its words that it is about to take away. */
static void
test_gone (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
  g_autoptr (AtlasUndatedEntries) entries = atlas_undated_entries_new ();
  g_autoptr (AtlasTimeline) timeline = NULL;
  g_autoptr (AtlasUndatedEntry) row = NULL;
  g_autofree char *words = NULL;
  g_autofree char *none = NULL;

  atlas_selection_set_briefing (selection, briefing);
  timeline = atlas_timeline_new (table);
  atlas_undated_entries_set (entries, timeline, selection);
  row = g_list_model_get_item (G_LIST_MODEL (entries), 0);
  words = atlas_undated_entry_format (row);
  g_assert_cmpstr (words, !=, "");

  atlas_undated_entries_set (entries, NULL, NULL);
  none = atlas_undated_entry_format (row);
  g_assert_cmpstr (none, ==, "");
}

#define ADD(path, kind, function) \
  g_test_add (path, Fixture, GINT_TO_POINTER (kind), set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("/entry-timeline/words", ATLAS_KIND_VISIT, test_words);
  ADD ("/entry-timeline/click", ATLAS_KIND_VISIT, test_click);
  ADD ("/entry-timeline/keys", ATLAS_KIND_VISIT, test_keys);
  ADD ("/entry-timeline/zoom", ATLAS_KIND_VISIT, test_zoom);
  ADD ("/entry-timeline/today", ATLAS_KIND_VISIT, test_today);
  ADD ("/entry-timeline/line", ATLAS_KIND_VISIT, test_line);
  ADD ("/entry-timeline/undated", ATLAS_KIND_INITIATIVE, test_undated);
  ADD ("/entry-timeline/filter", ATLAS_KIND_VISIT, test_filter);
  g_test_add_func ("/entry-timeline/both", test_both);
  g_test_add_func ("/entry-timeline/gone", test_gone);
  g_test_add_func ("/entry-timeline/in-pane", test_in_pane);
  g_test_add_func ("/entry-timeline/lower", test_lower);
  g_test_add_func ("/entry-timeline/many", test_many);
  g_test_add_func ("/entry-timeline/right-to-left", test_right_to_left);

  return g_test_run ();
}
