/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample-map.h"

#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>

#include "atlas-briefing-reader.h"

/* Maps beside pictures of them that somebody has looked at.
 *
 * Where one differs, the message names the picture that was drawn, and one of the
 * difference. If that is how it should be, ATLAS_RENEW_PICTURES=1 in the environment makes
 * the test write tests/pictures anew instead; look at them before they are committed. */

#define WIDTH  560
#define HEIGHT 420

/* Two pictures are compared by squares of so many dots, because another release of a
 * library sets letters a hair beside. A square is off if a colour of it is off by more than
 * the second number, of 255, and so many squares may be, as a part of all: Debian 12 and 13
 * differ by less, and a single label that has moved is more. */
#define SQUARE           6
#define MOST_OFF         24
#define MOST_SQUARES_OFF 0.003

/* What fills of neighbouring groups have to be apart by on a copier, of 255. */
#define LEAST_GREY_APART 8

static cairo_surface_t *
draw (AtlasMapScene     *scene,
      const AtlasBounds *bounds,
      AtlasMapPreset     preset,
      AtlasMapLayers     layers)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  g_auto (AtlasSampleMap) map = { 0 };

  atlas_sample_map_init (&map, scene, bounds, WIDTH, HEIGHT);
  atlas_map_palette_init (&map.palette, preset);
  map.palette.family = "DejaVu Sans";
  map.palette.sea_family = "DejaVu Sans";
  atlas_map_painter_draw (cr, map.plane, &map.frame, map.scene, &map.palette,
                          ATLAS_MAP_QUALITY_EXPORT, layers);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint8 *
get_dot (cairo_surface_t *surface,
         int              x,
         int              y)
{
  return cairo_image_surface_get_data (surface) +
         (gsize) y * cairo_image_surface_get_stride (surface) + 4 * (gsize) x;
}

static void
make_grey (cairo_surface_t *surface)
{
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        guint8 *dot = get_dot (surface, x, y);
        double grey = 0.0722 * dot[0] + 0.7152 * dot[1] + 0.2126 * dot[2];

        dot[0] = dot[1] = dot[2] = (guint8) (grey + 0.5);
      }
  cairo_surface_mark_dirty (surface);
}

/* By how much two pictures are off in a square. */
static int
measure_off (cairo_surface_t *one,
             cairo_surface_t *other,
             int              x,
             int              y)
{
  int most = 0;

  for (int channel = 0; channel < 3; channel++)
    {
      int off = 0;

      for (int i = 0; i < SQUARE * SQUARE; i++)
        off += get_dot (one, x + i % SQUARE, y + i / SQUARE)[channel] -
               get_dot (other, x + i % SQUARE, y + i / SQUARE)[channel];
      most = MAX (most, abs (off) / (SQUARE * SQUARE));
    }
  return most;
}

/* Finds what part of the squares is off, and makes them black in a picture of the
 * difference. */
static double
compare (cairo_surface_t *one,
         cairo_surface_t *other,
         cairo_surface_t *difference)
{
  guint n_off = 0, n_squares = 0;

  for (int y = 0; y + SQUARE <= HEIGHT; y += SQUARE)
    for (int x = 0; x + SQUARE <= WIDTH; x += SQUARE)
      {
        int off = measure_off (one, other, x, y);
        guint8 shade = (guint8) (off > MOST_OFF ? 0 : 255 - 4 * off);

        n_squares++;
        n_off += off > MOST_OFF;
        for (int i = 0; i < SQUARE * SQUARE; i++)
          for (int channel = 0; channel < 3; channel++)
            get_dot (difference, x + i % SQUARE, y + i / SQUARE)[channel] = shade;
      }
  cairo_surface_mark_dirty (difference);
  return (double) n_off / n_squares;
}

static char *
write_actual (cairo_surface_t *surface,
              const char      *name,
              const char      *suffix)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "pictures", NULL);
  g_autofree char *file = g_strconcat (name, suffix, ".png", NULL);
  char *path = g_build_filename (folder, file, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0755), ==, 0);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  return path;
}

static void
fail (cairo_surface_t *actual,
      cairo_surface_t *difference,
      const char      *name,
      const char      *reason)
{
  g_autofree char *actual_path = write_actual (actual, name, ".actual");
  g_autofree char *difference_path = write_actual (difference, name, ".difference");

  g_test_message ("%s.png: %s", name, reason);
  g_test_message ("What was drawn: %s", actual_path);
  g_test_message ("The difference: %s", difference_path);
  g_test_message ("If it is meant to be so, run this with ATLAS_RENEW_PICTURES=1, and look.");
  g_test_fail ();
}

/* Holds a picture to the one of that name; takes it. */
static void
check (cairo_surface_t *actual,
       const char      *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pictures", file, NULL);
  cairo_surface_t *difference = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_surface_t *expected;

  if (g_getenv ("ATLAS_RENEW_PICTURES") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (actual, path), ==, CAIRO_STATUS_SUCCESS);

  expected = cairo_image_surface_create_from_png (path);
  if (cairo_surface_status (expected) != CAIRO_STATUS_SUCCESS ||
      cairo_image_surface_get_width (expected) != WIDTH ||
      cairo_image_surface_get_height (expected) != HEIGHT)
    fail (actual, difference, name, "the reference is not there, or of another size");
  else
    {
      double share = compare (actual, expected, difference);
      g_autofree char *reason = g_strdup_printf ("%.2f %% of it is off", 100.0 * share);

      if (share > MOST_SQUARES_OFF)
        fail (actual, difference, name, reason);
    }
  cairo_surface_destroy (expected);
  cairo_surface_destroy (difference);
  cairo_surface_destroy (actual);
}

typedef struct
{
  const char        *name;
  const AtlasBounds *bounds;
  const char        *language;
  AtlasMapPreset     preset;
} Picture;

static const Picture pictures[] = {
  { "region", &atlas_sample_balkans, "en", ATLAS_MAP_PRESET_LIGHT },
  { "region-dark", &atlas_sample_balkans, "en", ATLAS_MAP_PRESET_DARK },
  { "region-contrast", &atlas_sample_balkans, "en", ATLAS_MAP_PRESET_CONTRAST },
  { "region-contrast-dark", &atlas_sample_balkans, "en", ATLAS_MAP_PRESET_CONTRAST_DARK },
  { "region-right-to-left", &atlas_sample_balkans, "ar", ATLAS_MAP_PRESET_LIGHT },
  { "europe", &atlas_sample_europe, "en", ATLAS_MAP_PRESET_LIGHT },
  { "world", &atlas_sample_world, "en", ATLAS_MAP_PRESET_LIGHT },
};

static void
test_picture (gconstpointer data)
{
  const Picture *picture = data;
  g_autoptr (AtlasMapScene) scene =
      atlas_sample_map_new_scene (picture->bounds, picture->language);

  check (draw (scene, picture->bounds, picture->preset, ATLAS_MAP_LAYER_ALL), picture->name);
}

static AtlasMapScene *
make_grouped (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "pictures", "groups.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_load (file, NULL, NULL, &error);
  g_autoptr (AtlasClassification) groups = NULL;

  g_assert_no_error (error);
  groups = atlas_briefing_classify (briefing, "groups", ATLAS_KIND_INITIATIVE, "en");
  g_assert_nonnull (groups);
  return atlas_sample_map_new_grouped (&atlas_sample_balkans, "en", groups);
}

/* On a copier, a place is still told from its neighbours of other groups: by its grey, or
 * because it is hatched. */
static void
test_grey (void)
{
  static const char *const neighbors[][2] = {
    { "AL", "XK" }, { "BA", "RS" }, { "BA", "ME" }, { "ME", "RS" }, { "MK", "RS" }, { "XK", "RS" },
    { "HR", "BA" }, { "BG", "RS" },
  };
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  g_autoptr (AtlasMapScene) scene = make_grouped ();
  cairo_surface_t *surface =
      draw (scene, &atlas_sample_balkans, ATLAS_MAP_PRESET_PRINT, ATLAS_MAP_LAYER_BASE);
  g_auto (AtlasSampleMap) map = { 0 };

  make_grey (surface);
  atlas_sample_map_init (&map, scene, &atlas_sample_balkans, WIDTH, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (neighbors); i++)
    {
      int greys[2];

      for (guint k = 0; k < 2; k++)
        {
          int region = atlas_geometry_lookup (geometry, neighbors[i][k]);
          double longitude, latitude, x, y;

          atlas_geometry_get_label_point (geometry, region, &longitude, &latitude);
          atlas_map_frame_locate (&map.frame, atlas_plane_get_projection (map.plane), longitude,
                                  latitude, &x, &y);
          greys[k] = get_dot (surface, (int) CLAMP (x, 0, WIDTH - 1),
                              (int) CLAMP (y, 0, HEIGHT - 1))[0];
        }
      g_test_message ("%s is %d, %s is %d", neighbors[i][0], greys[0], neighbors[i][1], greys[1]);
      g_assert_cmpint (abs (greys[0] - greys[1]), >=, LEAST_GREY_APART);
    }
  cairo_surface_destroy (surface);

  surface = draw (scene, &atlas_sample_balkans, ATLAS_MAP_PRESET_PRINT, ATLAS_MAP_LAYER_ALL);
  make_grey (surface);
  check (surface, "groups-grey");
}

static void
test_groups (void)
{
  g_autoptr (AtlasMapScene) scene = make_grouped ();

  check (draw (scene, &atlas_sample_balkans, ATLAS_MAP_PRESET_LIGHT, ATLAS_MAP_LAYER_ALL),
         "groups");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* All that differ are to be seen at once. */
  g_test_set_nonfatal_assertions ();

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/map-pictures/", pictures[i].name, NULL);

      g_test_add_data_func (path, &pictures[i], test_picture);
    }
  g_test_add_func ("/map-pictures/groups", test_groups);
  g_test_add_func ("/map-pictures/groups-grey", test_grey);

  return g_test_run ();
}
