/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-palette.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

/**
 * AtlasMapGlow:
 *
 * The light of coasts on the sea: brighter the nearer it is to land.
 */
typedef struct _AtlasMapGlow AtlasMapGlow;

AtlasMapGlow *atlas_map_glow_new   (const AtlasPlane    *plane,
                                    const AtlasMapFrame *frame,
                                    double               unit);
void          atlas_map_glow_free  (AtlasMapGlow        *self);
void          atlas_map_glow_add   (AtlasMapGlow        *self,
                                    guint                arc);
void          atlas_map_glow_paint (AtlasMapGlow        *self,
                                    const AtlasColor    *sea,
                                    const AtlasColor    *color,
                                    cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapGlow, atlas_map_glow_free)

G_END_DECLS
