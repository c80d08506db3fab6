/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-text.h"

G_BEGIN_DECLS

/* Writes HTML so that what comes from a document can be nothing but text. */
typedef struct
{
  GString    *html;
  const char *language; /* of the page */
  const char *source;   /* the language that the document was written in */
} AtlasHtmlWriter;

void atlas_html_writer_open        (AtlasHtmlWriter *self,
                                    const char      *element,
                                    ...) G_GNUC_NULL_TERMINATED;
void atlas_html_writer_close       (AtlasHtmlWriter *self,
                                    const char      *element);
void atlas_html_writer_add         (AtlasHtmlWriter *self,
                                    const char      *text);
void atlas_html_writer_add_text    (AtlasHtmlWriter *self,
                                    const AtlasText *text);
void atlas_html_writer_add_foreign (AtlasHtmlWriter *self,
                                    const char      *words,
                                    const GArray    *foreign);

const char *atlas_html_get_direction (const char *language);

G_END_DECLS
