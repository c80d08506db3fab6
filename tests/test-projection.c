/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-projection-private.h"

#include <math.h>

static const AtlasBounds balkans = { 13.0, 38.0, 30.0, 48.0 };
static const AtlasBounds south = { 16.0, -35.0, 33.0, -22.0 };
static const AtlasBounds europe = { -25.0, 34.0, 45.0, 72.0 };
static const AtlasBounds world = { -169.0, -90.0, 191.0, 90.0 };

/* Wherever a projection is good for, going there and back again ends where it
 * began. */
static void
assert_round_trip (const AtlasProjection *projection,
                   const AtlasBounds     *bounds)
{
  for (guint i = 0; i < 3000; i++)
    {
      double longitude = g_test_rand_double_range (bounds->west, bounds->east);
      double latitude = g_test_rand_double_range (bounds->south, bounds->north);
      double x, y, back_longitude, back_latitude;

      g_assert_true (atlas_projection_forward (projection, longitude, latitude, &x, &y));
      g_assert_true (atlas_projection_inverse (projection, x, y, &back_longitude, &back_latitude));
      g_assert_cmpfloat (fabs (back_latitude - latitude), <, 1e-6);
      g_assert_cmpfloat (fabs (remainder (back_longitude - longitude, 360.0)), <, 1e-6);
      g_assert_cmpfloat (fabs (back_longitude), <=, 180.0);
    }
}

static void
test_round_trip (void)
{
  static const AtlasBounds around = { -60.0, -20.0, 100.0, 85.0 };
  static const AtlasBounds not_quite_world = { -169.0, -89.0, 191.0, 89.0 };
  AtlasProjection projection;

  atlas_projection_init (&projection, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC, &balkans);
  assert_round_trip (&projection, &around);
  atlas_projection_init (&projection, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC, &south);
  assert_round_trip (&projection, &south);
  atlas_projection_init (&projection, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA, &europe);
  assert_round_trip (&projection, &around);
  atlas_projection_init (&projection, ATLAS_PROJECTION_EQUAL_EARTH, &world);
  assert_round_trip (&projection, &not_quite_world);
}

/* Snyder, page 295: the sphere with standard parallels 33 and 45. */
static void
test_conic_example (void)
{
  static const AtlasBounds bounds = { -97.0, 30.0, -95.0, 48.0 };
  AtlasProjection projection;
  double x, y, origin_x, origin_y;

  atlas_projection_init (&projection, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC, &bounds);
  g_assert_cmpfloat_with_epsilon (projection.cone, 0.6304777, 1e-7);
  g_assert_true (atlas_projection_forward (&projection, -96.0, 23.0, &origin_x, &origin_y));
  g_assert_true (atlas_projection_forward (&projection, -75.0, 35.0, &x, &y));
  g_assert_cmpfloat_with_epsilon ((x - origin_x) / ATLAS_EARTH_RADIUS, 0.2966785, 1e-6);
  g_assert_cmpfloat_with_epsilon ((y - origin_y) / ATLAS_EARTH_RADIUS, 0.2462112, 1e-6);
}

/* Snyder, page 332: the sphere of radius 3 around 40 north, 100 west. */
static void
test_azimuthal_example (void)
{
  static const AtlasBounds bounds = { -110.0, 30.0, -90.0, 50.0 };
  AtlasProjection projection;
  double x, y;

  atlas_projection_init (&projection, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA, &bounds);
  g_assert_true (atlas_projection_forward (&projection, 100.0, -20.0, &x, &y));
  g_assert_cmpfloat_with_epsilon (3.0 * x / ATLAS_EARTH_RADIUS, -4.2339303, 1e-6);
  g_assert_cmpfloat_with_epsilon (3.0 * y / ATLAS_EARTH_RADIUS, 4.0257775, 1e-6);
}

/* Half the equator and half the meridian, as the authors' formulas give them. */
static void
test_equal_earth_example (void)
{
  AtlasProjection projection;
  double x, y;

  atlas_projection_init (&projection, ATLAS_PROJECTION_EQUAL_EARTH, &world);
  g_assert_true (atlas_projection_forward (&projection, 11.0, 90.0, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 0.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (y / ATLAS_EARTH_RADIUS, 1.3173627591574133, 1e-9);
  g_assert_true (atlas_projection_forward (&projection, 101.0, 0.0, &x, &y));
  g_assert_cmpfloat_with_epsilon (x / ATLAS_EARTH_RADIUS, G_PI / sqrt (3.0) / 1.340264, 1e-9);
}

/* Equal areas are equal: a small box keeps its size wherever it lies. */
static void
assert_equal_area (const AtlasProjection *projection)
{
  const double step = 1e-3;

  for (double latitude = -60.0; latitude <= 80.0; latitude += 20.0)
    for (double longitude = -100.0; longitude <= 140.0; longitude += 40.0)
      {
        double x, y, east_x, east_y, north_x, north_y, area, expected;

        atlas_projection_forward (projection, longitude, latitude, &x, &y);
        atlas_projection_forward (projection, longitude + step, latitude, &east_x, &east_y);
        atlas_projection_forward (projection, longitude, latitude + step, &north_x, &north_y);
        area = (east_x - x) * (north_y - y) - (east_y - y) * (north_x - x);
        expected =
            pow (step * G_PI / 180.0 * ATLAS_EARTH_RADIUS, 2.0) * cos (latitude * G_PI / 180.0);
        g_assert_cmpfloat_with_epsilon (area / expected, 1.0, 1e-3);
      }
}

static void
test_areas (void)
{
  AtlasProjection projection;

  atlas_projection_init (&projection, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA, &europe);
  assert_equal_area (&projection);
  atlas_projection_init (&projection, ATLAS_PROJECTION_EQUAL_EARTH, &world);
  assert_equal_area (&projection);
}

/* No kilometre becomes longer than the stretch says, or detail would be lost. */
static void
assert_stretch (const AtlasProjection *projection,
                const AtlasBounds     *bounds)
{
  const double step = 1e-4;

  for (guint i = 0; i < 500; i++)
    {
      double longitude = g_test_rand_double_range (bounds->west, bounds->east);
      double latitude = g_test_rand_double_range (bounds->south, bounds->north);
      double turn = g_test_rand_double_range (0.0, 2.0 * G_PI);
      double x1, y1, x2, y2;

      atlas_projection_forward (projection, longitude, latitude, &x1, &y1);
      atlas_projection_forward (projection,
                                longitude + step * cos (turn) / cos (latitude * G_PI / 180.0),
                                latitude + step * sin (turn), &x2, &y2);
      g_assert_cmpfloat (
          hypot (x2 - x1, y2 - y1) / (step * G_PI / 180.0 * ATLAS_EARTH_RADIUS), <=,
          1.001 * atlas_projection_get_stretch (projection, longitude, latitude));
    }
}

static void
test_stretch (void)
{
  static const AtlasBounds most = { -160.0, -80.0, 180.0, 80.0 };
  AtlasProjection projection;

  atlas_projection_init (&projection, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC, &balkans);
  g_assert_cmpfloat_with_epsilon (atlas_projection_get_stretch (&projection, 21.0, 43.0), 1.0,
                                  0.01);
  assert_stretch (&projection, &balkans);
  atlas_projection_init (&projection, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA, &europe);
  assert_stretch (&projection, &europe);
  atlas_projection_init (&projection, ATLAS_PROJECTION_EQUAL_EARTH, &world);
  assert_stretch (&projection, &most);
}

static void
test_by_size (void)
{
  static const AtlasBounds equator = { 10.0, -8.0, 28.0, 8.0 };
  AtlasProjection projection;

  atlas_projection_init_by_size (&projection, &balkans);
  g_assert_cmpint (projection.kind, ==, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC);
  atlas_projection_init_by_size (&projection, &europe);
  g_assert_cmpint (projection.kind, ==, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA);
  atlas_projection_init_by_size (&projection, &world);
  g_assert_cmpint (projection.kind, ==, ATLAS_PROJECTION_EQUAL_EARTH);
  /* A cone on the equator would be a cylinder. */
  atlas_projection_init (&projection, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC, &equator);
  g_assert_cmpint (projection.kind, ==, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA);
  assert_round_trip (&projection, &equator);
}

static void
test_nowhere (void)
{
  AtlasProjection projection;
  double x = 7.0, y = 7.0;

  atlas_projection_init (&projection, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC, &balkans);
  g_assert_false (atlas_projection_forward (&projection, 20.0, -90.0, &x, &y));
  g_assert_false (atlas_projection_forward (&projection, (double) NAN, 0.0, &x, &y));
  g_assert_false (atlas_projection_forward (&projection, 0.0, (double) INFINITY, &x, &y));
  g_assert_cmpfloat (x, ==, 7.0);
  atlas_projection_init (&projection, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA, &europe);
  g_assert_false (atlas_projection_forward (&projection, -170.0, -53.0, &x, &y));
  g_assert_false (atlas_projection_inverse (&projection, 13000.0, 0.0, &x, &y));
  atlas_projection_init (&projection, ATLAS_PROJECTION_EQUAL_EARTH, &world);
  g_assert_false (atlas_projection_inverse (&projection, 0.0, 9000.0, &x, &y));
  g_assert_false (atlas_projection_inverse (&projection, 18000.0, 0.0, &x, &y));
}

static void
test_ids (void)
{
  AtlasProjectionKind kind;

  g_assert_true (atlas_projection_kind_from_id ("equal-earth", &kind));
  g_assert_cmpint (kind, ==, ATLAS_PROJECTION_EQUAL_EARTH);
  g_assert_true (atlas_projection_kind_from_id ("lambert-conformal-conic", &kind));
  g_assert_cmpint (kind, ==, ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC);
  g_assert_true (atlas_projection_kind_from_id ("azimuthal-equal-area", &kind));
  g_assert_cmpint (kind, ==, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA);
  g_assert_false (atlas_projection_kind_from_id ("mercator", &kind));
  g_assert_false (atlas_projection_kind_from_id (NULL, &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/projection/round-trip", test_round_trip);
  g_test_add_func ("/projection/conic-example", test_conic_example);
  g_test_add_func ("/projection/azimuthal-example", test_azimuthal_example);
  g_test_add_func ("/projection/equal-earth-example", test_equal_earth_example);
  g_test_add_func ("/projection/areas", test_areas);
  g_test_add_func ("/projection/stretch", test_stretch);
  g_test_add_func ("/projection/by-size", test_by_size);
  g_test_add_func ("/projection/nowhere", test_nowhere);
  g_test_add_func ("/projection/ids", test_ids);

  return g_test_run ();
}
