/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-dots.h"

#include <math.h>

#include "atlas-map-ink.h"

/* Places that are too small to be seen at a scale, and can be seen all the same. */

/* A place that would be drawn smaller than this many pixels across gets a dot. */
#define LEAST_SIZE 8.0

/* The radius of a dot, in units. */
#define RADIUS 4.0

/**
 * atlas_map_find_dot:
 * @plane: a plane
 * @frame: what the picture shows
 * @place: a place
 * @dot: (out caller-allocates): its dot
 *
 * Checks whether a place has to be shown as a dot: because it is one of those
 * that must not be lost, and is drawn smaller than that.
 *
 * Returns: %FALSE if it is large enough, or out of sight
 */
gboolean
atlas_map_find_dot (const AtlasPlane    *plane,
                    const AtlasMapFrame *frame,
                    const AtlasMapPlace *place,
                    AtlasMapDot         *dot)
{
  const AtlasGeometry *geometry = atlas_plane_get_geometry (plane);
  double longitude, latitude;

  /* The size is that of a disc of the same area: what is scattered over an ocean is
   * small however far it reaches. */
  if (!place->is_listed ||
      2.0 * sqrt (atlas_geometry_get_area (geometry, place->region) / G_PI) * frame->scale >=
          LEAST_SIZE)
    return FALSE;
  *dot = (AtlasMapDot) { .place = place, .radius = RADIUS * atlas_map_frame_get_unit (frame) };
  atlas_geometry_get_label_point (geometry, place->region, &longitude, &latitude);
  return atlas_map_frame_locate (frame, atlas_plane_get_projection (plane), longitude, latitude,
                                 &dot->x, &dot->y) &&
         dot->x > 0.0 && dot->y > 0.0 && dot->x < frame->width && dot->y < frame->height;
}

/**
 * atlas_map_find_dots:
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what the map is of
 *
 * Finds all dots of a picture.
 *
 * Returns: (transfer full) (element-type AtlasMapDot): the dots, which borrow the
 * places of the scene
 */
GArray *
atlas_map_find_dots (const AtlasPlane      *plane,
                     const AtlasMapFrame   *frame,
                     const AtlasMapScene   *scene)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (AtlasMapDot));

  for (guint i = 0; i < atlas_map_scene_get_n_places (scene); i++)
    {
      AtlasMapDot dot;

      if (atlas_map_find_dot (plane, frame, atlas_map_scene_get_place (scene, i), &dot))
        g_array_append_val (dots, dot);
    }
  return dots;
}

/**
 * atlas_map_draw_dot:
 * @dot: a dot
 * @palette: the colours
 * @cr: a context of cairo
 *
 * Draws a dot. It has the colours that its place would have, and a rim in the ink of
 * labels, so that it is seen on any ground.
 */
void
atlas_map_draw_dot (const AtlasMapDot     *dot,
                    const AtlasMapPalette *palette,
                    cairo_t               *cr)
{
  gboolean focus = dot->place->role == ATLAS_MAP_ROLE_FOCUS;
  const AtlasColor *fill = &palette->colors[atlas_map_color_for_place (dot->place)];
  const AtlasColor *rim = &palette->colors[focus ? ATLAS_MAP_COLOR_LABEL
                                                 : ATLAS_MAP_COLOR_CONTEXT_LABEL];

  cairo_new_sub_path (cr);
  cairo_arc (cr, dot->x, dot->y, dot->radius, 0.0, 2.0 * G_PI);
  cairo_set_line_width (cr, dot->radius * 0.8);
  atlas_map_ink (cr, &palette->colors[ATLAS_MAP_COLOR_HALO]);
  cairo_stroke_preserve (cr);
  atlas_map_ink (cr, fill);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, dot->radius * 0.35);
  atlas_map_ink (cr, rim);
  cairo_stroke (cr);
}

/**
 * atlas_map_pick:
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: (nullable): what the map is of
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Finds the region that a pointer at a point of the picture means: a place that is
 * drawn as a dot if it is near to one, and else what is there. Where nothing is to
 * be lost, [method@Plane.hit] is exact.
 *
 * Returns: its index, or %ATLAS_NO_REGION
 */
int
atlas_map_pick (const AtlasPlane    *plane,
                const AtlasMapFrame *frame,
                const AtlasMapScene *scene,
                double               x,
                double               y)
{
  double nearest = ATLAS_MAP_PICK_SLOP;
  int region = ATLAS_NO_REGION;

  g_return_val_if_fail (plane != NULL && frame != NULL, ATLAS_NO_REGION);

  for (guint i = 0; scene != NULL && i < atlas_map_scene_get_n_places (scene); i++)
    {
      AtlasMapDot dot;

      if (!atlas_map_find_dot (plane, frame, atlas_map_scene_get_place (scene, i), &dot) ||
          hypot (dot.x - x, dot.y - y) > nearest)
        continue;
      nearest = hypot (dot.x - x, dot.y - y);
      region = dot.place->region;
    }
  return region != ATLAS_NO_REGION ? region : atlas_plane_hit (plane, frame, x, y);
}
