/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-palette.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

/* How far, in pixels, a pointer may be off a dot. */
#define ATLAS_MAP_PICK_SLOP 10.0

/**
 * AtlasMapDot:
 * @place: the place, which belongs to the scene
 * @x: pixels from the left
 * @y: pixels from the top
 * @radius: pixels
 *
 * What stands for a place that is too small to be seen.
 */
typedef struct
{
  const AtlasMapPlace *place;
  double               x;
  double               y;
  double               radius;
} AtlasMapDot;

gboolean atlas_map_find_dot  (const AtlasPlane      *plane,
                              const AtlasMapFrame   *frame,
                              const AtlasMapPlace   *place,
                              AtlasMapDot           *dot);
GArray  *atlas_map_find_dots (const AtlasPlane      *plane,
                              const AtlasMapFrame   *frame,
                              const AtlasMapScene   *scene);
void     atlas_map_draw_dot  (const AtlasMapDot     *dot,
                              const AtlasMapPalette *palette,
                              cairo_t               *cr);
int      atlas_map_pick      (const AtlasPlane      *plane,
                              const AtlasMapFrame   *frame,
                              const AtlasMapScene   *scene,
                              double                 x,
                              double                 y);

G_END_DECLS
