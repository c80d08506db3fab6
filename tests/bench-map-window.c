/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-map-window: what a frame costs while the map moves in a window, against a
 * window with nothing in it, and how soon the map is sharp when it rests. */

#include <adwaita.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "atlas-briefing-reader.h"
#include "atlas-files.h"
#include "atlas-map-canvas.h"
#include "atlas-map-view.h"
#include "atlas-test-ui.h"
#include "bench.h"

#define WIDTH  1920
#define HEIGHT 1040
#define ROUNDS 3
#define FRAMES 90
#define STOPS  9

/* One colour in each frame, and another one in the next. */
#define BENCH_TYPE_PLAIN (bench_plain_get_type ())
G_DECLARE_FINAL_TYPE (BenchPlain, bench_plain, BENCH, PLAIN, GtkWidget)

struct _BenchPlain
{
  GtkWidget parent_instance;
  guint     n_frames;
};

G_DEFINE_FINAL_TYPE (BenchPlain, bench_plain, GTK_TYPE_WIDGET)

static void
bench_plain_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  BenchPlain *self = BENCH_PLAIN (widget);
  GdkRGBA color = { 0.5f + (float) (self->n_frames++ % 100) / 400.0f, 0.6f, 0.7f, 1.0f };

  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
}

static void
bench_plain_class_init (BenchPlainClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bench_plain_snapshot;
}

static void
bench_plain_init (BenchPlain *self)
{
}

/* The frames of a window, in milliseconds. */
typedef struct
{
  GArray *paints; /* how long painting takes */
  GArray *works;  /* how much of that the main thread works */
  GArray *frames; /* how long the whole frame takes */
} Times;

typedef struct
{
  gint64 start; /* of the frame */
  gint64 paint; /* of its last part */
  gint64 end;
  double work;  /* what had been worked when painting began */
  Times *times; /* (nullable) */
} Watch;

static double
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/* Painting begins when whatever goes before it ends, in frames that have it. */
static void
before_phase_cb (GdkFrameClock *clock,
                 Watch         *watch)
{
  watch->paint = g_get_monotonic_time ();
  watch->work = get_thread_time ();
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Watch         *watch)
{
  before_phase_cb (clock, watch);
  watch->start = watch->paint;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Watch         *watch)
{
  double work = get_thread_time () - watch->work;
  double paint, frame;

  watch->end = g_get_monotonic_time ();
  paint = (double) (watch->end - watch->paint) / 1000.0;
  frame = (double) (watch->end - watch->start) / 1000.0;
  if (watch->times == NULL)
    return;
  g_array_append_val (watch->times->paints, paint);
  g_array_append_val (watch->times->works, work);
  g_array_append_val (watch->times->frames, frame);
}

static void
watch_begin (Watch     *watch,
             GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), watch);
  g_signal_connect_after (clock, "update", G_CALLBACK (before_phase_cb), watch);
  g_signal_connect_after (clock, "layout", G_CALLBACK (before_phase_cb), watch);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), watch);
}

static void
watch_end (Watch     *watch,
           GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (widget), watch);
}

static GtkWidget *
make_map (AtlasSelection **selection)
{
  g_autoptr (GFile) file = atlas_file_new_default ();
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_new_from_bytes (bytes, NULL, problems, NULL);

  g_assert_nonnull (briefing);
  *selection = atlas_selection_new ();
  atlas_selection_set_briefing (*selection, briefing);
  return atlas_map_view_new (*selection);
}

static AtlasViewport *
get_viewport (GtkWidget *view)
{
  GtkWidget *canvas = atlas_test_find (view, ATLAS_TYPE_MAP_CANVAS, NULL);

  return atlas_map_camera_get_viewport (atlas_map_canvas_get_camera (ATLAS_MAP_CANVAS (canvas)));
}

/* Pans around in circles, six pixels a frame, as a hand does. */
static void
pan (GtkWidget *view,
     guint      frame)
{
  double angle = frame * 2.0 * G_PI / 100.0;

  atlas_viewport_pan (get_viewport (view), round (6.0 * cos (angle)), round (6.0 * sin (angle)));
}

static void
zoom (GtkWidget *view,
      guint      frame)
{
  atlas_viewport_zoom (get_viewport (view), frame % 60 < 30 ? 1.02 : 1.0 / 1.02, WIDTH / 2.0,
                       HEIGHT / 2.0);
}

static void
stir (GtkWidget *plain,
      guint      frame)
{
  gtk_widget_queue_draw (plain);
}

static void
run (GtkWidget *child,
     void     (*step) (GtkWidget *child, guint frame),
     Times     *times)
{
  GtkWindow *window = atlas_test_window_new (child, WIDTH, HEIGHT);
  Watch watch = { 0 };

  atlas_test_wait_ms (300);
  watch_begin (&watch, child);
  for (guint i = 0; i < FRAMES; i++)
    {
      step (child, i);
      atlas_test_wait_frame (child);
      if (i == 10)
        watch.times = times;
    }
  watch_end (&watch, child);
  atlas_test_window_destroy (window);
}

/* Moves, stops, and waits for the last frame that is drawn. */
static double
measure_rest (GtkWidget *child,
              void     (*step) (GtkWidget *child, guint frame))
{
  GtkWindow *window = atlas_test_window_new (child, WIDTH, HEIGHT);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  Watch watch = { 0 };

  watch_begin (&watch, child);
  for (guint stop = 0; stop < STOPS; stop++)
    {
      gint64 start;
      double time;

      for (guint i = 0; i < 20; i++)
        {
          step (child, stop % 2 == 0 ? i : 30 + i);
          atlas_test_wait_frame (child);
        }
      step (child, stop % 2 == 0 ? 0 : 30);
      start = g_get_monotonic_time ();
      atlas_test_wait_ms (500);
      time = (double) (watch.end - start) / 1000.0;
      g_array_append_val (times, time);
    }
  watch_end (&watch, child);
  atlas_test_window_destroy (window);
  return bench_median (times);
}

static double
get_share (GArray *times,
           double  share)
{
  bench_median (times);
  return g_array_index (times, double, (guint) (share * (times->len - 1)));
}

int
main (int    argc,
      char **argv)
{
  Times times[3];
  AtlasSelection *selection;
  double rest[2];

  setlocale (LC_ALL, "");
  atlas_test_init (&argc, &argv);
  adw_init ();
  bench_begin ("The map in a window of 1920×1040", ROUNDS * (FRAMES - 10));

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      times[i].paints = g_array_new (FALSE, FALSE, sizeof (double));
      times[i].works = g_array_new (FALSE, FALSE, sizeof (double));
      times[i].frames = g_array_new (FALSE, FALSE, sizeof (double));
    }
  for (guint round = 0; round < ROUNDS; round++)
    {
      run (g_object_new (BENCH_TYPE_PLAIN, NULL), stir, &times[0]);
      run (make_map (&selection), pan, &times[1]);
      g_object_unref (selection);
      run (make_map (&selection), zoom, &times[2]);
      g_object_unref (selection);
    }
  rest[0] = measure_rest (make_map (&selection), zoom);
  g_object_unref (selection);
  rest[1] = measure_rest (make_map (&selection), pan);
  g_object_unref (selection);

  bench_ratio ("paint phase while panning", bench_median (times[1].paints), "ms",
               "an empty window", bench_median (times[0].paints), 1.4);
  bench_note ("  of which the main thread works", bench_median (times[1].works), "ms");
  bench_note ("  of an empty window", bench_median (times[0].works), "ms");
  bench_note ("paint phase while zooming", bench_median (times[2].paints), "ms");
  bench_note ("  of which the main thread works", bench_median (times[2].works), "ms");
  bench_note ("19 of 20 frames while panning, within", get_share (times[1].frames, 0.95), "ms");
  bench_note ("19 of 20 frames of an empty window", get_share (times[0].frames, 0.95), "ms");
  bench_limit ("sharp after a zoom", rest[0], "ms", 130.0);
  bench_limit ("sharp after a pan", rest[1], "ms", 130.0);
  bench_end ();
  return EXIT_SUCCESS;
}
