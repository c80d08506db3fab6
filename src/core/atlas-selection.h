/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"
#include "atlas-query.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SELECTION (atlas_selection_get_type ())

/* The view that there always is. */
#define ATLAS_VIEW_TABLE "table"

/**
 * AtlasSelection:
 *
 * What is looked at: the briefing, a place, a kind, an entry, a query, the
 * language of the content, and what the map says of it all. Map, tables, card and
 * detail follow this one object; none of them knows the others.
 *
 * Properties: `briefing`, `beginning` (what is there of a briefing while the rest of
 * it is read), `place` (the code, or %NULL for the region), `kind`,
 * `entry` (a boxed [type@Entry], or %NULL), `query` (boxed [type@Query],
 * never %NULL), `language` (a BCP 47 tag, never %NULL), `layer` (the id, or
 * %NULL for focus and context), `boundaries` ([enum@BoundaryView]) and `view`
 * (how the entries are shown: the name of a view, never %NULL).
 */
G_DECLARE_FINAL_TYPE (AtlasSelection, atlas_selection, ATLAS, SELECTION, GObject)

AtlasSelection *atlas_selection_new           (void);
AtlasBriefing  *atlas_selection_get_briefing  (AtlasSelection *self);
void            atlas_selection_set_briefing  (AtlasSelection *self,
                                               AtlasBriefing  *briefing);
AtlasBriefing  *atlas_selection_get_beginning (AtlasSelection *self);
void            atlas_selection_set_beginning (AtlasSelection *self,
                                               AtlasBriefing  *beginning);
const char     *atlas_selection_get_place     (AtlasSelection *self);
void            atlas_selection_set_place     (AtlasSelection *self,
                                               const char     *code);
AtlasKind       atlas_selection_get_kind      (AtlasSelection *self);
void            atlas_selection_set_kind      (AtlasSelection *self,
                                               AtlasKind       kind);
AtlasEntry     *atlas_selection_get_entry     (AtlasSelection *self);
void            atlas_selection_set_entry     (AtlasSelection *self,
                                               AtlasEntry     *entry);
AtlasQuery     *atlas_selection_get_query     (AtlasSelection *self);
void            atlas_selection_set_query     (AtlasSelection *self,
                                               AtlasQuery     *query);
void            atlas_selection_clear_query   (AtlasSelection *self);
const char     *atlas_selection_get_language  (AtlasSelection *self);
void            atlas_selection_set_language  (AtlasSelection *self,
                                               const char     *language);
const char     *atlas_selection_get_layer     (AtlasSelection *self);
void            atlas_selection_set_layer     (AtlasSelection *self,
                                               const char     *layer);
AtlasBoundaryView atlas_selection_get_boundaries (AtlasSelection    *self);
void              atlas_selection_set_boundaries (AtlasSelection    *self,
                                               AtlasBoundaryView  boundaries);
const char     *atlas_selection_get_view      (AtlasSelection *self);
void            atlas_selection_set_view      (AtlasSelection *self,
                                               const char     *view);

G_END_DECLS
