/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-scene.h"
#include "atlas-map-palette.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

/**
 * AtlasMapSpot:
 * @pin: the pin, which belongs to the scene
 * @region: the region that it is in, or %ATLAS_NO_REGION
 * @x: pixels from the left
 * @y: pixels from the top
 * @radius: pixels
 *
 * A pin where it stands in the picture.
 */
typedef struct
{
  const AtlasMapPin *pin;
  int                region;
  double             x;
  double             y;
  double             radius;
} AtlasMapSpot;

double  atlas_map_get_text_unit  (const AtlasMapFrame   *frame,
                                  const AtlasMapPalette *palette);
GArray *atlas_map_find_spots     (const AtlasPlane      *plane,
                                  const AtlasMapFrame   *frame,
                                  const AtlasMapScene   *scene,
                                  const AtlasMapPalette *palette);
void    atlas_map_draw_spot      (const AtlasMapSpot    *spot,
                                  const AtlasMapPalette *palette,
                                  cairo_t               *cr);

G_END_DECLS
