/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-deck.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FOUND (atlas_found_get_type ())

/**
 * AtlasFound:
 *
 * Something that a presenter finds by typing: a place or an entry to answer a
 * question with, or a page of the deck to go to.
 *
 * Properties: `title`, and `sort`: what it is, in words.
 */
G_DECLARE_FINAL_TYPE (AtlasFound, atlas_found, ATLAS, FOUND, GObject)

GListModel    *atlas_found_search      (AtlasDeck  *deck,
                                        const char *typed);
const char    *atlas_found_get_title   (AtlasFound *self);
const char    *atlas_found_get_sort    (AtlasFound *self);
int            atlas_found_get_index   (AtlasFound *self);
AtlasDeckPage *atlas_found_create_page (AtlasFound *self);

G_END_DECLS
