/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <math.h>

G_BEGIN_DECLS

/* The format of world.atlasmap, which compile/ writes and atlas-geometry.c maps.
 *
 * All numbers are little-endian. A file is a header and one block for each
 * section, aligned to ATLAS_FORMAT_ALIGNMENT, so that a mapped file is read where
 * it lies. Degrees are framed: a ring lies whole in longitudes of about -169 to
 * 191, so no line of the map jumps, and nothing but Antarctica is cut. */

#define ATLAS_FORMAT_MAGIC      "ATLASMAP"
#define ATLAS_FORMAT_VERSION    1
#define ATLAS_FORMAT_BYTE_ORDER 0x01020304u
#define ATLAS_FORMAT_ALIGNMENT  64
#define ATLAS_FORMAT_CHUNK      32
#define ATLAS_FORMAT_WEST       (-169)
#define ATLAS_FORMAT_NO_REGION  0xffffu

typedef enum
{
  ATLAS_SECTION_REGIONS,
  ATLAS_SECTION_RINGS,
  ATLAS_SECTION_REFERENCES,   /* gint32: arc i, or ~i when it is walked backwards */
  ATLAS_SECTION_ARCS,
  ATLAS_SECTION_CHUNKS,
  ATLAS_SECTION_CHUNK_WEIGHTS, /* guint8: the greatest weight inside the chunk */
  ATLAS_SECTION_VERTICES,     /* two floats: longitude, latitude */
  ATLAS_SECTION_WEIGHTS,      /* guint8: atlas_format_weight() of each vertex */
  ATLAS_SECTION_GRID,         /* guint32: where the rings of a cell begin, and the end */
  ATLAS_SECTION_GRID_RINGS,   /* guint16: rings that touch the cell */
  ATLAS_SECTION_NEIGHBORS,    /* guint16: regions */
} AtlasSectionKind;

#define ATLAS_N_SECTIONS (ATLAS_SECTION_NEIGHBORS + 1)

#define ATLAS_GRID_COLUMNS 360
#define ATLAS_GRID_ROWS    180

typedef struct
{
  guint32 offset;
  guint32 count;
} AtlasFormatSection;

typedef struct
{
  char               magic[8];
  guint32            byte_order;
  guint32            version;
  guint32            size;
  guint32            n_sections;
  AtlasFormatSection sections[ATLAS_N_SECTIONS];
} AtlasFormatHeader;

/* Regions with a code come first, sorted by it; a code is two letters. */
typedef struct
{
  char    code[4];
  guint32 first_ring;
  guint32 n_rings;
  guint32 first_neighbor;
  guint32 n_neighbors;
  float   bounds[4]; /* west, south, east, north */
  float   home[4];   /* the same, without what lies far off */
  float   label[2];  /* longitude, latitude */
  float   area;      /* square kilometres */
} AtlasFormatRegion;

typedef enum
{
  ATLAS_RING_HOLE = 1 << 0,
  ATLAS_RING_POLAR = 1 << 1, /* runs around a pole, and is closed along it */
} AtlasRingFlags;

typedef struct
{
  guint32 first_reference;
  guint32 n_references;
  guint16 region;
  guint16 flags;
  guint32 component; /* the first of the rings that share arcs, directly or not */
  float   bounds[4];
} AtlasFormatRing;

typedef enum
{
  ATLAS_ARC_DISPUTED = 1 << 0,
  ATLAS_ARC_ARTIFICIAL = 1 << 1, /* closes a polar ring; nothing to be seen there */
  ATLAS_ARC_INNER = 1 << 2,      /* a line inside a region, part of no ring */
} AtlasArcFlags;

typedef struct
{
  guint32 first_vertex;
  guint32 n_vertices;
  guint32 first_chunk;
  guint16 left; /* the regions to both sides, or ATLAS_FORMAT_NO_REGION */
  guint16 right;
  guint16 flags;
  guint16 padding;
} AtlasFormatArc;

/* Chunk k of an arc holds its vertices 32k to 32k + 32, both included. */
typedef struct
{
  float bounds[4];
} AtlasFormatChunk;

static inline guint32
atlas_format_count_chunks (guint32 n_vertices)
{
  return n_vertices < 2 ? 0 : (n_vertices - 2) / ATLAS_FORMAT_CHUNK + 1;
}

/* A weight says how far, in kilometres, a line would be off without the vertex:
 * eight steps for each doubling, from one metre. Ends of arcs have 255. */
static inline guint8
atlas_format_weight (double distance)
{
  if (!(distance > 0.0))
    return 0;
  return (guint8) CLAMP (floor (8.0 * (log2 (distance) + 10.0)), 0.0, 254.0);
}

G_END_DECLS
