/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-plane-private.h"

#include <math.h>

static const AtlasBounds balkans = { 13.0, 38.0, 30.0, 48.0 };
static const AtlasBounds europe = { -25.0, 34.0, 45.0, 72.0 };
static const AtlasBounds iberia = { -20.0, 20.0, 20.0, 60.0 };
static const AtlasBounds world = { -169.0, -60.0, 191.0, 84.0 };

static AtlasPlane *
make_plane (const AtlasBounds *bounds)
{
  AtlasProjection projection;

  atlas_projection_init_by_size (&projection, bounds);
  return atlas_plane_new (atlas_geometry_get_default (), &projection);
}

static AtlasMapFrame
make_frame (const AtlasPlane  *plane,
            const AtlasBounds *bounds,
            double             width,
            double             height)
{
  AtlasMapFrame frame = { .width = width, .height = height };
  AtlasRectangle extents;

  atlas_bounds_project (bounds, atlas_plane_get_projection (plane), &extents);
  atlas_map_frame_fit (&frame, &extents, 10.0);
  return frame;
}

/* What the picture shows is what lies there, in every projection. */
static void
test_hit (void)
{
  static const AtlasBounds *const views[] = { &balkans, &europe, &world };
  AtlasGeometry *geometry = atlas_geometry_get_default ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AtlasPlane) plane = make_plane (views[i]);
      AtlasMapFrame frame = make_frame (plane, views[i], 1000.0, 700.0);
      double x, y;

      g_assert_true (
          atlas_map_frame_locate (&frame, atlas_plane_get_projection (plane), 21.1655, 42.6629, &x, &y));
      g_assert_cmpint (atlas_plane_hit (plane, &frame, x, y), ==,
                       atlas_geometry_lookup (geometry, "XK"));
    }
}

/* The outline that is drawn of a place is around the points that hit it. */
static void
test_outline (void)
{
  g_autoptr (AtlasPlane) plane = make_plane (&balkans);
  AtlasMapFrame frame = make_frame (plane, &balkans, 1000.0, 900.0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  int region = atlas_geometry_lookup (atlas_geometry_get_default (), "XK");
  guint n_inside = 0, n_wrong = 0;
  AtlasPlanePen pen;

  atlas_plane_pen_init (&pen, plane, &frame, 16.0, 0.1, cr);
  atlas_plane_pen_add_region (&pen, region);
  for (double x = 0.5; x < frame.width; x += 3.0)
    for (double y = 0.5; y < frame.height; y += 3.0)
      {
        gboolean drawn = cairo_in_fill (cr, x, y);
        gboolean hit = atlas_plane_hit (plane, &frame, x, y) == region;

        n_inside += hit;
        n_wrong += drawn != hit;
      }
  g_assert_cmpuint (n_inside, >, 300);
  /* A tenth of a pixel of tolerance moves the odd point over the edge. */
  g_assert_cmpuint (n_wrong, <=, 3);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Land and lines, about as strong against each other as on a real map. */
static cairo_surface_t *
draw_land (const AtlasPlane    *plane,
           const AtlasMapFrame *frame,
           double               dx,
           double               dy,
           double               tolerance)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 400, 300);
  cairo_t *cr = cairo_create (surface);
  AtlasPlanePen pen;

  cairo_set_line_width (cr, 0.9);
  cairo_translate (cr, dx, dy);
  atlas_plane_pen_init (&pen, plane, frame, 4.0, tolerance, cr);
  for (guint i = 0; i < plane->geometry->n_regions; i++)
    atlas_plane_pen_add_region (&pen, (int) i);
  cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, 0.3);
  cairo_fill (cr);
  cairo_set_source_rgba (cr, 0.0, 0.0, 0.0, 0.5);
  for (guint i = 0; i < plane->geometry->n_arcs; i++)
    if (plane->arc_shown[i] && !(plane->geometry->arcs[i].flags & ATLAS_ARC_ARTIFICIAL))
      {
        atlas_plane_pen_add_arc (&pen, i, FALSE);
        cairo_stroke (cr);
      }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_alike (cairo_surface_t *a,
              cairo_surface_t *b)
{
  const guint8 *one = cairo_image_surface_get_data (a);
  const guint8 *other = cairo_image_surface_get_data (b);
  int stride = cairo_image_surface_get_stride (a);
  const int edge = 2;
  guint n_off = 0;

  for (int y = edge; y < cairo_image_surface_get_height (a) - edge; y++)
    for (int x = edge; x < cairo_image_surface_get_width (a) - edge; x++)
      {
        int difference = ABS (one[y * stride + x] - other[y * stride + x]);

        g_assert_cmpint (difference, <=, 40);
        n_off += difference > 6;
      }
  /* Where a line goes out of sight it gets a vertex more, which may move it by the
   * tolerance there. */
  g_assert_cmpuint (n_off, <=, 40);
}

/* What is left out because it is out of sight is not missed: a piece of a large
 * picture is the same as a picture of the piece, but for what the tolerance allows
 * at its very edge. */
static void
test_culling (void)
{
  static const AtlasBounds *const views[] = { &balkans, &europe, &world };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AtlasPlane) plane = make_plane (views[i]);
      AtlasMapFrame large = make_frame (plane, views[i], 2400.0, 1800.0);

      for (guint k = 0; k < 6; k++)
        {
          double dx = g_test_rand_int_range (0, 2000), dy = g_test_rand_int_range (0, 1500);
          AtlasMapFrame piece = large;
          cairo_surface_t *whole, *part;

          piece.width = 400.0;
          piece.height = 300.0;
          atlas_map_frame_to_plane (&large, dx + 200.0, dy + 150.0, &piece.center_x,
                                    &piece.center_y);
          whole = draw_land (plane, &large, -dx, -dy, 0.35);
          part = draw_land (plane, &piece, 0.0, 0.0, 0.35);
          assert_alike (whole, part);
          cairo_surface_destroy (whole);
          cairo_surface_destroy (part);
        }
    }
}

static double
distance_to_line (const float *point,
                  const float *a,
                  const float *b)
{
  double dx = (double) b[0] - a[0], dy = (double) b[1] - a[1];
  double length = dx * dx + dy * dy;
  double t = length > 0.0 ? ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length : 0.0;

  t = CLAMP (t, 0.0, 1.0);
  return hypot (point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}

static double
measure_error (const AtlasPlane *plane,
               guint             index,
               int               threshold)
{
  const AtlasGeometry *geometry = plane->geometry;
  const AtlasFormatArc *arc = &geometry->arcs[index];
  guint before = arc->first_vertex;
  double greatest = 0.0;

  for (guint i = 1; i < arc->n_vertices; i++)
    {
      guint vertex = arc->first_vertex + i;
      guint chunk = arc->first_chunk + (i - 1) / ATLAS_FORMAT_CHUNK;

      if (geometry->weights[vertex] < threshold - plane->finer[chunk])
        continue;
      for (guint k = before + 1; k < vertex; k++)
        greatest = MAX (greatest, distance_to_line (plane->vertices + 2 * k,
                                                    plane->vertices + 2 * before,
                                                    plane->vertices + 2 * vertex));
      before = vertex;
    }
  return greatest;
}

/* Leaving vertices out moves no line by more than it may. */
static void
test_detail (void)
{
  static const AtlasBounds *const views[] = { &balkans, &europe, &world };
  const double tolerance = 0.35;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AtlasPlane) plane = make_plane (views[i]);
      AtlasMapFrame frame = make_frame (plane, views[i], 1920.0, 1080.0);
      AtlasPlanePen pen;
      double greatest = 0.0;

      atlas_plane_pen_init (&pen, plane, &frame, 0.0, tolerance, NULL);
      for (guint k = 0; k < plane->geometry->n_arcs; k++)
        if (atlas_plane_pen_sees_arc (&pen, k) &&
            !(plane->geometry->arcs[k].flags & ATLAS_ARC_ARTIFICIAL))
          greatest = MAX (greatest, measure_error (plane, k, pen.threshold) * frame.scale);
      g_test_message ("off by %.3f pixels", greatest);
      /* A chunk is taken to be stretched evenly, which it is almost. */
      g_assert_cmpfloat (greatest, <=, 1.2 * tolerance);
    }
}

/* Land far behind the horizon is not laid over what is near. */
static void
test_hidden (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasPlane) plane = make_plane (&balkans);
  AtlasRectangle extents;

  g_assert_false (atlas_plane_get_region_extents (
      plane, atlas_geometry_lookup (geometry, "AQ"), &extents));
  g_assert_false (atlas_plane_get_region_extents (
      plane, atlas_geometry_lookup (geometry, "NZ"), &extents));
  g_assert_true (atlas_plane_get_region_extents (
      plane, atlas_geometry_lookup (geometry, "RS"), &extents));
  g_assert_cmpfloat (extents.width, >, 200.0);
  g_assert_cmpfloat (extents.height, <, 700.0);
}

/* What lies around the antipodes turns inside out; it must not flood the map. */
static void
test_flooding (void)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasPlane) plane = make_plane (&iberia);
  AtlasMapFrame frame = make_frame (plane, &iberia, 100.0, 100.0);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  AtlasPlanePen pen;
  double x, y;

  g_assert_true (atlas_map_frame_locate (&frame, atlas_plane_get_projection (plane), -3.7, 40.4,
                                         &x, &y));
  atlas_plane_pen_init (&pen, plane, &frame, 16.0, 0.3, cr);
  for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
    {
      cairo_new_path (cr);
      atlas_plane_pen_add_region (&pen, (int) i);
      g_assert_cmpint (cairo_in_fill (cr, x, y), ==,
                       g_strcmp0 (atlas_geometry_get_code (geometry, (int) i), "ES") == 0);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The world is laid flat once for all who look at the same region. */
static void
test_world (void)
{
  AtlasProjection projection, other;
  g_autoptr (AtlasPlane) first = NULL;
  g_autoptr (AtlasPlane) second = NULL;
  g_autoptr (AtlasPlane) third = NULL;

  atlas_projection_init (&projection, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC, &iberia);
  atlas_projection_init (&other, ATLAS_PROJECTION_EQUAL_EARTH, &iberia);
  first = atlas_plane_get_world (&projection);
  second = atlas_plane_get_world (&projection);
  third = atlas_plane_get_world (&other);

  g_assert_true (first == second);
  g_assert_true (first != third);
  g_assert_true (atlas_projection_equal (atlas_plane_get_projection (first), &projection));
  g_assert_true (atlas_projection_equal (atlas_plane_get_projection (third), &other));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plane/hit", test_hit);
  g_test_add_func ("/plane/outline", test_outline);
  g_test_add_func ("/plane/culling", test_culling);
  g_test_add_func ("/plane/detail", test_detail);
  g_test_add_func ("/plane/hidden", test_hidden);
  g_test_add_func ("/plane/flooding", test_flooding);
  g_test_add_func ("/plane/world", test_world);

  return g_test_run ();
}
