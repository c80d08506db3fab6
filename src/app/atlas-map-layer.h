/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-frame.h"

G_BEGIN_DECLS

/**
 * AtlasMapLayer:
 *
 * A picture of a part of the map that is larger than the view, kept to be
 * moved and scaled while the map moves: drawing the map itself in each frame
 * would take too long.
 */
typedef struct _AtlasMapLayer AtlasMapLayer;

void                 atlas_map_layer_frame_for      (const AtlasMapFrame *view,
                                                     int                  scale_factor,
                                                     AtlasMapFrame       *frame);
gboolean             atlas_map_layer_frame_covers   (const AtlasMapFrame *frame,
                                                     const AtlasMapFrame *view,
                                                     double               margin);
gboolean             atlas_map_layer_frame_is_exact (const AtlasMapFrame *frame,
                                                     const AtlasMapFrame *view,
                                                     int                  scale_factor);

AtlasMapLayer       *atlas_map_layer_new            (const AtlasMapFrame *frame,
                                                     cairo_surface_t     *surface);
void                 atlas_map_layer_free           (AtlasMapLayer       *self);
const AtlasMapFrame *atlas_map_layer_get_frame      (AtlasMapLayer       *self);
void                 atlas_map_layer_snapshot       (AtlasMapLayer       *self,
                                                     GtkSnapshot         *snapshot,
                                                     const AtlasMapFrame *view,
                                                     gboolean             as_texture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapLayer, atlas_map_layer_free)

G_END_DECLS
