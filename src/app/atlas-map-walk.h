/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasMapWalk:
 *
 * Which place each arrow key leads to, from each place of a map. It is
 * immutable, and no place is out of reach of the arrows.
 */
typedef struct _AtlasMapWalk AtlasMapWalk;

#define ATLAS_MAP_WALK_NONE G_MAXUINT

AtlasMapWalk *atlas_map_walk_new          (const graphene_point_t *points,
                                           guint                   n_points);
void          atlas_map_walk_free         (AtlasMapWalk           *self);
guint         atlas_map_walk_get_neighbor (const AtlasMapWalk     *self,
                                           guint                   from,
                                           GtkDirectionType        direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapWalk, atlas_map_walk_free)

G_END_DECLS
