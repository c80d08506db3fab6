/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-deck: how fast pages come onto the screen. "./dev bench deck" runs it. */

#include <locale.h>

#include "atlas-deck-cache.h"
#include "atlas-test-deck.h"
#include "bench.h"

#define RUNS   21
#define WIDTH  1920
#define HEIGHT 1080

/* Thumbnails as they are in the overview of a talk. */
#define THUMBNAIL_WIDTH  320
#define THUMBNAIL_HEIGHT 180

#define FRAME (1000.0 / 60.0)

typedef struct
{
  AtlasBriefing   *briefing;
  AtlasDeck       *deck;
  AtlasDeckPage   *page;
  cairo_surface_t *picture; /* the page, painted */
  cairo_surface_t *screen;
} Bench;

static void
lay_out (gpointer data)
{
  Bench *bench = data;
  g_autoptr (AtlasDeck) deck = atlas_deck_new (bench->briefing, atlas_geometry_get_default (), NULL,
                                               ATLAS_DECK_LIGHT, 16.0 / 9.0);
}

static void
paint (gpointer data)
{
  Bench *bench = data;
  cairo_t *cr = cairo_create (bench->picture);

  atlas_deck_paint_page (bench->deck, bench->page, NULL, cr, WIDTH, HEIGHT,
                         ATLAS_MAP_QUALITY_REST);
  cairo_destroy (cr);
}

static void
copy (gpointer data)
{
  Bench *bench = data;
  cairo_t *cr = cairo_create (bench->screen);

  cairo_set_source_surface (cr, bench->picture, 0.0, 0.0);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
bench_init (Bench         *bench,
            AtlasBriefing *briefing)
{
  bench->briefing = briefing;
  bench->deck = atlas_deck_new (briefing, atlas_geometry_get_default (), NULL, ATLAS_DECK_LIGHT,
                                16.0 / 9.0);
  bench->picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  bench->screen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
}

static void
bench_clear (Bench *bench)
{
  g_clear_object (&bench->deck);
  g_clear_object (&bench->briefing);
  cairo_surface_destroy (bench->picture);
  cairo_surface_destroy (bench->screen);
}

/* The slowest of all pages counts, for somebody waits for that one too. */
static void
race_pages (void)
{
  Bench bench = { 0 };
  double slowest = 0.0, slowest_copy = 0.0, words = 0.0;

  bench_init (&bench, atlas_test_deck_load_bundled ());
  for (guint i = 0; i < atlas_deck_get_n_pages (bench.deck); i++)
    {
      BenchRunner runners[] = { { paint, &bench }, { copy, &bench } };

      bench.page = atlas_deck_get_page (bench.deck, i);
      bench_race (runners, G_N_ELEMENTS (runners));
      slowest = MAX (slowest, runners[0].median);
      slowest_copy = MAX (slowest_copy, runners[1].median);
      if (!bench.page->has_map)
        words = MAX (words, runners[0].median);
    }
  bench_limit ("the slowest page, in frames", slowest / FRAME, "", 3.0);
  bench_limit ("the slowest page without a map", words / FRAME, "", 1.0);
  bench_limit ("a page that is ready, in frames", slowest_copy / FRAME, "", 1.0);
  bench_ratio ("a page that is ready", slowest_copy, "ms", "the slowest page", slowest, 0.1);
  bench_clear (&bench);
}

static void
race_layout (void)
{
  Bench bundled = { .briefing = atlas_test_deck_load_bundled () };
  Bench many = { .briefing = atlas_test_deck_load_entries (500) };
  BenchRunner runners[] = { { lay_out, &bundled }, { lay_out, &many } };

  bench_race (runners, G_N_ELEMENTS (runners));
  bench_limit ("laying out the bundled briefing", runners[0].median, "ms", 300.0);
  bench_limit ("laying out 500 entries", runners[1].median, "ms", 1000.0);
  g_clear_object (&bundled.briefing);
  g_clear_object (&many.briefing);
}

static void
count_cb (AtlasDeckCache *cache,
          AtlasDeckPage  *page,
          int             width,
          int             height,
          gpointer        user_data)
{
  *(guint *) user_data += 1;
}

/* Has pages painted in the thread, and returns the longest time for which the main loop
 * answered nobody meanwhile: what an iteration takes in this thread, without the
 * waiting. */
static double
measure_stall (AtlasDeckCache *cache,
               guint           n_pages,
               int             width,
               int             height)
{
  guint n_rendered = 0;
  double longest = 0.0;
  gulong handler = g_signal_connect (cache, "rendered", G_CALLBACK (count_cb), &n_rendered);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n_pages; i++)
    atlas_deck_cache_prefetch (cache, atlas_deck_get_page (atlas_deck_cache_get_deck (cache), i),
                               width, height);
  longest = (double) (g_get_monotonic_time () - start) / 1000.0;
  while (n_rendered < n_pages)
    {
      if (!g_main_context_pending (NULL))
        {
          g_usleep (200);
          continue;
        }
      start = g_get_monotonic_time ();
      g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, (double) (g_get_monotonic_time () - start) / 1000.0);
    }
  g_signal_handler_disconnect (cache, handler);

  return longest;
}

static void
race_thumbnails (void)
{
  Bench bench = { 0 };
  g_autoptr (GArray) stalls = g_array_new (FALSE, FALSE, sizeof (double));
  gsize most_bytes = 4 * WIDTH * HEIGHT * 5;
  guint n_pages;

  bench_init (&bench, atlas_test_deck_load_entries (500));
  n_pages = MIN (atlas_deck_get_n_pages (bench.deck), 60);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (AtlasDeckCache) cache = atlas_deck_cache_new (bench.deck, most_bytes);
      double stall = measure_stall (cache, n_pages, THUMBNAIL_WIDTH, THUMBNAIL_HEIGHT);

      g_array_append_val (stalls, stall);
    }
  bench_note ("thumbnails at once", n_pages, "");
  bench_limit ("thumbnails: longest stall", bench_median (stalls), "ms", 8.0);
  bench_clear (&bench);
}

/* Through a long deck at full size: what is kept stays within what was granted. */
static void
measure_memory (void)
{
  Bench bench = { 0 };
  gsize most_bytes = 4 * WIDTH * HEIGHT * 5;
  g_autoptr (AtlasDeckCache) cache = NULL;
  gsize largest = 0;

  bench_init (&bench, atlas_test_deck_load_entries (500));
  cache = atlas_deck_cache_new (bench.deck, most_bytes);
  for (guint i = 0; i < atlas_deck_get_n_pages (bench.deck); i++)
    {
      AtlasDeckPage *page = atlas_deck_get_page (bench.deck, i);
      guint n_rendered = 0;
      gulong handler = g_signal_connect (cache, "rendered", G_CALLBACK (count_cb), &n_rendered);

      cairo_surface_destroy (atlas_deck_cache_get (cache, page, WIDTH, HEIGHT));
      while (n_rendered < 1)
        g_main_context_iteration (NULL, TRUE);
      g_signal_handler_disconnect (cache, handler);
      largest = MAX (largest, atlas_deck_cache_get_bytes (cache));
    }
  bench_limit ("a long deck: pictures kept", (double) largest / 1e6, "MB",
               (double) most_bytes / 1e6);
  bench_clear (&bench);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  bench_begin ("The deck at 1920×1080, processor time", RUNS);
  race_pages ();
  race_layout ();
  race_thumbnails ();
  measure_memory ();
  bench_end ();

  return 0;
}
