/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-compose-private.h"

G_BEGIN_DECLS

AtlasDeckPage *atlas_deck_compose_title (AtlasDeckComposer    *composer,
                                         const AtlasDeckTopic *topic);

G_END_DECLS
