/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "atlas-test-map.h"

static void
test_click (AtlasTestMap  *map,
            gconstpointer  data)
{
  atlas_test_map_click (map, 1, SARAJEVO);
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "BA") == 0);
  atlas_test_map_assert_selected (map, "BA", TRUE);
  g_assert_true (atlas_test_map_has_focus (map, "BA"));

  /* A place is selected before the button goes up, the region after. */
  atlas_test_map_move_pointer (map, PRISTINA);
  atlas_test_press_button (1);
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "XK") == 0);
  atlas_test_map_assert_selected (map, "BA", FALSE);
  atlas_test_map_assert_selected (map, "XK", TRUE);
  atlas_test_release_button (1);

  atlas_test_wait_ms (500);
  atlas_test_map_click (map, 1, ADRIATIC);
  atlas_test_wait (atlas_test_map_get_place (map) == NULL);
  atlas_test_map_assert_selected (map, "XK", FALSE);

  /* Land that the briefing says nothing of is as good as the sea. */
  atlas_selection_set_place (map->selection, "ME");
  atlas_test_wait_ms (500);
  atlas_test_map_click (map, 1, HUNGARY);
  atlas_test_wait (atlas_test_map_get_place (map) == NULL);
}

static void
test_drag (AtlasTestMap  *map,
           gconstpointer  data)
{
  double before = atlas_viewport_get_center_x (atlas_test_map_get_viewport (map));
  double scale = atlas_test_map_get_scale (map);
  double x, y;

  atlas_selection_set_place (map->selection, "BA");
  atlas_test_map_locate (map, PRISTINA, &x, &y);
  atlas_test_move_pointer (GTK_WIDGET (map->canvas), x, y);
  atlas_test_press_button (1);
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "XK") == 0);
  for (guint i = 1; i <= 10; i++)
    {
      atlas_test_move_pointer (GTK_WIDGET (map->canvas), x - 10 * i, y);
      atlas_test_wait_frame (map->view);
    }

  /* It was a drag, and no click after all. */
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "BA") == 0);
  atlas_test_release_button (1);
  atlas_test_wait (atlas_viewport_get_center_x (atlas_test_map_get_viewport (map)) > before + 50 / scale);
  atlas_test_wait_ms (150);
  g_assert_cmpstr (atlas_test_map_get_place (map), ==, "BA");
}

static void
test_hover (AtlasTestMap  *map,
            gconstpointer  data)
{
  g_autoptr (GdkTexture) before = NULL;
  g_autoptr (GdkTexture) first = NULL;
  g_autoptr (GdkTexture) second = NULL;

  before = atlas_test_map_render (map);

  /* Twice, since GTK forgets after the first time that a child which draws
   * nothing wants to be drawn. */
  atlas_test_map_move_pointer (map, SARAJEVO);
  atlas_test_wait (gtk_widget_get_state_flags (GTK_WIDGET (atlas_test_map_get_item (map, "BA"))) &
                   GTK_STATE_FLAG_PRELIGHT);
  first = atlas_test_render (GTK_WIDGET (map->canvas));
  g_assert_false (atlas_test_textures_equal (before, first));

  atlas_test_map_move_pointer (map, PODGORICA);
  atlas_test_wait (gtk_widget_get_state_flags (GTK_WIDGET (atlas_test_map_get_item (map, "ME"))) &
                   GTK_STATE_FLAG_PRELIGHT);
  second = atlas_test_render (GTK_WIDGET (map->canvas));
  g_assert_false (atlas_test_textures_equal (first, second));
  g_assert_false (atlas_test_textures_equal (before, second));

  /* The corner of a place's box is not the place. */
  atlas_test_map_move_pointer (map, ADRIATIC);
  atlas_test_wait (!(gtk_widget_get_state_flags (GTK_WIDGET (atlas_test_map_get_item (map, "ME"))) &
                     GTK_STATE_FLAG_PRELIGHT));
}

/* GTK shows a tooltip when the pointer rests, and only after it moved. */
static gboolean
shows_tooltip (AtlasTestMap *map,
               double      longitude,
               double      latitude,
               const char *text)
{
  for (guint i = 0; i < 20; i++)
    {
      atlas_test_map_move_pointer (map, longitude, latitude + (i % 2) * 0.02);
      atlas_test_wait_ms (i < 2 ? 100 : 700);
      if (atlas_test_find_text (GTK_WIDGET (map->window), text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_tooltip (AtlasTestMap  *map,
              gconstpointer  data)
{
  g_assert_true (shows_tooltip (map, 20.8, 44.2,
                                "S & <b>erbia</b>\n2 initiatives, 1 planned, 1 under way"));
  g_assert_true (shows_tooltip (map, PRISTINA,
                                "Kosovo*\n2 initiatives, 1 planned; visited 11 March 2025"));
}

static void
test_wheel (AtlasTestMap  *map,
            gconstpointer  data)
{
  double scale = atlas_test_map_get_scale (map);
  double before_x, before_y, x, y;

  atlas_test_map_locate (map, PRISTINA, &before_x, &before_y);
  atlas_test_map_move_pointer (map, PRISTINA);
  atlas_test_press_button (4);
  atlas_test_release_button (4);
  atlas_test_wait (atlas_test_map_get_scale (map) > scale * 1.1);

  /* What is under the pointer stays there, but for the pixel that it was put to. */
  atlas_test_map_locate (map, PRISTINA, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, before_x, 1);
  g_assert_cmpfloat_with_epsilon (y, before_y, 1);

  atlas_test_press_button (5);
  atlas_test_release_button (5);
  atlas_test_wait (atlas_test_map_get_scale (map) < scale * 1.01);
}

static GtkEventController *
find_controller (AtlasTestMap *map,
                 GType         type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (map->canvas));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }

  g_assert_not_reached ();
}

/* No fingers are to be had here, but what they would make GTK say is. */
static void
test_pinch (AtlasTestMap  *map,
            gconstpointer  data)
{
  GtkEventController *pinch = find_controller (map, GTK_TYPE_GESTURE_ZOOM);
  double scale = atlas_test_map_get_scale (map);
  double before_x, before_y, after_x, after_y, x, y;

  atlas_map_camera_get_middle (atlas_map_canvas_get_camera (map->canvas), &x, &y);
  g_assert_true (
    atlas_viewport_unlocate (atlas_test_map_get_viewport (map), x, y, &before_x, &before_y));
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_assert_cmpfloat_with_epsilon (atlas_test_map_get_scale (map), 1.5 * scale, 1e-9);
  /* The scale is that of the fingers since they came, not since the last step. */
  g_signal_emit_by_name (pinch, "scale-changed", 2.0);
  g_assert_cmpfloat_with_epsilon (atlas_test_map_get_scale (map), 2.0 * scale, 1e-9);
  g_signal_emit_by_name (pinch, "scale-changed", 1.2);
  g_assert_cmpfloat_with_epsilon (atlas_test_map_get_scale (map), 1.2 * scale, 1e-9);

  /* What is between the fingers stays there. */
  g_assert_true (
    atlas_viewport_unlocate (atlas_test_map_get_viewport (map), x, y, &after_x, &after_y));
  g_assert_cmpfloat_with_epsilon (after_x, before_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (after_y, before_y, 1e-6);

  g_assert_null (atlas_test_map_get_place (map));
}

/* A finger that rests opens the menu, and chooses nothing when it goes. */
static void
test_long_press (AtlasTestMap  *map,
                 gconstpointer  data)
{
  GtkEventController *hold = find_controller (map, GTK_TYPE_GESTURE_LONG_PRESS);
  GtkWidget *menu;
  double x, y;

  atlas_test_map_locate (map, PRISTINA, &x, &y);
  g_signal_emit_by_name (hold, "pressed", x, y);
  atlas_test_wait (atlas_test_find_text (map->view, "Look at Kosovo*") != NULL);
  g_assert_null (atlas_test_map_get_place (map));

  /* An open menu would keep the pointer from the next test. */
  menu = gtk_widget_get_ancestor (atlas_test_find_text (map->view, "Look at Kosovo*"),
                                  GTK_TYPE_POPOVER);
  gtk_popover_popdown (GTK_POPOVER (menu));
  atlas_test_wait (!gtk_widget_get_mapped (menu));
}

static gboolean
has_tooltip (AtlasTestMap *map,
             const char   *code)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean result = FALSE;

  g_signal_emit_by_name (atlas_test_map_get_item (map, code), "query-tooltip", 4, 4, FALSE,
                         tooltip, &result);

  return result;
}

static gboolean
has_name (AtlasTestMap *map,
          const char   *code)
{
  return atlas_map_canvas_has_name (
      map->canvas, atlas_map_item_get_region (atlas_test_map_get_item (map, code)));
}

/* A name that can be read on the map is not said again; numbers are. */
static void
test_needless_tooltip (AtlasTestMap  *map,
                       gconstpointer  data)
{
  g_autoptr (GdkTexture) near = atlas_test_map_render (map);
  g_autoptr (GdkTexture) far = NULL;

  g_assert_true (has_tooltip (map, "XK"));
  g_assert_true (has_tooltip (map, "RO"));
  g_assert_false (has_tooltip (map, "HR"));

  /* Where the name has no room there is nothing else that says it. */
  atlas_viewport_zoom (atlas_test_map_get_viewport (map), 0.2, 300, 300);
  far = atlas_test_render_other (GTK_WIDGET (map->canvas), near);
  g_assert_true (has_tooltip (map, "HR") != has_name (map, "HR"));
}

int
main (int    argc,
      char **argv)
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  atlas_test_map_add ("/map-pointer/click", test_click);
  atlas_test_map_add ("/map-pointer/drag", test_drag);
  atlas_test_map_add ("/map-pointer/long-press", test_long_press);
  atlas_test_map_add ("/map-pointer/pinch", test_pinch);
  atlas_test_map_add ("/map-pointer/needless-tooltip", test_needless_tooltip);
  atlas_test_map_add ("/map-pointer/hover", test_hover);
  atlas_test_map_add ("/map-pointer/tooltip", test_tooltip);
  atlas_test_map_add ("/map-pointer/wheel", test_wheel);

  return g_test_run ();
}
