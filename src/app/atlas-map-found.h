/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-geometry.h"
#include "atlas-map-badges.h"
#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_FOUND (atlas_map_found_get_type ())

/**
 * AtlasMapFound:
 *
 * How many entries of the kind that is looked at a query has found in each place. What
 * is about the whole region counts in each of its places, as everywhere, unless a place
 * is excepted; how many of those there are is known too. Immutable.
 */
typedef struct _AtlasMapFound AtlasMapFound;

ATLAS_DECLARE_VALUE_TYPE (AtlasMapFound, atlas_map_found)

AtlasMapFound  *atlas_map_found_new           (AtlasSelection      *selection);
AtlasKind       atlas_map_found_get_kind      (const AtlasMapFound *self);
guint           atlas_map_found_get_n         (const AtlasMapFound *self,
                                               const char          *code);
guint           atlas_map_found_get_n_region  (const AtlasMapFound *self);
guint           atlas_map_found_get_n_places  (const AtlasMapFound *self);
AtlasMapBadges *atlas_map_found_create_badges (const AtlasMapFound *self,
                                               AtlasGeometry       *geometry);

G_END_DECLS
