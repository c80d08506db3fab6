/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "atlas-map-format-private.h"

/* What the steps of the compiler hand on to each other. The compiler runs to its
 * end or stops the build, so nothing is ever freed but what grows. */

typedef struct
{
  double x; /* longitude, in degrees */
  double y; /* latitude, in degrees */
} Point;

typedef struct
{
  GArray *points; /* of Point */
  guint8 *weights;
  guint16 left;
  guint16 right;
  guint16 flags;
  guint   n_uses;
} Arc;

typedef struct
{
  GArray  *references; /* of gint32 */
  guint    region;
  guint    polygon;
  guint    flags;
  guint    component;
  double   bounds[4];
  double   area; /* square kilometres; exteriors are positive */
  gboolean dropped;
} Ring;

typedef struct
{
  char   code[4];
  guint  first_ring;
  guint  n_rings;
  double bounds[4];
  double home[4];
  double label[2];
  double area;
  GArray *neighbors; /* of guint16 */
} Region;

typedef struct
{
  GArray *regions; /* of Region */
  GArray *rings;   /* of Ring, by region */
  GArray *arcs;    /* of Arc */
} World;

#define EARTH_RADIUS 6371.0088

void   fail             (const char *format, ...) G_GNUC_PRINTF (1, 2) G_GNUC_NORETURN;

void    world_init      (World      *world);
GBytes *compile_world   (World      *world,
                         JsonNode   *root);

void   read_topology    (World      *world,
                         JsonNode   *root);
void   frame_rings      (World      *world);
void   drop_degenerates (World      *world);
void   find_sides       (World      *world);
void   weigh_vertices   (World      *world);
void   measure_regions  (World      *world);
GBytes *write_map       (World      *world);

GArray *ring_points     (World      *world,
                         Ring       *ring,
                         guint8      min_weight);
void   grow_bounds      (double      bounds[4],
                         double      x,
                         double      y);

static inline Region *
get_region (World *world,
            guint  index)
{
  return &g_array_index (world->regions, Region, index);
}

static inline Ring *
get_ring (World *world,
          guint  index)
{
  return &g_array_index (world->rings, Ring, index);
}

static inline Arc *
get_arc (World *world,
         guint  index)
{
  return &g_array_index (world->arcs, Arc, index);
}

static inline guint
arc_of (gint32 reference)
{
  return reference >= 0 ? (guint) reference : (guint) ~reference;
}
