/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-scene.h"
#include "atlas-paper-words-private.h"
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

/* The rest is for the files that make its parts. */

/* Between what is said in one line; no other line begins with it. */
#define ATLAS_HANDOUT_DOT "\302\240· "

/* A paper that is made, and what its parts share. */
typedef struct
{
  AtlasBriefing             *briefing;
  const AtlasHandoutOptions *options;
  AtlasPaper                *paper;
  gboolean                  *cited; /* by the numbers of sources, from 1 */
  AtlasPaperDensity          density;
  double                     shape; /* how high the map is beside its width */
} AtlasHandout;

/* What texts are put together of. */
void  atlas_handout_begin            (const AtlasHandout *self,
                                      AtlasPaperWords    *words);
void  atlas_handout_cite             (AtlasHandout       *self,
                                      const char         *id,
                                      GString            *numbers);
void  atlas_handout_append_numbers   (GString            *text,
                                      const char         *numbers);
guint atlas_handout_append_facts     (AtlasHandout       *self,
                                      AtlasPlace         *place,
                                      guint               first,
                                      AtlasPaperWords    *words);
void  atlas_handout_append_citations (AtlasHandout       *self,
                                      AtlasEntry         *entry,
                                      GString            *text);
char *atlas_handout_format_source    (const AtlasHandout *self,
                                      const AtlasSource  *source);
void  atlas_handout_list_regional    (AtlasHandout       *self,
                                      AtlasKind           kind,
                                      AtlasPaperWords    *words);

/* Entries, in tables of their kinds. */
gboolean
      atlas_handout_is_shown         (const AtlasHandout *self,
                                      AtlasEntry         *entry);
guint atlas_handout_count            (const AtlasHandout *self,
                                      AtlasKind           kind);
void  atlas_handout_add_kind         (AtlasHandout       *self,
                                      AtlasKind           kind);
void  atlas_handout_add_regional     (AtlasHandout       *self);

/* The same, run in, where a page has to do. */
void  atlas_handout_add_dense        (AtlasHandout       *self);

G_END_DECLS
