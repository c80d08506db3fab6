/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-result.h"
#include "atlas-table.h"

G_BEGIN_DECLS

AtlasBriefing     *atlas_table_get_briefing (AtlasTable *self);
const AtlasResult *atlas_table_get_result   (AtlasTable *self,
                                             guint      *first);
GArray            *atlas_table_get_entries  (AtlasTable *self);

G_END_DECLS
