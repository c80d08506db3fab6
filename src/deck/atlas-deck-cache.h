/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DECK_CACHE (atlas_deck_cache_get_type ())

/**
 * AtlasDeckCache:
 *
 * Pages as pictures, painted in a thread of its own and kept as long as there is
 * room for them. It is used in one thread, whose main context it answers in.
 *
 * The signal `AtlasDeckCache::rendered` comes with the page, the width and the
 * height of a picture that is ready.
 */
G_DECLARE_FINAL_TYPE (AtlasDeckCache, atlas_deck_cache, ATLAS, DECK_CACHE, GObject)

AtlasDeckCache  *atlas_deck_cache_new       (AtlasDeck      *deck,
                                             gsize           max_bytes);
AtlasDeck       *atlas_deck_cache_get_deck  (AtlasDeckCache *self);
cairo_surface_t *atlas_deck_cache_get       (AtlasDeckCache *self,
                                             AtlasDeckPage  *page,
                                             int             width,
                                             int             height);
void             atlas_deck_cache_prefetch  (AtlasDeckCache *self,
                                             AtlasDeckPage  *page,
                                             int             width,
                                             int             height);
void             atlas_deck_cache_forget    (AtlasDeckCache *self);
gsize            atlas_deck_cache_get_bytes (AtlasDeckCache *self);

G_END_DECLS
