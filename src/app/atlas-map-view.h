/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-canvas.h"
#include "atlas-map-sharer.h"
#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_VIEW (atlas_map_view_get_type ())

/**
 * AtlasMapView:
 *
 * The region of a briefing as a map to pick a place from, with what belongs
 * to a map around it: what its colours say, legend, zoom buttons, footnotes,
 * scale and attribution.
 *
 * It follows an [class@Selection], its property `selection`, and changes
 * nothing but the selection's place, layer and boundaries. Its signal `told`
 * says what has been copied or saved.
 *
 * # CSS nodes
 *
 * ```
 * map-view
 * ├── map-canvas
 * │   ╰── map-place …
 * ├── layer-chooser
 * ├── menubutton.map-menu
 * ├── map-legend
 * ├── box.map-controls
 * ├── map-caption
 * ╰── popover.menu
 * ```
 *
 * # Actions
 *
 * See [func@map_actions_install]; and `map.boundaries`, a choice between
 * `as-document` and `all-lines`.
 *
 * # Accessibility
 *
 * `map-canvas` is a list, with a description of the whole map, and each
 * `map-place` is an item of it that has the actions `place.activate` and
 * `place.grab-focus`.
 */
G_DECLARE_FINAL_TYPE (AtlasMapView, atlas_map_view, ATLAS, MAP_VIEW, GtkWidget)

GtkWidget      *atlas_map_view_new           (AtlasSelection *selection);
AtlasSelection *atlas_map_view_get_selection (AtlasMapView   *self);
void            atlas_map_view_set_selection (AtlasMapView   *self,
                                              AtlasSelection *selection);
AtlasMapCanvas *atlas_map_view_get_canvas    (AtlasMapView   *self);
AtlasMapSharer *atlas_map_view_get_sharer    (AtlasMapView   *self);
void            atlas_map_view_popup_menu    (AtlasMapView   *self,
                                              const char     *code,
                                              double          x,
                                              double          y);

void            atlas_map_view_set_only       (AtlasMapView   *self,
                                               const char     *code);
const char     *atlas_map_view_get_only       (AtlasMapView   *self);

G_END_DECLS
