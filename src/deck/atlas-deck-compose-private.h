/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-page.h"
#include "atlas-deck-text-private.h"
#include "atlas-deck-topic-private.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

/**
 * AtlasDeckComposer:
 * @briefing: the document
 * @plane: the plane of the maps
 * @classification: (nullable): what the overview is coloured by
 * @scene: the scene of the overview
 * @width: how wide a page is, in its units
 * @setter: what sets text
 *
 * What pages are made with. Everything but the setter is borrowed.
 */
typedef struct
{
  AtlasBriefing       *briefing;
  AtlasPlane          *plane;
  AtlasClassification *classification;
  AtlasMapScene       *scene;
  double               width;
  AtlasDeckSetter      setter;
} AtlasDeckComposer;

void           atlas_deck_compose        (AtlasDeckComposer    *self,
                                          const AtlasDeckTopic *topic,
                                          GPtrArray            *pages);
AtlasDeckPage *atlas_deck_compose_entry  (AtlasDeckComposer    *self,
                                          AtlasEntry           *entry);
void           atlas_deck_compose_finish (AtlasDeckComposer    *self,
                                          AtlasDeckPage        *page,
                                          guint                 n_pages);

G_END_DECLS
