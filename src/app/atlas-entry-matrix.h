/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_MATRIX (atlas_entry_matrix_get_type ())

/**
 * AtlasEntryMatrix:
 *
 * The entries of a table counted by theme and place: a row a theme, a column a
 * place, and a column for what is about the whole region. Each cell says how
 * many there are and how far they have come, and to choose it is to look at just
 * these. A cell without any is a gap, and looks like one.
 *
 * # CSS nodes
 *
 * ```
 * entry-matrix
 * ├── box.summary
 * ╰── scrolledwindow
 *     ╰── grid.matrix
 *         ├── label.heading[.region]
 *         ╰── button.matrix-cell[.gap][.region]
 * ```
 *
 * # Accessibility
 *
 * The grid has the role %GTK_ACCESSIBLE_ROLE_GRID and tells its size; a cell is
 * said such as "Kosovo*, Exercises: 2 initiatives, Planned", and is selected
 * while it is what is looked at. Arrows move between the cells.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryMatrix, atlas_entry_matrix, ATLAS, ENTRY_MATRIX, GtkWidget)

GtkWidget  *atlas_entry_matrix_new       (void);
AtlasTable *atlas_entry_matrix_get_table (AtlasEntryMatrix *self);
void        atlas_entry_matrix_set_table (AtlasEntryMatrix *self,
                                          AtlasTable       *table);

G_END_DECLS
