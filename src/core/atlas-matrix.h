/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-selection.h"

G_BEGIN_DECLS

/**
 * AtlasMatrix:
 *
 * How many entries are about each place and each theme, and how far they have
 * come: where there are many, and where there are none. Its rows are the places
 * of the region, one for what is about the region as a whole, which is counted
 * there alone, and one for what is about other places only, where there is such
 * an entry. Its columns are the themes or the statuses of a kind of entries, or
 * the kinds.
 *
 * An entry about three places stands in three rows, and one with two themes in
 * two columns, but each is one entry in the sums.
 *
 * A matrix is right as long as the document, the query and the language don't
 * change.
 */
typedef struct _AtlasMatrix AtlasMatrix;

/**
 * AtlasMatrixRow:
 * @ATLAS_MATRIX_ROW_PLACE: what is about a place of the region by name
 * @ATLAS_MATRIX_ROW_REGION: what is about the whole region
 * @ATLAS_MATRIX_ROW_ELSEWHERE: what is about none of the region's places
 *
 * What a row is about.
 */
typedef enum
{
  ATLAS_MATRIX_ROW_PLACE,
  ATLAS_MATRIX_ROW_REGION,
  ATLAS_MATRIX_ROW_ELSEWHERE,
} AtlasMatrixRow;

/**
 * ATLAS_MATRIX_ALL:
 *
 * Stands for all rows, or all columns: each entry is counted once.
 */
#define ATLAS_MATRIX_ALL G_MAXUINT

AtlasMatrix   *atlas_matrix_new             (AtlasSelection    *selection,
                                             AtlasKind          kind,
                                             AtlasFacet         across);
void           atlas_matrix_free            (AtlasMatrix       *self);
AtlasFacet     atlas_matrix_get_across      (const AtlasMatrix *self);
guint          atlas_matrix_get_n_rows      (const AtlasMatrix *self);
AtlasMatrixRow atlas_matrix_get_row         (const AtlasMatrix *self,
                                             guint              row);
const char    *atlas_matrix_get_language    (const AtlasMatrix *self);
const char    *atlas_matrix_get_place       (const AtlasMatrix *self,
                                             guint              row);
guint          atlas_matrix_get_n_columns   (const AtlasMatrix *self);
const char    *atlas_matrix_get_value       (const AtlasMatrix *self,
                                             guint              column);
guint          atlas_matrix_get_count       (const AtlasMatrix *self,
                                             guint              row,
                                             guint              column);
guint          atlas_matrix_get_stage_count (const AtlasMatrix *self,
                                             guint              row,
                                             guint              column,
                                             AtlasStage         stage);
gboolean       atlas_matrix_is_question     (const AtlasMatrix *self,
                                             guint              row,
                                             guint              column);
AtlasKind      atlas_matrix_get_kind        (const AtlasMatrix *self,
                                             guint              column);
AtlasQuery    *atlas_matrix_create_query    (const AtlasMatrix *self,
                                             guint              row,
                                             guint              column);
char          *atlas_matrix_format_row      (const AtlasMatrix *self,
                                             guint              row);
char          *atlas_matrix_format_column   (const AtlasMatrix *self,
                                             guint              column);
const char    *atlas_matrix_get_row_fallback
                                            (const AtlasMatrix *self,
                                             guint              row);
const char    *atlas_matrix_get_column_fallback
                                            (const AtlasMatrix *self,
                                             guint              column);
char          *atlas_matrix_format_cell     (const AtlasMatrix *self,
                                             guint              row,
                                             guint              column);
char          *atlas_matrix_describe        (const AtlasMatrix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMatrix, atlas_matrix_free)

G_END_DECLS
