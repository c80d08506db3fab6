/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-viewport.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_SCALE (atlas_map_scale_get_type ())

/**
 * AtlasMapScale:
 *
 * A scale bar: a length in round kilometres, and how long that is on the map.
 *
 * # CSS nodes
 *
 * A single node, `map-scale`.
 *
 * # Accessibility
 *
 * An image, labelled such as "Scale: 100 km".
 */
G_DECLARE_FINAL_TYPE (AtlasMapScale, atlas_map_scale, ATLAS, MAP_SCALE, GtkWidget)

void atlas_map_scale_set_viewport (AtlasMapScale *self,
                                   AtlasViewport *viewport);

G_END_DECLS
