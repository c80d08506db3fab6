/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Lays the rings into one frame of longitudes, so that no line jumps.
 *
 * The source is stitched over the antimeridian: the longitudes of Russia, Fiji
 * and Antarctica jump by 360 degrees inside a line. First every arc is unrolled,
 * then every ring is moved as a whole to where its middle lies between 169 west
 * and 191 east. That meridian runs through the Bering Strait, so nothing is cut
 * but Antarctica, which runs around the pole and is opened there. */

#include "compile.h"

static void
unroll_arc (Arc *arc)
{
  for (guint i = 1; i < arc->points->len; i++)
    {
      double before = g_array_index (arc->points, Point, i - 1).x;
      Point *point = &g_array_index (arc->points, Point, i);

      point->x += 360.0 * round ((before - point->x) / 360.0);
    }
}

/* A straight line of degrees is a curve on the map, so a long one, such as the 49th
 * parallel, gets a vertex for each degree. */
static void
divide_long_lines (Arc *arc)
{
  g_autoptr (GArray) sparse = arc->points;

  arc->points = g_array_sized_new (FALSE, FALSE, sizeof (Point), sparse->len);
  for (guint i = 0; i < sparse->len; i++)
    {
      Point b = g_array_index (sparse, Point, i);
      Point a = i > 0 ? g_array_index (sparse, Point, i - 1) : b;
      int steps = (int) ceil (MAX (fabs (b.x - a.x), fabs (b.y - a.y)));

      for (int k = 1; k < steps; k++)
        {
          Point between = { a.x + (b.x - a.x) * k / steps, a.y + (b.y - a.y) * k / steps };

          g_array_append_val (arc->points, between);
        }
      g_array_append_val (arc->points, b);
    }
}

static void
shift_arc (Arc   *arc,
           double shift)
{
  for (guint i = 0; i < arc->points->len; i++)
    g_array_index (arc->points, Point, i).x += shift;
}

/* The turns, in degrees, that each arc of a ring must be moved by to follow on
 * the one before it; returns what is missing at the end. */
static double
chain_ring (World  *world,
            Ring   *ring,
            double *shifts)
{
  double start = 0.0, end = 0.0;

  for (guint i = 0; i < ring->references->len; i++)
    {
      gint32 reference = g_array_index (ring->references, gint32, i);
      GArray *points = get_arc (world, arc_of (reference))->points;
      double first = g_array_index (points, Point, 0).x;
      double last = g_array_index (points, Point, points->len - 1).x;

      if (reference < 0)
        {
          double swap = first;

          first = last;
          last = swap;
        }
      shifts[i] = i == 0 ? 0.0 : 360.0 * round ((end - first) / 360.0);
      if (i == 0)
        start = first;
      end = last + shifts[i];
    }
  return end - start;
}

static void
measure_bounds (World        *world,
                Ring         *ring,
                const double *shifts)
{
  ring->bounds[0] = ring->bounds[1] = G_MAXDOUBLE;
  ring->bounds[2] = ring->bounds[3] = -G_MAXDOUBLE;
  for (guint i = 0; i < ring->references->len; i++)
    {
      gint32 reference = g_array_index (ring->references, gint32, i);
      GArray *points = get_arc (world, arc_of (reference))->points;

      for (guint k = 0; k < points->len; k++)
        {
          Point point = g_array_index (points, Point, k);

          grow_bounds (ring->bounds, point.x + (shifts ? shifts[i] : 0.0), point.y);
        }
    }
}

/* The points of a ring around the pole, opened between two of its vertices: from
 * one edge of the frame to the other. */
static GArray *
open_behind (GArray *around,
             guint   at,
             double  edge,
             double  turn)
{
  guint n_points = around->len - 1;
  GArray *points = g_array_new (FALSE, FALSE, sizeof (Point));
  Point a = g_array_index (around, Point, at);
  Point b = g_array_index (around, Point, at + 1);
  double cut = edge + 360.0 * round ((a.x - edge) / 360.0);
  Point meet = { edge, a.y + (b.y - a.y) * (cut - a.x) / (b.x - a.x) };

  g_array_append_val (points, meet);
  for (guint i = 0; i < n_points; i++)
    {
      Point point = g_array_index (around, Point, (at + 1 + i) % n_points);
      double before = g_array_index (points, Point, points->len - 1).x;

      point.x += 360.0 * round ((before - point.x) / 360.0);
      g_array_append_val (points, point);
    }
  meet.x = edge + turn;
  g_array_append_val (points, meet);
  return points;
}

/* How far, in degrees, points hang over the edges of the frame. */
static double
measure_overhang (GArray *points)
{
  double overhang = 0.0;

  for (guint i = 0; i < points->len; i++)
    {
      double x = g_array_index (points, Point, i).x;

      overhang = MAX (overhang, ATLAS_FORMAT_WEST - x);
      overhang = MAX (overhang, x - ATLAS_FORMAT_WEST - 360.0);
    }
  return overhang;
}

/* Opens a ring around the pole where it meets the edge of the frame. The coast
 * winds there and meets it several times, so the best of them is taken. */
static GArray *
open_at_the_edge (GArray *around)
{
  guint n_points = around->len - 1;
  double turn = g_array_index (around, Point, n_points).x - g_array_index (around, Point, 0).x;
  double edge = turn > 0 ? ATLAS_FORMAT_WEST : ATLAS_FORMAT_WEST + 360.0;
  GArray *best = NULL;

  for (guint i = 0; i < n_points; i++)
    {
      Point a = g_array_index (around, Point, i);
      Point b = g_array_index (around, Point, i + 1);
      double cut = edge + 360.0 * round ((a.x - edge) / 360.0);
      GArray *points;

      if ((a.x <= cut) == (b.x <= cut) || (b.x > a.x) != (turn > 0))
        continue;
      points = open_behind (around, i, edge, turn);
      if (best == NULL || measure_overhang (points) < measure_overhang (best))
        best = points;
    }
  if (best == NULL)
    fail ("a ring around the pole never meets the edge of the frame");
  return best;
}

static void
close_along_the_pole (World *world,
                      Ring  *ring)
{
  gint32 reference = g_array_index (ring->references, gint32, 0);
  Arc *arc = get_arc (world, arc_of (reference));
  Arc closing = {
    .points = g_array_new (FALSE, FALSE, sizeof (Point)),
    .left = ATLAS_FORMAT_NO_REGION,
    .right = ATLAS_FORMAT_NO_REGION,
    .flags = ATLAS_ARC_ARTIFICIAL,
    .n_uses = 1,
  };
  Point first, last;

  if (ring->references->len != 1 || reference < 0 || arc->n_uses != 1)
    fail ("a ring around a pole must be one arc");
  arc->points = open_at_the_edge (arc->points);
  first = g_array_index (arc->points, Point, 0);
  last = g_array_index (arc->points, Point, arc->points->len - 1);

  /* A vertex for each degree, because the pole is a point in some projections
   * and a line in others. */
  g_array_append_val (closing.points, last);
  for (int i = 0; i <= 360; i++)
    {
      Point point = { last.x + (first.x - last.x) * i / 360.0, -90.0 };

      g_array_append_val (closing.points, point);
    }
  g_array_append_val (closing.points, first);
  reference = (gint32) world->arcs->len;
  g_array_append_val (world->arcs, closing);
  g_array_append_val (ring->references, reference);
  ring->flags |= ATLAS_RING_POLAR;
}

/* Finds by how much each arc of the ring has to move; both sides of an arc must
 * come to the same answer. */
static void
frame_ring (World  *world,
            Ring   *ring,
            double *moves)
{
  g_autofree double *shifts = g_new0 (double, ring->references->len);
  double middle, whole;

  if (fabs (chain_ring (world, ring, shifts)) > 180.0)
    {
      close_along_the_pole (world, ring);
      measure_bounds (world, ring, NULL);
      return;
    }
  measure_bounds (world, ring, shifts);
  middle = (ring->bounds[0] + ring->bounds[2]) / 2.0;
  whole = -360.0 * floor ((middle - ATLAS_FORMAT_WEST) / 360.0);
  ring->bounds[0] += whole;
  ring->bounds[2] += whole;
  for (guint i = 0; i < ring->references->len; i++)
    {
      guint index = arc_of (g_array_index (ring->references, gint32, i));

      if (!isnan (moves[index]) && fabs (moves[index] - shifts[i] - whole) > 1.0)
        fail ("the two sides of arc %u lie in different frames", index);
      moves[index] = shifts[i] + whole;
    }
}

void
frame_rings (World *world)
{
  guint n_arcs = world->arcs->len;
  g_autofree double *moves = g_new (double, n_arcs);

  for (guint i = 0; i < n_arcs; i++)
    {
      unroll_arc (get_arc (world, i));
      divide_long_lines (get_arc (world, i));
      moves[i] = NAN;
    }
  for (guint i = 0; i < world->rings->len; i++)
    frame_ring (world, get_ring (world, i), moves);
  for (guint i = 0; i < n_arcs; i++)
    if (!isnan (moves[i]))
      shift_arc (get_arc (world, i), moves[i]);
}
