/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-entry-columns.h"
#include "atlas-table.h"

G_BEGIN_DECLS

char               *atlas_entry_copy_format_tsv  (AtlasTable        *table,
                                                  AtlasEntryColumns *columns,
                                                  GtkBitset         *rows);
char               *atlas_entry_copy_format_html (AtlasTable        *table,
                                                  AtlasEntryColumns *columns,
                                                  GtkBitset         *rows);
GdkContentProvider *atlas_entry_copy_new         (AtlasTable        *table,
                                                  AtlasEntryColumns *columns,
                                                  GtkBitset         *rows);

G_END_DECLS
