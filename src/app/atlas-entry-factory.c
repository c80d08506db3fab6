/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-factory.h"

#include <glib/gi18n.h>

#include "atlas-entry-cell.h"
#include "atlas-row.h"

/* A cell is in the widget of a column's cell, which is in the widget of the row. */
static GtkWidget *
get_row_widget (GtkListItem *item)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkWidget *parent = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  return parent != NULL ? gtk_widget_get_parent (parent) : NULL;
}

static void
update_heading (GtkWidget *widget,
                AtlasRow  *row)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (atlas_row_is_heading (row))
    {
      gtk_widget_add_css_class (widget, "group-heading");
      gtk_accessible_update_state (accessible,
                                   GTK_ACCESSIBLE_STATE_EXPANDED, atlas_row_get_expanded (row),
                                   -1);
      /* Translators: what a screen reader calls the heading of a group of rows */
      gtk_accessible_update_property (accessible,
                                      GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION,
                                      C_ ("group", "heading"),
                                      -1);
    }
  else if (gtk_widget_has_css_class (widget, "group-heading"))
    {
      gtk_widget_remove_css_class (widget, "group-heading");
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED);
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_ROLE_DESCRIPTION);
    }
}

/* A list item can't be given a name before GTK 4.12; the widget of the row can.
 * Nor can a style count rows: which of them have a widget changes as one scrolls. */
static void
update_row_widget (GtkListItem *item)
{
  AtlasRow *row = gtk_list_item_get_item (item);
  GtkWidget *widget = get_row_widget (item);
  g_autofree char *description = NULL;

  if (row == NULL || widget == NULL)
    return;

  /* An empty one is about to go: it takes no room, and nobody hears of it. */
  gtk_widget_set_visible (widget, !atlas_row_is_empty (row));
  if (atlas_row_is_empty (row))
    return;

  description = atlas_row_dup_description (row);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                    -1);
  update_heading (widget, row);
  if (gtk_list_item_get_position (item) % 2 == 1)
    gtk_widget_add_css_class (widget, "odd");
  else
    gtk_widget_remove_css_class (widget, "odd");
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          const AtlasColumn        *info)
{
  AtlasEntryCells *cells = g_object_get_data (G_OBJECT (factory), "atlas-cells");
  GtkWidget *cell = atlas_entry_cell_new (info, cells, item);

  gtk_list_item_set_child (item, cell);
  if (info->field == ATLAS_FIELD_TITLE)
    {
      g_signal_connect_object (cell, "map", G_CALLBACK (update_row_widget), item,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (cell, "changed", G_CALLBACK (update_row_widget), item,
                               G_CONNECT_SWAPPED);
      g_signal_connect (item, "notify::position", G_CALLBACK (update_row_widget), NULL);
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  AtlasEntryCells *cells = g_object_get_data (G_OBJECT (factory), "atlas-cells");

  atlas_entry_cells_update_cell (cells, gtk_list_item_get_child (item));
}

/**
 * atlas_entry_factory_new:
 * @info: a column, which must stay
 * @cells: what tells the cells of changes
 *
 * Makes what makes the cells of a column. The column of the titles also names
 * the rows, for a screen reader.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
atlas_entry_factory_new (const AtlasColumn *info,
                         AtlasEntryCells   *cells)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), "atlas-cells", g_object_ref (cells), g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) info);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}
