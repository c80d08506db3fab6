/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-entry-columns.h"
#include "atlas-rows.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_TABLE (atlas_entry_table_get_type ())

/**
 * AtlasEntryTable:
 *
 * The entries of one kind as a table with the kind's own columns, above it a
 * sentence that says what is shown. The row of the entry that is looked at is
 * selected, and to select a row is to look at its entry; others can be selected
 * beside it.
 *
 * # CSS nodes
 *
 * ```
 * entry-table
 * ├── box.summary
 * ╰── stack
 *     ├── columnview
 *     │   ╰── entry-cell …
 *     ╰── box.empty
 * ```
 *
 * # Actions
 *
 * `table.sort-field`, with the name of a field, or an empty one for the order
 * of the document, and `table.descending`. `table.grouping` puts the rows under
 * headings, which `table.collapse-all` and `table.expand-all` fold and unfold.
 * `table.move-column` changes a field's column with the one before it,
 * `table.move-column-back` with the one behind it; `table.widen-column`,
 * `table.narrow-column` and `table.reset-column-width` are about its width, and
 * `table.reset-columns` takes back all that was done to columns. The group `column` has an action for each column, such as
 * `column.status`, which shows and hides it, and the group `table-style`
 * `table-striped` and `table-compact`.
 *
 * Of the rows: `table.copy-rows` and `table.copy-title` to the clipboard;
 * `table.show-place`, with a code; `table.filter-status` and
 * `table.filter-theme`, with an id; and `table.menu`, which shows these.
 *
 * # Accessibility
 *
 * The table has the name of the kind and is described by the sentence. A row is
 * said in words with the headings of its columns; a heading of a group with the
 * number of its entries, and whether they are shown. The heading of the column
 * that the rows are sorted by says so.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryTable, atlas_entry_table, ATLAS, ENTRY_TABLE, GtkWidget)

GtkWidget  *atlas_entry_table_new            (AtlasTable      *table);
AtlasTable *atlas_entry_table_get_table      (AtlasEntryTable *self);
AtlasRows  *atlas_entry_table_get_rows       (AtlasEntryTable *self);
AtlasEntryColumns *atlas_entry_table_get_columns
                                             (AtlasEntryTable *self);
GtkSelectionModel *atlas_entry_table_get_model
                                             (AtlasEntryTable *self);
GtkColumnView *atlas_entry_table_get_view    (AtlasEntryTable *self);
const char *atlas_entry_table_get_grouping   (AtlasEntryTable *self);
void        atlas_entry_table_set_grouping   (AtlasEntryTable *self,
                                              const char      *id);
void        atlas_entry_table_set_expanded   (AtlasEntryTable *self,
                                              guint            position,
                                              gboolean         expanded);
void        atlas_entry_table_focus_row      (AtlasEntryTable *self,
                                              guint            position);
const char *atlas_entry_table_get_sort_field (AtlasEntryTable *self);
void        atlas_entry_table_set_sort_field (AtlasEntryTable *self,
                                              const char      *field);
gboolean    atlas_entry_table_get_descending (AtlasEntryTable *self);
void        atlas_entry_table_set_descending (AtlasEntryTable *self,
                                              gboolean         descending);
void        atlas_entry_table_sort_by        (AtlasEntryTable *self,
                                              AtlasField       field);
void        atlas_entry_table_sort_by_nth    (AtlasEntryTable *self,
                                              guint            n);
void        atlas_entry_table_scroll_to_selected
                                             (AtlasEntryTable *self);

G_END_DECLS
