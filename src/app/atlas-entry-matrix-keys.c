/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix-grid-private.h"

/* How one gets about in a matrix by keys. */

static gboolean
focus_cell (AtlasEntryMatrixGrid *self,
            int                   row,
            int                   column)
{
  GtkWidget *child;

  if (self->n_rows < 2 || self->n_columns < 2)
    return FALSE;

  row = CLAMP (row, 1, (int) self->n_rows - 1);
  column = CLAMP (column, 1, (int) self->n_columns - 1);
  child = atlas_entry_matrix_grid_get_child_at (self, row, column);

  return child != NULL && gtk_widget_grab_focus (child);
}

static int
get_page (AtlasEntryMatrixGrid *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - self->heights[0];

  return MAX (room / (self->heights[self->n_rows - 1] + ATLAS_MATRIX_GAP), 1);
}

static gboolean
key_pressed_cb (AtlasEntryMatrixGrid *self,
                guint                 keyval,
                guint                 keycode,
                GdkModifierType       state)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gboolean is_control = (state & GDK_CONTROL_MASK) != 0;
  int step = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  guint row, column;

  if (child == NULL || (state & (GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0 ||
      !atlas_entry_matrix_grid_find (self, child, &row, &column))
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return !is_control && focus_cell (self, row, (int) column - step);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return !is_control && focus_cell (self, row, (int) column + step);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return !is_control && focus_cell (self, (int) row - 1, column);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return !is_control && focus_cell (self, (int) row + 1, column);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return focus_cell (self, is_control ? 1 : row, 1);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return focus_cell (self, is_control ? self->n_rows : row, self->n_columns);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return !is_control && focus_cell (self, (int) row - get_page (self), column);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return !is_control && focus_cell (self, (int) row + get_page (self), column);
    default:
      return FALSE;
    }
}

/* The keys that lead from cell to cell. */
void
atlas_entry_matrix_grid_add_keys (AtlasEntryMatrixGrid *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
