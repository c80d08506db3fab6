/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer-private.h"
#include "atlas-number.h"

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

/* What a name costs that is as far from the middle as its region is large. */
#define COST_OF_MIDDLE 1.2

/* What a name costs that has no room to breathe: more than the next size. */
#define COST_TIGHT 0.5

/* What a name outside of its place costs, at the least. */
#define COST_OUTSIDE 2.4

/* A name around the focus that costs more than this is left out. */
#define COST_CONTEXT 1.2

/* Makes room behind each shape of a name for the number of its place. */
static void
add_badges (AtlasMapPlacer *self,
            GArray         *shapes,
            guint           number)
{
  g_autofree char *text =
      atlas_number_format (number, atlas_map_scene_get_language (self->scene));
  double height, width = atlas_map_badge_measure (text, self->palette, 1.0, &height);

  for (guint i = 0; i < shapes->len; i++)
    {
      AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, i);
      double size = ATLAS_MAP_BADGE_SIZE * shape->style.size;

      shape->badge = (width + 2.0 * ATLAS_MAP_BADGE_GAP) * size;
      shape->width += shape->badge;
      shape->height = MAX (shape->height, height * size);
    }
}

static GArray *
make_shapes (AtlasMapPlacer      *self,
             const AtlasMapPlace *place)
{
  gboolean focus = place->role == ATLAS_MAP_ROLE_FOCUS;
  guint number = 1;
  gboolean has_badge = atlas_map_badges_get_number (self->badges, place->region, &number);
  GArray *shapes;
  AtlasMapShaping shaping = {
    .style = {
      .family = self->palette->family,
      .size = (focus ? ATLAS_MAP_FOCUS_SIZE : ATLAS_MAP_CONTEXT_SIZE) * self->unit,
      .bold = focus && number > 0,
      .spacing = focus ? 0.012 : 0.05,
      .alignment = PANGO_ALIGN_CENTER,
      .foreign = place->foreign,
    },
    .shrink = 0.86,
    .shrink_cost = 0.45,
    .break_cost = 0.05,
    .least = focus ? 0.62 / MAX (1.0, self->palette->text_scale) : 0.85,
  };

  shapes = atlas_map_placer_make_shapes (self, place->label, &shaping);
  if (has_badge)
    add_badges (self, shapes, number);
  return shapes;
}

/* Puts the name of a place down. */
static AtlasMapLabel *
add_name (AtlasMapPlacer          *self,
          AtlasMapLabelKind        kind,
          const AtlasMapPlace     *place,
          GArray                  *shapes,
          const AtlasMapCandidate *candidate)
{
  AtlasMapLabel *label = atlas_map_placer_add_shape (self, kind, shapes, candidate);

  label->region = place->region;
  atlas_map_placer_add_badge (self, label, place);
  return label;
}

/* A search for the places of a name on its region. */
typedef struct
{
  int                  region;
  const AtlasMapShare *share;
  double               size;        /* the region's, from corner to corner, in pixels */
  double               least_share; /* of the box that has to show the region */
  double               limit;       /* what costs so much is no good */
  guint                n_places;    /* how many are wanted */
} Search;

static Search
search_begin (AtlasMapPlacer      *self,
              const AtlasMapPlace *place,
              double               least_share,
              double               limit,
              guint                n_places)
{
  const AtlasMapShare *share = atlas_map_mask_get_share (self->mask, place->region);

  return (Search) {
    .region = place->region,
    .share = share,
    .size = MAX (hypot (share->extents.width, share->extents.height), 1.0),
    .least_share = least_share,
    .limit = limit,
    .n_places = n_places,
  };
}

/* What it costs to have a name on its region, or a huge amount where that is no good or
 * no better than the limit: most places are dropped for what is cheap to know of them. */
static double
get_cost (AtlasMapPlacer       *self,
          const Search         *search,
          const AtlasMapShape  *shape,
          const AtlasRectangle *box)
{
  double off_x = box->x + box->width / 2.0 - search->share->middle_x;
  double off_y = box->y + box->height / 2.0 - search->share->middle_y;
  double reach = (search->limit - shape->cost) * search->size / COST_OF_MIDDLE;
  double line = shape->style.size, cost;
  AtlasRectangle roomy, tight;
  AtlasMapGround ground;

  /* Squares are a little off: what is all but too far is for the exact limit below. */
  if (reach <= 0.0 || off_x * off_x + off_y * off_y > reach * reach * (1.0 + 1e-9))
    return G_MAXDOUBLE;
  cost = shape->cost + COST_OF_MIDDLE * hypot (off_x, off_y) / search->size;
  ground = atlas_map_mask_survey (self->mask, box, search->region);
  if (ground.own < search->least_share)
    return G_MAXDOUBLE;
  cost += 3.0 * ground.other + 1.8 * ground.sea;
  if (ground.other > ATLAS_MAP_TOUCH)
    cost += ATLAS_MAP_COST_CROSSING;
  if (cost >= search->limit)
    return G_MAXDOUBLE;
  /* A name of the focus that all but touches a line is better a little smaller. Around
   * it there are many names, and they are small already. */
  tight = atlas_rectangle_grow (box, 0.2 * line, 0.0);
  if (search->n_places > 1 &&
      atlas_map_mask_survey (self->mask, &tight, search->region).other > ATLAS_MAP_TOUCH)
    cost += COST_TIGHT;
  if (cost >= search->limit)
    return G_MAXDOUBLE;
  roomy = atlas_rectangle_grow (box, 0.55 * line, 0.45 * line);
  ground = atlas_map_mask_survey (self->mask, &roomy, search->region);
  return cost + 1.6 * ground.other + 1.0 * ground.sea;
}

/* Tries the shapes of a name around a point. Where one place is wanted, only a better
 * one is worth the while from then on. */
static void
try_point (AtlasMapPlacer *self,
           Search         *search,
           GArray         *shapes,
           double          x,
           double          y,
           GArray         *places)
{
  if (atlas_map_mask_get_region (self->mask, x, y) != search->region)
    return;
  for (guint i = 0; i < shapes->len; i++)
    {
      const AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, i);
      AtlasMapCandidate place = {
        .shape = i,
        .box = { x - shape->width / 2.0, y - shape->height / 2.0, shape->width, shape->height },
        .alignment = PANGO_ALIGN_CENTER,
      };

      place.cost = get_cost (self, search, shape, &place.box);
      if (place.cost >= search->limit || !atlas_map_placer_is_free (self, &place.box))
        continue;
      g_array_append_val (places, place);
      if (search->n_places == 1)
        search->limit = place.cost;
    }
}

/* The step of a grid over some length that comes nearest to a point. */
static double
find_step (double from,
           double length,
           double step,
           double point)
{
  double nearest = from + step / 2.0;

  for (double at = nearest; at < from + length; at += step)
    if (fabs (at - point) < fabs (nearest - point))
      nearest = at;
  return nearest;
}

/* Once something good is known, most places can be dropped early, and the middle is
 * likely to be good: it sets the limit. It is tried again when its turn comes, so that of
 * places as good as each other it is still the first that is chosen. */
static void
try_middle (AtlasMapPlacer *self,
            Search         *search,
            GArray         *shapes,
            double          step,
            GArray         *places)
{
  const AtlasRectangle *extents = &search->share->extents;
  double x = find_step (extents->x, extents->width, step, search->share->middle_x);
  double y = find_step (extents->y, extents->height, step, search->share->middle_y);

  try_point (self, search, shapes, x, y, places);
  if (places->len > 0)
    search->limit += 1e-9;
  g_array_set_size (places, 0);
}

/* Whether a region has as much of the picture as a name needs of it, in any shape. */
static gboolean
has_room (AtlasMapPlacer *self,
          const Search   *search,
          GArray         *shapes)
{
  double cell = atlas_map_mask_get_cell (self->mask);

  for (guint i = 0; i < shapes->len; i++)
    {
      const AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, i);

      if (search->share->n_cells * cell * cell >=
          search->least_share * shape->width * shape->height)
        return TRUE;
    }
  return FALSE;
}

/* The best free places for some shapes of a name on its region, best first. */
static GArray *
find_places (AtlasMapPlacer *self,
             GArray         *shapes,
             Search         *search)
{
  const AtlasRectangle *extents = &search->share->extents;
  GArray *places = g_array_new (FALSE, FALSE, sizeof (AtlasMapCandidate));
  double step = MAX (atlas_map_mask_get_cell (self->mask),
                     sqrt (extents->width * extents->height /
                           (search->n_places == 1 ? TRIES_FOR_ONE : TRIES)));

  if (!has_room (self, search, shapes))
    return places;
  atlas_map_mask_study (self->mask, search->region);
  if (search->n_places == 1)
    try_middle (self, search, shapes, step, places);
  for (double y = extents->y + step / 2.0; y < extents->y + extents->height; y += step)
    for (double x = extents->x + step / 2.0; x < extents->x + extents->width; x += step)
      try_point (self, search, shapes, x, y, places);
  atlas_map_placer_sort (places, search->n_places);
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
  Search search = search_begin (self, place, 0.5, G_MAXDOUBLE, BEST);
  g_autoptr (GArray) places = dot != NULL
                                  ? find_places_beside (self, shapes, dot)
                                  : find_places (self, shapes, &search);
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
  label = add_name (self, ATLAS_MAP_LABEL_FOCUS, place, shapes, &best);
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
      Search search = search_begin (self, place, 0.84, COST_CONTEXT, 1);
      g_autoptr (GArray) shapes = make_shapes (self, place);
      g_autoptr (GArray) found = dot != NULL
                                     ? find_places_beside (self, shapes, dot)
                                     : find_places (self, shapes, &search);
      const AtlasMapCandidate *best = (gconstpointer) found->data;

      if (found->len > 0 && best->cost < COST_CONTEXT)
        add_name (self, ATLAS_MAP_LABEL_CONTEXT, place, shapes, best);
    }
}
