/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-query.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_COMPLETION (atlas_completion_get_type ())

/**
 * AtlasCompletion:
 * @text: what to put in the place of @span
 * @label: what it means
 * @facet: the facet of a value
 * @value: (nullable): the value, %NULL where @text is a field whose value is still to come
 * @span: the bytes of the typed text to replace
 *
 * A way to go on with what somebody types. The members are for reading only.
 */
typedef struct
{
  char       *text;
  char       *label;
  AtlasFacet  facet;
  char       *value;
  AtlasSpan   span;
} AtlasCompletion;

ATLAS_DECLARE_VALUE_TYPE (AtlasCompletion, atlas_completion)

GArray    *atlas_query_find_hits (const AtlasQuery *self,
                                  const char       *string);
char      *atlas_query_describe  (const AtlasQuery *self,
                                  AtlasBriefing    *briefing,
                                  const char       *language);
char      *atlas_query_describe_dates
                                 (const AtlasQuery *self,
                                  const char       *language);
GPtrArray *atlas_query_complete  (const char       *text,
                                  gsize             cursor,
                                  AtlasBriefing    *briefing,
                                  const char       *language);

G_END_DECLS
