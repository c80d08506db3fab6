/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasFacet:
 * @ATLAS_FACET_STATUS: the status that the document words
 * @ATLAS_FACET_THEME: the themes
 * @ATLAS_FACET_SECTION: the section
 * @ATLAS_FACET_STAGE: how far it has come
 * @ATLAS_FACET_PLACE: the places that the entry concerns
 * @ATLAS_FACET_KIND: the kind
 * @ATLAS_FACET_SOURCE: the sources that it cites
 * @ATLAS_FACET_CAUTION: whether a caution goes with it
 * @ATLAS_FACET_REGION: whether it is about the whole region
 *
 * Sides from which entries can be chosen. An entry has any number of values of
 * each. The first ones stand in the order of [enum@CategorySort].
 */
typedef enum
{
  ATLAS_FACET_STATUS,
  ATLAS_FACET_THEME,
  ATLAS_FACET_SECTION,
  ATLAS_FACET_STAGE,
  ATLAS_FACET_PLACE,
  ATLAS_FACET_KIND,
  ATLAS_FACET_SOURCE,
  ATLAS_FACET_CAUTION,
  ATLAS_FACET_REGION,
} AtlasFacet;

#define ATLAS_N_FACETS (ATLAS_FACET_REGION + 1)

/**
 * ATLAS_FACET_NONE:
 *
 * The value of an entry that has no other one: "no status given".
 */
#define ATLAS_FACET_NONE ""

/* The one value of each of the last two facets. */
#define ATLAS_FACET_VALUE_CAUTION "caution"
#define ATLAS_FACET_VALUE_REGION "region-wide"

const char *atlas_facet_get_field    (AtlasFacet          facet);
const char *atlas_facet_get_heading  (AtlasFacet          facet);
guint       atlas_facet_get_n_values (AtlasFacet          facet,
                                      AtlasBriefing      *briefing);
const char *atlas_facet_get_value    (AtlasFacet          facet,
                                      AtlasBriefing      *briefing,
                                      guint               index);
char       *atlas_facet_format_value (AtlasFacet          facet,
                                      AtlasBriefing      *briefing,
                                      const char         *value,
                                      const char         *language);
const char *atlas_facet_get_fallback (AtlasFacet          facet,
                                      AtlasBriefing      *briefing,
                                      const char         *value,
                                      const char         *language);
void        atlas_facet_fold_names   (AtlasFacet          facet,
                                      AtlasBriefing      *briefing,
                                      const char         *value,
                                      GString            *names);
GStrv       atlas_facet_find_values  (AtlasFacet          facet,
                                      AtlasBriefing      *briefing,
                                      const char         *typed);
guint       atlas_facet_list_values  (AtlasFacet          facet,
                                      AtlasBriefing      *briefing,
                                      AtlasEntry         *entry,
                                      const char *const **values,
                                      const char         *one[2]);

G_END_DECLS
