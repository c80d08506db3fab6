/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-matrix.h"
#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_MATRIX (atlas_entry_matrix_get_type ())

/**
 * AtlasEntryMatrix:
 *
 * The entries of a table counted by place and theme, or place and status, or all
 * entries by place and kind: a row a place, one for what is about the whole
 * region, and sums. Each cell says how many there are and how far they have come,
 * and leads to the table with just these. A cell without any is a gap, and looks
 * like one. The headings stay in sight.
 *
 * # CSS nodes
 *
 * ```
 * entry-matrix
 * ├── box.summary
 * ╰── scrolledwindow
 *     ╰── matrix-grid
 *         ├── button.matrix-cell[.gap][.region][.sum]
 *         ╰── label.heading.row-heading[.region], label.heading.column-heading
 * ```
 *
 * # Actions
 *
 * `matrix.across` with `theme`, `status` or `kind`: what the columns are.
 *
 * # Accessibility
 *
 * The grid has the role %GTK_ACCESSIBLE_ROLE_GRID and tells its size; a cell is
 * said such as "Kosovo*, Exercises: 3, 1 planned", and is selected while it is
 * what is looked at. Arrows, Home, End and Page keys move between the cells.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryMatrix, atlas_entry_matrix, ATLAS, ENTRY_MATRIX, GtkWidget)

GtkWidget   *atlas_entry_matrix_new           (void);
AtlasTable  *atlas_entry_matrix_get_table     (AtlasEntryMatrix *self);
void         atlas_entry_matrix_set_table     (AtlasEntryMatrix *self,
                                               AtlasTable       *table);
AtlasMatrix *atlas_entry_matrix_create_matrix (AtlasEntryMatrix *self);

G_END_DECLS
