/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-factory.h"

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

  g_object_get (row, "description", &description, NULL);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, description,
                                    -1);
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
  AtlasSelection *selection = g_object_get_data (G_OBJECT (factory), "atlas-selection");
  GtkWidget *cell = atlas_entry_cell_new (info->field, info->weight, selection);

  gtk_list_item_set_child (item, cell);
  atlas_entry_cell_bind (ATLAS_ENTRY_CELL (cell), item);

  if (info->field == ATLAS_FIELD_TITLE)
    {
      g_signal_connect_object (cell, "map", G_CALLBACK (update_row_widget), item,
                               G_CONNECT_SWAPPED);
      g_signal_connect (item, "notify::position", G_CALLBACK (update_row_widget), NULL);
    }
}

static void
bind_title_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  g_signal_connect_object (gtk_list_item_get_item (item), "notify::description",
                           G_CALLBACK (update_row_widget), item, G_CONNECT_SWAPPED);
  update_row_widget (item);
}

static void
unbind_title_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), update_row_widget, item);
}

/**
 * atlas_entry_factory_new:
 * @info: a column, which must stay
 * @selection: the selection whose query is marked in the cells
 *
 * Makes what makes the cells of a column. The column of the titles also names
 * the rows, for a screen reader.
 *
 * Returns: (transfer full): the factory
 */
GtkListItemFactory *
atlas_entry_factory_new (const AtlasColumn *info,
                         AtlasSelection    *selection)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (factory), "atlas-selection", g_object_ref (selection),
                          g_object_unref);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), (gpointer) info);
  if (info->field == ATLAS_FIELD_TITLE)
    {
      g_signal_connect (factory, "bind", G_CALLBACK (bind_title_cb), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (unbind_title_cb), NULL);
    }

  return factory;
}
