/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing-private.h"
#include "atlas-json-reader-private.h"
#include "atlas-progress.h"

G_BEGIN_DECLS

AtlasBriefingParts *atlas_parts_read (AtlasJsonValue *document,
                                      AtlasProgress  *progress,
                                      GCancellable   *cancellable);

G_END_DECLS
