/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-deck.h"
#include "atlas-deck-stage.h"

G_BEGIN_DECLS

/**
 * AtlasSlideMap:
 *
 * The map of a page while it is live: moved by the presenter, or with a place that
 * stands out. Until then the picture of the page has all there is to see.
 */
typedef struct _AtlasSlideMap AtlasSlideMap;

AtlasSlideMap *atlas_slide_map_new       (GtkWidget             *widget);
void           atlas_slide_map_free      (AtlasSlideMap         *self);
void           atlas_slide_map_set_page  (AtlasSlideMap         *self,
                                          AtlasDeck             *deck,
                                          AtlasDeckPage         *page);
void           atlas_slide_map_set_stage (AtlasSlideMap         *self,
                                          const AtlasDeckStage  *stage);
gboolean       atlas_slide_map_is_live   (AtlasSlideMap         *self);
gboolean       atlas_slide_map_get_area  (AtlasSlideMap         *self,
                                          const graphene_rect_t *page_area,
                                          AtlasRectangle        *area,
                                          AtlasMapFrame         *view);
void           atlas_slide_map_snapshot  (AtlasSlideMap         *self,
                                          GtkSnapshot           *snapshot,
                                          const graphene_rect_t *page_area,
                                          gboolean               as_texture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasSlideMap, atlas_slide_map_free)

G_END_DECLS
