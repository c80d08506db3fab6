/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-frame.h"

#include <math.h>

/* How finely the edges of a box of degrees are followed: on the plane they bend. */
#define EDGE_STEPS 16

/* The size of a picture that text is designed for: its smaller side, in pixels. */
#define DESIGN_SIZE 700.0

/**
 * atlas_map_frame_to_picture:
 * @self: a frame
 * @plane_x: kilometres on the plane
 * @plane_y: kilometres on the plane
 * @x: (out): pixels from the left
 * @y: (out): pixels from the top
 *
 * Finds where a point of the plane is in the picture.
 */
void
atlas_map_frame_to_picture (const AtlasMapFrame *self,
                            double               plane_x,
                            double               plane_y,
                            double              *x,
                            double              *y)
{
  *x = self->width / 2.0 + (plane_x - self->center_x) * self->scale;
  *y = self->height / 2.0 - (plane_y - self->center_y) * self->scale;
}

/**
 * atlas_map_frame_to_plane:
 * @self: a frame
 * @x: pixels from the left
 * @y: pixels from the top
 * @plane_x: (out): kilometres on the plane
 * @plane_y: (out): kilometres on the plane
 *
 * Finds what point of the plane a point of the picture shows.
 */
void
atlas_map_frame_to_plane (const AtlasMapFrame *self,
                          double               x,
                          double               y,
                          double              *plane_x,
                          double              *plane_y)
{
  *plane_x = self->center_x + (x - self->width / 2.0) / self->scale;
  *plane_y = self->center_y - (y - self->height / 2.0) / self->scale;
}

/**
 * atlas_map_frame_locate:
 * @self: a frame
 * @projection: the projection of the plane
 * @longitude: a longitude, in degrees
 * @latitude: a latitude, in degrees
 * @x: (out): pixels from the left
 * @y: (out): pixels from the top
 *
 * Finds where a point of the globe is in the picture, which may be outside of it.
 *
 * Returns: %FALSE if the projection has no such point
 */
gboolean
atlas_map_frame_locate (const AtlasMapFrame   *self,
                        const AtlasProjection *projection,
                        double                 longitude,
                        double                 latitude,
                        double                *x,
                        double                *y)
{
  double plane_x, plane_y;

  if (!atlas_projection_forward (projection, longitude, latitude, &plane_x, &plane_y))
    return FALSE;
  atlas_map_frame_to_picture (self, plane_x, plane_y, x, y);
  return TRUE;
}

/**
 * atlas_map_frame_unlocate:
 * @self: a frame
 * @projection: the projection of the plane
 * @x: pixels from the left
 * @y: pixels from the top
 * @longitude: (out): the longitude, in degrees
 * @latitude: (out): the latitude, in degrees
 *
 * Finds what point of the globe a point of the picture shows.
 *
 * Returns: %FALSE if it shows nothing of the globe
 */
gboolean
atlas_map_frame_unlocate (const AtlasMapFrame   *self,
                          const AtlasProjection *projection,
                          double                 x,
                          double                 y,
                          double                *longitude,
                          double                *latitude)
{
  double plane_x, plane_y;

  atlas_map_frame_to_plane (self, x, y, &plane_x, &plane_y);
  return atlas_projection_inverse (projection, plane_x, plane_y, longitude, latitude);
}

/**
 * atlas_map_frame_get_unit:
 * @self: a frame
 *
 * Works out how large text and lines are against their design: a little larger in
 * a large picture.
 *
 * Returns: the factor
 */
double
atlas_map_frame_get_unit (const AtlasMapFrame *self)
{
  if (self->unit > 0.0)
    return self->unit;
  return CLAMP (sqrt (MIN (self->width, self->height) / DESIGN_SIZE), 0.9, 1.6);
}

/**
 * atlas_map_frame_fit:
 * @self: a frame, with a width and a height
 * @extents: a rectangle of the plane, in kilometres
 * @padding: pixels to be left free at each edge
 *
 * Moves and scales @self so that it shows all of @extents as large as can be. In
 * a picture too small for its padding the padding gives way.
 */
void
atlas_map_frame_fit (AtlasMapFrame        *self,
                     const AtlasRectangle *extents,
                     double                padding)
{
  double width = MAX (self->width - 2.0 * padding, self->width / 2.0);
  double height = MAX (self->height - 2.0 * padding, self->height / 2.0);

  g_return_if_fail (extents->width > 0.0 && extents->height > 0.0);

  self->center_x = extents->x + extents->width / 2.0;
  self->center_y = extents->y + extents->height / 2.0;
  self->scale = MIN (width / extents->width, height / extents->height);
}

/**
 * atlas_bounds_project:
 * @self: a box of degrees
 * @projection: a projection
 * @extents: (out caller-allocates): the least rectangle around it, in kilometres
 *
 * Finds the rectangle of the plane that holds a box of degrees.
 */
void
atlas_bounds_project (const AtlasBounds     *self,
                      const AtlasProjection *projection,
                      AtlasRectangle        *extents)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE;
  double bottom = G_MAXDOUBLE, top = -G_MAXDOUBLE;

  for (int i = 0; i <= EDGE_STEPS; i++)
    for (int k = 0; k <= EDGE_STEPS; k++)
      {
        double longitude = self->west + (self->east - self->west) * i / EDGE_STEPS;
        double latitude = self->south + (self->north - self->south) * k / EDGE_STEPS;
        double x, y;

        if (!atlas_projection_forward (projection, longitude, latitude, &x, &y))
          continue;
        left = MIN (left, x);
        right = MAX (right, x);
        bottom = MIN (bottom, y);
        top = MAX (top, y);
      }
  *extents = (AtlasRectangle) { left, bottom, right - left, top - bottom };
  if (left > right)
    *extents = (AtlasRectangle) { 0 };
}
