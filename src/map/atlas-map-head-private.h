/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-frame.h"
#include "atlas-map-palette.h"
#include "atlas-map-scene.h"
#include "atlas-svg-writer.h"

G_BEGIN_DECLS

/**
 * AtlasMapHead:
 *
 * The head of a map that stands alone: what it is of, and as of when.
 */
typedef struct _AtlasMapHead AtlasMapHead;

AtlasMapHead *atlas_map_head_new        (const AtlasMapScene   *scene,
                                         const AtlasMapPalette *palette,
                                         const AtlasMapFrame   *frame);
void          atlas_map_head_free       (AtlasMapHead          *self);
double        atlas_map_head_get_height (const AtlasMapHead    *self);
void          atlas_map_head_add_svg    (const AtlasMapHead    *self,
                                         AtlasSvgWriter        *writer);
void          atlas_map_head_draw       (const AtlasMapHead    *self,
                                         cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapHead, atlas_map_head_free)

G_END_DECLS
