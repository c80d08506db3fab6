/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-table-content.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TABLE_EXPORT (atlas_table_export_get_type ())

/**
 * AtlasTableExport:
 *
 * Asks what of a briefing to write as CSV, and how: what a view shows, or all
 * entries. What was chosen is remembered. Then it asks for a file, and writes it
 * whole or not at all.
 *
 * The signal `AtlasTableExport::told` says what has been done.
 */
G_DECLARE_FINAL_TYPE (AtlasTableExport, atlas_table_export, ATLAS, TABLE_EXPORT, AdwWindow)

AtlasTableExport *atlas_table_export_new   (GtkWindow         *parent,
                                            AtlasTableContent *content,
                                            GSettings         *settings);
void              atlas_table_export_write (AtlasTableExport  *self,
                                            GFile             *file);

G_END_DECLS
