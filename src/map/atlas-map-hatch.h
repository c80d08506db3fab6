/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-frame.h"
#include "atlas-map-palette.h"

G_BEGIN_DECLS

void atlas_map_hatch_path  (cairo_t                        *cr,
                            const AtlasMapPalette          *palette,
                            double                          origin_x,
                            double                          origin_y,
                            double                          unit);
void atlas_map_draw_swatch (cairo_t                        *cr,
                            const AtlasMapPalette          *palette,
                            const AtlasClassificationGroup *group,
                            const AtlasRectangle           *box,
                            double                          unit);
void atlas_map_draw_disputed_swatch
                           (cairo_t                        *cr,
                            const AtlasMapPalette          *palette,
                            const AtlasRectangle           *box,
                            double                          unit);

G_END_DECLS
