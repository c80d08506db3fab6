/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-deck-page.h"

G_BEGIN_DECLS

/**
 * AtlasSlidePicture:
 * @page: (nullable): the page that it is of
 * @surface: (nullable): the picture
 * @node: (nullable): what was last drawn of it: as long as that stays the same, GTK
 *   draws nothing anew
 * @area: where that was
 *
 * The picture of a page on the screen. A plain value, which begins with zeros.
 */
typedef struct
{
  AtlasDeckPage   *page;
  cairo_surface_t *surface;
  GskRenderNode   *node;
  graphene_rect_t  area;
} AtlasSlidePicture;

void     atlas_slide_picture_clear    (AtlasSlidePicture       *self);
void     atlas_slide_picture_take     (AtlasSlidePicture       *self,
                                       AtlasDeckPage           *page,
                                       cairo_surface_t         *surface);
gboolean atlas_slide_picture_is       (const AtlasSlidePicture *self,
                                       const AtlasDeckPage     *page,
                                       int                      width,
                                       int                      height);
void     atlas_slide_picture_snapshot (AtlasSlidePicture       *self,
                                       GtkSnapshot             *snapshot,
                                       const graphene_rect_t   *area,
                                       gboolean                 as_texture);

G_END_DECLS
