/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <json-glib/json-glib.h>
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "atlas-plane-private.h"
#include "bench-map.h"

/* Kilobytes of this process in memory. */
static double
get_resident (void)
{
  g_autofree char *text = NULL;
  unsigned long total = 0, resident = 0;

  if (g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) &&
      sscanf (text, "%lu %lu", &total, &resident) == 2)
    return (double) resident * (double) sysconf (_SC_PAGESIZE) / 1024.0;
  return 0.0;
}

static void
read_topojson (gpointer path)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    g_error ("%s can't be read", (const char *) path);
}

static double
touch (const AtlasGeometry *geometry)
{
  double sum = 0.0;

  for (guint i = 0; i < geometry->n_vertices; i++)
    sum += geometry->vertices[2 * i] + geometry->vertices[2 * i + 1] + geometry->weights[i];
  return sum;
}

/* Maps the file anew, checks it, and reads each of its vertices. */
static AtlasGeometry *
open_geometry_at (const char *path)
{
  static volatile double keep G_GNUC_UNUSED;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  AtlasGeometry *geometry;

  if (file == NULL)
    g_error ("%s can't be mapped", path);
  bytes = g_mapped_file_get_bytes (file);
  geometry = atlas_geometry_new_from_bytes (bytes, NULL);
  if (geometry == NULL)
    g_error ("%s is no map", path);
  keep = touch (geometry);
  return geometry;
}

static void
open_geometry (gpointer path)
{
  atlas_geometry_unref (open_geometry_at (path));
}

void
bench_race_loading (const char *topojson,
                    const char *atlasmap)
{
  BenchRunner runners[] = {
    { open_geometry, (gpointer) atlasmap },
    { read_topojson, (gpointer) topojson },
  };
  double before;
  g_autoptr (AtlasGeometry) geometry = NULL;

  /* As in a process that has just started: a large block of memory is a new one. */
  mallopt (M_MMAP_THRESHOLD, 128 * 1024);
  bench_race (runners, G_N_ELEMENTS (runners));
  mallopt (M_MMAP_THRESHOLD, 32 * 1024 * 1024);
  mallopt (M_TRIM_THRESHOLD, 256 * 1024 * 1024);
  bench_ratio ("usable geometry", runners[0].median, "ms", "reading the TopoJSON, unparsed",
               runners[1].median, 0.6);
  before = get_resident ();
  geometry = open_geometry_at (atlasmap);
  bench_limit ("usable geometry, in memory", (get_resident () - before) / 1024.0, "MB", 6.0);
}

/* The way through TopoJSON: parse, decode, project, draw. */
typedef struct
{
  GArray *starts;   /* of guint: where the points of an arc begin */
  GArray *vertices; /* of float */
} Decoded;

static void
decode_arcs (Decoded    *self,
             JsonObject *root)
{
  JsonObject *transform = json_object_get_object_member (root, "transform");
  JsonArray *scale = json_object_get_array_member (transform, "scale");
  JsonArray *translate = json_object_get_array_member (transform, "translate");
  JsonArray *arcs = json_object_get_array_member (root, "arcs");

  for (guint i = 0; i < json_array_get_length (arcs); i++)
    {
      JsonArray *deltas = json_array_get_array_element (arcs, i);
      gint64 x = 0, y = 0;

      g_array_append_val (self->starts, self->vertices->len);
      for (guint k = 0; k < json_array_get_length (deltas); k++)
        {
          JsonArray *delta = json_array_get_array_element (deltas, k);
          float point[2];

          x += json_array_get_int_element (delta, 0);
          y += json_array_get_int_element (delta, 1);
          point[0] = (float) ((double) x * json_array_get_double_element (scale, 0) +
                              json_array_get_double_element (translate, 0));
          point[1] = (float) ((double) y * json_array_get_double_element (scale, 1) +
                              json_array_get_double_element (translate, 1));
          g_array_append_vals (self->vertices, point, 2);
        }
    }
  g_array_append_val (self->starts, self->vertices->len);
}

static void
project_vertices (Decoded               *self,
                  const AtlasProjection *projection,
                  const AtlasMapFrame   *frame)
{
  for (guint i = 0; i < self->vertices->len; i += 2)
    {
      float *at = &g_array_index (self->vertices, float, i);
      double x, y;

      if (!atlas_map_frame_locate (frame, projection, at[0], at[1], &x, &y))
        x = y = -1e5;
      at[0] = (float) CLAMP (x, -4e6, 4e6);
      at[1] = (float) CLAMP (y, -4e6, 4e6);
    }
}

static void
add_decoded (Decoded *self,
             cairo_t *cr,
             gint32   reference)
{
  guint arc = atlas_reference_get_arc (reference);
  guint first = g_array_index (self->starts, guint, arc) / 2;
  guint last = g_array_index (self->starts, guint, arc + 1) / 2;

  for (guint i = 0; i < last - first; i++)
    {
      const float *at =
          &g_array_index (self->vertices, float, 2 * (reference < 0 ? last - 1 - i : first + i));

      cairo_line_to (cr, at[0], at[1]);
    }
}

static void
draw_decoded (Decoded    *self,
              JsonObject *root,
              cairo_t    *cr)
{
  JsonObject *objects = json_object_get_object_member (root, "objects");
  JsonObject *places = json_object_get_object_member (objects, "places");
  JsonArray *geometries = json_object_get_array_member (places, "geometries");

  for (guint i = 0; i < json_array_get_length (geometries); i++)
    {
      JsonArray *polygons =
          json_object_get_array_member (json_array_get_object_element (geometries, i), "arcs");

      for (guint k = 0; k < json_array_get_length (polygons); k++)
        {
          JsonArray *rings = json_array_get_array_element (polygons, k);

          for (guint n = 0; n < json_array_get_length (rings); n++)
            {
              JsonArray *ring = json_array_get_array_element (rings, n);

              cairo_new_sub_path (cr);
              for (guint a = 0; a < json_array_get_length (ring); a++)
                add_decoded (self, cr, (gint32) json_array_get_int_element (ring, a));
              cairo_close_path (cr);
            }
        }
      cairo_fill (cr);
    }
  for (guint i = 0; i + 1 < self->starts->len; i++)
    {
      add_decoded (self, cr, (gint32) i);
      cairo_stroke (cr);
    }
}

void
bench_show_first_frame_by_topojson (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  AtlasMapFrame frame = { .width = BENCH_WIDTH, .height = BENCH_HEIGHT };
  AtlasProjection projection;
  AtlasRectangle extents;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, BENCH_WIDTH, BENCH_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  JsonObject *root;
  Decoded decoded;

  if (!json_parser_load_from_file (parser, path, NULL))
    g_error ("%s can't be parsed", path);
  root = json_node_get_object (json_parser_get_root (parser));
  decoded.starts = g_array_new (FALSE, FALSE, sizeof (guint));
  decoded.vertices = g_array_new (FALSE, FALSE, sizeof (float));
  decode_arcs (&decoded, root);
  atlas_projection_init_by_size (&projection, &bench_europe);
  atlas_bounds_project (&bench_europe, &projection, &extents);
  atlas_map_frame_fit (&frame, &extents, 0.0);
  project_vertices (&decoded, &projection, &frame);
  cairo_set_line_width (cr, 1.0);
  draw_decoded (&decoded, root, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
bench_show_first_frame (void)
{
  g_auto (BenchMap) map = { 0 };

  bench_map_init (&map, &bench_europe, ATLAS_MAP_QUALITY_REST);
  /* The other way has no light along the coasts either. */
  map.palette.colors[ATLAS_MAP_COLOR_GLOW].alpha = 0.0;
  bench_map_draw (&map);
}

static void
start_process (gpointer data)
{
  int status = 0;

  if (!g_spawn_sync (NULL, data, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) ||
      status != 0)
    g_error ("The program can't start itself");
}

void
bench_race_starting (const char *program,
                     const char *topojson,
                     const char *atlasmap)
{
  const char *ours[] = { program, "--first-frame", topojson, atlasmap, NULL };
  const char *other[] = { program, "--first-frame-by-topojson", topojson, atlasmap, NULL };
  BenchRunner runners[] = { { start_process, ours }, { start_process, other } };

  bench_race (runners, G_N_ELEMENTS (runners));
  bench_ratio ("process start to Europe, at rest", runners[0].median, "ms",
               "the same by TopoJSON and json-glib", runners[1].median, 1.0 / 8.0);
}
