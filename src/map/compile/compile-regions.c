/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Measures regions: their bounds, their home bounds, and where a label goes. */

#include "compile.h"

#include "atlas-projection.h"

/* A square of the search for the point that is farthest from any edge. */
typedef struct
{
  double x;
  double y;
  double half;
  double distance;
  double best_inside;
} Cell;

/* More squares than the search ever needs for a country. */
#define MOST_CELLS 20000

static const double empty_bounds[4] = { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };

static void
add_bounds (double       bounds[4],
            const double other[4])
{
  grow_bounds (bounds, other[0], other[1]);
  grow_bounds (bounds, other[2], other[3]);
}

static Ring *
largest_ring (World *world,
              guint  region)
{
  Ring *largest = NULL;

  for (guint i = 0; i < world->rings->len; i++)
    {
      Ring *ring = get_ring (world, i);

      if (ring->region == region && !ring->dropped &&
          (largest == NULL || ring->area > largest->area))
        largest = ring;
    }
  return largest;
}

/* What one thinks of as the country: its largest piece, those of like size, and
 * what lies close by. Not French Polynesia, not Hawaii, not the Azores. */
static gboolean
is_at_home (Ring *ring,
            Ring *largest)
{
  double width = largest->bounds[2] - largest->bounds[0];
  double height = largest->bounds[3] - largest->bounds[1];
  double margin = MAX (0.25 * sqrt (width * height), 0.5);

  return ring->area > 0.25 * largest->area || (ring->bounds[0] >= largest->bounds[0] - margin &&
                                               ring->bounds[1] >= largest->bounds[1] - margin &&
                                               ring->bounds[2] <= largest->bounds[2] + margin &&
                                               ring->bounds[3] <= largest->bounds[3] + margin);
}

static void
measure_bounds (World *world,
                guint  index,
                Ring  *largest)
{
  Region *region = get_region (world, index);

  memcpy (region->bounds, empty_bounds, sizeof empty_bounds);
  memcpy (region->home, empty_bounds, sizeof empty_bounds);
  for (guint i = 0; i < world->rings->len; i++)
    {
      Ring *ring = get_ring (world, i);

      if (ring->region != index || ring->dropped || (ring->flags & ATLAS_RING_HOLE))
        continue;
      add_bounds (region->bounds, ring->bounds);
      if (is_at_home (ring, largest))
        add_bounds (region->home, ring->bounds);
    }
}

/* The edges of a polygon, flat and in kilometres: exterior and holes. */
static GArray *
flatten (World                 *world,
         Ring                  *exterior,
         const AtlasProjection *projection,
         guint8                 min_weight)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Point));

  for (guint i = 0; i < world->rings->len; i++)
    {
      Ring *ring = get_ring (world, i);
      g_autoptr (GArray) points = NULL;

      if (ring->region != exterior->region || ring->polygon != exterior->polygon || ring->dropped)
        continue;
      points = ring_points (world, ring, min_weight);
      for (guint k = 0; k < points->len * 2; k++)
        {
          Point point = g_array_index (points, Point, ((k + 1) / 2) % points->len);
          Point flat = { 0.0, 0.0 };

          atlas_projection_forward (projection, point.x, point.y, &flat.x, &flat.y);
          g_array_append_val (edges, flat);
        }
    }
  return edges;
}

/* The distance to the nearest edge, negative outside. */
static double
distance_to_edges (GArray *edges,
                   double  x,
                   double  y)
{
  double nearest = G_MAXDOUBLE;
  gboolean inside = FALSE;

  for (guint i = 0; i + 1 < edges->len; i += 2)
    {
      Point a = g_array_index (edges, Point, i);
      Point b = g_array_index (edges, Point, i + 1);
      double dx = b.x - a.x, dy = b.y - a.y;
      double length = dx * dx + dy * dy;
      double t = length > 0.0 ? ((x - a.x) * dx + (y - a.y) * dy) / length : 0.0;
      double ox, oy;

      if ((a.y > y) != (b.y > y) && x < dx * (y - a.y) / dy + a.x)
        inside = !inside;
      t = CLAMP (t, 0.0, 1.0);
      ox = x - a.x - t * dx;
      oy = y - a.y - t * dy;
      nearest = MIN (nearest, ox * ox + oy * oy);
    }
  return inside ? sqrt (nearest) : -sqrt (nearest);
}

static Cell
make_cell (GArray *edges,
           double  x,
           double  y,
           double  half)
{
  Cell cell = { x, y, half, distance_to_edges (edges, x, y), 0.0 };

  cell.best_inside = cell.distance + half * G_SQRT2;
  return cell;
}

static Cell
take_most_promising (GArray *cells)
{
  guint best = 0;
  Cell cell;

  for (guint i = 1; i < cells->len; i++)
    if (g_array_index (cells, Cell, i).best_inside > g_array_index (cells, Cell, best).best_inside)
      best = i;
  cell = g_array_index (cells, Cell, best);
  g_array_remove_index_fast (cells, best);
  return cell;
}

/* The pole of inaccessibility, by halving squares that may still hold it. */
static Cell
find_innermost (GArray      *edges,
                const double extents[4])
{
  double width = extents[2] - extents[0], height = extents[3] - extents[1];
  double longer = MAX (width, height);
  /* The squares of a sliver would have no end if they were as small as it is wide. */
  double half = MAX (MIN (width, height) / 2.0, longer / 500.0);
  double precision = MAX (half / 100.0, longer / 5000.0);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  Cell best =
      make_cell (edges, extents[0] + width / 2.0, extents[1] + height / 2.0, 0.0);

  if (!(half > 0.0 && isfinite (half)))
    fail ("a place has no extent");
  for (double x = extents[0]; x < extents[2]; x += 2.0 * half)
    for (double y = extents[1]; y < extents[3]; y += 2.0 * half)
      g_array_append_val (cells, ((Cell []) { make_cell (edges, x + half, y + half, half) })[0]);
  while (cells->len > 0)
    {
      Cell cell = take_most_promising (cells);

      if (cell.distance > best.distance)
        best = cell;
      if (cell.best_inside - best.distance <= precision)
        break;
      if (cells->len > MOST_CELLS)
        fail ("a place is too thin to be labelled");
      for (int i = 0; i < 4; i++)
        {
          double quarter = cell.half / 2.0;
          Cell part = make_cell (edges, cell.x + (i & 1 ? quarter : -quarter),
                                 cell.y + (i & 2 ? quarter : -quarter), quarter);

          g_array_append_val (cells, part);
        }
    }
  return best;
}

static void
find_label_point (World *world,
                  Region *region,
                  Ring   *largest)
{
  AtlasBounds bounds = { largest->bounds[0], largest->bounds[1], largest->bounds[2],
                         largest->bounds[3] };
  double extents[4];
  AtlasProjection projection;
  g_autoptr (GArray) edges = NULL;
  guint8 weight = MIN (atlas_format_weight (sqrt (largest->area) / 300.0), 254);
  Cell cell;

  atlas_projection_init (&projection, ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA, &bounds);
  edges = flatten (world, largest, &projection, weight);
  if (edges->len < 6)
    {
      g_array_unref (edges);
      edges = flatten (world, largest, &projection, 0);
    }
  memcpy (extents, empty_bounds, sizeof extents);
  for (guint i = 0; i < edges->len; i++)
    grow_bounds (extents, g_array_index (edges, Point, i).x, g_array_index (edges, Point, i).y);
  cell = find_innermost (edges, extents);
  atlas_projection_inverse (&projection, cell.x, cell.y, &region->label[0], &region->label[1]);
  if (region->label[0] < ATLAS_FORMAT_WEST)
    region->label[0] += 360.0;
}

void
measure_regions (World *world)
{
  for (guint i = 0; i < world->regions->len; i++)
    {
      Ring *largest = largest_ring (world, i);

      if (largest == NULL)
        continue;
      measure_bounds (world, i, largest);
      find_label_point (world, get_region (world, i), largest);
    }
}
