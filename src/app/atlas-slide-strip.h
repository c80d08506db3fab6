/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-slide-view.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SLIDE_STRIP (atlas_slide_strip_get_type ())

/**
 * AtlasSlideStrip:
 *
 * The pages around the one that the presenter looks at, in a row. A click goes to
 * one.
 *
 * # CSS nodes
 *
 * `slide-strip` with a `button.thumbnail` for each page, which has `.current` if the
 * presenter is there and `.room` if the room is.
 */
G_DECLARE_FINAL_TYPE (AtlasSlideStrip, atlas_slide_strip, ATLAS, SLIDE_STRIP, GtkWidget)

void atlas_slide_strip_set_talk  (AtlasSlideStrip *self,
                                  AtlasTalk       *talk,
                                  AtlasDeckCache  *cache);
void atlas_slide_strip_set_cache (AtlasSlideStrip *self,
                                  AtlasDeckCache  *cache);

G_END_DECLS
