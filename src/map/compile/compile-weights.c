/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Weighs each vertex by how far the line would be off without it.
 *
 * This is the distance of Douglas and Peucker, in kilometres and measured in
 * space, so that neither poles nor long straight parallels are a special case.
 * A vertex never weighs more than the one that its piece was split at, so any
 * threshold gives what the algorithm itself would have given for it. */

#include "compile.h"

typedef struct
{
  double x;
  double y;
  double z;
} Vector;

typedef struct
{
  guint  first;
  guint  last;
  double limit;
} Piece;

static Vector
to_space (Point point)
{
  double longitude = point.x * G_PI / 180.0, latitude = point.y * G_PI / 180.0;

  return (Vector) {
    EARTH_RADIUS * cos (latitude) * cos (longitude),
    EARTH_RADIUS * cos (latitude) * sin (longitude),
    EARTH_RADIUS * sin (latitude),
  };
}

static Vector
subtract (Vector a,
          Vector b)
{
  return (Vector) { a.x - b.x, a.y - b.y, a.z - b.z };
}

static double
dot (Vector a,
     Vector b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static double
distance_to_segment (Vector point,
                     Vector a,
                     Vector b)
{
  Vector along = subtract (b, a), offset = subtract (point, a);
  double length = dot (along, along);
  double t = length > 0.0 ? CLAMP (dot (offset, along) / length, 0.0, 1.0) : 0.0;
  Vector nearest = { a.x + t * along.x, a.y + t * along.y, a.z + t * along.z };
  Vector between = subtract (point, nearest);

  return sqrt (dot (between, between));
}

static void
weigh_arc (Arc    *arc,
           GArray *stack)
{
  guint n_points = arc->points->len;
  g_autofree Vector *vectors = g_new (Vector, n_points);
  Piece whole = { 0, n_points - 1, G_MAXDOUBLE };

  arc->weights = g_new0 (guint8, n_points);
  arc->weights[0] = arc->weights[n_points - 1] = 255;
  for (guint i = 0; i < n_points; i++)
    vectors[i] = to_space (g_array_index (arc->points, Point, i));

  g_array_append_val (stack, whole);
  while (stack->len > 0)
    {
      Piece piece = g_array_index (stack, Piece, stack->len - 1);
      double greatest = -1.0;
      guint at = 0;

      g_array_set_size (stack, stack->len - 1);
      for (guint i = piece.first + 1; i < piece.last; i++)
        {
          double distance =
              distance_to_segment (vectors[i], vectors[piece.first], vectors[piece.last]);

          if (distance > greatest)
            {
              greatest = distance;
              at = i;
            }
        }
      if (at == 0)
        continue;
      greatest = MIN (greatest, piece.limit);
      arc->weights[at] = atlas_format_weight (greatest);
      g_array_append_val (stack, ((Piece) { piece.first, at, greatest }));
      g_array_append_val (stack, ((Piece) { at, piece.last, greatest }));
    }
}

void
weigh_vertices (World *world)
{
  g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint i = 0; i < world->arcs->len; i++)
    {
      Arc *arc = get_arc (world, i);

      weigh_arc (arc, stack);
      /* In space the pole is one point; on the map it may be a line, whose ends are
       * needed. */
      if (arc->flags & ATLAS_ARC_ARTIFICIAL)
        arc->weights[1] = arc->weights[arc->points->len - 2] = 255;
    }
}
