/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-theme-private.h"

#define RGB(hex) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1.0 }

/* Every ink on its ground has a contrast of at least 4.5, also in a room that is not
 * quite dark; a test holds them to it. */
static const AtlasDeckTheme themes[] = {
  [ATLAS_DECK_LIGHT] = {
    .ground = RGB (0xffffff),
    .text = RGB (0x16202c),
    .quiet = RGB (0x55606e),
    .accent = RGB (0x1a5fb4),
    .rule = RGB (0xd9dee5),
    .caution = RGB (0x8a5200),
    .stages = {
      [ATLAS_STAGE_NONE] = RGB (0x66707c),
      [ATLAS_STAGE_PLANNED] = RGB (0x8a5a00),
      [ATLAS_STAGE_ONGOING] = RGB (0x1a5fb4),
      [ATLAS_STAGE_COMPLETED] = RGB (0x1f7a3d),
      [ATLAS_STAGE_SUSPENDED] = RGB (0x7a3fa0),
      [ATLAS_STAGE_CANCELLED] = RGB (0xb3202c),
    },
  },
  [ATLAS_DECK_DARK] = {
    .ground = RGB (0x10161d),
    .text = RGB (0xf2f4f7),
    .quiet = RGB (0xa9b4c0),
    .accent = RGB (0x78b4f5),
    .rule = RGB (0x2f3a46),
    .caution = RGB (0xf0b95a),
    .stages = {
      [ATLAS_STAGE_NONE] = RGB (0x9aa5b1),
      [ATLAS_STAGE_PLANNED] = RGB (0xf0bd5c),
      [ATLAS_STAGE_ONGOING] = RGB (0x78b4f5),
      [ATLAS_STAGE_COMPLETED] = RGB (0x7fd196),
      [ATLAS_STAGE_SUSPENDED] = RGB (0xcfa6ea),
      [ATLAS_STAGE_CANCELLED] = RGB (0xff9a9a),
    },
  },
};

const AtlasDeckTheme *
atlas_deck_theme_get (AtlasDeckScheme scheme)
{
  return &themes[scheme];
}

/* Gets the colour that a box is drawn in. */
const AtlasColor *
atlas_deck_theme_get_color (const AtlasDeckTheme *self,
                            const AtlasDeckBox   *box)
{
  switch (box->ink)
    {
    case ATLAS_DECK_INK_TEXT:
      return &self->text;
    case ATLAS_DECK_INK_QUIET:
      return &self->quiet;
    case ATLAS_DECK_INK_ACCENT:
      return &self->accent;
    case ATLAS_DECK_INK_RULE:
      return &self->rule;
    case ATLAS_DECK_INK_CAUTION:
      return &self->caution;
    case ATLAS_DECK_INK_STAGE:
      return &self->stages[box->value];
    default:
      g_return_val_if_reached (&self->text);
    }
}

/* Gets how the map on a page looks. */
void
atlas_deck_theme_get_palette (AtlasDeckScheme  scheme,
                              AtlasMapPalette *palette)
{
  atlas_map_palette_init (palette, scheme == ATLAS_DECK_DARK ? ATLAS_MAP_PRESET_DARK
                                                             : ATLAS_MAP_PRESET_LIGHT);
  palette->family = ATLAS_DECK_FAMILY;
  palette->least_size = ATLAS_DECK_LEAST_SIZE / ATLAS_DECK_MAP_UNIT;
}
