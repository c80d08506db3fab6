/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-table.h"

G_BEGIN_DECLS

void atlas_entry_input_attach (AtlasEntryTable *table);

G_END_DECLS
