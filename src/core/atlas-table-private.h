/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-result.h"
#include "atlas-row.h"
#include "atlas-table.h"

G_BEGIN_DECLS

AtlasRow          *atlas_row_new            (AtlasTable *table,
                                             guint       position);
void               atlas_row_take_entry     (AtlasRow   *self);
void               atlas_row_announce       (AtlasRow   *self);
void               atlas_table_forget       (AtlasTable *self,
                                             guint       position);
AtlasBriefing     *atlas_table_get_briefing (AtlasTable *self);
const AtlasResult *atlas_table_get_result   (AtlasTable *self,
                                             guint      *first);

G_END_DECLS
