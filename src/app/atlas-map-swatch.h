/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-classification.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_SWATCH (atlas_map_swatch_get_type ())

/**
 * AtlasMapSign:
 * @ATLAS_MAP_SIGN_VISIT: the pin of a visit
 * @ATLAS_MAP_SIGN_CAPITAL: the pin of a capital
 * @ATLAS_MAP_SIGN_DISPUTED: a disputed boundary
 * @ATLAS_MAP_SIGN_NUMBER: a number behind a name
 * @ATLAS_MAP_SIGN_GROUP: a class of places
 *
 * The signs of a map that need to be explained.
 */
typedef enum
{
  ATLAS_MAP_SIGN_VISIT,
  ATLAS_MAP_SIGN_CAPITAL,
  ATLAS_MAP_SIGN_DISPUTED,
  ATLAS_MAP_SIGN_NUMBER,
  ATLAS_MAP_SIGN_GROUP,
} AtlasMapSign;

/**
 * AtlasMapSwatch:
 *
 * A sign of the map, as it is drawn there, to stand beside its explanation.
 *
 * # CSS nodes
 *
 * A single node, `map-swatch`.
 *
 * # Accessibility
 *
 * Decoration: only the explanation is read.
 */
G_DECLARE_FINAL_TYPE (AtlasMapSwatch, atlas_map_swatch, ATLAS, MAP_SWATCH, GtkWidget)

GtkWidget *atlas_map_swatch_new           (AtlasMapSign                    sign);
GtkWidget *atlas_map_swatch_new_for_group (const AtlasClassificationGroup *group);

G_END_DECLS
