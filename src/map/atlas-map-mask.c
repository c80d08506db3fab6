/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-mask-private.h"

#include <math.h>
#include <string.h>

#include "atlas-plane-private.h"

/* A small picture of which region is where, to place labels by. It needs to know
 * nothing of the projection, and a country that the view cuts is just a smaller
 * country. */

/* About this many cells, and none smaller than this many pixels. */
#define CELLS      80000.0
#define LEAST_CELL 3.0

/* The cells that a box lies on, from a corner to another, both included. */
typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} Cells;

/* How many cells of one kind there are above and to the left of each corner of a
 * part of the mask, so that any box is counted with four of them. */
typedef struct
{
  int      left;
  int      top;
  int      width;
  int      height;
  gsize    size; /* how many sums there is room for */
  guint32 *sums; /* (width + 1) * (height + 1) */
} Tally;

struct _AtlasMapMask
{
  double         cell; /* pixels */
  int            width;
  int            height;
  guint16       *regions; /* the region's index + 1; 0 at sea */
  AtlasMapShare *shares;
  Tally          sea;
  Tally          studied;
  int            studied_region;
};

/* A colour stands for a region, so nothing may be blended. */
static void
paint_regions (AtlasMapMask        *self,
               const AtlasPlane    *plane,
               const AtlasMapFrame *frame,
               cairo_t             *cr)
{
  AtlasMapFrame small = *frame;
  AtlasPlanePen pen;

  small.scale /= self->cell;
  small.width /= self->cell;
  small.height /= self->cell;
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  atlas_plane_pen_init (&pen, plane, &small, 2.0, 0.4, cr);
  for (guint i = 0; i < plane->geometry->n_regions; i++)
    {
      guint id = i + 1;

      if (!atlas_plane_pen_sees_region (&pen, (int) i))
        continue;
      cairo_set_source_rgb (cr, 0.0, (id >> 8) / 255.0, (id & 0xff) / 255.0);
      atlas_plane_pen_add_region (&pen, (int) i);
      cairo_fill (cr);
    }
}

static void
read_regions (AtlasMapMask    *self,
              cairo_surface_t *surface,
              guint            n_regions)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  for (int y = 0; y < self->height; y++)
    {
      const guint32 *row = (gconstpointer) (data + (gsize) y * stride);
      guint16 *regions = self->regions + (gsize) y * self->width;

      for (int x = 0; x < self->width; x++)
        {
          guint id = row[x] & 0xffff;

          regions[x] = (guint16) (id <= n_regions ? id : 0);
        }
    }
}

/* Adds cells that stand beside each other, up to but without @right, below those that
 * were added before. */
static void
add_cells (AtlasMapShare *share,
           int            left,
           int            right,
           int            y)
{
  AtlasRectangle *box = &share->extents; /* in cells, and by its corners, for now */
  int n_cells = right - left;

  if (share->n_cells == 0)
    *box = (AtlasRectangle) { left, y, right - 1, y };
  share->n_cells += (guint) n_cells;
  box->x = MIN (box->x, left);
  box->width = MAX (box->width, right - 1);
  box->height = y;
  share->middle_x += n_cells * (left + right) / 2.0;
  share->middle_y += n_cells * (y + 0.5);
}

static void
measure_shares (AtlasMapMask *self,
                guint         n_regions)
{
  for (int y = 0; y < self->height; y++)
    {
      const guint16 *row = self->regions + (gsize) y * self->width;

      for (int left = 0, right; left < self->width; left = right)
        {
          for (right = left + 1; right < self->width && row[right] == row[left];)
            right++;
          add_cells (&self->shares[row[left]], left, right, y);
        }
    }
  for (guint i = 0; i <= n_regions; i++)
    {
      AtlasMapShare *share = &self->shares[i];

      if (share->n_cells == 0)
        continue;
      share->middle_x *= self->cell / share->n_cells;
      share->middle_y *= self->cell / share->n_cells;
      share->extents.width = (share->extents.width + 1 - share->extents.x) * self->cell;
      share->extents.height = (share->extents.height + 1 - share->extents.y) * self->cell;
      share->extents.x *= self->cell;
      share->extents.y *= self->cell;
    }
}

/* Counts anew, in the same memory if it is enough: many regions are studied, one after
 * the other. */
static void
tally_fill (Tally              *tally,
            const AtlasMapMask *mask,
            int                 region)
{
  gsize stride = (gsize) tally->width + 1;
  gsize size = stride * ((gsize) tally->height + 1);
  guint wanted = (guint) (region + 1);

  if (size > tally->size)
    {
      g_free (tally->sums);
      tally->sums = g_new (guint32, size);
      tally->size = size;
    }
  memset (tally->sums, 0, stride * sizeof (guint32));
  for (int y = 0; y < tally->height; y++)
    {
      const guint16 *row = mask->regions + (gsize) (tally->top + y) * mask->width + tally->left;
      const guint32 *above = tally->sums + (gsize) y * stride;
      guint32 *sums = tally->sums + ((gsize) y + 1) * stride;
      guint32 sum = 0;

      sums[0] = 0;
      for (int x = 0; x < tally->width; x++)
        {
          sum += row[x] == wanted;
          sums[x + 1] = above[x + 1] + sum;
        }
    }
}

/* How many of some cells are of the kind. */
static guint32
tally_count (const Tally *tally,
             const Cells *cells)
{
  gsize stride = (gsize) tally->width + 1;
  gsize x1 = (gsize) CLAMP (cells->left - tally->left, 0, tally->width);
  gsize y1 = (gsize) CLAMP (cells->top - tally->top, 0, tally->height);
  gsize x2 = (gsize) CLAMP (cells->right + 1 - tally->left, (int) x1, tally->width);
  gsize y2 = (gsize) CLAMP (cells->bottom + 1 - tally->top, (int) y1, tally->height);

  return tally->sums[y2 * stride + x2] - tally->sums[y1 * stride + x2] -
         tally->sums[y2 * stride + x1] + tally->sums[y1 * stride + x1];
}

/**
 * atlas_map_mask_new:
 * @plane: a plane
 * @frame: what the picture shows
 *
 * Makes out what is seen where.
 *
 * Returns: (transfer full): the mask
 */
AtlasMapMask *
atlas_map_mask_new (const AtlasPlane    *plane,
                    const AtlasMapFrame *frame)
{
  guint n_regions = atlas_geometry_get_n_regions (atlas_plane_get_geometry (plane));
  AtlasMapMask *self = g_new0 (AtlasMapMask, 1);
  cairo_surface_t *surface;
  cairo_t *cr;

  self->cell = MAX (LEAST_CELL, sqrt (frame->width * frame->height / CELLS));
  self->width = MAX (1, (int) ceil (frame->width / self->cell));
  self->height = MAX (1, (int) ceil (frame->height / self->cell));
  self->regions = g_new0 (guint16, (gsize) self->width * self->height);
  self->shares = g_new0 (AtlasMapShare, n_regions + 1);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->width, self->height);
  cr = cairo_create (surface);
  paint_regions (self, plane, frame, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    read_regions (self, surface, n_regions);
  cairo_surface_destroy (surface);
  measure_shares (self, n_regions);
  self->sea = (Tally) { .width = self->width, .height = self->height };
  tally_fill (&self->sea, self, ATLAS_NO_REGION);
  self->studied_region = ATLAS_NO_REGION;
  return self;
}

/**
 * atlas_map_mask_free:
 * @self: (transfer full): a mask
 *
 * Frees a mask.
 */
void
atlas_map_mask_free (AtlasMapMask *self)
{
  g_free (self->regions);
  g_free (self->shares);
  g_free (self->sea.sums);
  g_free (self->studied.sums);
  g_free (self);
}

/**
 * atlas_map_mask_get_cell:
 * @self: a mask
 *
 * Gets how exact the mask is.
 *
 * Returns: the size of a cell, in pixels
 */
double
atlas_map_mask_get_cell (const AtlasMapMask *self)
{
  return self->cell;
}

/**
 * atlas_map_mask_get_region:
 * @self: a mask
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Gets what is seen at a point.
 *
 * Returns: the index of a region, or %ATLAS_NO_REGION
 */
int
atlas_map_mask_get_region (const AtlasMapMask *self,
                           double              x,
                           double              y)
{
  int column = (int) floor (x / self->cell), row = (int) floor (y / self->cell);

  if (column < 0 || row < 0 || column >= self->width || row >= self->height)
    return ATLAS_NO_REGION;
  return (int) self->regions[row * self->width + column] - 1;
}

/**
 * atlas_map_mask_get_share:
 * @self: a mask
 * @region: the index of a region, or %ATLAS_NO_REGION for the sea
 *
 * Gets what a region has of the picture.
 *
 * Returns: (transfer none): the share
 */
const AtlasMapShare *
atlas_map_mask_get_share (const AtlasMapMask *self,
                          int                 region)
{
  return &self->shares[region + 1];
}

/**
 * atlas_map_mask_study:
 * @self: a mask
 * @region: the index of a region
 *
 * Prepares for many questions about one region. Those about the sea need no such
 * thing.
 */
void
atlas_map_mask_study (AtlasMapMask *self,
                      int           region)
{
  const AtlasRectangle *extents = &self->shares[region + 1].extents;

  if (region == self->studied_region || region == ATLAS_NO_REGION)
    return;
  self->studied.left = (int) round (extents->x / self->cell);
  self->studied.top = (int) round (extents->y / self->cell);
  self->studied.width = (int) round (extents->width / self->cell);
  self->studied.height = (int) round (extents->height / self->cell);
  self->studied_region = region;
  tally_fill (&self->studied, self, region);
}

static Cells
find_cells (const AtlasMapMask   *self,
            const AtlasRectangle *box)
{
  return (Cells) {
    (int) floor (box->x / self->cell),
    (int) floor (box->y / self->cell),
    (int) floor ((box->x + box->width) / self->cell),
    (int) floor ((box->y + box->height) / self->cell),
  };
}

static guint32
count_cells (const AtlasMapMask *self,
             const Cells        *cells,
             int                 region)
{
  guint32 found = 0;

  if (region == ATLAS_NO_REGION)
    return tally_count (&self->sea, cells);
  if (region == self->studied_region)
    return tally_count (&self->studied, cells);
  for (int y = MAX (cells->top, 0); y <= MIN (cells->bottom, self->height - 1); y++)
    for (int x = MAX (cells->left, 0); x <= MIN (cells->right, self->width - 1); x++)
      found += (int) self->regions[y * self->width + x] - 1 == region;
  return found;
}

static double
measure_cells (const AtlasMapMask *self,
               const Cells        *cells,
               int                 region)
{
  double total = (cells->right - cells->left + 1.0) * (cells->bottom - cells->top + 1.0);

  return total > 0.0 ? count_cells (self, cells, region) / total : 0.0;
}

/**
 * atlas_map_mask_measure:
 * @self: a mask
 * @box: a box, in pixels
 * @region: the index of a region, or %ATLAS_NO_REGION for the sea
 *
 * Measures how much of a box shows a region. What of the box lies outside of the
 * picture shows nothing.
 *
 * Returns: the share, from 0 to 1
 */
double
atlas_map_mask_measure (const AtlasMapMask   *self,
                        const AtlasRectangle *box,
                        int                   region)
{
  Cells cells = find_cells (self, box);

  return measure_cells (self, &cells, region);
}

/**
 * atlas_map_mask_survey:
 * @self: a mask
 * @box: a box, in pixels
 * @region: the index of a region, or %ATLAS_NO_REGION for the sea
 *
 * Finds out what a label would stand on.
 *
 * Returns: the ground
 */
AtlasMapGround
atlas_map_mask_survey (const AtlasMapMask   *self,
                       const AtlasRectangle *box,
                       int                   region)
{
  Cells cells = find_cells (self, box);
  AtlasMapGround ground = { .own = measure_cells (self, &cells, region) };

  ground.sea = region == ATLAS_NO_REGION ? 0.0 : measure_cells (self, &cells, ATLAS_NO_REGION);
  ground.other = MAX (0.0, 1.0 - ground.own - ground.sea);
  return ground;
}
