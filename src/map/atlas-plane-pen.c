/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-plane-private.h"

/* What of a plane becomes a path, and how.
 *
 * Detail: a vertex is left out when the line is off by less than the tolerance
 * without it. The weights of the geometry say so for any scale.
 *
 * Culling without a clipper: a chunk of 32 vertices whose box misses the view is
 * replaced by the line from its first vertex to its last, which stays in the box
 * and so out of sight. Chunks in a row that lie to the same side of the view
 * become one such line. Russia costs a handful of vertices in a view of the
 * Balkans, and what is seen is the same to the last pixel. */

enum
{
  SIDE_LEFT = 1 << 0,
  SIDE_RIGHT = 1 << 1,
  SIDE_BELOW = 1 << 2,
  SIDE_ABOVE = 1 << 3,
};

/* A ring on its way to the path. */
typedef struct
{
  const AtlasPlanePen *pen;
  guint                hidden_to; /* the vertex that hidden chunks have come to */
  guint                side;      /* where all of them lie; 0 while in sight */
  gboolean             begun;
} Walk;

/* Sets @pen up. @margin pixels around the picture count as seen, because a line
 * is wider than nothing. */
void
atlas_plane_pen_init (AtlasPlanePen       *pen,
                      const AtlasPlane    *plane,
                      const AtlasMapFrame *frame,
                      double               margin,
                      double               tolerance,
                      cairo_t             *cr)
{
  double half_width = (frame->width / 2.0 + margin) / frame->scale;
  double half_height = (frame->height / 2.0 + margin) / frame->scale;

  pen->plane = plane;
  pen->cr = cr;
  pen->scale = frame->scale;
  pen->origin_x = frame->width / 2.0 - frame->center_x * frame->scale;
  pen->origin_y = frame->height / 2.0 + frame->center_y * frame->scale;
  pen->view = (AtlasPlaneBox) {
    (float) (frame->center_x - half_width),
    (float) (frame->center_y - half_height),
    (float) (frame->center_x + half_width),
    (float) (frame->center_y + half_height),
  };
  pen->threshold = atlas_format_weight (tolerance / frame->scale);
}

static guint
find_side (const AtlasPlanePen *pen,
           const AtlasPlaneBox *box)
{
  guint side = 0;

  if (box->right < pen->view.left)
    side |= SIDE_LEFT;
  if (box->left > pen->view.right)
    side |= SIDE_RIGHT;
  if (box->top < pen->view.bottom)
    side |= SIDE_BELOW;
  if (box->bottom > pen->view.top)
    side |= SIDE_ABOVE;
  return side;
}

static void
line_to (const AtlasPlanePen *pen,
         guint                vertex)
{
  const float *at = pen->plane->vertices + 2 * (gsize) vertex;
  double x = pen->origin_x + at[0] * pen->scale;
  double y = pen->origin_y - at[1] * pen->scale;

  /* With no current point this begins a new part of the path. */
  cairo_line_to (pen->cr, CLAMP (x, -ATLAS_PLANE_PIXEL_LIMIT, ATLAS_PLANE_PIXEL_LIMIT),
                 CLAMP (y, -ATLAS_PLANE_PIXEL_LIMIT, ATLAS_PLANE_PIXEL_LIMIT));
}

static void
come_into_sight (Walk *walk)
{
  if (walk->side != 0)
    line_to (walk->pen, walk->hidden_to);
  walk->side = 0;
}

static void
hide (Walk *walk,
      guint side,
      guint first,
      guint last)
{
  if (walk->side == 0)
    {
      /* The last vertex in sight has to be there, whatever its weight. */
      if (walk->begun)
        line_to (walk->pen, first);
    }
  else if ((walk->side & side) == 0)
    line_to (walk->pen, walk->hidden_to);
  walk->side = walk->side != 0 && (walk->side & side) != 0 ? walk->side & side : side;
  walk->hidden_to = last;
  walk->begun = TRUE;
}

static void
add_vertices (const AtlasPlanePen *pen,
              guint                chunk,
              guint                first,
              guint                last)
{
  const AtlasGeometry *geometry = pen->plane->geometry;
  int threshold = pen->threshold - pen->plane->finer[chunk];

  if (geometry->chunk_weights[chunk] >= threshold)
    {
      if (first < last)
        {
          for (guint i = first + 1; i < last; i++)
            if (geometry->weights[i] >= threshold)
              line_to (pen, i);
        }
      else
        {
          for (guint i = first - 1; i > last; i--)
            if (geometry->weights[i] >= threshold)
              line_to (pen, i);
        }
    }
  if (geometry->weights[last] >= threshold)
    line_to (pen, last);
}

static void
walk_arc (Walk                 *walk,
          const AtlasFormatArc *arc,
          const AtlasPlaneBox  *box,
          gboolean              backwards)
{
  const AtlasPlanePen *pen = walk->pen;
  guint n_chunks = atlas_format_count_chunks (arc->n_vertices);
  guint end = arc->first_vertex + arc->n_vertices - 1;
  guint side = find_side (pen, box);

  if (side != 0)
    {
      hide (walk, side, backwards ? end : arc->first_vertex, backwards ? arc->first_vertex : end);
      return;
    }
  for (guint i = 0; i < n_chunks; i++)
    {
      guint index = backwards ? n_chunks - 1 - i : i;
      guint low = arc->first_vertex + index * ATLAS_FORMAT_CHUNK;
      guint high = MIN (low + ATLAS_FORMAT_CHUNK, end);
      guint first = backwards ? high : low, last = backwards ? low : high;
      guint chunk = arc->first_chunk + index;

      side = find_side (pen, &pen->plane->chunks[chunk]);
      if (side != 0)
        {
          hide (walk, side, first, last);
          continue;
        }
      if (!walk->begun)
        line_to (pen, first);
      walk->begun = TRUE;
      come_into_sight (walk);
      add_vertices (pen, chunk, first, last);
    }
}

static void
add_ring (const AtlasPlanePen *pen,
          guint                index)
{
  const AtlasGeometry *geometry = pen->plane->geometry;
  const AtlasFormatRing *ring = &geometry->rings[index];
  Walk walk = { .pen = pen };

  cairo_new_sub_path (pen->cr);
  for (guint i = 0; i < ring->n_references; i++)
    {
      gint32 reference = geometry->references[ring->first_reference + i];
      guint arc = atlas_reference_get_arc (reference);

      walk_arc (&walk, &geometry->arcs[arc], &pen->plane->arcs[arc], reference < 0);
    }
  come_into_sight (&walk);
  cairo_close_path (pen->cr);
}

static gboolean
sees_ring (const AtlasPlanePen *pen,
           guint                ring)
{
  return pen->plane->ring_shown[ring] && find_side (pen, &pen->plane->rings[ring]) == 0;
}

/* Whether any of a region may be in the picture. */
gboolean
atlas_plane_pen_sees_region (const AtlasPlanePen *pen,
                             int                  region)
{
  const AtlasFormatRegion *found = &pen->plane->geometry->regions[region];

  for (guint i = 0; i < found->n_rings; i++)
    if (sees_ring (pen, found->first_ring + i))
      return TRUE;
  return FALSE;
}

/* Appends the rings of a region as closed paths. */
void
atlas_plane_pen_add_region (const AtlasPlanePen *pen,
                            int                  region)
{
  const AtlasFormatRegion *found = &pen->plane->geometry->regions[region];

  for (guint i = 0; i < found->n_rings; i++)
    if (sees_ring (pen, found->first_ring + i))
      add_ring (pen, found->first_ring + i);
}

/* Whether any of an arc may be in the picture. */
gboolean
atlas_plane_pen_sees_arc (const AtlasPlanePen *pen,
                          guint                arc)
{
  return pen->plane->arc_shown[arc] && find_side (pen, &pen->plane->arcs[arc]) == 0;
}

/* The larger side of an arc's box, in pixels. */
double
atlas_plane_pen_get_arc_size (const AtlasPlanePen *pen,
                              guint                arc)
{
  const AtlasPlaneBox *box = &pen->plane->arcs[arc];

  return MAX ((double) box->right - box->left, (double) box->top - box->bottom) * pen->scale;
}

/* Appends an arc as a line to be stroked: only what is seen of it, or with @whole
 * all of it, so that its dashes stay where they are while the map moves. */
void
atlas_plane_pen_add_arc (const AtlasPlanePen *pen,
                         guint                index,
                         gboolean             whole)
{
  const AtlasFormatArc *arc = &pen->plane->geometry->arcs[index];
  guint n_chunks = atlas_format_count_chunks (arc->n_vertices);
  gboolean down = FALSE;

  for (guint i = 0; i < n_chunks; i++)
    {
      guint chunk = arc->first_chunk + i;
      guint first = arc->first_vertex + i * ATLAS_FORMAT_CHUNK;
      guint last = MIN (first + ATLAS_FORMAT_CHUNK, arc->first_vertex + arc->n_vertices - 1);

      if (!whole && find_side (pen, &pen->plane->chunks[chunk]) != 0)
        {
          if (down)
            line_to (pen, first);
          down = FALSE;
          continue;
        }
      if (!down)
        {
          cairo_new_sub_path (pen->cr);
          line_to (pen, first);
        }
      down = TRUE;
      add_vertices (pen, chunk, first, last);
    }
}
