/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-table.h"

G_BEGIN_DECLS

void     atlas_entry_header_install    (GtkWidgetClass  *widget_class);
void     atlas_entry_header_attach     (AtlasEntryTable *table);
void     atlas_entry_header_update     (AtlasEntryTable *table);
gboolean atlas_entry_header_take_focus (AtlasEntryTable *table);

G_END_DECLS
