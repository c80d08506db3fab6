/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-geometry-private.h"

#include <math.h>

/* What is where on the globe. A grid names the few rings that may hold a point, and most
 * chunks of their arcs answer by their box. */

static gboolean
crosses (const float *a,
         const float *b,
         double       x,
         double       y)
{
  if ((a[1] > y) == (b[1] > y))
    return FALSE;
  return x < ((double) b[0] - a[0]) * (y - a[1]) / ((double) b[1] - a[1]) + a[0];
}

/* Counts, odd or even, how often an arc crosses the ray that goes east from a
 * point. Most chunks answer by their box: one above, below or behind the ray is
 * never crossed, and one ahead of the point is crossed as often, odd or even, as
 * the line from its first vertex to its last. */
static gboolean
arc_crosses (const AtlasGeometry  *self,
             const AtlasFormatArc *arc,
             double                x,
             double                y)
{
  guint n_chunks = atlas_format_count_chunks (arc->n_vertices);
  gboolean odd = FALSE;

  for (guint i = 0; i < n_chunks; i++)
    {
      const float *box = self->chunks[arc->first_chunk + i].bounds;
      guint first = i * ATLAS_FORMAT_CHUNK;
      guint last = MIN (first + ATLAS_FORMAT_CHUNK, arc->n_vertices - 1);
      const float *vertices = self->vertices + 2 * (gsize) arc->first_vertex;

      if (y < box[1] || y > box[3] || x > box[2])
        continue;
      if (x < box[0])
        odd ^= (vertices[2 * first + 1] > y) != (vertices[2 * last + 1] > y);
      else
        for (guint k = first; k < last; k++)
          odd ^= crosses (vertices + 2 * k, vertices + 2 * k + 2, x, y);
    }
  return odd;
}

static gboolean
ring_contains (const AtlasGeometry   *self,
               const AtlasFormatRing *ring,
               double                 x,
               double                 y)
{
  gboolean inside = FALSE;

  /* A ring that hangs over the edge of the frame is met a turn away. */
  if (x < ring->bounds[0])
    x += 360.0;
  else if (x > ring->bounds[2])
    x -= 360.0;
  if (x < ring->bounds[0] || x > ring->bounds[2] || y < ring->bounds[1] || y > ring->bounds[3])
    return FALSE;
  for (guint i = 0; i < ring->n_references; i++)
    {
      gint32 reference = self->references[ring->first_reference + i];

      inside ^= arc_crosses (self, &self->arcs[atlas_reference_get_arc (reference)], x, y);
    }
  return inside;
}

/* Takes whole turns away, also from a number so large that it holds no turns. */
static double
bring_into_frame (double longitude)
{
  double x;

  if (longitude >= ATLAS_FORMAT_WEST && longitude < ATLAS_FORMAT_WEST + 360.0)
    return longitude;
  x = fmod (longitude - ATLAS_FORMAT_WEST, 360.0);
  return (x < 0.0 ? x + 360.0 : x) + ATLAS_FORMAT_WEST;
}

/**
 * atlas_geometry_hit:
 * @self: a geometry
 * @longitude: a longitude, in degrees; whole turns make no difference
 * @latitude: a latitude, in degrees
 *
 * Finds the region that a point of the globe lies in, which may be one without a
 * code.
 *
 * Returns: its index, or %ATLAS_NO_REGION at sea
 */
int
atlas_geometry_hit (const AtlasGeometry *self,
                    double               longitude,
                    double               latitude)
{
  guint cell;
  int region = ATLAS_NO_REGION;
  gboolean inside = FALSE;
  double x;

  g_return_val_if_fail (self != NULL, ATLAS_NO_REGION);

  if (!isfinite (longitude) || !isfinite (latitude) || fabs (latitude) > 90.0)
    return ATLAS_NO_REGION;
  x = bring_into_frame (longitude);
  cell = MIN ((guint) (latitude + 90.0), ATLAS_GRID_ROWS - 1) * ATLAS_GRID_COLUMNS +
         MIN ((guint) (x - ATLAS_FORMAT_WEST), ATLAS_GRID_COLUMNS - 1);

  /* The rings of a cell come region by region; holes undo their exteriors. */
  for (guint i = self->grid[cell]; i < self->grid[cell + 1]; i++)
    {
      const AtlasFormatRing *ring = &self->rings[self->grid_rings[i]];

      if (ring->region != region && inside)
        return region;
      region = ring->region;
      inside ^= ring_contains (self, ring, x, latitude);
    }
  return inside ? region : ATLAS_NO_REGION;
}
