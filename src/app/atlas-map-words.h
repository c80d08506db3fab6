/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-classification.h"
#include "atlas-map-found.h"

G_BEGIN_DECLS

char *atlas_map_words_format_place   (AtlasBriefing                  *briefing,
                                      AtlasPlace                     *place,
                                      const AtlasMapFound            *found,
                                      const char                     *language);
char *atlas_map_words_format_details (AtlasBriefing                  *briefing,
                                      AtlasClassification            *classification,
                                      AtlasPlace                     *place,
                                      const char                     *position,
                                      const char                     *language);
char *atlas_map_words_format_position (guint                          position,
                                      guint                           n_places,
                                      double                          east,
                                      double                          north);
char *atlas_map_words_format_tooltip (AtlasBriefing                  *briefing,
                                      AtlasClassification            *classification,
                                      AtlasPlace                     *place,
                                      const char                     *language);
char *atlas_map_words_format_group   (const AtlasClassificationGroup *group);
char *atlas_map_words_format_found   (const AtlasMapFound            *found);
char *atlas_map_words_format_map     (AtlasBriefing                  *briefing,
                                      AtlasClassification            *classification,
                                      const AtlasMapFound            *found,
                                      const char                     *language);

G_END_DECLS
