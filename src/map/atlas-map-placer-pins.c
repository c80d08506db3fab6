/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer-private.h"

/* The labels of pins. */

/* What a pin costs that finds no room for its label. A capital can do without, the
 * place of a visit has to be told. */
#define COST_NO_VISIT   3.0
#define COST_NO_CAPITAL 1.25

static void
pin_label_clear (AtlasMapPinLabel *pin)
{
  g_clear_pointer (&pin->shapes, g_array_unref);
  g_clear_pointer (&pin->candidates, g_array_unref);
}

static double
get_cost_of_none (const AtlasMapPinLabel *pin)
{
  return pin->spot->pin->kind == ATLAS_MAP_PIN_VISIT ? COST_NO_VISIT : COST_NO_CAPITAL;
}

/* Where the label of a pin may go as things are now, whatever comes. */
static void
find_candidates (AtlasMapPlacer   *self,
                 AtlasMapPinLabel *pin)
{
  double reach = pin->spot->radius + ATLAS_MAP_LABEL_GAP * self->unit;

  pin->candidates = g_array_new (FALSE, FALSE, sizeof (AtlasMapCandidate));
  for (guint i = 0; i < pin->shapes->len; i++)
    for (guint side = 0; side < ATLAS_MAP_N_SIDES; side++)
      {
        const AtlasMapShape *shape = &g_array_index (pin->shapes, AtlasMapShape, i);
        AtlasMapCandidate candidate = { .shape = i };

        candidate.box = atlas_map_placer_get_beside (shape, pin->spot->x, pin->spot->y, reach, side,
                                                     &candidate.alignment);
        if (!atlas_map_placer_is_free (self, &candidate.box))
          continue;
        candidate.cost = shape->cost + 0.03 * side +
                         atlas_map_placer_get_ground_cost (self, &candidate.box, pin->spot->region);
        if (candidate.cost < get_cost_of_none (pin))
          g_array_append_val (pin->candidates, candidate);
      }
  atlas_map_placer_sort (pin->candidates, pin->candidates->len);
}

static GArray *
make_shapes (AtlasMapPlacer     *self,
             const AtlasMapSpot *spot)
{
  AtlasMapShaping shaping = {
    .style = {
      .family = self->palette->family,
      .size = ATLAS_MAP_PIN_SIZE * self->unit,
      .bold = spot->pin->kind == ATLAS_MAP_PIN_VISIT,
      .foreign = spot->pin->foreign,
    },
    .shrink = 0.88,
    .shrink_cost = 0.3,
    .break_cost = 0.06,
    .least = 0.77 / MAX (1.0, self->palette->text_scale),
  };

  return atlas_map_placer_make_shapes (self, spot->pin->label, &shaping);
}

/* The labels that the pins in a region want; without a region, those of all pins. */
GArray *
atlas_map_placer_make_pins (AtlasMapPlacer *self,
                            int             region)
{
  GArray *pins = g_array_new (FALSE, FALSE, sizeof (AtlasMapPinLabel));

  g_array_set_clear_func (pins, (GDestroyNotify) pin_label_clear);
  for (guint i = 0; i < self->spots->len; i++)
    {
      const AtlasMapSpot *spot = &g_array_index (self->spots, AtlasMapSpot, i);
      AtlasMapPinLabel pin = { .spot = spot };

      if (region != ATLAS_NO_REGION && spot->region != region)
        continue;
      pin.shapes = make_shapes (self, spot);
      atlas_map_mask_study (self->mask, spot->region);
      find_candidates (self, &pin);
      g_array_append_val (pins, pin);
    }
  return pins;
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

      if (other->choice != NULL && atlas_rectangles_meet (box, &other->choice->box, gap))
        return TRUE;
    }
  return FALSE;
}

/* Chooses the best places for the labels of some pins, were a name to stand at a box.
 * Returns what these cost together; it gives up at @enough. */
double
atlas_map_placer_try_pins (AtlasMapPlacer       *self,
                           GArray               *pins,
                           const AtlasRectangle *name,
                           double                enough)
{
  double gap = ATLAS_MAP_LABEL_GAP * self->unit;
  double total = 0.0;

  for (guint i = 0; i < pins->len && total < enough; i++)
    {
      AtlasMapPinLabel *pin = &g_array_index (pins, AtlasMapPinLabel, i);

      pin->choice = NULL;
      for (guint k = 0; k < pin->candidates->len && pin->choice == NULL; k++)
        {
          const AtlasMapCandidate *candidate =
              &g_array_index (pin->candidates, AtlasMapCandidate, k);

          if (!is_in_the_way (pins, i, name, &candidate->box, gap))
            pin->choice = candidate;
        }
      total += pin->choice != NULL ? pin->choice->cost : get_cost_of_none (pin);
    }
  return total;
}

/* Keeps the names that come from where the chosen labels would go. */
void
atlas_map_placer_claim_pins (AtlasMapPlacer *self,
                             GArray         *pins)
{
  for (guint i = 0; i < pins->len; i++)
    {
      const AtlasMapPinLabel *pin = &g_array_index (pins, AtlasMapPinLabel, i);

      if (pin->choice != NULL)
        g_array_append_val (self->claims, pin->choice->box);
    }
}

/* A capital without room for its name is still there. The pin of a visit always is. */
static void
add_nameless (AtlasMapPlacer         *self,
              const AtlasMapPinLabel *pin)
{
  const AtlasMapSpot *spot = pin->spot;
  AtlasMapTextStyle style = { .family = self->palette->family, .size = ATLAS_MAP_PIN_SIZE };
  AtlasMapLabel *label;

  if (spot->pin->kind != ATLAS_MAP_PIN_CAPITAL)
    return;
  label = atlas_map_placer_add (self, ATLAS_MAP_LABEL_PIN, "", &style, spot->x, spot->y);
  label->spot = *spot;
}

/* Places the labels of all pins, now that the names of the focus stand. */
void
atlas_map_placer_place_pins (AtlasMapPlacer *self)
{
  g_autoptr (GArray) pins = NULL;

  g_array_set_size (self->claims, 0);
  pins = atlas_map_placer_make_pins (self, ATLAS_NO_REGION);
  atlas_map_placer_try_pins (self, pins, NULL, G_MAXDOUBLE);
  for (guint i = 0; i < pins->len; i++)
    {
      const AtlasMapPinLabel *pin = &g_array_index (pins, AtlasMapPinLabel, i);
      AtlasMapLabel *label;

      if (pin->choice == NULL)
        {
          add_nameless (self, pin);
          continue;
        }
      label = atlas_map_placer_add_shape (self, ATLAS_MAP_LABEL_PIN, pin->shapes, pin->choice);
      if (pin->spot->pin->kind == ATLAS_MAP_PIN_VISIT)
        label->color = self->palette->colors[ATLAS_MAP_COLOR_VISIT];
      else
        label->spot = *pin->spot;
    }
}
