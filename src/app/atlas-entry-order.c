/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-order.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"

/* In which order the rows of a table are shown: the part of [class@EntryTable]
 * that asks its columns and its rows. */

static void
set_all_expanded (AtlasEntryTable *self,
                  gboolean         expanded)
{
  atlas_rows_set_all_expanded (atlas_entry_table_get_rows (self), expanded);
  atlas_compat_announce (GTK_WIDGET (self), expanded ? C_ ("group", "All groups expanded")
                                                     : C_ ("group", "All groups collapsed"));
}

static void
collapse_all_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  set_all_expanded (ATLAS_ENTRY_TABLE (widget), FALSE);
}

static void
expand_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  set_all_expanded (ATLAS_ENTRY_TABLE (widget), TRUE);
}

/**
 * atlas_entry_order_install:
 * @widget_class: the class of [class@EntryTable]
 *
 * Installs the actions that fold and unfold all groups.
 */
void
atlas_entry_order_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.collapse-all", NULL, collapse_all_action);
  gtk_widget_class_install_action (widget_class, "table.expand-all", NULL, expand_all_action);
}

/**
 * atlas_entry_order_format:
 * @table: a table
 *
 * Says by what the rows are sorted.
 *
 * Returns: (transfer full): the words for the button that changes it
 */
char *
atlas_entry_order_format (AtlasEntryTable *table)
{
  const char *heading;
  AtlasField field;

  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (table), NULL);

  if (!atlas_table_get_order (atlas_entry_table_get_table (table), &field, NULL))
    return g_strdup (C_ ("sort", "As in the document"));

  heading = atlas_entry_columns_get_heading (atlas_entry_table_get_columns (table), field);
  if (atlas_entry_table_get_descending (table))
    /* Translators: %s is the heading of a column, such as "Status" */
    return g_strdup_printf (_("By %s, reversed"), heading);

  /* Translators: %s is the heading of a column, such as "Status" */
  return g_strdup_printf (_("By %s"), heading);
}

/**
 * atlas_entry_table_get_sort_field:
 * @self: a view
 *
 * Gets the field by which the rows are sorted.
 *
 * Returns: the name of the field, empty for the order of the document
 */
const char *
atlas_entry_table_get_sort_field (AtlasEntryTable *self)
{
  AtlasTable *table;
  AtlasField field;

  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), "");

  table = atlas_entry_table_get_table (self);
  if (table == NULL || !atlas_table_get_order (table, &field, NULL))
    return "";

  return atlas_field_get_id (field);
}

static void
sort (AtlasEntryTable *self,
      const char      *id,
      gboolean         descending)
{
  AtlasEntryColumns *columns = atlas_entry_table_get_columns (self);

  /* Through the view, so that its arrow is right; the table hears of it from there. */
  if (*id == '\0')
    atlas_entry_columns_unsort (columns);
  for (guint field = 0; field < ATLAS_N_FIELDS; field++)
    if (g_str_equal (atlas_field_get_id (field), id))
      atlas_entry_columns_sort (columns, field, descending);
}

/**
 * atlas_entry_table_set_sort_field:
 * @self: a view
 * @field: the name of a field, or an empty one for the order of the document
 *
 * Sorts the rows by a field, the first one first.
 */
void
atlas_entry_table_set_sort_field (AtlasEntryTable *self,
                                  const char      *field)
{
  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));
  g_return_if_fail (field != NULL);

  if (!g_str_equal (field, atlas_entry_table_get_sort_field (self)))
    sort (self, field, FALSE);
}

/**
 * atlas_entry_table_get_descending:
 * @self: a view
 *
 * Gets whether the last row comes first.
 *
 * Returns: whether it does
 */
gboolean
atlas_entry_table_get_descending (AtlasEntryTable *self)
{
  AtlasTable *table;
  gboolean descending = FALSE;

  g_return_val_if_fail (ATLAS_IS_ENTRY_TABLE (self), FALSE);

  table = atlas_entry_table_get_table (self);

  return table != NULL && atlas_table_get_order (table, NULL, &descending) &&
         descending;
}

/**
 * atlas_entry_table_set_descending:
 * @self: a view
 * @descending: whether the last row comes first
 *
 * Turns the order round. The order of the document can't be turned.
 */
void
atlas_entry_table_set_descending (AtlasEntryTable *self,
                                  gboolean         descending)
{
  const char *field;

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  field = atlas_entry_table_get_sort_field (self);
  if (*field != '\0' && atlas_entry_table_get_descending (self) != descending)
    sort (self, field, descending);
}

/**
 * atlas_entry_table_sort_by:
 * @self: a view
 * @field: a field that is shown
 *
 * Sorts the rows by a field, and once more the other way round.
 */
void
atlas_entry_table_sort_by (AtlasEntryTable *self,
                           AtlasField       field)
{
  const char *id = atlas_field_get_id (field);

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  if (g_str_equal (id, atlas_entry_table_get_sort_field (self)))
    atlas_entry_table_set_descending (self, !atlas_entry_table_get_descending (self));
  else
    atlas_entry_table_set_sort_field (self, id);
}

/**
 * atlas_entry_table_sort_by_nth:
 * @self: a view
 * @n: a field that is shown, from 1, or 0 for the order of the document
 *
 * Sorts the rows by a field, and once more the other way round. Where there is
 * no such field nothing happens.
 */
void
atlas_entry_table_sort_by_nth (AtlasEntryTable *self,
                               guint            n)
{
  AtlasField shown[ATLAS_N_FIELDS];

  g_return_if_fail (ATLAS_IS_ENTRY_TABLE (self));

  if (n == 0)
    atlas_entry_table_set_sort_field (self, "");
  else if (n <= atlas_entry_columns_get_shown (atlas_entry_table_get_columns (self), shown))
    atlas_entry_table_sort_by (self, shown[n - 1]);
}
