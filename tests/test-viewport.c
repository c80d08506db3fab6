/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-viewport.h"

#include <math.h>

static const AtlasBounds balkans = { 13.0, 38.0, 30.0, 48.0 };

static void
count_cb (guint *count)
{
  (*count)++;
}

static AtlasViewport *
make_viewport (void)
{
  AtlasViewport *viewport = atlas_viewport_new ();
  AtlasProjection projection;
  AtlasRectangle extents;
  AtlasMapFrame frame;

  atlas_projection_init_by_size (&projection, &balkans);
  atlas_viewport_set_projection (viewport, &projection);
  atlas_viewport_set_size (viewport, 1000.0, 900.0);
  atlas_viewport_get_frame (viewport, &frame);
  atlas_bounds_project (&balkans, &projection, &extents);
  atlas_map_frame_fit (&frame, &extents, 20.0);
  atlas_viewport_set_frame (viewport, &frame);

  return viewport;
}

static void
test_round_trip (void)
{
  g_autoptr (AtlasViewport) viewport = make_viewport ();

  for (guint i = 0; i < 2000; i++)
    {
      double x = g_test_rand_double_range (0.0, 1000.0);
      double y = g_test_rand_double_range (0.0, 900.0);
      double longitude, latitude, back_x, back_y, again_longitude, again_latitude;

      g_assert_true (atlas_viewport_unlocate (viewport, x, y, &longitude, &latitude));
      g_assert_true (atlas_viewport_locate (viewport, longitude, latitude, &back_x, &back_y));
      g_assert_cmpfloat_with_epsilon (back_x, x, 1e-6);
      g_assert_cmpfloat_with_epsilon (back_y, y, 1e-6);
      g_assert_true (
          atlas_viewport_unlocate (viewport, back_x, back_y, &again_longitude, &again_latitude));
      g_assert_cmpfloat (fabs (again_longitude - longitude), <, 1e-6);
      g_assert_cmpfloat (fabs (again_latitude - latitude), <, 1e-6);
    }
}

static void
test_north_is_up (void)
{
  g_autoptr (AtlasViewport) viewport = make_viewport ();
  double x, y, north_x, north_y, east_x, east_y;

  g_assert_true (atlas_viewport_locate (viewport, 21.0, 43.0, &x, &y));
  g_assert_true (atlas_viewport_locate (viewport, 21.0, 44.0, &north_x, &north_y));
  g_assert_true (atlas_viewport_locate (viewport, 22.0, 43.0, &east_x, &east_y));
  g_assert_cmpfloat (north_y, <, y);
  g_assert_cmpfloat (east_x, >, x);
}

static void
test_fit (void)
{
  g_autoptr (AtlasViewport) viewport = make_viewport ();
  double least_x = 1e9, least_y = 1e9, most_x = -1e9, most_y = -1e9;

  for (double longitude = 13.0; longitude <= 30.0; longitude += 0.5)
    for (double latitude = 38.0; latitude <= 48.0; latitude += 0.5)
      {
        double x, y;

        g_assert_true (atlas_viewport_locate (viewport, longitude, latitude, &x, &y));
        least_x = MIN (least_x, x);
        least_y = MIN (least_y, y);
        most_x = MAX (most_x, x);
        most_y = MAX (most_y, y);
      }
  /* All of it is in, and one of the sides is full. */
  g_assert_cmpfloat (least_x, >=, 19.9);
  g_assert_cmpfloat (least_y, >=, 19.9);
  g_assert_cmpfloat (most_x, <=, 980.1);
  g_assert_cmpfloat (most_y, <=, 880.1);
  g_assert_true (most_x - least_x > 950.0 || most_y - least_y > 850.0);
}

static void
test_zoom (void)
{
  g_autoptr (AtlasViewport) viewport = make_viewport ();
  double scale = atlas_viewport_get_scale (viewport);
  double longitude, latitude, x, y;

  g_assert_true (atlas_viewport_unlocate (viewport, 200.0, 700.0, &longitude, &latitude));
  atlas_viewport_zoom (viewport, 1.7, 200.0, 700.0);
  g_assert_cmpfloat_with_epsilon (atlas_viewport_get_scale (viewport), 1.7 * scale, 1e-9);
  g_assert_true (atlas_viewport_locate (viewport, longitude, latitude, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, 200.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 700.0, 1e-6);
}

static void
test_pan (void)
{
  g_autoptr (AtlasViewport) viewport = make_viewport ();
  double x, y, moved_x, moved_y;

  g_assert_true (atlas_viewport_locate (viewport, 21.0, 43.0, &x, &y));
  atlas_viewport_pan (viewport, 30.0, -12.0);
  g_assert_true (atlas_viewport_locate (viewport, 21.0, 43.0, &moved_x, &moved_y));
  g_assert_cmpfloat_with_epsilon (moved_x, x + 30.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (moved_y, y - 12.0, 1e-6);
}

/* However far it is dragged or turned, the map stays. */
static void
test_limits (void)
{
  g_autoptr (AtlasViewport) viewport = make_viewport ();
  AtlasRectangle limits = { -700.0, -600.0, 1400.0, 1200.0 };

  atlas_viewport_set_limits (viewport, &limits, 8.0);
  atlas_viewport_pan (viewport, 1e6, 1e6);
  g_assert_cmpfloat (atlas_viewport_get_center_x (viewport), ==, -700.0);
  g_assert_cmpfloat (atlas_viewport_get_center_y (viewport), ==, 600.0);
  g_assert_true (atlas_viewport_can_zoom (viewport, 2.0));
  atlas_viewport_zoom (viewport, 1e6, 500.0, 450.0);
  g_assert_cmpfloat (atlas_viewport_get_scale (viewport), ==, 8.0);
  g_assert_false (atlas_viewport_can_zoom (viewport, 2.0));
  g_assert_true (atlas_viewport_can_zoom (viewport, 0.5));
  atlas_viewport_zoom (viewport, 1e-6, 500.0, 450.0);
  g_assert_cmpfloat_with_epsilon (atlas_viewport_get_scale (viewport), 1000.0 / 1400.0, 1e-9);
  g_assert_false (atlas_viewport_can_zoom (viewport, 0.5));
}

/* One change is told once, and no change is not told. */
static void
test_changed (void)
{
  AtlasViewport *viewport = make_viewport ();
  AtlasProjection projection = *atlas_viewport_get_projection (viewport);
  AtlasMapFrame frame;
  guint n_changes = 0, n_notifies = 0;

  g_signal_connect_swapped (viewport, "changed", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (viewport, "notify", G_CALLBACK (count_cb), &n_notifies);
  atlas_viewport_zoom (viewport, 1.5, 10.0, 10.0);
  g_assert_cmpuint (n_changes, ==, 1);

  atlas_viewport_get_frame (viewport, &frame);
  atlas_viewport_set_frame (viewport, &frame);
  atlas_viewport_set_size (viewport, frame.width, frame.height);
  atlas_viewport_pan (viewport, 0.0, 0.0);
  atlas_viewport_set_projection (viewport, &projection);
  g_assert_cmpuint (n_changes, ==, 1);

  frame.center_x += 1.0;
  frame.width += 1.0;
  atlas_viewport_set_frame (viewport, &frame);
  g_assert_cmpuint (n_changes, ==, 2);
  projection.longitude += 1.0;
  atlas_viewport_set_projection (viewport, &projection);
  g_assert_cmpuint (n_changes, ==, 3);

  g_signal_handlers_disconnect_by_data (viewport, &n_changes);
  g_signal_handlers_disconnect_by_data (viewport, &n_notifies);
  g_assert_finalize_object (viewport);
}

/* Every property reads back what was written, and notifies only of a change. */
static void
test_properties (void)
{
  static const char *const names[] = { "center-x", "center-y", "height", "scale", "width" };
  AtlasViewport *viewport = make_viewport ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", names[i], NULL);
      guint n_notifies = 0;
      double value;

      g_signal_connect_swapped (viewport, signal, G_CALLBACK (count_cb), &n_notifies);
      g_object_get (viewport, names[i], &value, NULL);
      g_object_set (viewport, names[i], value, NULL);
      g_assert_cmpuint (n_notifies, ==, 0);
      value += 3.0;
      g_object_set (viewport, names[i], value, NULL);
      g_assert_cmpuint (n_notifies, ==, 1);
      g_object_get (viewport, names[i], &value, NULL);
      g_assert_cmpfloat (value, >, 2.0);
      g_signal_handlers_disconnect_by_data (viewport, &n_notifies);
    }
  g_assert_finalize_object (viewport);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/round-trip", test_round_trip);
  g_test_add_func ("/viewport/north-is-up", test_north_is_up);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/zoom", test_zoom);
  g_test_add_func ("/viewport/pan", test_pan);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/changed", test_changed);
  g_test_add_func ("/viewport/properties", test_properties);

  return g_test_run ();
}
