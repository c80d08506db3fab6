/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"
#include "atlas-filter.h"

G_BEGIN_DECLS

/**
 * AtlasMatch:
 * @ATLAS_MATCH_STATUS: the entry has a status that the filter asks for
 * @ATLAS_MATCH_THEME: the entry has a theme that the filter asks for
 * @ATLAS_MATCH_SECTION: the entry is in a section that the filter asks for
 * @ATLAS_MATCH_TEXT: the entry has the words that the filter asks for
 *
 * Which parts of a filter an entry fulfils. The first ones stand at the bits
 * of their [enum@CategorySort].
 */
typedef enum
{
  ATLAS_MATCH_STATUS = 1 << ATLAS_CATEGORY_STATUS,
  ATLAS_MATCH_THEME = 1 << ATLAS_CATEGORY_THEME,
  ATLAS_MATCH_SECTION = 1 << ATLAS_CATEGORY_SECTION,
  ATLAS_MATCH_TEXT = 1 << ATLAS_N_CATEGORY_SORTS,
} AtlasMatch;

#define ATLAS_MATCH_ALL                                                     \
  (ATLAS_MATCH_STATUS | ATLAS_MATCH_THEME | ATLAS_MATCH_SECTION | ATLAS_MATCH_TEXT)

/**
 * AtlasMatcher:
 *
 * A filter made ready to be held against many entries.
 */
typedef struct _AtlasMatcher AtlasMatcher;

AtlasMatcher *atlas_matcher_new             (AtlasFilter        *filter);
void          atlas_matcher_free            (AtlasMatcher       *self);
gboolean      atlas_matcher_has_words       (AtlasMatcher       *self);
AtlasMatch    atlas_matcher_test            (AtlasMatcher       *self,
                                             AtlasEntry         *entry,
                                             const char         *search_text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMatcher, atlas_matcher_free)

guint         atlas_entry_get_category_ids  (const AtlasEntry   *entry,
                                             AtlasCategorySort   sort,
                                             const char *const **ids,
                                             const char         *one[2]);
char         *atlas_briefing_dup_search_text (AtlasBriefing     *briefing,
                                              AtlasEntry        *entry);

G_END_DECLS
