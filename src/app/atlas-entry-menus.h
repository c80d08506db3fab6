/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-columns.h"
#include "atlas-table.h"

G_BEGIN_DECLS

/* The menus of a table. They activate the actions of [class@EntryTable]. */

void        atlas_entry_menus_update       (AtlasEntryColumns *columns,
                                            GtkMenuButton     *order,
                                            GtkMenuButton     *options);
GMenuModel *atlas_entry_menu_new_for_column (AtlasEntryColumns *columns,
                                             AtlasField         field);
GMenuModel *atlas_entry_menu_new_for_row    (AtlasTable        *table,
                                             AtlasEntry        *entry,
                                             guint              n_rows);

G_END_DECLS
