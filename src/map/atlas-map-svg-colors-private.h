/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-svg-writer.h"

G_BEGIN_DECLS

/* How much of its group's colour a place around the focus shows. */
#define ATLAS_MAP_SVG_CONTEXT_SHARE 0.45

AtlasColor atlas_map_svg_blend          (const AtlasMapPalette *palette,
                                         const AtlasColor      *color,
                                         double                 share);
void       atlas_map_svg_add_dark_style (AtlasSvgWriter        *writer,
                                         const AtlasMapPalette *palette,
                                         const AtlasMapPalette *dark);

G_END_DECLS
