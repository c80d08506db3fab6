/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "atlas-map-frame.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_VIEWPORT (atlas_viewport_get_type ())

/**
 * AtlasViewport:
 *
 * Where the map stands: centre, zoom, size and projection. Whatever moves the
 * map changes this and nothing else; whatever draws it listens to
 * [signal@Viewport::changed].
 *
 * Properties: `center-x` and `center-y` (kilometres on the plane), `scale`
 * (pixels for each kilometre), `width` and `height` (pixels).
 */
G_DECLARE_FINAL_TYPE (AtlasViewport, atlas_viewport, ATLAS, VIEWPORT, GObject)

AtlasViewport         *atlas_viewport_new            (void);
const AtlasProjection *atlas_viewport_get_projection (AtlasViewport         *self);
void                   atlas_viewport_set_projection (AtlasViewport         *self,
                                                      const AtlasProjection *projection);
void                   atlas_viewport_get_frame      (AtlasViewport         *self,
                                                      AtlasMapFrame         *frame);
void                   atlas_viewport_set_frame      (AtlasViewport         *self,
                                                      const AtlasMapFrame   *frame);
double                 atlas_viewport_get_center_x   (AtlasViewport         *self);
double                 atlas_viewport_get_center_y   (AtlasViewport         *self);
double                 atlas_viewport_get_scale      (AtlasViewport         *self);
double                 atlas_viewport_get_width      (AtlasViewport         *self);
double                 atlas_viewport_get_height     (AtlasViewport         *self);
void                   atlas_viewport_set_size       (AtlasViewport         *self,
                                                      double                 width,
                                                      double                 height);
void                   atlas_viewport_set_limits     (AtlasViewport         *self,
                                                      const AtlasRectangle  *limits,
                                                      double                 max_scale);
void                   atlas_viewport_pan            (AtlasViewport         *self,
                                                      double                 dx,
                                                      double                 dy);
void                   atlas_viewport_zoom           (AtlasViewport         *self,
                                                      double                 factor,
                                                      double                 x,
                                                      double                 y);
gboolean               atlas_viewport_can_zoom       (AtlasViewport         *self,
                                                      double                 factor);
gboolean               atlas_viewport_locate         (AtlasViewport         *self,
                                                      double                 longitude,
                                                      double                 latitude,
                                                      double                *x,
                                                      double                *y);
gboolean               atlas_viewport_unlocate       (AtlasViewport         *self,
                                                      double                 x,
                                                      double                 y,
                                                      double                *longitude,
                                                      double                *latitude);

G_END_DECLS
