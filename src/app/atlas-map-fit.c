/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-fit.h"

#include <math.h>

/* How much smaller each try is, and where trying ends: a map that is much smaller
 * than it could be is worse than one with something over its edge. */
#define STEP 0.97
#define LEAST 0.6

/* How many places to stand are tried in each direction, from the middle to either
 * side. */
#define SHIFTS 6

typedef struct
{
  const AtlasRectangle *places;
  guint                 n_places;
  const AtlasRectangle *reserved;
  guint                 n_reserved;
} Obstacles;

static gboolean
intersects (const AtlasRectangle *a,
            const AtlasRectangle *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

static gboolean
is_free (const AtlasMapFrame *frame,
         const Obstacles     *obstacles)
{
  for (guint i = 0; i < obstacles->n_places; i++)
    {
      const AtlasRectangle *place = &obstacles->places[i];
      AtlasRectangle box = { 0, 0, place->width * frame->scale, place->height * frame->scale };

      atlas_map_frame_to_picture (frame, place->x, place->y + place->height, &box.x, &box.y);
      for (guint j = 0; j < obstacles->n_reserved; j++)
        if (intersects (&box, &obstacles->reserved[j]))
          return FALSE;
    }

  return TRUE;
}

/* Looks for somewhere to stand at some scale, the nearest to the middle first. */
static gboolean
shift (AtlasMapFrame        *frame,
       const AtlasRectangle *extents,
       double                padding,
       const Obstacles      *obstacles)
{
  double room_x = MAX (0, (frame->width - 2 * padding) / frame->scale - extents->width) / 2;
  double room_y = MAX (0, (frame->height - 2 * padding) / frame->scale - extents->height) / 2;
  double x = extents->x + extents->width / 2;
  double y = extents->y + extents->height / 2;

  for (int ring = 0; ring <= SHIFTS; ring++)
    for (int i = -ring; i <= ring; i++)
      for (int k = -ring; k <= ring; k++)
        {
          if (MAX (ABS (i), ABS (k)) != ring)
            continue;
          frame->center_x = x + room_x * i / SHIFTS;
          frame->center_y = y + room_y * k / SHIFTS;
          if (is_free (frame, obstacles))
            return TRUE;
        }

  return FALSE;
}

/**
 * atlas_map_fit:
 * @frame: (inout): a frame, of which only the size counts
 * @extents: a piece of the plane that is to be in view, in kilometres
 * @padding: what is kept free around it, in pixels
 * @max_scale: the largest scale, in pixels for each kilometre
 * @places: (array length=n_places): the boxes of what matters in @extents, in kilometres
 * @n_places: how many there are
 * @reserved: (array length=n_reserved): what lies over the picture, in pixels
 * @n_reserved: how many there are
 *
 * Finds the frame that shows a piece of a plane as large as it can be without
 * anything lying over one of the places in it. Where that would make it much
 * smaller, it is just shown as large as it can be.
 */
void
atlas_map_fit (AtlasMapFrame        *frame,
               const AtlasRectangle *extents,
               double                padding,
               double                max_scale,
               const AtlasRectangle *places,
               guint                 n_places,
               const AtlasRectangle *reserved,
               guint                 n_reserved)
{
  const Obstacles obstacles = { places, n_places, reserved, n_reserved };
  AtlasMapFrame found;

  atlas_map_frame_fit (frame, extents, padding);
  frame->scale = MIN (frame->scale, max_scale);

  found = *frame;
  for (; found.scale >= LEAST * frame->scale; found.scale *= STEP)
    if (shift (&found, extents, padding, &obstacles))
      {
        *frame = found;
        return;
      }
}
