/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-glow-private.h"

#include <math.h>

#include "atlas-plane-private.h"

/* Light along the coasts. It is soft, so a small picture of it will do: each cell
 * finds how far it is from a coast, and that gives its strength. Wide translucent
 * lines, one over the other, look the same and take ten times as long. */

/* How far the light reaches, in units of the design, and how strong it is at the
 * coast. */
#define REACH    17.0
#define STRENGTH 0.75

/* How many cells that is. */
#define REACH_CELLS 6

/* The side of the squares, in cells, that are painted or, without light, are not. */
#define BLOCK 8

/* What is smaller than this many pixels gives no light: oceans full of islets would
 * only look stained. */
#define LEAST 4.0

/* Distances are counted in parts of a cell. A step aside and one across are a
 * little shorter and longer than they are, which makes circles rounder. */
#define PART   16
#define ASIDE  15
#define ACROSS 22
#define FAR    (PART * (REACH_CELLS + 2))

struct _AtlasMapGlow
{
  double           cell; /* pixels */
  double           least;
  int              columns;
  int              rows;
  cairo_surface_t *coasts; /* a line of one cell's width */
  cairo_t         *cr;
  AtlasPlanePen    pen;
};

/**
 * atlas_map_glow_new:
 * @plane: a plane
 * @frame: what the picture shows
 * @unit: how wide lines are against their design
 *
 * Makes a picture of the sea without light.
 *
 * Returns: (transfer full): the glow
 */
AtlasMapGlow *
atlas_map_glow_new (const AtlasPlane    *plane,
                    const AtlasMapFrame *frame,
                    double               unit)
{
  AtlasMapGlow *self = g_new0 (AtlasMapGlow, 1);
  AtlasMapFrame small = *frame;

  /* Whole pixels, so that edges of blocks are too. */
  self->cell = MAX (1.0, round (REACH * unit / REACH_CELLS));
  self->least = LEAST * unit / self->cell;
  self->columns = MAX (1, (int) ceil (frame->width / self->cell));
  self->rows = MAX (1, (int) ceil (frame->height / self->cell));
  self->coasts = cairo_image_surface_create (CAIRO_FORMAT_A8, self->columns, self->rows);
  self->cr = cairo_create (self->coasts);
  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_line_width (self->cr, 1.0);

  small.scale /= self->cell;
  small.width = frame->width / self->cell;
  small.height = frame->height / self->cell;
  atlas_plane_pen_init (&self->pen, plane, &small, REACH_CELLS, 0.5, self->cr);
  return self;
}

/**
 * atlas_map_glow_free:
 * @self: (transfer full): a glow
 *
 * Frees a glow.
 */
void
atlas_map_glow_free (AtlasMapGlow *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->coasts);
  g_free (self);
}

/**
 * atlas_map_glow_add:
 * @self: a glow
 * @arc: the index of an arc
 *
 * Adds a coast, which gives light.
 */
void
atlas_map_glow_add (AtlasMapGlow *self,
                    guint         arc)
{
  if (!atlas_plane_pen_sees_arc (&self->pen, arc) ||
      atlas_plane_pen_get_arc_size (&self->pen, arc) < self->least)
    return;
  atlas_plane_pen_add_arc (&self->pen, arc, FALSE);
  cairo_stroke (self->cr);
}

/* A line that runs through the middle of a cell covers it; one at its edge covers
 * half of it: so what a cell has of a line says how far it is from it. */
static void
read_coasts (AtlasMapGlow *self,
             guint16      *distances)
{
  const guint8 *data = cairo_image_surface_get_data (self->coasts);
  int stride = cairo_image_surface_get_stride (self->coasts);

  for (int y = 0; y < self->rows; y++)
    for (int x = 0; x < self->columns; x++)
      {
        guint8 covered = data[(gsize) y * stride + x];

        *distances++ = covered > 0 ? (guint16) ((255 - covered) * PART / 255) : FAR;
      }
}

/* Lets distances run from cell to cell: down the picture, and up again. */
static void
spread (AtlasMapGlow *self,
        guint16      *distances)
{
  int columns = self->columns, n_cells = columns * self->rows;

  for (int pass = 0; pass < 2; pass++)
    {
      int step = pass == 0 ? 1 : -1;
      guint16 *at = pass == 0 ? distances : distances + n_cells - 1;

      for (int y = 0; y < self->rows; y++)
        {
          int before = FAR;

          for (int x = 0; x < columns; x++, at += step)
            {
              int nearest = MIN (*at, before + ASIDE);

              if (y > 0)
                {
                  const guint16 *row = at - step * columns;

                  nearest = MIN (nearest, row[0] + ASIDE);
                  if (x > 0)
                    nearest = MIN (nearest, row[-step] + ACROSS);
                  if (x < columns - 1)
                    nearest = MIN (nearest, row[step] + ACROSS);
                }
              *at = (guint16) nearest;
              before = nearest;
            }
        }
    }
}

static guint32
get_pixel (const AtlasColor *sea,
           const AtlasColor *color,
           double            strength)
{
  double alpha = color->alpha * strength;
  double red = sea->red + (color->red - sea->red) * alpha;
  double green = sea->green + (color->green - sea->green) * alpha;
  double blue = sea->blue + (color->blue - sea->blue) * alpha;

  return (guint32) (red * 255.0 + 0.5) << 16 | (guint32) (green * 255.0 + 0.5) << 8 |
         (guint32) (blue * 255.0 + 0.5);
}

static cairo_surface_t *
make_picture (AtlasMapGlow     *self,
              const guint16    *distances,
              const AtlasColor *sea,
              const AtlasColor *color)
{
  cairo_surface_t *picture =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, self->columns, self->rows);
  guint32 pixels[FAR + 1];

  for (guint i = 0; i <= FAR; i++)
    {
      double far = i / (double) (PART * REACH_CELLS);

      pixels[i] = get_pixel (sea, color, STRENGTH * pow (MAX (0.0, 1.0 - far), 1.5));
    }
  for (int y = 0; y < self->rows; y++)
    {
      guint32 *row = (gpointer) (cairo_image_surface_get_data (picture) +
                                 (gsize) y * cairo_image_surface_get_stride (picture));

      for (int x = 0; x < self->columns; x++)
        row[x] = pixels[*distances++];
    }
  cairo_surface_mark_dirty (picture);
  return picture;
}

/* Whether there is light in a block, or so near that it comes in. */
static gboolean
is_lit (AtlasMapGlow  *self,
        const guint16 *distances,
        int            column,
        int            row)
{
  int right = MIN (column + BLOCK, self->columns), bottom = MIN (row + BLOCK, self->rows);

  for (int y = row; y < bottom; y++)
    for (int x = column; x < right; x++)
      /* read_coasts() has given each of them a value. */
      /* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult) */
      if (distances[y * self->columns + x] < PART * (REACH_CELLS + 1))
        return TRUE;
  return FALSE;
}

/* Makes a path of the blocks with light. Large pictures are mostly far out at sea or
 * deep in land. */
static void
add_blocks (AtlasMapGlow  *self,
            const guint16 *distances,
            cairo_t       *cr)
{
  for (int y = 0; y < self->rows; y += BLOCK)
    {
      int start = -1;

      for (int x = 0; x < self->columns + BLOCK; x += BLOCK)
        {
          gboolean lit = x < self->columns && is_lit (self, distances, x, y);

          if (lit && start < 0)
            start = x;
          if (!lit && start >= 0)
            {
              cairo_rectangle (cr, start, y, x - start, BLOCK);
              start = -1;
            }
        }
    }
}

/**
 * atlas_map_glow_paint:
 * @self: a glow
 * @sea: the colour of the sea
 * @color: the colour of the light
 * @cr: a context of cairo
 *
 * Paints the sea where it has light of the coasts that were added.
 */
void
atlas_map_glow_paint (AtlasMapGlow     *self,
                      const AtlasColor *sea,
                      const AtlasColor *color,
                      cairo_t          *cr)
{
  g_autofree guint16 *distances = g_new (guint16, (gsize) self->columns * self->rows);
  cairo_surface_t *picture;

  cairo_surface_flush (self->coasts);
  if (cairo_surface_status (self->coasts) != CAIRO_STATUS_SUCCESS)
    return;
  read_coasts (self, distances);
  spread (self, distances);
  picture = make_picture (self, distances, sea, color);
  cairo_save (cr);
  cairo_scale (cr, self->cell, self->cell);
  cairo_set_source_surface (cr, picture, 0.0, 0.0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  /* Padding keeps the light from fading at the edges of the picture. An SVG can't
   * pad since cairo 1.18, which would make one image of everything that follows. */
  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_SVG)
    cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  add_blocks (self, distances, cr);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_surface_destroy (picture);
}
