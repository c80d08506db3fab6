/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "atlas-map-frame.h"
#include "atlas-value.h"

G_BEGIN_DECLS

/**
 * ATLAS_DECK_HEIGHT:
 *
 * How high a page is in its own units, which are pixels where a screen has 1080 lines.
 */
#define ATLAS_DECK_HEIGHT 1080.0

/**
 * ATLAS_DECK_LEAST_SIZE:
 *
 * The size of the smallest letters that a page may have.
 */
#define ATLAS_DECK_LEAST_SIZE 24.0

/**
 * AtlasDeckInk:
 *
 * What the colour of a box is for.
 */
typedef enum
{
  ATLAS_DECK_INK_TEXT,
  ATLAS_DECK_INK_QUIET,
  ATLAS_DECK_INK_ACCENT,
  ATLAS_DECK_INK_RULE,
  ATLAS_DECK_INK_CAUTION,
  ATLAS_DECK_INK_STAGE, /* the colour of the stage that is the box's value */
} AtlasDeckInk;

/**
 * AtlasDeckBoxKind:
 * @ATLAS_DECK_BOX_TEXT: a text
 * @ATLAS_DECK_BOX_BAR: a filled rectangle: a rule, a bar of the accent
 * @ATLAS_DECK_BOX_STAGE: the mark of a stage, which is the box's value
 * @ATLAS_DECK_BOX_CAUTION: the sign that something is to be taken with care
 * @ATLAS_DECK_BOX_SWATCH: the look of a group of the map's classification
 * @ATLAS_DECK_BOX_PIN: a pin of the map, whose kind is the box's value
 * @ATLAS_DECK_BOX_DISPUTED: the line of a disputed boundary
 *
 * The sorts of box.
 */
typedef enum
{
  ATLAS_DECK_BOX_TEXT,
  ATLAS_DECK_BOX_BAR,
  ATLAS_DECK_BOX_STAGE,
  ATLAS_DECK_BOX_CAUTION,
  ATLAS_DECK_BOX_SWATCH,
  ATLAS_DECK_BOX_PIN,
  ATLAS_DECK_BOX_DISPUTED,
} AtlasDeckBoxKind;

/**
 * AtlasDeckAlign:
 *
 * Where the lines of a text begin: at the side where reading starts, in the middle,
 * or so that they end at the other side.
 */
typedef enum
{
  ATLAS_DECK_ALIGN_START,
  ATLAS_DECK_ALIGN_CENTER,
  ATLAS_DECK_ALIGN_END,
} AtlasDeckAlign;

/**
 * AtlasDeckForeign:
 * @start: the first byte of the part
 * @end: the byte behind it
 * @language: its language
 *
 * A part of a text that has not been translated into the language of the deck.
 */
typedef struct
{
  guint          start;
  guint          end;
  PangoLanguage *language;
} AtlasDeckForeign;

/**
 * AtlasDeckBox:
 * @kind: what it is
 * @ink: what its colour is for
 * @value: which stage, group or pin
 * @area: where it is, in units of the page
 * @text: (nullable): the words
 * @size: the size of the letters
 * @weight: how bold they are
 * @align: where lines begin
 * @is_tight: whether lines stand close, as in headings
 * @strong_to: up to which byte the words are bold
 * @quiet_from: from which byte on they step back
 * @foreign: (nullable) (element-type AtlasDeckForeign): which parts of the words are in
 *   another language than the deck
 * @link: (nullable): the address that the words lead to, where a page is a file
 *
 * A piece of a page. A text is wrapped to the width of its box, which has been
 * measured to be high enough for it.
 */
typedef struct
{
  AtlasDeckBoxKind kind;
  AtlasDeckInk     ink;
  int              value;
  AtlasRectangle   area;
  char            *text;
  double           size;
  PangoWeight      weight;
  AtlasDeckAlign   align;
  gboolean         is_tight;
  guint            strong_to;
  guint            quiet_from;
  GArray          *foreign;
  char            *link;
} AtlasDeckBox;

void atlas_deck_box_clear (AtlasDeckBox       *self);
void atlas_deck_box_copy  (const AtlasDeckBox *self,
                           AtlasDeckBox       *copy);
void atlas_deck_box_mark  (AtlasDeckBox       *self,
                           PangoLanguage      *language,
                           gsize               start,
                           gsize               end);
void atlas_deck_box_cut   (AtlasDeckBox       *self,
                           guint               cut);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasDeckBox, atlas_deck_box_clear)

/**
 * AtlasDeckDraft:
 *
 * A box that somebody makes, to be copied to where it stays. Its words are somebody
 * else's, and only what was marked in them is its own.
 */
typedef AtlasDeckBox AtlasDeckDraft;

void atlas_deck_draft_clear (AtlasDeckDraft *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasDeckDraft, atlas_deck_draft_clear)

G_END_DECLS
