/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-menus.h"

#include <glib/gi18n.h>

/**
 * atlas_entry_menu_new_for_order:
 * @columns: the columns of a table
 *
 * Makes a menu that sorts the table.
 *
 * Returns: (transfer full): the menu, for the columns that are shown now
 */
GMenuModel *
atlas_entry_menu_new_for_order (AtlasEntryColumns *columns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) fields = g_menu_new ();
  g_autoptr (GMenu) directions = g_menu_new ();
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (columns, shown);

  g_menu_append (fields, C_ ("sort", "As in the document"), "table.sort-field::");
  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *label = NULL;
      g_autofree char *action = NULL;

      label = g_strdup_printf (_("By %s"),
                               atlas_entry_columns_get_heading (columns, shown[i]));
      action = g_strconcat ("table.sort-field::", atlas_field_get_id (shown[i]), NULL);
      g_menu_append (fields, label, action);
    }
  g_menu_append (directions, C_ ("sort", "Reversed"), "table.descending");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (fields));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (directions));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_move_menu (AtlasEntryColumns *columns)
{
  GMenu *menu = g_menu_new ();
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (columns, shown);

  /* The first one is where it can go no further. */
  for (guint i = 1; i < n_shown; i++)
    {
      g_autofree char *action =
          g_strconcat ("table.move-column::", atlas_field_get_id (shown[i]), NULL);

      g_menu_append (menu, atlas_entry_columns_get_heading (columns, shown[i]), action);
    }

  return G_MENU_MODEL (menu);
}

/**
 * atlas_entry_menu_new_for_columns:
 * @columns: the columns of a table
 *
 * Makes a menu that shows and hides columns, moves them and puts them back.
 *
 * Returns: (transfer full): the menu, as the columns are now
 */
GMenuModel *
atlas_entry_menu_new_for_columns (AtlasEntryColumns *columns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) shown = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenuModel) moves = NULL;
  AtlasField fields[ATLAS_N_FIELDS];
  guint n_fields;

  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (columns), NULL);

  n_fields = atlas_entry_columns_get_fields (columns, fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *action = g_strconcat ("column.", atlas_field_get_id (fields[i]), NULL);

      if (fields[i] != ATLAS_FIELD_TITLE)
        g_menu_append (shown, atlas_entry_columns_get_heading (columns, fields[i]), action);
    }

  moves = create_move_menu (columns);
  /* Translators: a menu of columns; the one that is chosen changes places with the one before it */
  g_menu_append_submenu (places, _("_Move a Column Forward"), moves);
  g_menu_append (places, _("_Reset the Columns"), "table.reset-columns");
  g_menu_append_section (menu, _("Columns"), G_MENU_MODEL (shown));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));

  return G_MENU_MODEL (menu);
}

/**
 * atlas_entry_menu_new_for_options:
 * @columns: the menu of the columns
 *
 * Makes a menu of what can be changed about the looks of a table.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
atlas_entry_menu_new_for_options (GMenuModel *columns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) style = g_menu_new ();

  g_menu_append (style, _("_Striped Rows"), "table-style.table-striped");
  g_menu_append (style, _("_Compact Rows"), "table-style.table-compact");
  g_menu_append_section (menu, NULL, columns);
  g_menu_append_section (menu, C_ ("table", "Style"), G_MENU_MODEL (style));

  return G_MENU_MODEL (menu);
}
