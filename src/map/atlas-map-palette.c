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

/* The six fills tell neighbours apart and say nothing: they are near to each other in
 * lightness, so that none shouts, and apart in hue.
 *
 * The others say something. Within a palette the classes, steps and stages are apart
 * in lightness, so that they survive a copier, and stay apart for every sort of colour
 * blindness; the tests say by how much. Steps are of one hue, far from the sea's. */
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
  [ATLAS_MAP_COLOR_HATCH] = RGBA (0x1f2326, 0.42),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0xbcd5b7),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0xf4e1a6),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0xd9cbe6),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0xb3c9e0),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0xf0cba6),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0xdfbbc7),
  [ATLAS_MAP_COLOR_CLASS_0 + 0] = RGB (0xffe08b),
  [ATLAS_MAP_COLOR_CLASS_0 + 1] = RGB (0x73a2eb),
  [ATLAS_MAP_COLOR_CLASS_0 + 2] = RGB (0x31c6a5),
  [ATLAS_MAP_COLOR_CLASS_0 + 3] = RGB (0x95e3a9),
  [ATLAS_MAP_COLOR_CLASS_0 + 4] = RGB (0xd0b7eb),
  [ATLAS_MAP_COLOR_CLASS_0 + 5] = RGB (0xc0816f),
  [ATLAS_MAP_COLOR_STEP_0 + 0] = RGB (0xf4ded3),
  [ATLAS_MAP_COLOR_STEP_0 + 1] = RGB (0xeec5af),
  [ATLAS_MAP_COLOR_STEP_0 + 2] = RGB (0xe6ac8c),
  [ATLAS_MAP_COLOR_STEP_0 + 3] = RGB (0xda946d),
  [ATLAS_MAP_COLOR_STEP_0 + 4] = RGB (0xcc7d4f),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE] = RGB (0xe5e2dd),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_PLANNED] = RGB (0xebcf8e),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_ONGOING] = RGB (0x62a1d7),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_COMPLETED] = RGB (0x89c093),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_SUSPENDED] = RGB (0xd4b7e3),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_CANCELLED] = RGB (0xd07876),
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
  [ATLAS_MAP_COLOR_HATCH] = RGBA (0xf6f5f4, 0.4),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0x4c6a4c),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0x7a6a35),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0x62557a),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0x43617f),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0x80593a),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0x7a4b5b),
  [ATLAS_MAP_COLOR_CLASS_0 + 0] = RGB (0x524419),
  [ATLAS_MAP_COLOR_CLASS_0 + 1] = RGB (0x2d556d),
  [ATLAS_MAP_COLOR_CLASS_0 + 2] = RGB (0x068279),
  [ATLAS_MAP_COLOR_CLASS_0 + 3] = RGB (0x5f8b53),
  [ATLAS_MAP_COLOR_CLASS_0 + 4] = RGB (0x6e5e9f),
  [ATLAS_MAP_COLOR_CLASS_0 + 5] = RGB (0x854c4c),
  [ATLAS_MAP_COLOR_STEP_0 + 0] = RGB (0x594235),
  [ATLAS_MAP_COLOR_STEP_0 + 1] = RGB (0x734c36),
  [ATLAS_MAP_COLOR_STEP_0 + 2] = RGB (0x8b5739),
  [ATLAS_MAP_COLOR_STEP_0 + 3] = RGB (0xa1633e),
  [ATLAS_MAP_COLOR_STEP_0 + 4] = RGB (0xb77047),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE] = RGB (0x484541),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_PLANNED] = RGB (0x84642d),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_ONGOING] = RGB (0x427eaf),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_COMPLETED] = RGB (0x2c633d),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_SUSPENDED] = RGB (0x6a527e),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_CANCELLED] = RGB (0xb36e6d),
};

/* Every line and name as strong as it can be; the fills say what they say. */
static const AtlasColor contrast_colors[ATLAS_MAP_N_COLORS] = {
  [ATLAS_MAP_COLOR_SEA] = RGB (0xd3e2ed),
  [ATLAS_MAP_COLOR_GLOW] = RGB (0xf2f8fc),
  [ATLAS_MAP_COLOR_LAND] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_COAST] = RGB (0x000000),
  [ATLAS_MAP_COLOR_BORDER] = RGB (0x000000),
  [ATLAS_MAP_COLOR_FOCUS_BORDER] = RGB (0x000000),
  [ATLAS_MAP_COLOR_FOCUS_COAST] = RGB (0x000000),
  [ATLAS_MAP_COLOR_LABEL] = RGB (0x000000),
  [ATLAS_MAP_COLOR_CONTEXT_LABEL] = RGB (0x000000),
  [ATLAS_MAP_COLOR_SEA_LABEL] = RGB (0x000000),
  [ATLAS_MAP_COLOR_HALO] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_CAPITAL] = RGB (0x000000),
  [ATLAS_MAP_COLOR_VISIT] = RGB (0x8a0018),
  [ATLAS_MAP_COLOR_PIN_RIM] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_ACCENT] = RGB (0x1a5fb4),
  [ATLAS_MAP_COLOR_HOVER] = RGBA (0xffffff, 0.35),
  [ATLAS_MAP_COLOR_NOTE] = RGB (0x000000),
  [ATLAS_MAP_COLOR_HATCH] = RGBA (0x000000, 0.8),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0xbcd5b7),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0xf4e1a6),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0xd9cbe6),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0xb3c9e0),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0xf0cba6),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0xdfbbc7),
  [ATLAS_MAP_COLOR_CLASS_0 + 0] = RGB (0xffe87d),
  [ATLAS_MAP_COLOR_CLASS_0 + 1] = RGB (0x6792d2),
  [ATLAS_MAP_COLOR_CLASS_0 + 2] = RGB (0x02baa8),
  [ATLAS_MAP_COLOR_CLASS_0 + 3] = RGB (0x9ae1b1),
  [ATLAS_MAP_COLOR_CLASS_0 + 4] = RGB (0xc9b2e3),
  [ATLAS_MAP_COLOR_CLASS_0 + 5] = RGB (0x9e7168),
  [ATLAS_MAP_COLOR_STEP_0 + 0] = RGB (0xf7ddd0),
  [ATLAS_MAP_COLOR_STEP_0 + 1] = RGB (0xefbba0),
  [ATLAS_MAP_COLOR_STEP_0 + 2] = RGB (0xe39a71),
  [ATLAS_MAP_COLOR_STEP_0 + 3] = RGB (0xd27a46),
  [ATLAS_MAP_COLOR_STEP_0 + 4] = RGB (0xbb5c21),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE] = RGB (0xebe8e2),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_PLANNED] = RGB (0xe0b64d),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_ONGOING] = RGB (0x0d96f0),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_COMPLETED] = RGB (0x8ee598),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_SUSPENDED] = RGB (0xb49cd0),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_CANCELLED] = RGB (0xcd545b),
};

static const AtlasColor contrast_dark_colors[ATLAS_MAP_N_COLORS] = {
  [ATLAS_MAP_COLOR_SEA] = RGB (0x101820),
  [ATLAS_MAP_COLOR_GLOW] = RGB (0x2b3c4a),
  [ATLAS_MAP_COLOR_LAND] = RGB (0x000000),
  [ATLAS_MAP_COLOR_COAST] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_BORDER] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_FOCUS_BORDER] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_FOCUS_COAST] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_LABEL] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_CONTEXT_LABEL] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_SEA_LABEL] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_HALO] = RGB (0x000000),
  [ATLAS_MAP_COLOR_CAPITAL] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_VISIT] = RGB (0xffb0b4),
  [ATLAS_MAP_COLOR_PIN_RIM] = RGB (0x000000),
  [ATLAS_MAP_COLOR_ACCENT] = RGB (0x78aeed),
  [ATLAS_MAP_COLOR_HOVER] = RGBA (0xffffff, 0.2),
  [ATLAS_MAP_COLOR_NOTE] = RGB (0xffffff),
  [ATLAS_MAP_COLOR_HATCH] = RGBA (0xffffff, 0.75),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0x3f5a3f),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0x665727),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0x524669),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0x355070),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0x6b482c),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0x673d4b),
  [ATLAS_MAP_COLOR_CLASS_0 + 0] = RGB (0x373100),
  [ATLAS_MAP_COLOR_CLASS_0 + 1] = RGB (0x00406b),
  [ATLAS_MAP_COLOR_CLASS_0 + 2] = RGB (0x007479),
  [ATLAS_MAP_COLOR_CLASS_0 + 3] = RGB (0x617f58),
  [ATLAS_MAP_COLOR_CLASS_0 + 4] = RGB (0x5f4aa7),
  [ATLAS_MAP_COLOR_CLASS_0 + 5] = RGB (0x713b46),
  [ATLAS_MAP_COLOR_STEP_0 + 0] = RGB (0x4a2814),
  [ATLAS_MAP_COLOR_STEP_0 + 1] = RGB (0x653416),
  [ATLAS_MAP_COLOR_STEP_0 + 2] = RGB (0x80411b),
  [ATLAS_MAP_COLOR_STEP_0 + 3] = RGB (0x9b5023),
  [ATLAS_MAP_COLOR_STEP_0 + 4] = RGB (0xb4612e),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE] = RGB (0x25231f),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_PLANNED] = RGB (0x71551f),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_ONGOING] = RGB (0x2a6f92),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_COMPLETED] = RGB (0x18462c),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_SUSPENDED] = RGB (0x513b97),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_CANCELLED] = RGB (0xac616b),
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
  [ATLAS_MAP_COLOR_HATCH] = RGBA (0x000000, 0.42),
  [ATLAS_MAP_COLOR_FILL_0 + 0] = RGB (0xc6dcc1),
  [ATLAS_MAP_COLOR_FILL_0 + 1] = RGB (0xf7e8b8),
  [ATLAS_MAP_COLOR_FILL_0 + 2] = RGB (0xdfd3ea),
  [ATLAS_MAP_COLOR_FILL_0 + 3] = RGB (0xbfd2e6),
  [ATLAS_MAP_COLOR_FILL_0 + 4] = RGB (0xf4d6b8),
  [ATLAS_MAP_COLOR_FILL_0 + 5] = RGB (0xe6c8d2),
  [ATLAS_MAP_COLOR_CLASS_0 + 0] = RGB (0xffeb92),
  [ATLAS_MAP_COLOR_CLASS_0 + 1] = RGB (0x70a5e9),
  [ATLAS_MAP_COLOR_CLASS_0 + 2] = RGB (0x33c9b0),
  [ATLAS_MAP_COLOR_CLASS_0 + 3] = RGB (0xade7ac),
  [ATLAS_MAP_COLOR_CLASS_0 + 4] = RGB (0xd4bded),
  [ATLAS_MAP_COLOR_CLASS_0 + 5] = RGB (0xc28074),
  [ATLAS_MAP_COLOR_STEP_0 + 0] = RGB (0xfae4d9),
  [ATLAS_MAP_COLOR_STEP_0 + 1] = RGB (0xf3c9b3),
  [ATLAS_MAP_COLOR_STEP_0 + 2] = RGB (0xe9af8f),
  [ATLAS_MAP_COLOR_STEP_0 + 3] = RGB (0xdb966f),
  [ATLAS_MAP_COLOR_STEP_0 + 4] = RGB (0xcc7d4f),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE] = RGB (0xedebe5),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_PLANNED] = RGB (0xf2d594),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_ONGOING] = RGB (0x6aa7de),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_COMPLETED] = RGB (0x89c398),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_SUSPENDED] = RGB (0xd8bde6),
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_CANCELLED] = RGB (0xd07876),
};

static const AtlasColor *const presets[] = {
  [ATLAS_MAP_PRESET_LIGHT] = light_colors,
  [ATLAS_MAP_PRESET_DARK] = dark_colors,
  [ATLAS_MAP_PRESET_CONTRAST] = contrast_colors,
  [ATLAS_MAP_PRESET_CONTRAST_DARK] = contrast_dark_colors,
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
  [ATLAS_MAP_COLOR_HATCH] = "map_hatch",
  [ATLAS_MAP_COLOR_FILL_0 + 0] = "map_fill_1",
  [ATLAS_MAP_COLOR_FILL_0 + 1] = "map_fill_2",
  [ATLAS_MAP_COLOR_FILL_0 + 2] = "map_fill_3",
  [ATLAS_MAP_COLOR_FILL_0 + 3] = "map_fill_4",
  [ATLAS_MAP_COLOR_FILL_0 + 4] = "map_fill_5",
  [ATLAS_MAP_COLOR_FILL_0 + 5] = "map_fill_6",
  [ATLAS_MAP_COLOR_CLASS_0 + 0] = "map_class_1",
  [ATLAS_MAP_COLOR_CLASS_0 + 1] = "map_class_2",
  [ATLAS_MAP_COLOR_CLASS_0 + 2] = "map_class_3",
  [ATLAS_MAP_COLOR_CLASS_0 + 3] = "map_class_4",
  [ATLAS_MAP_COLOR_CLASS_0 + 4] = "map_class_5",
  [ATLAS_MAP_COLOR_CLASS_0 + 5] = "map_class_6",
  [ATLAS_MAP_COLOR_STEP_0 + 0] = "map_step_1",
  [ATLAS_MAP_COLOR_STEP_0 + 1] = "map_step_2",
  [ATLAS_MAP_COLOR_STEP_0 + 2] = "map_step_3",
  [ATLAS_MAP_COLOR_STEP_0 + 3] = "map_step_4",
  [ATLAS_MAP_COLOR_STEP_0 + 4] = "map_step_5",
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_NONE] = "map_stage_none",
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_PLANNED] = "map_stage_planned",
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_ONGOING] = "map_stage_ongoing",
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_COMPLETED] = "map_stage_completed",
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_SUSPENDED] = "map_stage_suspended",
  [ATLAS_MAP_COLOR_STAGE_0 + ATLAS_STAGE_CANCELLED] = "map_stage_cancelled",
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
  self->least_size = 0.0;
}

/**
 * atlas_map_color_for_group:
 * @group: a group of a classification
 *
 * Gets the colour that the places of a group are filled with.
 *
 * Returns: the colour
 */
AtlasMapColor
atlas_map_color_for_group (const AtlasClassificationGroup *group)
{
  g_return_val_if_fail (group != NULL, ATLAS_MAP_COLOR_LAND);

  switch (group->scale)
    {
    case ATLAS_SCALE_CLASS:
      return ATLAS_MAP_COLOR_CLASS_0 + group->tone % ATLAS_N_CLASS_TONES;
    case ATLAS_SCALE_STEP:
      return ATLAS_MAP_COLOR_STEP_0 + group->tone % ATLAS_N_STEP_TONES;
    case ATLAS_SCALE_STAGE:
      return ATLAS_MAP_COLOR_STAGE_0 + group->tone % ATLAS_N_STAGES;
    case ATLAS_SCALE_NONE:
    default:
      return ATLAS_MAP_COLOR_LAND;
    }
}

/**
 * atlas_map_color_for_place:
 * @place: a place of a scene
 *
 * Gets the colour that a place is filled with: that of its group, or else the one
 * that tells a focus place from its neighbours.
 *
 * Returns: the colour
 */
AtlasMapColor
atlas_map_color_for_place (const AtlasMapPlace *place)
{
  g_return_val_if_fail (place != NULL, ATLAS_MAP_COLOR_LAND);

  if (place->group != NULL)
    return atlas_map_color_for_group (place->group);

  return place->role == ATLAS_MAP_ROLE_FOCUS ? ATLAS_MAP_COLOR_FILL_0 + place->fill
                                             : ATLAS_MAP_COLOR_LAND;
}

/**
 * atlas_map_color_get_name:
 * @color: a colour of a palette
 *
 * Gets the name by which a style sheet defines a colour, such as `map_sea` or
 * `map_class_1`.
 *
 * Returns: (transfer none): the name
 */
const char *
atlas_map_color_get_name (AtlasMapColor color)
{
  g_return_val_if_fail ((guint) color < ATLAS_MAP_N_COLORS, NULL);

  return names[color];
}
