/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer.h"

#include <math.h>

/* The names of places, and of the pins in them.
 *
 * A name may go wherever its region is in the picture. The best place shows the
 * region all around it, is near to the middle, and leaves room for the labels of
 * the region's pins: both are tried together. */

/* How many places are tried for a shape, and how many of the best are kept. */
#define TRIES  320.0
#define PLACES 24

/* Pixels that labels keep from each other, and from the edge, in units. */
#define GAP    3.0
#define MARGIN 6.0

/* What a label of a pin costs that finds no place. */
#define COST_NO_VISIT   3.0
#define COST_NO_CAPITAL 0.8

gboolean
atlas_map_placer_is_free (const AtlasMapPlacer *self,
                          const AtlasRectangle *box)
{
  double margin = MARGIN * self->unit, gap = GAP * self->unit;

  if (box->x < margin || box->y < margin || box->x + box->width > self->frame->width - margin ||
      box->y + box->height > self->frame->height - margin)
    return FALSE;
  for (guint i = 0; i < self->obstacles->len; i++)
    if (atlas_rectangles_meet (box, &g_array_index (self->obstacles, AtlasRectangle, i), gap))
      return FALSE;
  return TRUE;
}

/* Keeps what comes later away from a box. */
void
atlas_map_placer_block (AtlasMapPlacer       *self,
                        const AtlasRectangle *box)
{
  g_array_append_val (self->obstacles, *box);
}

static void
choose_colors (AtlasMapPlacer *self,
               AtlasMapLabel  *label)
{
  static const AtlasMapColor colors[] = {
    [ATLAS_MAP_LABEL_FOCUS] = ATLAS_MAP_COLOR_LABEL,
    [ATLAS_MAP_LABEL_PIN] = ATLAS_MAP_COLOR_CAPITAL,
    [ATLAS_MAP_LABEL_SEA] = ATLAS_MAP_COLOR_SEA_LABEL,
    [ATLAS_MAP_LABEL_CONTEXT] = ATLAS_MAP_COLOR_CONTEXT_LABEL,
  };

  label->color = self->palette->colors[colors[label->kind]];
  label->halo = self->palette->colors[ATLAS_MAP_COLOR_HALO];
  label->halo_width = 2.2 * self->unit;
  /* Names at sea and around the focus stand on one colour, so a breath of it will
   * do where they come near to a line. */
  if (label->kind == ATLAS_MAP_LABEL_SEA)
    {
      label->halo = self->palette->colors[ATLAS_MAP_COLOR_SEA];
      label->halo.alpha = 0.7;
    }
  if (label->kind == ATLAS_MAP_LABEL_CONTEXT)
    {
      label->halo = self->palette->colors[ATLAS_MAP_COLOR_LAND];
      label->halo.alpha = 0.85;
    }
}

/* Puts a label where it stays. Its box is blocked unless it is turned later. */
AtlasMapLabel *
atlas_map_placer_add (AtlasMapPlacer          *self,
                      AtlasMapLabelKind        kind,
                      const char              *string,
                      const AtlasMapTextStyle *style,
                      double                   x,
                      double                   y)
{
  AtlasMapLabel label = { .kind = kind, .string = g_strdup (string), .x = x, .y = y };

  atlas_map_text_init (&label.text, self->context, string, style);
  choose_colors (self, &label);
  label.boxes = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  g_array_append_val (self->labels, label);
  return &g_array_index (self->labels, AtlasMapLabel, self->labels->len - 1);
}

static void
keep_box (AtlasMapPlacer       *self,
          AtlasMapLabel        *label,
          const AtlasRectangle *box)
{
  g_array_append_val (label->boxes, *box);
  atlas_map_placer_block (self, box);
}

static void
shape_clear (AtlasMapShape *shape)
{
  g_clear_pointer (&shape->string, g_free);
}

static void
add_shape (AtlasMapPlacer   *self,
           GArray           *shapes,
           const char       *string,
           AtlasMapTextStyle style,
           double            cost)
{
  AtlasMapShape shape = { .string = g_strdup (string), .style = style, .cost = cost };
  AtlasMapText text;

  atlas_map_text_init (&text, self->context, string, &style);
  shape.width = text.width;
  shape.height = text.height;
  atlas_map_text_clear (&text);
  g_array_append_val (shapes, shape);
}

/* The shapes that a name may take: on a line, broken, and both a little smaller. */
GArray *
atlas_map_placer_make_shapes (AtlasMapPlacer   *self,
                              const char       *string,
                              AtlasMapLabelKind kind)
{
  gboolean focus = kind == ATLAS_MAP_LABEL_FOCUS;
  g_autofree char *broken = atlas_map_text_break (string);
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (AtlasMapShape));
  AtlasMapTextStyle style = {
    .family = self->palette->family,
    .size = (focus ? ATLAS_MAP_FOCUS_SIZE : ATLAS_MAP_CONTEXT_SIZE) * self->unit,
    .bold = focus,
    .spacing = focus ? 0.012 : 0.05,
    .alignment = PANGO_ALIGN_CENTER,
  };

  g_array_set_clear_func (shapes, (GDestroyNotify) shape_clear);
  for (int smaller = 0; smaller < 2; smaller++)
    {
      add_shape (self, shapes, string, style, 0.55 * smaller);
      if (broken != NULL)
        add_shape (self, shapes, broken, style, 0.05 + 0.55 * smaller);
      style.size *= 0.85;
    }
  return shapes;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  double difference = ((const AtlasMapCandidate *) a)->cost - ((const AtlasMapCandidate *) b)->cost;

  return difference < 0.0 ? -1 : difference > 0.0 ? 1 : 0;
}

/* What it costs to have a box on a region, or a huge amount where that is no good. */
static double
cost_of_place (AtlasMapPlacer       *self,
               const AtlasRectangle *box,
               int                   region,
               double                least_share)
{
  const AtlasMapShare *share = atlas_map_mask_get_share (self->mask, region);
  AtlasRectangle roomy = atlas_rectangle_grow (box, 0.7 * box->height, 0.6 * box->height);
  double size = hypot (share->extents.width, share->extents.height);
  double off = hypot (box->x + box->width / 2.0 - share->middle_x,
                      box->y + box->height / 2.0 - share->middle_y);
  double own = atlas_map_mask_measure (self->mask, box, region);

  if (own < least_share)
    return G_MAXDOUBLE;
  return 4.0 * (1.0 - own) + 2.0 * (1.0 - atlas_map_mask_measure (self->mask, &roomy, region)) +
         1.2 * off / MAX (size, 1.0);
}

/* The best free places for some shapes of a name on its region, best first. */
GArray *
atlas_map_placer_find_places (AtlasMapPlacer *self,
                              GArray         *shapes,
                              int             region,
                              double          least_share,
                              guint           n_places)
{
  const AtlasMapShare *share = atlas_map_mask_get_share (self->mask, region);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (AtlasMapCandidate));
  double area = share->extents.width * share->extents.height;
  double step = MAX (atlas_map_mask_get_cell (self->mask), sqrt (area / TRIES));

  if (share->n_cells == 0)
    return places;
  for (double y = share->extents.y + step / 2.0; y < share->extents.y + share->extents.height;
       y += step)
    for (double x = share->extents.x + step / 2.0; x < share->extents.x + share->extents.width;
         x += step)
      {
        if (atlas_map_mask_get_region (self->mask, x, y) != region)
          continue;
        for (guint i = 0; i < shapes->len; i++)
          {
            const AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, i);
            AtlasMapCandidate place = { .shape = i };

            place.box = (AtlasRectangle) { x - shape->width / 2.0, y - shape->height / 2.0,
                                           shape->width, shape->height };
            if (!atlas_map_placer_is_free (self, &place.box))
              continue;
            place.cost = cost_of_place (self, &place.box, region, least_share);
            if (place.cost == G_MAXDOUBLE)
              continue;
            place.cost += shape->cost;
            g_array_append_val (places, place);
          }
      }
  g_array_sort (places, compare_candidates);
  if (places->len > n_places)
    g_array_set_size (places, n_places);
  return places;
}

static void
place_name (AtlasMapPlacer          *self,
            AtlasMapLabelKind        kind,
            const AtlasMapShape     *shape,
            const AtlasMapCandidate *place)
{
  AtlasMapLabel *label = atlas_map_placer_add (self, kind, shape->string, &shape->style,
                                               place->box.x + place->box.width / 2.0,
                                               place->box.y + place->box.height / 2.0);

  keep_box (self, label, &place->box);
}

static void
pin_label_clear (AtlasMapPinLabel *pin)
{
  g_clear_pointer (&pin->shapes, g_array_unref);
}

/* What a pin's label may look like: on a line, broken, a little smaller. */
static GArray *
make_pin_shapes (AtlasMapPlacer     *self,
                 const AtlasMapSpot *spot)
{
  g_autofree char *broken = atlas_map_text_break (spot->pin->label);
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (AtlasMapShape));
  AtlasMapTextStyle style = {
    .family = self->palette->family,
    .size = ATLAS_MAP_PIN_SIZE * self->unit,
    .bold = spot->pin->kind == ATLAS_MAP_PIN_VISIT,
  };

  g_array_set_clear_func (shapes, (GDestroyNotify) shape_clear);
  add_shape (self, shapes, spot->pin->label, style, 0.0);
  if (broken != NULL)
    add_shape (self, shapes, broken, style, 0.15);
  style.size *= 0.88;
  add_shape (self, shapes, spot->pin->label, style, 0.3);
  if (broken != NULL)
    add_shape (self, shapes, broken, style, 0.45);
  return shapes;
}

/* The labels that the pins in a region want; without a region, all those that stand
 * in none of the focus. */
GArray *
atlas_map_placer_make_pins (AtlasMapPlacer *self,
                            int             region)
{
  GArray *pins = g_array_new (FALSE, FALSE, sizeof (AtlasMapPinLabel));

  g_array_set_clear_func (pins, (GDestroyNotify) pin_label_clear);
  for (guint i = 0; i < self->spots->len; i++)
    {
      const AtlasMapSpot *spot = &g_array_index (self->spots, AtlasMapSpot, i);
      const AtlasMapPlace *place = atlas_map_scene_lookup_place (self->scene, spot->region);
      gboolean focus = place != NULL && place->role == ATLAS_MAP_ROLE_FOCUS;
      AtlasMapPinLabel pin = { .spot = spot };

      if (region == ATLAS_NO_REGION ? focus : spot->region != region)
        continue;
      pin.shapes = make_pin_shapes (self, spot);
      g_array_append_val (pins, pin);
    }
  return pins;
}

/* Around a pin, beginning with the side that is read most easily. */
static const struct
{
  double         x;
  double         y;
  PangoAlignment alignment;
} sides[] = {
  { 1.0, 0.0, PANGO_ALIGN_LEFT },    { -1.0, 0.0, PANGO_ALIGN_RIGHT },
  { 1.0, -0.8, PANGO_ALIGN_LEFT },   { 1.0, 0.8, PANGO_ALIGN_LEFT },
  { -1.0, -0.8, PANGO_ALIGN_RIGHT }, { -1.0, 0.8, PANGO_ALIGN_RIGHT },
  { 0.0, -1.0, PANGO_ALIGN_CENTER }, { 0.0, 1.0, PANGO_ALIGN_CENTER },
  { 0.5, -1.0, PANGO_ALIGN_CENTER }, { 0.5, 1.0, PANGO_ALIGN_CENTER },
  { -0.5, -1.0, PANGO_ALIGN_CENTER }, { -0.5, 1.0, PANGO_ALIGN_CENTER },
};

static AtlasRectangle
box_beside (const AtlasMapSpot  *spot,
            const AtlasMapShape *shape,
            guint                side,
            double               gap)
{
  double dx = sides[side].x, dy = sides[side].y;
  double reach = (spot->radius + gap) * (dx != 0.0 && dy != 0.0 ? 0.75 : 1.0);
  double across = fabs (dx) == 1.0 ? dx * (reach + shape->width / 2.0) : dx * shape->width / 2.0;
  double down = dy * (reach + shape->height / 2.0);

  return (AtlasRectangle) { spot->x + across - shape->width / 2.0,
                            spot->y + down - shape->height / 2.0, shape->width, shape->height };
}

/* A label is best on its own country, nearly as good at sea, and worst on a line
 * between two. */
static double
cost_of_ground (AtlasMapPlacer       *self,
                const AtlasRectangle *box,
                int                   region)
{
  AtlasRectangle around = atlas_rectangle_grow (box, 2.0 * self->unit, 2.0 * self->unit);
  double own = atlas_map_mask_measure (self->mask, &around, region);
  double sea = atlas_map_mask_measure (self->mask, &around, ATLAS_NO_REGION);
  double best = MAX (own, 0.95 * sea);
  int other = atlas_map_mask_get_region (self->mask, box->x + box->width / 2.0,
                                         box->y + box->height / 2.0);

  if (other != ATLAS_NO_REGION && other != region)
    best = MAX (best, 0.7 * atlas_map_mask_measure (self->mask, &around, other));
  return 2.2 * (1.0 - best);
}

/* Whether a label that stands at a box is in the way of the name, or of the pins
 * before it. */
static gboolean
is_in_the_way (GArray               *pins,
               guint                 n_before,
               const AtlasRectangle *name,
               const AtlasRectangle *box,
               double                gap)
{
  /* A name breathes, and is not taken for another line of the label. */
  if (name != NULL && atlas_rectangles_meet (box, name, 2.2 * gap))
    return TRUE;
  for (guint i = 0; i < n_before; i++)
    {
      const AtlasMapPinLabel *other = &g_array_index (pins, AtlasMapPinLabel, i);

      if (other->shape != NULL && atlas_rectangles_meet (box, &other->box, gap))
        return TRUE;
    }
  return FALSE;
}

static double
try_pin (AtlasMapPlacer       *self,
         GArray               *pins,
         guint                 index,
         const AtlasRectangle *name)
{
  AtlasMapPinLabel *pin = &g_array_index (pins, AtlasMapPinLabel, index);
  double gap = GAP * self->unit;
  double best = pin->spot->pin->kind == ATLAS_MAP_PIN_VISIT ? COST_NO_VISIT : COST_NO_CAPITAL;

  pin->shape = NULL;
  for (guint i = 0; i < pin->shapes->len; i++)
    for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
      {
        const AtlasMapShape *shape = &g_array_index (pin->shapes, AtlasMapShape, i);
        AtlasRectangle box = box_beside (pin->spot, shape, side, gap);
        double cost = shape->cost + 0.04 * side;

        if (cost >= best || is_in_the_way (pins, index, name, &box, gap) ||
            !atlas_map_placer_is_free (self, &box))
          continue;
        cost += cost_of_ground (self, &box, pin->spot->region);
        if (cost >= best)
          continue;
        best = cost;
        pin->box = box;
        pin->shape = shape;
        pin->alignment = sides[side].alignment;
      }
  return best;
}

/* Finds the best places for the labels of some pins, were a name to stand at a box.
 * Returns what these cost together. */
double
atlas_map_placer_try_pins (AtlasMapPlacer       *self,
                           GArray               *pins,
                           const AtlasRectangle *name)
{
  double total = 0.0;

  for (guint i = 0; i < pins->len; i++)
    total += try_pin (self, pins, i, name);
  return total;
}

void
atlas_map_placer_keep_pins (AtlasMapPlacer *self,
                            GArray         *pins)
{
  for (guint i = 0; i < pins->len; i++)
    {
      const AtlasMapPinLabel *pin = &g_array_index (pins, AtlasMapPinLabel, i);
      AtlasMapTextStyle style;
      AtlasMapLabel *label;

      if (pin->shape == NULL)
        continue;
      style = pin->shape->style;
      style.alignment = pin->alignment;
      label = atlas_map_placer_add (self, ATLAS_MAP_LABEL_PIN, pin->shape->string, &style,
                                    pin->box.x + pin->box.width / 2.0,
                                    pin->box.y + pin->box.height / 2.0);
      if (pin->spot->pin->kind == ATLAS_MAP_PIN_VISIT)
        label->color = self->palette->colors[ATLAS_MAP_COLOR_VISIT];
      else
        label->spot = *pin->spot;
      keep_box (self, label, &pin->box);
    }
}

static void
place_focus (AtlasMapPlacer      *self,
             const AtlasMapPlace *place)
{
  g_autoptr (GArray) shapes =
      atlas_map_placer_make_shapes (self, place->label, ATLAS_MAP_LABEL_FOCUS);
  g_autoptr (GArray) places =
      atlas_map_placer_find_places (self, shapes, place->region, 0.45, PLACES);
  g_autoptr (GArray) pins = atlas_map_placer_make_pins (self, place->region);
  const AtlasMapCandidate *best = NULL;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < places->len; i++)
    {
      const AtlasMapCandidate *candidate = &g_array_index (places, AtlasMapCandidate, i);
      double cost = candidate->cost + atlas_map_placer_try_pins (self, pins, &candidate->box);

      if (cost < least)
        {
          least = cost;
          best = candidate;
        }
    }
  if (best != NULL)
    place_name (self, ATLAS_MAP_LABEL_FOCUS, &g_array_index (shapes, AtlasMapShape, best->shape),
                best);
  atlas_map_placer_try_pins (self, pins, NULL);
  atlas_map_placer_keep_pins (self, pins);
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

      if (place->role == role && atlas_map_mask_get_share (self->mask, place->region)->n_cells > 0)
        g_ptr_array_add (places, (gpointer) place);
    }
  g_ptr_array_sort_with_data (places, compare_shares, self->mask);
  return places;
}

/* Places the names of the focus, with their pins. The smallest goes first, because
 * it has the least choice. */
void
atlas_map_placer_place_focus (AtlasMapPlacer *self)
{
  g_autoptr (GPtrArray) places = list_places (self, ATLAS_MAP_ROLE_FOCUS);

  for (guint i = 0; i < places->len; i++)
    place_focus (self, g_ptr_array_index (places, i));
}

/* Places the labels of the pins that stand anywhere else. */
void
atlas_map_placer_place_pins (AtlasMapPlacer *self)
{
  g_autoptr (GArray) pins = atlas_map_placer_make_pins (self, ATLAS_NO_REGION);

  atlas_map_placer_try_pins (self, pins, NULL);
  atlas_map_placer_keep_pins (self, pins);
}

/* Places the names around the focus, the largest first, and only where they fit. */
void
atlas_map_placer_place_context (AtlasMapPlacer *self)
{
  g_autoptr (GPtrArray) places = list_places (self, ATLAS_MAP_ROLE_CONTEXT);

  for (guint i = places->len; i-- > 0;)
    {
      const AtlasMapPlace *place = g_ptr_array_index (places, i);
      g_autoptr (GArray) shapes =
          atlas_map_placer_make_shapes (self, place->label, ATLAS_MAP_LABEL_CONTEXT);
      g_autoptr (GArray) found =
          atlas_map_placer_find_places (self, shapes, place->region, 0.86, 1);

      if (found->len > 0)
        {
          const AtlasMapCandidate *best = &g_array_index (found, AtlasMapCandidate, 0);

          place_name (self, ATLAS_MAP_LABEL_CONTEXT,
                      &g_array_index (shapes, AtlasMapShape, best->shape), best);
        }
    }
}
