/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-document-monitor.h"
#include "atlas-loading.h"
#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_WINDOW (atlas_window_get_type ())

/**
 * AtlasWindow:
 *
 * A briefing: its map on the left, what there is to read on the right, both
 * following one selection, the property `selection`.
 *
 * # Actions
 *
 * - `win.open`, `win.open-recent` (with an address), `win.reload`, `win.save-copy`,
 *   and `win.cancel-open` while a file is read
 * - `win.back` and `win.forward`, through what has been looked at
 * - `win.search`, `win.clear-filter`, and `win.step-back`, which takes back the
 *   last thing that narrows what is shown
 * - `win.show-kind` (the n-th), `win.next-kind`, `win.previous-kind`
 * - `win.sort` (by the n-th column)
 * - `win.next-pane`, `win.previous-pane`, which move the focus
 * - `win.shortcuts`, `win.about`
 */
G_DECLARE_FINAL_TYPE (AtlasWindow, atlas_window, ATLAS, WINDOW, AdwApplicationWindow)

AtlasWindow    *atlas_window_new           (AdwApplication *application);
AtlasSelection *atlas_window_get_selection (AtlasWindow    *self);
AtlasDocumentMonitor *
                atlas_window_get_monitor   (AtlasWindow    *self);
void            atlas_window_open          (AtlasWindow    *self,
                                            GFile          *file);
void            atlas_window_open_early    (AtlasWindow    *self,
                                            AtlasLoading   *loading);
void            atlas_window_open_default  (AtlasWindow    *self);
gboolean        atlas_window_shows_file    (AtlasWindow    *self,
                                            GFile          *file);

G_END_DECLS
