/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasMapStill:
 *
 * A widget that lies over the map, as a picture for as long as it does not change.
 *
 * Whatever lies over something that moves is drawn anew with each frame of it, and
 * shadows, round corners and text cost more than the map does. GTK keeps what a widget
 * is drawn of until that changes; so the same is drawn once only, here.
 */
typedef struct _AtlasMapStill AtlasMapStill;

AtlasMapStill *atlas_map_still_new      (GtkWidget     *widget);
void           atlas_map_still_free     (AtlasMapStill *self);
void           atlas_map_still_snapshot (AtlasMapStill *self,
                                         GtkSnapshot   *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapStill, atlas_map_still_free)

G_END_DECLS
