/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-matrix.h"

G_BEGIN_DECLS

/* What the files of AtlasMatrix share. */

typedef struct
{
  guint count;
  guint stages[ATLAS_N_STAGES]; /* how many entries are at each */
} AtlasMatrixCell;

struct _AtlasMatrix
{
  AtlasBriefing *briefing;
  char          *language;
  AtlasKind      kind;
  AtlasFacet     across;
  AtlasQuery    *query; /* without what the rows and columns stand for */

  GPtrArray  *places; /* codes of the first rows */
  GHashTable *rows;   /* code to row */
  gboolean    has_elsewhere;

  GPtrArray  *values;  /* ids, or names of kinds; ATLAS_FACET_NONE may be the last */
  GHashTable *columns; /* value to column */

  /* A row for elsewhere, and a row and a column for the sums. */
  AtlasMatrixCell *cells;
};

G_END_DECLS
