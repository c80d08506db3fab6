/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-selection.h"

G_BEGIN_DECLS

/**
 * AtlasMatrix:
 *
 * How many entries of a kind are about each place and theme, and how far they
 * have come: where there are many, and where there are none. Its rows are the
 * themes, its columns the places of the region, and one for what is about the
 * region as a whole, which is counted there alone.
 *
 * It is right as long as the document, the query and the language don't change.
 */
typedef struct _AtlasMatrix AtlasMatrix;

/**
 * ATLAS_MATRIX_ALL:
 *
 * Stands for all rows, or all columns: each entry is counted once.
 */
#define ATLAS_MATRIX_ALL G_MAXUINT

AtlasMatrix *atlas_matrix_new           (AtlasSelection    *selection,
                                         AtlasKind          kind);
void         atlas_matrix_free          (AtlasMatrix       *self);
guint        atlas_matrix_get_n_themes  (const AtlasMatrix *self);
const char  *atlas_matrix_get_theme     (const AtlasMatrix *self,
                                         guint              row);
guint        atlas_matrix_get_n_places  (const AtlasMatrix *self);
const char  *atlas_matrix_get_place     (const AtlasMatrix *self,
                                         guint              column);
guint        atlas_matrix_get_count     (const AtlasMatrix *self,
                                         guint              row,
                                         guint              column);
guint        atlas_matrix_get_stages    (const AtlasMatrix *self,
                                         guint              row,
                                         guint              column);
AtlasQuery  *atlas_matrix_create_query  (const AtlasMatrix *self,
                                         guint              row,
                                         guint              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMatrix, atlas_matrix_free)

G_END_DECLS
