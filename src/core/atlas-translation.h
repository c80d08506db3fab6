/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasTextOwner:
 * @ATLAS_TEXT_OWNER_BRIEFING: the title or subtitle
 * @ATLAS_TEXT_OWNER_PLACE: the name of a place or its capital
 * @ATLAS_TEXT_OWNER_FACT: a fact about a place
 * @ATLAS_TEXT_OWNER_CATEGORY: a status, theme or section
 * @ATLAS_TEXT_OWNER_LAYER: a layer of the map
 * @ATLAS_TEXT_OWNER_ENTRY: an entry
 * @ATLAS_TEXT_OWNER_FOOTNOTE: a footnote
 * @ATLAS_TEXT_OWNER_TERM: a word of the glossary
 * @ATLAS_TEXT_OWNER_SLIDE: a slide
 *
 * What a text of a document belongs to.
 */
typedef enum
{
  ATLAS_TEXT_OWNER_BRIEFING,
  ATLAS_TEXT_OWNER_PLACE,
  ATLAS_TEXT_OWNER_FACT,
  ATLAS_TEXT_OWNER_CATEGORY,
  ATLAS_TEXT_OWNER_LAYER,
  ATLAS_TEXT_OWNER_ENTRY,
  ATLAS_TEXT_OWNER_FOOTNOTE,
  ATLAS_TEXT_OWNER_TERM,
  ATLAS_TEXT_OWNER_SLIDE,
} AtlasTextOwner;

/**
 * AtlasForeign:
 * @span: which bytes of the words it is
 * @language: the BCP 47 tag of its language
 *
 * A part of some words that is in another language than the rest, because nobody has
 * translated it. Its language belongs to the briefing that the words are from, or to
 * the program for good.
 */
typedef struct
{
  AtlasSpan   span;
  const char *language;
} AtlasForeign;

/**
 * AtlasTextFunc:
 * @text: a text
 * @owner: what it belongs to
 * @data: (closure): what was given
 *
 * Is called for a text of a document.
 */
typedef void (*AtlasTextFunc) (const AtlasText *text,
                               AtlasTextOwner   owner,
                               gpointer         data);

const char *atlas_text_owner_get_label        (AtlasTextOwner   owner);
void        atlas_briefing_foreach_text       (AtlasBriefing   *self,
                                               AtlasTextFunc    func,
                                               gpointer         data);
GStrv       atlas_briefing_list_languages     (AtlasBriefing   *self);
gboolean    atlas_briefing_has_translation    (AtlasBriefing   *self,
                                               const AtlasText *text,
                                               const char      *language);
const char *atlas_briefing_get_fallback       (AtlasBriefing   *self,
                                               const AtlasText *text,
                                               const char      *language);
guint       atlas_briefing_count_untranslated (AtlasBriefing   *self,
                                               const char      *language);

GArray     *atlas_foreign_new                 (void);
void        atlas_foreign_add                 (GArray          *self,
                                               gsize            start,
                                               gsize            end,
                                               const char      *language);

char       *atlas_briefing_format_field_foreign
                                              (AtlasBriefing   *self,
                                               AtlasEntry      *entry,
                                               AtlasField       field,
                                               const char      *language,
                                               GArray          *foreign);

G_END_DECLS
