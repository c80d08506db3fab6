/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_MATRIX_GRID (atlas_entry_matrix_grid_get_type ())

/**
 * AtlasEntryMatrixGrid:
 *
 * Cells in rows and columns that scroll beneath their headings: the first row
 * and the first column stay in sight. The other columns are as wide as each other,
 * unless the words of a heading need more. Headings of columns stand upright where
 * their words have room, and are turned where they have not.
 *
 * Arrows lead from cell to cell, Home and End to the ends of a row, with Ctrl to
 * those of the grid, Page Up and Page Down by a screen. What has the focus is in
 * sight.
 *
 * # CSS nodes
 *
 * ```
 * matrix-grid
 * ╰── children
 * ```
 *
 * # Accessibility
 *
 * The role is %GTK_ACCESSIBLE_ROLE_GRID.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryMatrixGrid, atlas_entry_matrix_grid, ATLAS, ENTRY_MATRIX_GRID,
                      GtkWidget)

void       atlas_entry_matrix_grid_set_size      (AtlasEntryMatrixGrid *self,
                                                  guint                 n_rows,
                                                  guint                 n_columns);
guint      atlas_entry_matrix_grid_get_n_rows    (AtlasEntryMatrixGrid *self);
guint      atlas_entry_matrix_grid_get_n_columns (AtlasEntryMatrixGrid *self);
void       atlas_entry_matrix_grid_attach        (AtlasEntryMatrixGrid *self,
                                                  GtkWidget            *child,
                                                  guint                 row,
                                                  guint                 column);
GtkWidget *atlas_entry_matrix_grid_get_child_at  (AtlasEntryMatrixGrid *self,
                                                  guint                 row,
                                                  guint                 column);
gboolean   atlas_entry_matrix_grid_find          (AtlasEntryMatrixGrid *self,
                                                  GtkWidget            *child,
                                                  guint                *row,
                                                  guint                *column);
gboolean   atlas_entry_matrix_grid_get_turned    (AtlasEntryMatrixGrid *self);

G_END_DECLS
