/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-table.h"

G_BEGIN_DECLS

/* What can be done with the rows of a table: the part of [class@EntryTable] that
 * installs these actions, and shows the menu of them. */

void atlas_entry_row_actions_install (GtkWidgetClass  *widget_class);
void atlas_entry_row_actions_attach  (AtlasEntryTable *table);

G_END_DECLS
