/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck.h"

G_BEGIN_DECLS

void atlas_deck_page_index (AtlasDeckPage *page,
                            AtlasBriefing *briefing);

G_END_DECLS
