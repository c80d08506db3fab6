/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "atlas-deck-theme-private.h"

G_BEGIN_DECLS

/**
 * AtlasDeckSetter:
 * @context: what layouts are made with; it belongs to one thread
 * @language: the language of the deck
 * @is_mirrored: whether reading starts at the right
 *
 * Sets text. A page keeps words and no layouts, because those belong to the thread that
 * made them; set again in another thread, the same words break at the same places.
 */
typedef struct
{
  PangoContext *context;
  const char   *language;
  gboolean      is_mirrored;
} AtlasDeckSetter;

void         atlas_deck_setter_init     (AtlasDeckSetter       *self,
                                         const char            *language);
void         atlas_deck_setter_clear    (AtlasDeckSetter       *self);
PangoLayout *atlas_deck_setter_layout   (const AtlasDeckSetter *self,
                                         const AtlasDeckBox    *box,
                                         double                 width,
                                         const AtlasDeckTheme  *theme);
void         atlas_deck_setter_measure  (const AtlasDeckSetter *self,
                                         const AtlasDeckBox    *box,
                                         double                 width,
                                         double                *text_width,
                                         double                *text_height);
char        *atlas_deck_setter_join     (const AtlasDeckSetter *self,
                                         const char            *first,
                                         const char            *between,
                                         const char            *second);
char        *atlas_deck_clean           (const char            *string,
                                         guint                  most_characters);
char        *atlas_deck_bind            (const char            *string);
char        *atlas_deck_first_sentence  (const char            *string,
                                         const char            *language);
char        *atlas_deck_first_clause    (const char            *string);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasDeckSetter, atlas_deck_setter_clear)

G_END_DECLS
