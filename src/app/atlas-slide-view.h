/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-deck-cache.h"
#include "atlas-talk.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SLIDE_VIEW (atlas_slide_view_get_type ())

/**
 * AtlasSlideView:
 *
 * Shows a page of a deck, as large as it fits: the picture of it from a cache, and
 * a live map over that where the map has been moved or a place stands out.
 *
 * Properties: `cache` (an [class@DeckCache]) and `page` (a boxed [type@DeckPage],
 * or %NULL for nothing).
 *
 * # CSS nodes
 *
 * `slide-view` is the only node.
 *
 * # Accessibility
 *
 * It has the role of an image; its name is the heading of the page, its description
 * are the texts on it.
 */
G_DECLARE_FINAL_TYPE (AtlasSlideView, atlas_slide_view, ATLAS, SLIDE_VIEW, GtkWidget)

AtlasSlideView   *atlas_slide_view_new           (void);
void              atlas_slide_view_set_cache     (AtlasSlideView        *self,
                                                  AtlasDeckCache        *cache);
AtlasDeckCache   *atlas_slide_view_get_cache     (AtlasSlideView        *self);
AtlasDeckPage    *atlas_slide_view_get_page      (AtlasSlideView        *self);
void              atlas_slide_view_set_page      (AtlasSlideView        *self,
                                                  AtlasDeckPage         *page);
void              atlas_slide_view_set_stage     (AtlasSlideView        *self,
                                                  const AtlasDeckStage  *stage);
void              atlas_slide_view_set_curtain   (AtlasSlideView        *self,
                                                  AtlasTalkCurtain       curtain);
void              atlas_slide_view_set_spot      (AtlasSlideView        *self,
                                                  const graphene_point_t *spot);
void              atlas_slide_view_prefetch      (AtlasSlideView        *self,
                                                  AtlasDeckPage         *page);
gboolean          atlas_slide_view_is_ready      (AtlasSlideView        *self);
gboolean          atlas_slide_view_get_size      (AtlasSlideView        *self,
                                                  int                   *width,
                                                  int                   *height);
void              atlas_slide_view_get_area      (AtlasSlideView        *self,
                                                  graphene_rect_t       *area);
gboolean          atlas_slide_view_get_map       (AtlasSlideView        *self,
                                                  AtlasRectangle        *area,
                                                  AtlasMapFrame         *view);

G_END_DECLS
