/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-geometry.h"
#include "atlas-map-format-private.h"

G_BEGIN_DECLS

/* The tables of a map, where they lie in its bytes. Every index and every range
 * in them has been checked. */
struct _AtlasGeometry
{
  GBytes *bytes;

  const AtlasFormatRegion *regions;
  const AtlasFormatRing   *rings;
  const gint32            *references;
  const AtlasFormatArc    *arcs;
  const AtlasFormatChunk  *chunks;
  const guint8            *chunk_weights;
  const float             *vertices;
  const guint8            *weights;
  const guint32           *grid;
  const guint16           *grid_rings;
  const guint16           *neighbors;

  guint n_regions;
  guint n_coded;
  guint n_rings;
  guint n_references;
  guint n_arcs;
  guint n_chunks;
  guint n_vertices;
  guint n_grid_rings;
  guint n_neighbors;
};

static inline guint
atlas_reference_get_arc (gint32 reference)
{
  return reference >= 0 ? (guint) reference : (guint) ~reference;
}

G_END_DECLS
