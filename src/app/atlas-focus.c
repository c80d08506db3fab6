/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-focus.h"

/**
 * atlas_focus_children:
 * @widget: a widget whose children are one below the other, in their order
 * @direction: where the focus is to go
 *
 * Moves the focus from child to child and takes it nowhere else. It is the
 * `focus` of a widget that hands the focus on to one of its children when it is
 * told to grab it: GTK would have it grabbed at once whenever the focus comes
 * in, from either side, and skip all other children.
 *
 * Returns: whether there was another place for the focus
 */
gboolean
atlas_focus_children (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  gboolean is_sideways = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT;
  gboolean is_back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  child = gtk_widget_get_focus_child (widget);
  if (child != NULL && is_sideways)
    return gtk_widget_child_focus (child, direction);
  if (child == NULL)
    child = is_back ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);

  while (child != NULL)
    {
      if (gtk_widget_get_mapped (child) && gtk_widget_child_focus (child, direction))
        return TRUE;
      child = is_back ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child);
    }

  return FALSE;
}
