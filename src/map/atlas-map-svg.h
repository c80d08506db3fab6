/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-palette.h"
#include "atlas-map-frame.h"

G_BEGIN_DECLS

/**
 * AtlasMapSvgOptions:
 * @title: (nullable): what the picture is called
 * @description: (nullable): what it shows, for those who can't see it
 * @link_prefix: (nullable): what comes before a place's code in the address that it
 *   leads to, or %NULL for places that lead nowhere
 * @dark: (nullable): how it looks on a screen for whoever reads in the dark, or %NULL
 *   for a picture that is the same for everybody
 * @highlighted: (nullable) (array zero-terminated=1): the codes of places that stand out
 * @unit: how large text and lines are against their design, or 0 for what suits the size
 * @is_plain: whether footnotes, legend and scale stand elsewhere
 * @is_bare: whether pins and names are left out, too
 * @is_part: whether it becomes a part of a page of HTML, and not a file of its own
 *
 * What goes along with a map.
 */
typedef struct
{
  const char *title;
  const char *description;
  const char *link_prefix;

  const AtlasMapPalette *dark;

  const char *const *highlighted;
  double      unit;
  gboolean    is_plain;
  gboolean    is_bare;
  gboolean    is_part;
} AtlasMapSvgOptions;

char *atlas_map_svg_write (const AtlasMapScene      *scene,
                           const AtlasMapPalette    *palette,
                           const AtlasRectangle     *extents,
                           int                       width,
                           int                       height,
                           const AtlasMapSvgOptions *options);

G_END_DECLS
