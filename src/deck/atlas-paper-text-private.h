/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* The sizes and weights of text on paper; there are no others. */
typedef enum
{
  ATLAS_PAPER_TEXT_TITLE,
  ATLAS_PAPER_TEXT_SUBTITLE,
  ATLAS_PAPER_TEXT_SENTENCE,
  ATLAS_PAPER_TEXT_SECTION, /* above a table */
  ATLAS_PAPER_TEXT_HEADING, /* of a column */
  ATLAS_PAPER_TEXT_BODY,
  ATLAS_PAPER_TEXT_STRONG,  /* what a row is about */
  ATLAS_PAPER_TEXT_DENSE,   /* where a page has to do */
  ATLAS_PAPER_TEXT_DENSEST, /* where that isn't enough */
  ATLAS_PAPER_TEXT_DENSE_SECTION,
  ATLAS_PAPER_TEXT_DENSE_NOTE,
  ATLAS_PAPER_TEXT_NOTE,
  ATLAS_PAPER_TEXT_FOOT,
} AtlasPaperTextStyle;

/* Stands in a text for the sign of a caution. */
#define ATLAS_PAPER_TEXT_SIGN "\357\277\274"

PangoContext *atlas_paper_text_create_context (const char          *language);
void          atlas_paper_text_set_language   (PangoLayout         *layout,
                                               PangoLanguage       *language,
                                               guint                end);
PangoAttribute *
              atlas_paper_text_create_sign    (gsize                start);
void          atlas_paper_text_add_attributes (PangoLayout         *layout,
                                               PangoAttrList       *added);
PangoLayout  *atlas_paper_text_create         (PangoContext        *context,
                                               AtlasPaperTextStyle  style,
                                               const char          *string,
                                               double               width,
                                               int                  n_lines);
double        atlas_paper_text_get_width      (PangoLayout         *layout);
double        atlas_paper_text_get_height     (PangoLayout         *layout);
double        atlas_paper_text_get_word_width (PangoContext        *context,
                                               AtlasPaperTextStyle  style,
                                               const char          *string);
void          atlas_paper_text_draw           (PangoLayout         *layout,
                                               AtlasPaperTextStyle  style,
                                               cairo_t             *cr,
                                               double               x,
                                               double               y);

G_END_DECLS
