/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-stage-shape.h"

/* The shapes are drawn around the origin, in a square from -1 to 1 of which
 * they leave a margin free. */
#define RADIUS 0.78
#define LINE 0.26

static void
draw_none (cairo_t *cr)
{
  cairo_move_to (cr, -RADIUS, 0);
  cairo_line_to (cr, RADIUS, 0);
  cairo_stroke (cr);
}

static void
draw_planned (cairo_t *cr)
{
  cairo_move_to (cr, 0, -RADIUS);
  cairo_line_to (cr, RADIUS, 0);
  cairo_line_to (cr, 0, RADIUS);
  cairo_line_to (cr, -RADIUS, 0);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
draw_ongoing (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, 0, 0, RADIUS, G_PI / 2, 3 * G_PI / 2);
  cairo_fill (cr);
}

static void
draw_completed (cairo_t *cr)
{
  static const double tick[][2] = {
    { -0.51, 0.13 }, { -0.33, -0.05 }, { -0.13, 0.16 }, { 0.33, -0.41 }, { 0.52, -0.25 },
    { -0.11, 0.53 },
  };

  /* The tick is a hole in the disc, so that it has the colour of whatever is
   * beneath, on paper too. It goes round the other way. */
  cairo_new_sub_path (cr);
  cairo_arc (cr, 0, 0, RADIUS + LINE / 2, 0, 2 * G_PI);
  cairo_close_path (cr);
  for (guint i = 0; i < G_N_ELEMENTS (tick); i++)
    cairo_line_to (cr, tick[i][0], tick[i][1]);
  cairo_close_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
}

static void
draw_suspended (cairo_t *cr)
{
  cairo_set_line_width (cr, 0.36);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_move_to (cr, -0.38, -RADIUS);
  cairo_line_to (cr, -0.38, RADIUS);
  cairo_move_to (cr, 0.38, -RADIUS);
  cairo_line_to (cr, 0.38, RADIUS);
  cairo_stroke (cr);
}

static void
draw_cancelled (cairo_t *cr)
{
  cairo_move_to (cr, -0.62, -0.62);
  cairo_line_to (cr, 0.62, 0.62);
  cairo_move_to (cr, 0.62, -0.62);
  cairo_line_to (cr, -0.62, 0.62);
  cairo_stroke (cr);
}

static void (*const draw_stage[ATLAS_N_STAGES]) (cairo_t *cr) = {
  [ATLAS_STAGE_NONE] = draw_none,
  [ATLAS_STAGE_PLANNED] = draw_planned,
  [ATLAS_STAGE_ONGOING] = draw_ongoing,
  [ATLAS_STAGE_COMPLETED] = draw_completed,
  [ATLAS_STAGE_SUSPENDED] = draw_suspended,
  [ATLAS_STAGE_CANCELLED] = draw_cancelled,
};

/**
 * atlas_stage_shape_draw:
 * @stage: a stage
 * @cr: a cairo context, whose colour the shape takes
 * @x: the middle of the shape
 * @y: the middle of the shape
 * @size: its width and height, in the units of @cr
 *
 * Draws the shape that stands for a stage, on a screen as on paper.
 */
void
atlas_stage_shape_draw (AtlasStage  stage,
                        cairo_t    *cr,
                        double      x,
                        double      y,
                        double      size)
{
  g_return_if_fail (stage < ATLAS_N_STAGES);
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 2.0, size / 2.0);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  draw_stage[stage](cr);
  cairo_restore (cr);
}
