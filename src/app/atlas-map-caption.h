/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-scene.h"
#include "atlas-viewport.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_CAPTION (atlas_map_caption_get_type ())

/**
 * AtlasMapCaption:
 *
 * What stands at the foot of a map: the footnotes of the names on it, where
 * its outlines come from, and its scale.
 *
 * # CSS nodes
 *
 * ```
 * map-caption
 * ├── label
 * ╰── map-scale
 * ```
 */
G_DECLARE_FINAL_TYPE (AtlasMapCaption, atlas_map_caption, ATLAS, MAP_CAPTION, GtkWidget)

void atlas_map_caption_set_scene    (AtlasMapCaption *self,
                                     AtlasMapScene   *scene);
void atlas_map_caption_set_viewport (AtlasMapCaption *self,
                                     AtlasViewport   *viewport);

G_END_DECLS
