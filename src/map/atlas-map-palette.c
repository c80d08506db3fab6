/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-palette.h"

#include <string.h>

/* A colour as a style sheet writes it. */
#define RGB(hex)                                                              \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1.0 }
#define RGBA(hex, alpha)                                                      \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, alpha }

/* The six fills are near to each other in lightness, so that none shouts, and
 * apart in hue. */
static const AtlasColor light_colors[ATLAS_MAP_N_COLORS] = {
  [ATLAS_MAP_COLOR_SEA] = RGB (0xd3e2ed),
  [ATLAS_MAP_COLOR_GLOW] = RGB (0xf2f8fc),
  [ATLAS_MAP_COLOR_LAND] = RGB (0xf6f5f1),
  [ATLAS_MAP_COLOR_COAST] = RGB (0x8faac0),
  [ATLAS_MAP_COLOR_BORDER] = RGB (0xbfbcb5),
  [ATLAS_MAP_COLOR_FOCUS_BORDER] = RGB (0x54504c),
  [ATLAS_MAP_COLOR_FOCUS_COAST] = RGB (0x5f7f9b),
  [ATLAS_MAP_COLOR_LABEL] = RGB (0x1f2326),
  [ATLAS_MAP_COLOR_CONTEXT_LABEL] = RGB (0x74726d),
  [ATLAS_MAP_COLOR_SEA_LABEL] = RGB (0x4d7a9f),
  [ATLAS_MAP_COLOR_HALO] = RGBA (0xffffff, 0.78),
  [ATLAS_MAP_COLOR_CAPITAL] = RGB (0x33373b),
  [ATLAS_MAP_COLOR_VISIT] = RGB (0xb3122b),
  [ATLAS_MAP_COLOR_PIN_RIM] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_ACCENT] = RGB (0x1a5fb4),
  [ATLAS_MAP_COLOR_HOVER] = RGBA (0xffffff, 0.35),
  [ATLAS_MAP_COLOR_NOTE] = RGB (0x56534e),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0xbcd5b7),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0xf4e1a6),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0xd9cbe6),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0xb3c9e0),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0xf0cba6),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0xdfbbc7),
};

static const AtlasColor dark_colors[ATLAS_MAP_N_COLORS] = {
  [ATLAS_MAP_COLOR_SEA] = RGB (0x1b2630),
  [ATLAS_MAP_COLOR_GLOW] = RGB (0x2b3c4a),
  [ATLAS_MAP_COLOR_LAND] = RGB (0x34363a),
  [ATLAS_MAP_COLOR_COAST] = RGB (0x55728a),
  [ATLAS_MAP_COLOR_BORDER] = RGB (0x5a5d62),
  [ATLAS_MAP_COLOR_FOCUS_BORDER] = RGB (0x14161a),
  [ATLAS_MAP_COLOR_FOCUS_COAST] = RGB (0x7fa3c2),
  [ATLAS_MAP_COLOR_LABEL] = RGB (0xf6f5f4),
  [ATLAS_MAP_COLOR_CONTEXT_LABEL] = RGB (0xa3a5a8),
  [ATLAS_MAP_COLOR_SEA_LABEL] = RGB (0x7ba4c7),
  [ATLAS_MAP_COLOR_HALO] = RGBA (0x16191c, 0.72),
  [ATLAS_MAP_COLOR_CAPITAL] = RGB (0xe8e8e6),
  [ATLAS_MAP_COLOR_VISIT] = RGB (0xff8f94),
  [ATLAS_MAP_COLOR_PIN_RIM] = RGB (0x16191c),
  [ATLAS_MAP_COLOR_ACCENT] = RGB (0x78aeed),
  [ATLAS_MAP_COLOR_HOVER] = RGBA (0xffffff, 0.12),
  [ATLAS_MAP_COLOR_NOTE] = RGB (0xb5b7ba),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0x4c6a4c),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0x7a6a35),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0x62557a),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0x43617f),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0x80593a),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0x7a4b5b),
};

/* Paper: no ink on land and little on water, and lines that survive a copier. */
static const AtlasColor print_colors[ATLAS_MAP_N_COLORS] = {
  [ATLAS_MAP_COLOR_SEA] = RGB (0xe6eff5),
  [ATLAS_MAP_COLOR_GLOW] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_LAND] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_COAST] = RGB (0x6f8ca4),
  [ATLAS_MAP_COLOR_BORDER] = RGB (0xa5a29b),
  [ATLAS_MAP_COLOR_FOCUS_BORDER] = RGB (0x2e2c2a),
  [ATLAS_MAP_COLOR_FOCUS_COAST] = RGB (0x3f5f7b),
  [ATLAS_MAP_COLOR_LABEL] = RGB (0x000000),
  [ATLAS_MAP_COLOR_CONTEXT_LABEL] = RGB (0x5c5a55),
  [ATLAS_MAP_COLOR_SEA_LABEL] = RGB (0x3a6588),
  [ATLAS_MAP_COLOR_HALO] = RGBA (0xffffff, 0.85),
  [ATLAS_MAP_COLOR_CAPITAL] = RGB (0x1c1c1c),
  [ATLAS_MAP_COLOR_VISIT] = RGB (0x9a0f24),
  [ATLAS_MAP_COLOR_PIN_RIM] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_ACCENT] = RGB (0x1a5fb4),
  [ATLAS_MAP_COLOR_HOVER] = RGBA (0xffffff, 0.0),
  [ATLAS_MAP_COLOR_NOTE] = RGB (0x3a3835),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0xc6dcc1),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0xf7e8b8),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0xdfd3ea),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0xbfd2e6),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0xf4d6b8),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0xe6c8d2),
};

static const AtlasColor *const presets[] = {
  [ATLAS_MAP_PRESET_LIGHT] = light_colors,
  [ATLAS_MAP_PRESET_DARK] = dark_colors,
  [ATLAS_MAP_PRESET_PRINT] = print_colors,
};

static const char *const names[ATLAS_MAP_N_COLORS] = {
  [ATLAS_MAP_COLOR_SEA] = "map_sea",
  [ATLAS_MAP_COLOR_GLOW] = "map_glow",
  [ATLAS_MAP_COLOR_LAND] = "map_land",
  [ATLAS_MAP_COLOR_COAST] = "map_coast",
  [ATLAS_MAP_COLOR_BORDER] = "map_border",
  [ATLAS_MAP_COLOR_FOCUS_BORDER] = "map_focus_border",
  [ATLAS_MAP_COLOR_FOCUS_COAST] = "map_focus_coast",
  [ATLAS_MAP_COLOR_LABEL] = "map_label",
  [ATLAS_MAP_COLOR_CONTEXT_LABEL] = "map_context_label",
  [ATLAS_MAP_COLOR_SEA_LABEL] = "map_sea_label",
  [ATLAS_MAP_COLOR_HALO] = "map_halo",
  [ATLAS_MAP_COLOR_CAPITAL] = "map_capital",
  [ATLAS_MAP_COLOR_VISIT] = "map_visit",
  [ATLAS_MAP_COLOR_PIN_RIM] = "map_pin_rim",
  [ATLAS_MAP_COLOR_ACCENT] = "map_accent",
  [ATLAS_MAP_COLOR_HOVER] = "map_hover",
  [ATLAS_MAP_COLOR_NOTE] = "map_note",
  [ATLAS_MAP_COLOR_FILL_0 + 0] = "map_fill_1",
  [ATLAS_MAP_COLOR_FILL_0 + 1] = "map_fill_2",
  [ATLAS_MAP_COLOR_FILL_0 + 2] = "map_fill_3",
  [ATLAS_MAP_COLOR_FILL_0 + 3] = "map_fill_4",
  [ATLAS_MAP_COLOR_FILL_0 + 4] = "map_fill_5",
  [ATLAS_MAP_COLOR_FILL_0 + 5] = "map_fill_6",
};

/**
 * atlas_map_palette_init:
 * @self: (out caller-allocates): a palette
 * @preset: what to start with
 *
 * Fills a palette; every member may be changed afterwards.
 */
void
atlas_map_palette_init (AtlasMapPalette *self,
                        AtlasMapPreset   preset)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail ((guint) preset < G_N_ELEMENTS (presets));

  memcpy (self->colors, presets[preset], sizeof self->colors);
  self->family = "Cantarell, Noto Sans, sans-serif";
  self->sea_family = "Noto Serif, DejaVu Serif, serif";
  self->text_scale = 1.0;
}

/**
 * atlas_map_color_get_name:
 * @color: a colour of a palette
 *
 * Gets the name by which a style sheet defines a colour, such as `map_sea` or
 * `map_fill_1`.
 *
 * Returns: (transfer none): the name
 */
const char *
atlas_map_color_get_name (AtlasMapColor color)
{
  g_return_val_if_fail ((guint) color < ATLAS_MAP_N_COLORS, NULL);

  return names[color];
}
