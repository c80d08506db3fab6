/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-hatch.h"

#include <cairo-svg.h>
#include <string.h>

#define SIZE 64

static cairo_surface_t *
new_surface (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static gboolean
is_white (cairo_surface_t *surface,
          int              x,
          int              y)
{
  return get_pixel (surface, x, y) == 0xffffff;
}

/* Hatches the triangle below the diagonal. */
static cairo_surface_t *
hatch (double origin_x,
       double origin_y,
       double unit)
{
  cairo_surface_t *surface = new_surface ();
  cairo_t *cr = cairo_create (surface);
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  cairo_move_to (cr, 0.0, 0.0);
  cairo_line_to (cr, 0.0, SIZE);
  cairo_line_to (cr, SIZE, SIZE);
  cairo_close_path (cr);
  atlas_map_hatch_path (cr, &palette, origin_x, origin_y, unit);

  /* The path is gone, and what was clipped is not any more. */
  g_assert_false (cairo_has_current_point (cr));
  cairo_rectangle (cr, SIZE - 1.0, 0.0, 1.0, 1.0);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_false (is_white (surface, SIZE - 1, 0));
  return surface;
}

static guint
count_inked (cairo_surface_t *surface)
{
  guint n_inked = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x <= y; x++)
      n_inked += !is_white (surface, x, y);
  return n_inked;
}

static void
test_clip (void)
{
  cairo_surface_t *surface = hatch (0.0, 0.0, 1.0);
  guint n_inked = count_inked (surface);

  for (int y = 0; y < SIZE; y++)
    for (int x = y + 2; x < SIZE - 1; x++)
      g_assert_true (is_white (surface, x, y));
  /* Lines, and room between them. */
  g_assert_cmpuint (n_inked, >, SIZE * SIZE / 2 / 10);
  g_assert_cmpuint (n_inked, <, SIZE * SIZE / 2 * 6 / 10);
  cairo_surface_destroy (surface);
}

/* Where the map goes, the lines go. */
static void
test_origin (void)
{
  cairo_surface_t *surface = hatch (0.0, 0.0, 1.0);
  cairo_surface_t *moved = hatch (9.0, -4.0, 1.0);

  for (int y = 20; y < SIZE - 10; y++)
    for (int x = 1; x < y - 15; x++)
      /* Ink is grey here; cairo rounds where an edge lies. */
      g_assert_cmpint (ABS ((int) (get_pixel (surface, x, y) & 0xff) -
                            (int) (get_pixel (moved, x + 9, y - 4) & 0xff)), <=, 12);
  cairo_surface_destroy (surface);
  cairo_surface_destroy (moved);
}

/* The larger the text, the wider the lines are apart. */
static void
test_unit (void)
{
  cairo_surface_t *small = hatch (0.0, 0.0, 1.0), *large = hatch (0.0, 0.0, 2.0);
  guint n_small = 0, n_large = 0;

  for (int y = 1; y < SIZE; y++)
    {
      n_small += is_white (small, 1, y) && !is_white (small, 1, y - 1);
      n_large += is_white (large, 1, y) && !is_white (large, 1, y - 1);
    }
  g_assert_cmpuint (n_large, >=, 2);
  g_assert_cmpuint (n_small, >=, 2 * n_large - 1);
  cairo_surface_destroy (small);
  cairo_surface_destroy (large);
}

static void
test_nothing (void)
{
  cairo_surface_t *surface = new_surface ();
  cairo_t *cr = cairo_create (surface);
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  atlas_map_hatch_path (cr, &palette, 0.0, 0.0, 1.0);
  cairo_rectangle (cr, -50.0, -50.0, 20.0, 20.0);
  atlas_map_hatch_path (cr, &palette, 0.0, 0.0, 1.0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  g_assert_cmpuint (count_inked (surface), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_swatches (void)
{
  const AtlasRectangle box = { 8.0, 8.0, 40.0, 30.0 };

  for (guint preset = 0; preset < ATLAS_MAP_N_PRESETS; preset++)
    for (guint hatched = FALSE; hatched <= TRUE; hatched++)
      {
        AtlasClassificationGroup group = { .scale = ATLAS_SCALE_CLASS, .tone = 1 };
        cairo_surface_t *surface = new_surface ();
        cairo_t *cr = cairo_create (surface);
        guint n_filled = 0;
        AtlasMapPalette palette;
        guint32 fill;

        group.is_hatched = hatched;
        atlas_map_palette_init (&palette, preset);
        atlas_map_draw_swatch (cr, &palette, &group, &box, 1.0);
        cairo_destroy (cr);
        cairo_surface_flush (surface);
        fill = (guint32) (palette.colors[ATLAS_MAP_COLOR_CLASS_0 + 1].red * 255.0 + 0.5) << 16 |
               (guint32) (palette.colors[ATLAS_MAP_COLOR_CLASS_0 + 1].green * 255.0 + 0.5) << 8 |
               (guint32) (palette.colors[ATLAS_MAP_COLOR_CLASS_0 + 1].blue * 255.0 + 0.5);
        for (int y = 10; y < 36; y++)
          for (int x = 10; x < 46; x++)
            n_filled += get_pixel (surface, x, y) == fill;
        if (hatched)
          g_assert_cmpuint (n_filled, <, 36 * 26 * 9 / 10);
        else
          g_assert_cmpuint (n_filled, ==, 36 * 26);
        g_assert_cmpuint (n_filled, >, 36 * 26 / 3);
        for (int i = 0; i < SIZE; i++)
          g_assert_true (is_white (surface, i, 7) && is_white (surface, 7, i) &&
                         is_white (surface, i, 38) && is_white (surface, 48, i));
        cairo_surface_destroy (surface);
      }
}

static cairo_status_t
write_cb (gpointer      data,
          const guint8 *bytes,
          unsigned int  length)
{
  g_string_append_len (data, (const char *) bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* On paper hatching is lines: nothing of it is a picture made of dots. */
static void
test_vector (void)
{
  const AtlasRectangle box = { 8.0, 8.0, 40.0, 30.0 };
  AtlasClassificationGroup group = { .scale = ATLAS_SCALE_CLASS, .is_hatched = TRUE };
  g_autoptr (GString) svg = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (write_cb, svg, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  atlas_map_draw_swatch (cr, &palette, &group, &box, 1.0);
  atlas_map_draw_disputed_swatch (cr, &palette, &box, 1.0);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  g_assert_nonnull (strstr (svg->str, "<clipPath"));
  g_assert_null (strstr (svg->str, "<image"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-hatch/clip", test_clip);
  g_test_add_func ("/map-hatch/origin", test_origin);
  g_test_add_func ("/map-hatch/unit", test_unit);
  g_test_add_func ("/map-hatch/nothing", test_nothing);
  g_test_add_func ("/map-hatch/swatches", test_swatches);
  g_test_add_func ("/map-hatch/vector", test_vector);

  return g_test_run ();
}
