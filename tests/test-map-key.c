/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-key-private.h"

#include <string.h>

#include "atlas-briefing-reader.h"
#include "atlas-problem.h"
#include "atlas-sample-map.h"

static AtlasMapScene *
load_scene (const char       *layer,
            AtlasBoundaryView boundaries)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_load (file, problems, NULL, &error);
  g_autoptr (AtlasClassification) groups = NULL;

  g_assert_no_error (error);
  groups = atlas_briefing_classify (briefing, layer, ATLAS_KIND_INITIATIVE, "en");
  return atlas_map_scene_new_for_briefing (atlas_geometry_get_default (), briefing, "en", groups,
                                           boundaries);
}

static AtlasMapKey *
make_key (const AtlasSampleMap *map)
{
  const AtlasRectangle foot = { 10.0, map->frame.height - 30.0, map->frame.width - 20.0, 20.0 };

  return atlas_map_key_new (map->plane, &map->frame, map->scene, &map->palette, &foot, 1);
}

static gboolean
holds (const AtlasRectangle *box,
       double                x,
       double                y)
{
  return x >= box->x && y >= box->y && x <= box->x + box->width && y <= box->y + box->height;
}

/* In the picture, above the foot, and over no place that the map is about. */
static void
test_box (void)
{
  static const char *const layers[] = { NULL, "nato-eu", ATLAS_LAYER_ENTRIES, ATLAS_LAYER_STAGE };
  AtlasGeometry *geometry = atlas_geometry_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (AtlasMapScene) scene = load_scene (layers[i], ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
      g_auto (AtlasSampleMap) map = { 0 };
      g_autoptr (AtlasMapKey) key = NULL;
      AtlasRectangle box;

      atlas_sample_map_init (&map, scene, &atlas_sample_balkans, 1200.0, 900.0);
      key = make_key (&map);
      g_assert_nonnull (key);
      atlas_map_key_get_box (key, &box);
      g_assert_cmpfloat (box.x, >, 0.0);
      g_assert_cmpfloat (box.y, >, 0.0);
      g_assert_cmpfloat (box.x + box.width, <, 1200.0);
      g_assert_cmpfloat (box.y + box.height, <, 870.0);
      for (guint k = 0; k < atlas_map_scene_get_n_places (scene); k++)
        {
          const AtlasMapPlace *place = atlas_map_scene_get_place (scene, k);
          double longitude, latitude, x, y;

          if (place->role != ATLAS_MAP_ROLE_FOCUS)
            continue;
          atlas_geometry_get_label_point (geometry, place->region, &longitude, &latitude);
          g_assert_true (atlas_map_frame_locate (&map.frame,
                                                 atlas_plane_get_projection (map.plane),
                                                 longitude, latitude, &x, &y));
          g_assert_false (holds (&box, x, y));
        }
    }
}

static double
get_height (const char       *layer,
            AtlasBoundaryView boundaries)
{
  g_autoptr (AtlasMapScene) scene = load_scene (layer, boundaries);
  g_auto (AtlasSampleMap) map = { 0 };
  g_autoptr (AtlasMapKey) key = NULL;
  AtlasRectangle box;

  atlas_sample_map_init (&map, scene, &atlas_sample_balkans, 1200.0, 900.0);
  key = make_key (&map);
  atlas_map_key_get_box (key, &box);
  return box.height;
}

/* Each group has its row; a disputed boundary has none where all are lines. */
static void
test_rows (void)
{
  double plain = get_height (NULL, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);

  g_assert_cmpfloat (get_height (NULL, ATLAS_BOUNDARY_VIEW_ALL_LINES), <, plain - 10.0);
  g_assert_cmpfloat (get_height ("nato-eu", ATLAS_BOUNDARY_VIEW_AS_DOCUMENT), >, plain + 5 * 14.0);
  g_assert_cmpfloat (get_height ("nato-eu", ATLAS_BOUNDARY_VIEW_ALL_LINES), <,
                     get_height ("nato-eu", ATLAS_BOUNDARY_VIEW_AS_DOCUMENT) - 10.0);
}

/* Where there is nothing to say, or no room to say it, nothing is said. */
static void
test_none (void)
{
  g_autoptr (AtlasMapSceneBuilder) builder =
      atlas_map_scene_builder_new (atlas_geometry_get_default ());
  g_autoptr (AtlasMapScene) empty = NULL;
  g_autoptr (AtlasMapScene) scene = load_scene ("nato-eu", ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  g_auto (AtlasSampleMap) map = { 0 };
  g_auto (AtlasSampleMap) small = { 0 };

  atlas_map_scene_builder_add_place (builder, "IT", "Italy", NULL, ATLAS_MAP_ROLE_FOCUS);
  empty = atlas_map_scene_builder_end (builder);
  atlas_sample_map_init (&map, empty, &atlas_sample_balkans, 1200.0, 900.0);
  g_assert_null (make_key (&map));
  atlas_sample_map_init (&small, scene, &atlas_sample_balkans, 120.0, 90.0);
  g_assert_null (make_key (&small));
}

/* All ink is in the box, and the picture of the whole map has the legend too. */
static void
test_draw (void)
{
  g_autoptr (AtlasMapScene) scene = load_scene ("nato-eu", ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  g_auto (AtlasSampleMap) map = { 0 };
  g_autoptr (AtlasMapKey) key = NULL;

  atlas_sample_map_init (&map, scene, &atlas_sample_balkans, 1200.0, 900.0);
  key = make_key (&map);
  for (guint whole = FALSE; whole <= TRUE; whole++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      AtlasRectangle box, ink;

      if (whole)
        atlas_map_painter_draw (cr, map.plane, &map.frame, map.scene, &map.palette,
                                ATLAS_MAP_QUALITY_EXPORT, ATLAS_MAP_LAYER_KEY);
      else
        atlas_map_key_draw (key, cr);
      cairo_destroy (cr);
      atlas_map_key_get_box (key, &box);
      cairo_recording_surface_ink_extents (surface, &ink.x, &ink.y, &ink.width, &ink.height);
      g_assert_cmpfloat_with_epsilon (ink.width, box.width, 3.0);
      g_assert_cmpfloat_with_epsilon (ink.height, box.height, 3.0);
      g_assert_cmpfloat_with_epsilon (ink.x, box.x, 2.0);
      cairo_surface_destroy (surface);
    }
}

/* Makes the key of a document with a layer of one class. */
static AtlasMapKey *
make_key_of_layer (AtlasSampleMap *map,
                   const char     *language,
                   const char     *title,
                   const char     *label)
{
  g_autofree char *document = g_strdup_printf (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"title\": \"A\", \"language\": \"%s\","
      "  \"map\": { \"layers\": [ { \"id\": \"l\", \"label\": \"%s\", \"classes\": ["
      "    { \"label\": \"%s\", \"places\": [\"RS\"] } ] } ] },"
      "  \"places\": [ { \"code\": \"RS\" } ] }",
      language, title, label);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing =
      atlas_briefing_new_from_bytes (bytes, NULL, problems, &error);
  g_autoptr (AtlasClassification) groups = NULL;
  g_autoptr (AtlasMapScene) scene = NULL;

  g_assert_no_error (error);
  groups = atlas_briefing_classify (briefing, "l", ATLAS_KIND_VISIT, language);
  scene = atlas_map_scene_new_for_briefing (atlas_geometry_get_default (), briefing, language,
                                            groups, ATLAS_BOUNDARY_VIEW_ALL_LINES);
  atlas_sample_map_init (map, scene, &atlas_sample_balkans, 1200.0, 900.0);
  return make_key (map);
}

/* Where words run from the right, the legend stands to the right. */
static void
test_mirrored (void)
{
  g_auto (AtlasSampleMap) map = { 0 };
  g_autoptr (AtlasMapKey) key = make_key_of_layer (&map, "ar", "طبقة", "عضو");
  AtlasRectangle box;

  atlas_map_key_get_box (key, &box);
  g_assert_cmpfloat (box.x + box.width, >, 1150.0);
}

/* A book where a few words are meant is cut, and a break in it is none. */
static void
test_long (void)
{
  g_autoptr (GString) book = g_string_new (NULL);
  g_auto (AtlasSampleMap) map = { 0 };
  g_autoptr (AtlasMapKey) key = NULL;
  AtlasRectangle box;

  for (guint i = 0; i < 20000; i++)
    g_string_append (book, "ж слово\\n");
  key = make_key_of_layer (&map, "en", book->str, book->str);
  g_assert_nonnull (key);
  atlas_map_key_get_box (key, &box);
  g_assert_cmpfloat (box.width, <, 400.0);
  g_assert_cmpfloat (box.height, <, 400.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-key/box", test_box);
  g_test_add_func ("/map-key/rows", test_rows);
  g_test_add_func ("/map-key/none", test_none);
  g_test_add_func ("/map-key/draw", test_draw);
  g_test_add_func ("/map-key/mirrored", test_mirrored);
  g_test_add_func ("/map-key/long", test_long);

  return g_test_run ();
}
