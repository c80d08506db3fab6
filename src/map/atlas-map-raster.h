/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-painter.h"

G_BEGIN_DECLS

/**
 * AtlasMapRaster:
 *
 * Draws the base of a map in a thread of its own, for whoever must not wait. Only
 * the latest request counts: a new one ends the one before it, which is then never
 * heard of.
 */
typedef struct _AtlasMapRaster AtlasMapRaster;

/**
 * AtlasMapJob:
 * @plane: a plane
 * @scene: what the map is of
 * @palette: how it looks
 * @frame: what the picture shows
 * @quality: how much care is taken
 * @device_scale: how many dots a pixel has on a side
 *
 * What is to be drawn.
 */
typedef struct
{
  AtlasPlane      *plane;
  AtlasMapScene   *scene;
  AtlasMapPalette  palette;
  AtlasMapFrame    frame;
  AtlasMapQuality  quality;
  double           device_scale;
} AtlasMapJob;

/**
 * AtlasMapRasterFunc:
 * @job: what was drawn
 * @surface: the picture, an image surface
 * @user_data: what was given to atlas_map_raster_new()
 *
 * Takes a picture that is ready, in the thread that asked for it.
 */
typedef void (* AtlasMapRasterFunc) (const AtlasMapJob *job,
                                     cairo_surface_t   *surface,
                                     gpointer           user_data);

AtlasMapRaster    *atlas_map_raster_new         (AtlasMapRasterFunc  func,
                                                 gpointer            user_data);
void               atlas_map_raster_free        (AtlasMapRaster     *self);
void               atlas_map_raster_request     (AtlasMapRaster     *self,
                                                 const AtlasMapJob  *job);
void               atlas_map_raster_cancel      (AtlasMapRaster     *self);
const AtlasMapJob *atlas_map_raster_get_current (AtlasMapRaster     *self);
cairo_surface_t   *atlas_map_raster_draw        (const AtlasMapJob  *job,
                                                 GCancellable       *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapRaster, atlas_map_raster_free)

G_END_DECLS
