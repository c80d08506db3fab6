/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-facet.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_QUERY (atlas_query_get_type ())

/**
 * AtlasQuery:
 *
 * What is asked of the entries: words, values of facets to choose from, and
 * dates. Within a facet any wanted value will do and no unwanted one, between
 * the facets all must hold. The text is as somebody typed it, and may ask for
 * values and dates itself: `place:XK -status:planned after:2025-01`.
 *
 * A query is immutable; the `_with_` functions make new ones.
 */
typedef struct _AtlasQuery AtlasQuery;

/**
 * AtlasChoice:
 * @ATLAS_CHOICE_NONE: it makes no difference
 * @ATLAS_CHOICE_WANTED: an entry has to have it, or another one that is wanted
 * @ATLAS_CHOICE_UNWANTED: no entry may have it
 *
 * What a query asks of a value.
 */
typedef enum
{
  ATLAS_CHOICE_NONE,
  ATLAS_CHOICE_WANTED,
  ATLAS_CHOICE_UNWANTED,
} AtlasChoice;

ATLAS_DECLARE_VALUE_TYPE (AtlasQuery, atlas_query)

AtlasQuery        *atlas_query_new          (void);
AtlasQuery        *atlas_query_parse        (const char       *string,
                                             AtlasBriefing    *briefing);
char              *atlas_query_to_string    (const AtlasQuery *self);
AtlasQuery        *atlas_query_with_text    (const AtlasQuery *self,
                                             const char       *text);
AtlasQuery        *atlas_query_with_value   (const AtlasQuery *self,
                                             AtlasFacet        facet,
                                             const char       *value,
                                             AtlasChoice       choice);
AtlasQuery        *atlas_query_with_only    (const AtlasQuery *self,
                                             AtlasFacet        facet,
                                             const char       *value);
AtlasQuery        *atlas_query_with_dates   (const AtlasQuery *self,
                                             AtlasDate         after,
                                             AtlasDate         before);
const char        *atlas_query_get_text     (const AtlasQuery *self);
AtlasChoice        atlas_query_get_choice   (const AtlasQuery *self,
                                             AtlasFacet        facet,
                                             const char       *value);
gboolean           atlas_query_wants        (const AtlasQuery *self,
                                             AtlasFacet        facet,
                                             const char       *value);
const char *const *atlas_query_get_wanted   (const AtlasQuery *self,
                                             AtlasFacet        facet);
const char *const *atlas_query_get_unwanted (const AtlasQuery *self,
                                             AtlasFacet        facet);
gboolean           atlas_query_get_dates    (const AtlasQuery *self,
                                             AtlasDate        *after,
                                             AtlasDate        *before);
GArray            *atlas_query_get_clauses  (const AtlasQuery *self);
gboolean           atlas_query_is_empty     (const AtlasQuery *self);
gboolean           atlas_query_equal        (const AtlasQuery *a,
                                             const AtlasQuery *b);

G_END_DECLS
