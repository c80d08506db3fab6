/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-palette.h"
#include "atlas-value.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_BADGES (atlas_map_badges_get_type ())

/**
 * AtlasMapBadges:
 *
 * A number for some places of a map, such as how many entries were found there. It
 * stands behind the name of the place, in a round box; the name of a place that has
 * none of what is counted steps back. Immutable once it is in use.
 */
typedef struct _AtlasMapBadges AtlasMapBadges;

ATLAS_DECLARE_VALUE_TYPE (AtlasMapBadges, atlas_map_badges)

AtlasMapBadges *atlas_map_badges_new        (void);
void            atlas_map_badges_add        (AtlasMapBadges        *self,
                                             int                    region,
                                             guint                  number);
gboolean        atlas_map_badges_get_number (const AtlasMapBadges  *self,
                                             int                    region,
                                             guint                 *number);
gboolean        atlas_map_badges_equal      (const AtlasMapBadges  *a,
                                             const AtlasMapBadges  *b);

double          atlas_map_badge_measure     (const char            *text,
                                             const AtlasMapPalette *palette,
                                             double                 size,
                                             double                *height);
void            atlas_map_badge_draw        (const char            *text,
                                             const AtlasMapPalette *palette,
                                             double                 size,
                                             gboolean               is_quiet,
                                             double                 x,
                                             double                 y,
                                             cairo_t               *cr);

G_END_DECLS
