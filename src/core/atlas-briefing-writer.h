/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

GBytes  *atlas_briefing_serialize   (AtlasBriefing        *self);
void     atlas_briefing_save_async  (AtlasBriefing        *self,
                                     GFile                *file,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean atlas_briefing_save_finish (GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
