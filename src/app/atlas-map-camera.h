/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-scene.h"
#include "atlas-plane.h"
#include "atlas-viewport.h"

G_BEGIN_DECLS

/**
 * AtlasMapCamera:
 *
 * Moves a viewport for its users: at once under their fingers, or in a short
 * flight. It knows what region to come back to.
 */
typedef struct _AtlasMapCamera AtlasMapCamera;

AtlasMapCamera *atlas_map_camera_new          (GtkWidget             *widget);
void            atlas_map_camera_free         (AtlasMapCamera        *self);
AtlasViewport  *atlas_map_camera_get_viewport (AtlasMapCamera        *self);
void            atlas_map_camera_get_middle   (AtlasMapCamera        *self,
                                               double                *x,
                                               double                *y);
void            atlas_map_camera_set_region   (AtlasMapCamera        *self,
                                               AtlasPlane            *plane,
                                               AtlasMapScene         *scene);
void            atlas_map_camera_set_size     (AtlasMapCamera        *self,
                                               int                    width,
                                               int                    height,
                                               int                    bottom,
                                               const AtlasRectangle  *reserved,
                                               guint                  n_reserved);
void            atlas_map_camera_fit          (AtlasMapCamera        *self);
void            atlas_map_camera_fit_place    (AtlasMapCamera        *self,
                                               const AtlasBounds     *bounds);
void            atlas_map_camera_reveal       (AtlasMapCamera        *self,
                                               const AtlasBounds     *bounds,
                                               double                 longitude,
                                               double                 latitude);
void            atlas_map_camera_pan          (AtlasMapCamera        *self,
                                               double                 dx,
                                               double                 dy);
void            atlas_map_camera_zoom         (AtlasMapCamera        *self,
                                               double                 factor,
                                               double                 x,
                                               double                 y);
void            atlas_map_camera_glide        (AtlasMapCamera        *self,
                                               double                 dx,
                                               double                 dy);
void            atlas_map_camera_approach     (AtlasMapCamera        *self,
                                               double                 factor,
                                               double                 x,
                                               double                 y);
gboolean        atlas_map_camera_can_approach (AtlasMapCamera        *self,
                                               double                 factor);
void            atlas_map_camera_stop         (AtlasMapCamera        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapCamera, atlas_map_camera_free)

G_END_DECLS
