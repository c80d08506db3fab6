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
 * AtlasMapKey:
 *
 * The legend of a map that stands alone: what its colours, pins and lines mean.
 */
typedef struct _AtlasMapKey AtlasMapKey;

AtlasMapKey *atlas_map_key_new     (const AtlasPlane      *plane,
                                    const AtlasMapFrame   *frame,
                                    const AtlasMapScene   *scene,
                                    const AtlasMapPalette *palette,
                                    const AtlasRectangle  *reserved,
                                    guint                  n_reserved);
void         atlas_map_key_free    (AtlasMapKey           *self);
void         atlas_map_key_get_box (const AtlasMapKey     *self,
                                    AtlasRectangle        *box);
void         atlas_map_key_add_svg (const AtlasMapKey     *self,
                                    AtlasSvgWriter        *writer);
void         atlas_map_key_draw    (const AtlasMapKey     *self,
                                    cairo_t               *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapKey, atlas_map_key_free)

G_END_DECLS
