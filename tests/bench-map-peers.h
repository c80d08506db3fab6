/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* The same picture, drawn by others: every region filled with its colour, every
 * arc as a line, at full detail. What the world is made of comes as plain arrays
 * in pixels of the picture. */
typedef struct
{
  guint         n_regions;
  const guint  *region_rings;    /* where the rings of a region begin, and the end */
  const guint  *ring_points;     /* where the points of a ring begin, and the end */
  const float  *points;          /* x, y */
  guint         n_arcs;
  const guint  *arc_points;      /* where the points of an arc begin, and the end */
  const float  *lines;           /* x, y */
  int           width;
  int           height;
} BenchPicture;

#define BENCH_LAND_COLOR  "#f6f5f1"
#define BENCH_LINE_COLOR  "#8faac0"
#define BENCH_SEA_COLOR   "#d3e2ed"

#ifdef HAVE_RSVG
gpointer bench_rsvg_new    (const BenchPicture *picture);
void     bench_rsvg_draw   (gpointer            data);
void     bench_rsvg_free   (gpointer            data);
#endif

#ifdef HAVE_MAPNIK
gpointer bench_mapnik_new  (const BenchPicture *picture);
void     bench_mapnik_draw (gpointer            data);
void     bench_mapnik_free (gpointer            data);
#endif

G_END_DECLS
