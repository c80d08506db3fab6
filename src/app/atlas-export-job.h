/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "atlas-export.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_EXPORT_JOB (atlas_export_job_get_type ())

/**
 * AtlasExportJob:
 *
 * A briefing that becomes a file, in a thread: a picture of the first page, and the
 * file itself. Whoever waits can ask how far it is.
 */
G_DECLARE_FINAL_TYPE (AtlasExportJob, atlas_export_job, ATLAS, EXPORT_JOB, GObject)

AtlasExportJob *atlas_export_job_new            (AtlasBriefing            *briefing,
                                                 const AtlasExportOptions *options);
double          atlas_export_job_get_fraction   (AtlasExportJob           *self);
void            atlas_export_job_save_async     (AtlasExportJob           *self,
                                                 GFile                    *file,
                                                 GCancellable             *cancellable,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  user_data);
gboolean        atlas_export_job_save_finish    (AtlasExportJob           *self,
                                                 GAsyncResult             *result,
                                                 GError                  **error);
void            atlas_export_job_preview_async  (AtlasExportJob           *self,
                                                 int                       width,
                                                 int                       height,
                                                 GCancellable             *cancellable,
                                                 GAsyncReadyCallback       callback,
                                                 gpointer                  user_data);
GdkTexture     *atlas_export_job_preview_finish (AtlasExportJob           *self,
                                                 GAsyncResult             *result,
                                                 guint                    *n_pages,
                                                 GError                  **error);

G_END_DECLS
