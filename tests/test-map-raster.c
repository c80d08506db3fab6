/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-raster.h"

#include <math.h>
#include <string.h>

static const AtlasBounds balkans = { 13.0, 39.0, 24.0, 47.0 };
static const AtlasBounds europe = { -12.0, 34.0, 45.0, 66.0 };

static void
job_init (AtlasMapJob       *job,
          const AtlasBounds *bounds,
          double             width,
          double             height)
{
  static const char *const focus[] = { "BA", "XK", "RS", "ME", "AL", "MK" };
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasMapSceneBuilder) builder = atlas_map_scene_builder_new (geometry);
  AtlasProjection projection;
  AtlasRectangle extents;

  atlas_map_scene_builder_set_bounds (builder, bounds);
  for (guint i = 0; i < G_N_ELEMENTS (focus); i++)
    atlas_map_scene_builder_add_place (builder, focus[i], focus[i], NULL, ATLAS_MAP_ROLE_FOCUS);
  job->scene = atlas_map_scene_builder_end (builder);
  atlas_map_scene_get_projection (job->scene, &projection);
  job->plane = atlas_plane_new (geometry, &projection);
  job->frame = (AtlasMapFrame) { .width = width, .height = height };
  atlas_bounds_project (bounds, &projection, &extents);
  atlas_map_frame_fit (&job->frame, &extents, 8.0);
  atlas_map_palette_init (&job->palette, ATLAS_MAP_PRESET_LIGHT);
  job->quality = ATLAS_MAP_QUALITY_REST;
  job->device_scale = 1.0;
}

static void
job_clear (AtlasMapJob *job)
{
  atlas_plane_unref (job->plane);
  atlas_map_scene_unref (job->scene);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasMapJob, job_clear)

/* What a raster answered. */
typedef struct
{
  guint            n;
  double           center_x; /* of the last picture */
  cairo_surface_t *surface;
} Answers;

static void
answer_cb (const AtlasMapJob *job,
           cairo_surface_t   *surface,
           gpointer           user_data)
{
  Answers *answers = user_data;

  answers->n++;
  answers->center_x = job->frame.center_x;
  g_clear_pointer (&answers->surface, cairo_surface_destroy);
  answers->surface = cairo_surface_reference (surface);
}

static void
wait_for_answer (Answers *answers,
                 guint    n)
{
  gint64 end = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;

  while (answers->n < n && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (answers->n, ==, n);
}

/* Lets answers come that must not. */
static void
wait_for_nothing (Answers *answers)
{
  guint n = answers->n;
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (answers->n, ==, n);
}

static void
assert_same_picture (cairo_surface_t *a,
                     cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) *
               (gsize) cairo_image_surface_get_height (a);

  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
}

/* A thread draws what this one would, and what the painter draws. */
static void
test_same (void)
{
  static const double scales[] = { 1.0, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (guint quality = 0; quality <= ATLAS_MAP_QUALITY_REST; quality++)
      {
        g_auto (AtlasMapJob) job = { 0 };
        Answers answers = { 0 };
        g_autoptr (AtlasMapRaster) raster = atlas_map_raster_new (answer_cb, &answers);
        cairo_surface_t *direct, *painted;
        cairo_t *cr;

        job_init (&job, &balkans, 400.0, 300.0);
        job.device_scale = scales[i];
        job.quality = (AtlasMapQuality) quality;
        atlas_map_raster_request (raster, &job);
        g_assert_nonnull (atlas_map_raster_get_current (raster));
        wait_for_answer (&answers, 1);
        g_assert_null (atlas_map_raster_get_current (raster));

        direct = atlas_map_raster_draw (&job, NULL);
        assert_same_picture (answers.surface, direct);
        painted = cairo_surface_create_similar_image (direct, CAIRO_FORMAT_ARGB32,
                                                      (int) (400.0 * scales[i]),
                                                      (int) (300.0 * scales[i]));
        cairo_surface_set_device_scale (painted, scales[i], scales[i]);
        cr = cairo_create (painted);
        atlas_map_painter_draw (cr, job.plane, &job.frame, job.scene, &job.palette, job.quality,
                                ATLAS_MAP_LAYER_BASE);
        cairo_destroy (cr);
        cairo_surface_flush (painted);
        assert_same_picture (answers.surface, painted);

        cairo_surface_destroy (direct);
        cairo_surface_destroy (painted);
        cairo_surface_destroy (answers.surface);
      }
}

/* Of many requests only the last is answered. */
static void
test_latest (void)
{
  g_auto (AtlasMapJob) job = { 0 };
  Answers answers = { 0 };
  g_autoptr (AtlasMapRaster) raster = atlas_map_raster_new (answer_cb, &answers);

  job_init (&job, &europe, 640.0, 400.0);
  for (guint i = 0; i < 20; i++)
    {
      job.frame.center_x = i;
      atlas_map_raster_request (raster, &job);
    }
  wait_for_answer (&answers, 1);
  g_assert_cmpfloat (answers.center_x, ==, 19.0);
  wait_for_nothing (&answers);

  /* Also where the one before it is ready already, but not yet taken. */
  job.frame.center_x = 100.0;
  atlas_map_raster_request (raster, &job);
  g_usleep (G_USEC_PER_SEC / 5);
  job.frame.center_x = 200.0;
  atlas_map_raster_request (raster, &job);
  wait_for_answer (&answers, 2);
  g_assert_cmpfloat (answers.center_x, ==, 200.0);
  wait_for_nothing (&answers);
  cairo_surface_destroy (answers.surface);
}

static void
test_cancel (void)
{
  g_auto (AtlasMapJob) job = { 0 };
  Answers answers = { 0 };
  g_autoptr (AtlasMapRaster) raster = atlas_map_raster_new (answer_cb, &answers);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  job_init (&job, &europe, 640.0, 400.0);
  atlas_map_raster_cancel (raster);
  atlas_map_raster_request (raster, &job);
  atlas_map_raster_cancel (raster);
  g_assert_null (atlas_map_raster_get_current (raster));
  wait_for_nothing (&answers);

  /* In the middle of drawing, and when it is ready. */
  for (gulong wait = 1000; wait < 300000; wait *= 3)
    {
      atlas_map_raster_request (raster, &job);
      g_usleep (wait);
      atlas_map_raster_cancel (raster);
    }
  wait_for_nothing (&answers);
  g_assert_cmpuint (answers.n, ==, 0);

  g_cancellable_cancel (cancellable);
  g_assert_null (atlas_map_raster_draw (&job, cancellable));
}

/* A raster that is freed is quiet, and keeps nothing; under the sanitizers this
 * would find a leak. */
static void
test_free (void)
{
  for (gulong wait = 0; wait < 200000; wait = 3 * wait + 1000)
    {
      g_auto (AtlasMapJob) job = { 0 };
      Answers answers = { 0 };
      AtlasMapRaster *raster = atlas_map_raster_new (answer_cb, &answers);

      job_init (&job, &europe, 640.0, 400.0);
      atlas_map_raster_request (raster, &job);
      atlas_map_raster_request (raster, &job);
      g_usleep (wait);
      atlas_map_raster_free (raster);
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_assert_cmpuint (answers.n, ==, 0);
    }
}

/* The whole picture, without anything left out, drawn four times as large. */
static cairo_surface_t *
draw_unsimplified (const AtlasMapJob *job,
                   int                times)
{
  AtlasMapJob large = *job;

  large.device_scale = times * job->device_scale;
  large.quality = ATLAS_MAP_QUALITY_EXPORT;
  return atlas_map_raster_draw (&large, NULL);
}

static int
get_channel (cairo_surface_t *surface,
             int              x,
             int              y,
             int              channel)
{
  return cairo_image_surface_get_data (surface)[(gsize) y *
                                                    cairo_image_surface_get_stride (surface) +
                                                4 * (gsize) x + channel];
}

/* The peak signal to noise ratio, in decibels, of a picture to a larger one. */
static double
compare_pictures (cairo_surface_t *picture,
                  cairo_surface_t *large,
                  int              times)
{
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  double error = 0.0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      for (int channel = 0; channel < 3; channel++)
        {
          int sum = 0;
          double off;

          for (int i = 0; i < times * times; i++)
            sum += get_channel (large, times * x + i % times, times * y + i / times, channel);
          off = (double) sum / (times * times) - get_channel (picture, x, y, channel);
          error += off * off;
        }
  return 10.0 * log10 (255.0 * 255.0 * 3.0 * width * height / error);
}

/* What is left out at rest is not missed. */
static void
test_fidelity (void)
{
  static const AtlasBounds *const views[] = { &europe, &balkans };
  static const double scales[] = { 1.0, 2.0 };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint k = 0; k < G_N_ELEMENTS (scales); k++)
      {
        g_auto (AtlasMapJob) job = { 0 };
        cairo_surface_t *picture, *large;
        double decibels;

        job_init (&job, views[i], 1920.0 / scales[k], 1080.0 / scales[k]);
        job.device_scale = scales[k];
        picture = atlas_map_raster_draw (&job, NULL);
        large = draw_unsimplified (&job, 4);
        decibels = compare_pictures (picture, large, 4);
        g_test_message ("%s at scale factor %g: %.1f dB", i == 0 ? "Europe" : "the region",
                        scales[k], decibels);
        g_assert_cmpfloat (decibels, >=, 40.0);
        cairo_surface_destroy (picture);
        cairo_surface_destroy (large);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-raster/same", test_same);
  g_test_add_func ("/map-raster/latest", test_latest);
  g_test_add_func ("/map-raster/cancel", test_cancel);
  g_test_add_func ("/map-raster/free", test_free);
  g_test_add_func ("/map-raster/fidelity", test_fidelity);

  return g_test_run ();
}
