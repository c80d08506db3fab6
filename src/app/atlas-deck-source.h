/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-deck.h"
#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DECK_SOURCE (atlas_deck_source_get_type ())

/**
 * AtlasDeckSource:
 *
 * Makes the pages of a briefing in a thread, and makes them anew when the language is
 * changed, when the desktop goes from light to dark, or when the briefing has been read
 * again. Another briefing in the same window is nothing that is being presented.
 *
 * The signal `AtlasDeckSource::made` comes with each deck that is ready.
 */
G_DECLARE_FINAL_TYPE (AtlasDeckSource, atlas_deck_source, ATLAS, DECK_SOURCE, GObject)

AtlasDeckSource *atlas_deck_source_new   (AtlasSelection  *selection,
                                          GSettings       *settings);
void             atlas_deck_source_start (AtlasDeckSource *self,
                                          double           aspect);
void             atlas_deck_source_stop  (AtlasDeckSource *self);

G_END_DECLS
