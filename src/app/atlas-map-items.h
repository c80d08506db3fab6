/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-classification.h"
#include "atlas-map-drawing.h"
#include "atlas-map-found.h"
#include "atlas-map-item.h"

G_BEGIN_DECLS

/**
 * AtlasMapItems:
 *
 * The places of a briefing as children of a map, and the ways between them:
 * by code, by geography, by name.
 */
typedef struct _AtlasMapItems AtlasMapItems;

AtlasMapItems *atlas_map_items_new          (GtkWidget           *map);
void           atlas_map_items_free         (AtlasMapItems       *self);
void           atlas_map_items_clear        (AtlasMapItems       *self);
void           atlas_map_items_fill         (AtlasMapItems       *self,
                                             AtlasBriefing       *briefing,
                                             AtlasPlane          *plane,
                                             AtlasViewport       *viewport);
void           atlas_map_items_set_words    (AtlasMapItems       *self,
                                             AtlasBriefing       *briefing,
                                             AtlasClassification *classification,
                                             const AtlasMapFound *found,
                                             const char          *language);
void           atlas_map_items_allocate     (AtlasMapItems       *self,
                                             AtlasPlane          *plane,
                                             const AtlasMapFrame *frame);
void           atlas_map_items_snapshot     (AtlasMapItems        *self,
                                             AtlasMapDrawing      *drawing,
                                             GtkSnapshot          *snapshot,
                                             const AtlasMapTarget *target,
                                             gboolean              shows_focus);
guint          atlas_map_items_get_n        (AtlasMapItems       *self);
AtlasMapItem  *atlas_map_items_get          (AtlasMapItems       *self,
                                             guint                index);
AtlasMapItem  *atlas_map_items_find         (AtlasMapItems       *self,
                                             const char          *code);
AtlasMapItem  *atlas_map_items_find_typed   (AtlasMapItems       *self,
                                             gunichar             letter,
                                             AtlasMapItem        *from);
AtlasMapItem  *atlas_map_items_get_neighbor (AtlasMapItems       *self,
                                             AtlasMapItem        *from,
                                             GtkDirectionType     direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapItems, atlas_map_items_free)

G_END_DECLS
