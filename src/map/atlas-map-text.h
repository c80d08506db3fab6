/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "atlas-map-palette.h"

G_BEGIN_DECLS

/* How a piece of text on the map is set. */
typedef struct
{
  const char    *family;
  double         size;    /* pixels */
  gboolean       bold;
  gboolean       italic;
  double         spacing; /* extra room between letters, in parts of the size */
  PangoAlignment alignment;
} AtlasMapTextStyle;

/* A text, ready to be drawn; the ink is what is black of it, around (0, 0). */
typedef struct
{
  PangoLayout *layout;
  double       offset_x; /* from the middle of the ink to the layout's corner */
  double       offset_y;
  double       width;    /* of the ink */
  double       height;
} AtlasMapText;

PangoContext *atlas_map_text_create_context (const char              *language);
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
