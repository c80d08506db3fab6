/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-geometry-private.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

/* Nothing may lead a path out of what cairo's fixed point numbers hold. */
#define ATLAS_PLANE_PIXEL_LIMIT 4e6

typedef struct
{
  float left;
  float bottom;
  float right;
  float top;
} AtlasPlaneBox;

struct _AtlasPlane
{
  AtlasGeometry  *geometry;
  AtlasProjection projection;

  float         *vertices; /* x, y of each vertex of the geometry, in kilometres */
  AtlasPlaneBox *chunks;
  gint8         *finer;    /* for each chunk: steps of weight that stretching adds */
  AtlasPlaneBox *arcs;
  AtlasPlaneBox *rings;
  gboolean      *ring_shown;
  gboolean      *arc_shown;
};

/* Draws lines of a plane into a picture, as finely as needed and no further out
 * than needed. It lives on the stack while one thing is drawn. */
typedef struct
{
  const AtlasPlane *plane;
  cairo_t          *cr;
  double            origin_x;
  double            origin_y;
  double            scale;
  AtlasPlaneBox     view;
  int               threshold;
} AtlasPlanePen;

void     atlas_plane_pen_init        (AtlasPlanePen       *pen,
                                      const AtlasPlane    *plane,
                                      const AtlasMapFrame *frame,
                                      double               margin,
                                      double               tolerance,
                                      cairo_t             *cr);
gboolean atlas_plane_pen_sees_region (const AtlasPlanePen *pen,
                                      int                  region);
void     atlas_plane_pen_add_region  (const AtlasPlanePen *pen,
                                      int                  region);
gboolean atlas_plane_pen_sees_arc    (const AtlasPlanePen *pen,
                                      guint                arc);
double   atlas_plane_pen_get_arc_size (const AtlasPlanePen *pen,
                                      guint                arc);
void     atlas_plane_pen_add_arc     (const AtlasPlanePen *pen,
                                      guint                arc,
                                      gboolean             whole);

G_END_DECLS
