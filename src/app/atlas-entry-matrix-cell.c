/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix-cell.h"

#include "atlas-number.h"
#include "atlas-stage-mark.h"
#include "atlas-widgets.h"

struct _AtlasEntryMatrixCell
{
  GtkButton parent_instance;

  GtkBox    *box;
  GtkLabel  *count;
  GtkWidget *marks[ATLAS_N_STAGES]; /* made when a stage first comes here */
};

G_DEFINE_FINAL_TYPE (AtlasEntryMatrixCell, atlas_entry_matrix_cell, GTK_TYPE_BUTTON)

static void
show_mark (AtlasEntryMatrixCell *self,
           AtlasStage            stage,
           gboolean              is_shown)
{
  GtkWidget *before = GTK_WIDGET (self->count);

  if (self->marks[stage] == NULL && is_shown)
    {
      for (guint i = 0; i < stage; i++)
        before = self->marks[i] != NULL ? self->marks[i] : before;
      self->marks[stage] = atlas_stage_mark_new (stage);
      gtk_box_insert_child_after (self->box, self->marks[stage], before);
    }
  if (self->marks[stage] != NULL)
    gtk_widget_set_visible (self->marks[stage], is_shown);
}

static void
atlas_entry_matrix_cell_class_init (AtlasEntryMatrixCellClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
atlas_entry_matrix_cell_init (AtlasEntryMatrixCell *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3));
  gtk_widget_set_halign (GTK_WIDGET (self->box), GTK_ALIGN_CENTER);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (self->box, GTK_WIDGET (self->count));
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->box));
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "matrix-cell");
}

/**
 * atlas_entry_matrix_cell_new:
 *
 * Makes an empty cell.
 *
 * Returns: the cell
 */
GtkWidget *
atlas_entry_matrix_cell_new (void)
{
  return g_object_new (ATLAS_TYPE_ENTRY_MATRIX_CELL, NULL);
}

/**
 * atlas_entry_matrix_cell_update:
 * @self: a cell
 * @matrix: counts
 * @row: a row, or %ATLAS_MATRIX_ALL
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Shows a count.
 */
void
atlas_entry_matrix_cell_update (AtlasEntryMatrixCell *self,
                                const AtlasMatrix    *matrix,
                                guint                 row,
                                guint                 column)
{
  gboolean is_sum = row == ATLAS_MATRIX_ALL || column == ATLAS_MATRIX_ALL;
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  guint count;

  g_return_if_fail (ATLAS_IS_ENTRY_MATRIX_CELL (self));
  g_return_if_fail (matrix != NULL);

  count = atlas_matrix_get_count (matrix, row, column);
  number = count > 0 ? atlas_number_format (count, atlas_matrix_get_language (matrix))
                     : g_strdup ("–");
  words = atlas_matrix_format_cell (matrix, row, column);
  gtk_label_set_label (self->count, number);
  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    show_mark (self, stage, atlas_matrix_get_stage_count (matrix, row, column, stage) > 0);
  atlas_widget_set_css_class (GTK_WIDGET (self), "gap", count == 0);
  atlas_widget_set_css_class (GTK_WIDGET (self), "region",
                              !is_sum &&
                                atlas_matrix_get_row (matrix, row) != ATLAS_MATRIX_ROW_PLACE);
  atlas_widget_set_css_class (GTK_WIDGET (self), "sum", is_sum);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}
