/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-painter.h"

#include "atlas-map-picture.h"

#include <cairo-svg.h>
#include <gio/gio.h>
#include <string.h>

static const AtlasBounds balkans = { 14.5, 39.2, 24.2, 46.6 };

typedef struct
{
  AtlasMapScene  *scene;
  AtlasPlane     *plane;
  AtlasMapFrame   frame;
  AtlasMapPalette palette;
} Map;

static AtlasMapScene *
make_scene (const AtlasBounds *bounds,
            AtlasBoundaryStyle kosovo)
{
  static const struct
  {
    const char *code;
    const char *name;
  } focus[] = {
    { "BA", "Bosnia and Herzegovina" }, { "XK", "Kosovo*" }, { "RS", "Serbia" },
    { "ME", "Montenegro" },             { "AL", "Albania" }, { "MK", "North Macedonia" },
  };
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasMapSceneBuilder) builder = atlas_map_scene_builder_new (geometry);

  atlas_map_scene_builder_set_bounds (builder, bounds);
  atlas_map_scene_builder_set_attribution (builder, "Natural Earth");
  atlas_map_scene_builder_add_note (builder, "* A note that is long enough to be broken into "
                                             "lines, at least in a small picture.",
                                    NULL);
  atlas_map_scene_builder_add_boundary (builder, "RS", "XK", kosovo);
  for (guint i = 0; i < G_N_ELEMENTS (focus); i++)
    atlas_map_scene_builder_add_place (builder, focus[i].code, focus[i].name, NULL,
                                       ATLAS_MAP_ROLE_FOCUS);
  for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
    {
      const char *code = atlas_geometry_get_code (geometry, (int) i);
      g_autofree char *name = g_strdup_printf ("<b>%s & Co</b>", code != NULL ? code : "");

      if (code != NULL)
        atlas_map_scene_builder_add_place (builder, code, name, NULL, ATLAS_MAP_ROLE_CONTEXT);
    }
  atlas_map_scene_builder_add_pin (builder, "BA", 18.4131, 43.8563, "Sarajevo, 10 March", NULL,
                                   ATLAS_MAP_PIN_VISIT);
  atlas_map_scene_builder_add_pin (builder, "XK", 21.1655, 42.6629, "Pristina, 11 March", NULL,
                                   ATLAS_MAP_PIN_VISIT);
  atlas_map_scene_builder_add_pin (builder, "ME", 19.2636, 42.4411, "Podgorica", NULL,
                                   ATLAS_MAP_PIN_CAPITAL);
  atlas_map_scene_builder_add_seas (builder);
  return atlas_map_scene_builder_end (builder);
}

static void
map_init (Map               *map,
          const AtlasBounds *bounds,
          double             width,
          double             height)
{
  AtlasProjection projection;
  AtlasRectangle extents;

  map->scene = make_scene (bounds, ATLAS_BOUNDARY_STYLE_DISPUTED);
  atlas_map_scene_get_projection (map->scene, &projection);
  map->plane = atlas_plane_new (atlas_geometry_get_default (), &projection);
  map->frame = (AtlasMapFrame) { .width = width, .height = height };
  atlas_bounds_project (bounds, &projection, &extents);
  atlas_map_frame_fit (&map->frame, &extents, 16.0);
  atlas_map_palette_init (&map->palette, ATLAS_MAP_PRESET_LIGHT);
}

static void
map_clear (Map *map)
{
  g_clear_pointer (&map->scene, atlas_map_scene_unref);
  g_clear_pointer (&map->plane, atlas_plane_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Map, map_clear)

static cairo_surface_t *
draw (const Map      *map,
      AtlasMapQuality quality,
      AtlasMapLayers  layers)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) map->frame.width, (int) map->frame.height);
  cairo_t *cr = cairo_create (surface);

  atlas_map_painter_draw (cr, map->plane, &map->frame, map->scene, &map->palette, quality, layers);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface,
           int              x,
           int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return *(const guint32 *) (gconstpointer) (data +
                                             (gsize) y * cairo_image_surface_get_stride (surface) +
                                             4 * (gsize) x) &
         0xffffff;
}

static guint32
get_color (const Map    *map,
           AtlasMapColor color)
{
  const AtlasColor *ink = &map->palette.colors[color];

  return (guint32) (ink->red * 255.0 + 0.5) << 16 | (guint32) (ink->green * 255.0 + 0.5) << 8
         | (guint32) (ink->blue * 255.0 + 0.5);
}

/* Land, sea and fills are where they should be, at every quality. */
static void
test_colors (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_auto (Map) map = { 0 };

  map_init (&map, &balkans, 700.0, 600.0);
  for (guint quality = 0; quality <= ATLAS_MAP_QUALITY_EXPORT; quality++)
    {
      cairo_surface_t *surface = draw (&map, (AtlasMapQuality) quality, ATLAS_MAP_LAYER_BASE);
      guint n_tested = 0;

      for (guint i = 0; i < atlas_map_scene_get_n_places (map.scene); i++)
        {
          const AtlasMapPlace *place = atlas_map_scene_get_place (map.scene, i);
          double longitude, latitude, x, y;

          atlas_geometry_get_label_point (geometry, place->region, &longitude, &latitude);
          if (!atlas_map_frame_locate (&map.frame,
                                       atlas_plane_get_projection (map.plane),
                                       longitude,
                                       latitude,
                                       &x,
                                       &y) ||
              x < 1.0 || y < 1.0 || x > 698.0 || y > 598.0 ||
              atlas_geometry_get_area (geometry, place->region) < 1000.0)
            continue;
          g_assert_cmphex (
              get_pixel (surface, (int) x, (int) y), ==,
              get_color (&map, place->role == ATLAS_MAP_ROLE_FOCUS
                                   ? ATLAS_MAP_COLOR_FILL_0 + place->fill
                                   : ATLAS_MAP_COLOR_LAND));
          n_tested++;
        }
      g_assert_cmpuint (n_tested, >=, 7);
      cairo_surface_destroy (surface);
    }
}

static cairo_status_t
collect_cb (gpointer      data,
            const guint8 *bytes,
            unsigned int  length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static guint
count_dashed (const Map          *map,
              AtlasBoundaryStyle  style,
              AtlasMapHighlight  *highlight)
{
  g_autoptr (AtlasMapScene) scene = make_scene (&balkans, style);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
      cairo_svg_surface_create_for_stream (collect_cb, bytes, map->frame.width, map->frame.height);
  cairo_t *cr = cairo_create (surface);
  guint n_dashed = 0;

  if (highlight != NULL)
    atlas_map_painter_draw_region (cr, map->plane, &map->frame, scene, &map->palette,
                                   ATLAS_MAP_QUALITY_EXPORT,
                                   atlas_geometry_lookup (atlas_geometry_get_default (), "XK"),
                                   *highlight);
  else
    atlas_map_painter_draw (cr, map->plane, &map->frame, scene, &map->palette,
                            ATLAS_MAP_QUALITY_EXPORT, ATLAS_MAP_LAYER_BASE);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  for (const char *p = (const char *) bytes->data; (p = strstr (p, "stroke-dasharray")) != NULL; p++)
    n_dashed++;
  return n_dashed;
}

/* Kosovo's line to Serbia is the only dashed one in sight; the document can have it
 * drawn as any other. */
static void
test_disputed (void)
{
  AtlasMapHighlight selected = ATLAS_MAP_HIGHLIGHT_SELECTED;
  g_auto (Map) map = { 0 };

  map_init (&map, &balkans, 700.0, 600.0);
  g_assert_cmpuint (count_dashed (&map, ATLAS_BOUNDARY_STYLE_DISPUTED, NULL), ==, 1);
  g_assert_cmpuint (count_dashed (&map, ATLAS_BOUNDARY_STYLE_NORMAL, NULL), ==, 0);
  g_assert_cmpuint (count_dashed (&map, ATLAS_BOUNDARY_STYLE_DISPUTED, &selected), ==, 1);
}

/* The same arguments give the same picture. */
static void
test_repeatable (void)
{
  g_auto (Map) map = { 0 };
  cairo_surface_t *one, *other;
  gsize size;

  map_init (&map, &balkans, 500.0, 450.0);
  one = draw (&map, ATLAS_MAP_QUALITY_REST, ATLAS_MAP_LAYER_ALL);
  other = draw (&map, ATLAS_MAP_QUALITY_REST, ATLAS_MAP_LAYER_ALL);
  size = (gsize) cairo_image_surface_get_stride (one) * 450;
  g_assert_cmpmem (cairo_image_surface_get_data (one), size, cairo_image_surface_get_data (other),
                   size);
  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
}

/* A highlight colours its place and nothing beyond its line. */
static void
test_highlight (void)
{
  int region = atlas_geometry_lookup (atlas_geometry_get_default (), "ME");
  g_auto (Map) map = { 0 };

  map_init (&map, &balkans, 600.0, 600.0);
  for (guint highlight = 0; highlight <= ATLAS_MAP_HIGHLIGHT_FOCUS; highlight++)
    {
      cairo_surface_t *surface = draw (&map, ATLAS_MAP_QUALITY_REST, ATLAS_MAP_LAYER_BASE);
      cairo_surface_t *before = draw (&map, ATLAS_MAP_QUALITY_REST, ATLAS_MAP_LAYER_BASE);
      cairo_t *cr = cairo_create (surface);
      AtlasRectangle extents;
      double left, top, right, bottom;
      guint n_changed = 0;

      atlas_map_painter_draw_region (cr, map.plane, &map.frame, map.scene, &map.palette,
                                     ATLAS_MAP_QUALITY_REST, region,
                                     (AtlasMapHighlight) highlight);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      g_assert_true (atlas_plane_get_region_extents (map.plane, region, &extents));
      atlas_map_frame_to_picture (&map.frame, extents.x, extents.y, &left, &bottom);
      atlas_map_frame_to_picture (&map.frame, extents.x + extents.width,
                                  extents.y + extents.height, &right, &top);
      for (int y = 0; y < 600; y++)
        for (int x = 0; x < 600; x++)
          if (get_pixel (surface, x, y) != get_pixel (before, x, y))
            {
              g_assert_cmpfloat (x, >, left - 8.0);
              g_assert_cmpfloat (x, <, right + 8.0);
              g_assert_cmpfloat (y, >, top - 8.0);
              g_assert_cmpfloat (y, <, bottom + 8.0);
              n_changed++;
            }
      g_assert_cmpuint (n_changed, >, 300);
      cairo_surface_destroy (surface);
      cairo_surface_destroy (before);
    }
}

static void
test_picture (void)
{
  g_autoptr (AtlasMapScene) scene = make_scene (&balkans, ATLAS_BOUNDARY_STYLE_DISPUTED);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) closed = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  AtlasMapPalette palette;
  const guint8 *png;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  atlas_map_picture_write_png (scene, &palette, NULL, 320, 240, 2.0, stream, NULL, &error);
  g_assert_no_error (error);
  png = g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpmem (png, 8, "\211PNG\r\n\032\n", 8);
  /* The size, in dots, stands behind the signature and the name of the chunk. */
  g_assert_cmpuint (png[18] << 8 | png[19], ==, 640);
  g_assert_cmpuint (png[22] << 8 | png[23], ==, 480);

  g_output_stream_close (closed, NULL, NULL);
  g_assert_false (
      atlas_map_picture_write_png (scene, &palette, NULL, 32, 24, 1.0, closed, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_palettes (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ATLAS_MAP_N_COLORS; i++)
    g_assert_true (
        g_hash_table_add (names, (gpointer) atlas_map_color_get_name ((AtlasMapColor) i)));
  for (guint preset = 0; preset <= ATLAS_MAP_PRESET_PRINT; preset++)
    {
      AtlasMapPalette palette;

      atlas_map_palette_init (&palette, (AtlasMapPreset) preset);
      for (guint i = 0; i < ATLAS_MAP_N_COLORS; i++)
        {
          const AtlasColor *color = &palette.colors[i];

          g_assert_true (color->red >= 0.0 && color->red <= 1.0);
          g_assert_true (color->alpha > 0.0 || i == ATLAS_MAP_COLOR_HOVER);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-painter/colors", test_colors);
  g_test_add_func ("/map-painter/disputed", test_disputed);
  g_test_add_func ("/map-painter/repeatable", test_repeatable);
  g_test_add_func ("/map-painter/highlight", test_highlight);
  g_test_add_func ("/map-painter/picture", test_picture);
  g_test_add_func ("/map-painter/palettes", test_palettes);

  return g_test_run ();
}
