/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-geometry.h"
#include "atlas-map-frame.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLANE (atlas_plane_get_type ())

/**
 * AtlasPlane:
 *
 * A geometry laid flat by a projection: every vertex in kilometres, ready to be
 * moved and scaled into a picture. Panning and zooming never come back here. It
 * is immutable and may be read from any thread.
 */
typedef struct _AtlasPlane AtlasPlane;

ATLAS_DECLARE_VALUE_TYPE (AtlasPlane, atlas_plane)

AtlasPlane            *atlas_plane_new                (AtlasGeometry         *geometry,
                                                       const AtlasProjection *projection);
AtlasPlane            *atlas_plane_get_world          (const AtlasProjection *projection);
AtlasGeometry         *atlas_plane_get_geometry       (const AtlasPlane      *self);
const AtlasProjection *atlas_plane_get_projection     (const AtlasPlane      *self);
gboolean               atlas_plane_get_region_extents (const AtlasPlane      *self,
                                                       int                    region,
                                                       AtlasRectangle        *extents);
int                    atlas_plane_hit                (const AtlasPlane      *self,
                                                       const AtlasMapFrame   *frame,
                                                       double                 x,
                                                       double                 y);

G_END_DECLS
