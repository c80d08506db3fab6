/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-selection.h"

G_BEGIN_DECLS

AtlasBriefing *atlas_sample_new        (void);
AtlasBriefing *atlas_sample_new_random (GRand *rand,
                                        guint  n_entries);

void           atlas_sample_search     (AtlasSelection *selection,
                                        const char     *words);
void           atlas_sample_choose     (AtlasSelection *selection,
                                        AtlasFacet      facet,
                                        const char     *value,
                                        AtlasChoice     choice);

G_END_DECLS
