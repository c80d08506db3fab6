/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck.h"

G_BEGIN_DECLS

gboolean  atlas_deck_stage_equal   (const AtlasDeckStage *a,
                                    const AtlasDeckStage *b);
char     *atlas_deck_page_dup_text (const AtlasDeckPage  *page);

G_END_DECLS
