/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-labels.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_SPRITES (atlas_map_sprites_get_type ())

/**
 * AtlasMapSprites:
 *
 * The pins and labels of a map as small pictures, made once and then moved with
 * the map: a text with a halo takes a hundred times as long to draw as to copy.
 * They keep their size while the map is scaled. For the screen; on paper labels
 * are outlines. Immutable.
 */
typedef struct _AtlasMapSprites AtlasMapSprites;

ATLAS_DECLARE_VALUE_TYPE (AtlasMapSprites, atlas_map_sprites)

AtlasMapSprites *atlas_map_sprites_new         (const AtlasPlane      *plane,
                                                const AtlasMapFrame   *frame,
                                                const AtlasMapScene   *scene,
                                                const AtlasMapPalette *palette,
                                                const AtlasMapLabels  *labels,
                                                double                 device_scale);
guint            atlas_map_sprites_get_n       (const AtlasMapSprites *self);
cairo_surface_t *atlas_map_sprites_get_surface (const AtlasMapSprites *self,
                                                guint                  index);
void             atlas_map_sprites_locate      (const AtlasMapSprites *self,
                                                guint                  index,
                                                const AtlasMapFrame   *view,
                                                AtlasRectangle        *box);
void             atlas_map_sprites_draw        (const AtlasMapSprites *self,
                                                guint                  index,
                                                const AtlasMapFrame   *view,
                                                cairo_t               *cr);

G_END_DECLS
