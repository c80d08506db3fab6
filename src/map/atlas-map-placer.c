/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer-private.h"

#include <math.h>

#include "atlas-number.h"

/* What all labels have in common: shapes, room, and how they are put down. */

/* Pixels that labels keep from the edge, in units. */
#define MARGIN 6.0

static gboolean
meets_any (const AtlasRectangle *box,
           GArray               *boxes,
           double                gap)
{
  for (guint i = 0; i < boxes->len; i++)
    if (atlas_rectangles_meet (box, &g_array_index (boxes, AtlasRectangle, i), gap))
      return TRUE;
  return FALSE;
}

gboolean
atlas_map_placer_is_free (const AtlasMapPlacer *self,
                          const AtlasRectangle *box)
{
  double margin = MARGIN * self->unit, gap = ATLAS_MAP_LABEL_GAP * self->unit;

  if (box->x < margin || box->y < margin || box->x + box->width > self->frame->width - margin ||
      box->y + box->height > self->frame->height - margin)
    return FALSE;
  return !meets_any (box, self->obstacles, gap) && !meets_any (box, self->claims, gap);
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

/* Puts a label down; what it covers is for the caller to say. */
AtlasMapLabel *
atlas_map_placer_add (AtlasMapPlacer          *self,
                      AtlasMapLabelKind        kind,
                      const char              *string,
                      const AtlasMapTextStyle *style,
                      double                   x,
                      double                   y)
{
  AtlasMapLabel label = { .kind = kind, .string = g_strdup (string), .x = x, .y = y,
                          .region = ATLAS_NO_REGION };

  atlas_map_text_init (&label.text, self->context, string, style);
  choose_colors (self, &label);
  label.boxes = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  g_array_append_val (self->labels, label);
  return &g_array_index (self->labels, AtlasMapLabel, self->labels->len - 1);
}

/* What stands behind a name stands on its left where it is read from the right. */
static gboolean
is_right_to_left (const AtlasMapLabel *label)
{
  return pango_layout_get_direction (label->text.layout, 0) == PANGO_DIRECTION_RTL;
}

/* Gets the baseline of the last line of a text, and what is black of that line. */
static double
get_last_line (PangoLayout    *layout,
               PangoRectangle *ink)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  int baseline;

  while (pango_layout_iter_next_line (iter))
    ;
  pango_layout_iter_get_line_extents (iter, ink, NULL);
  baseline = pango_layout_iter_get_baseline (iter);
  pango_layout_iter_free (iter);
  return (double) baseline / PANGO_SCALE;
}

/* Half of each: what steps back is still to be read. */
static AtlasColor
mix (const AtlasColor *a,
     const AtlasColor *b)
{
  return (AtlasColor) { (a->red + b->red) / 2.0, (a->green + b->green) / 2.0,
                        (a->blue + b->blue) / 2.0, (a->alpha + b->alpha) / 2.0 };
}

/* Puts the number of a place behind the last line of its name. */
void
atlas_map_placer_add_badge (AtlasMapPlacer      *self,
                            AtlasMapLabel       *label,
                            const AtlasMapPlace *place)
{
  PangoRectangle ink;
  double baseline, width;
  guint number;

  if (!atlas_map_badges_get_number (self->badges, place->region, &number))
    return;
  label->badge = atlas_number_format (number, atlas_map_scene_get_language (self->scene));
  label->is_quiet = number == 0;
  if (label->is_quiet)
    label->color = mix (&label->color, &self->palette->colors[ATLAS_MAP_COLOR_CONTEXT_LABEL]);
  width = atlas_map_badge_measure (label->badge, self->palette, label->badge_size, NULL);
  width += 2.0 * ATLAS_MAP_BADGE_GAP * label->badge_size;

  baseline = get_last_line (label->text.layout, &ink);
  label->badge_y = label->y + label->text.offset_y + baseline - 0.5 * label->badge_size;
  label->badge_x = label->x + label->text.offset_x + (double) ink.x / PANGO_SCALE;
  label->badge_x += is_right_to_left (label) ? -width / 2.0
                                             : (double) ink.width / PANGO_SCALE + width / 2.0;
}

/* Puts a label where it was found to be best. */
AtlasMapLabel *
atlas_map_placer_add_shape (AtlasMapPlacer          *self,
                            AtlasMapLabelKind        kind,
                            GArray                  *shapes,
                            const AtlasMapCandidate *candidate)
{
  const AtlasMapShape *shape = &g_array_index (shapes, AtlasMapShape, candidate->shape);
  const AtlasRectangle *box = &candidate->box;
  AtlasMapTextStyle style = shape->style;
  AtlasMapLabel *label;

  style.alignment = candidate->alignment;
  label = atlas_map_placer_add (self, kind, shape->string, &style,
                                box->x + box->width / 2.0, box->y + box->height / 2.0);
  label->x += (is_right_to_left (label) ? 0.5 : -0.5) * shape->badge;
  label->badge_size = ATLAS_MAP_BADGE_SIZE * style.size;
  g_array_append_val (label->boxes, *box);
  atlas_map_placer_block (self, box);
  return label;
}

static void
shape_clear (AtlasMapShape *shape)
{
  g_clear_pointer (&shape->string, g_free);
}

static void
add_shapes (AtlasMapPlacer        *self,
            GArray                *shapes,
            const char            *string,
            const AtlasMapShaping *shaping,
            double                 cost)
{
  double factor = 1.0, width, height;

  atlas_map_text_measure (self->context, string, &shaping->style, &width, &height);
  for (; factor >= shaping->least; factor *= shaping->shrink, cost += shaping->shrink_cost)
    {
      AtlasMapShape shape = { NULL, shaping->style, width * factor, height * factor, cost, 0.0 };

      shape.style.size *= factor;
      if (factor < 1.0 && shape.style.size < self->palette->least_size * self->unit)
        break;
      shape.string = g_strdup (string);
      g_array_append_val (shapes, shape);
    }
}

/* Where a part of a text is in the same over two lines: a hyphen keeps its place, and has
 * the end of the line behind it. */
static void
follow_break (AtlasSpan  *span,
              const char *string,
              const char *broken)
{
  gsize end = (gsize) (strchr (broken, '\n') - broken);

  if (strlen (broken) == strlen (string))
    return;
  span->start += span->start >= end;
  span->end += span->end > end;
}

/* The shapes that a text may take. */
GArray *
atlas_map_placer_make_shapes (AtlasMapPlacer        *self,
                              const char            *string,
                              const AtlasMapShaping *shaping)
{
  g_autofree char *broken = atlas_map_text_break (string);
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (AtlasMapShape));
  AtlasMapShaping two_lines = *shaping;

  g_array_set_clear_func (shapes, (GDestroyNotify) shape_clear);
  add_shapes (self, shapes, string, shaping, 0.0);
  if (broken == NULL)
    return shapes;
  follow_break (&two_lines.style.foreign.span, string, broken);
  add_shapes (self, shapes, broken, &two_lines, shaping->break_cost);
  return shapes;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  double difference = ((const AtlasMapCandidate *) a)->cost - ((const AtlasMapCandidate *) b)->cost;

  return difference < 0.0 ? -1 : difference > 0.0 ? 1 : 0;
}

/* Brings the best to the front, and keeps no more than @n_best of them. */
void
atlas_map_placer_sort (GArray *candidates,
                       guint   n_best)
{
  g_array_sort (candidates, compare_candidates);
  if (candidates->len > n_best)
    g_array_set_size (candidates, n_best);
}

/* Around a point, beginning with the side that is read most easily. */
static const struct
{
  double         x;
  double         y;
  PangoAlignment alignment;
} sides[ATLAS_MAP_N_SIDES] = {
  { 1.0, 0.0, PANGO_ALIGN_LEFT },     { -1.0, 0.0, PANGO_ALIGN_RIGHT },
  { 1.0, -0.8, PANGO_ALIGN_LEFT },    { 1.0, 0.8, PANGO_ALIGN_LEFT },
  { -1.0, -0.8, PANGO_ALIGN_RIGHT },  { -1.0, 0.8, PANGO_ALIGN_RIGHT },
  { 0.0, -1.0, PANGO_ALIGN_CENTER },  { 0.0, 1.0, PANGO_ALIGN_CENTER },
  { 0.5, -1.0, PANGO_ALIGN_CENTER },  { 0.5, 1.0, PANGO_ALIGN_CENTER },
  { -0.5, -1.0, PANGO_ALIGN_CENTER }, { -0.5, 1.0, PANGO_ALIGN_CENTER },
};

/* Where a shape is when it stands to one side of a point. */
AtlasRectangle
atlas_map_placer_get_beside (const AtlasMapShape *shape,
                             double               x,
                             double               y,
                             double               reach,
                             guint                side,
                             PangoAlignment      *alignment)
{
  double dx = sides[side].x, dy = sides[side].y;
  double far = reach * (dx != 0.0 && dy != 0.0 ? 0.75 : 1.0);
  double across = fabs (dx) == 1.0 ? dx * (far + shape->width / 2.0) : dx * shape->width / 2.0;
  double down = dy * (far + shape->height / 2.0);

  *alignment = sides[side].alignment;
  return (AtlasRectangle) { x + across - shape->width / 2.0, y + down - shape->height / 2.0,
                            shape->width, shape->height };
}

gboolean
atlas_map_placer_is_focus (AtlasMapPlacer *self,
                           int             region)
{
  return region != ATLAS_NO_REGION && self->is_focus[region];
}

/* How much of a box, from 0 to 1, shows places of the focus other than @region. */
static double
measure_focus (AtlasMapPlacer       *self,
               const AtlasRectangle *box,
               int                   region)
{
  guint n_found = 0;

  for (guint i = 0; i < 15; i++)
    {
      int seen = atlas_map_mask_get_region (self->mask, box->x + box->width * (i % 5) / 4.0,
                                            box->y + box->height * (i / 5) / 2.0);

      n_found += seen != region && atlas_map_placer_is_focus (self, seen);
    }
  return n_found / 15.0;
}

/* What it costs a label beside its point to stand on what is there: nothing on its own
 * country, little at sea, more on another country, and most across a line. */
double
atlas_map_placer_get_ground_cost (AtlasMapPlacer       *self,
                                  const AtlasRectangle *box,
                                  int                   region)
{
  AtlasRectangle around = atlas_rectangle_grow (box, self->unit, 0.5 * self->unit);
  AtlasRectangle roomy = atlas_rectangle_grow (box, 7.0 * self->unit, 4.0 * self->unit);
  AtlasMapGround ground = atlas_map_mask_survey (self->mask, &around, region);
  int middle = atlas_map_mask_get_region (self->mask, box->x + box->width / 2.0,
                                          box->y + box->height / 2.0);
  double elsewhere = 0.0;

  /* Inside of a country, it had better not lean on its boundary. */
  if (ground.other < ATLAS_MAP_TOUCH)
    return MIN (0.4, 4.0 * atlas_map_mask_survey (self->mask, &roomy, region).other) +
           (ground.sea < ATLAS_MAP_TOUCH ? 0.0 : 0.15 + 0.7 * MIN (ground.own, ground.sea));
  if (middle != region && middle != ATLAS_NO_REGION)
    elsewhere = atlas_map_mask_measure (self->mask, &around, middle);
  if (elsewhere + ground.sea > 1.0 - ATLAS_MAP_TOUCH)
    return (atlas_map_placer_is_focus (self, middle) ? 1.3 : 0.75) +
           0.4 * MIN (elsewhere, ground.sea);
  return 1.2 + 1.5 * (1.0 - MAX (MAX (ground.own, ground.sea), elsewhere)) +
         0.8 * measure_focus (self, &around, region);
}
