/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-rows.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_CELLS (atlas_entry_cells_get_type ())

/**
 * AtlasEntryCells:
 *
 * All cells that a table of entries has at the moment, and what they have in
 * common. A list view keeps a thousand of them: they don't each listen to
 * changes, but are told by this object, which does.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryCells, atlas_entry_cells, ATLAS, ENTRY_CELLS, GObject)

AtlasEntryCells *atlas_entry_cells_new               (AtlasRows         *rows,
                                                      GtkColumnView     *view);
AtlasRows       *atlas_entry_cells_get_rows          (AtlasEntryCells   *self);
AtlasField       atlas_entry_cells_get_first_field   (AtlasEntryCells   *self);
guint            atlas_entry_cells_get_line          (AtlasEntryCells   *self,
                                                      const AtlasField **fields);
guint            atlas_entry_cells_get_layout_serial (AtlasEntryCells   *self);
void             atlas_entry_cells_set_layout        (AtlasEntryCells   *self,
                                                      AtlasField         first_field,
                                                      const AtlasField  *line,
                                                      guint              n_line);
void             atlas_entry_cells_add               (AtlasEntryCells   *self,
                                                      GtkWidget         *cell);
void             atlas_entry_cells_remove            (AtlasEntryCells   *self,
                                                      GtkWidget         *cell);
void             atlas_entry_cells_update_cell       (AtlasEntryCells   *self,
                                                      GtkWidget         *cell);

G_END_DECLS
