/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

AtlasBriefing *atlas_sample_new        (void);
AtlasBriefing *atlas_sample_new_random (GRand *rand,
                                        guint  n_entries);

G_END_DECLS
