/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-found.h"
#include "atlas-map-scene.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_LEGEND (atlas_map_legend_get_type ())

/**
 * AtlasMapLegend:
 *
 * What the colours and signs on a map mean; only those that are there. It folds
 * up to its title: by itself on a small map, and on any when its title is
 * clicked.
 *
 * # CSS nodes
 *
 * ```
 * map-legend.card[.folded]
 * ├── button.flat
 * ╰── scrolledwindow
 *     ╰── box.legend-content
 *         ├── box
 *         │   ╰── box …
 *         │       ├── map-swatch
 *         │       ╰── label
 *         ╰── label.note
 * ```
 *
 * # Accessibility
 *
 * A group. Its title is a button that is expanded or not, and below it stands a
 * list, each item of which says how many places are of its class.
 */
G_DECLARE_FINAL_TYPE (AtlasMapLegend, atlas_map_legend, ATLAS, MAP_LEGEND, GtkWidget)

void     atlas_map_legend_set_scene   (AtlasMapLegend *self,
                                       AtlasMapScene  *scene);
void     atlas_map_legend_set_found   (AtlasMapLegend *self,
                                       AtlasMapFound  *found);
void     atlas_map_legend_set_map     (AtlasMapLegend *self,
                                       int             width,
                                       int             height);
gboolean atlas_map_legend_is_folded   (AtlasMapLegend *self);

G_END_DECLS
