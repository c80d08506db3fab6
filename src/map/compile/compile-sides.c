/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drops what has no area, and finds what lies on both sides of every arc. */

#include "compile.h"

/* The area on the sphere, exteriors (which run clockwise) positive: the sum of
 * the strips between each edge and the equator. */
static double
measure_area (World *world,
              Ring  *ring)
{
  g_autoptr (GArray) points = ring_points (world, ring, 0);
  double sum = 0.0;

  for (guint i = 0; i < points->len; i++)
    {
      Point a = g_array_index (points, Point, i);
      Point b = g_array_index (points, Point, (i + 1) % points->len);

      sum += (b.x - a.x) * (sin (a.y * G_PI / 180.0) + sin (b.y * G_PI / 180.0)) / 2.0;
    }
  return sum * G_PI / 180.0 * EARTH_RADIUS * EARTH_RADIUS;
}

/* Rounding to the grid of the source left rings without width, and some that are
 * turned inside out; a filled one of the latter would flood the map. Both are
 * smaller than anything that can be seen. */
void
drop_degenerates (World *world)
{
  const double greatest = 1.0;

  for (guint i = 0; i < world->rings->len; i++)
    {
      Ring *ring = get_ring (world, i);
      gboolean hole = (ring->flags & ATLAS_RING_HOLE) != 0;

      ring->area = measure_area (world, ring);
      if (hole ? ring->area < 0.0 : ring->area > 0.0)
        {
          get_region (world, ring->region)->area += ring->area;
          continue;
        }
      if (fabs (ring->area) > greatest)
        fail ("a ring of %s is inside out (%.1f square kilometres)",
              get_region (world, ring->region)->code, ring->area);
      ring->dropped = TRUE;
      for (guint k = 0; k < ring->references->len; k++)
        get_arc (world, arc_of (g_array_index (ring->references, gint32, k)))->n_uses--;
    }
  for (guint i = 0; i < world->regions->len; i++)
    if (get_region (world, i)->code[0] != '\0' && get_region (world, i)->area <= 0.0)
      fail ("nothing is left of %s", get_region (world, i)->code);
}

static guint
find_root (guint *parents,
           guint  index)
{
  while (parents[index] != index)
    index = parents[index] = parents[parents[index]];
  return index;
}

static void
add_neighbor (World *world,
              guint  region,
              guint  neighbor)
{
  GArray *neighbors = get_region (world, region)->neighbors;
  guint16 value = (guint16) neighbor;

  for (guint i = 0; i < neighbors->len; i++)
    if (g_array_index (neighbors, guint16, i) == value)
      return;
  g_array_append_val (neighbors, value);
}

/* Exteriors run clockwise and holes the other way, so the region of a ring always
 * lies to its right. */
static void
take_side (World *world,
           Ring  *ring,
           gint32 reference)
{
  Arc *arc = get_arc (world, arc_of (reference));
  guint16 *side = reference >= 0 ? &arc->right : &arc->left;

  if (*side != ATLAS_FORMAT_NO_REGION)
    fail ("arc %u has the same side twice", arc_of (reference));
  *side = (guint16) ring->region;
}

void
find_sides (World *world)
{
  g_autofree guint *parents = g_new (guint, world->arcs->len);

  for (guint i = 0; i < world->arcs->len; i++)
    parents[i] = i;
  for (guint i = 0; i < world->rings->len; i++)
    {
      Ring *ring = get_ring (world, i);
      guint first = arc_of (g_array_index (ring->references, gint32, 0));

      for (guint k = 0; !ring->dropped && k < ring->references->len; k++)
        {
          gint32 reference = g_array_index (ring->references, gint32, k);

          take_side (world, ring, reference);
          parents[find_root (parents, arc_of (reference))] = find_root (parents, first);
        }
    }
  for (guint i = 0; i < world->rings->len; i++)
    {
      Ring *ring = get_ring (world, i);

      ring->component = find_root (parents, arc_of (g_array_index (ring->references, gint32, 0)));
    }
  for (guint i = 0; i < world->arcs->len; i++)
    {
      Arc *arc = get_arc (world, i);

      if (arc->left == arc->right || arc->left == ATLAS_FORMAT_NO_REGION ||
          arc->right == ATLAS_FORMAT_NO_REGION)
        continue;
      add_neighbor (world, arc->left, arc->right);
      add_neighbor (world, arc->right, arc->left);
    }
}
