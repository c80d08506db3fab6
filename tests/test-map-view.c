/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "atlas-briefing-reader.h"
#include "atlas-map-canvas.h"
#include "atlas-map-legend.h"
#include "atlas-map-view.h"
#include "atlas-map-words.h"
#include "atlas-test-ui.h"

#define WIDTH 600
#define HEIGHT 640

/* Six places with something to tell apart, two neighbours, and text that would
 * be markup if anything took it for that. */
static const char document[] =
  "{ 'format': 'briefing-atlas/1', 'id': 'test', 'title': 'A & <b>B</b>', 'language': 'en',"
  "  'asOf': '2025-03-11',"
  "  'map': { 'focus': ['BA', 'XK', 'RS', 'ME', 'AL', 'MK'], 'bounds': [14.5, 39.2, 24.2, 46.6] },"
  "  'places': ["
  "    { 'code': 'HR', 'name': 'Croatia' },"
  "    { 'code': 'BA', 'name': 'Bosnia and Herzegovina' },"
  "    { 'code': 'XK', 'name': { 'en': 'Kosovo', 'sq': 'Kosova' }, 'mark': '*', 'footnote': 'n',"
  "      'capital': { 'name': 'Pristina', 'at': [21.1655, 42.6629] } },"
  "    { 'code': 'RS', 'name': 'S & <b>erbia</b>' },"
  "    { 'code': 'ME', 'name': 'Montenegro' },"
  "    { 'code': 'AL', 'name': 'Albania' },"
  "    { 'code': 'MK', 'name': 'North Macedonia' },"
  "    { 'code': 'RO', 'name': 'Romania' } ],"
  "  'footnotes': [ { 'id': 'n', 'text': 'Without <i>prejudice</i>.' } ],"
  "  'boundaries': [ { 'between': ['RS', 'XK'], 'style': 'disputed' } ],"
  "  'statuses': [ { 'id': 'p', 'label': 'Planned', 'stage': 'planned' },"
  "                { 'id': 'a', 'label': 'Active', 'stage': 'ongoing' } ],"
  "  'initiatives': [ { 'id': 'i1', 'title': 'One', 'status': 'p' },"
  "                   { 'id': 'i2', 'title': 'Two', 'status': 'a', 'except': ['XK'] },"
  "                   { 'id': 'i3', 'title': 'Three', 'places': ['XK'] },"
  "                   { 'id': 'i4', 'title': 'Four', 'places': ['BA'] } ],"
  "  'points': [ { 'id': 'p1', 'title': 'Point', 'places': ['RO'] } ],"
  "  'visits': [ { 'id': 'v1', 'title': 'Visit', 'places': ['XK'], 'start': '2025-03-11' } ] }";

typedef struct
{
  AtlasSelection *selection;
  GtkWindow      *window;
  GtkWidget      *view;
  AtlasMapCanvas *canvas;
} Fixture;

static AtlasBriefing *
read_document (const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_new_from_bytes (bytes, NULL, problems, &error);

  g_assert_no_error (error);

  return briefing;
}

static void
set_animations (gboolean enabled)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", enabled, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (AtlasBriefing) briefing = read_document (data != NULL ? data : document);

  set_animations (FALSE);
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, briefing);
  fixture->view = atlas_map_view_new (fixture->selection);
  fixture->window = atlas_test_window_new (fixture->view, WIDTH, HEIGHT);
  fixture->canvas = ATLAS_MAP_CANVAS (
    atlas_test_find (fixture->view, ATLAS_TYPE_MAP_CANVAS, NULL));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->selection);
}

static AtlasMapItem *
get_item (Fixture    *fixture,
          const char *code)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (atlas_map_item_get_code (ATLAS_MAP_ITEM (child)), code) == 0)
      return ATLAS_MAP_ITEM (child);

  g_assert_not_reached ();
}

static AtlasViewport *
get_viewport (Fixture *fixture)
{
  return atlas_map_camera_get_viewport (atlas_map_canvas_get_camera (fixture->canvas));
}

static void
locate (Fixture *fixture,
        double   longitude,
        double   latitude,
        double  *x,
        double  *y)
{
  g_assert_true (atlas_viewport_locate (get_viewport (fixture), longitude, latitude, x, y));
}

static void
move_pointer (Fixture *fixture,
              double   longitude,
              double   latitude)
{
  double x, y;

  locate (fixture, longitude, latitude, &x, &y);
  atlas_test_move_pointer (GTK_WIDGET (fixture->canvas), x, y);
}

static void
click (Fixture *fixture,
       double   longitude,
       double   latitude)
{
  move_pointer (fixture, longitude, latitude);
  atlas_test_press_button (1);
  atlas_test_release_button (1);
}

#define SARAJEVO 18.4131, 43.8563
#define PRISTINA 21.1655, 42.6629
#define PODGORICA 19.2636, 42.4304
#define ADRIATIC 17.0, 42.3
#define HUNGARY 19.2, 46.4

static const char *
get_place (Fixture *fixture)
{
  return atlas_selection_get_place (fixture->selection);
}

static gboolean
has_focus (Fixture    *fixture,
           const char *code)
{
  return gtk_widget_has_focus (GTK_WIDGET (get_item (fixture, code)));
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const order[] = { "BA", "XK", "RS", "ME", "AL", "MK", "HR", "RO" };
  GtkAccessible *canvas = GTK_ACCESSIBLE (fixture->canvas);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas));

  gtk_test_accessible_assert_role (canvas, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (canvas, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Map: A & <b>B</b>");
  gtk_test_accessible_assert_property (
    canvas, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "6 places; most in Bosnia and Herzegovina: 3 initiatives");

  /* Those that the briefing is about come before their neighbours. */
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_assert_cmpstr (atlas_map_item_get_code (ATLAS_MAP_ITEM (child)), ==, order[i]);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (child),
                                           GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) i + 1);
      gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (child),
                                           GTK_ACCESSIBLE_RELATION_SET_SIZE, 8);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_SELECTED,
                                        FALSE);
      child = gtk_widget_get_next_sibling (child);
    }
  g_assert_null (child);
}

static void
assert_words (Fixture    *fixture,
              const char *code,
              const char *label)
{
  AtlasMapItem *item = get_item (fixture, code);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       label);
  g_assert_cmpstr (atlas_map_item_get_label (item), ==, label);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  assert_words (fixture, "XK", "Kosovo, 2 initiatives, 1 planned; visited 11 March 2025");
  assert_words (fixture, "BA", "Bosnia and Herzegovina, 3 initiatives, 1 planned, 1 under way");
  assert_words (fixture, "RS", "S & <b>erbia</b>, 2 initiatives, 1 planned, 1 under way");
  /* A neighbour has only what is said of itself. */
  assert_words (fixture, "HR", "Croatia");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_item (fixture, "XK")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Footnote: Without <i>prejudice</i>.");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_item (fixture, "RO")),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "1 point");

  atlas_selection_set_language (fixture->selection, "sq");
  g_assert_true (
    g_str_has_prefix (atlas_map_item_get_label (get_item (fixture, "XK")), "Kosova, "));
}

static void
assert_selected (Fixture    *fixture,
                 const char *code,
                 gboolean    selected)
{
  AtlasMapItem *item = get_item (fixture, code);

  g_assert_cmpint (atlas_map_item_get_selected (item), ==, selected);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_SELECTED, selected);
  g_assert_cmpint (
    (gtk_widget_get_state_flags (GTK_WIDGET (item)) & GTK_STATE_FLAG_SELECTED) != 0, ==, selected);
}

static void
test_click (Fixture       *fixture,
            gconstpointer  data)
{
  click (fixture, SARAJEVO);
  atlas_test_wait (g_strcmp0 (get_place (fixture), "BA") == 0);
  assert_selected (fixture, "BA", TRUE);
  g_assert_true (has_focus (fixture, "BA"));

  /* A place is selected before the button goes up, the region after. */
  move_pointer (fixture, PRISTINA);
  atlas_test_press_button (1);
  atlas_test_wait (g_strcmp0 (get_place (fixture), "XK") == 0);
  assert_selected (fixture, "BA", FALSE);
  assert_selected (fixture, "XK", TRUE);
  atlas_test_release_button (1);

  atlas_test_wait_ms (500);
  click (fixture, ADRIATIC);
  atlas_test_wait (get_place (fixture) == NULL);
  assert_selected (fixture, "XK", FALSE);

  /* Land that the briefing says nothing of is as good as the sea. */
  atlas_selection_set_place (fixture->selection, "ME");
  atlas_test_wait_ms (500);
  click (fixture, HUNGARY);
  atlas_test_wait (get_place (fixture) == NULL);
}

static void
test_drag (Fixture       *fixture,
           gconstpointer  data)
{
  double before = atlas_viewport_get_center_x (get_viewport (fixture));
  double scale = atlas_viewport_get_scale (get_viewport (fixture));
  double x, y;

  atlas_selection_set_place (fixture->selection, "BA");
  locate (fixture, PRISTINA, &x, &y);
  atlas_test_move_pointer (GTK_WIDGET (fixture->canvas), x, y);
  atlas_test_press_button (1);
  atlas_test_wait (g_strcmp0 (get_place (fixture), "XK") == 0);
  for (guint i = 1; i <= 10; i++)
    {
      atlas_test_move_pointer (GTK_WIDGET (fixture->canvas), x - 10 * i, y);
      atlas_test_wait_frame (fixture->view);
    }

  /* It was a drag, and no click after all. */
  atlas_test_wait (g_strcmp0 (get_place (fixture), "BA") == 0);
  atlas_test_release_button (1);
  atlas_test_wait (atlas_viewport_get_center_x (get_viewport (fixture)) > before + 50 / scale);
  atlas_test_wait_ms (150);
  g_assert_cmpstr (get_place (fixture), ==, "BA");
}

static void
test_wheel (Fixture       *fixture,
            gconstpointer  data)
{
  double scale = atlas_viewport_get_scale (get_viewport (fixture));
  double before_x, before_y, x, y;

  locate (fixture, PRISTINA, &before_x, &before_y);
  move_pointer (fixture, PRISTINA);
  atlas_test_press_button (4);
  atlas_test_release_button (4);
  atlas_test_wait (atlas_viewport_get_scale (get_viewport (fixture)) > scale * 1.1);

  /* What is under the pointer stays there, but for the pixel that it was put to. */
  locate (fixture, PRISTINA, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, before_x, 1);
  g_assert_cmpfloat_with_epsilon (y, before_y, 1);

  atlas_test_press_button (5);
  atlas_test_release_button (5);
  atlas_test_wait (atlas_viewport_get_scale (get_viewport (fixture)) < scale * 1.01);
}

static void
test_hover (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) first = NULL;
  g_autoptr (GdkTexture) second = NULL;

  atlas_test_wait_ms (150);
  before = atlas_test_render (GTK_WIDGET (fixture->canvas));

  /* Twice, since GTK forgets after the first time that a child which draws
   * nothing wants to be drawn. */
  move_pointer (fixture, SARAJEVO);
  atlas_test_wait (gtk_widget_get_state_flags (GTK_WIDGET (get_item (fixture, "BA"))) &
                   GTK_STATE_FLAG_PRELIGHT);
  first = atlas_test_render (GTK_WIDGET (fixture->canvas));
  g_assert_false (atlas_test_textures_equal (before, first));

  move_pointer (fixture, PODGORICA);
  atlas_test_wait (gtk_widget_get_state_flags (GTK_WIDGET (get_item (fixture, "ME"))) &
                   GTK_STATE_FLAG_PRELIGHT);
  second = atlas_test_render (GTK_WIDGET (fixture->canvas));
  g_assert_false (atlas_test_textures_equal (first, second));
  g_assert_false (atlas_test_textures_equal (before, second));

  /* The corner of a place's box is not the place. */
  move_pointer (fixture, ADRIATIC);
  atlas_test_wait (!(gtk_widget_get_state_flags (GTK_WIDGET (get_item (fixture, "ME"))) &
                     GTK_STATE_FLAG_PRELIGHT));
}

/* GTK shows a tooltip when the pointer rests, and only after it moved. */
static gboolean
shows_tooltip (Fixture    *fixture,
               double      longitude,
               double      latitude,
               const char *text)
{
  for (guint i = 0; i < 20; i++)
    {
      move_pointer (fixture, longitude, latitude + (i % 2) * 0.02);
      atlas_test_wait_ms (i < 2 ? 100 : 700);
      if (atlas_test_find_text (GTK_WIDGET (fixture->window), text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_tooltip (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_true (shows_tooltip (fixture, 20.8, 44.2,
                                "S & <b>erbia</b>\n2 initiatives, 1 planned, 1 under way"));
  g_assert_true (shows_tooltip (fixture, PRISTINA,
                                "Kosovo*\n2 initiatives, 1 planned; visited 11 March 2025"));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_grab_focus (fixture->view);
  g_assert_true (has_focus (fixture, "BA"));

  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (has_focus (fixture, "RS"));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (has_focus (fixture, "XK"));
  g_assert_null (get_place (fixture));
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_strcmp0 (get_place (fixture), "XK") == 0);
  assert_selected (fixture, "XK", TRUE);

  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (get_place (fixture) == NULL);
  g_assert_true (has_focus (fixture, "XK"));

  atlas_test_key (GDK_KEY_m, 0);
  atlas_test_wait (has_focus (fixture, "ME"));
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (g_strcmp0 (get_place (fixture), "ME") == 0);
}

static void
test_one_tab_stop (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *focus;

  gtk_widget_grab_focus (fixture->view);
  atlas_test_key (GDK_KEY_n, 0);
  atlas_test_wait (has_focus (fixture, "MK"));
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (!has_focus (fixture, "MK"));
  focus = gtk_window_get_focus (fixture->window);
  g_assert_true (GTK_IS_BUTTON (focus));

  /* Back to where it was. */
  atlas_test_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  atlas_test_wait (has_focus (fixture, "MK"));
}

/* The arrows lead to all places in focus, from each one. */
static void
test_walk (Fixture       *fixture,
           gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP,
                                                 GTK_DIR_DOWN };
  g_autoptr (GPtrArray) reached = g_ptr_array_new ();

  g_ptr_array_add (reached, get_item (fixture, "RS"));
  for (guint i = 0; i < reached->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        GtkWidget *focus;

        gtk_widget_grab_focus (g_ptr_array_index (reached, i));
        gtk_widget_child_focus (GTK_WIDGET (fixture->window), directions[j]);
        focus = gtk_window_get_focus (fixture->window);
        g_assert_true (ATLAS_IS_MAP_ITEM (focus));
        if (!g_ptr_array_find (reached, focus, NULL))
          g_ptr_array_add (reached, focus);
      }

  g_assert_cmpuint (reached->len, ==, 8);
}

static void
test_ring (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GdkTexture) pointed = NULL;
  g_autoptr (GdkTexture) typed = NULL;
  g_autoptr (GdkTexture) later = NULL;

  /* Focused by the pointer: selected, but without a ring. */
  click (fixture, SARAJEVO);
  atlas_test_wait (has_focus (fixture, "BA"));
  atlas_test_wait_ms (150);
  pointed = atlas_test_render (GTK_WIDGET (fixture->canvas));

  atlas_test_key (GDK_KEY_b, 0);
  atlas_test_wait_ms (150);
  g_assert_true (has_focus (fixture, "BA"));
  typed = atlas_test_render (GTK_WIDGET (fixture->canvas));
  g_assert_false (atlas_test_textures_equal (pointed, typed));

  /* GTK hides focus rings some seconds after the last key; not this one. */
  gtk_window_set_focus_visible (fixture->window, FALSE);
  later = atlas_test_render (GTK_WIDGET (fixture->canvas));
  g_assert_true (atlas_test_textures_equal (typed, later));
}

static void
test_zoom (Fixture       *fixture,
           gconstpointer  data)
{
  double scale = atlas_viewport_get_scale (get_viewport (fixture));

  gtk_widget_grab_focus (fixture->view);
  atlas_test_key (GDK_KEY_KP_Add, 0);
  atlas_test_wait (atlas_viewport_get_scale (get_viewport (fixture)) > scale * 1.4);
  atlas_test_key (GDK_KEY_minus, 0);
  atlas_test_wait (atlas_viewport_get_scale (get_viewport (fixture)) < scale * 1.01);
  atlas_test_key (GDK_KEY_minus, 0);
  atlas_test_wait (atlas_viewport_get_scale (get_viewport (fixture)) < scale * 0.7);
  atlas_test_key (GDK_KEY_Home, 0);
  atlas_test_wait (ABS (atlas_viewport_get_scale (get_viewport (fixture)) - scale) < 1e-9);

  for (guint i = 0; i < 30; i++)
    gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  g_assert_cmpfloat (atlas_viewport_get_scale (get_viewport (fixture)), <, 100);
  for (guint i = 0; i < 60; i++)
    gtk_widget_activate_action (fixture->view, "map.zoom-out", NULL);
  g_assert_cmpfloat (atlas_viewport_get_scale (get_viewport (fixture)), >, scale / 10);
  gtk_widget_activate_action (fixture->view, "map.fit", NULL);
  g_assert_cmpfloat_with_epsilon (atlas_viewport_get_scale (get_viewport (fixture)), scale, 1e-9);

  scale = atlas_viewport_get_center_x (get_viewport (fixture));
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_viewport_get_center_x (get_viewport (fixture)) > scale);
}

static void
test_selection_from_outside (Fixture       *fixture,
                             gconstpointer  data)
{
  double x, y;

  atlas_selection_set_place (fixture->selection, "AL");
  assert_selected (fixture, "AL", TRUE);
  atlas_selection_set_place (fixture->selection, "MK");
  assert_selected (fixture, "AL", FALSE);
  assert_selected (fixture, "MK", TRUE);

  /* What is out of view is gone to. */
  locate (fixture, 25.0, 45.5, &x, &y);
  g_assert_cmpfloat (x, >, WIDTH - 30);
  atlas_selection_set_place (fixture->selection, "RO");
  locate (fixture, 25.0, 45.5, &x, &y);
  g_assert_cmpfloat (x, <, WIDTH);
  g_assert_cmpfloat (x, >, 0);

  atlas_selection_set_place (fixture->selection, NULL);
  assert_selected (fixture, "RO", FALSE);
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *item = GTK_WIDGET (get_item (fixture, "AL"));

  g_assert_true (gtk_widget_activate_action (item, "place.grab-focus", NULL));
  g_assert_true (gtk_widget_has_focus (item));
  g_assert_true (gtk_widget_activate_action (item, "place.activate", NULL));
  g_assert_cmpstr (get_place (fixture), ==, "AL");
  g_assert_true (gtk_widget_activate_action (item, "map.select-region", NULL));
  g_assert_null (get_place (fixture));
}

static void
test_flight (Fixture       *fixture,
             gconstpointer  data)
{
  AtlasViewport *viewport = get_viewport (fixture);
  double scale = atlas_viewport_get_scale (viewport);
  double here;

  set_animations (TRUE);
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  g_assert_cmpfloat (atlas_viewport_get_scale (viewport), <, scale * 1.01);
  atlas_test_wait (atlas_viewport_get_scale (viewport) > scale * 1.49);

  /* Two steps at once lead as far as two steps one by one. */
  scale = atlas_viewport_get_scale (viewport);
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  atlas_test_wait (atlas_viewport_get_scale (viewport) > scale * 2.24);

  /* A touch ends it. */
  gtk_widget_activate_action (fixture->view, "map.fit", NULL);
  atlas_test_wait_frame (fixture->view);
  atlas_test_move_pointer (GTK_WIDGET (fixture->canvas), 40, 40);
  atlas_test_press_button (1);
  atlas_test_wait_ms (40);
  here = atlas_viewport_get_scale (viewport);
  atlas_test_wait_ms (300);
  g_assert_cmpfloat (atlas_viewport_get_scale (viewport), ==, here);
  atlas_test_release_button (1);
  set_animations (FALSE);
}

static void
test_resize (Fixture       *fixture,
             gconstpointer  data)
{
  double west_x, west_y, east_x, east_y;

  gtk_widget_set_size_request (fixture->view, -1, -1);
  for (guint width = 120; width <= 760; width += 160)
    {
      gtk_window_set_default_size (fixture->window, (int) width, 400);
      atlas_test_wait_frame (fixture->view);
      locate (fixture, 15.7, 44.9, &west_x, &west_y);
      locate (fixture, 23.0, 42.2, &east_x, &east_y);
      g_assert_cmpfloat (west_x, >=, 0);
      g_assert_cmpfloat (east_x, <=, gtk_widget_get_width (fixture->view));
    }
}

/* The interface is mirrored, geography is not. */
static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *button = atlas_test_find (fixture->view, GTK_TYPE_BUTTON, NULL);
  GtkWidget *legend = atlas_test_find (fixture->view, ATLAS_TYPE_MAP_LEGEND, NULL);
  double before_x, x, y;
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (button, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, WIDTH / 2);
  g_assert_true (gtk_widget_compute_bounds (legend, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, WIDTH / 2);
  locate (fixture, SARAJEVO, &before_x, &y);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  gtk_widget_queue_allocate (fixture->view);
  atlas_test_wait_frame (fixture->view);
  g_assert_true (gtk_widget_compute_bounds (button, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, WIDTH / 2);
  g_assert_true (gtk_widget_compute_bounds (legend, fixture->view, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, >, WIDTH / 2);
  locate (fixture, SARAJEVO, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, before_x, 1);

  gtk_widget_grab_focus (fixture->view);
  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (has_focus (fixture, "RS"));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_foot (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *label =
    atlas_test_find_text (fixture->view, "* Without <i>prejudice</i>. · Natural Earth");
  graphene_rect_t bounds;
  double x, y;

  g_assert_nonnull (label);
  g_assert_nonnull (atlas_test_find_text (fixture->view, "Visit"));
  g_assert_nonnull (atlas_test_find_text (fixture->view, "Disputed boundary"));

  /* The region ends above it. */
  g_assert_true (gtk_widget_compute_bounds (label, fixture->view, &bounds));
  locate (fixture, 20.0, 39.6, &x, &y);
  g_assert_cmpfloat (y, <, bounds.origin.y);
}

static void
test_other_briefing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (AtlasBriefing) nordic =
    read_document ("{ 'format': 'briefing-atlas/1', 'id': 'n', 'title': 'North', 'language': 'en',"
                   "  'map': { 'focus': ['NO', 'SE'] },"
                   "  'places': [ { 'code': 'NO' }, { 'code': 'SE' } ] }");
  g_autoptr (AtlasBriefing) nowhere =
    read_document ("{ 'format': 'briefing-atlas/1', 'id': 'e', 'title': 'E', 'language': 'en' }");
  double x, y;

  atlas_selection_set_place (fixture->selection, "BA");
  atlas_selection_set_briefing (fixture->selection, nordic);
  atlas_test_wait_frame (fixture->view);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "2 places");
  locate (fixture, 15.0, 63.0, &x, &y);
  g_assert_cmpfloat (x, >, 0);
  g_assert_cmpfloat (x, <, WIDTH);
  g_assert_null (atlas_test_find_text (fixture->view, "Disputed boundary"));
  click (fixture, 15.0, 63.0);
  atlas_test_wait (g_strcmp0 (get_place (fixture), "SE") == 0);

  /* Without a place the map itself takes the focus, and can be moved. */
  atlas_selection_set_briefing (fixture->selection, nowhere);
  atlas_test_wait_frame (fixture->view);
  g_assert_true (gtk_widget_grab_focus (fixture->view));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));
  gtk_widget_activate_action (fixture->view, "map.zoom-in", NULL);
  atlas_test_wait_frame (fixture->view);

  atlas_selection_set_briefing (fixture->selection, NULL);
  atlas_test_wait_frame (fixture->view);
}

static void
test_changed_entry (Fixture       *fixture,
                    gconstpointer  data)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (fixture->selection);
  g_autoptr (AtlasText) title = atlas_text_new ("One");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "i1", .title = title };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);

  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, "i1"), entry);
  assert_words (fixture, "XK", "Kosovo, 2 initiatives; visited 11 March 2025");
}

/* The map follows the interface: dark, and with large text. */
static void
test_style (Fixture       *fixture,
            gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GdkTexture) light = NULL;
  g_autoptr (GdkTexture) dark = NULL;
  g_autoptr (GdkTexture) large = NULL;
  g_autoptr (GdkTexture) again = NULL;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  atlas_test_wait_ms (150);
  light = atlas_test_render (GTK_WIDGET (fixture->canvas));

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  atlas_test_wait_ms (400);
  dark = atlas_test_render (GTK_WIDGET (fixture->canvas));
  g_assert_false (atlas_test_textures_equal (light, dark));

  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  atlas_test_wait_ms (400);
  large = atlas_test_render (GTK_WIDGET (fixture->canvas));
  g_assert_false (atlas_test_textures_equal (dark, large));

  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  atlas_test_wait_ms (400);
  again = atlas_test_render (GTK_WIDGET (fixture->canvas));
  g_assert_true (atlas_test_textures_equal (light, again));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, function) \
  g_test_add ("/map-view/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("actions", test_actions);
  ADD ("changed-entry", test_changed_entry);
  ADD ("click", test_click);
  ADD ("drag", test_drag);
  ADD ("flight", test_flight);
  ADD ("foot", test_foot);
  ADD ("hover", test_hover);
  ADD ("keys", test_keys);
  ADD ("names", test_names);
  ADD ("one-tab-stop", test_one_tab_stop);
  ADD ("other-briefing", test_other_briefing);
  ADD ("resize", test_resize);
  ADD ("right-to-left", test_right_to_left);
  ADD ("ring", test_ring);
  ADD ("roles", test_roles);
  ADD ("selection-from-outside", test_selection_from_outside);
  ADD ("style", test_style);
  ADD ("tooltip", test_tooltip);
  ADD ("walk", test_walk);
  ADD ("wheel", test_wheel);
  ADD ("zoom", test_zoom);
#undef ADD

  return g_test_run ();
}
