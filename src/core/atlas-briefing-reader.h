/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"
#include "atlas-document-file.h"
#include "atlas-problem.h"

G_BEGIN_DECLS

#define ATLAS_BRIEFING_ERROR (atlas_briefing_error_quark ())

/**
 * AtlasBriefingError:
 * @ATLAS_BRIEFING_ERROR_INVALID: the document has problems, all of which are listed
 * @ATLAS_BRIEFING_ERROR_TOO_LARGE: the file is larger than %ATLAS_MAX_FILE_SIZE
 * @ATLAS_BRIEFING_ERROR_CHANGED: the file changed while it was read
 * @ATLAS_BRIEFING_ERROR_NOT_A_FILE: a directory or a device
 *
 * Why a briefing could not be read. Errors of reading itself are %G_IO_ERROR.
 */
typedef enum
{
  ATLAS_BRIEFING_ERROR_INVALID,
  ATLAS_BRIEFING_ERROR_TOO_LARGE,
  ATLAS_BRIEFING_ERROR_CHANGED,
  ATLAS_BRIEFING_ERROR_NOT_A_FILE,
} AtlasBriefingError;

GQuark atlas_briefing_error_quark (void);

AtlasBriefing *atlas_briefing_new_from_bytes (GBytes               *bytes,
                                              GFile                *file,
                                              GListStore           *problems,
                                              GError              **error);
AtlasBriefing *atlas_briefing_load           (GFile                *file,
                                              GListStore           *problems,
                                              GCancellable         *cancellable,
                                              GError              **error);
void           atlas_briefing_load_async     (GFile                *file,
                                              AtlasProgress        *progress,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
AtlasBriefing *atlas_briefing_load_finish    (GAsyncResult         *result,
                                              GListModel          **problems,
                                              GError              **error);
AtlasBriefing *atlas_briefing_load_piecewise (GFile                *file,
                                              GListStore           *problems,
                                              AtlasProgress        *progress,
                                              AtlasPieceFunc        func,
                                              gpointer              user_data,
                                              GCancellable         *cancellable,
                                              GError              **error);

G_END_DECLS
