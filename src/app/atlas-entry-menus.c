/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-menus.h"

#include <glib/gi18n.h>

#include "atlas-number.h"

static GMenuModel *
create_group_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) groupings = g_menu_new ();
  g_autoptr (GMenu) folds = g_menu_new ();
  static const char *const labels[ATLAS_N_GROUPINGS] = {
    [ATLAS_GROUPING_NONE] = NC_ ("group", "No Groups"),
    [ATLAS_GROUPING_SECTION] = NC_ ("group", "By Section"),
    [ATLAS_GROUPING_PLACE] = NC_ ("group", "By Place"),
    [ATLAS_GROUPING_STATUS] = NC_ ("group", "By Status"),
  };

  for (guint i = 0; i < ATLAS_N_GROUPINGS; i++)
    {
      g_autofree char *action = g_strconcat ("table.grouping::", atlas_grouping_get_id (i), NULL);

      g_menu_append (groupings, g_dpgettext2 (NULL, "group", labels[i]), action);
    }
  g_menu_append (folds, _("_Collapse All"), "table.collapse-all");
  g_menu_append (folds, _("_Expand All"), "table.expand-all");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (groupings));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (folds));

  return G_MENU_MODEL (menu);
}

/* A menu that sorts and groups the table. */
static GMenuModel *
create_order_menu (AtlasEntryColumns *columns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) fields = g_menu_new ();
  g_autoptr (GMenu) directions = g_menu_new ();
  g_autoptr (GMenu) groups = g_menu_new ();
  g_autoptr (GMenuModel) group_menu = create_group_menu ();
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
  g_menu_append_submenu (groups, _("_Group the Rows"), group_menu);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (groups));

  return G_MENU_MODEL (menu);
}

static void
append_column_item (GMenu      *menu,
                    const char *label,
                    const char *action,
                    AtlasField  field)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", atlas_field_get_id (field));
  g_menu_append_item (menu, item);
}

/* What can be done to one column, as far as it isn't the outermost one. */
static void
append_column_items (GMenu             *menu,
                     AtlasEntryColumns *columns,
                     AtlasField         field)
{
  g_autoptr (GMenu) moves = g_menu_new ();
  g_autoptr (GMenu) widths = g_menu_new ();
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (columns, shown);

  if (n_shown > 0 && shown[0] != field)
    append_column_item (moves, _("Move _Forward"), "table.move-column", field);
  if (n_shown > 0 && shown[n_shown - 1] != field)
    append_column_item (moves, _("Move _Back"), "table.move-column-back", field);
  if (!atlas_entry_columns_get_stacked (columns))
    {
      append_column_item (widths, _("_Wider"), "table.widen-column", field);
      append_column_item (widths, _("_Narrower"), "table.narrow-column", field);
      append_column_item (widths, _("N_atural Width"), "table.reset-column-width", field);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (moves));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (widths));
}

static GMenuModel *
create_change_menu (AtlasEntryColumns *columns)
{
  GMenu *menu = g_menu_new ();
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (columns, shown);

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (GMenu) items = g_menu_new ();

      append_column_items (items, columns, shown[i]);
      g_menu_append_submenu (menu, atlas_entry_columns_get_heading (columns, shown[i]),
                             G_MENU_MODEL (items));
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_shown_menu (AtlasEntryColumns *columns)
{
  GMenu *menu = g_menu_new ();
  AtlasField fields[ATLAS_N_FIELDS];
  guint n_fields = atlas_entry_columns_get_fields (columns, fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *action = g_strconcat ("column.", atlas_field_get_id (fields[i]), NULL);

      if (fields[i] != ATLAS_FIELD_TITLE)
        g_menu_append (menu, atlas_entry_columns_get_heading (columns, fields[i]), action);
    }

  return G_MENU_MODEL (menu);
}

/**
 * atlas_entry_menu_new_for_column:
 * @columns: the columns of a table
 * @field: the field of one of them
 *
 * Makes the menu of a heading: it moves the column, changes its width, and shows
 * and hides others.
 *
 * Returns: (transfer full): the menu, as the columns are now
 */
GMenuModel *
atlas_entry_menu_new_for_column (AtlasEntryColumns *columns,
                                 AtlasField         field)
{
  GMenu *menu;
  g_autoptr (GMenuModel) shown = NULL;

  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (columns), NULL);

  menu = g_menu_new ();
  shown = create_shown_menu (columns);
  append_column_items (menu, columns, field);
  g_menu_append_section (menu, _("Columns"), shown);

  return G_MENU_MODEL (menu);
}

/* A menu of what can be changed about the looks of a table: it shows and hides
 * columns, moves them, changes their width and puts them back. */
static GMenuModel *
create_options_menu (AtlasEntryColumns *columns)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) columns_menu = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) style = g_menu_new ();
  g_autoptr (GMenuModel) shown = create_shown_menu (columns);
  g_autoptr (GMenuModel) changes = create_change_menu (columns);

  /* Translators: a menu of columns, each of which can be moved, and be made
   * wider or narrower */
  g_menu_append_submenu (places, _("_Place and Width"), changes);
  g_menu_append (places, _("_Reset the Columns"), "table.reset-columns");
  g_menu_append_section (columns_menu, _("Columns"), shown);
  g_menu_append_section (columns_menu, NULL, G_MENU_MODEL (places));
  g_menu_append (style, _("_Striped Rows"), "table-style.table-striped");
  g_menu_append (style, _("_Compact Rows"), "table-style.table-compact");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns_menu));
  g_menu_append_section (menu, C_ ("table", "Style"), G_MENU_MODEL (style));

  return G_MENU_MODEL (menu);
}

static void
create_order_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = create_order_menu (user_data);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
create_options_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  g_autoptr (GMenuModel) menu = create_options_menu (user_data);

  gtk_menu_button_set_menu_model (button, menu);
}

/* What a button opens is made when it is first opened: made with the window, the two
 * menus would take as long as all of its rows. */
static void
create_later (GtkMenuButton                *button,
              GtkMenuButtonCreatePopupFunc  create,
              AtlasEntryColumns            *columns)
{
  gtk_menu_button_set_menu_model (button, NULL);
  gtk_menu_button_set_create_popup_func (button, create, g_object_ref (columns), g_object_unref);
}

/**
 * atlas_entry_menus_update:
 * @columns: the columns of a table
 * @order: the button that sorts and groups the table
 * @options: the button that changes what it looks like
 *
 * Gives both buttons, and the headings of the columns, menus for the columns that
 * are there now.
 */
void
atlas_entry_menus_update (AtlasEntryColumns *columns,
                          GtkMenuButton     *order,
                          GtkMenuButton     *options)
{
  AtlasField fields[ATLAS_N_FIELDS];
  guint n_fields;

  g_return_if_fail (ATLAS_IS_ENTRY_COLUMNS (columns));
  g_return_if_fail (GTK_IS_MENU_BUTTON (order));
  g_return_if_fail (GTK_IS_MENU_BUTTON (options));

  create_later (order, create_order_cb, columns);
  create_later (options, create_options_cb, columns);
  n_fields = atlas_entry_columns_get_fields (columns, fields);
  for (guint i = 0; i < n_fields; i++)
    {
      g_autoptr (GMenuModel) menu = atlas_entry_menu_new_for_column (columns, fields[i]);

      atlas_entry_columns_set_header_menu (columns, fields[i], menu);
    }
}

/* The label of a menu's item marks a key with an underscore; in words of a
 * document one is just that. */
static void
append_item (GMenu      *menu,
             const char *format,
             const char *words,
             const char *action,
             const char *target)
{
  g_auto (GStrv) parts = g_strsplit (words, "_", -1);
  g_autofree char *escaped = g_strjoinv ("__", parts);
  g_autofree char *label = NULL;
  g_autoptr (GMenuItem) item = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  label = g_strdup_printf (format, escaped);
#pragma GCC diagnostic pop
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_places (GMenu          *menu,
               AtlasSelection *selection,
               AtlasEntry     *entry)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  const char *const *codes = atlas_entry_get_places (entry);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = NULL;

      if (atlas_briefing_lookup_place (briefing, codes[i]) == NULL ||
          g_strcmp0 (codes[i], atlas_selection_get_place (selection)) == 0)
        continue;
      name = atlas_briefing_format_place (briefing, codes[i],
                                          atlas_selection_get_language (selection));
      /* Translators: %s is the name of a place */
      append_item (menu, C_ ("row", "Show %s"), name, "table.show-place", codes[i]);
    }
}

static void
append_category (GMenu            *menu,
                 AtlasSelection   *selection,
                 AtlasCategorySort sort,
                 const char       *id,
                 const char       *action)
{
  AtlasCategory *category =
      atlas_briefing_lookup_category (atlas_selection_get_briefing (selection), sort, id);

  if (category != NULL)
    /* Translators: shows only the entries that have a status or theme, which is %s */
    append_item (menu, C_ ("row", "Only “%s”"),
                 atlas_text_get (category->label, atlas_selection_get_language (selection)),
                 action, id);
}

static void
append_categories (GMenu          *menu,
                   AtlasSelection *selection,
                   AtlasEntry     *entry)
{
  const char *const *themes = atlas_entry_get_themes (entry);

  if (atlas_entry_get_status (entry) != NULL)
    append_category (menu, selection, ATLAS_CATEGORY_STATUS, atlas_entry_get_status (entry),
                     "table.filter-status");
  for (guint i = 0; themes[i] != NULL; i++)
    append_category (menu, selection, ATLAS_CATEGORY_THEME, themes[i], "table.filter-theme");
}

/**
 * atlas_entry_menu_new_for_row:
 * @table: a table
 * @entry: the entry of a row
 * @n_rows: how many rows are selected
 *
 * Makes a menu of what can be done with a row, and with all that are selected.
 *
 * Returns: (transfer full): the menu
 */
GMenuModel *
atlas_entry_menu_new_for_row (AtlasTable *table,
                              AtlasEntry *entry,
                              guint       n_rows)
{
  AtlasSelection *selection;
  GMenu *menu;
  g_autoptr (GMenu) copies = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();
  g_autoptr (GMenu) categories = g_menu_new ();
  g_autofree char *copy = NULL;

  g_return_val_if_fail (ATLAS_IS_TABLE (table), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  selection = atlas_table_get_selection (table);
  menu = g_menu_new ();
  copy = atlas_number_printf (ngettext ("_Copy %u Row", "_Copy %u Rows", n_rows), n_rows);
  g_menu_append (copies, copy, "table.copy-rows");
  g_menu_append (copies, _("Copy the _Title"), "table.copy-title");
  append_places (places, selection, entry);
  append_categories (categories, selection, entry);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (categories));

  return G_MENU_MODEL (menu);
}
