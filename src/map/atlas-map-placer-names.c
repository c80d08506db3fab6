/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer.h"

#include <math.h>

/* The names of places.
 *
 * A name may go wherever its region is in the picture. The best place shows the region
 * all around it, is near to the middle, crosses no line, and leaves room for the labels
 * of the region's pins: both are tried together. */

/* How many places are tried for a shape, where one is wanted and where many are, and how
 * many of the best are tried with the pins. */
#define TRIES_FOR_ONE 200.0
#define TRIES         400.0
#define BEST          160

/* Above this cost a name is tried outside of its place, or where pins want to go. */
#define COST_ENOUGH 2.4

/* How much better a name has to be for taking what pins would like. */
#define COST_BOLD 0.5

/* What a name outside of its place costs, at the least. */
#define COST_OUTSIDE 2.4

/* A name around the focus that costs more than this is left out. */
#define COST_CONTEXT 1.2

static GArray *
make_shapes (AtlasMapPlacer      *self,
             const AtlasMapPlace *place)
{
  gboolean focus = place->role == ATLAS_MAP_ROLE_FOCUS;
  AtlasMapShaping shaping = {
    .style = {
      .family = self->palette->family,
      .size = (focus ? ATLAS_MAP_FOCUS_SIZE : ATLAS_MAP_CONTEXT_SIZE) * self->unit,
      .bold = focus,
      .spacing = focus ? 0.012 : 0.05,
      .alignment = PANGO_ALIGN_CENTER,
    },
    .shrink = 0.86,
    .shrink_cost = 0.45,
    .break_cost = 0.05,
    .least = focus ? 0.7 / MAX (1.0, self->palette->text_scale) : 0.85,
  };

  return atlas_map_placer_make_shapes (self, place->label, &shaping);
}

/* What it costs to have a name on its region, or a huge amount where that is no good or
 * no better than @limit. */
static double
get_cost (AtlasMapPlacer       *self,
          const AtlasMapShape  *shape,
          const AtlasRectangle *box,
          int                   region,
          double                least_share,
          double                limit)
{
  const AtlasMapShare *share = atlas_map_mask_get_share (self->mask, region);
  double line = shape->style.size;
  AtlasRectangle roomy = atlas_rectangle_grow (box, 0.55 * line, 0.45 * line);
  double size = hypot (share->extents.width, share->extents.height);
  double off = hypot (box->x + box->width / 2.0 - share->middle_x,
                      box->y + box->height / 2.0 - share->middle_y);
  double cost = shape->cost + 1.2 * off / MAX (size, 1.0);
  AtlasMapGround ground;

  if (cost >= limit)
    return G_MAXDOUBLE;
  ground = atlas_map_mask_survey (self->mask, box, region);
  if (ground.own < least_share)
    return G_MAXDOUBLE;
  cost += 3.0 * ground.other + 1.8 * ground.sea;
  if (ground.other > ATLAS_MAP_TOUCH)
    cost += ATLAS_MAP_COST_CROSSING;
  ground = atlas_map_mask_survey (self->mask, &roomy, region);
  return cost + 1.6 * ground.other + 1.0 * ground.sea;
}

/* Whether a region has as much of the picture as a name needs of it. */
static gboolean
has_room (AtlasMapPlacer      *self,
          const AtlasMapShape *shape,
          int                  region,
          double               least_share)
{
  double cell = atlas_map_mask_get_cell (self->mask);

  return atlas_map_mask_get_share (self->mask, region)->n_cells * cell * cell >=
         least_share * shape->width * shape->height;
}

/* The best free places for some shapes of a name on its region, best first. */
static GArray *
find_places (AtlasMapPlacer *self,
             GArray         *shapes,
             int             region,
             double          least_share,
             guint           n_places)
{
  const AtlasMapShare *share = atlas_map_mask_get_share (self->mask, region);
  const AtlasRectangle *extents = &share->extents;
  GArray *places = g_array_new (FALSE, FALSE, sizeof (AtlasMapCandidate));
  double step = MAX (atlas_map_mask_get_cell (self->mask),
                     sqrt (extents->width * extents->height /
                           (n_places == 1 ? TRIES_FOR_ONE : TRIES)));
  double limit = G_MAXDOUBLE;
  gboolean fits = FALSE;

  for (guint i = 0; i < shapes->len; i++)
    fits |= has_room (self, &g_array_index (shapes, AtlasMapShape, i), region, least_share);
  if (!fits)
    return places;
  atlas_map_mask_study (self->mask, region);
  for (double y = extents->y + step / 2.0; y < extents->y + extents->height; y += step)
    for (double x = extents->x + step / 2.0; x < extents->x + extents->width; x += step)
      {
        if (atlas_map_mask_get_region (self->mask, x, y) != region)
          continue;
        for (guint i = 0; i < shapes->len; i++)
          {
            const AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, i);
            AtlasMapCandidate place = {
              .shape = i,
              .box = { x - shape->width / 2.0, y - shape->height / 2.0, shape->width,
                       shape->height },
              .alignment = PANGO_ALIGN_CENTER,
            };

            place.cost = get_cost (self, shape, &place.box, region, least_share, limit);
            if (place.cost >= limit || !atlas_map_placer_is_free (self, &place.box))
              continue;
            g_array_append_val (places, place);
            /* Where one is wanted, only a better one is worth the while. */
            if (n_places == 1)
              limit = place.cost;
          }
      }
  atlas_map_placer_sort (places, n_places);
  return places;
}

static const AtlasMapDot *
find_dot (AtlasMapPlacer      *self,
          const AtlasMapPlace *place)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      const AtlasMapDot *dot = &g_array_index (self->dots, AtlasMapDot, i);

      if (dot->place == place)
        return dot;
    }
  return NULL;
}

/* The places around a dot, best first. */
static GArray *
find_places_beside (AtlasMapPlacer    *self,
                    GArray            *shapes,
                    const AtlasMapDot *dot)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (AtlasMapCandidate));
  double reach = 1.3 * dot->radius + 1.5 * ATLAS_MAP_LABEL_GAP * self->unit;

  for (guint i = 0; i < shapes->len; i++)
    for (guint side = 0; side < ATLAS_MAP_N_SIDES; side++)
      {
        const AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, i);
        AtlasMapCandidate place = { .shape = i };

        place.box = atlas_map_placer_get_beside (shape, dot->x, dot->y, reach, side,
                                                 &place.alignment);
        if (!atlas_map_placer_is_free (self, &place.box))
          continue;
        place.cost = shape->cost + 0.03 * side +
                     atlas_map_placer_get_ground_cost (self, &place.box, dot->place->region);
        g_array_append_val (places, place);
      }
  atlas_map_placer_sort (places, places->len);
  return places;
}

/* Finds the place that is best for a name together with the labels of its pins. Returns
 * what it costs. */
static double
choose_place (AtlasMapPlacer      *self,
              const AtlasMapPlace *place,
              GArray              *shapes,
              GArray              *pins,
              AtlasMapCandidate   *best)
{
  const AtlasMapDot *dot = find_dot (self, place);
  g_autoptr (GArray) places = dot != NULL
                                  ? find_places_beside (self, shapes, dot)
                                  : find_places (self, shapes, place->region, 0.5, BEST);
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < places->len; i++)
    {
      const AtlasMapCandidate *candidate = &g_array_index (places, AtlasMapCandidate, i);
      double cost = candidate->cost;

      if (cost >= least)
        break;
      cost += atlas_map_placer_try_pins (self, pins, &candidate->box, least - cost);
      if (cost >= least)
        continue;
      least = cost;
      *best = *candidate;
    }
  return least;
}

/* Names go before pins, also before those of other places: where too little room is left
 * by what these would like, it is taken from them. Returns what the name costs. */
static double
choose_boldly (AtlasMapPlacer      *self,
               const AtlasMapPlace *place,
               GArray              *shapes,
               GArray              *pins,
               AtlasMapCandidate   *best)
{
  double cost = choose_place (self, place, shapes, pins, best), bold;
  AtlasMapCandidate other = { 0 };
  GArray *claims;

  if (cost <= COST_ENOUGH || self->claims->len == 0)
    return cost;
  claims = self->claims;
  self->claims = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  bold = choose_place (self, place, shapes, pins, &other);
  if (bold + COST_BOLD >= cost)
    {
      g_array_unref (self->claims);
      self->claims = claims;
      return cost;
    }
  g_array_unref (claims);
  *best = other;
  return bold;
}

static void
place_focus (AtlasMapPlacer      *self,
             const AtlasMapPlace *place)
{
  g_autoptr (GArray) shapes = make_shapes (self, place);
  g_autoptr (GArray) pins = atlas_map_placer_make_pins (self, place->region);
  AtlasMapCandidate best = { 0 }, outside = { 0 };
  AtlasMapLeader leader = { 0 };
  AtlasMapLabel *label;
  double cost = choose_boldly (self, place, shapes, pins, &best);
  gboolean is_outside =
      cost > COST_OUTSIDE &&
      atlas_map_placer_find_leader (self, shapes, place->region, &outside, &leader) &&
      COST_OUTSIDE + outside.cost +
              atlas_map_placer_try_pins (self, pins, &outside.box, G_MAXDOUBLE) < cost;

  if (is_outside)
    best = outside;
  if (best.box.width <= 0.0)
    return;
  label = atlas_map_placer_add_shape (self, ATLAS_MAP_LABEL_FOCUS, shapes, &best);
  if (is_outside)
    atlas_map_placer_add_leader (self, label, &leader);
  atlas_map_placer_try_pins (self, pins, &best.box, G_MAXDOUBLE);
  atlas_map_placer_claim_pins (self, pins);
}

static int
compare_shares (gconstpointer a,
                gconstpointer b,
                gpointer      mask)
{
  const AtlasMapPlace *one = *(const AtlasMapPlace *const *) a;
  const AtlasMapPlace *other = *(const AtlasMapPlace *const *) b;
  guint cells_one = atlas_map_mask_get_share (mask, one->region)->n_cells;
  guint cells_other = atlas_map_mask_get_share (mask, other->region)->n_cells;

  if (cells_one != cells_other)
    return cells_one < cells_other ? -1 : 1;
  return one->region - other->region;
}

/* The places of a role that are in the picture, the smallest first. */
static GPtrArray *
list_places (AtlasMapPlacer *self,
             AtlasMapRole    role)
{
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < atlas_map_scene_get_n_places (self->scene); i++)
    {
      const AtlasMapPlace *place = atlas_map_scene_get_place (self->scene, i);

      if (place->role == role &&
          (atlas_map_mask_get_share (self->mask, place->region)->n_cells > 0 ||
           find_dot (self, place) != NULL))
        g_ptr_array_add (places, (gpointer) place);
    }
  g_ptr_array_sort_with_data (places, compare_shares, self->mask);
  return places;
}

/* Places the names of the focus, with their pins in mind. The smallest goes first,
 * because it has the least choice. */
void
atlas_map_placer_place_focus (AtlasMapPlacer *self)
{
  g_autoptr (GPtrArray) places = list_places (self, ATLAS_MAP_ROLE_FOCUS);

  for (guint i = 0; i < places->len; i++)
    place_focus (self, g_ptr_array_index (places, i));
}

/* Places the names around the focus, the largest first, and only where they fit. */
void
atlas_map_placer_place_context (AtlasMapPlacer *self)
{
  g_autoptr (GPtrArray) places = list_places (self, ATLAS_MAP_ROLE_CONTEXT);

  for (guint i = places->len; i-- > 0;)
    {
      const AtlasMapPlace *place = g_ptr_array_index (places, i);
      const AtlasMapDot *dot = find_dot (self, place);
      g_autoptr (GArray) shapes = make_shapes (self, place);
      g_autoptr (GArray) found = dot != NULL
                                     ? find_places_beside (self, shapes, dot)
                                     : find_places (self, shapes, place->region, 0.84, 1);
      const AtlasMapCandidate *best = (gconstpointer) found->data;

      if (found->len > 0 && best->cost < COST_CONTEXT)
        atlas_map_placer_add_shape (self, ATLAS_MAP_LABEL_CONTEXT, shapes, best);
    }
}
