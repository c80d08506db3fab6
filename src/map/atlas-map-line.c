/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-line-private.h"

static const struct
{
  AtlasMapColor color;
  double        width;
} designs[] = {
  [ATLAS_MAP_LINE_NONE] = { ATLAS_MAP_COLOR_BORDER, 0.0 },
  [ATLAS_MAP_LINE_COAST] = { ATLAS_MAP_COLOR_COAST, 0.8 },
  [ATLAS_MAP_LINE_FOCUS_COAST] = { ATLAS_MAP_COLOR_FOCUS_COAST, 1.0 },
  [ATLAS_MAP_LINE_BORDER] = { ATLAS_MAP_COLOR_BORDER, 0.9 },
  [ATLAS_MAP_LINE_FOCUS_BORDER] = { ATLAS_MAP_COLOR_FOCUS_BORDER, 1.15 },
  [ATLAS_MAP_LINE_DISPUTED] = { ATLAS_MAP_COLOR_BORDER, 1.0 },
  [ATLAS_MAP_LINE_FOCUS_DISPUTED] = { ATLAS_MAP_COLOR_LABEL, 1.35 },
};

static gboolean
is_focus (guint                region,
          const AtlasMapScene *scene)
{
  const AtlasMapPlace *place;

  if (region == ATLAS_FORMAT_NO_REGION)
    return FALSE;
  place = atlas_map_scene_lookup_place (scene, (int) region);
  return place != NULL && place->role == ATLAS_MAP_ROLE_FOCUS;
}

/**
 * atlas_map_arc_is_disputed:
 * @arc: an arc
 * @scene: what the map is of
 *
 * Gets whether an arc is drawn as a disputed boundary, as the document says it.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_arc_is_disputed (const AtlasFormatArc *arc,
                           const AtlasMapScene  *scene)
{
  return atlas_map_scene_is_disputed (scene, arc->left, arc->right,
                                      (arc->flags & ATLAS_ARC_DISPUTED) != 0);
}

/**
 * atlas_map_arc_get_line:
 * @arc: an arc
 * @scene: what the map is of
 *
 * Gets what an arc is to a map.
 *
 * Returns: the line that it is drawn as
 */
AtlasMapLine
atlas_map_arc_get_line (const AtlasFormatArc *arc,
                        const AtlasMapScene  *scene)
{
  gboolean focus = is_focus (arc->left, scene) || is_focus (arc->right, scene);

  if (arc->flags & ATLAS_ARC_ARTIFICIAL)
    return ATLAS_MAP_LINE_NONE;
  if (arc->left == ATLAS_FORMAT_NO_REGION || arc->right == ATLAS_FORMAT_NO_REGION)
    return focus ? ATLAS_MAP_LINE_FOCUS_COAST : ATLAS_MAP_LINE_COAST;
  if (atlas_map_arc_is_disputed (arc, scene))
    return focus ? ATLAS_MAP_LINE_FOCUS_DISPUTED : ATLAS_MAP_LINE_DISPUTED;
  if (arc->left == arc->right)
    return ATLAS_MAP_LINE_NONE;
  return focus ? ATLAS_MAP_LINE_FOCUS_BORDER : ATLAS_MAP_LINE_BORDER;
}

/**
 * atlas_map_line_is_disputed:
 * @line: a line
 *
 * Gets whether a line is dashed.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_line_is_disputed (AtlasMapLine line)
{
  return line == ATLAS_MAP_LINE_DISPUTED || line == ATLAS_MAP_LINE_FOCUS_DISPUTED;
}

/**
 * atlas_map_line_get_color:
 * @line: a line
 * @scene: what the map is of
 *
 * Gets the colour of a line.
 *
 * Returns: the colour
 */
AtlasMapColor
atlas_map_line_get_color (AtlasMapLine         line,
                          const AtlasMapScene *scene)
{
  AtlasMapColor color;

  g_return_val_if_fail (line < ATLAS_MAP_N_LINES, ATLAS_MAP_COLOR_BORDER);

  color = designs[line].color;
  /* What is faint enough for land would be lost between two that are filled. */
  if (color == ATLAS_MAP_COLOR_BORDER && atlas_map_scene_get_classification (scene) != NULL)
    return ATLAS_MAP_COLOR_CONTEXT_LABEL;
  return color;
}

/**
 * atlas_map_line_get_width:
 * @line: a line
 *
 * Gets how wide a line is where nothing is scaled.
 *
 * Returns: the width, in pixels
 */
double
atlas_map_line_get_width (AtlasMapLine line)
{
  g_return_val_if_fail (line < ATLAS_MAP_N_LINES, 0.0);

  return designs[line].width;
}
