/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "atlas-map-palette.h"
#include "atlas-translation.h"

G_BEGIN_DECLS

/**
 * AtlasMapTextStyle:
 * @family: the font
 * @size: its size, in pixels
 * @bold: whether it is bold
 * @italic: whether it is italic
 * @spacing: the extra room between letters, in parts of the size; letters that hang
 *   together get none
 * @alignment: where lines that are shorter than others stand
 * @foreign: what of the text is in another language than the rest, if its language is
 *   set, which outlives the style
 *
 * How a piece of text on the map is set.
 */
typedef struct
{
  const char    *family;
  double         size;
  gboolean       bold;
  gboolean       italic;
  double         spacing;
  PangoAlignment alignment;
  AtlasForeign   foreign;
} AtlasMapTextStyle;

/**
 * AtlasMapText:
 * @layout: the text
 * @offset_x: from the middle of the ink to the corner of the layout, in pixels
 * @offset_y: the same downwards
 * @width: the width of the ink, in pixels
 * @height: its height
 *
 * A text that is ready to be drawn. The ink is what is black of it, around (0, 0).
 */
typedef struct
{
  PangoLayout *layout;
  double       offset_x;
  double       offset_y;
  double       width;
  double       height;
} AtlasMapText;

PangoContext *atlas_map_text_create_context (const char              *language);
void          atlas_map_text_mark           (PangoLayout             *layout,
                                             const char              *language);
void          atlas_map_text_init           (AtlasMapText            *self,
                                             PangoContext            *context,
                                             const char              *string,
                                             const AtlasMapTextStyle *style);
void          atlas_map_text_clear          (AtlasMapText            *self);
void          atlas_map_text_measure        (PangoContext            *context,
                                             const char              *string,
                                             const AtlasMapTextStyle *style,
                                             double                  *width,
                                             double                  *height);
void          atlas_map_text_get_layout_size
                                            (PangoLayout             *layout,
                                             double                  *width,
                                             double                  *height);
void          atlas_map_text_draw           (const AtlasMapText      *self,
                                             cairo_t                 *cr,
                                             double                   x,
                                             double                   y,
                                             double                   angle,
                                             const AtlasColor        *color,
                                             const AtlasColor        *halo,
                                             double                   halo_width);
char         *atlas_map_text_break          (const char              *string);

G_END_DECLS
