/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLACE_CARD (atlas_place_card_get_type ())

/**
 * AtlasPlaceCard:
 *
 * What there is to know of the place that is looked at: its names, facts with
 * their dates and sources, and the footnote that belongs to its name. Where no
 * place is looked at it is the card of the region, with its places to choose
 * from. Where there is little room it is one line that unfolds.
 *
 * It follows an [class@Selection], its property `selection`.
 *
 * # CSS nodes
 *
 * `place-card`, with labels of the style classes `.place-name`, `.fact-label`
 * and `.fact-value` in it.
 *
 * # Accessibility
 *
 * It is a region (%GTK_ACCESSIBLE_ROLE_REGION) that has the name of the place.
 */
G_DECLARE_FINAL_TYPE (AtlasPlaceCard, atlas_place_card, ATLAS, PLACE_CARD, GtkWidget)

gboolean        atlas_place_card_get_compact   (AtlasPlaceCard *self);
void            atlas_place_card_set_compact   (AtlasPlaceCard *self,
                                                gboolean        is_compact);
AtlasSelection *atlas_place_card_get_selection (AtlasPlaceCard *self);
void            atlas_place_card_set_selection (AtlasPlaceCard *self,
                                                AtlasSelection *selection);

G_END_DECLS
