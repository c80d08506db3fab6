/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-export.h"

G_BEGIN_DECLS

GBytes *atlas_pdf_write (AtlasBriefing            *briefing,
                         const AtlasExportOptions *options,
                         GCancellable             *cancellable,
                         GError                  **error);

G_END_DECLS
