/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer-private.h"

#include <math.h>

/* The names of seas: in wide italics along a line that is theirs. A name slides
 * along its line, and a little across, until it stands in nothing but water; it is
 * stacked and level where the line is too short for it; and it is left out where
 * there is no room. */

#define WIDEST_SPACING 0.5
#define USUAL_SPACING  0.2
#define LEAST_SPACING  0.06

/* How much of a name has to be on water: all of it, or where there is no such place, so
 * much that only the smallest of islands peep through. */
#define ALL_WATER   0.999
#define LEAST_WATER 0.96

typedef struct
{
  double x; /* the middle of the line, in pixels */
  double y;
  double length;
  double angle;
  double least_water;
} Course;

static gboolean
find_course (AtlasMapPlacer    *self,
             const AtlasMapSea *sea,
             Course            *course)
{
  const AtlasProjection *projection = atlas_plane_get_projection (self->plane);
  double x1, y1, x2, y2;

  if (!atlas_map_frame_locate (self->frame, projection, sea->from[0], sea->from[1], &x1, &y1) ||
      !atlas_map_frame_locate (self->frame, projection, sea->to[0], sea->to[1], &x2, &y2))
    return FALSE;
  course->x = (x1 + x2) / 2.0;
  course->y = (y1 + y2) / 2.0;
  course->length = hypot (x2 - x1, y2 - y1);
  course->angle = atan2 (y2 - y1, x2 - x1);
  /* Nothing is written upside down. */
  if (fabs (course->angle) > G_PI / 2.0)
    course->angle -= course->angle > 0.0 ? G_PI : -G_PI;
  /* What is all but level is made level. */
  if (fabs (course->angle) < 0.06)
    course->angle = 0.0;
  return course->x + course->length / 2.0 > 0.0 && course->y + course->length / 2.0 > 0.0 &&
         course->x - course->length / 2.0 < self->frame->width &&
         course->y - course->length / 2.0 < self->frame->height;
}

/* What a turned text covers, as upright boxes along it. */
static void
cover (GArray *boxes,
       double  x,
       double  y,
       double  angle,
       double  width,
       double  height)
{
  guint n_boxes = angle == 0.0 ? 1 : MAX (1, (guint) ceil (width / (0.8 * height)));
  double step = width / n_boxes, cosine = cos (angle), sine = sin (angle);
  double half_width = (fabs (cosine) * step + fabs (sine) * height) / 2.0;
  double half_height = (fabs (sine) * step + fabs (cosine) * height) / 2.0;

  g_array_set_size (boxes, 0);
  for (guint i = 0; i < n_boxes; i++)
    {
      double along = (i + 0.5) * step - width / 2.0;
      AtlasRectangle box = { x + along * cosine - half_width, y + along * sine - half_height,
                             2.0 * half_width, 2.0 * half_height };

      g_array_append_val (boxes, box);
    }
}

static gboolean
is_on_water (AtlasMapPlacer *self,
             GArray         *boxes,
             double          least_water)
{
  double water = 0.0;

  for (guint i = 0; i < boxes->len; i++)
    {
      water += atlas_map_mask_measure (self->mask, &g_array_index (boxes, AtlasRectangle, i),
                                       ATLAS_NO_REGION);
      /* Were the rest all water, it would still be too little. */
      if (water + (boxes->len - i - 1) < (least_water - 1e-9) * boxes->len)
        return FALSE;
    }
  if (water / boxes->len < least_water)
    return FALSE;
  for (guint i = 0; i < boxes->len; i++)
    if (!atlas_map_placer_is_free (self, &g_array_index (boxes, AtlasRectangle, i)))
      return FALSE;
  return TRUE;
}

/* Tries a text along its course, the middle first. */
static gboolean
slide (AtlasMapPlacer *self,
       const Course   *course,
       double          width,
       double          height,
       GArray         *boxes,
       double         *x,
       double         *y)
{
  static const double steps[] = { 0.0, -0.33, 0.33, -0.66, 0.66, -1.0, 1.0 };
  static const double sides[] = { 0.0, -0.7, 0.7, -1.4, 1.4 };
  double room = MAX (0.0, (course->length - width) / 2.0);
  double pad = 3.0 * self->unit;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    for (guint k = 0; k < G_N_ELEMENTS (steps); k++)
      {
        double along = steps[k] * room, across = sides[i] * height;

        *x = course->x + along * cos (course->angle) - across * sin (course->angle);
        *y = course->y + along * sin (course->angle) + across * cos (course->angle);
        cover (boxes, *x, *y, course->angle, width, height + 2.0 * pad);
        if (is_on_water (self, boxes, course->least_water))
          return TRUE;
      }
  return FALSE;
}

static AtlasMapTextStyle
make_style (AtlasMapPlacer *self,
            double          spacing,
            double          size)
{
  return (AtlasMapTextStyle) {
    .family = self->palette->sea_family,
    .size = ATLAS_MAP_SEA_SIZE * self->unit * size,
    .italic = TRUE,
    .spacing = spacing,
    .alignment = PANGO_ALIGN_CENTER,
  };
}

static gboolean
try_course (AtlasMapPlacer    *self,
            const char        *string,
            const Course      *course,
            AtlasMapTextStyle *style,
            double             width,
            double             height)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  AtlasMapLabel *label;
  double x, y;

  if (width > course->length * 1.02 || !slide (self, course, width, height, boxes, &x, &y))
    return FALSE;
  label = atlas_map_placer_add (self, ATLAS_MAP_LABEL_SEA, string, style, x, y);
  label->angle = course->angle;
  for (guint i = 0; i < boxes->len; i++)
    atlas_map_placer_block (self, &g_array_index (boxes, AtlasRectangle, i));
  g_array_unref (label->boxes);
  label->boxes = g_steal_pointer (&boxes);
  return TRUE;
}

static gboolean
try_spacings (AtlasMapPlacer *self,
              const char     *string,
              const Course   *course)
{
  static const double spacings[] = { WIDEST_SPACING, 0.32, USUAL_SPACING, LEAST_SPACING };
  static const double waters[] = { ALL_WATER, LEAST_WATER };
  static const double sizes[] = { 1.0, 0.85 };
  double widths[G_N_ELEMENTS (sizes)][G_N_ELEMENTS (spacings)];
  double heights[G_N_ELEMENTS (sizes)][G_N_ELEMENTS (spacings)];

  for (guint water = 0; water < G_N_ELEMENTS (waters); water++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      for (guint i = 0; i < G_N_ELEMENTS (spacings); i++)
        {
          AtlasMapTextStyle style = make_style (self, spacings[i], sizes[size]);
          Course tight = *course;

          /* Wide letters need a line that is long beyond them. */
          if (spacings[i] > USUAL_SPACING)
            tight.length *= 0.7;
          tight.least_water = waters[water];
          /* The round that is content with less water has the texts of the first. */
          if (water == 0)
            atlas_map_text_measure (self->context, string, &style, &widths[size][i],
                                    &heights[size][i]);
          if (try_course (self, string, &tight, &style, widths[size][i], heights[size][i]))
            return TRUE;
        }
  return FALSE;
}

static void
place_sea (AtlasMapPlacer    *self,
           const AtlasMapSea *sea)
{
  g_autofree char *broken = atlas_map_text_break (sea->label);
  Course course;

  if (!find_course (self, sea, &course))
    return;
  /* A steep line is hard to read along; level and stacked goes first there. */
  if (fabs (course.angle) > 1.0)
    {
      Course level = course;

      level.angle = 0.0;
      level.length = course.length * 0.6;
      if (broken != NULL && try_spacings (self, broken, &level))
        return;
    }
  if (try_spacings (self, sea->label, &course))
    return;
  if (broken != NULL)
    {
      course.angle = 0.0;
      try_spacings (self, broken, &course);
    }
}

void
atlas_map_placer_place_seas (AtlasMapPlacer *self)
{
  for (guint i = 0; i < atlas_map_scene_get_n_seas (self->scene); i++)
    place_sea (self, atlas_map_scene_get_sea (self->scene, i));
}
