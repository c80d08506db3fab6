/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-plane-private.h"

#include <math.h>

#include "atlas-projection-private.h"

/* Where azimuthal equal areas come near to the antipode, a point becomes a circle
 * and a ring around it turns inside out: nothing beyond 165 degrees is drawn. */
#define AZIMUTHAL_REACH (2.0 * ATLAS_EARTH_RADIUS * 0.9914)

/* A cone runs out to infinity on the other side of the world. */
#define CONE_REACH  100.0
#define CONE_LOWEST (-60.0)

static void
plane_clear (AtlasPlane *self)
{
  g_clear_pointer (&self->geometry, atlas_geometry_unref);
  g_clear_pointer (&self->vertices, g_free);
  g_clear_pointer (&self->chunks, g_free);
  g_clear_pointer (&self->finer, g_free);
  g_clear_pointer (&self->arcs, g_free);
  g_clear_pointer (&self->rings, g_free);
  g_clear_pointer (&self->ring_shown, g_free);
  g_clear_pointer (&self->arc_shown, g_free);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasPlane, atlas_plane, plane_clear)

static const AtlasPlaneBox empty_box = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };

static void
grow_box (AtlasPlaneBox       *box,
          const AtlasPlaneBox *other)
{
  box->left = MIN (box->left, other->left);
  box->bottom = MIN (box->bottom, other->bottom);
  box->right = MAX (box->right, other->right);
  box->top = MAX (box->top, other->top);
}

/* Rings that hang together must move together, or a line between them would run
 * across the whole map. So whole turns are found for all rings of a component, by
 * which it comes nearest to the central meridian. */
static double *
find_turns (const AtlasGeometry   *geometry,
            const AtlasProjection *projection)
{
  double *turns = g_new0 (double, geometry->n_rings);
  g_autofree float *west = NULL, *east = NULL;

  if (projection->kind != ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC)
    return turns;
  west = g_new (float, geometry->n_rings);
  east = g_new (float, geometry->n_rings);
  for (guint i = 0; i < geometry->n_rings; i++)
    {
      west[i] = G_MAXFLOAT;
      east[i] = -G_MAXFLOAT;
    }
  for (guint i = 0; i < geometry->n_rings; i++)
    {
      const AtlasFormatRing *ring = &geometry->rings[i];

      west[ring->component] = MIN (west[ring->component], ring->bounds[0]);
      east[ring->component] = MAX (east[ring->component], ring->bounds[2]);
    }
  for (guint i = 0; i < geometry->n_rings; i++)
    {
      guint component = geometry->rings[i].component;
      double middle = ((double) west[component] + east[component]) / 2.0;

      turns[i] = 360.0 * round ((projection->longitude - middle) / 360.0);
    }
  return turns;
}

static void
project_chunk (AtlasPlane           *self,
               const AtlasFormatArc *arc,
               guint                 index,
               double                turn)
{
  guint chunk = arc->first_chunk + index;
  guint first = arc->first_vertex + index * ATLAS_FORMAT_CHUNK;
  guint last = MIN (first + ATLAS_FORMAT_CHUNK, arc->first_vertex + arc->n_vertices - 1);
  const float *from = self->geometry->vertices;
  AtlasPlaneBox box = empty_box;
  double stretch;

  for (guint i = first; i <= last; i++)
    {
      double x = 0.0, y = 0.0;

      if (!isfinite (from[2 * i]) || !isfinite (from[2 * i + 1]) ||
          !atlas_projection_forward_framed (&self->projection,
                                            from[2 * i] + turn,
                                            from[2 * i + 1],
                                            &x,
                                            &y) ||
          !isfinite (x) || !isfinite (y))
        x = y = 1e6;
      self->vertices[2 * i] = (float) CLAMP (x, -1e6, 1e6);
      self->vertices[2 * i + 1] = (float) CLAMP (y, -1e6, 1e6);
      box.left = MIN (box.left, self->vertices[2 * i]);
      box.bottom = MIN (box.bottom, self->vertices[2 * i + 1]);
      box.right = MAX (box.right, self->vertices[2 * i]);
      box.top = MAX (box.top, self->vertices[2 * i + 1]);
    }
  self->chunks[chunk] = box;
  stretch = atlas_projection_get_stretch (&self->projection, from[2 * first] + turn,
                                          from[2 * first + 1]);
  self->finer[chunk] =
      isfinite (stretch) && stretch > 0.0 ? (gint8) CLAMP (ceil (8.0 * log2 (stretch)), -100.0, 100.0)
                                          : 100;
}

static void
project_arc (AtlasPlane *self,
             guint       index,
             double      turn)
{
  const AtlasFormatArc *arc = &self->geometry->arcs[index];
  guint n_chunks = atlas_format_count_chunks (arc->n_vertices);

  self->arcs[index] = empty_box;
  for (guint i = 0; i < n_chunks; i++)
    {
      project_chunk (self, arc, i, turn);
      grow_box (&self->arcs[index], &self->chunks[arc->first_chunk + i]);
    }
}

static double
degrees_between (const AtlasProjection *projection,
                 double                 longitude,
                 double                 latitude)
{
  double north = latitude * G_PI / 180.0;
  double east = (longitude - projection->longitude) * G_PI / 180.0;

  return acos (CLAMP (projection->sin_latitude * sin (north) +
                          projection->cos_latitude * cos (north) * cos (east),
                      -1.0,
                      1.0)) *
         180.0 / G_PI;
}

static gboolean
cone_shows_ring (const AtlasPlane      *self,
                 const AtlasFormatRing *ring)
{
  double lowest = self->projection.cone > 0.0 ? ring->bounds[1] : -ring->bounds[3];
  double x, y;

  if ((ring->flags & ATLAS_RING_POLAR) || lowest < CONE_LOWEST)
    return FALSE;
  /* The nearest corner or edge of its box will do. */
  x = remainder ((ring->bounds[0] + ring->bounds[2]) / 2.0 - self->projection.longitude, 360.0);
  x = MAX (0.0, fabs (x) - (ring->bounds[2] - ring->bounds[0]) / 2.0);
  y = CLAMP (self->projection.latitude, ring->bounds[1], ring->bounds[3]);
  return degrees_between (&self->projection, self->projection.longitude + x, y) < CONE_REACH;
}

/* How far, in kilometres on the plane, a ring gets from the middle. */
static double
measure_reach (const AtlasPlane      *self,
               const AtlasFormatRing *ring)
{
  const AtlasGeometry *geometry = self->geometry;
  double reach = 0.0;

  for (guint i = 0; i < ring->n_references; i++)
    {
      gint32 reference = geometry->references[ring->first_reference + i];
      const AtlasFormatArc *arc = &geometry->arcs[atlas_reference_get_arc (reference)];
      const float *vertices = self->vertices + 2 * (gsize) arc->first_vertex;

      for (guint k = 0; k < arc->n_vertices; k++)
        {
          double x = vertices[2 * k], y = vertices[2 * k + 1];

          /* Half a million roots take longer than all the rest of this. */
          reach = MAX (reach, x * x + y * y);
        }
    }
  return sqrt (reach);
}

static gboolean
shows_ring (const AtlasPlane      *self,
            const AtlasFormatRing *ring)
{
  switch (self->projection.kind)
    {
    case ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC:
      return cone_shows_ring (self, ring);
    case ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA:
      return measure_reach (self, ring) < AZIMUTHAL_REACH;
    case ATLAS_PROJECTION_EQUAL_EARTH:
    default:
      return TRUE;
    }
}

static void
project_rings (AtlasPlane *self)
{
  const AtlasGeometry *geometry = self->geometry;
  g_autofree double *turns = find_turns (geometry, &self->projection);
  g_autofree gboolean *done = g_new0 (gboolean, geometry->n_arcs);

  for (guint i = 0; i < geometry->n_rings; i++)
    {
      const AtlasFormatRing *ring = &geometry->rings[i];

      self->rings[i] = empty_box;
      for (guint k = 0; k < ring->n_references; k++)
        {
          guint arc = atlas_reference_get_arc (geometry->references[ring->first_reference + k]);

          if (!done[arc])
            project_arc (self, arc, turns[i]);
          done[arc] = TRUE;
          grow_box (&self->rings[i], &self->arcs[arc]);
        }
      self->ring_shown[i] = shows_ring (self, ring);
      for (guint k = 0; k < ring->n_references && self->ring_shown[i]; k++)
        {
          guint arc = atlas_reference_get_arc (geometry->references[ring->first_reference + k]);

          self->arc_shown[arc] = TRUE;
        }
    }

  /* Lines inside of a region belong to no ring; they go with the region. */
  for (guint i = 0; i < geometry->n_arcs; i++)
    if (!done[i])
      {
        guint region = geometry->arcs[i].left;
        guint ring = region < geometry->n_regions ? geometry->regions[region].first_ring : 0;

        project_arc (self, i, ring < geometry->n_rings ? turns[ring] : 0.0);
        self->arc_shown[i] = ring < geometry->n_rings && self->ring_shown[ring];
      }
}

/**
 * atlas_plane_new:
 * @geometry: a geometry
 * @projection: a projection
 *
 * Lays @geometry flat. This takes some twenty milliseconds for the world; any
 * thread may do it.
 *
 * Returns: (transfer full): the plane
 */
AtlasPlane *
atlas_plane_new (AtlasGeometry         *geometry,
                 const AtlasProjection *projection)
{
  AtlasPlane *self;

  g_return_val_if_fail (geometry != NULL, NULL);
  g_return_val_if_fail (projection != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasPlane);
  self->geometry = atlas_geometry_ref (geometry);
  self->projection = *projection;
  self->vertices = g_new0 (float, 2 * (gsize) geometry->n_vertices);
  self->chunks = g_new0 (AtlasPlaneBox, geometry->n_chunks);
  self->finer = g_new0 (gint8, geometry->n_chunks);
  self->arcs = g_new0 (AtlasPlaneBox, geometry->n_arcs);
  self->rings = g_new0 (AtlasPlaneBox, geometry->n_rings);
  self->ring_shown = g_new0 (gboolean, geometry->n_rings);
  self->arc_shown = g_new0 (gboolean, geometry->n_arcs);
  project_rings (self);
  return self;
}

/**
 * atlas_plane_get_geometry:
 * @self: a plane
 *
 * Gets what was laid flat.
 *
 * Returns: (transfer none): the geometry
 */
AtlasGeometry *
atlas_plane_get_geometry (const AtlasPlane *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->geometry;
}

/**
 * atlas_plane_get_projection:
 * @self: a plane
 *
 * Gets how it was laid flat.
 *
 * Returns: (transfer none): the projection
 */
const AtlasProjection *
atlas_plane_get_projection (const AtlasPlane *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->projection;
}

/**
 * atlas_plane_get_region_extents:
 * @self: a plane
 * @region: the index of a region
 * @extents: (out caller-allocates): the least rectangle around it, in kilometres
 *
 * Finds the rectangle that holds everything that is drawn of a region.
 *
 * Returns: %FALSE if nothing of it is drawn
 */
gboolean
atlas_plane_get_region_extents (const AtlasPlane *self,
                                int               region,
                                AtlasRectangle   *extents)
{
  const AtlasFormatRegion *found;
  AtlasPlaneBox box = empty_box;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (region >= 0 && (guint) region < self->geometry->n_regions, FALSE);

  found = &self->geometry->regions[region];
  for (guint i = 0; i < found->n_rings; i++)
    if (self->ring_shown[found->first_ring + i])
      grow_box (&box, &self->rings[found->first_ring + i]);
  if (box.left > box.right)
    return FALSE;
  *extents = (AtlasRectangle) { box.left, box.bottom, (double) box.right - box.left,
                                (double) box.top - box.bottom };
  return TRUE;
}

/**
 * atlas_plane_hit:
 * @self: a plane
 * @frame: what the picture shows
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Finds the region that is seen at a point of the picture.
 *
 * Returns: its index, or %ATLAS_NO_REGION
 */
int
atlas_plane_hit (const AtlasPlane    *self,
                 const AtlasMapFrame *frame,
                 double               x,
                 double               y)
{
  double longitude, latitude;

  g_return_val_if_fail (self != NULL, ATLAS_NO_REGION);

  if (!atlas_map_frame_unlocate (frame, &self->projection, x, y, &longitude, &latitude))
    return ATLAS_NO_REGION;
  return atlas_geometry_hit (self->geometry, longitude, latitude);
}
