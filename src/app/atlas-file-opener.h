/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-document-monitor.h"
#include "atlas-loading.h"
#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FILE_OPENER (atlas_file_opener_get_type ())

/**
 * AtlasFileOpener:
 *
 * Brings documents into a selection. One that can't be read leaves the one that is
 * open as it is.
 *
 * The property `is-loading` says whether one is being read, and `slow-name` which
 * one, once that takes long. The property `monitor` knows whether the file of the
 * document that is open has changed since.
 */
G_DECLARE_FINAL_TYPE (AtlasFileOpener, atlas_file_opener, ATLAS, FILE_OPENER, GObject)

AtlasFileOpener *atlas_file_opener_new            (GtkWindow       *window,
                                                   AtlasSelection  *selection,
                                                   GSettings       *settings);
gboolean         atlas_file_opener_get_is_loading (AtlasFileOpener *self);
AtlasDocumentMonitor *
                 atlas_file_opener_get_monitor    (AtlasFileOpener *self);
double           atlas_file_opener_get_fraction   (AtlasFileOpener *self);
void             atlas_file_opener_open           (AtlasFileOpener *self,
                                                   GFile           *file);
void             atlas_file_opener_take           (AtlasFileOpener *self,
                                                   AtlasLoading    *loading);
void             atlas_file_opener_reload         (AtlasFileOpener *self);
void             atlas_file_opener_cancel         (AtlasFileOpener *self);
void             atlas_file_opener_open_default   (AtlasFileOpener *self);
void             atlas_file_opener_choose         (AtlasFileOpener *self);
void             atlas_file_opener_close          (AtlasFileOpener *self);

G_END_DECLS
