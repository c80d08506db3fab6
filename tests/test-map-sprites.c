/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-sprites.h"

#include "atlas-map-painter.h"
#include "atlas-map-raster.h"

#define WIDTH 600
#define HEIGHT 480

static const AtlasBounds balkans = { 14.5, 39.2, 24.2, 46.6 };

typedef struct
{
  AtlasMapScene   *scene;
  AtlasPlane      *plane;
  AtlasMapFrame    frame;
  AtlasMapPalette  palette;
  AtlasMapLabels  *labels;
} Map;

static void
map_init (Map *map)
{
  g_autoptr (AtlasMapSceneBuilder) builder =
      atlas_map_scene_builder_new (atlas_geometry_get_default ());
  AtlasProjection projection;
  AtlasRectangle extents;

  atlas_map_scene_builder_set_bounds (builder, &balkans);
  atlas_map_scene_builder_add_place (builder, "RS", "Serbia", NULL, ATLAS_MAP_ROLE_FOCUS);
  atlas_map_scene_builder_add_place (builder, "BA", "Bosnia and Herzegovina", NULL,
                                     ATLAS_MAP_ROLE_FOCUS);
  atlas_map_scene_builder_add_place (builder, "RO", "Romania", NULL, ATLAS_MAP_ROLE_CONTEXT);
  /* Too small to be seen, so that it has a dot. */
  atlas_map_scene_builder_add_place (builder, "SM", "San Marino", NULL, ATLAS_MAP_ROLE_FOCUS);
  atlas_map_scene_builder_add_pin (builder, "BA", 18.4131, 43.8563, "Sarajevo, 10 March", NULL,
                                   ATLAS_MAP_PIN_VISIT);
  atlas_map_scene_builder_add_pin (builder, "ME", 19.2636, 42.4411, "Podgorica", NULL,
                                   ATLAS_MAP_PIN_CAPITAL);
  atlas_map_scene_builder_add_seas (builder);
  map->scene = atlas_map_scene_builder_end (builder);
  atlas_map_scene_get_projection (map->scene, &projection);
  map->plane = atlas_plane_new (atlas_geometry_get_default (), &projection);
  map->frame = (AtlasMapFrame) { .width = WIDTH, .height = HEIGHT };
  atlas_bounds_project (&balkans, &projection, &extents);
  atlas_map_frame_fit (&map->frame, &extents, 8.0);
  atlas_map_palette_init (&map->palette, ATLAS_MAP_PRESET_LIGHT);
  map->labels =
      atlas_map_labels_new (map->plane, &map->frame, map->scene, &map->palette, NULL, 0);
}

static void
map_clear (Map *map)
{
  g_clear_pointer (&map->scene, atlas_map_scene_unref);
  g_clear_pointer (&map->plane, atlas_plane_unref);
  g_clear_pointer (&map->labels, atlas_map_labels_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Map, map_clear)

static AtlasMapSprites *
make_sprites (const Map *map,
              double     scale)
{
  return atlas_map_sprites_new (map->plane, &map->frame, map->scene, &map->palette, map->labels,
                                scale);
}

static cairo_surface_t *
make_surface (double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) (WIDTH * scale), (int) (HEIGHT * scale));

  cairo_surface_set_device_scale (surface, scale, scale);
  return surface;
}

/* The share of all bytes that are clearly off: the edge of a letter may be rounded
 * another way. */
static double
compare (cairo_surface_t *a,
         cairo_surface_t *b)
{
  const guint8 *one = cairo_image_surface_get_data (a);
  const guint8 *other = cairo_image_surface_get_data (b);
  gsize size = (gsize) cairo_image_surface_get_stride (a) *
               (gsize) cairo_image_surface_get_height (a);
  gsize n_off = 0;

  for (gsize i = 0; i < size; i++)
    n_off += ABS (one[i] - other[i]) > 16;
  return (double) n_off / (double) size;
}

/* Where the map stands as it stood when they were made, sprites are what the painter
 * draws. */
static void
test_same (void)
{
  static const double scales[] = { 1.0, 2.0, 3.0 };
  g_auto (Map) map = { 0 };

  map_init (&map);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (AtlasMapSprites) sprites = make_sprites (&map, scales[i]);
      cairo_surface_t *copied = make_surface (scales[i]);
      cairo_surface_t *drawn = make_surface (scales[i]);
      cairo_t *cr = cairo_create (copied);

      for (guint k = 0; k < atlas_map_sprites_get_n (sprites); k++)
        atlas_map_sprites_draw (sprites, k, &map.frame, cr);
      cairo_destroy (cr);
      cr = cairo_create (drawn);
      atlas_map_painter_draw (cr, map.plane, &map.frame, map.scene, &map.palette,
                              ATLAS_MAP_QUALITY_REST, ATLAS_MAP_LAYER_PINS);
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_BEST);
      atlas_map_labels_draw (map.labels, cr);
      cairo_destroy (cr);
      cairo_surface_flush (copied);
      cairo_surface_flush (drawn);
      g_assert_cmpfloat (compare (copied, drawn), <, 0.001);
      cairo_surface_destroy (copied);
      cairo_surface_destroy (drawn);
    }
}

/* Sprites go where the map goes, on whole dots, and keep their size. */
static void
test_move (void)
{
  g_auto (Map) map = { 0 };
  g_autoptr (AtlasMapSprites) sprites = NULL;
  AtlasMapFrame view;

  map_init (&map);
  sprites = make_sprites (&map, 2.0);
  g_assert_cmpuint (atlas_map_sprites_get_n (sprites), >,
                    atlas_map_labels_get_n (map.labels));
  view = map.frame;
  view.center_x += 10.0 / view.scale;
  view.center_y += 5.0 / view.scale;
  for (guint i = 0; i < atlas_map_sprites_get_n (sprites); i++)
    {
      AtlasMapFrame near = map.frame;
      AtlasRectangle before, after;

      atlas_map_sprites_locate (sprites, i, &map.frame, &before);
      atlas_map_sprites_locate (sprites, i, &view, &after);
      g_assert_cmpfloat_with_epsilon (after.x, before.x - 10.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (after.y, before.y + 5.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (after.x * 2.0, (double) (int) (after.x * 2.0), 1e-9);

      near.scale *= 1.3;
      atlas_map_sprites_locate (sprites, i, &near, &after);
      g_assert_cmpfloat (after.width, ==, before.width);
      g_assert_cmpfloat (after.height, ==, before.height);
    }
}

/* A picture with a margin is, inside of it, the picture without. */
static void
test_margin (void)
{
  g_auto (Map) map = { 0 };
  AtlasMapJob job = { 0 };
  cairo_surface_t *plain, *wide;
  guint n_off = 0;

  map_init (&map);
  job = (AtlasMapJob) { map.plane, map.scene, map.palette, map.frame, ATLAS_MAP_QUALITY_REST,
                        1.0 };
  plain = atlas_map_raster_draw (&job, NULL);
  job.frame.width += 400.0;
  job.frame.height += 300.0;
  job.frame.unit = atlas_map_frame_get_unit (&map.frame);
  wide = atlas_map_raster_draw (&job, NULL);

  for (int y = 2; y < HEIGHT - 2; y++)
    for (int x = 4 * 2; x < 4 * (WIDTH - 2); x++)
      {
        int one = cairo_image_surface_get_data (plain)[y * cairo_image_surface_get_stride (plain) +
                                                       x];
        int other = cairo_image_surface_get_data (
            wide)[(y + 150) * cairo_image_surface_get_stride (wide) + x + 4 * 200];

        n_off += ABS (one - other) > 24;
      }
  /* Where a line leaves the picture it may have a vertex more. */
  g_assert_cmpuint (n_off, <, 4 * WIDTH * HEIGHT / 1000);
  cairo_surface_destroy (plain);
  cairo_surface_destroy (wide);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-sprites/same", test_same);
  g_test_add_func ("/map-sprites/move", test_move);
  g_test_add_func ("/map-sprites/margin", test_margin);

  return g_test_run ();
}
