/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-entry-columns.h"
#include "atlas-rows.h"

G_BEGIN_DECLS

char               *atlas_entry_copy_format_tsv  (AtlasRows         *rows,
                                                  AtlasEntryColumns *columns,
                                                  GtkBitset         *selected);
char               *atlas_entry_copy_format_html (AtlasRows         *rows,
                                                  AtlasEntryColumns *columns,
                                                  GtkBitset         *selected);
GdkContentProvider *atlas_entry_copy_new         (AtlasRows         *rows,
                                                  AtlasEntryColumns *columns,
                                                  GtkBitset         *selected);

G_END_DECLS
