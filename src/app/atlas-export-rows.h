/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-export-choice.h"
#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EXPORT_ROWS (atlas_export_rows_get_type ())

/**
 * AtlasExportRows:
 *
 * Rows that ask what of a briefing to write into a file or to print: what, which slide
 * or which places, in which language, on which paper, with or without notes. What
 * doesn't matter for a choice isn't asked. All of it is remembered: places and language
 * for each document, the rest for all of them.
 */
G_DECLARE_FINAL_TYPE (AtlasExportRows, atlas_export_rows, ATLAS, EXPORT_ROWS, AdwPreferencesGroup)

void                     atlas_export_rows_set_up      (AtlasExportRows    *self,
                                                        AtlasSelection     *selection,
                                                        GSettings          *settings,
                                                        gboolean            is_printing);
const AtlasExportChoice *atlas_export_rows_get_choice  (AtlasExportRows    *self);
void                     atlas_export_rows_get_options (AtlasExportRows    *self,
                                                        AtlasExportOptions *options);
void                     atlas_export_rows_set_n_slides
                                                       (AtlasExportRows    *self,
                                                        guint               n_slides);

G_END_DECLS
