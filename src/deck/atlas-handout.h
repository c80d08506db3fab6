/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-scene.h"
#include "atlas-paper.h"

G_BEGIN_DECLS

/**
 * AtlasHandoutOptions:
 * @language: the BCP 47 tag of the language of the content
 * @place: (nullable): the code of the one place that it is about
 * @layer: (nullable): the id of the layer that colours the map
 * @kind: the kind of entries that a layer of the program counts
 * @boundaries: from whose point of view boundaries are drawn
 * @has_notes: whether the presenter's notes are on it
 * @has_entries_only: whether it has the tables of entries and nothing else
 *
 * What a handout has.
 */
typedef struct
{
  const char       *language;
  const char       *place;
  const char       *layer;
  AtlasKind         kind;
  AtlasBoundaryView boundaries;
  gboolean          has_notes;
  gboolean          has_entries_only;
} AtlasHandoutOptions;

AtlasPaper *atlas_handout_new (AtlasBriefing             *briefing,
                               const AtlasPaperSize      *size,
                               const AtlasHandoutOptions *options);

G_END_DECLS
