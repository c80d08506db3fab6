/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-scene.h"

G_BEGIN_DECLS

/* What a document says of the boundary between two regions. */
typedef struct
{
  int                region_a;
  int                region_b;
  AtlasBoundaryStyle style;
} AtlasBoundaryRule;

struct _AtlasMapScene
{
  GArray              *places;   /* of AtlasMapPlace */
  GHashTable          *place_of; /* the region's index + 1 → the place's index + 1 */
  GArray              *pins;     /* of AtlasMapPin */
  GArray              *seas;     /* of AtlasMapSea */
  GArray              *rules;    /* of AtlasBoundaryRule */
  AtlasBoundaryView    boundaries;
  gboolean             has_disputed;
  AtlasClassification *classification;
  GStrv                notes;
  GStrv                note_languages;
  char                *attribution;
  char                *title;
  const char          *title_language; /* (nullable) interned, %NULL for the one of all */
  char                *date;
  char                *language;
  AtlasBounds          bounds;
  AtlasBounds          focus_bounds;
  AtlasProjection      projection;
};

G_END_DECLS
