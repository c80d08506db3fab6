/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-entry-cells.h"
#include "atlas-kind.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_CELL (atlas_entry_cell_get_type ())

/**
 * AtlasEntryCell:
 *
 * A cell of a table of entries: one line of plain text, cut off where it is too
 * long and then whole in a tooltip, with a mark before it where it is a status.
 * In the row of a group's heading the first cell has the heading, and an arrow
 * before it; the others are empty. Where there is no room for other columns, a
 * title has what would be in those in a line below it.
 *
 * All cells are of one height, because a list view of GTK 4.8 jumps while it
 * scrolls over unequal rows.
 *
 * # CSS nodes
 *
 * ```
 * entry-cell.<field>[.group-heading]
 * ├── [image]
 * ├── [stage-mark]
 * ╰── label
 * ```
 *
 * A title is in a box, with the line below it.
 *
 * ```
 * entry-cell.title[.group-heading]
 * ├── [image]
 * ╰── box
 *     ├── label
 *     ╰── [box.below]
 *         ├── [stage-mark]
 *         ╰── label.quiet
 * ```
 */
G_DECLARE_FINAL_TYPE (AtlasEntryCell, atlas_entry_cell, ATLAS, ENTRY_CELL, GtkWidget)

GtkWidget *atlas_entry_cell_new           (const AtlasColumn *info,
                                           AtlasEntryCells   *cells,
                                           GtkListItem       *item);
void       atlas_entry_cell_update        (AtlasEntryCell    *self);
gboolean   atlas_entry_cell_has_shown     (AtlasEntryCell    *self);
guint      atlas_entry_cell_get_position  (AtlasEntryCell    *self);
int        atlas_entry_cell_get_min_width (const AtlasColumn *info,
                                           GtkWidget         *widget);
GtkWidget *atlas_entry_cell_find_row      (GtkColumnView     *view,
                                           GtkWidget         *widget,
                                           guint             *position);
GtkWidget *atlas_entry_cell_get_row_at    (GtkColumnView     *view,
                                           guint              position);

G_END_DECLS
