/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-table.h"

G_BEGIN_DECLS

void  atlas_entry_order_install (GtkWidgetClass  *widget_class);
char *atlas_entry_order_format  (AtlasEntryTable *table);

G_END_DECLS
