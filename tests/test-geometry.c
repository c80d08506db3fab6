/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-geometry-private.h"
#include "atlas-plane-private.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

static JsonArray *
load_decisions (JsonParser *parser)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "data", "map", "decisions.json", NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                       "decisions");
}

static const char *
hit_code (double longitude,
          double latitude)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  int region = atlas_geometry_hit (geometry, longitude, latitude);

  if (region == ATLAS_NO_REGION)
    return "sea";
  return atlas_geometry_get_code (geometry, region);
}

static void
test_places (void)
{
  static const struct
  {
    const char *name;
    double      longitude;
    double      latitude;
    const char *code;
  } points[] = {
    { "Sarajevo", 18.4131, 43.8563, "BA" },
    { "Pristina", 21.1655, 42.6629, "XK" },
    { "Mitrovica north", 20.865, 42.9, "XK" },
    { "Podgorica", 19.2636, 42.4411, "ME" },
    { "Belgrade", 20.4651, 44.804, "RS" },
    { "Tirana", 19.8189, 41.3275, "AL" },
    { "Skopje", 21.4314, 41.9965, "MK" },
    { "Simferopol", 34.1024, 44.9572, "UA" },
    { "Sevastopol", 33.6, 44.6, "UA" },
    { "Kyrenia", 33.3192, 35.33, "CY" },
    { "Nicosia", 33.36, 35.15, "CY" },
    { "Hargeisa", 44.065, 9.56, "SO" },
    { "Laayoune", -13.2, 27.15, "EH" },
    { "Tarfaya", -12.8, 27.9, "MA" },
    { "Vatican", 12.4534, 41.9039, "VA" },
    { "Rome", 12.5, 41.9, "IT" },
    { "Wrangel Island, east of 180", -179.5, 71.2, "RU" },
    { "Chukotka", -172.0, 66.0, "RU" },
    { "Chukotka, a turn further", 188.0, 66.0, "RU" },
    { "Suva", 178.3, -17.9, "FJ" },
    { "Taveuni", -179.95, -16.85, "FJ" },
    { "Saint Lawrence Island", -170.3, 63.4, "US" },
    { "South Pole", 0.0, -90.0, "AQ" },
    { "North Pole", 0.0, 90.0, "sea" },
    { "Adriatic", 15.5, 43.0, "sea" },
    { "Null Island", 0.0, 0.0, "sea" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_test_message ("%s", points[i].name);
      g_assert_cmpstr (hit_code (points[i].longitude, points[i].latitude), ==, points[i].code);
    }
  g_assert_cmpint (
      atlas_geometry_hit (atlas_geometry_get_default (), (double) NAN, 0.0), ==, ATLAS_NO_REGION);
  g_assert_cmpint (
      atlas_geometry_hit (atlas_geometry_get_default (), 0.0, 91.0), ==, ATLAS_NO_REGION);
  /* Turns make no difference, and numbers beyond all turns are no danger. */
  g_assert_cmpstr (hit_code (20.5 - 720.0, 44.5), ==, "RS");
  atlas_geometry_hit (atlas_geometry_get_default (), 1e300, 44.5);
}

/* Every point that the table of decisions names lies where the table says. */
static void
test_decisions_points (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *decisions = load_decisions (parser);
  guint n_points = 0;

  for (guint i = 0; i < json_array_get_length (decisions); i++)
    {
      JsonObject *decision = json_array_get_object_element (decisions, i);
      JsonArray *holds;

      g_test_message ("%s", json_object_get_string_member (decision, "id"));
      g_assert_cmpint (strlen (json_object_get_string_member (decision, "reason")), >, 0);
      g_assert_cmpint (strlen (json_object_get_string_member (decision, "basis")), >, 0);
      if (!json_object_has_member (decision, "holds"))
        continue;
      holds = json_object_get_array_member (decision, "holds");
      for (guint k = 0; k < json_array_get_length (holds); k++, n_points++)
        {
          JsonObject *point = json_array_get_object_element (holds, k);
          JsonArray *at = json_object_get_array_member (point, "at");

          g_assert_cmpstr (hit_code (json_array_get_double_element (at, 0),
                                     json_array_get_double_element (at, 1)),
                           ==, json_object_get_string_member_with_default (point, "is", NULL));
        }
    }
  g_assert_cmpuint (n_points, >, 40);
}

static guint
count_disputed (int a,
                int b)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (GArray) arcs = atlas_geometry_dup_boundary (geometry, a, b);
  guint n_disputed = 0;

  for (guint i = 0; i < arcs->len; i++)
    n_disputed += atlas_geometry_is_disputed (geometry, g_array_index (arcs, guint, i));
  return n_disputed;
}

/* Every line that the table calls disputed is there, and is drawn so. */
static void
test_decisions_lines (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonArray *decisions = load_decisions (parser);
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  guint n_lines = 0;

  for (guint i = 0; i < json_array_get_length (decisions); i++)
    {
      JsonObject *decision = json_array_get_object_element (decisions, i);
      const char *action = json_object_get_string_member (decision, "do");
      int a, b;

      g_test_message ("%s", json_object_get_string_member (decision, "id"));
      if (g_str_equal (action, "line"))
        {
          JsonArray *between = json_object_get_array_member (decision, "between");

          a = atlas_geometry_lookup (geometry, json_array_get_string_element (between, 0));
          b = atlas_geometry_lookup (geometry, json_array_get_string_element (between, 1));
        }
      else if (g_str_equal (action, "join") &&
               json_object_get_boolean_member_with_default (decision, "line", FALSE))
        a = b = atlas_geometry_lookup (geometry, json_object_get_string_member (decision, "code"));
      else
        continue;
      g_assert_cmpint (a, !=, ATLAS_NO_REGION);
      g_assert_cmpint (b, !=, ATLAS_NO_REGION);
      g_assert_cmpuint (count_disputed (a, b), >, 0);
      n_lines++;
    }
  g_assert_cmpuint (n_lines, ==, 10);
}

static void
test_boundaries (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  int rs = atlas_geometry_lookup (geometry, "RS");
  int xk = atlas_geometry_lookup (geometry, "XK");
  int ba = atlas_geometry_lookup (geometry, "BA");
  int me = atlas_geometry_lookup (geometry, "ME");
  int ru = atlas_geometry_lookup (geometry, "RU");
  int ua = atlas_geometry_lookup (geometry, "UA");
  g_autoptr (GArray) kosovo = atlas_geometry_dup_boundary (geometry, rs, xk);
  g_autoptr (GArray) none = atlas_geometry_dup_boundary (geometry, ba, xk);
  g_autoptr (GArray) coast = atlas_geometry_dup_boundary (geometry, me, ATLAS_NO_REGION);
  guint n_neighbors;
  const guint16 *neighbors = atlas_geometry_get_neighbors (geometry, xk, &n_neighbors);
  g_autoptr (GString) codes = g_string_new (NULL);

  g_assert_cmpuint (kosovo->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (coast->len, >, 0);
  g_assert_cmpuint (count_disputed (rs, ba), ==, 0);
  /* Crimea's line runs inside of Ukraine; the one with Russia is a boundary. */
  g_assert_cmpuint (count_disputed (ua, ua), ==, 1);
  g_assert_cmpuint (count_disputed (ru, ua), ==, 0);

  for (guint i = 0; i < n_neighbors; i++)
    g_string_append (codes, atlas_geometry_get_code (geometry, neighbors[i]));
  g_assert_cmpuint (n_neighbors, ==, 4);
  g_assert_nonnull (strstr (codes->str, "RS"));
  g_assert_nonnull (strstr (codes->str, "ME"));
  g_assert_nonnull (strstr (codes->str, "AL"));
  g_assert_nonnull (strstr (codes->str, "MK"));
}

static void
test_lookup (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  guint n_coded = 0;

  for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
    {
      const char *code = atlas_geometry_get_code (geometry, (int) i);
      double longitude, latitude;

      if (code == NULL)
        continue;
      n_coded++;
      g_assert_cmpint (atlas_geometry_lookup (geometry, code), ==, (int) i);
      g_assert_cmpfloat (atlas_geometry_get_area (geometry, (int) i), >, 0.0);
      /* Where a label would stand is in the place that it names. */
      atlas_geometry_get_label_point (geometry, (int) i, &longitude, &latitude);
      g_assert_cmpint (atlas_geometry_hit (geometry, longitude, latitude), ==, (int) i);
    }
  /* All of ISO 3166-1 but Tokelau, and Kosovo. */
  g_assert_cmpuint (n_coded, ==, 249);
  g_assert_cmpint (atlas_geometry_lookup (geometry, "TK"), ==, ATLAS_NO_REGION);
  g_assert_cmpint (atlas_geometry_lookup (geometry, ""), ==, ATLAS_NO_REGION);
  g_assert_cmpint (atlas_geometry_lookup (geometry, NULL), ==, ATLAS_NO_REGION);
  g_assert_cmpint (atlas_geometry_lookup (geometry, "rs"), ==, ATLAS_NO_REGION);
  g_assert_cmpint (atlas_geometry_lookup (geometry, "Serbia"), ==, ATLAS_NO_REGION);
}

static void
test_bounds (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  AtlasBounds bounds;

  atlas_geometry_get_bounds (geometry, atlas_geometry_lookup (geometry, "RU"), &bounds);
  g_assert_cmpfloat_with_epsilon (bounds.west, 19.6, 0.2);
  g_assert_cmpfloat_with_epsilon (bounds.east, 191.0, 0.5);
  atlas_geometry_get_bounds (geometry, atlas_geometry_lookup (geometry, "FJ"), &bounds);
  g_assert_cmpfloat (bounds.east - bounds.west, <, 10.0);
  atlas_geometry_get_home_bounds (geometry, atlas_geometry_lookup (geometry, "PT"), &bounds);
  g_assert_cmpfloat (bounds.west, >, -10.0);
  atlas_geometry_get_bounds (geometry, atlas_geometry_lookup (geometry, "PT"), &bounds);
  g_assert_cmpfloat (bounds.west, <, -25.0);
  g_assert_cmpfloat_with_epsilon (
      atlas_geometry_get_area (geometry, atlas_geometry_lookup (geometry, "XK")), 10900.0, 200.0);
}

/* What a region's rings say of a point, edge by edge, without grid, boxes or
 * chunks: the definition that the fast way has to agree with. */
static gboolean
region_contains (const AtlasGeometry *geometry,
                 guint                index,
                 double               x,
                 double               y)
{
  const AtlasFormatRegion *region = &geometry->regions[index];
  gboolean inside = FALSE;

  for (guint i = 0; i < region->n_rings; i++)
    {
      const AtlasFormatRing *ring = &geometry->rings[region->first_ring + i];

      for (guint k = 0; k < ring->n_references; k++)
        {
          gint32 reference = geometry->references[ring->first_reference + k];
          const AtlasFormatArc *arc = &geometry->arcs[atlas_reference_get_arc (reference)];

          for (guint n = 0; n + 1 < arc->n_vertices; n++)
            {
              const float *a = geometry->vertices + 2 * ((gsize) arc->first_vertex + n);
              double x1 = a[0], y1 = a[1], x2 = a[2], y2 = a[3];

              if ((y1 > y) != (y2 > y) && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
                inside = !inside;
            }
        }
    }
  return inside;
}

static int
hit_slowly (const AtlasGeometry *geometry,
            double               longitude,
            double               latitude)
{
  for (guint i = 0; i < geometry->n_regions; i++)
    for (int turn = -360; turn <= 360; turn += 360)
      if (longitude + turn >= geometry->regions[i].bounds[0] &&
          longitude + turn <= geometry->regions[i].bounds[2] &&
          region_contains (geometry, i, longitude + turn, latitude))
        return (int) i;
  return ATLAS_NO_REGION;
}

static void
assert_hit (const AtlasGeometry *geometry,
            double               longitude,
            double               latitude)
{
  if (atlas_geometry_hit (geometry, longitude, latitude) !=
      hit_slowly (geometry, longitude, latitude))
    g_error ("%.9f %.9f is in two places", longitude, latitude);
}

static void
test_hit_grid (void)
{
  static const AtlasBounds boxes[] = {
    { -180.0, -90.0, 180.0, 90.0 },
    { 13.0, 38.0, 30.0, 48.0 },
    { 165.0, -25.0, 195.0, 72.0 },
    { -175.0, 50.0, -160.0, 72.0 },
  };
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  guint n_points = g_test_thorough () ? 5000 : 800;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    for (guint k = 0; k < n_points; k++)
      {
        double longitude = g_test_rand_double_range (boxes[i].west, boxes[i].east);
        double latitude = g_test_rand_double_range (boxes[i].south, boxes[i].north);

        assert_hit (geometry, longitude, latitude);
      }
}

/* No place is left to chance: points all over each, and right beside its lines, where a
 * mistake of a box or of rounding would show. */
static void
test_hit_regions (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  guint n_points = g_test_thorough () ? 100 : 6;

  for (guint i = 0; i < geometry->n_regions; i++)
    {
      const AtlasFormatRegion *region = &geometry->regions[i];
      double longitude, latitude;

      atlas_geometry_get_label_point (geometry, (int) i, &longitude, &latitude);
      g_assert_cmpint (atlas_geometry_hit (geometry, longitude, latitude), ==, (int) i);
      for (guint k = 0; k < n_points; k++)
        {
          const AtlasFormatRing *ring =
              &geometry->rings[region->first_ring +
                               (guint) g_test_rand_int_range (0, (gint32) region->n_rings)];
          guint arc = atlas_reference_get_arc (geometry->references[ring->first_reference]);
          guint vertex = geometry->arcs[arc].first_vertex +
                         (guint) g_test_rand_int_range (0, (gint32) geometry->arcs[arc].n_vertices);
          const float *at = geometry->vertices + 2 * (gsize) vertex;

          assert_hit (geometry, g_test_rand_double_range (ring->bounds[0], ring->bounds[2]),
                      g_test_rand_double_range (ring->bounds[1], ring->bounds[3]));
          assert_hit (geometry, at[0] + g_test_rand_double_range (-1e-3, 1e-3),
                      CLAMP (at[1] + g_test_rand_double_range (-1e-3, 1e-3), -89.999, 89.999));
        }
    }
}

static GBytes *
get_map (void)
{
  return atlas_geometry_get_default ()->bytes;
}

/* Whatever a map that was taken for good holds, using it is safe. */
static void
use_map (AtlasGeometry *geometry,
         gboolean       lay_flat)
{
  static const AtlasBounds bounds = { 13.0, 38.0, 30.0, 48.0 };
  g_autoptr (AtlasPlane) plane = NULL;
  AtlasMapFrame frame = { 0.0, 0.0, 0.05, 64.0, 64.0 };
  AtlasProjection projection;
  AtlasPlanePen pen;
  cairo_surface_t *surface;
  cairo_t *cr;

  for (guint i = 0; i < 200; i++)
    atlas_geometry_hit (geometry, g_test_rand_double_range (-180.0, 180.0),
                        g_test_rand_double_range (-90.0, 90.0));
  atlas_geometry_lookup (geometry, "XK");
  if (!lay_flat)
    return;
  atlas_projection_init (&projection, (AtlasProjectionKind) g_test_rand_int_range (0, 3), &bounds);
  plane = atlas_plane_new (geometry, &projection);
  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 64, 64);
  cr = cairo_create (surface);
  atlas_plane_pen_init (&pen, plane, &frame, 16.0, 0.5, cr);
  for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
    atlas_plane_pen_add_region (&pen, (int) i);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_truncated (void)
{
  gsize size = g_bytes_get_size (get_map ());

  for (guint i = 0; i < 400; i++)
    {
      gsize length = i < 200 ? i : (gsize) g_test_rand_int_range (200, (gint32) size);
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (get_map (), 0, length);
      g_autoptr (GError) error = NULL;
      AtlasGeometry *geometry = atlas_geometry_new_from_bytes (part, &error);

      g_assert_null (geometry);
      g_assert_true (error != NULL && error->domain == ATLAS_GEOMETRY_ERROR);
    }
}

static void
test_strangers (void)
{
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (4096), 4096);
  g_autofree guint8 *newer = g_memdup2 (g_bytes_get_data (get_map (), NULL), 4096);
  g_autoptr (GBytes) version = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (atlas_geometry_new_from_bytes (empty, &error));
  g_assert_error (error, ATLAS_GEOMETRY_ERROR, ATLAS_GEOMETRY_ERROR_NOT_A_MAP);
  g_clear_error (&error);
  g_assert_null (atlas_geometry_new_from_bytes (zeros, &error));
  g_assert_error (error, ATLAS_GEOMETRY_ERROR, ATLAS_GEOMETRY_ERROR_NOT_A_MAP);
  g_clear_error (&error);
  ((AtlasFormatHeader *) (gpointer) newer)->version++;
  version = g_bytes_new (newer, 4096);
  g_assert_null (atlas_geometry_new_from_bytes (version, &error));
  g_assert_error (error, ATLAS_GEOMETRY_ERROR, ATLAS_GEOMETRY_ERROR_VERSION);
}

/* A few bytes of one section are changed: the map is refused, or harmless. */
static void
test_damaged (void)
{
  gsize size = g_bytes_get_size (get_map ());
  const guint8 *good = g_bytes_get_data (get_map (), NULL);
  const AtlasFormatHeader *header = (gconstpointer) good;
  guint n_refused = 0, n_taken = 0;

  for (guint i = 0; i < 330; i++)
    {
      guint section = i % (ATLAS_N_SECTIONS + 1);
      gsize start = section < ATLAS_N_SECTIONS ? header->sections[section].offset : 0;
      gsize end = section + 1 < ATLAS_N_SECTIONS ? header->sections[section + 1].offset
                  : section < ATLAS_N_SECTIONS   ? size
                                                 : sizeof *header;
      guint8 *copy = g_memdup2 (good, size);
      g_autoptr (GBytes) bytes = g_bytes_new_take (copy, size);
      g_autoptr (AtlasGeometry) geometry = NULL;
      g_autoptr (GError) error = NULL;

      for (guint k = 0; k < 4; k++)
        copy[g_test_rand_int_range ((gint32) start, (gint32) end)] =
            (guint8) g_test_rand_int_range (0, 256);
      geometry = atlas_geometry_new_from_bytes (bytes, &error);
      if (geometry == NULL)
        {
          g_assert_true (error != NULL && error->domain == ATLAS_GEOMETRY_ERROR);
          n_refused++;
          continue;
        }
      n_taken++;
      use_map (geometry, n_taken % 12 == 0);
    }
  g_test_message ("%u refused, %u taken", n_refused, n_taken);
  g_assert_cmpuint (n_refused, >, 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geometry/places", test_places);
  g_test_add_func ("/geometry/decisions/points", test_decisions_points);
  g_test_add_func ("/geometry/decisions/lines", test_decisions_lines);
  g_test_add_func ("/geometry/boundaries", test_boundaries);
  g_test_add_func ("/geometry/lookup", test_lookup);
  g_test_add_func ("/geometry/bounds", test_bounds);
  g_test_add_func ("/geometry/hit-grid", test_hit_grid);
  g_test_add_func ("/geometry/hit-regions", test_hit_regions);
  g_test_add_func ("/geometry/truncated", test_truncated);
  g_test_add_func ("/geometry/strangers", test_strangers);
  g_test_add_func ("/geometry/damaged", test_damaged);

  return g_test_run ();
}
