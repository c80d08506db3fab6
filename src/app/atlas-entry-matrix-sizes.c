/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix-grid-private.h"

/* How wide the columns of a matrix are, and how high its rows. */

/* In heights of a line: the widest column, the highest turned heading. */
#define WIDEST_COLUMN 7
#define HIGHEST_HEADING 8

/* How much of the width the first column takes at most, and of the height the
 * first row. */
#define HEADING_SHARE 0.36
#define TOP_SHARE 0.45

/* How wide the child in a cell would like to be, if there is one. */
int
atlas_entry_matrix_grid_get_child_width (AtlasEntryMatrixGrid *self,
                                         guint                 row,
                                         guint                 column)
{
  GtkWidget *child = atlas_entry_matrix_grid_get_child_at (self, row, column);
  int width = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

/* How high it would like to be, of a width or, for -1, of any. */
int
atlas_entry_matrix_grid_get_child_height (AtlasEntryMatrixGrid *self,
                                          guint                 row,
                                          guint                 column,
                                          int                   width)
{
  GtkWidget *child = atlas_entry_matrix_grid_get_child_at (self, row, column);
  int height = 0;

  if (child != NULL)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static int
get_line_height (AtlasEntryMatrixGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);

  return MAX (PANGO_PIXELS_CEIL (height), 1);
}

/* How wide the longest word of a heading is. A label doesn't tell, because it
 * could break words. */
static int
get_word_width (AtlasEntryMatrixGrid *self,
                guint                 column)
{
  GtkWidget *heading = atlas_entry_matrix_grid_get_child_at (self, 0, column);
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (!GTK_IS_LABEL (heading))
    return 0;

  layout = gtk_widget_create_pango_layout (heading, gtk_label_get_text (GTK_LABEL (heading)));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width + gtk_widget_get_margin_start (heading) + gtk_widget_get_margin_end (heading);
}

static int
get_side (AtlasEntryMatrixGrid *self,
          int                   room)
{
  int side = 0;

  for (guint row = 0; row < self->n_rows; row++)
    side = MAX (side, atlas_entry_matrix_grid_get_child_width (self, row, 0));

  return room >= 0 ? MIN (side, (int) (room * HEADING_SHARE)) : side;
}

static int
get_cell_width (AtlasEntryMatrixGrid *self)
{
  int width = 0;

  for (guint row = 1; row < self->n_rows; row++)
    for (guint column = 1; column < self->n_columns; column++)
      width = MAX (width, atlas_entry_matrix_grid_get_child_width (self, row, column));

  return width;
}

/* The height of the headings of the columns, at the widths that are settled. */
static int
get_top (AtlasEntryMatrixGrid *self)
{
  int most = MIN (HIGHEST_HEADING * get_line_height (self), self->most_top);
  int top = atlas_entry_matrix_grid_get_child_height (self, 0, 0, self->side);

  for (guint column = 1; column < self->n_columns; column++)
    if (self->is_turned)
      top = MAX (top, MIN (atlas_entry_matrix_grid_get_child_width (self, 0, column), most));
    else
      top = MAX (top, atlas_entry_matrix_grid_get_child_height (self, 0, column,
                                                                self->widths[column]));

  return top;
}

/* All columns as wide as each other, as long as each heading has room for its
 * words. Else those with long words get more than the others, and where even that
 * doesn't do, the headings are turned. */
static void
share_width (AtlasEntryMatrixGrid *self,
             int                   room,
             int                   cell)
{
  int n_columns = MAX ((int) self->n_columns - 1, 1);
  int most = WIDEST_COLUMN * get_line_height (self);
  int share = MIN ((room - self->side) / n_columns - ATLAS_MATRIX_GAP, most);
  int widest = cell, sum = 0, extra;

  for (guint column = 1; column < self->n_columns; column++)
    {
      self->widths[column] = MAX (cell, get_word_width (self, column));
      widest = MAX (widest, self->widths[column]);
      sum += self->widths[column] + ATLAS_MATRIX_GAP;
    }

  extra = (room - self->side - sum) / n_columns;
  self->is_turned = extra < 0 || widest > most;
  for (guint column = 1; column < self->n_columns; column++)
    if (self->is_turned)
      self->widths[column] = MAX (cell, share);
    else
      self->widths[column] = widest <= share ? share : MIN (self->widths[column] + extra, most);
}

/* Settles how wide the columns are. */
static void
settle_columns (AtlasEntryMatrixGrid *self,
                int                   room)
{
  int top, widest = 0;

  self->widths = g_renew (int, self->widths, MAX (self->n_columns, 1));
  self->side = get_side (self, room);
  self->widths[0] = self->side;
  share_width (self, room, get_cell_width (self));
  if (!self->is_turned)
    return;

  /* The lines of a turned heading stand beside each other. */
  top = get_top (self);
  for (guint column = 1; column < self->n_columns; column++)
    widest = MAX (widest, atlas_entry_matrix_grid_get_child_height (self, 0, column, top));
  for (guint column = 1; column < self->n_columns; column++)
    self->widths[column] = MAX (self->widths[column], widest);
}

static void
settle_rows (AtlasEntryMatrixGrid *self)
{
  self->heights = g_renew (int, self->heights, MAX (self->n_rows, 1));
  for (guint row = 0; row < self->n_rows; row++)
    {
      int height = row == 0 ? get_top (self)
                            : atlas_entry_matrix_grid_get_child_height (self, row, 0, self->side);

      for (guint column = 1; row > 0 && column < self->n_columns; column++)
        height = MAX (height, atlas_entry_matrix_grid_get_child_height (self, row, column, -1));
      self->heights[row] = height;
    }
}

/* How wide the grid would like to be: each column as wide as its widest cell. */
int
atlas_entry_matrix_grid_get_width (AtlasEntryMatrixGrid *self)
{
  return get_side (self, -1) +
         (int) (self->n_columns - 1) * (get_cell_width (self) + ATLAS_MATRIX_GAP);
}

/* How high the grid would like to be, of some width or, for -1, of any. */
int
atlas_entry_matrix_grid_get_height (AtlasEntryMatrixGrid *self,
                                    int                   width)
{
  int height = 0;

  self->most_top = G_MAXINT;
  settle_columns (self, width >= 0 ? width : G_MAXINT / 4);
  settle_rows (self);
  for (guint row = 0; row < self->n_rows; row++)
    height += self->heights[row] + ATLAS_MATRIX_GAP;

  return height;
}

/* Settles how large rows and columns are, for the room that there is. */
void
atlas_entry_matrix_grid_settle (AtlasEntryMatrixGrid *self,
                                int                   width,
                                int                   height)
{
  self->most_top = MAX ((int) (height * TOP_SHARE), 3 * get_line_height (self));
  settle_columns (self, width);
  settle_rows (self);
}
