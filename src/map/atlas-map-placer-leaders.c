/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer-private.h"

#include <math.h>

#include "atlas-map-ink.h"

/* Names outside of their places, where these are too small for them, and the lines that
 * lead there. */

#define DIRECTIONS 24

/* How far a name may go, and by what steps, in units. */
#define NEAREST  14.0
#define FARTHEST 230.0
#define STEP     11.0

/* How far a line stays from its name, in units. */
#define GAP 3.0

/* Three rows of so many points tell well enough what a name would stand on. */
#define SAMPLES 5

/* A line is followed in pieces of this many pixels. */
#define PIECE 6.0

/* What a unit of a line costs. */
#define COST_OF_LENGTH (1.0 / 130.0)

/* What half of a turn costs that leads a line back over the focus, halved. */
#define COST_OF_TURNING 0.6

static gboolean
find_anchor (AtlasMapPlacer *self,
             int             region,
             double         *x,
             double         *y)
{
  const AtlasMapShare *share = atlas_map_mask_get_share (self->mask, region);
  double step = atlas_map_mask_get_cell (self->mask);
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < self->dots->len; i++)
    {
      const AtlasMapDot *dot = &g_array_index (self->dots, AtlasMapDot, i);

      if (dot->place->region != region)
        continue;
      *x = dot->x;
      *y = dot->y;
      return TRUE;
    }
  for (double at_y = share->extents.y + step / 2.0; at_y < share->extents.y + share->extents.height;
       at_y += step)
    for (double at_x = share->extents.x + step / 2.0;
         at_x < share->extents.x + share->extents.width; at_x += step)
      {
        double off = hypot (at_x - share->middle_x, at_y - share->middle_y);

        if (off >= nearest || atlas_map_mask_get_region (self->mask, at_x, at_y) != region)
          continue;
        nearest = off;
        *x = at_x;
        *y = at_y;
      }
  return nearest < G_MAXDOUBLE;
}

/* The middle of the focus. Lines that lead away from it don't cross each other. */
static void
find_middle (AtlasMapPlacer *self,
             double         *x,
             double         *y)
{
  const AtlasGeometry *geometry = atlas_plane_get_geometry (self->plane);
  guint n_found = 0;

  *x = *y = 0.0;
  for (guint i = 0; i < atlas_map_scene_get_n_places (self->scene); i++)
    {
      const AtlasMapPlace *place = atlas_map_scene_get_place (self->scene, i);
      double longitude, latitude, place_x, place_y;

      if (place->role != ATLAS_MAP_ROLE_FOCUS)
        continue;
      atlas_geometry_get_label_point (geometry, place->region, &longitude, &latitude);
      if (!atlas_map_frame_locate (self->frame, atlas_plane_get_projection (self->plane), longitude,
                                   latitude, &place_x, &place_y))
        continue;
      *x += place_x;
      *y += place_y;
      n_found++;
    }
  *x /= MAX (n_found, 1);
  *y /= MAX (n_found, 1);
}

/* What it costs to lead a line from an anchor into each direction: nothing away from the
 * middle of the focus, and the more the further it turns back. */
static void
find_direction_costs (AtlasMapPlacer *self,
                      double          x,
                      double          y,
                      double          costs[DIRECTIONS])
{
  double middle_x, middle_y, away;

  find_middle (self, &middle_x, &middle_y);
  away = hypot (x - middle_x, y - middle_y);
  for (guint i = 0; i < DIRECTIONS; i++)
    costs[i] = MIN (1.0, away / (16.0 * self->unit)) * COST_OF_TURNING *
               (1.0 - cos (2.0 * G_PI * i / DIRECTIONS - atan2 (y - middle_y, x - middle_x)));
}

/* The line from a name to an anchor: it starts at the point of the name that is nearest. */
static AtlasMapLeader
make_leader (AtlasMapPlacer       *self,
             const AtlasRectangle *box,
             double                x,
             double                y)
{
  AtlasRectangle around = atlas_rectangle_grow (box, GAP * self->unit, GAP * self->unit);
  double unit = self->unit / self->palette->text_scale;

  return (AtlasMapLeader) {
    .is_there = TRUE,
    .from_x = CLAMP (x, around.x, around.x + around.width),
    .from_y = CLAMP (y, around.y, around.y + around.height),
    .to_x = x,
    .to_y = y,
    .width = 1.1 * unit,
  };
}

/* What it costs to lead a line there; a huge amount if it runs through another label. */
static double
get_line_cost (AtlasMapPlacer       *self,
               const AtlasMapLeader *leader,
               int                   region)
{
  double dx = leader->to_x - leader->from_x, dy = leader->to_y - leader->from_y;
  double length = hypot (dx, dy);
  guint n_pieces = MAX (1, (guint) ceil (length / PIECE));
  double cost = length * COST_OF_LENGTH / self->unit;

  for (guint i = 0; i < n_pieces; i++)
    {
      double x = leader->from_x + dx * i / n_pieces, y = leader->from_y + dy * i / n_pieces;
      AtlasRectangle box = { x - 1.0, y - 1.0, 2.0, 2.0 };
      int seen = atlas_map_mask_get_region (self->mask, x, y);

      /* The pin or dot of the place itself is what the line leads to. */
      if (hypot (leader->to_x - x, leader->to_y - y) < 9.0 * self->unit)
        break;
      for (guint k = 0; k < self->obstacles->len; k++)
        if (atlas_rectangles_meet (&box, &g_array_index (self->obstacles, AtlasRectangle, k), 1.0))
          return G_MAXDOUBLE;
      if (seen != region && atlas_map_placer_is_focus (self, seen))
        cost += PIECE / (40.0 * self->unit);
    }
  return cost;
}

/* What it costs to write a name there: least at sea, little on one neutral country. */
static double
get_place_cost (AtlasMapPlacer       *self,
                const AtlasRectangle *box)
{
  AtlasRectangle around = atlas_rectangle_grow (box, 2.0 * self->unit, 2.0 * self->unit);
  double sea = atlas_map_mask_measure (self->mask, &around, ATLAS_NO_REGION);
  int middle = atlas_map_mask_get_region (self->mask, box->x + box->width / 2.0,
                                          box->y + box->height / 2.0);
  guint n_focus = 0, n_same = 0;

  if (sea > 1.0 - ATLAS_MAP_TOUCH)
    return 0.0;
  for (guint i = 0; i < SAMPLES * 3; i++)
    {
      int seen = atlas_map_mask_get_region (
          self->mask, around.x + around.width * (i % SAMPLES) / (SAMPLES - 1.0),
          around.y + around.height * (i / SAMPLES) / 2.0);

      n_same += seen == middle;
      /* Its own place is no neutral ground either, for a name that does not fit there. */
      n_focus += atlas_map_placer_is_focus (self, seen);
    }
  return n_focus / (double) SAMPLES + 1.2 * (1.0 - MAX (sea, n_same / (SAMPLES * 3.0))) +
         (middle != ATLAS_NO_REGION ? 0.25 : 0.0);
}

/* Tries a name in one shape, one direction and one distance from its anchor. */
static void
try_place (AtlasMapPlacer    *self,
           GArray            *shapes,
           int                region,
           AtlasMapLeader     line,
           double             angle,
           double             far,
           double             cost_before,
           AtlasMapCandidate *candidate,
           AtlasMapLeader    *leader)
{
  for (guint i = 0; i < shapes->len; i++)
    {
      const AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, i);
      AtlasRectangle box = {
        line.to_x + cos (angle) * (far + shape->width / 2.0) - shape->width / 2.0,
        line.to_y + sin (angle) * (far + shape->height / 2.0) - shape->height / 2.0,
        shape->width,
        shape->height,
      };
      double cost = cost_before + shape->cost + far * COST_OF_LENGTH / self->unit;

      if (cost >= candidate->cost || !atlas_map_placer_is_free (self, &box))
        continue;
      cost = cost_before + shape->cost + get_place_cost (self, &box);
      line = make_leader (self, &box, line.to_x, line.to_y);
      if (cost < candidate->cost)
        cost += get_line_cost (self, &line, region);
      if (cost >= candidate->cost)
        continue;
      *candidate = (AtlasMapCandidate) { i, box, cost, PANGO_ALIGN_CENTER };
      *leader = line;
    }
}

/* Finds a place for a name outside of its region, and the line to it. What it costs goes
 * into @candidate. */
gboolean
atlas_map_placer_find_leader (AtlasMapPlacer    *self,
                              GArray            *shapes,
                              int                region,
                              AtlasMapCandidate *candidate,
                              AtlasMapLeader    *leader)
{
  AtlasMapLeader line = { 0 };
  double turns[DIRECTIONS];

  candidate->cost = G_MAXDOUBLE;
  if (!find_anchor (self, region, &line.to_x, &line.to_y))
    return FALSE;
  find_direction_costs (self, line.to_x, line.to_y, turns);
  /* What is far costs the more for it, so the search ends where nothing can be better. */
  for (double far = NEAREST; far < FARTHEST && far * COST_OF_LENGTH < candidate->cost; far += STEP)
    for (guint i = 0; i < DIRECTIONS; i++)
      try_place (self, shapes, region, line, 2.0 * G_PI * i / DIRECTIONS, far * self->unit,
                 turns[i], candidate, leader);
  return candidate->cost < G_MAXDOUBLE;
}

/* Lets a line end at a pin or a dot, instead of running over it. */
static void
end_before (AtlasMapLeader *leader,
            double          x,
            double          y,
            double          radius)
{
  double dx = leader->to_x - leader->from_x, dy = leader->to_y - leader->from_y;
  double length = hypot (dx, dy);
  double along = length > 0.0
                     ? ((x - leader->from_x) * dx + (y - leader->from_y) * dy) / length
                     : 0.0;
  double aside = length > 0.0
                     ? fabs ((x - leader->from_x) * dy - (y - leader->from_y) * dx) / length
                     : 0.0;
  double end = along - sqrt (MAX (0.0, radius * radius - aside * aside));

  if (aside >= radius || end <= 0.0 || end >= length)
    return;
  leader->to_x = leader->from_x + dx * end / length;
  leader->to_y = leader->from_y + dy * end / length;
  leader->is_marked = TRUE;
}

/* Gives a label its line, and keeps others off it. */
void
atlas_map_placer_add_leader (AtlasMapPlacer       *self,
                             AtlasMapLabel        *label,
                             const AtlasMapLeader *found)
{
  AtlasMapLeader *leader = &label->leader;
  double dx = found->to_x - found->from_x, dy = found->to_y - found->from_y;
  guint n_pieces = MAX (1, (guint) ceil (hypot (dx, dy) / PIECE));

  *leader = *found;
  for (guint i = 0; i < self->dots->len; i++)
    {
      const AtlasMapDot *dot = &g_array_index (self->dots, AtlasMapDot, i);

      end_before (leader, dot->x, dot->y, dot->radius);
    }
  for (guint i = 0; i < self->spots->len; i++)
    {
      const AtlasMapSpot *spot = &g_array_index (self->spots, AtlasMapSpot, i);

      if (spot->pin->kind == ATLAS_MAP_PIN_VISIT)
        end_before (leader, spot->x, spot->y, spot->radius);
    }
  for (guint i = 0; i <= n_pieces; i++)
    {
      AtlasRectangle box = { found->from_x + dx * i / n_pieces - 1.0,
                             found->from_y + dy * i / n_pieces - 1.0, 2.0, 2.0 };

      atlas_map_placer_block (self, &box);
    }
}

/* Draws the line of a label, if it has one: thin, on a halo, and with a point at its end
 * unless something else stands there. */
void
atlas_map_label_draw_leader (const AtlasMapLabel *self,
                             cairo_t             *cr)
{
  const AtlasMapLeader *leader = &self->leader;

  if (!leader->is_there)
    return;
  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < 2; i++)
    {
      cairo_move_to (cr, leader->from_x, leader->from_y);
      cairo_line_to (cr, leader->to_x, leader->to_y);
      atlas_map_ink (cr, i == 0 ? &self->halo : &self->color);
      cairo_set_line_width (cr, leader->width * (i == 0 ? 3.0 : 1.0));
      cairo_stroke (cr);
    }
  if (!leader->is_marked)
    {
      cairo_arc (cr, leader->to_x, leader->to_y, leader->width * 1.7, 0.0, 2.0 * G_PI);
      cairo_fill (cr);
    }
  cairo_restore (cr);
}
