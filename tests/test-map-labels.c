/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample-map.h"

#include <math.h>
#include <string.h>

#include "atlas-briefing-reader.h"
#include "atlas-map-dots.h"
#include "atlas-map-text.h"

/* The six places of the bundled briefing. */
#define N_FOCUS 6

static void
assert_apart (const AtlasSampleMap *map,
              const AtlasMapLabels *labels,
              const AtlasRectangle *reserved)
{
  for (guint i = 0; i < atlas_map_labels_get_n (labels); i++)
    for (guint b = 0; b < atlas_map_labels_get_n_boxes (labels, i); b++)
      {
        AtlasRectangle one, other;

        atlas_map_labels_get_box (labels, i, b, &one);
        g_assert_cmpfloat (one.x, >=, 0.0);
        g_assert_cmpfloat (one.y, >=, 0.0);
        g_assert_cmpfloat (one.x + one.width, <=, map->frame.width);
        g_assert_cmpfloat (one.y + one.height, <=, map->frame.height);
        g_assert_false (one.x < reserved->x + reserved->width && reserved->x < one.x + one.width &&
                        one.y < reserved->y + reserved->height && reserved->y < one.y + one.height);
        for (guint k = 0; k < i; k++)
          for (guint c = 0; c < atlas_map_labels_get_n_boxes (labels, k); c++)
            {
              atlas_map_labels_get_box (labels, k, c, &other);
              if (one.x < other.x + other.width && other.x < one.x + one.width &&
                  one.y < other.y + other.height && other.y < one.y + one.height)
                g_error ("%s lies over %s", atlas_map_labels_get_text (labels, i, NULL),
                         atlas_map_labels_get_text (labels, k, NULL));
            }
      }
}

/* No label lies over another, over what is reserved, or over the edge, whatever the
 * size of the picture and of the text. */
static void
test_apart (void)
{
  static const AtlasBounds *const views[] = { &atlas_sample_balkans, &atlas_sample_europe,
                                              &atlas_sample_world };
  static const double sizes[][2] = {
    { 1000.0, 900.0 }, { 1920.0, 1080.0 }, { 700.0, 500.0 }, { 300.0, 240.0 }, { 265.0, 149.0 },
    { 200.0, 150.0 }, { 120.0, 90.0 }, { 40.0, 30.0 },
  };
  AtlasRectangle reserved = { 10.0, 10.0, 120.0, 60.0 };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
      for (double scale = 1.0; scale <= 2.0; scale *= 2.0)
        {
          g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (views[i], "en");
          g_autoptr (AtlasMapLabels) labels = NULL;
          g_auto (AtlasSampleMap) map = { 0 };

          atlas_sample_map_init (&map, scene, views[i], sizes[k][0], sizes[k][1]);
          map.palette.text_scale = scale;
          labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette,
                                         &reserved, 1);
          assert_apart (&map, labels, &reserved);
        }
}

static guint
count_labels (const AtlasMapLabels *labels,
              AtlasMapLabelKind     wanted)
{
  guint n_labels = 0;

  for (guint i = 0; i < atlas_map_labels_get_n (labels); i++)
    {
      AtlasMapLabelKind kind;

      atlas_map_labels_get_text (labels, i, &kind);
      n_labels += kind == wanted;
    }
  return n_labels;
}

/* In a window of usual size all that the map is about has its name. */
static void
test_there (void)
{
  /* The last but one is paper, A4, upright. */
  static const double sizes[][2] = {
    { 1000.0, 900.0 }, { 1920.0, 1080.0 }, { 700.0, 500.0 }, { 794.0, 1123.0 }, { 800.0, 600.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (&atlas_sample_balkans, "en");
      g_autoptr (AtlasMapLabels) labels = NULL;
      g_auto (AtlasSampleMap) map = { 0 };

      atlas_sample_map_init (&map, scene, &atlas_sample_balkans, sizes[i][0], sizes[i][1]);
      labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette, NULL, 0);
      g_assert_cmpuint (count_labels (labels, ATLAS_MAP_LABEL_FOCUS), ==, N_FOCUS);
      /* Both visits; the capital may give way in a small window. */
      g_assert_cmpuint (count_labels (labels, ATLAS_MAP_LABEL_PIN), >=, 2);
      g_assert_cmpuint (count_labels (labels, ATLAS_MAP_LABEL_SEA), >=, 1);
      g_assert_cmpuint (count_labels (labels, ATLAS_MAP_LABEL_CONTEXT), >=, 3);
    }
}

/* The places are named too where they are much too small for their names. */
static void
test_leaders (void)
{
  static const AtlasBounds *const views[] = { &atlas_sample_europe, &atlas_sample_world };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (views[i], "en");
      g_autoptr (AtlasMapLabels) labels = NULL;
      g_auto (AtlasSampleMap) map = { 0 };

      atlas_sample_map_init (&map, scene, views[i], 1280.0, 800.0);
      labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette, NULL, 0);
      g_assert_cmpuint (count_labels (labels, ATLAS_MAP_LABEL_FOCUS), ==, N_FOCUS);
    }
}

/* A label is text: what looks like markup is drawn as it stands. */
static void
test_markup (void)
{
  g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (&atlas_sample_europe, "en");
  g_autoptr (AtlasMapLabels) labels = NULL;
  g_auto (AtlasSampleMap) map = { 0 };
  guint n_found = 0;

  atlas_sample_map_init (&map, scene, &atlas_sample_europe, 1920.0, 1080.0);
  labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette, NULL, 0);
  for (guint i = 0; i < atlas_map_labels_get_n (labels); i++)
    {
      g_autofree char *text = g_strdup (atlas_map_labels_get_text (labels, i, NULL));

      g_strdelimit (text, "\n", ' ');
      n_found += g_str_equal (text, "<b>RU & Co</b>");
    }
  g_assert_cmpuint (n_found, ==, 1);
}

static AtlasBriefing *
load_bundled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return briefing;
}

/* A picture of the bundled briefing, and what lies over it. */
typedef struct
{
  double         width;
  double         height;
  double         text_scale;
  guint          n_reserved;
  AtlasRectangle reserved[3]; /* the notes, which the map stays clear of; legend; buttons */
} Picture;

static void
init_bundled (AtlasSampleMap *map,
              AtlasBriefing  *briefing,
              const char     *language,
              const Picture  *picture)
{
  g_autoptr (AtlasMapScene) scene = atlas_map_scene_new_for_briefing (
      atlas_geometry_get_default (), briefing, language, NULL, ATLAS_BOUNDARY_VIEW_AS_DOCUMENT);
  double covered = picture->n_reserved > 0 ? picture->reserved[0].height : 0.0;
  AtlasBounds bounds;

  atlas_map_scene_get_bounds (scene, &bounds);
  atlas_sample_map_init (map, scene, &bounds, picture->width, picture->height - covered);
  map->frame.center_y -= covered / 2.0 / map->frame.scale;
  map->frame.height = picture->height;
  map->palette.text_scale = picture->text_scale;
}

/* Each focus place of the bundled briefing has its name, on a small screen, on paper, in
 * the narrowest of windows and with text of twice the size. */
static void
test_bundled (void)
{
  static const char *const languages[] = { "en", "sr", "sr-Latn", "sq", "de", "fr", "ar" };
  static const Picture pictures[] = {
    { 800.0, 600.0, 1.0, 0, { { 0 } } },
    { 595.0, 842.0, 1.0, 0, { { 0 } } },
    { 780.0, 832.0, 1.0, 3, { { 0, 790, 780, 42 }, { 12, 690, 170, 80 }, { 720, 665, 40, 110 } } },
    { 418.0, 544.0, 1.0, 3, { { 0, 458, 418, 86 }, { 12, 366, 168, 82 }, { 374, 338, 38, 108 } } },
    { 418.0, 544.0, 2.0, 2, { { 0, 400, 418, 144 }, { 374, 280, 38, 108 } } },
  };
  g_autoptr (AtlasBriefing) briefing = load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint k = 0; k < G_N_ELEMENTS (pictures); k++)
      {
        const Picture *picture = &pictures[k];
        AtlasRectangle none = { -1.0, -1.0, 0.0, 0.0 };
        g_autoptr (AtlasMapLabels) labels = NULL;
        g_auto (AtlasSampleMap) map = { 0 };

        init_bundled (&map, briefing, languages[i], picture);
        labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette,
                                       picture->reserved, picture->n_reserved);
        g_test_message ("%s, %g × %g", languages[i], picture->width, picture->height);
        g_assert_cmpuint (count_labels (labels, ATLAS_MAP_LABEL_FOCUS), ==, N_FOCUS);
        assert_apart (&map, labels, picture->n_reserved > 0 ? &picture->reserved[0] : &none);
      }
}

/* How many places, not counting the sea, a label stands on. */
static guint
count_places (const AtlasSampleMap *map,
              const AtlasMapLabels *labels,
              guint                 label)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  AtlasRectangle box;

  atlas_map_labels_get_box (labels, label, 0, &box);
  /* The box is that of the ink; a pixel of it may touch a line. */
  for (double y = box.y + 1.5; y < box.y + box.height - 1.0; y += 1.0)
    for (double x = box.x + 1.5; x < box.x + box.width - 1.0; x += 1.0)
      {
        int region = atlas_plane_hit (map->plane, &map->frame, x, y);

        if (region != ATLAS_NO_REGION)
          g_hash_table_add (seen, GINT_TO_POINTER (region));
      }
  return g_hash_table_size (seen);
}

/* In the window as it opens, no name and no date of a visit lies across a boundary. */
static void
test_own_country (void)
{
  static const Picture pictures[] = {
    { 780.0, 832.0, 1.0, 3, { { 0, 790, 780, 42 }, { 12, 690, 170, 80 }, { 720, 665, 40, 110 } } },
    { 1100.0, 1000.0, 1.0, 0, { { 0 } } },
    { 1920.0, 1080.0, 1.0, 0, { { 0 } } },
  };
  g_autoptr (AtlasBriefing) briefing = load_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autoptr (AtlasMapLabels) labels = NULL;
      g_auto (AtlasSampleMap) map = { 0 };

      init_bundled (&map, briefing, "en", &pictures[i]);
      labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette,
                                     pictures[i].reserved, pictures[i].n_reserved);
      for (guint k = 0; k < atlas_map_labels_get_n (labels); k++)
        {
          AtlasMapLabelKind kind;
          const char *text = atlas_map_labels_get_text (labels, k, &kind);

          if (kind != ATLAS_MAP_LABEL_SEA && count_places (&map, labels, k) > 1)
            g_error ("%s lies across a boundary at %g × %g", text, pictures[i].width,
                     pictures[i].height);
        }
    }
}

/* The name of a sea is on water. */
static void
test_seas (void)
{
  g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (&atlas_sample_europe, "en");
  g_autoptr (AtlasMapLabels) labels = NULL;
  g_auto (AtlasSampleMap) map = { 0 };
  guint n_seas = 0;

  atlas_sample_map_init (&map, scene, &atlas_sample_europe, 1200.0, 900.0);
  labels = atlas_map_labels_new (map.plane, &map.frame, map.scene, &map.palette, NULL, 0);
  for (guint i = 0; i < atlas_map_labels_get_n (labels); i++)
    {
      guint n_boxes = atlas_map_labels_get_n_boxes (labels, i), n_dry = 0;
      AtlasMapLabelKind kind;

      atlas_map_labels_get_text (labels, i, &kind);
      for (guint k = 0; kind == ATLAS_MAP_LABEL_SEA && k < n_boxes; k++)
        {
          AtlasRectangle box;

          atlas_map_labels_get_box (labels, i, k, &box);
          n_dry += atlas_plane_hit (map.plane, &map.frame, box.x + box.width / 2.0,
                                    box.y + box.height / 2.0) != ATLAS_NO_REGION;
        }
      g_assert_cmpuint (n_dry, ==, 0);
      n_seas += kind == ATLAS_MAP_LABEL_SEA;
    }
  g_assert_cmpuint (n_seas, >=, 5);
}

/* Small places that the map must not lose have a dot, and are picked a few pixels off;
 * what is exact stays so. */
static void
test_dots (void)
{
  g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (&atlas_sample_europe, "en");
  g_autoptr (GArray) dots = NULL;
  g_auto (AtlasSampleMap) map = { 0 };

  atlas_sample_map_init (&map, scene, &atlas_sample_europe, 800.0, 600.0);
  dots = atlas_map_find_dots (map.plane, &map.frame, map.scene);
  /* Monaco, Malta and San Marino are listed; Andorra is not. */
  g_assert_cmpuint (dots->len, ==, 3);
  for (guint i = 0; i < dots->len; i++)
    {
      const AtlasMapDot *dot = &g_array_index (dots, AtlasMapDot, i);
      double inside = ATLAS_MAP_PICK_SLOP - 1.0, outside = ATLAS_MAP_PICK_SLOP + 1.0;
      int region = dot->place->region;

      for (double angle = 0.0; angle < 6.0; angle += 0.5)
        {
          double dx = cos (angle), dy = sin (angle);

          g_assert_cmpint (atlas_map_pick (map.plane, &map.frame, scene, dot->x + inside * dx,
                                           dot->y + inside * dy),
                           ==, region);
          g_assert_cmpint (atlas_map_pick (map.plane, &map.frame, scene, dot->x + outside * dx,
                                           dot->y + outside * dy),
                           ==,
                           atlas_plane_hit (map.plane, &map.frame, dot->x + outside * dx,
                                            dot->y + outside * dy));
        }
      g_assert_cmpint (
          atlas_plane_hit (map.plane, &map.frame, dot->x + inside, dot->y), !=, region);
      g_assert_cmpint (atlas_map_pick (map.plane, &map.frame, NULL, dot->x + inside, dot->y), ==,
                       atlas_plane_hit (map.plane, &map.frame, dot->x + inside, dot->y));
    }

  /* Near enough, a place shows itself. */
  map.frame.scale *= 60.0;
  g_clear_pointer (&dots, g_array_unref);
  dots = atlas_map_find_dots (map.plane, &map.frame, map.scene);
  g_assert_cmpuint (dots->len, ==, 0);
}

/* What lays a highlight over a place that is a dot does so around the dot, where it is not
 * hidden by it. */
static void
test_dot_highlight (void)
{
  g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (&atlas_sample_europe, "en");
  g_autoptr (GArray) dots = NULL;
  g_auto (AtlasSampleMap) map = { 0 };

  atlas_sample_map_init (&map, scene, &atlas_sample_europe, 800.0, 600.0);
  dots = atlas_map_find_dots (map.plane, &map.frame, map.scene);
  for (guint i = 0; i < dots->len * (ATLAS_MAP_HIGHLIGHT_FOCUS + 1); i++)
    {
      const AtlasMapDot *dot = &g_array_index (dots, AtlasMapDot, i % dots->len);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 800, 600);
      cairo_t *cr = cairo_create (surface);
      guint n_seen = 0;

      atlas_map_painter_draw_region (cr, map.plane, &map.frame, map.scene, &map.palette,
                                     ATLAS_MAP_QUALITY_REST, dot->place->region,
                                     (AtlasMapHighlight) (i / dots->len));
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (int y = 0; y < 600; y++)
        for (int x = 0; x < 800; x++)
          {
            double away = hypot (x + 0.5 - dot->x, y + 0.5 - dot->y);
            guint8 seen = cairo_image_surface_get_data (
                surface)[y * cairo_image_surface_get_stride (surface) + x];

            n_seen += seen > 128 && away > dot->radius + 1.0;
            g_assert_true (seen == 0 || away < 20.0);
          }
      g_assert_cmpuint (n_seen, >, 25);
      cairo_surface_destroy (surface);
    }
}

static void
test_break (void)
{
  static const char *const names[][2] = {
    { "Serbia", NULL },
    { "North Macedonia", "North\nMacedonia" },
    { "Bosnia and Herzegovina", "Bosnia and\nHerzegovina" },
    { "Bosnie-Herzégovine", "Bosnie-\nHerzégovine" },
    { "Северна Македонија", "Северна\nМакедонија" },
    { "-", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *broken = atlas_map_text_break (names[i][0]);

      g_assert_cmpstr (broken, ==, names[i][1]);
    }
}

/* What is measured at one size holds at any. */
static void
test_measure (void)
{
  static const char *const texts[] = { "Serbia", "Bosnia and\nHerzegovina", "كوسوفو*" };
  PangoContext *context = atlas_map_text_create_context ("en");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (double size = 8.0; size < 40.0; size *= 1.4)
      {
        AtlasMapTextStyle style = { "sans-serif", size, TRUE, FALSE, 0.3, PANGO_ALIGN_CENTER };
        double width, height;
        AtlasMapText text;

        atlas_map_text_init (&text, context, texts[i], &style);
        atlas_map_text_measure (context, texts[i], &style, &width, &height);
        g_assert_cmpfloat_with_epsilon (width, text.width, 0.02 * text.width);
        g_assert_cmpfloat_with_epsilon (height, text.height, 0.05 * text.height);
        atlas_map_text_clear (&text);
      }
  g_object_unref (context);
}

/* A number stands behind the name, within the room of the label; where it is 0 the name
 * steps back, and nothing gets a number that has none. */
static void
test_badges (void)
{
  g_autoptr (AtlasMapScene) scene = atlas_sample_map_new_scene (&atlas_sample_balkans, "en");
  g_autoptr (AtlasMapBadges) badges = atlas_map_badges_new ();
  g_autoptr (AtlasMapBadges) same = atlas_map_badges_new ();
  g_autoptr (AtlasMapLabels) labels = NULL;
  g_auto (AtlasSampleMap) map = { 0 };
  AtlasRectangle nothing = { -9.0, -9.0, 1.0, 1.0 };
  int serbia, kosovo;
  guint n_badges = 0;

  atlas_sample_map_init (&map, scene, &atlas_sample_balkans, 1000.0, 900.0);
  serbia = atlas_geometry_lookup (atlas_plane_get_geometry (map.plane), "RS");
  kosovo = atlas_geometry_lookup (atlas_plane_get_geometry (map.plane), "XK");
  atlas_map_badges_add (badges, serbia, 12);
  atlas_map_badges_add (badges, kosovo, 0);
  atlas_map_badges_add (same, kosovo, 0);
  g_assert_false (atlas_map_badges_equal (badges, same));
  g_assert_false (atlas_map_badges_equal (badges, NULL));
  atlas_map_badges_add (same, serbia, 12);
  g_assert_true (atlas_map_badges_equal (badges, same));

  labels = atlas_map_labels_new_with_badges (map.plane, &map.frame, map.scene, &map.palette,
                                             badges, NULL, 0);
  assert_apart (&map, labels, &nothing);
  g_assert_true (atlas_map_labels_has_name (labels, serbia));
  g_assert_false (atlas_map_labels_has_name (labels, ATLAS_NO_REGION));
  for (guint i = 0; i < atlas_map_labels_get_n (labels); i++)
    {
      const char *badge = atlas_map_labels_get_badge (labels, i);
      const char *text = atlas_map_labels_get_text (labels, i, NULL);

      if (badge == NULL)
        continue;
      n_badges++;
      g_assert_cmpstr (badge, ==, g_str_has_prefix (text, "Serbia") ? "12" : "0");
    }
  g_assert_cmpuint (n_badges, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-labels/apart", test_apart);
  g_test_add_func ("/map-labels/there", test_there);
  g_test_add_func ("/map-labels/leaders", test_leaders);
  g_test_add_func ("/map-labels/markup", test_markup);
  g_test_add_func ("/map-labels/bundled", test_bundled);
  g_test_add_func ("/map-labels/own-country", test_own_country);
  g_test_add_func ("/map-labels/seas", test_seas);
  g_test_add_func ("/map-labels/dots", test_dots);
  g_test_add_func ("/map-labels/dots/highlight", test_dot_highlight);
  g_test_add_func ("/map-labels/badges", test_badges);
  g_test_add_func ("/map-labels/break", test_break);
  g_test_add_func ("/map-labels/measure", test_measure);

  return g_test_run ();
}
