/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-briefing.h"
#include "atlas-map-scene.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_LEGEND (atlas_map_legend_get_type ())

/**
 * AtlasMapLegend:
 *
 * What the signs on a map mean; only those that are there.
 *
 * # CSS nodes
 *
 * ```
 * map-legend.card
 * ╰── box …
 *     ├── map-swatch
 *     ╰── label
 * ```
 *
 * # Accessibility
 *
 * A group with the label "Legend".
 */
G_DECLARE_FINAL_TYPE (AtlasMapLegend, atlas_map_legend, ATLAS, MAP_LEGEND, GtkWidget)

void atlas_map_legend_set_content (AtlasMapLegend *self,
                                   AtlasBriefing  *briefing,
                                   AtlasMapScene  *scene);

G_END_DECLS
