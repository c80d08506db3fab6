/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-badges.h"
#include "atlas-map-painter.h"

G_BEGIN_DECLS

/**
 * AtlasMapDrawing:
 *
 * What a map on the screen is drawn from: what it shows, how it looks, and
 * pictures of it that are kept between frames.
 */
typedef struct _AtlasMapDrawing AtlasMapDrawing;

/**
 * AtlasMapTarget:
 * @frame: what is in view
 * @scale_factor: pixels of the screen for each pixel of the view
 * @is_moving: whether there will be another frame in an instant
 * @as_texture: whether the renderer draws textures better than cairo surfaces
 *
 * What a frame is drawn for.
 */
typedef struct
{
  AtlasMapFrame frame;
  int           scale_factor;
  gboolean      is_moving;
  gboolean      as_texture;
} AtlasMapTarget;

AtlasMapDrawing *atlas_map_drawing_new             (GtkWidget             *widget);
void             atlas_map_drawing_free            (AtlasMapDrawing       *self);
void             atlas_map_drawing_set_content     (AtlasMapDrawing       *self,
                                                    AtlasPlane            *plane,
                                                    AtlasMapScene         *scene);
void             atlas_map_drawing_set_palette     (AtlasMapDrawing       *self,
                                                    const AtlasMapPalette *palette);
void             atlas_map_drawing_set_reserved    (AtlasMapDrawing       *self,
                                                    const AtlasRectangle  *reserved,
                                                    guint                  n_reserved);
void             atlas_map_drawing_set_badges      (AtlasMapDrawing       *self,
                                                    AtlasMapBadges        *badges);
void             atlas_map_drawing_set_is_lazy     (AtlasMapDrawing       *self,
                                                    gboolean               is_lazy);
gboolean         atlas_map_drawing_has_name        (AtlasMapDrawing       *self,
                                                    int                    region);
gboolean         atlas_map_drawing_snapshot_base   (AtlasMapDrawing       *self,
                                                    GtkSnapshot           *snapshot,
                                                    const AtlasMapTarget  *target);
void             atlas_map_drawing_snapshot_labels (AtlasMapDrawing       *self,
                                                    GtkSnapshot           *snapshot,
                                                    const AtlasMapTarget  *target);
void             atlas_map_drawing_snapshot_region (AtlasMapDrawing       *self,
                                                    GtkSnapshot           *snapshot,
                                                    const AtlasMapTarget  *target,
                                                    int                    region,
                                                    AtlasMapHighlight      highlight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapDrawing, atlas_map_drawing_free)

G_END_DECLS
