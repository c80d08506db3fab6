/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

const char *atlas_deck_words_overview       (void);
const char *atlas_deck_words_sources        (void);
const char *atlas_deck_words_legend_visit   (void);
const char *atlas_deck_words_legend_capital (void);
const char *atlas_deck_words_legend_disputed (void);
const char *atlas_deck_words_no_entries     (void);
const char *atlas_deck_words_no_facts       (void);
const char *atlas_deck_words_no_sources     (void);
const char *atlas_deck_words_own_voice      (void);
const char *atlas_deck_words_see_footnotes  (void);
const char *atlas_deck_words_map_source     (void);
const char *atlas_deck_words_place          (guint          count);
const char *atlas_deck_words_kind           (AtlasKind      kind,
                                             guint          count);
void        atlas_deck_words_append_note    (GString       *notes,
                                             const char    *title,
                                             const char    *note);
void        atlas_deck_words_append_source  (GString       *numbers,
                                             guint          number,
                                             const char    *language);
char       *atlas_deck_words_as_of          (AtlasDate      date,
                                             const char    *language);
char       *atlas_deck_words_visited        (AtlasDate      date,
                                             AtlasDate      as_of,
                                             const char    *language);
char       *atlas_deck_words_part           (guint          part,
                                             guint          n_parts);
char       *atlas_deck_words_number         (guint          number,
                                             guint          n_pages);
char       *atlas_deck_words_more           (guint          count);
char       *atlas_deck_words_count          (AtlasKind      kind,
                                             guint          count,
                                             guint          n_region_wide);
char       *atlas_deck_words_region_wide    (const guint   *n_region_wide,
                                             gboolean       follows,
                                             const char    *language);

G_END_DECLS
