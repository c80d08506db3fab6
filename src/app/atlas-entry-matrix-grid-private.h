/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-matrix-grid.h"

G_BEGIN_DECLS

/* What the files of [class@EntryMatrixGrid] share. */

/* Between the cells, in pixels. */
#define ATLAS_MATRIX_GAP 2

struct _AtlasEntryMatrixGrid
{
  GtkWidget parent_instance;

  GPtrArray *children; /* borrowed, row by row; NULL where there is none */
  guint      n_rows;
  guint      n_columns;

  /* Owned: how the content stands in the window. */
  GtkAdjustment *adjustments[2]; /* by orientation */
  guint          policies[2];    /* GtkScrollablePolicy */

  /* What the last allocation found. */
  int       side;    /* the width of the first column */
  int      *widths;  /* of the columns */
  int      *heights; /* of the rows */
  int       most_top; /* the most height that headings of columns may take */
  gboolean  is_turned;
  gboolean  is_placed;
};

int  atlas_entry_matrix_grid_get_child_width  (AtlasEntryMatrixGrid *self,
                                               guint                 row,
                                               guint                 column);
int  atlas_entry_matrix_grid_get_child_height (AtlasEntryMatrixGrid *self,
                                               guint                 row,
                                               guint                 column,
                                               int                   width);
int  atlas_entry_matrix_grid_get_width        (AtlasEntryMatrixGrid *self);
int  atlas_entry_matrix_grid_get_height       (AtlasEntryMatrixGrid *self,
                                               int                   width);
void atlas_entry_matrix_grid_settle           (AtlasEntryMatrixGrid *self,
                                               int                   width,
                                               int                   height);
void atlas_entry_matrix_grid_add_keys         (AtlasEntryMatrixGrid *self);

G_END_DECLS
