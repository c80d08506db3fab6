/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-caution-sign-private.h"

/**
 * atlas_caution_sign_draw:
 * @cr: a cairo context
 * @x: the middle of the sign
 * @y: the same
 * @size: how wide it is
 *
 * Draws the sign of a caution in the present colour: the same on slides and on paper,
 * told by its shape and not by how it is coloured.
 */
void
atlas_caution_sign_draw (cairo_t *cr,
                         double   x,
                         double   y,
                         double   size)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 2.0, size / 2.0);
  cairo_set_line_width (cr, 0.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  cairo_move_to (cr, 0.0, -0.78);
  cairo_line_to (cr, 0.86, 0.7);
  cairo_line_to (cr, -0.86, 0.7);
  cairo_close_path (cr);
  cairo_move_to (cr, 0.0, -0.22);
  cairo_line_to (cr, 0.0, 0.16);
  cairo_move_to (cr, 0.0, 0.44);
  cairo_line_to (cr, 0.0, 0.44);
  cairo_stroke (cr);
  cairo_restore (cr);
}
