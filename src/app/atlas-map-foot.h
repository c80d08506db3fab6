/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-scene.h"
#include "atlas-viewport.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_FOOT (atlas_map_foot_get_type ())

/**
 * AtlasMapFoot:
 *
 * What stands at the foot of a map: the footnotes of the names on it, where
 * its outlines come from, and its scale.
 *
 * # CSS nodes
 *
 * ```
 * map-foot
 * ├── label
 * ╰── map-scale
 * ```
 */
G_DECLARE_FINAL_TYPE (AtlasMapFoot, atlas_map_foot, ATLAS, MAP_FOOT, GtkWidget)

void atlas_map_foot_set_scene    (AtlasMapFoot  *self,
                                  AtlasMapScene *scene);
void atlas_map_foot_set_viewport (AtlasMapFoot  *self,
                                  AtlasViewport *viewport);

G_END_DECLS
