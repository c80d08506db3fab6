/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-paper-table.h"
#include "atlas-translation.h"

G_BEGIN_DECLS

/**
 * AtlasPaperWords:
 * @string: the words
 * @briefing: the document that their texts are from
 * @language: the BCP 47 tag of the language of the paper
 * @attributes: (nullable): what isn't alike all through them
 *
 * What a cell says while it is put together. A text that nobody has translated keeps
 * the language that it is in.
 */
typedef struct
{
  GString       *string;
  AtlasBriefing *briefing;
  const char    *language;
  PangoAttrList *attributes;
} AtlasPaperWords;

void  atlas_paper_words_init          (AtlasPaperWords   *self,
                                       AtlasBriefing     *briefing,
                                       const char        *language);
void  atlas_paper_words_clear         (AtlasPaperWords   *self);
void  atlas_paper_words_add           (AtlasPaperWords   *self,
                                       const AtlasText   *text);
void  atlas_paper_words_add_field     (AtlasPaperWords   *self,
                                       AtlasEntry        *entry,
                                       AtlasField         field);
void  atlas_paper_words_add_caution   (AtlasPaperWords   *self,
                                       const AtlasText   *caution);
void  atlas_paper_words_add_notes     (AtlasPaperWords   *self,
                                       const AtlasText   *notes);
void  atlas_paper_words_begin_line    (AtlasPaperWords   *self);
void  atlas_paper_words_set_strong    (AtlasPaperWords   *self,
                                       gsize              start,
                                       gsize              end);
void  atlas_paper_words_add_to        (AtlasPaperWords   *self,
                                       AtlasPaperTable   *table,
                                       guint              stages);

PangoLanguage *
      atlas_paper_get_foreign         (AtlasBriefing     *briefing,
                                       const AtlasText   *text,
                                       const char        *language);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasPaperWords, atlas_paper_words_clear)

G_END_DECLS
