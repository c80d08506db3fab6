/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-fit.h"

#define MAX_SCALE 8.0

/* Two places at opposite corners of a square of 100 kilometres. */
static const AtlasRectangle square = { 0, 0, 100, 100 };
static const AtlasRectangle places[] = { { 0, 60, 40, 40 }, { 60, 0, 40, 40 } };

static AtlasMapFrame
fit (double                width,
     double                height,
     const AtlasRectangle *reserved,
     guint                 n_reserved)
{
  AtlasMapFrame frame = { .width = width, .height = height };

  atlas_map_fit (&frame, &square, 10, MAX_SCALE, places, G_N_ELEMENTS (places), reserved,
                 n_reserved);

  return frame;
}

static void
get_box (const AtlasMapFrame  *frame,
         const AtlasRectangle *place,
         AtlasRectangle       *box)
{
  atlas_map_frame_to_picture (frame, place->x, place->y + place->height, &box->x, &box->y);
  box->width = place->width * frame->scale;
  box->height = place->height * frame->scale;
}

static gboolean
are_apart (const AtlasRectangle *a,
           const AtlasRectangle *b)
{
  return a->x + a->width <= b->x || b->x + b->width <= a->x || a->y + a->height <= b->y ||
         b->y + b->height <= a->y;
}

static void
assert_in_view (const AtlasMapFrame *frame)
{
  AtlasRectangle box;

  get_box (frame, &square, &box);
  g_assert_cmpfloat (box.x, >=, 10 - 1e-9);
  g_assert_cmpfloat (box.y, >=, 10 - 1e-9);
  g_assert_cmpfloat (box.x + box.width, <=, frame->width - 10 + 1e-9);
  g_assert_cmpfloat (box.y + box.height, <=, frame->height - 10 + 1e-9);
}

static void
test_nothing_reserved (void)
{
  AtlasMapFrame frame = fit (420, 320, NULL, 0);

  g_assert_cmpfloat_with_epsilon (frame.scale, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.center_x, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.center_y, 50, 1e-9);

  frame = fit (4000, 4000, NULL, 0);
  g_assert_cmpfloat_with_epsilon (frame.scale, MAX_SCALE, 1e-9);
}

/* What lies where there is no place changes nothing. */
static void
test_free_corner (void)
{
  const AtlasRectangle corner = { 0, 200, 100, 120 };
  AtlasMapFrame frame = fit (320, 320, &corner, 1);

  g_assert_cmpfloat_with_epsilon (frame.scale, 3, 1e-9);
}

static void
test_covered_corner (void)
{
  for (double width = 20; width <= 120; width += 20)
    {
      const AtlasRectangle reserved[] = { { 0, 0, width, 60 }, { 320 - width, 280, width, 40 } };
      AtlasMapFrame frame = fit (320, 320, reserved, G_N_ELEMENTS (reserved));

      g_assert_cmpfloat (frame.scale, <=, 3);
      g_assert_cmpfloat (frame.scale, >, 0.6 * 3);
      assert_in_view (&frame);
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        for (guint j = 0; j < G_N_ELEMENTS (reserved); j++)
          {
            AtlasRectangle box;

            get_box (&frame, &places[i], &box);
            g_assert_true (are_apart (&box, &reserved[j]));
          }
    }
}

/* Where there is no way out, the map is as large as it can be. */
static void
test_all_covered (void)
{
  const AtlasRectangle all = { 0, 0, 320, 320 };
  AtlasMapFrame frame = fit (320, 320, &all, 1);

  g_assert_cmpfloat_with_epsilon (frame.scale, 3, 1e-9);
  g_assert_cmpfloat_with_epsilon (frame.center_x, 50, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-fit/all-covered", test_all_covered);
  g_test_add_func ("/map-fit/covered-corner", test_covered_corner);
  g_test_add_func ("/map-fit/free-corner", test_free_corner);
  g_test_add_func ("/map-fit/nothing-reserved", test_nothing_reserved);

  return g_test_run ();
}
