/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench-map-peers.h"

#include <librsvg/rsvg.h>

typedef struct
{
  RsvgHandle *handle;
  int         width;
  int         height;
} Peer;

static void
write_points (GString     *svg,
              const float *points,
              guint        first,
              guint        last,
              const char  *end)
{
  for (guint i = first; i < last; i++)
    {
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (x, sizeof x, "%.2f", (double) points[2 * i]);
      g_ascii_formatd (y, sizeof y, "%.2f", (double) points[2 * i + 1]);
      g_string_append_printf (svg, "%c%s %s", i == first ? 'M' : 'L', x, y);
    }
  g_string_append (svg, end);
}

gpointer
bench_rsvg_new (const BenchPicture *picture)
{
  g_autoptr (GString) svg = g_string_new (NULL);
  Peer *self = g_new0 (Peer, 1);

  self->width = picture->width;
  self->height = picture->height;
  g_string_append_printf (svg,
                          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\">"
                          "<rect width=\"100%%\" height=\"100%%\" fill=\"" BENCH_SEA_COLOR "\"/>",
                          picture->width, picture->height);
  for (guint i = 0; i < picture->n_regions; i++)
    {
      g_string_append (svg, "<path fill=\"" BENCH_LAND_COLOR "\" d=\"");
      for (guint k = picture->region_rings[i]; k < picture->region_rings[i + 1]; k++)
        write_points (svg, picture->points, picture->ring_points[k], picture->ring_points[k + 1],
                      "Z");
      g_string_append (svg, "\"/>");
    }
  for (guint i = 0; i < picture->n_arcs; i++)
    {
      g_string_append (svg, "<path fill=\"none\" stroke=\"" BENCH_LINE_COLOR "\" d=\"");
      write_points (svg, picture->lines, picture->arc_points[i], picture->arc_points[i + 1], "");
      g_string_append (svg, "\"/>");
    }
  g_string_append (svg, "</svg>");
  self->handle = rsvg_handle_new_from_data ((const guint8 *) svg->str, svg->len, NULL);
  return self;
}

void
bench_rsvg_draw (gpointer data)
{
  Peer *self = data;
  RsvgRectangle viewport = { 0.0, 0.0, self->width, self->height };
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);

  rsvg_handle_render_document (self->handle, cr, &viewport, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
bench_rsvg_free (gpointer data)
{
  Peer *self = data;

  g_object_unref (self->handle);
  g_free (self);
}
