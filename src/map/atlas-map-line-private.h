/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-geometry-private.h"
#include "atlas-map-palette.h"

G_BEGIN_DECLS

/**
 * AtlasMapLine:
 * @ATLAS_MAP_LINE_NONE: nothing that is drawn
 * @ATLAS_MAP_LINE_COAST: a coast
 * @ATLAS_MAP_LINE_FOCUS_COAST: a coast of the region
 * @ATLAS_MAP_LINE_BORDER: a border
 * @ATLAS_MAP_LINE_FOCUS_BORDER: a border of the region
 * @ATLAS_MAP_LINE_DISPUTED: a border that is disputed
 * @ATLAS_MAP_LINE_FOCUS_DISPUTED: one of the region
 *
 * What an arc is to a map, in the order in which they are drawn.
 */
typedef enum
{
  ATLAS_MAP_LINE_NONE,
  ATLAS_MAP_LINE_COAST,
  ATLAS_MAP_LINE_FOCUS_COAST,
  ATLAS_MAP_LINE_BORDER,
  ATLAS_MAP_LINE_FOCUS_BORDER,
  ATLAS_MAP_LINE_DISPUTED,
  ATLAS_MAP_LINE_FOCUS_DISPUTED,
} AtlasMapLine;

#define ATLAS_MAP_N_LINES (ATLAS_MAP_LINE_FOCUS_DISPUTED + 1)

gboolean      atlas_map_arc_is_disputed   (const AtlasFormatArc *arc,
                                           const AtlasMapScene  *scene);
AtlasMapLine  atlas_map_arc_get_line      (const AtlasFormatArc *arc,
                                           const AtlasMapScene  *scene);
gboolean      atlas_map_line_is_disputed  (AtlasMapLine          line);
AtlasMapColor atlas_map_line_get_color    (AtlasMapLine          line,
                                           const AtlasMapScene  *scene);
double        atlas_map_line_get_width    (AtlasMapLine          line);

G_END_DECLS
