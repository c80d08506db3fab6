/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-palette.h"
#include "atlas-plane.h"
#include "atlas-svg-writer.h"

G_BEGIN_DECLS

/**
 * AtlasMapFoot:
 *
 * The foot of a map that stands alone: footnotes, attribution, scale.
 */
typedef struct _AtlasMapFoot AtlasMapFoot;

/* The most boxes that a foot covers. */
#define ATLAS_MAP_FOOT_PARTS 3

AtlasMapFoot *atlas_map_foot_new       (const AtlasPlane      *plane,
                                        const AtlasMapFrame   *frame,
                                        const AtlasMapScene   *scene,
                                        const AtlasMapPalette *palette);
void          atlas_map_foot_free      (AtlasMapFoot          *self);
guint         atlas_map_foot_get_boxes (const AtlasMapFoot    *self,
                                        AtlasRectangle         boxes[ATLAS_MAP_FOOT_PARTS]);
void          atlas_map_foot_add_svg   (const AtlasMapFoot    *self,
                                        AtlasSvgWriter        *writer);
void          atlas_map_foot_draw      (const AtlasMapFoot    *self,
                                        cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapFoot, atlas_map_foot_free)

G_END_DECLS
