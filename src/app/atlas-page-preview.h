/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-export-job.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PAGE_PREVIEW (atlas_page_preview_get_type ())

/**
 * AtlasPagePreview:
 *
 * Shows the first page of what a job would write, with a line of words below it.
 */
G_DECLARE_FINAL_TYPE (AtlasPagePreview, atlas_page_preview, ATLAS, PAGE_PREVIEW,
                      AdwPreferencesGroup)

void atlas_page_preview_show        (AtlasPagePreview *self,
                                     AtlasExportJob   *job);
void atlas_page_preview_stop        (AtlasPagePreview *self);
void atlas_page_preview_set_caption (AtlasPagePreview *self,
                                     const char       *caption);

G_END_DECLS
