/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-index.h"

G_BEGIN_DECLS

/**
 * AtlasResult:
 *
 * The answer of a document to a query at a place: which entries of all kinds
 * match, and how many of them have each value given the rest of the query. It
 * is right as long as the document doesn't change.
 */
typedef struct _AtlasResult AtlasResult;

AtlasResult     *atlas_result_new            (AtlasIndex        *index,
                                              AtlasQuery        *query,
                                              const char        *place);
AtlasResult     *atlas_briefing_ask          (AtlasBriefing     *briefing,
                                              AtlasQuery        *query,
                                              const char        *place);
AtlasResult     *atlas_result_ref            (AtlasResult       *self);
void             atlas_result_unref          (AtlasResult       *self);
const AtlasBits *atlas_result_get_matching   (const AtlasResult *self);
guint            atlas_result_count          (const AtlasResult *self,
                                              AtlasFacet         facet,
                                              const char        *value,
                                              guint              first,
                                              guint              n_entries);
guint            atlas_result_count_matching (const AtlasResult *self,
                                              guint              first,
                                              guint              n_entries);
guint            atlas_result_count_in_place (const AtlasResult *self,
                                              guint              first,
                                              guint              n_entries);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasResult, atlas_result_unref)

G_END_DECLS
