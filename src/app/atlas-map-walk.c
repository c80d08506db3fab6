/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-walk.h"

enum
{
  WEST,
  EAST,
  NORTH,
  SOUTH,
  N_SIDES,
};

typedef struct
{
  guint    neighbor[N_SIDES];
  /* Whether the way to the neighbour is what first led there. Such a way
   * can't be given up without losing a place. */
  gboolean is_needed[N_SIDES];
  gboolean is_reached;
} Stop;

struct _AtlasMapWalk
{
  guint                   n_stops;
  Stop                   *stops;
  /* Borrowed while the walk is made. */
  const graphene_point_t *points;
};

/* Where a neighbour may lie, seen from the direction of an arrow. */
typedef enum
{
  WITHIN_QUARTER,
  WITHIN_CONE,
  WITHIN_HALF_PLANE,
  ANYWHERE,
  N_REACHES,
} Reach;

/* How far aside something may be in the first two, for how far ahead it is. */
static const double slopes[] = { [WITHIN_QUARTER] = 1, [WITHIN_CONE] = 2 };

/* What it costs to go from one point to another when the arrow says @side:
 * being far aside is worse than being far ahead. Negative: not that way. */
static double
get_cost (const AtlasMapWalk *self,
          guint               from,
          guint               to,
          guint               side,
          Reach               reach)
{
  double dx = self->points[to].x - self->points[from].x;
  double dy = self->points[to].y - self->points[from].y;
  double along = side == WEST ? -dx : side == EAST ? dx : side == NORTH ? -dy : dy;
  double across = side == WEST || side == EAST ? ABS (dy) : ABS (dx);

  if (from == to)
    return -1;
  if (reach == ANYWHERE)
    return dx * dx + dy * dy;
  /* Of places as far east as each other, the later one counts as farther:
   * then going on eastwards ends at the same place from everywhere. */
  if (along == 0 && reach == WITHIN_HALF_PLANE && side == EAST && to > from)
    return 4 * across * across;
  if (along <= 0 || (reach < WITHIN_HALF_PLANE && across > slopes[reach] * along))
    return -1;

  return along * along + 4 * across * across;
}

static guint
find_neighbor (const AtlasMapWalk *self,
               guint               from,
               guint               side,
               Reach               reach)
{
  guint best = ATLAS_MAP_WALK_NONE;
  double best_cost = G_MAXDOUBLE;

  for (guint to = 0; to < self->n_stops; to++)
    {
      double cost = get_cost (self, from, to, side, reach);

      if (cost >= 0 && cost < best_cost)
        {
          best = to;
          best_cost = cost;
        }
    }

  return best;
}

/* Marks all that the arrows lead to from a place that is reached itself. */
static void
spread (AtlasMapWalk *self,
        guint         from)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));

  self->stops[from].is_reached = TRUE;
  g_array_append_val (todo, from);

  while (todo->len > 0)
    {
      Stop *stop = &self->stops[g_array_index (todo, guint, todo->len - 1)];

      g_array_set_size (todo, todo->len - 1);
      for (guint side = 0; side < N_SIDES; side++)
        {
          guint next = stop->neighbor[side];

          if (next == ATLAS_MAP_WALK_NONE || self->stops[next].is_reached)
            continue;

          stop->is_needed[side] = TRUE;
          self->stops[next].is_reached = TRUE;
          g_array_append_val (todo, next);
        }
    }
}

/* Finds the best way from a reached place to one that is not. East stays as it
 * is: it leads from everywhere to the easternmost place, where the reaching
 * starts. */
static gboolean
find_bridge (const AtlasMapWalk *self,
             Reach               reach,
             guint              *from,
             guint              *to,
             guint              *side)
{
  static const guint sides[] = { WEST, NORTH, SOUTH };
  double best_cost = G_MAXDOUBLE;
  gboolean is_found = FALSE;

  for (guint i = 0; i < self->n_stops; i++)
    for (guint j = 0; j < self->n_stops; j++)
      for (guint k = 0; k < G_N_ELEMENTS (sides); k++)
        {
          double cost;

          if (!self->stops[i].is_reached || self->stops[j].is_reached ||
              self->stops[i].is_needed[sides[k]])
            continue;

          cost = get_cost (self, i, j, sides[k], reach);
          if (cost < 0 || cost >= best_cost)
            continue;

          is_found = TRUE;
          best_cost = cost;
          *from = i;
          *to = j;
          *side = sides[k];
        }

  return is_found;
}

/* The nearest neighbour of everybody may pass somebody by. Each reached place
 * has ways that nobody needs, since a tree of n places has fewer than n ways:
 * one of those is bent to the place that was passed by. */
static void
bridge_gaps (AtlasMapWalk *self)
{
  guint root = 0;
  guint from, to, side;
  Reach reach = WITHIN_QUARTER;

  for (guint i = 1; i < self->n_stops; i++)
    if (self->points[i].x >= self->points[root].x)
      root = i;

  spread (self, root);

  while (reach < N_REACHES)
    {
      if (!find_bridge (self, reach, &from, &to, &side))
        {
          reach++;
          continue;
        }

      self->stops[from].neighbor[side] = to;
      self->stops[from].is_needed[side] = TRUE;
      spread (self, to);
      reach = WITHIN_QUARTER;
    }
}

/**
 * atlas_map_walk_new:
 * @points: (array length=n_points): where the names of the places stand, with
 *   y growing downwards, in any unit
 * @n_points: how many places there are
 *
 * Works out where the arrow keys lead. An arrow leads to the nearest place in
 * its quarter of the compass; where there is none, in a wider cone, and at last
 * to the nearest that lies farther in that direction at all. Where that would
 * leave a place out of reach, one arrow is bent to it.
 *
 * Returns: (transfer full): the walk
 */
AtlasMapWalk *
atlas_map_walk_new (const graphene_point_t *points,
                    guint                   n_points)
{
  AtlasMapWalk *self = g_new0 (AtlasMapWalk, 1);

  self->n_stops = n_points;
  self->stops = g_new0 (Stop, n_points);
  self->points = points;

  for (guint i = 0; i < n_points; i++)
    for (guint side = 0; side < N_SIDES; side++)
      {
        guint next = ATLAS_MAP_WALK_NONE;

        for (Reach reach = WITHIN_QUARTER; reach < ANYWHERE && next == ATLAS_MAP_WALK_NONE; reach++)
          next = find_neighbor (self, i, side, reach);
        self->stops[i].neighbor[side] = next;
      }

  if (n_points > 0)
    bridge_gaps (self);
  self->points = NULL;

  return self;
}

/**
 * atlas_map_walk_free:
 * @self: a walk
 *
 * Frees a walk.
 */
void
atlas_map_walk_free (AtlasMapWalk *self)
{
  g_free (self->stops);
  g_free (self);
}

/**
 * atlas_map_walk_get_neighbor:
 * @self: a walk
 * @from: the index of a place
 * @direction: left, right, up or down, which are west, east, north and south
 *   in every language
 *
 * Gets where an arrow key leads to.
 *
 * Returns: the index of a place, or %ATLAS_MAP_WALK_NONE
 */
guint
atlas_map_walk_get_neighbor (const AtlasMapWalk *self,
                             guint               from,
                             GtkDirectionType    direction)
{
  g_return_val_if_fail (self != NULL, ATLAS_MAP_WALK_NONE);
  g_return_val_if_fail (from < self->n_stops, ATLAS_MAP_WALK_NONE);

  switch (direction)
    {
    case GTK_DIR_LEFT:
      return self->stops[from].neighbor[WEST];
    case GTK_DIR_RIGHT:
      return self->stops[from].neighbor[EAST];
    case GTK_DIR_UP:
      return self->stops[from].neighbor[NORTH];
    case GTK_DIR_DOWN:
      return self->stops[from].neighbor[SOUTH];
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      g_return_val_if_reached (ATLAS_MAP_WALK_NONE);
    }
}
