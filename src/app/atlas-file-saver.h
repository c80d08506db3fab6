/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FILE_SAVER (atlas_file_saver_get_type ())

/**
 * AtlasFileSaver:
 *
 * Saves copies of the document that is looked at. The one that is open stays the
 * one that is open.
 */
G_DECLARE_FINAL_TYPE (AtlasFileSaver, atlas_file_saver, ATLAS, FILE_SAVER, GObject)

AtlasFileSaver *atlas_file_saver_new       (GtkWindow      *window,
                                            AtlasSelection *selection,
                                            GSettings      *settings);
void            atlas_file_saver_save_copy (AtlasFileSaver *self);
void            atlas_file_saver_close     (AtlasFileSaver *self);

G_END_DECLS
