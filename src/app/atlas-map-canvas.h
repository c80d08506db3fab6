/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-briefing.h"
#include "atlas-map-camera.h"
#include "atlas-map-found.h"
#include "atlas-map-item.h"
#include "atlas-map-scene.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_CANVAS (atlas_map_canvas_get_type ())

/**
 * AtlasMapCanvas:
 *
 * The map itself: it draws a briefing's region and holds an [class@MapItem]
 * for each place that the briefing has. Arrow keys walk between those by
 * geography, letters jump to a name.
 *
 * It asks for a place to be selected with the actions `map.select-place` and
 * `map.select-region` of whatever widget is around it.
 *
 * # Accessibility
 *
 * A list. Its description sums up the map.
 */
G_DECLARE_FINAL_TYPE (AtlasMapCanvas, atlas_map_canvas, ATLAS, MAP_CANVAS, GtkWidget)

AtlasMapCamera *atlas_map_canvas_get_camera   (AtlasMapCanvas       *self);
AtlasMapScene  *atlas_map_canvas_get_scene    (AtlasMapCanvas       *self);
void            atlas_map_canvas_set_content  (AtlasMapCanvas       *self,
                                               AtlasBriefing        *briefing,
                                               const char           *language,
                                               AtlasClassification  *classification,
                                               AtlasBoundaryView     boundaries,
                                               const char           *only);
void            atlas_map_canvas_set_found    (AtlasMapCanvas       *self,
                                               AtlasMapFound        *found);
gboolean        atlas_map_canvas_has_name     (AtlasMapCanvas       *self,
                                               int                   region);
const char     *atlas_map_canvas_get_place    (AtlasMapCanvas       *self);
void            atlas_map_canvas_set_place    (AtlasMapCanvas       *self,
                                               const char           *code);
void            atlas_map_canvas_set_reserved (AtlasMapCanvas       *self,
                                               int                   bottom,
                                               const AtlasRectangle *reserved,
                                               guint                 n_reserved);
AtlasMapItem   *atlas_map_canvas_get_current  (AtlasMapCanvas       *self);
void            atlas_map_canvas_get_point    (AtlasMapCanvas       *self,
                                               AtlasMapItem         *item,
                                               double               *x,
                                               double               *y);
void            atlas_map_canvas_fit_place    (AtlasMapCanvas       *self,
                                               const char           *code);
AtlasMapItem   *atlas_map_canvas_get_item_at  (AtlasMapCanvas       *self,
                                               double                x,
                                               double                y);
void            atlas_map_canvas_pick         (AtlasMapCanvas       *self,
                                               const char           *code);
gboolean        atlas_map_canvas_type         (AtlasMapCanvas       *self,
                                               gunichar              letter);

G_END_DECLS
