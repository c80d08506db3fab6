/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-members.h"
#include "atlas-progress.h"
#include "atlas-query.h"

G_BEGIN_DECLS

/**
 * AtlasIndex:
 *
 * What makes questions to a document quick: which entries have each value of
 * each facet, and the folded texts. A document has one, which all tables and
 * the map share. It follows the changes of the document, entry by entry.
 */
typedef struct _AtlasIndex AtlasIndex;

AtlasIndex          *atlas_briefing_get_index     (AtlasBriefing    *briefing);
void                 atlas_briefing_update_index  (AtlasBriefing    *briefing);
void                 atlas_briefing_prepare       (AtlasBriefing    *briefing,
                                                   AtlasProgress    *progress);
void                 atlas_index_forget_words     (AtlasIndex       *self);
const AtlasMembers  *atlas_index_get_members      (const AtlasIndex *self,
                                                   AtlasFacet        facet,
                                                   const char       *value);
const AtlasMembers  *atlas_index_get_excepted     (const AtlasIndex *self,
                                                   const char       *place);
AtlasBits           *atlas_index_find_place       (const AtlasIndex *self,
                                                   const char       *place);
guint                atlas_index_get_n_entries    (const AtlasIndex *self);
guint                atlas_index_get_version      (const AtlasIndex *self);
AtlasBriefing       *atlas_index_get_briefing     (const AtlasIndex *self);
const AtlasBits     *atlas_index_find_words       (AtlasIndex       *self,
                                                   const char       *words);
void                 atlas_index_find_dates       (AtlasIndex       *self,
                                                   AtlasDate         after,
                                                   AtlasDate         before,
                                                   AtlasBits        *found);
guint                atlas_index_get_n_folds      (const AtlasIndex *self);

G_END_DECLS
