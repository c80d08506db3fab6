/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-facet.h"

G_BEGIN_DECLS

/**
 * AtlasClauseType:
 * @ATLAS_CLAUSE_WORDS: words that a text has to have
 * @ATLAS_CLAUSE_VALUE: a value of a facet
 * @ATLAS_CLAUSE_AFTER: the first date
 * @ATLAS_CLAUSE_BEFORE: the last date
 * @ATLAS_CLAUSE_UNFINISHED: a field whose value is still to come
 */
typedef enum
{
  ATLAS_CLAUSE_WORDS,
  ATLAS_CLAUSE_VALUE,
  ATLAS_CLAUSE_AFTER,
  ATLAS_CLAUSE_BEFORE,
  ATLAS_CLAUSE_UNFINISHED,
} AtlasClauseType;

/**
 * AtlasClause:
 * @type: what it asks for
 * @is_unwanted: whether it asks for the contrary
 * @facet: the facet of a value
 * @value: the value as it was typed, or the words, folded
 * @words: the whole clause as words, folded: what it means where nothing has
 *   the value
 * @date: the date
 * @span: the bytes that it was read from
 *
 * One thing that a typed query asks for.
 */
typedef struct
{
  AtlasClauseType type;
  gboolean        is_unwanted;
  AtlasFacet      facet;
  char           *value;
  char           *words;
  AtlasDate       date;
  AtlasSpan       span;
} AtlasClause;

GArray     *atlas_clauses_parse     (const char *text);
const char *atlas_clause_skip_quote (const char *position);

G_END_DECLS
