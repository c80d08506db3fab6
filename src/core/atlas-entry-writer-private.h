/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry.h"

G_BEGIN_DECLS

void atlas_entry_write (GString          *string,
                        const char       *text,
                        gsize             length,
                        const AtlasEntry *old_entry,
                        const AtlasEntry *new_entry);

G_END_DECLS
