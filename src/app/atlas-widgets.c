/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-widgets.h"

#include "atlas-compat.h"

/**
 * atlas_widget_set_css_class:
 * @widget: a widget
 * @css_class: the name of a style class
 * @is_set: whether the widget is to have it
 *
 * Adds a style class to a widget, or takes it away.
 */
void
atlas_widget_set_css_class (GtkWidget  *widget,
                            const char *css_class,
                            gboolean    is_set)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (css_class != NULL);

  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/**
 * atlas_list_row_set_visible:
 * @row: a row of a list
 * @is_visible: whether it is to be seen
 *
 * Shows or hides a row of a short list.
 *
 * The last row that is to be seen has no line below it, so with another row the one above
 * may change its height. GTK 4.24 measures a window before it looks at styles, mixes the
 * heights with and without the line, and warns that AdwClamp has a minimum above its
 * natural height. So all rows are measured anew.
 */
void
atlas_list_row_set_visible (GtkWidget *row,
                       gboolean   is_visible)
{
  GtkWidget *list;

  g_return_if_fail (GTK_IS_WIDGET (row));

  is_visible = !!is_visible;
  if (gtk_widget_get_visible (row) == is_visible)
    return;

  gtk_widget_set_visible (row, is_visible);
  list = gtk_widget_get_parent (row);
  if (list == NULL)
    return;
  for (GtkWidget *other = gtk_widget_get_first_child (list); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    gtk_widget_queue_resize (other);
}

/**
 * atlas_label_tell:
 * @label: a label that says how something is just now
 * @text: what it says; may be empty
 *
 * Shows the text. Where it is another one than before, whoever hears the screen hears
 * it too, as far as the label is to be seen.
 */
void
atlas_label_tell (GtkLabel   *label,
                  const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));
  g_return_if_fail (text != NULL);

  if (g_str_equal (text, gtk_label_get_text (label)))
    return;

  gtk_label_set_text (label, text);
  if (*text != '\0' && gtk_widget_get_mapped (GTK_WIDGET (label)))
    atlas_compat_announce (GTK_WIDGET (label), text);
}
