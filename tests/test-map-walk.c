/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gtk/gtk.h>

#include "atlas-map-typeahead.h"
#include "atlas-map-walk.h"

static const GtkDirectionType directions[] = {
  GTK_DIR_LEFT,
  GTK_DIR_RIGHT,
  GTK_DIR_UP,
  GTK_DIR_DOWN,
};

static guint
count_reached (AtlasMapWalk *walk,
               guint         n_points,
               guint         start)
{
  g_autofree gboolean *is_reached = g_new0 (gboolean, n_points);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_reached = 1;

  is_reached[start] = TRUE;
  g_array_append_val (todo, start);
  while (todo->len > 0)
    {
      guint from = g_array_index (todo, guint, todo->len - 1);

      g_array_set_size (todo, todo->len - 1);
      for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
        {
          guint next = atlas_map_walk_get_neighbor (walk, from, directions[i]);

          if (next == ATLAS_MAP_WALK_NONE || is_reached[next])
            continue;

          g_assert_cmpuint (next, <, n_points);
          is_reached[next] = TRUE;
          n_reached++;
          g_array_append_val (todo, next);
        }
    }

  return n_reached;
}

static void
test_cross (void)
{
  static const graphene_point_t points[] = {
    { 0, 0 }, { -10, 1 }, { 10, -1 }, { 1, -10 }, { -1, 10 },
  };
  g_autoptr (AtlasMapWalk) walk = atlas_map_walk_new (points, G_N_ELEMENTS (points));

  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_LEFT), ==, 1);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_RIGHT), ==, 2);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_UP), ==, 3);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_DOWN), ==, 4);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 1, GTK_DIR_RIGHT), ==, 0);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 1, GTK_DIR_LEFT), ==, ATLAS_MAP_WALK_NONE);
}

/* Straight ahead and far is better than near and aside. */
static void
test_prefers_ahead (void)
{
  static const graphene_point_t points[] = { { 0, 0 }, { 6, 6 }, { 10, 1 }, { 30, 0 } };
  g_autoptr (AtlasMapWalk) walk = atlas_map_walk_new (points, G_N_ELEMENTS (points));

  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_RIGHT), ==, 2);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_DOWN), ==, 1);
}

/* Albania, Montenegro, Kosovo, North Macedonia: what is more to the east than to
 * the north is not north, though it be nearest. */
static void
test_prefers_quarter (void)
{
  static const graphene_point_t points[] = { { 67, 252 }, { -14, 3 }, { 125, 36 }, { 166, 154 } };
  g_autoptr (AtlasMapWalk) walk = atlas_map_walk_new (points, G_N_ELEMENTS (points));

  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_UP), ==, 2);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 0, GTK_DIR_RIGHT), ==, 3);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 1, GTK_DIR_RIGHT), ==, 2);
  g_assert_cmpuint (atlas_map_walk_get_neighbor (walk, 1, GTK_DIR_DOWN), ==, 0);
}

static void
test_few (void)
{
  static const graphene_point_t point = { 3, 4 };
  g_autoptr (AtlasMapWalk) none = atlas_map_walk_new (NULL, 0);
  g_autoptr (AtlasMapWalk) one = atlas_map_walk_new (&point, 1);

  g_assert_nonnull (none);
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    g_assert_cmpuint (atlas_map_walk_get_neighbor (one, 0, directions[i]), ==,
                      ATLAS_MAP_WALK_NONE);
}

/* Wherever places lie, the arrows lead from each to all. */
static void
test_reaches_all (void)
{
  for (guint round = 0; round < 300; round++)
    {
      graphene_point_t points[60];
      guint n_points = (guint) g_test_rand_int_range (2, G_N_ELEMENTS (points));
      g_autoptr (AtlasMapWalk) walk = NULL;

      /* On a coarse grid many lie in a line, and some at the same point. */
      for (guint i = 0; i < n_points; i++)
        graphene_point_init (&points[i], (float) g_test_rand_int_range (0, 12),
                             (float) g_test_rand_int_range (0, 12));
      walk = atlas_map_walk_new (points, n_points);
      for (guint i = 0; i < n_points; i++)
        g_assert_cmpuint (count_reached (walk, n_points, i), ==, n_points);
    }
}

static void
test_typeahead (void)
{
  g_autoptr (AtlasMapTypeahead) search = atlas_map_typeahead_new ();
  static const char *const names[] = { "Albania", "Montenegro", "North Macedonia", "Moldova",
                                       "Šibenik", "Србија" };
  static const struct
  {
    const char *letter;
    guint       after_ms;
    guint       current;
    guint       found;
  } steps[] = {
    { "m", 5000, 0, 1 },                           /* a first letter */
    { "m", 100, 1, 3 },                            /* again: the next */
    { "m", 100, 3, 1 },                            /* and round */
    { "M", 5000, 0, 1 },                           /* without regard to case */
    { "o", 100, 1, 1 },                            /* spelling */
    { "l", 100, 1, 3 },                            /* on */
    { "s", 5000, 3, 4 },                           /* without diacritics */
    { "с", 5000, 4, 5 },                           /* in another script */
    { "x", 5000, 5, ATLAS_MAP_TYPEAHEAD_NONE },    /* nothing */
    { "a", 100, ATLAS_MAP_TYPEAHEAD_NONE, 0 },     /* a new start after that */
  };
  gint64 time = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    atlas_map_typeahead_add_name (search, names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      time += 1000 * (gint64) steps[i].after_ms;
      g_assert_cmpuint (atlas_map_typeahead_type (search, g_utf8_get_char (steps[i].letter), time,
                                                  steps[i].current),
                        ==, steps[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-walk/cross", test_cross);
  g_test_add_func ("/map-walk/few", test_few);
  g_test_add_func ("/map-walk/prefers-ahead", test_prefers_ahead);
  g_test_add_func ("/map-walk/prefers-quarter", test_prefers_quarter);
  g_test_add_func ("/map-walk/reaches-all", test_reaches_all);
  g_test_add_func ("/map-walk/typeahead", test_typeahead);

  return g_test_run ();
}
