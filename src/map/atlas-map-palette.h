/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-scene.h"

G_BEGIN_DECLS

/**
 * AtlasColor:
 * @red: red, from 0 to 1
 * @green: green, from 0 to 1
 * @blue: blue, from 0 to 1
 * @alpha: alpha, from 0 to 1
 *
 * A colour; laid out like a `GdkRGBA` with doubles.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} AtlasColor;

/**
 * AtlasMapColor:
 * @ATLAS_MAP_COLOR_SEA: the sea
 * @ATLAS_MAP_COLOR_GLOW: the water along a coast
 * @ATLAS_MAP_COLOR_LAND: land around the focus
 * @ATLAS_MAP_COLOR_COAST: the line between land and sea
 * @ATLAS_MAP_COLOR_BORDER: a boundary around the focus
 * @ATLAS_MAP_COLOR_FOCUS_BORDER: a boundary of a focus place
 * @ATLAS_MAP_COLOR_FOCUS_COAST: the coast of a focus place
 * @ATLAS_MAP_COLOR_LABEL: the name of a focus place
 * @ATLAS_MAP_COLOR_CONTEXT_LABEL: the name of another place
 * @ATLAS_MAP_COLOR_SEA_LABEL: the name of a sea
 * @ATLAS_MAP_COLOR_HALO: the halo of a label
 * @ATLAS_MAP_COLOR_CAPITAL: the pin of a capital, and its label
 * @ATLAS_MAP_COLOR_VISIT: the pin of a visit, and its label
 * @ATLAS_MAP_COLOR_PIN_RIM: the rim of a pin
 * @ATLAS_MAP_COLOR_ACCENT: the outline of what is selected or has the focus
 * @ATLAS_MAP_COLOR_HOVER: laid over what the pointer is on
 * @ATLAS_MAP_COLOR_NOTE: footnotes, attribution and scale bar
 * @ATLAS_MAP_COLOR_HATCH: the lines over what is hatched
 * @ATLAS_MAP_COLOR_FILL_0: the first of %ATLAS_MAP_N_FILLS fills
 * @ATLAS_MAP_COLOR_CLASS_0: the first of %ATLAS_N_CLASS_TONES tones of classes
 * @ATLAS_MAP_COLOR_STEP_0: the first of %ATLAS_N_STEP_TONES tones from little to much
 * @ATLAS_MAP_COLOR_STAGE_0: the first of %ATLAS_N_STAGES tones of stages
 *
 * What the colours of a palette are for.
 */
typedef enum
{
  ATLAS_MAP_COLOR_SEA,
  ATLAS_MAP_COLOR_GLOW,
  ATLAS_MAP_COLOR_LAND,
  ATLAS_MAP_COLOR_COAST,
  ATLAS_MAP_COLOR_BORDER,
  ATLAS_MAP_COLOR_FOCUS_BORDER,
  ATLAS_MAP_COLOR_FOCUS_COAST,
  ATLAS_MAP_COLOR_LABEL,
  ATLAS_MAP_COLOR_CONTEXT_LABEL,
  ATLAS_MAP_COLOR_SEA_LABEL,
  ATLAS_MAP_COLOR_HALO,
  ATLAS_MAP_COLOR_CAPITAL,
  ATLAS_MAP_COLOR_VISIT,
  ATLAS_MAP_COLOR_PIN_RIM,
  ATLAS_MAP_COLOR_ACCENT,
  ATLAS_MAP_COLOR_HOVER,
  ATLAS_MAP_COLOR_NOTE,
  ATLAS_MAP_COLOR_HATCH,
  ATLAS_MAP_COLOR_FILL_0,
  ATLAS_MAP_COLOR_CLASS_0 = ATLAS_MAP_COLOR_FILL_0 + ATLAS_MAP_N_FILLS,
  ATLAS_MAP_COLOR_STEP_0 = ATLAS_MAP_COLOR_CLASS_0 + ATLAS_N_CLASS_TONES,
  ATLAS_MAP_COLOR_STAGE_0 = ATLAS_MAP_COLOR_STEP_0 + ATLAS_N_STEP_TONES,
} AtlasMapColor;

#define ATLAS_MAP_N_COLORS (ATLAS_MAP_COLOR_STAGE_0 + ATLAS_N_STAGES)

/**
 * AtlasMapPreset:
 * @ATLAS_MAP_PRESET_LIGHT: for a light interface
 * @ATLAS_MAP_PRESET_DARK: for a dark interface
 * @ATLAS_MAP_PRESET_CONTRAST: for a light interface of high contrast
 * @ATLAS_MAP_PRESET_CONTRAST_DARK: for a dark interface of high contrast
 * @ATLAS_MAP_PRESET_PRINT: for paper
 *
 * The palettes that are there from the start.
 */
typedef enum
{
  ATLAS_MAP_PRESET_LIGHT,
  ATLAS_MAP_PRESET_DARK,
  ATLAS_MAP_PRESET_CONTRAST,
  ATLAS_MAP_PRESET_CONTRAST_DARK,
  ATLAS_MAP_PRESET_PRINT,
} AtlasMapPreset;

#define ATLAS_MAP_N_PRESETS (ATLAS_MAP_PRESET_PRINT + 1)

/**
 * AtlasMapPalette:
 * @colors: the colours, by [enum@MapColor]
 * @family: the font family of labels, as Pango reads it
 * @sea_family: the font family of the names of seas
 * @text_scale: how much larger than usual text is
 * @least_size: the size below which no name is shrunk to find a place, in units of text,
 *   or 0
 *
 * How a map looks. A plain value, filled by atlas_map_palette_init() and then
 * changed at will; the families are borrowed, so use static or interned strings.
 */
typedef struct
{
  AtlasColor  colors[ATLAS_MAP_N_COLORS];
  const char *family;
  const char *sea_family;
  double      text_scale;
  double      least_size;
} AtlasMapPalette;

void          atlas_map_palette_init    (AtlasMapPalette                *self,
                                         AtlasMapPreset                  preset);
AtlasMapColor atlas_map_color_for_group (const AtlasClassificationGroup *group);
AtlasMapColor atlas_map_color_for_place (const AtlasMapPlace            *place);
const char   *atlas_map_color_get_name  (AtlasMapColor                   color);

G_END_DECLS
