/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-compose-private.h"

G_BEGIN_DECLS

/* Room around a page, and between a map and the words beside it. */
#define ATLAS_DECK_MARGIN        88.0
#define ATLAS_DECK_TOP           60.0
#define ATLAS_DECK_PANEL_MARGIN  64.0

/**
 * AtlasDeckHeading:
 * @words: the heading
 * @foreign: (nullable): its language, if that isn't the deck's
 * @lead: what stands beneath it, whose text may be %NULL
 * @is_warning: whether @lead is a caution
 *
 * What stands above a page.
 */
typedef struct
{
  const char    *words;
  PangoLanguage *foreign;
  AtlasDeckBox   lead;
  gboolean       is_warning;
} AtlasDeckHeading;

void   atlas_deck_page_add            (AtlasDeckPage        *page,
                                       const AtlasDeckBox   *box);
double atlas_deck_page_set            (AtlasDeckPage        *page,
                                       AtlasDeckComposer    *composer,
                                       const AtlasDeckBox   *box);
double atlas_deck_set_heading         (AtlasDeckComposer    *composer,
                                       AtlasDeckPage        *page,
                                       const AtlasDeckHeading
                                                            *heading,
                                       const AtlasRectangle *column);
double atlas_deck_measure_footer      (AtlasDeckComposer    *composer,
                                       const AtlasDeckTopic *topic,
                                       gboolean              has_map);
double atlas_deck_set_fitting         (AtlasDeckComposer    *composer,
                                       AtlasDeckPage        *page,
                                       const AtlasDeckBox   *box,
                                       const double         *sizes,
                                       guint                 n_sizes,
                                       double                most_height);
AtlasDeckBox
       atlas_deck_list_footnotes      (AtlasDeckComposer    *composer,
                                       const AtlasDeckPage  *page);

G_END_DECLS
