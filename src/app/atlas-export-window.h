/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-export.h"
#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EXPORT_WINDOW (atlas_export_window_get_type ())

/**
 * AtlasExportWindow:
 *
 * Asks what of a briefing to write into a file, or to print, shows the first page, and
 * does it.
 *
 * # Actions
 *
 * `export.save`, `export.print`
 */
G_DECLARE_FINAL_TYPE (AtlasExportWindow, atlas_export_window, ATLAS, EXPORT_WINDOW, AdwWindow)

AtlasExportWindow *atlas_export_window_new           (GtkWindow          *parent,
                                                      AtlasSelection     *selection,
                                                      GSettings          *settings);
AtlasExportWindow *atlas_export_window_new_for_print (GtkWindow          *parent,
                                                      AtlasSelection     *selection,
                                                      GSettings          *settings);
void               atlas_export_window_get_options   (AtlasExportWindow  *self,
                                                      AtlasExportOptions *options);
void               atlas_export_window_write         (AtlasExportWindow  *self,
                                                      GFile              *file);
GtkPrintOperation *atlas_export_window_create_print  (AtlasExportWindow  *self);

G_END_DECLS
