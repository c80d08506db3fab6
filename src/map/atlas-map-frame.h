/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-projection.h"

G_BEGIN_DECLS

/**
 * AtlasRectangle:
 * @x: the lesser x
 * @y: the lesser y
 * @width: the width
 * @height: the height
 *
 * A rectangle, in kilometres on the plane or in pixels of a picture.
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} AtlasRectangle;

/**
 * AtlasMapFrame:
 * @center_x: what stands in the middle, in kilometres on the plane
 * @center_y: what stands in the middle, in kilometres on the plane
 * @scale: pixels for each kilometre
 * @width: the width of the picture, in pixels
 * @height: the height of the picture, in pixels
 * @unit: how large text and lines are against their design; 0 goes by the size
 * @density: dots of the device for each pixel; 0 asks what is drawn on
 *
 * The piece of a plane that a picture shows. North is up: y grows downwards in
 * the picture, and upwards on the plane. A plain value.
 *
 * A picture that is a part of another one, or larger than it by a margin, sets
 * @unit to that of the other one, so that both look alike.
 */
typedef struct
{
  double center_x;
  double center_y;
  double scale;
  double width;
  double height;
  double unit;
  double density;
} AtlasMapFrame;

void     atlas_map_frame_to_picture (const AtlasMapFrame   *self,
                                     double                 plane_x,
                                     double                 plane_y,
                                     double                *x,
                                     double                *y);
void     atlas_map_frame_to_plane   (const AtlasMapFrame   *self,
                                     double                 x,
                                     double                 y,
                                     double                *plane_x,
                                     double                *plane_y);
gboolean atlas_map_frame_locate     (const AtlasMapFrame   *self,
                                     const AtlasProjection *projection,
                                     double                 longitude,
                                     double                 latitude,
                                     double                *x,
                                     double                *y);
gboolean atlas_map_frame_unlocate   (const AtlasMapFrame   *self,
                                     const AtlasProjection *projection,
                                     double                 x,
                                     double                 y,
                                     double                *longitude,
                                     double                *latitude);
double   atlas_map_frame_get_unit   (const AtlasMapFrame   *self);
void     atlas_map_frame_fit        (AtlasMapFrame         *self,
                                     const AtlasRectangle  *extents,
                                     double                 padding);
void     atlas_bounds_project       (const AtlasBounds     *self,
                                     const AtlasProjection *projection,
                                     AtlasRectangle        *extents);

G_END_DECLS
