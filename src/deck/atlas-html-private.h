/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasHtmlOptions:
 * @language: the BCP 47 tag of the language of the content
 * @place: (nullable): the code of the one place that it is about, or %NULL for the region
 * @map: (nullable): a map, as an SVG element that may stand in HTML
 *
 * What a page holds.
 */
typedef struct
{
  const char *language;
  const char *place;
  const char *map;
} AtlasHtmlOptions;

char *atlas_html_write (AtlasBriefing          *briefing,
                        const AtlasHtmlOptions *options);

G_END_DECLS
