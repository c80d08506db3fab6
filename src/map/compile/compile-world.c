/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The steps of the compiler, and what they share. */

#include "compile.h"

void
world_init (World *world)
{
  *world = (World) {
    .regions = g_array_new (FALSE, TRUE, sizeof (Region)),
    .rings = g_array_new (FALSE, TRUE, sizeof (Ring)),
    .arcs = g_array_new (FALSE, TRUE, sizeof (Arc)),
  };
}

/* Makes a compiled map of a topology. Whatever is wrong with it ends in fail(). */
GBytes *
compile_world (World    *world,
               JsonNode *root)
{
  read_topology (world, root);
  frame_rings (world);
  drop_degenerates (world);
  find_sides (world);
  weigh_vertices (world);
  measure_regions (world);
  return write_map (world);
}

void
grow_bounds (double bounds[4],
             double x,
             double y)
{
  bounds[0] = MIN (bounds[0], x);
  bounds[1] = MIN (bounds[1], y);
  bounds[2] = MAX (bounds[2], x);
  bounds[3] = MAX (bounds[3], y);
}

/* The points of a ring without the one that closes it, as far as they weigh
 * enough; min_weight 0 gives all of them. */
GArray *
ring_points (World *world,
             Ring  *ring,
             guint8 min_weight)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));

  for (guint i = 0; i < ring->references->len; i++)
    {
      gint32 reference = g_array_index (ring->references, gint32, i);
      Arc *arc = get_arc (world, arc_of (reference));

      for (guint k = 0; k + 1 < arc->points->len; k++)
        {
          guint at = reference >= 0 ? k : arc->points->len - 1 - k;

          if (min_weight == 0 || arc->weights[at] >= min_weight)
            g_array_append_val (points, g_array_index (arc->points, Point, at));
        }
    }
  return points;
}
