/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-plane.h"
#include "atlas-viewport.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_ITEM (atlas_map_item_get_type ())

/**
 * AtlasMapItem:
 *
 * A place on the map as a widget: what can be pointed at, focused, selected
 * and read aloud. Its shape is the place's outline. It draws nothing itself,
 * since the outline of one place lies over its neighbours.
 *
 * # CSS nodes
 *
 * A single node, `map-place`, with the states `:hover`, `:focus`, `:selected`.
 *
 * # Actions
 *
 * `place.activate` activates the map's `map.select-place` with the place's
 * code, and `place.grab-focus` moves the focus to the place. They have no
 * parameter, so that assistive technology can use them.
 *
 * # Accessibility
 *
 * A list item.
 */
G_DECLARE_FINAL_TYPE (AtlasMapItem, atlas_map_item, ATLAS, MAP_ITEM, GtkWidget)

GtkWidget  *atlas_map_item_new          (const char    *code,
                                         int            region);
const char *atlas_map_item_get_code     (AtlasMapItem  *self);
int         atlas_map_item_get_region   (AtlasMapItem  *self);
void        atlas_map_item_get_home     (AtlasMapItem  *self,
                                         AtlasBounds   *bounds,
                                         double        *longitude,
                                         double        *latitude);
void        atlas_map_item_set_view     (AtlasMapItem  *self,
                                         AtlasPlane    *plane,
                                         AtlasViewport *viewport);
void        atlas_map_item_set_words    (AtlasMapItem  *self,
                                         const char    *label,
                                         const char    *details,
                                         const char    *tooltip);
const char *atlas_map_item_get_label    (AtlasMapItem  *self);
void        atlas_map_item_set_position (AtlasMapItem  *self,
                                         guint          position,
                                         guint          n_items);
gboolean    atlas_map_item_get_selected (AtlasMapItem  *self);
void        atlas_map_item_set_selected (AtlasMapItem  *self,
                                         gboolean       selected);

G_END_DECLS
