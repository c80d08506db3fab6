/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-map TOPOJSON ATLASMAP: how fast the map is, against other ways to do the
 * same. "./dev bench map" runs it. */

#include <locale.h>
#include <stdlib.h>

#include "atlas-map-sprites.h"
#include "atlas-plane-private.h"
#include "bench-map-peers.h"
#include "bench-map.h"

#define RUNS 21

const AtlasBounds bench_europe = { -12.0, 34.0, 45.0, 66.0 };
const AtlasBounds bench_balkans = { 13.0, 39.0, 24.0, 47.0 };

static AtlasMapScene *
make_scene (const AtlasBounds *bounds)
{
  static const char *const focus[] = { "BA", "XK", "RS", "ME", "AL", "MK" };
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasMapSceneBuilder) builder = atlas_map_scene_builder_new (geometry);

  atlas_map_scene_builder_set_bounds (builder, bounds);
  for (guint i = 0; i < G_N_ELEMENTS (focus); i++)
    atlas_map_scene_builder_add_place (builder, focus[i], focus[i], NULL, ATLAS_MAP_ROLE_FOCUS);
  for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
    {
      const char *code = atlas_geometry_get_code (geometry, (int) i);

      if (code != NULL && !g_strv_contains (focus, code))
        {
          g_autofree char *name = g_strdup_printf ("Country %s", code);

          atlas_map_scene_builder_add_place (builder, code, name, NULL, ATLAS_MAP_ROLE_CONTEXT);
        }
    }
  atlas_map_scene_builder_add_seas (builder);
  return atlas_map_scene_builder_end (builder);
}

void
bench_map_init (BenchMap          *map,
                const AtlasBounds *bounds,
                AtlasMapQuality    quality)
{
  AtlasProjection projection;
  AtlasRectangle extents;

  map->scene = make_scene (bounds);
  map->quality = quality;
  map->frame = (AtlasMapFrame) { .width = BENCH_WIDTH, .height = BENCH_HEIGHT };
  map->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, BENCH_WIDTH, BENCH_HEIGHT);
  atlas_map_palette_init (&map->palette, ATLAS_MAP_PRESET_LIGHT);
  atlas_map_scene_get_projection (map->scene, &projection);
  atlas_bounds_project (bounds, &projection, &extents);
  atlas_map_frame_fit (&map->frame, &extents, 0.0);
  map->plane = atlas_plane_new (atlas_geometry_get_default (), &projection);
}

void
bench_map_clear (BenchMap *map)
{
  g_clear_pointer (&map->scene, atlas_map_scene_unref);
  g_clear_pointer (&map->plane, atlas_plane_unref);
  g_clear_pointer (&map->surface, cairo_surface_destroy);
}

void
bench_map_draw (gpointer data)
{
  BenchMap *map = data;
  cairo_t *cr = cairo_create (map->surface);

  atlas_map_painter_draw (cr, map->plane, &map->frame, map->scene, &map->palette, map->quality,
                          ATLAS_MAP_LAYER_BASE);
  cairo_destroy (cr);
}

/* Cairo, told to draw everything there is: all fills and all lines. */
static void
add_naively (const BenchMap            *map,
             cairo_t              *cr,
             const AtlasFormatArc *arc,
             gboolean              backwards)
{
  for (guint i = 0; i < arc->n_vertices; i++)
    {
      guint index = arc->first_vertex + (backwards ? arc->n_vertices - 1 - i : i);
      const float *at = map->plane->vertices + 2 * (gsize) index;
      double x, y;

      atlas_map_frame_to_picture (&map->frame, at[0], at[1], &x, &y);
      cairo_line_to (cr, CLAMP (x, -4e6, 4e6), CLAMP (y, -4e6, 4e6));
    }
}

static void
draw_naively (gpointer data)
{
  const BenchMap *map = data;
  const AtlasGeometry *geometry = map->plane->geometry;
  cairo_t *cr = cairo_create (map->surface);

  cairo_set_source_rgb (cr, 0.83, 0.89, 0.93);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.96, 0.96, 0.95);
  for (guint i = 0; i < geometry->n_regions; i++)
    {
      const AtlasFormatRegion *region = &geometry->regions[i];

      for (guint k = region->first_ring; k < region->first_ring + region->n_rings; k++)
        {
          const AtlasFormatRing *ring = &geometry->rings[k];

          if (!map->plane->ring_shown[k])
            continue;
          cairo_new_sub_path (cr);
          for (guint n = 0; n < ring->n_references; n++)
            {
              gint32 reference = geometry->references[ring->first_reference + n];

              add_naively (map, cr, &geometry->arcs[atlas_reference_get_arc (reference)],
                           reference < 0);
            }
          cairo_close_path (cr);
        }
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, 0.56, 0.67, 0.75);
  cairo_set_line_width (cr, 1.0);
  for (guint i = 0; i < geometry->n_arcs; i++)
    if (map->plane->arc_shown[i] && !(geometry->arcs[i].flags & ATLAS_ARC_ARTIFICIAL))
      {
        add_naively (map, cr, &geometry->arcs[i], FALSE);
        cairo_stroke (cr);
      }
  cairo_destroy (cr);
}

/* The same for others, as arrays. */
typedef struct
{
  GArray      *region_rings;
  GArray      *ring_points;
  GArray      *points;
  GArray      *arc_points;
  GArray      *lines;
  BenchPicture picture;
} Export;

static void
export_arc (const BenchMap            *map,
            GArray               *points,
            const AtlasFormatArc *arc,
            gboolean              backwards)
{
  for (guint i = 0; i < arc->n_vertices; i++)
    {
      guint index = arc->first_vertex + (backwards ? arc->n_vertices - 1 - i : i);
      const float *at = map->plane->vertices + 2 * (gsize) index;
      double x, y;
      float point[2];

      atlas_map_frame_to_picture (&map->frame, at[0], at[1], &x, &y);
      point[0] = (float) x;
      point[1] = (float) y;
      g_array_append_vals (points, point, 2);
    }
}

static void
mark (GArray *marks,
      guint   position)
{
  g_array_append_val (marks, position);
}

static void
export_init (Export    *self,
             const BenchMap *map)
{
  const AtlasGeometry *geometry = map->plane->geometry;

  self->region_rings = g_array_new (FALSE, FALSE, sizeof (guint));
  self->ring_points = g_array_new (FALSE, FALSE, sizeof (guint));
  self->arc_points = g_array_new (FALSE, FALSE, sizeof (guint));
  self->points = g_array_new (FALSE, FALSE, sizeof (float));
  self->lines = g_array_new (FALSE, FALSE, sizeof (float));
  for (guint i = 0; i < geometry->n_regions; i++)
    {
      const AtlasFormatRegion *region = &geometry->regions[i];

      mark (self->region_rings, self->ring_points->len);
      for (guint k = region->first_ring; k < region->first_ring + region->n_rings; k++)
        {
          const AtlasFormatRing *ring = &geometry->rings[k];

          mark (self->ring_points, self->points->len / 2);
          for (guint n = 0; n < ring->n_references && map->plane->ring_shown[k]; n++)
            {
              gint32 reference = geometry->references[ring->first_reference + n];

              export_arc (map, self->points, &geometry->arcs[atlas_reference_get_arc (reference)],
                          reference < 0);
            }
        }
    }
  mark (self->region_rings, self->ring_points->len);
  mark (self->ring_points, self->points->len / 2);
  for (guint i = 0; i < geometry->n_arcs; i++)
    {
      mark (self->arc_points, self->lines->len / 2);
      if (map->plane->arc_shown[i] && !(geometry->arcs[i].flags & ATLAS_ARC_ARTIFICIAL))
        export_arc (map, self->lines, &geometry->arcs[i], FALSE);
    }
  mark (self->arc_points, self->lines->len / 2);
  self->picture = (BenchPicture) {
    geometry->n_regions,
    (const guint *) (gpointer) self->region_rings->data,
    (const guint *) (gpointer) self->ring_points->data,
    (const float *) (gpointer) self->points->data,
    geometry->n_arcs,
    (const guint *) (gpointer) self->arc_points->data,
    (const float *) (gpointer) self->lines->data,
    BENCH_WIDTH,
    BENCH_HEIGHT,
  };
}

static void
export_clear (Export *self)
{
  g_array_unref (self->region_rings);
  g_array_unref (self->ring_points);
  g_array_unref (self->arc_points);
  g_array_unref (self->points);
  g_array_unref (self->lines);
}

/* What is drawn, and by whom; behind them come the programs of others that there are. */
enum
{
  EUROPE,
  EUROPE_AT_REST,
  EUROPE_BY_CAIRO,
  REGION,
  REGION_AT_REST,
  REGION_BY_CAIRO,
  EUROPE_LIT,
  N_DRAWINGS,
};

static void
report_drawing (const BenchRunner *runners)
{
  bench_ratio ("Europe, in motion", runners[EUROPE].median, "ms", "plain cairo",
               runners[EUROPE_BY_CAIRO].median, 1.0 / 6.0);
  bench_ratio ("Europe, at rest", runners[EUROPE_AT_REST].median, "ms", "Europe, in motion",
               runners[EUROPE].median, 2.0);
  bench_ratio ("region, in motion", runners[REGION].median, "ms", "plain cairo",
               runners[REGION_BY_CAIRO].median, 1.0 / 5.0);
  bench_ratio ("region, at rest", runners[REGION_AT_REST].median, "ms", "region, in motion",
               runners[REGION].median, 2.0);
  bench_note ("Europe, at rest, with lit coasts", runners[EUROPE_LIT].median, "ms");
}

static void
report_other (const BenchRunner *runners,
              guint              other,
              const char        *name,
              const char        *what,
              double             goal)
{
  g_autofree char *title = g_strconcat ("Europe against ", name, NULL);
  g_autofree char *reason = g_strconcat ("built without ", name, NULL);

  if (other > 0)
    bench_ratio ("Europe, in motion", runners[EUROPE].median, "ms", what, runners[other].median,
                 goal);
  else
    bench_skip (title, reason);
}

static void
race_drawing (void)
{
  BenchRunner runners[N_DRAWINGS + 2];
  guint n = N_DRAWINGS, mapnik = 0, rsvg = 0;
  g_auto (BenchMap) motion = { 0 };
  g_auto (BenchMap) rest = { 0 };
  g_auto (BenchMap) region = { 0 };
  g_auto (BenchMap) region_rest = { 0 };
  g_auto (BenchMap) lit = { 0 };
  BenchMap *const unlit[] = { &motion, &rest, &region, &region_rest };
  Export others;

  bench_map_init (&motion, &bench_europe, ATLAS_MAP_QUALITY_MOTION);
  bench_map_init (&rest, &bench_europe, ATLAS_MAP_QUALITY_REST);
  bench_map_init (&region, &bench_balkans, ATLAS_MAP_QUALITY_MOTION);
  bench_map_init (&region_rest, &bench_balkans, ATLAS_MAP_QUALITY_REST);
  bench_map_init (&lit, &bench_europe, ATLAS_MAP_QUALITY_REST);
  /* Nobody else draws the light along the coasts. */
  for (guint i = 0; i < G_N_ELEMENTS (unlit); i++)
    unlit[i]->palette.colors[ATLAS_MAP_COLOR_GLOW].alpha = 0.0;
  export_init (&others, &motion);

  runners[EUROPE] = (BenchRunner) { bench_map_draw, &motion };
  runners[EUROPE_AT_REST] = (BenchRunner) { bench_map_draw, &rest };
  runners[EUROPE_BY_CAIRO] = (BenchRunner) { draw_naively, &motion };
  runners[REGION] = (BenchRunner) { bench_map_draw, &region };
  runners[REGION_AT_REST] = (BenchRunner) { bench_map_draw, &region_rest };
  runners[REGION_BY_CAIRO] = (BenchRunner) { draw_naively, &region };
  runners[EUROPE_LIT] = (BenchRunner) { bench_map_draw, &lit };
#ifdef HAVE_MAPNIK
  mapnik = n;
  runners[n++] = (BenchRunner) { bench_mapnik_draw, bench_mapnik_new (&others.picture) };
#endif
#ifdef HAVE_RSVG
  rsvg = n;
  runners[n++] = (BenchRunner) { bench_rsvg_draw, bench_rsvg_new (&others.picture) };
#endif
  bench_race (runners, n);

  report_drawing (runners);
  report_other (runners, mapnik, "mapnik", "mapnik", 1.0 / 3.0);
  report_other (runners, rsvg, "librsvg", "librsvg, already parsed", 1.0 / 4.0);
#ifdef HAVE_MAPNIK
  bench_mapnik_free (runners[mapnik].data);
#endif
#ifdef HAVE_RSVG
  bench_rsvg_free (runners[rsvg].data);
#endif
  export_clear (&others);
}

/* Points all over Europe, the same in each run. */
#define N_POINTS 2000

typedef struct
{
  double longitudes[N_POINTS];
  double latitudes[N_POINTS];
} Points;

static int
cast_ray (const AtlasGeometry *geometry,
          double               x,
          double               y)
{
  int found = ATLAS_NO_REGION;

  for (guint i = 0; i < geometry->n_regions; i++)
    {
      const AtlasFormatRegion *region = &geometry->regions[i];
      gboolean inside = FALSE;

      for (guint k = region->first_ring; k < region->first_ring + region->n_rings; k++)
        {
          const AtlasFormatRing *ring = &geometry->rings[k];

          if (x < ring->bounds[0] || y < ring->bounds[1] || x > ring->bounds[2] ||
              y > ring->bounds[3])
            continue;
          for (guint n = 0; n < ring->n_references; n++)
            {
              guint arc = atlas_reference_get_arc (geometry->references[ring->first_reference + n]);
              const float *at = geometry->vertices + 2 * (gsize) geometry->arcs[arc].first_vertex;

              for (guint v = 0; v + 1 < geometry->arcs[arc].n_vertices; v++, at += 2)
                if ((at[1] > y) != (at[3] > y) &&
                    x < ((double) at[2] - at[0]) * (y - at[1]) / ((double) at[3] - at[1]) + at[0])
                  inside = !inside;
            }
        }
      if (inside)
        found = (int) i;
    }
  return found;
}

static void
hit_points (gpointer data)
{
  const Points *points = data;
  static volatile int keep G_GNUC_UNUSED;

  for (guint i = 0; i < N_POINTS; i++)
    keep = atlas_geometry_hit (atlas_geometry_get_default (), points->longitudes[i],
                               points->latitudes[i]);
}

static void
hit_by_rays (gpointer data)
{
  const Points *points = data;
  static volatile int keep G_GNUC_UNUSED;

  for (guint i = 0; i < N_POINTS; i++)
    keep = cast_ray (atlas_geometry_get_default (), points->longitudes[i], points->latitudes[i]);
}

static void
race_hits (void)
{
  g_autofree Points *points = g_new (Points, 1);
  BenchRunner runners[] = { { hit_points, points }, { hit_by_rays, points } };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_POINTS; i++)
    {
      points->longitudes[i] = g_rand_double_range (random, bench_europe.west, bench_europe.east);
      points->latitudes[i] = g_rand_double_range (random, bench_europe.south, bench_europe.north);
    }
  bench_race (runners, G_N_ELEMENTS (runners));
  bench_ratio ("a hit in Europe", runners[0].median * 1000.0 / N_POINTS, "µs",
               "boxes and rays over all vertices", runners[1].median * 1000.0 / N_POINTS,
               1.0 / 20.0);
}

/* Labels, once they are placed. */
typedef struct
{
  BenchMap        *map;
  AtlasMapLabels  *labels;
  AtlasMapSprites *sprites;
} Labels;

static void
place_labels (gpointer data)
{
  const Labels *self = data;

  atlas_map_labels_unref (atlas_map_labels_new (self->map->plane, &self->map->frame,
                                                self->map->scene, &self->map->palette, NULL, 0));
}

static void
make_sprites (gpointer data)
{
  const Labels *self = data;

  atlas_map_sprites_unref (atlas_map_sprites_new (self->map->plane, &self->map->frame,
                                                  self->map->scene, &self->map->palette,
                                                  self->labels, 1.0));
}

static void
draw_outlines (gpointer data)
{
  const Labels *self = data;
  cairo_t *cr = cairo_create (self->map->surface);

  atlas_map_labels_draw (self->labels, cr);
  cairo_destroy (cr);
}

static void
draw_sprites (gpointer data)
{
  const Labels *self = data;
  cairo_t *cr = cairo_create (self->map->surface);

  for (guint i = 0; i < atlas_map_sprites_get_n (self->sprites); i++)
    atlas_map_sprites_draw (self->sprites, i, &self->map->frame, cr);
  cairo_destroy (cr);
}

static void
race_labels (void)
{
  g_auto (BenchMap) map = { 0 };
  Labels self = { &map, NULL, NULL };
  BenchRunner runners[] = {
    { place_labels, &self },
    { make_sprites, &self },
    { draw_outlines, &self },
    { draw_sprites, &self },
  };
  guint n_labels;

  bench_map_init (&map, &bench_europe, ATLAS_MAP_QUALITY_REST);
  self.labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette, NULL, 0);
  self.sprites = atlas_map_sprites_new (map.plane, &map.frame, map.scene, &map.palette,
                                        self.labels, 1.0);
  n_labels = atlas_map_labels_get_n (self.labels);
  bench_race (runners, G_N_ELEMENTS (runners));
  bench_limit ("labels of Europe: placing all", runners[0].median, "ms", 2.5);
  bench_note ("labels of Europe: making sprites", runners[1].median, "ms");
  bench_limit ("40 labels with halos, each frame", runners[3].median * 40.0 / n_labels, "ms", 0.1);
  bench_ratio ("40 labels with halos, each frame", runners[3].median * 40.0 / n_labels, "ms",
               "as outlines", runners[2].median * 40.0 / n_labels, 1.0 / 20.0);
  atlas_map_labels_unref (self.labels);
  atlas_map_sprites_unref (self.sprites);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 4 && g_str_equal (argv[1], "--first-frame"))
    {
      bench_show_first_frame ();
      return EXIT_SUCCESS;
    }
  if (argc == 4 && g_str_equal (argv[1], "--first-frame-by-topojson"))
    {
      bench_show_first_frame_by_topojson (argv[2]);
      return EXIT_SUCCESS;
    }
  if (argc != 3)
    {
      g_printerr ("usage: %s TOPOJSON ATLASMAP\n", argv[0]);
      return 2;
    }

  setlocale (LC_ALL, "");
  bench_begin ("The map at 1920×1080, processor time", RUNS);
  bench_race_loading (argv[1], argv[2]);
  bench_race_starting (argv[0], argv[1], argv[2]);
  race_drawing ();
  race_hits ();
  race_labels ();
  bench_end ();
  return EXIT_SUCCESS;
}
