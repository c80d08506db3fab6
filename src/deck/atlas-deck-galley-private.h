/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck-compose-private.h"

G_BEGIN_DECLS

/**
 * AtlasDeckBlock:
 * @boxes: (element-type AtlasDeckBox): what it is made of, around its own corner
 * @height: how high it is
 * @gap: how much room it has above it, unless it stands at the top
 * @keeps: whether the next one stands in the same column
 * @repeats: whether it stands again at the top of each further column, as the head
 *   of a table does
 * @entry: (nullable): the entry that it shows
 *
 * A piece of a column that is never taken apart.
 */
typedef struct
{
  GArray     *boxes;
  double      height;
  double      gap;
  gboolean    keeps;
  gboolean    repeats;
  AtlasEntry *entry;
} AtlasDeckBlock;

/**
 * AtlasDeckGalley:
 * @composer: what it is set with
 * @blocks: (element-type AtlasDeckBlock): what has been set
 * @width: how wide the column is
 * @most_height: how high a block may be
 * @size: the size of the letters of a text
 * @is_loose: whether entries are taken apart into their texts, because one of them
 *   would not fit on a page
 *
 * A column as long as it becomes, before it is cut into pages.
 */
typedef struct
{
  AtlasDeckComposer *composer;
  GPtrArray         *blocks;
  double             width;
  double             most_height;
  double             size;
  gboolean           is_loose;
} AtlasDeckGalley;

AtlasDeckGalley *atlas_deck_galley_new         (AtlasDeckComposer      *composer,
                                                double                  width,
                                                double                  most_height,
                                                double                  size);
void             atlas_deck_galley_free        (AtlasDeckGalley        *self);
double           atlas_deck_galley_get_caption (const AtlasDeckGalley  *self);
gboolean         atlas_deck_galley_is_too_high (const AtlasDeckGalley  *self);

/* Setting a block by hand. */
AtlasDeckBlock  *atlas_deck_galley_begin       (AtlasDeckGalley        *self,
                                                double                  gap);
double           atlas_deck_galley_set         (AtlasDeckGalley        *self,
                                                AtlasDeckBlock         *block,
                                                const AtlasDeckBox     *box);
double           atlas_deck_galley_measure     (AtlasDeckGalley        *self,
                                                const AtlasDeckBox     *box);
void             atlas_deck_block_add          (AtlasDeckBlock         *self,
                                                const AtlasDeckBox     *box);
void             atlas_deck_galley_add_text    (AtlasDeckGalley        *self,
                                                const AtlasDeckBox     *box,
                                                double                  gap);

/* What the pages are made of. */
void             atlas_deck_galley_add_facts   (AtlasDeckGalley        *self,
                                                AtlasPlace             *place);
void             atlas_deck_galley_add_own     (AtlasDeckGalley        *self,
                                                const AtlasDeckTopic   *topic);
void             atlas_deck_galley_add_table   (AtlasDeckGalley        *self,
                                                const AtlasDeckTopic   *topic,
                                                const char             *shared_caution);
void             atlas_deck_galley_add_list    (AtlasDeckGalley        *self,
                                                const AtlasDeckTopic   *topic,
                                                const char             *shared_caution);
void             atlas_deck_galley_add_entry   (AtlasDeckGalley        *self,
                                                AtlasEntry             *entry);
void             atlas_deck_galley_add_numbers (AtlasDeckGalley        *self);
void             atlas_deck_galley_add_stages  (AtlasDeckGalley        *self);
void             atlas_deck_galley_add_legend  (AtlasDeckGalley        *self);
void             atlas_deck_galley_add_sources (AtlasDeckGalley        *self);

/* What is not in the language of the deck. */
PangoLanguage   *atlas_deck_get_foreign        (AtlasDeckComposer      *composer,
                                                const AtlasText        *text);
char            *atlas_deck_format_field       (AtlasDeckComposer      *composer,
                                                AtlasEntry             *entry,
                                                AtlasField              field,
                                                guint                   most_characters,
                                                GArray                 *foreign);
void             atlas_deck_box_mark_foreign   (AtlasDeckBox           *self,
                                                const GArray           *foreign,
                                                gsize                   from);
void             atlas_deck_box_mark_all       (AtlasDeckBox           *self,
                                                PangoLanguage          *language);
void             atlas_deck_box_mark_part      (AtlasDeckBox           *self,
                                                PangoLanguage          *language,
                                                const char             *part,
                                                gsize                   from);

/* Words that several of them need. */
double           atlas_deck_galley_set_caution (AtlasDeckGalley        *self,
                                                AtlasDeckBlock         *block,
                                                AtlasEntry             *entry,
                                                const char             *caution,
                                                double                  x,
                                                double                  y,
                                                double                  width);
double           atlas_deck_galley_set_stage   (AtlasDeckGalley        *self,
                                                AtlasDeckBlock         *block,
                                                AtlasEntry             *entry,
                                                double                  size,
                                                double                  x,
                                                double                  y,
                                                double                  width);
void             atlas_deck_galley_add_loose   (AtlasDeckGalley        *self,
                                                AtlasEntry             *entry,
                                                const char             *number,
                                                const char             *shared_caution);
void             atlas_deck_galley_add_more    (AtlasDeckGalley        *self,
                                                const AtlasDeckTopic   *topic);
char            *atlas_deck_join_quiet         (const char             *text,
                                                const char             *quiet,
                                                guint                  *quiet_from);
char            *atlas_deck_format_title       (AtlasDeckComposer      *composer,
                                                AtlasEntry             *entry);
char            *atlas_deck_format_text        (AtlasDeckComposer      *composer,
                                                AtlasEntry             *entry);
char            *atlas_deck_format_caution     (AtlasDeckComposer      *composer,
                                                AtlasEntry             *entry,
                                                const char             *shared);
char            *atlas_deck_format_citations   (AtlasDeckComposer      *composer,
                                                AtlasEntry             *entry);
char            *atlas_deck_find_shared_caution (AtlasDeckComposer     *composer,
                                                GPtrArray              *entries);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasDeckGalley, atlas_deck_galley_free)

/* A text in the usual ink, for whoever sets a box. */
#define ATLAS_DECK_TEXT(string, letters)                                                      \
  { .kind = ATLAS_DECK_BOX_TEXT, .text = (char *) (string), .size = (letters),                \
    .quiet_from = G_MAXUINT }

G_END_DECLS
