/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-compose-private.h"

G_BEGIN_DECLS

gboolean atlas_deck_get_place_extents  (AtlasDeckComposer *composer,
                                        const char        *code,
                                        AtlasRectangle    *extents);
void     atlas_deck_get_region_extents (AtlasDeckComposer *composer,
                                        AtlasRectangle    *extents);
void     atlas_deck_get_entry_extents  (AtlasDeckComposer *composer,
                                        AtlasEntry        *entry,
                                        AtlasRectangle    *extents);

G_END_DECLS
