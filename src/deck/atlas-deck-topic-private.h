/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"
#include "atlas-geometry.h"

G_BEGIN_DECLS

/**
 * AtlasDeckTopic:
 * @layout: how it is shown
 * @slide: which slide of the document asks for it, or -1
 * @place: (nullable): the code of the place that it is about
 * @kind: the kind of its entries, or -1
 * @heading: what stands above it
 * @heading_text: (nullable): the text of the document that the heading is; borrowed
 * @notes: (nullable): what the presenter reads
 * @minutes: how long it is planned for, or 0
 * @entries: (element-type AtlasEntry): what it shows
 * @n_left_out: how many more entries there are than a room can bear
 * @n_region_wide: for a place, how many entries of each kind are about the whole
 *   region, this place included
 *
 * What a slide is to say, before anybody knows how much room it takes.
 */
typedef struct
{
  AtlasSlideLayout layout;
  int              slide;
  char            *place;
  int              kind;
  char            *heading;
  const AtlasText *heading_text;
  char            *notes;
  double           minutes;
  GPtrArray       *entries;
  guint            n_left_out;
  guint            n_region_wide[ATLAS_N_KINDS];
} AtlasDeckTopic;

void            atlas_deck_topic_free      (AtlasDeckTopic *self);
AtlasDeckTopic *atlas_deck_topic_new_place (AtlasBriefing  *briefing,
                                            const char     *code,
                                            const char     *language);
GPtrArray      *atlas_deck_list_topics     (AtlasBriefing  *briefing,
                                            const char     *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasDeckTopic, atlas_deck_topic_free)

G_END_DECLS
