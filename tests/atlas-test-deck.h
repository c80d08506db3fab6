/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck.h"

G_BEGIN_DECLS

AtlasBriefing *atlas_test_deck_load_bundled    (void);
AtlasBriefing *atlas_test_deck_load_translated (void);
AtlasBriefing *atlas_test_deck_load_json       (const char *json);
AtlasBriefing *atlas_test_deck_load_entries    (guint       n_entries);
AtlasBriefing *atlas_test_deck_load_nasty      (const char *language,
                                                const char *word,
                                                guint       n_words,
                                                guint       n_entries);

AtlasDeck     *atlas_test_deck_make            (AtlasBriefing   *briefing,
                                                const char      *language,
                                                AtlasDeckScheme  scheme,
                                                double           aspect);

G_END_DECLS
