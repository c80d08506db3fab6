/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/* Places and entries in one list, for a search from outside of the program. */

#define ATLAS_SEARCH_PLACE "place:"
#define ATLAS_SEARCH_ENTRY "entry:"

GPtrArray *atlas_briefing_search         (AtlasBriefing     *briefing,
                                          const char *const *terms,
                                          guint              most);
gboolean   atlas_briefing_describe_found (AtlasBriefing     *briefing,
                                          const char        *id,
                                          const char        *language,
                                          char             **name,
                                          char             **description);

G_END_DECLS
