/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck.h"

G_BEGIN_DECLS

char *atlas_deck_svg_write (AtlasDeck     *deck,
                            AtlasDeckPage *page,
                            int            width,
                            int            height);

G_END_DECLS
