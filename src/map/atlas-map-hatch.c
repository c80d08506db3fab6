/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-hatch.h"

#include <math.h>

#include "atlas-map-ink.h"

/* From line to line and how thick a line is, across it, in units of text. */
#define SPACING 7.5
#define THICKNESS 1.2

/* Lines all over what the context is clipped to, from the lower left to the upper
 * right. They are lines, and no pattern of pixels, so that they stay sharp on paper. */
static void
draw_lines (cairo_t         *cr,
            const AtlasColor *color,
            double           origin_x,
            double           origin_y,
            double           unit)
{
  double left, top, right, bottom;
  double step = SPACING * unit * G_SQRT2;
  double first, last;

  cairo_clip_extents (cr, &left, &top, &right, &bottom);
  if (right <= left || bottom <= top)
    return;

  /* On a line x + y stays the same, and one of them runs through the origin. */
  first = ceil ((left + top - origin_x - origin_y) / step);
  last = floor ((right + bottom - origin_x - origin_y) / step);
  for (double i = first; i <= last; i++)
    {
      double sum = origin_x + origin_y + i * step;

      cairo_move_to (cr, sum - top, top);
      cairo_line_to (cr, sum - bottom, bottom);
    }
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, THICKNESS * unit);
  atlas_map_ink (cr, color);
  cairo_stroke (cr);
}

/**
 * atlas_map_hatch_path:
 * @cr: a cairo context with a path
 * @palette: how the map looks
 * @origin_x: where one of the lines runs through
 * @origin_y: where one of the lines runs through
 * @unit: the unit of text
 *
 * Hatches the path, and clears it. The origin is a point of the map, so that lines
 * don't swim when the map is moved.
 */
void
atlas_map_hatch_path (cairo_t               *cr,
                      const AtlasMapPalette *palette,
                      double                 origin_x,
                      double                 origin_y,
                      double                 unit)
{
  g_return_if_fail (cr != NULL && palette != NULL);

  cairo_save (cr);
  cairo_clip (cr);
  draw_lines (cr, &palette->colors[ATLAS_MAP_COLOR_HATCH], origin_x, origin_y, unit);
  cairo_restore (cr);
}

/**
 * atlas_map_draw_swatch:
 * @cr: a cairo context
 * @palette: how the map looks
 * @group: a group of a classification
 * @box: where it is drawn
 * @unit: the unit of text
 *
 * Draws the sign that stands for a group in a legend: a piece of map with the fill
 * of its places, and the outline of a country around it.
 */
void
atlas_map_draw_swatch (cairo_t                        *cr,
                       const AtlasMapPalette          *palette,
                       const AtlasClassificationGroup *group,
                       const AtlasRectangle           *box,
                       double                          unit)
{
  double line = 1.0 * unit;

  g_return_if_fail (cr != NULL && palette != NULL && group != NULL && box != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  atlas_map_ink (cr, &palette->colors[atlas_map_color_for_group (group)]);
  cairo_fill_preserve (cr);
  if (group->is_hatched)
    atlas_map_hatch_path (cr, palette, box->x + box->width / 2.0, box->y + box->height / 2.0,
                          unit);
  cairo_new_path (cr);
  cairo_rectangle (cr, box->x + line / 2.0, box->y + line / 2.0, box->width - line,
                   box->height - line);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_width (cr, line);
  atlas_map_ink (cr, &palette->colors[ATLAS_MAP_COLOR_FOCUS_BORDER]);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * atlas_map_draw_disputed_swatch:
 * @cr: a cairo context
 * @palette: how the map looks
 * @box: where it is drawn
 * @unit: the unit of text
 *
 * Draws the sign that stands for a disputed boundary in a legend: the line on land,
 * because it may well not be seen on whatever is behind the legend, and because any
 * other fill would look like one that means something.
 */
void
atlas_map_draw_disputed_swatch (cairo_t               *cr,
                                const AtlasMapPalette *palette,
                                const AtlasRectangle  *box,
                                double                 unit)
{
  const double dashes[] = { 4.0 * unit, 2.5 * unit };
  double middle;

  g_return_if_fail (cr != NULL && palette != NULL && box != NULL);

  middle = box->y + box->height / 2.0;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  atlas_map_ink (cr, &palette->colors[ATLAS_MAP_COLOR_LAND]);
  cairo_fill (cr);
  cairo_move_to (cr, box->x, middle);
  cairo_line_to (cr, box->x + box->width, middle);
  cairo_set_line_width (cr, 2.6 * unit);
  atlas_map_ink_thin (cr, &palette->colors[ATLAS_MAP_COLOR_HALO], 0.75);
  cairo_stroke_preserve (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), unit);
  cairo_set_line_width (cr, 1.4 * unit);
  atlas_map_ink (cr, &palette->colors[ATLAS_MAP_COLOR_LABEL]);
  cairo_stroke (cr);
  cairo_restore (cr);
}
