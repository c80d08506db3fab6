/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-row.h"
#include "atlas-table.h"

G_BEGIN_DECLS

AtlasRow *atlas_row_new      (AtlasTable *table,
                              guint       position);
void      atlas_row_refresh  (AtlasRow   *self);
void      atlas_table_forget (AtlasTable *self,
                              guint       position);

G_END_DECLS
