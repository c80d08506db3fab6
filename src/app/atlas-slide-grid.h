/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-slide-view.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SLIDE_GRID (atlas_slide_grid_get_type ())

/**
 * AtlasSlideGrid:
 *
 * All pages of a talk, to go to one of them with arrows and Enter, or with a click.
 *
 * # CSS nodes
 *
 * `slide-grid` is the main node.
 */
G_DECLARE_FINAL_TYPE (AtlasSlideGrid, atlas_slide_grid, ATLAS, SLIDE_GRID, GtkWidget)

void atlas_slide_grid_set_talk  (AtlasSlideGrid *self,
                                 AtlasTalk      *talk,
                                 AtlasDeckCache *cache);
void atlas_slide_grid_set_cache (AtlasSlideGrid *self,
                                 AtlasDeckCache *cache);
void atlas_slide_grid_start     (AtlasSlideGrid *self);

G_END_DECLS
