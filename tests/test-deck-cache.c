/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-cache.h"

#include "atlas-test-deck.h"

typedef struct
{
  AtlasDeck      *deck;
  AtlasDeckCache *cache;
  GPtrArray      *rendered; /* of AtlasDeckPage, borrowed, in the order they came */
} Fixture;

static void
rendered_cb (AtlasDeckCache *cache,
             AtlasDeckPage  *page,
             int             width,
             int             height,
             gpointer        user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpint (width, >, 0);
  g_assert_cmpint (height, >, 0);
  g_ptr_array_add (fixture->rendered, page);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();

  fixture->deck = atlas_deck_new (briefing, atlas_geometry_get_default (), NULL, ATLAS_DECK_LIGHT,
                                  16.0 / 9.0);
  fixture->cache = atlas_deck_cache_new (fixture->deck, 4 * 160 * 90 * 4);
  fixture->rendered = g_ptr_array_new ();
  g_signal_connect (fixture->cache, "rendered", G_CALLBACK (rendered_cb), fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_pointer (&fixture->rendered, g_ptr_array_unref);
  if (fixture->cache != NULL)
    g_assert_finalize_object (fixture->cache);
  g_clear_object (&fixture->deck);
}

static cairo_surface_t *
get (Fixture *fixture,
     guint    index)
{
  return atlas_deck_cache_get (fixture->cache, atlas_deck_get_page (fixture->deck, index), 160, 90);
}

static void
wait_for (Fixture *fixture,
          guint    n_rendered)
{
  while (fixture->rendered->len < n_rendered)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_get (Fixture      *fixture,
          gconstpointer data)
{
  cairo_surface_t *surface;

  g_assert_null (get (fixture, 3));
  g_assert_null (get (fixture, 3));
  wait_for (fixture, 1);
  surface = get (fixture, 3);
  g_assert_nonnull (surface);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 160);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 90);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (atlas_deck_cache_get_bytes (fixture->cache), ==, 4 * 160 * 90);
}

static guint
find_rendered (Fixture *fixture,
               guint    index)
{
  guint position = G_MAXUINT;

  g_assert_true (g_ptr_array_find (fixture->rendered, atlas_deck_get_page (fixture->deck, index),
                                   &position));
  return position;
}

/* What is asked for last comes first, but what one turn of the main loop asks for keeps
 * its order; what is only to be had ready comes last. */
static void
test_order (Fixture      *fixture,
            gconstpointer data)
{
  get (fixture, 0);
  atlas_deck_cache_prefetch (fixture->cache, atlas_deck_get_page (fixture->deck, 4), 160, 90);
  get (fixture, 1);
  get (fixture, 2);
  /* Here the first may be done, and the next begun, but no more. */
  g_main_context_iteration (NULL, FALSE);
  get (fixture, 5);
  get (fixture, 3);
  wait_for (fixture, 6);
  g_assert_cmpuint (find_rendered (fixture, 0), ==, 0);
  g_assert_cmpuint (find_rendered (fixture, 1), <, find_rendered (fixture, 2));
  g_assert_cmpuint (find_rendered (fixture, 5), <, find_rendered (fixture, 3));
  g_assert_cmpuint (find_rendered (fixture, 3), <, find_rendered (fixture, 2));
  g_assert_cmpuint (find_rendered (fixture, 4), ==, 5);
}

/* There is room for four pictures; those that were used last stay. */
static void
test_bound (Fixture      *fixture,
            gconstpointer data)
{
  guint n_pages = atlas_deck_get_n_pages (fixture->deck);

  for (guint i = 0; i < n_pages; i++)
    {
      get (fixture, i);
      wait_for (fixture, i + 1);
      g_assert_cmpuint (atlas_deck_cache_get_bytes (fixture->cache), <=, 4 * 160 * 90 * 4);
    }
  g_assert_null (get (fixture, 0));
  for (guint i = n_pages - 3; i < n_pages; i++)
    {
      cairo_surface_t *surface = get (fixture, i);

      g_assert_nonnull (surface);
      cairo_surface_destroy (surface);
    }
}

/* A picture that is larger than all that was granted is kept as long as no other comes. */
static void
test_large (Fixture      *fixture,
            gconstpointer data)
{
  AtlasDeckPage *page = atlas_deck_get_page (fixture->deck, 7);
  cairo_surface_t *surface;

  g_assert_null (atlas_deck_cache_get (fixture->cache, page, 640, 360));
  wait_for (fixture, 1);
  surface = atlas_deck_cache_get (fixture->cache, page, 640, 360);
  g_assert_nonnull (surface);
  cairo_surface_destroy (surface);
  get (fixture, 0);
  wait_for (fixture, 2);
  g_assert_null (atlas_deck_cache_get (fixture->cache, page, 640, 360));
}

/* Nothing is heard of what was given up. */
static void
test_forget (Fixture      *fixture,
             gconstpointer data)
{
  get (fixture, 0);
  get (fixture, 1);
  atlas_deck_cache_forget (fixture->cache);
  get (fixture, 2);
  wait_for (fixture, 1);
  g_assert_true (fixture->rendered->pdata[0] == atlas_deck_get_page (fixture->deck, 2));
  g_assert_cmpuint (atlas_deck_cache_get_bytes (fixture->cache), ==, 4 * 160 * 90);
}

/* The cache may go while its thread is at work. */
static void
test_dispose (Fixture      *fixture,
              gconstpointer data)
{
  get (fixture, 1);
  get (fixture, 2);
  g_assert_finalize_object (g_steal_pointer (&fixture->cache));
  g_usleep (100 * 1000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (fixture->rendered->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/deck-cache/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("get", test_get);
  ADD ("order", test_order);
  ADD ("bound", test_bound);
  ADD ("large", test_large);
  ADD ("forget", test_forget);
  ADD ("dispose", test_dispose);
#undef ADD

  return g_test_run ();
}
