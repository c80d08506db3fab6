/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-words-private.h"

#include <string.h>

#include "atlas-language.h"
#include "atlas-paper-text-private.h"
#include "atlas-words.h"

#define NO_BREAK_SPACE "\xc2\xa0"

/**
 * atlas_paper_words_init:
 * @self: words
 * @briefing: the document that their texts are from
 * @language: the BCP 47 tag of the language of the paper
 *
 * Begins with no words.
 */
void
atlas_paper_words_init (AtlasPaperWords *self,
                        AtlasBriefing   *briefing,
                        const char      *language)
{
  self->string = g_string_new (NULL);
  self->attributes = NULL;
  self->briefing = briefing;
  self->language = language;
}

void
atlas_paper_words_clear (AtlasPaperWords *self)
{
  if (self->string != NULL)
    g_string_free (g_steal_pointer (&self->string), TRUE);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
}

static void
mark (AtlasPaperWords *self,
      PangoAttribute  *attribute,
      gsize            start,
      gsize            end)
{
  if (self->attributes == NULL)
    self->attributes = pango_attr_list_new ();
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (self->attributes, attribute);
}

/* What runs against the paper keeps its full stops to itself, and begins on the side
 * where all others do: Pango goes by the first letter of a paragraph, and aligns those
 * of one text alike only if they run alike. */
static void
append_isolated (AtlasPaperWords *self,
                 const char      *words)
{
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n", -1);
  gboolean is_mirrored = atlas_language_is_right_to_left (self->language);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      gsize length;

      if (i > 0)
        g_string_append_c (self->string, '\n');
      length = self->string->len;
      if (length == 0 || self->string->str[length - 1] == '\n')
        g_string_append (self->string, is_mirrored ? ATLAS_RIGHT_TO_LEFT_MARK
                                                   : ATLAS_LEFT_TO_RIGHT_MARK);
      g_string_append_printf (self->string, ATLAS_FIRST_STRONG_ISOLATE "%s" ATLAS_POP_ISOLATE,
                              paragraphs[i]);
    }
}

static void
add (AtlasPaperWords *self,
     const char      *words,
     const char      *fallback)
{
  gsize start = self->string->len;

  if (fallback != NULL && *words != '\0' &&
      atlas_language_is_right_to_left (fallback) != atlas_language_is_right_to_left (self->language))
    append_isolated (self, words);
  else
    g_string_append (self->string, words);
  if (fallback != NULL)
    mark (self, pango_attr_language_new (pango_language_from_string (fallback)), start,
          self->string->len);
}

/**
 * atlas_paper_words_add:
 * @self: words
 * @text: (nullable): a text of the document
 *
 * Adds a text, and says which language it is in where that isn't the paper's.
 */
void
atlas_paper_words_add (AtlasPaperWords *self,
                       const AtlasText *text)
{
  if (text != NULL)
    add (self, atlas_text_get (text, self->language),
         atlas_briefing_get_fallback (self->briefing, text, self->language));
}

/**
 * atlas_paper_words_add_field:
 * @self: words
 * @entry: an entry
 * @field: what to say of it
 *
 * Adds a field of an entry, in words.
 */
void
atlas_paper_words_add_field (AtlasPaperWords *self,
                             AtlasEntry      *entry,
                             AtlasField       field)
{
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *words = atlas_briefing_format_field_foreign (self->briefing, entry, field,
                                                                self->language, foreign);
  const AtlasForeign *parts = (const AtlasForeign *) foreign->data;
  gsize start = self->string->len;

  if (foreign->len == 1 && parts[0].span.start == 0 && parts[0].span.end == strlen (words))
    {
      add (self, words, parts[0].language);
      return;
    }

  add (self, words, NULL);
  for (guint i = 0; i < foreign->len; i++)
    mark (self, pango_attr_language_new (pango_language_from_string (parts[i].language)),
          start + parts[i].span.start, start + parts[i].span.end);
}

/* Adds a text behind strong words of the program that say what it is, so that it is
 * found within a line, too. */
static void
add_labelled (AtlasPaperWords *self,
              const char      *format,
              const AtlasText *text)
{
  const char *place = strstr (format, "%s");
  gsize start = self->string->len;

  g_return_if_fail (place != NULL);

  g_string_append_len (self->string, format, place - format);
  atlas_paper_words_set_strong (self, start, self->string->len);
  atlas_paper_words_add (self, text);
  g_string_append (self->string, place + strlen ("%s"));
}

/**
 * atlas_paper_words_add_caution:
 * @self: words
 * @caution: a caution of the document
 *
 * Adds a caution, with its sign and the word for it.
 */
void
atlas_paper_words_add_caution (AtlasPaperWords *self,
                               const AtlasText *caution)
{
  gsize start = self->string->len;

  g_string_append (self->string, ATLAS_PAPER_TEXT_SIGN);
  mark (self, atlas_paper_text_create_sign (start), start, self->string->len);
  g_string_append (self->string, NO_BREAK_SPACE);
  /* Translators: with this something is to be taken with care */
  add_labelled (self, C_ ("paper", "Caution: %s"), caution);
}

/**
 * atlas_paper_words_add_notes:
 * @self: words
 * @notes: the presenter's notes
 *
 * Adds what the presenter has noted, behind the word for it.
 */
void
atlas_paper_words_add_notes (AtlasPaperWords *self,
                             const AtlasText *notes)
{
  /* Translators: what the presenter has noted */
  add_labelled (self, C_ ("paper", "Notes: %s"), notes);
}

/* Has what comes next begin on a line of its own, unless it is the first thing said. */
void
atlas_paper_words_begin_line (AtlasPaperWords *self)
{
  if (self->string->len > 0)
    g_string_append_c (self->string, '\n');
}

/* Sets a part of the words in strong letters. */
void
atlas_paper_words_set_strong (AtlasPaperWords *self,
                              gsize            start,
                              gsize            end)
{
  mark (self, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, end);
}

/**
 * atlas_paper_words_add_to:
 * @self: words
 * @table: a table with columns
 * @stages: a bit, 1 << the stage, for each stage whose shape goes with them
 *
 * Adds a cell that says the words.
 */
void
atlas_paper_words_add_to (AtlasPaperWords *self,
                          AtlasPaperTable *table,
                          guint            stages)
{
  atlas_paper_table_add_cell (table, self->string->str, stages);
  if (self->attributes != NULL)
    atlas_paper_table_set_attributes (table, self->attributes);
}

/**
 * atlas_paper_get_foreign:
 * @briefing: a briefing
 * @text: (nullable): one of its texts
 * @language: the BCP 47 tag of the language of a paper
 *
 * Gets the language that a text is in, if that is not the paper's because nobody has
 * translated it.
 *
 * Returns: (transfer none) (nullable): the language, or %NULL for the paper's
 */
PangoLanguage *
atlas_paper_get_foreign (AtlasBriefing   *briefing,
                         const AtlasText *text,
                         const char      *language)
{
  return pango_language_from_string (atlas_briefing_get_fallback (briefing, text, language));
}
