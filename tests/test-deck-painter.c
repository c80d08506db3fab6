/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck.h"

#include <math.h>

#include "atlas-deck-text-private.h"
#include "atlas-stage-shape.h"
#include "atlas-test-deck.h"

/* How pages are painted: dot by dot, from any thread, in any shape, and so that a room
 * can read them. */

static cairo_surface_t *
paint (AtlasDeck            *deck,
       AtlasDeckPage        *page,
       const AtlasDeckStage *stage,
       int                   width,
       int                   height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  atlas_deck_paint_page (deck, page, stage, cr, width, height, ATLAS_MAP_QUALITY_REST);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint32
get_dot (cairo_surface_t *surface,
         int              x,
         int              y)
{
  const guint8 *row = cairo_image_surface_get_data (surface) +
                      y * cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static gboolean
are_same (cairo_surface_t *a,
          cairo_surface_t *b)
{
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    for (int x = 0; x < cairo_image_surface_get_width (a); x++)
      if (get_dot (a, x, y) != get_dot (b, x, y))
        return FALSE;

  return TRUE;
}

typedef struct
{
  AtlasDeck     *deck;
  AtlasDeckPage *page;
} Job;

static gpointer
paint_in_thread (gpointer data)
{
  Job *job = data;

  return paint (job->deck, job->page, NULL, 480, 270);
}

/* Four threads at once paint what one alone does. */
static void
test_threads (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  guint pages[] = { 1, 2, 6, 11 };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      Job job = { deck, atlas_deck_get_page (deck, pages[i]) };
      cairo_surface_t *alone = paint (deck, job.page, NULL, 480, 270);
      GThread *threads[4];

      for (guint k = 0; k < G_N_ELEMENTS (threads); k++)
        threads[k] = g_thread_new ("painter", paint_in_thread, &job);
      for (guint k = 0; k < G_N_ELEMENTS (threads); k++)
        {
          cairo_surface_t *surface = g_thread_join (threads[k]);

          g_assert_true (are_same (alone, surface));
          cairo_surface_destroy (surface);
        }
      cairo_surface_destroy (alone);
    }
}

/* A page in a picture of another shape stands in its middle. */
static void
test_other_shape (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_DARK, 16.0 / 9.0);
  AtlasDeckPage *page = atlas_deck_get_page (deck, 1);
  cairo_surface_t *surface = paint (deck, page, NULL, 320, 320);
  AtlasRectangle area;

  g_assert_cmphex (get_dot (surface, 5, 5), ==, 0x10161d);
  g_assert_cmphex (get_dot (surface, 5, 315), ==, 0x10161d);
  g_assert_true (atlas_deck_page_get_map_area (deck, page, 320, 320, &area, NULL));
  g_assert_cmpfloat (area.x, ==, 0.0);
  g_assert_cmpfloat (area.y, ==, 70.0);
  g_assert_false (atlas_deck_page_get_map_area (deck, atlas_deck_get_page (deck, 7), 320, 320,
                                                &area, NULL));
  cairo_surface_destroy (surface);
}

/* The map that moves is the map of the page, and nothing else moves with it. */
static void
test_stage (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  AtlasDeckPage *page = atlas_deck_get_page (deck, 1);
  AtlasDeckStage stage = { .parts = ATLAS_DECK_PART_ALL, .has_view = TRUE };
  cairo_surface_t *still = paint (deck, page, NULL, 640, 360);
  cairo_surface_t *same, *moved;
  AtlasRectangle area;

  g_assert_true (atlas_deck_page_get_map_area (deck, page, 1920, 1080, &area, &stage.view));
  same = paint (deck, page, &stage, 640, 360);
  g_assert_true (are_same (still, same));
  stage.view.center_x -= 200.0 / stage.view.scale;
  moved = paint (deck, page, &stage, 640, 360);
  g_assert_false (are_same (still, moved));
  atlas_deck_page_get_map_area (deck, page, 640, 360, &area, NULL);
  for (int y = 0; y < 360; y++)
    for (int x = (int) (area.x + area.width) + 1; x < 640; x++)
      g_assert_cmphex (get_dot (still, x, y), ==, get_dot (moved, x, y));
  cairo_surface_destroy (still);
  cairo_surface_destroy (same);
  cairo_surface_destroy (moved);
}

/* The shapes of stages are told apart without colours, also where they are small. */
static void
test_stage_shapes (void)
{
  cairo_surface_t *surfaces[ATLAS_N_STAGES];

  for (guint i = 0; i < ATLAS_N_STAGES; i++)
    {
      cairo_t *cr;
      guint n_inked = 0;

      surfaces[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 12, 12);
      cr = cairo_create (surfaces[i]);
      cairo_set_source_rgb (cr, 1.0, 1.0, 1.0);
      atlas_stage_shape_draw (i, cr, 6.0, 6.0, 12.0);
      cairo_destroy (cr);
      cairo_surface_flush (surfaces[i]);
      for (guint at = 0; at < 12 * 12; at++)
        n_inked += get_dot (surfaces[i], (int) at % 12, (int) at / 12) > 0x7f7f7f;
      g_assert_cmpuint (n_inked, >=, 3);
      for (guint k = 0; k < i; k++)
        g_assert_false (are_same (surfaces[i], surfaces[k]));
    }
  for (guint i = 0; i < ATLAS_N_STAGES; i++)
    cairo_surface_destroy (surfaces[i]);
}

/* The parts together are the whole. */
static void
test_parts (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  AtlasDeckPage *page = atlas_deck_get_page (deck, 2);
  AtlasDeckStage words = { .parts = ATLAS_DECK_PART_WORDS }, map = { .parts = ATLAS_DECK_PART_MAP };
  cairo_surface_t *whole = paint (deck, page, NULL, 640, 360);
  cairo_surface_t *parts = paint (deck, page, &words, 640, 360);
  cairo_t *cr = cairo_create (parts);

  g_assert_cmphex (get_dot (parts, 20, 20), ==, 0x000000);
  atlas_deck_paint_page (deck, page, &map, cr, 640, 360, ATLAS_MAP_QUALITY_REST);
  cairo_destroy (cr);
  cairo_surface_flush (parts);
  g_assert_true (are_same (whole, parts));
  cairo_surface_destroy (whole);
  cairo_surface_destroy (parts);
}

/* How low the lowest name of the focus is on a map. */
static double
measure_lowest_name (AtlasDeck             *deck,
                     AtlasDeckPage         *page,
                     const AtlasMapPalette *palette)
{
  g_autoptr (AtlasMapLabels) labels = NULL;
  double lowest = G_MAXDOUBLE;
  AtlasMapFrame view;

  atlas_deck_page_get_map_area (deck, page, 1920, 1080, NULL, &view);
  labels = atlas_map_labels_new (atlas_deck_get_plane (deck), &view,
                                 atlas_deck_get_scene (deck, page), palette, NULL, 0);
  for (guint i = 0; i < atlas_map_labels_get_n (labels); i++)
    {
      AtlasMapLabelKind kind;
      AtlasRectangle box;

      atlas_map_labels_get_text (labels, i, &kind);
      if (kind != ATLAS_MAP_LABEL_FOCUS)
        continue;
      atlas_map_labels_get_box (labels, i, 0, &box);
      lowest = MIN (lowest, box.height);
    }

  return lowest;
}

/* Names on a map are not shrunk below what a room can read, however little room there is. */
static void
test_names_on_the_map (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_bundled ();
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 4.0 / 3.0);
  AtlasDeckPage *page = atlas_deck_get_page (deck, 1);
  AtlasMapPalette palette;

  atlas_deck_get_map_palette (deck, &palette);
  /* As high as capitals of that size are. */
  g_assert_cmpfloat (measure_lowest_name (deck, page, &palette), >=, 0.7 * ATLAS_DECK_LEAST_SIZE);
}

/* Who reads from the right has the map there, and north still up. */
static void
test_mirrored (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_test_deck_load_nasty ("ar", "المبادرات", 3, 1);
  g_autoptr (AtlasDeck) deck = atlas_test_deck_make (briefing, NULL, ATLAS_DECK_LIGHT, 16.0 / 9.0);
  g_autoptr (AtlasDeck) english =
      atlas_test_deck_make (briefing, "en", ATLAS_DECK_LIGHT, 16.0 / 9.0);
  const AtlasDeckPage *page = atlas_deck_get_page (deck, 1);
  const AtlasDeckPage *other = atlas_deck_get_page (english, 1);
  AtlasMapFrame view;
  AtlasRectangle area;

  g_assert_cmpfloat_with_epsilon (page->map_area.x + page->map_area.width, 1920.0, 1.0);
  g_assert_cmpfloat (other->map_area.x, ==, 0.0);
  atlas_deck_page_get_map_area (deck, (AtlasDeckPage *) page, 1920, 1080, &area, &view);
  g_assert_cmpfloat (view.scale, >, 0.0);
}

/* Lines of a heading stand close, but Arabic ones not so close that they touch. */
static void
test_lines_apart (void)
{
  char text[] = "ستة أماكن، وثلاث علاقات بالناتو وغرب البلقان";
  AtlasDeckBox box = { .text = text, .size = 60.0, .weight = PANGO_WEIGHT_BOLD, .is_tight = TRUE };
  g_auto (AtlasDeckSetter) setter = { NULL, NULL, FALSE };
  g_autoptr (PangoLayout) layout = NULL;
  PangoLayoutIter *iter;
  int bottom = G_MININT;

  atlas_deck_setter_init (&setter, "ar");
  layout = atlas_deck_setter_layout (&setter, &box, 420.0, NULL);
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoRectangle ink;

      pango_layout_iter_get_line_extents (iter, &ink, NULL);
      g_assert_cmpint (ink.y, >=, bottom);
      bottom = ink.y + ink.height;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Letters on the ground can be read: WCAG asks for 4.5 to 1. */
static double
get_luminance (const AtlasColor *color)
{
  const double channels[] = { color->red, color->green, color->blue };
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  double sum = 0.0;

  for (guint i = 0; i < 3; i++)
    sum += weights[i] * (channels[i] <= 0.04045 ? channels[i] / 12.92
                                                : pow ((channels[i] + 0.055) / 1.055, 2.4));

  return sum;
}

static void
assert_contrast (const AtlasColor *a,
                 const AtlasColor *b)
{
  double lighter = MAX (get_luminance (a), get_luminance (b));
  double darker = MIN (get_luminance (a), get_luminance (b));

  g_assert_cmpfloat ((lighter + 0.05) / (darker + 0.05), >=, 4.5);
}

static void
test_contrast (void)
{
  for (guint scheme = ATLAS_DECK_LIGHT; scheme <= ATLAS_DECK_DARK; scheme++)
    {
      const AtlasDeckTheme *theme = atlas_deck_theme_get (scheme);

      assert_contrast (&theme->ground, &theme->text);
      assert_contrast (&theme->ground, &theme->quiet);
      assert_contrast (&theme->ground, &theme->accent);
      assert_contrast (&theme->ground, &theme->caution);
      for (guint i = 0; i < ATLAS_N_STAGES; i++)
        assert_contrast (&theme->ground, &theme->stages[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck-painter/threads", test_threads);
  g_test_add_func ("/deck-painter/other-shape", test_other_shape);
  g_test_add_func ("/deck-painter/stage", test_stage);
  g_test_add_func ("/deck-painter/stage-shapes", test_stage_shapes);
  g_test_add_func ("/deck-painter/parts", test_parts);
  g_test_add_func ("/deck-painter/names-on-the-map", test_names_on_the_map);
  g_test_add_func ("/deck-painter/mirrored", test_mirrored);
  g_test_add_func ("/deck-painter/lines-apart", test_lines_apart);
  g_test_add_func ("/deck-painter/contrast", test_contrast);

  return g_test_run ();
}
