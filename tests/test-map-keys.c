/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>
#include <math.h>

#include "atlas-map-style.h"
#include "atlas-test-map.h"

static void
test_keys (AtlasTestMap  *map,
           gconstpointer  data)
{
  gtk_widget_grab_focus (map->view);
  g_assert_true (atlas_test_map_has_focus (map, "BA"));

  atlas_test_key (GDK_KEY_Right, 0);
  atlas_test_wait (atlas_test_map_has_focus (map, "RS"));
  atlas_test_key (GDK_KEY_Down, 0);
  atlas_test_wait (atlas_test_map_has_focus (map, "XK"));
  g_assert_null (atlas_test_map_get_place (map));
  atlas_test_key (GDK_KEY_Return, 0);
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "XK") == 0);
  atlas_test_map_assert_selected (map, "XK", TRUE);

  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_map_get_place (map) == NULL);
  g_assert_true (atlas_test_map_has_focus (map, "XK"));

  atlas_test_key (GDK_KEY_m, 0);
  atlas_test_wait (atlas_test_map_has_focus (map, "ME"));
  atlas_test_key (GDK_KEY_space, 0);
  atlas_test_wait (g_strcmp0 (atlas_test_map_get_place (map), "ME") == 0);
}

static void
test_one_tab_stop (AtlasTestMap  *map,
                   gconstpointer  data)
{
  GtkWidget *focus;

  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_n, 0);
  atlas_test_wait (atlas_test_map_has_focus (map, "MK"));
  atlas_test_key (GDK_KEY_Tab, 0);
  atlas_test_wait (!atlas_test_map_has_focus (map, "MK"));
  focus = gtk_window_get_focus (map->window);
  g_assert_true (GTK_IS_BUTTON (focus));

  /* Back to where it was. */
  atlas_test_key (GDK_KEY_Tab, GDK_SHIFT_MASK);
  atlas_test_wait (atlas_test_map_has_focus (map, "MK"));
}

static void
test_ring (AtlasTestMap  *map,
           gconstpointer  data)
{
  g_autoptr (GdkTexture) pointed = NULL;
  g_autoptr (GdkTexture) typed = NULL;
  g_autoptr (GdkTexture) later = NULL;

  /* Focused by the pointer: selected, but without a ring. */
  atlas_test_map_click (map, 1, SARAJEVO);
  atlas_test_wait (atlas_test_map_has_focus (map, "BA"));
  pointed = atlas_test_map_render (map);

  atlas_test_key (GDK_KEY_b, 0);
  typed = atlas_test_render_other (GTK_WIDGET (map->canvas), pointed);
  g_assert_true (atlas_test_map_has_focus (map, "BA"));

  /* GTK hides focus rings some seconds after the last key; not this one. */
  gtk_window_set_focus_visible (map->window, FALSE);
  later = atlas_test_render (GTK_WIDGET (map->canvas));
  g_assert_true (atlas_test_textures_equal (typed, later));
}

/* The arrows lead to all places in focus, from each one. */
static void
test_walk (AtlasTestMap  *map,
           gconstpointer  data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_LEFT, GTK_DIR_RIGHT, GTK_DIR_UP,
                                                 GTK_DIR_DOWN };
  g_autoptr (GPtrArray) reached = g_ptr_array_new ();

  g_ptr_array_add (reached, atlas_test_map_get_item (map, "RS"));
  for (guint i = 0; i < reached->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        GtkWidget *focus;

        gtk_widget_grab_focus (g_ptr_array_index (reached, i));
        gtk_widget_child_focus (GTK_WIDGET (map->window), directions[j]);
        focus = gtk_window_get_focus (map->window);
        g_assert_true (ATLAS_IS_MAP_ITEM (focus));
        if (!g_ptr_array_find (reached, focus, NULL))
          g_ptr_array_add (reached, focus);
      }

  g_assert_cmpuint (reached->len, ==, 8);
}

static void
test_zoom (AtlasTestMap  *map,
           gconstpointer  data)
{
  double scale = atlas_test_map_get_scale (map);

  gtk_widget_grab_focus (map->view);
  atlas_test_key (GDK_KEY_KP_Add, 0);
  atlas_test_wait (atlas_test_map_get_scale (map) > scale * 1.4);
  atlas_test_key (GDK_KEY_minus, 0);
  atlas_test_wait (atlas_test_map_get_scale (map) < scale * 1.01);
  atlas_test_key (GDK_KEY_minus, 0);
  atlas_test_wait (atlas_test_map_get_scale (map) < scale * 0.7);
  atlas_test_key (GDK_KEY_Home, 0);
  atlas_test_wait (ABS (atlas_test_map_get_scale (map) - scale) < 1e-9);

  for (guint i = 0; i < 30; i++)
    gtk_widget_activate_action (map->view, "map.zoom-in", NULL);
  g_assert_cmpfloat (atlas_test_map_get_scale (map), <, 100);
  for (guint i = 0; i < 60; i++)
    gtk_widget_activate_action (map->view, "map.zoom-out", NULL);
  g_assert_cmpfloat (atlas_test_map_get_scale (map), >, scale / 10);
  gtk_widget_activate_action (map->view, "map.fit", NULL);
  g_assert_cmpfloat_with_epsilon (atlas_test_map_get_scale (map), scale, 1e-9);

  scale = atlas_viewport_get_center_x (atlas_test_map_get_viewport (map));
  atlas_test_key (GDK_KEY_Right, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_viewport_get_center_x (atlas_test_map_get_viewport (map)) > scale);
}

static void
test_flight (AtlasTestMap  *map,
             gconstpointer  data)
{
  AtlasViewport *viewport = atlas_test_map_get_viewport (map);
  double scale = atlas_viewport_get_scale (viewport);
  double here;

  atlas_test_map_set_animations (TRUE);
  gtk_widget_activate_action (map->view, "map.zoom-in", NULL);
  g_assert_cmpfloat (atlas_viewport_get_scale (viewport), <, scale * 1.01);
  atlas_test_wait (atlas_viewport_get_scale (viewport) > scale * 1.49);

  /* Two steps at once lead as far as two steps one by one. */
  scale = atlas_viewport_get_scale (viewport);
  gtk_widget_activate_action (map->view, "map.zoom-in", NULL);
  gtk_widget_activate_action (map->view, "map.zoom-in", NULL);
  atlas_test_wait (atlas_viewport_get_scale (viewport) > scale * 2.24);

  /* A touch ends it. */
  gtk_widget_activate_action (map->view, "map.fit", NULL);
  atlas_test_wait_frame (map->view);
  atlas_test_move_pointer (GTK_WIDGET (map->canvas), 40, 300);
  atlas_test_press_heard (map->window, 1);
  here = atlas_viewport_get_scale (viewport);
  atlas_test_wait_ms (300);
  g_assert_cmpfloat (atlas_viewport_get_scale (viewport), ==, here);
  atlas_test_release_button (1);
  atlas_test_map_set_animations (FALSE);
}

static void
test_actions (AtlasTestMap  *map,
              gconstpointer  data)
{
  GtkWidget *item = GTK_WIDGET (atlas_test_map_get_item (map, "AL"));

  g_assert_true (gtk_widget_activate_action (item, "place.grab-focus", NULL));
  g_assert_true (gtk_widget_has_focus (item));
  g_assert_true (gtk_widget_activate_action (item, "place.activate", NULL));
  g_assert_cmpstr (atlas_test_map_get_place (map), ==, "AL");
  g_assert_true (gtk_widget_activate_action (item, "map.select-region", NULL));
  g_assert_null (atlas_test_map_get_place (map));
}

static double
get_channel (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const AtlasColor *color)
{
  return 0.2126 * get_channel (color->red) + 0.7152 * get_channel (color->green) +
         0.0722 * get_channel (color->blue);
}

static double
get_contrast (const AtlasColor *a,
              const AtlasColor *b)
{
  double first = get_luminance (a) + 0.05;
  double second = get_luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/* The lines of the ring, against each other and whatever lies below or beside. */
static void
assert_ring (const AtlasMapPalette *palette)
{
  const AtlasColor *line = &palette->colors[ATLAS_MAP_COLOR_LABEL];
  const AtlasColor *rim = &palette->colors[ATLAS_MAP_COLOR_PIN_RIM];

  g_assert_cmpfloat (get_contrast (line, rim), >=, 3);
  g_assert_cmpfloat (get_contrast (line, &palette->colors[ATLAS_MAP_COLOR_LAND]), >=, 3);
  g_assert_cmpfloat (get_contrast (line, &palette->colors[ATLAS_MAP_COLOR_SEA]), >=, 3);
  for (guint i = ATLAS_MAP_COLOR_FILL_0; i < ATLAS_MAP_N_COLORS; i++)
    g_assert_cmpfloat (get_contrast (line, &palette->colors[i]), >=, 3);
}

static gboolean
has_other_colors (AtlasTestMap          *map,
                  const AtlasMapPalette *than,
                  AtlasMapPalette       *palette)
{
  atlas_map_style_get_palette (GTK_WIDGET (map->canvas), palette);

  return palette->colors[ATLAS_MAP_COLOR_LAND].red != than->colors[ATLAS_MAP_COLOR_LAND].red;
}

/* The keyboard's place is seen on any ground, as the interface colours it. */
static void
test_ring_contrast (AtlasTestMap  *map,
                    gconstpointer  data)
{
  static const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_DARK,
                                            ADW_COLOR_SCHEME_DEFAULT };
  AtlasMapPalette before, palette;

  atlas_map_style_get_palette (GTK_WIDGET (map->canvas), &before);
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      atlas_test_wait (has_other_colors (map, &before, &palette));
      assert_ring (&palette);
      before = palette;
    }
  for (guint preset = 0; preset < ATLAS_MAP_N_PRESETS; preset++)
    {
      atlas_map_palette_init (&palette, preset);
      assert_ring (&palette);
    }
}

int
main (int    argc,
      char **argv)
{
  atlas_test_init (&argc, &argv);
  adw_init ();

  atlas_test_map_add ("/map-keys/actions", test_actions);
  atlas_test_map_add ("/map-keys/flight", test_flight);
  atlas_test_map_add ("/map-keys/keys", test_keys);
  atlas_test_map_add ("/map-keys/one-tab-stop", test_one_tab_stop);
  atlas_test_map_add ("/map-keys/ring", test_ring);
  atlas_test_map_add ("/map-keys/ring-contrast", test_ring_contrast);
  atlas_test_map_add ("/map-keys/walk", test_walk);
  atlas_test_map_add ("/map-keys/zoom", test_zoom);

  return g_test_run ();
}
