/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-box-private.h"
#include "atlas-deck.h"

G_BEGIN_DECLS

/**
 * AtlasDeckTheme:
 *
 * The colours of a deck.
 */
typedef struct
{
  AtlasColor ground;
  AtlasColor text;
  AtlasColor quiet;
  AtlasColor accent;
  AtlasColor rule;
  AtlasColor caution;
  AtlasColor stages[ATLAS_N_STAGES];
} AtlasDeckTheme;

const AtlasDeckTheme *atlas_deck_theme_get         (AtlasDeckScheme       scheme);
const AtlasColor     *atlas_deck_theme_get_color   (const AtlasDeckTheme *self,
                                                    const AtlasDeckBox   *box);
void                  atlas_deck_theme_get_palette (AtlasDeckScheme       scheme,
                                                    AtlasMapPalette      *palette);

/* The letters of a page: the smallest, and their family. */
#define ATLAS_DECK_CAPTION ATLAS_DECK_LEAST_SIZE
#define ATLAS_DECK_FAMILY  "Inter, Adwaita Sans, Cantarell, Noto Sans, sans-serif"

/* How large the map's letters are against their design: its smallest ones are as large
 * as the smallest of the page. */
#define ATLAS_DECK_MAP_UNIT 2.1

G_END_DECLS
