/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

GPtrArray *atlas_other_names_find (AtlasBriefing *briefing,
                                   const char    *words);

G_END_DECLS
