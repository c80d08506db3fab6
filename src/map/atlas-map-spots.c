/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-spots.h"

#include <math.h>

#include "atlas-map-ink.h"

/* Capitals of countries that are smaller than this, in pixels, stay out. */
#define LEAST_COUNTRY 36.0

/**
 * atlas_map_get_text_unit:
 * @frame: what the picture shows
 * @palette: the colours and fonts
 *
 * Gets how large text is against its design: as the picture is large, and as much
 * larger as the user likes.
 *
 * Returns: the factor
 */
double
atlas_map_get_text_unit (const AtlasMapFrame   *frame,
                         const AtlasMapPalette *palette)
{
  return palette->text_scale * atlas_map_frame_get_unit (frame);
}

static gboolean
is_worth_a_pin (const AtlasGeometry *geometry,
                const AtlasMapFrame *frame,
                const AtlasMapSpot  *spot)
{
  if (spot->pin->kind == ATLAS_MAP_PIN_VISIT || spot->region == ATLAS_NO_REGION)
    return TRUE;
  return sqrt (atlas_geometry_get_area (geometry, spot->region)) * frame->scale > LEAST_COUNTRY;
}

static gboolean
is_crowded (GArray             *spots,
            const AtlasMapSpot *spot)
{
  for (guint i = 0; i < spots->len; i++)
    {
      const AtlasMapSpot *other = &g_array_index (spots, AtlasMapSpot, i);

      if (hypot (other->x - spot->x, other->y - spot->y) < other->radius + spot->radius + 1.0)
        return TRUE;
    }
  return FALSE;
}

/**
 * atlas_map_find_spots:
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what the map is of
 * @palette: the colours and fonts
 *
 * Finds the pins that are shown: in the picture, and not on top of one that goes
 * first.
 *
 * Returns: (transfer full) (element-type AtlasMapSpot): the spots, which borrow the
 * pins of the scene
 */
GArray *
atlas_map_find_spots (const AtlasPlane      *plane,
                      const AtlasMapFrame   *frame,
                      const AtlasMapScene   *scene,
                      const AtlasMapPalette *palette)
{
  const AtlasGeometry *geometry = atlas_plane_get_geometry (plane);
  double unit = atlas_map_get_text_unit (frame, palette);
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (AtlasMapSpot));

  for (guint i = 0; i < atlas_map_scene_get_n_pins (scene); i++)
    {
      AtlasMapSpot spot = { .pin = atlas_map_scene_get_pin (scene, i) };

      spot.radius = (spot.pin->kind == ATLAS_MAP_PIN_VISIT ? 5.5 : 3.8) * unit;
      spot.region = atlas_geometry_lookup (geometry, spot.pin->code);
      if (!atlas_map_frame_locate (frame, atlas_plane_get_projection (plane), spot.pin->longitude,
                                   spot.pin->latitude, &spot.x, &spot.y))
        continue;
      if (spot.x < spot.radius || spot.y < spot.radius || spot.x > frame->width - spot.radius ||
          spot.y > frame->height - spot.radius)
        continue;
      if (is_worth_a_pin (geometry, frame, &spot) && !is_crowded (spots, &spot))
        g_array_append_val (spots, spot);
    }
  return spots;
}

static void
circle (cairo_t *cr,
        double   x,
        double   y,
        double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0.0, 2.0 * G_PI);
}

/**
 * atlas_map_draw_spot:
 * @spot: a spot
 * @palette: the colours
 * @cr: a context of cairo
 *
 * Draws a pin. A visit is a disc with a dot, a capital a ring: shapes tell them apart
 * where colours can’t.
 */
void
atlas_map_draw_spot (const AtlasMapSpot    *spot,
                     const AtlasMapPalette *palette,
                     cairo_t               *cr)
{
  const AtlasColor *rim = &palette->colors[ATLAS_MAP_COLOR_PIN_RIM];
  const AtlasColor *ink = &palette->colors[spot->pin->kind == ATLAS_MAP_PIN_VISIT
                                               ? ATLAS_MAP_COLOR_VISIT
                                               : ATLAS_MAP_COLOR_CAPITAL];
  gboolean visit = spot->pin->kind == ATLAS_MAP_PIN_VISIT;

  circle (cr, spot->x, spot->y, spot->radius);
  atlas_map_ink (cr, rim);
  cairo_fill (cr);
  circle (cr, spot->x, spot->y, spot->radius * (visit ? 0.76 : 0.72));
  atlas_map_ink (cr, ink);
  cairo_fill (cr);
  circle (cr, spot->x, spot->y, spot->radius * (visit ? 0.26 : 0.34));
  atlas_map_ink (cr, rim);
  cairo_fill (cr);
}
