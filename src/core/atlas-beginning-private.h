/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * ATLAS_BEGINNING_ENTRIES:
 *
 * How many entries the beginning of a document has: as many as a large window
 * shows.
 */
#define ATLAS_BEGINNING_ENTRIES 40

AtlasBriefing *atlas_briefing_new_from_beginning (const char *text,
                                                  gsize       length,
                                                  GFile      *file);

G_END_DECLS
