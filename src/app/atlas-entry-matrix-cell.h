/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-matrix.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_MATRIX_CELL (atlas_entry_matrix_cell_get_type ())

/**
 * AtlasEntryMatrixCell:
 *
 * A cell of a matrix: how many entries there are, and a mark for each stage that
 * one of them has. It is a button, which leads to them.
 *
 * # CSS nodes
 *
 * ```
 * button.matrix-cell[.gap][.region][.sum]
 * ╰── box
 *     ├── label
 *     ╰── [stage-mark]…
 * ```
 *
 * # Accessibility
 *
 * It has the role %GTK_ACCESSIBLE_ROLE_GRID_CELL, and says in words what it is
 * about.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryMatrixCell, atlas_entry_matrix_cell, ATLAS, ENTRY_MATRIX_CELL,
                      GtkButton)

GtkWidget *atlas_entry_matrix_cell_new    (void);
void       atlas_entry_matrix_cell_update (AtlasEntryMatrixCell *self,
                                           const AtlasMatrix    *matrix,
                                           guint                 row,
                                           guint                 column);

G_END_DECLS
