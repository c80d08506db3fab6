/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

void atlas_entry_order_sort (GPtrArray     *entries,
                             AtlasBriefing *briefing,
                             AtlasField     field,
                             gboolean       descending,
                             const char    *language);

G_END_DECLS
