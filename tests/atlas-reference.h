/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-query.h"

G_BEGIN_DECLS

gboolean atlas_reference_matches   (AtlasBriefing *briefing,
                                    AtlasEntry    *entry,
                                    AtlasQuery    *query,
                                    const char    *place,
                                    guint          except_facet);
gboolean atlas_reference_has_value (AtlasBriefing *briefing,
                                    AtlasEntry    *entry,
                                    AtlasFacet     facet,
                                    const char    *value);

G_END_DECLS
