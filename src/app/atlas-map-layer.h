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

AtlasMapLayer *atlas_map_layer_new       (const AtlasMapFrame *view,
                                          int                  scale_factor);
void           atlas_map_layer_free      (AtlasMapLayer       *self);
void           atlas_map_layer_get_frame (AtlasMapLayer       *self,
                                          AtlasMapFrame       *frame);
cairo_t       *atlas_map_layer_draw      (AtlasMapLayer       *self);
gboolean       atlas_map_layer_covers    (AtlasMapLayer       *self,
                                          const AtlasMapFrame *view);
gboolean       atlas_map_layer_is_exact  (AtlasMapLayer       *self,
                                          const AtlasMapFrame *view);
void           atlas_map_layer_snapshot  (AtlasMapLayer       *self,
                                          GtkSnapshot         *snapshot,
                                          const AtlasMapFrame *view,
                                          gboolean             as_texture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapLayer, atlas_map_layer_free)

G_END_DECLS
