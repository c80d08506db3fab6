/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-galley-private.h"

#include <string.h>

#include "atlas-deck-words-private.h"
#include "atlas-number.h"
#include "atlas-language.h"
#include "atlas-translation.h"

/* How much of a text is put on a page. What is longer is no text for a room; the whole
 * of it stands in the program's tables. */
#define MOST_TITLE 300
#define MOST_TEXT  1200

/* The most of a list of names that is spelt out. */
#define MOST_NAMES 200

/* Where a sentence ends is a matter of the language that it is in. */
static char *
format_first_sentence (AtlasDeckComposer *composer,
                       const AtlasText   *text)
{
  const char *language = composer->setter.language;
  const char *fallback = atlas_briefing_get_fallback (composer->briefing, text, language);

  return atlas_deck_first_sentence (atlas_text_get (text, language),
                                    fallback != NULL ? fallback : language);
}

/**
 * atlas_deck_format_text:
 * @composer: a composer
 * @entry: an entry
 *
 * Gets what a table says of an entry: the first sentence of its text.
 *
 * Returns: (transfer full): the sentence, empty where there is no text
 */
char *
atlas_deck_format_text (AtlasDeckComposer *composer,
                        AtlasEntry        *entry)
{
  const AtlasText *text = atlas_entry_get_text (entry);

  return text != NULL ? format_first_sentence (composer, text) : g_strdup ("");
}

/* A caution, or what is left of it where @shared says its first sentence already. */
char *
atlas_deck_format_caution (AtlasDeckComposer *composer,
                           AtlasEntry        *entry,
                           const char        *shared)
{
  const char *language = composer->setter.language;
  const AtlasText *caution = atlas_entry_get_caution (entry);
  g_autofree char *clean = NULL;
  const char *rest;

  if (caution == NULL)
    return g_strdup ("");
  clean = atlas_deck_clean (atlas_text_get (caution, language), MOST_TEXT);
  rest = clean;
  if (shared != NULL && g_str_has_prefix (clean, shared))
    rest = clean + strlen (shared);

  return g_strstrip (g_strdup (rest));
}

/**
 * atlas_deck_find_shared_caution:
 * @composer: a composer
 * @entries: (element-type AtlasEntry): entries
 *
 * Finds what the cautions of all of some entries begin with, so that it is said once
 * and above all of them.
 *
 * Returns: (transfer full) (nullable): the sentence, or %NULL where there is none
 */
char *
atlas_deck_find_shared_caution (AtlasDeckComposer *composer,
                                GPtrArray         *entries)
{
  g_autofree char *shared = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const AtlasText *caution = atlas_entry_get_caution (entries->pdata[i]);
      g_autofree char *sentence = NULL;

      if (caution == NULL)
        return NULL;
      sentence = format_first_sentence (composer, caution);
      if (shared == NULL)
        shared = g_steal_pointer (&sentence);
      else if (!g_str_equal (shared, sentence))
        return NULL;
    }

  return entries->len > 1 ? g_steal_pointer (&shared) : NULL;
}

static void
append_citation (GString           *string,
                 AtlasDeckComposer *composer,
                 const char        *id)
{
  guint number = 0;

  if (atlas_briefing_lookup_source (composer->briefing, id, &number) != NULL)
    atlas_deck_words_append_source (string, number, composer->setter.language);
}

/* "[1, 5]": the numbers that the sources have on their own page. */
char *
atlas_deck_format_citations (AtlasDeckComposer *composer,
                             AtlasEntry        *entry)
{
  const char *const *sources = atlas_entry_get_sources (entry);
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    append_citation (string, composer, sources[i]);

  if (string->len == 0)
    return g_strdup ("");
  g_string_prepend_c (string, '[');
  g_string_append_c (string, ']');

  return g_string_free (g_steal_pointer (&string), FALSE);
}

/* The title of an entry, in one line. */
char *
atlas_deck_format_title (AtlasDeckComposer *composer,
                         AtlasEntry        *entry)
{
  return atlas_deck_clean (atlas_text_get (atlas_entry_get_title (entry),
                                           composer->setter.language),
                           MOST_TITLE);
}

/* Sets the sign and the words of a caution, and returns how high they become. */
double
atlas_deck_galley_set_caution (AtlasDeckGalley *self,
                               AtlasDeckBlock  *block,
                               AtlasEntry      *entry,
                               const char      *caution,
                               double           x,
                               double           y,
                               double           width)
{
  double size = atlas_deck_galley_get_caption (self);
  AtlasDeckBox sign = { .kind = ATLAS_DECK_BOX_CAUTION, .ink = ATLAS_DECK_INK_CAUTION };
  g_auto (AtlasDeckDraft) words = ATLAS_DECK_TEXT (caution, size);
  double height;

  sign.area = (AtlasRectangle) { x, y + 0.18 * size, size, size };
  atlas_deck_block_add (block, &sign);
  words.ink = ATLAS_DECK_INK_QUIET;
  words.area = (AtlasRectangle) { x + 1.4 * size, y, width - 1.4 * size, 0.0 };
  atlas_deck_box_mark_all (
      &words, atlas_deck_get_foreign (self->composer, atlas_entry_get_caution (entry)));
  height = atlas_deck_galley_set (self, block, &words);

  /* There are scripts whose lines are lower than the sign. */
  return MAX (height, 1.2 * size);
}

/* Sets the shape and the word of an entry's status, and returns how high they become. */
double
atlas_deck_galley_set_stage (AtlasDeckGalley *self,
                             AtlasDeckBlock  *block,
                             AtlasEntry      *entry,
                             double           size,
                             double           x,
                             double           y,
                             double           width)
{
  AtlasStage stage = atlas_briefing_get_stage (self->composer->briefing, entry);
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *status = atlas_deck_format_field (self->composer, entry, ATLAS_FIELD_STATUS,
                                                     MOST_TITLE, foreign);
  AtlasDeckBox mark = { .kind = ATLAS_DECK_BOX_STAGE, .ink = ATLAS_DECK_INK_STAGE };
  g_auto (AtlasDeckDraft) words = ATLAS_DECK_TEXT (status, size);
  double height;

  mark.value = words.value = (int) stage;
  mark.area = (AtlasRectangle) { x, y + 0.23 * size, 0.9 * size, 0.9 * size };
  atlas_deck_block_add (block, &mark);
  words.ink = ATLAS_DECK_INK_STAGE;
  words.area = (AtlasRectangle) { x + 1.25 * size, y, width - 1.25 * size, 0.0 };
  atlas_deck_box_mark_foreign (&words, foreign, 0);
  height = atlas_deck_galley_set (self, block, &words);

  return MAX (height, 1.15 * size);
}

/* --- Lists. --- */

static gboolean
is_about_all (AtlasEntry *entry)
{
  return atlas_entry_is_region_wide (entry) && atlas_entry_get_except (entry)[0] == NULL;
}

/* Where an entry is about, and when. */
static char *
format_where_and_when (AtlasDeckComposer *composer,
                       AtlasEntry        *entry,
                       gboolean           with_places,
                       GArray            *foreign)
{
  const char *language = composer->setter.language;
  g_autofree char *places = NULL;
  g_autofree char *dates = atlas_entry_format_dates (entry, language);
  const char *items[3] = { NULL };
  AtlasSpan spans[2];
  guint n_items = 0;
  char *words;

  if (with_places)
    {
      places = atlas_deck_format_field (composer, entry, ATLAS_FIELD_PLACES, MOST_NAMES, foreign);
      items[n_items++] = places;
    }
  if (*dates != '\0')
    items[n_items++] = dates;
  words = atlas_language_enumerate (language, " · ", items, spans);
  for (guint i = 0; i < foreign->len; i++)
    {
      AtlasForeign *part = &g_array_index (foreign, AtlasForeign, i);

      part->span.start += spans[0].start;
      part->span.end += spans[0].start;
    }

  return words;
}

/* What stands small beneath an entry: the places, if it is not about all of them, its
 * dates, and where it is from. */
static char *
format_meta (AtlasDeckComposer *composer,
             AtlasEntry        *entry,
             gboolean           with_places,
             GArray            *foreign)
{
  g_autofree char *words =
      format_where_and_when (composer, entry, with_places && !is_about_all (entry), foreign);
  g_autofree char *citations = atlas_deck_format_citations (composer, entry);

  return g_strconcat (words, *words != '\0' && *citations != '\0' ? "  " : "", citations, NULL);
}

/* A sentence with what steps back behind it, in one paragraph. */
char *
atlas_deck_join_quiet (const char *text,
                       const char *quiet,
                       guint      *quiet_from)
{
  *quiet_from = (guint) strlen (text);
  if (*text == '\0' || *quiet == '\0')
    return g_strconcat (text, quiet, NULL);

  /* A number alone on a line would look like one too many. */
  return g_strconcat (text, *quiet == '[' ? "\xc2\xa0\xc2\xa0" : "  ", quiet, NULL);
}

/* The texts of an entry one after another, each of which may run over to the next page. */
void
atlas_deck_galley_add_loose (AtlasDeckGalley *self,
                             AtlasEntry      *entry,
                             const char      *number,
                             const char      *shared_caution)
{
  g_autofree char *title = atlas_deck_format_title (self->composer, entry);
  g_autofree char *numbered = number != NULL ? g_strdup_printf ("%s  %s", number, title)
                                             : g_strdup (title);
  g_autofree char *text = atlas_deck_format_text (self->composer, entry);
  g_autofree char *caution = atlas_deck_format_caution (self->composer, entry, shared_caution);
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *meta = format_meta (self->composer, entry, TRUE, foreign);
  g_auto (AtlasDeckDraft) heading = ATLAS_DECK_TEXT (numbered, self->size);
  g_auto (AtlasDeckDraft) body = ATLAS_DECK_TEXT (text, self->size);
  g_auto (AtlasDeckDraft) warning = ATLAS_DECK_TEXT (caution, atlas_deck_galley_get_caption (self));
  g_auto (AtlasDeckDraft) small = ATLAS_DECK_TEXT (meta, atlas_deck_galley_get_caption (self));
  guint first = self->blocks->len;

  heading.weight = PANGO_WEIGHT_BOLD;
  warning.ink = ATLAS_DECK_INK_QUIET;
  small.ink = ATLAS_DECK_INK_QUIET;
  atlas_deck_box_mark (&heading,
                       atlas_deck_get_foreign (self->composer, atlas_entry_get_title (entry)),
                       strlen (numbered) - strlen (title), strlen (numbered));
  atlas_deck_box_mark_all (
      &body, atlas_deck_get_foreign (self->composer, atlas_entry_get_text (entry)));
  atlas_deck_box_mark_all (
      &warning, atlas_deck_get_foreign (self->composer, atlas_entry_get_caution (entry)));
  atlas_deck_box_mark_foreign (&small, foreign, 0);
  atlas_deck_galley_add_text (self, &heading, 0.9 * self->size);
  atlas_deck_galley_add_text (self, &body, 4.0);
  atlas_deck_galley_add_text (self, &warning, 4.0);
  atlas_deck_galley_add_text (self, &small, 4.0);
  for (guint i = first; i < self->blocks->len; i++)
    ((AtlasDeckBlock *) self->blocks->pdata[i])->entry = atlas_entry_ref (entry);
}

static void
add_item (AtlasDeckGalley *self,
          AtlasEntry      *entry,
          const char      *number,
          double           indent,
          const char      *shared_caution)
{
  AtlasDeckBlock *block = atlas_deck_galley_begin (self, 0.75 * self->size);
  g_autofree char *title = atlas_deck_format_title (self->composer, entry);
  g_autofree char *text = atlas_deck_format_text (self->composer, entry);
  g_autofree char *caution = atlas_deck_format_caution (self->composer, entry, shared_caution);
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *meta = format_meta (self->composer, entry, TRUE, foreign);
  g_autofree char *said = NULL;
  AtlasDeckBox label = ATLAS_DECK_TEXT (number, self->size);
  g_auto (AtlasDeckDraft) heading = ATLAS_DECK_TEXT (title, self->size);
  g_auto (AtlasDeckDraft) body = ATLAS_DECK_TEXT (NULL, self->size);
  double y;

  block->entry = atlas_entry_ref (entry);
  label.weight = heading.weight = PANGO_WEIGHT_BOLD;
  label.ink = ATLAS_DECK_INK_ACCENT;
  atlas_deck_box_mark_all (
      &heading, atlas_deck_get_foreign (self->composer, atlas_entry_get_title (entry)));
  atlas_deck_box_mark (
      &body, atlas_deck_get_foreign (self->composer, atlas_entry_get_text (entry)), 0,
      strlen (text));
  atlas_deck_galley_set (self, block, &label);
  heading.area = (AtlasRectangle) { indent, 0.0, self->width - indent, 0.0 };
  y = atlas_deck_galley_set (self, block, &heading);
  if (atlas_entry_get_status (entry) != NULL)
    y += atlas_deck_galley_set_stage (self, block, entry, atlas_deck_galley_get_caption (self),
                                      indent, y, self->width - indent);
  said = atlas_deck_join_quiet (text, meta, &body.quiet_from);
  body.text = said;
  atlas_deck_box_mark_foreign (&body, foreign, strlen (said) - strlen (meta));
  body.area = (AtlasRectangle) { indent, y, self->width - indent, 0.0 };
  y += atlas_deck_galley_set (self, block, &body);
  if (*caution != '\0')
    atlas_deck_galley_set_caution (self, block, entry, caution, indent, y + 2.0,
                                   self->width - indent);
}

/* Says how many entries there are beyond what a room can bear. */
void
atlas_deck_galley_add_more (AtlasDeckGalley      *self,
                            const AtlasDeckTopic *topic)
{
  g_autofree char *more = NULL;
  AtlasDeckBox box;

  if (topic->n_left_out == 0)
    return;
  more = atlas_deck_words_more (topic->n_left_out);
  box = (AtlasDeckBox) ATLAS_DECK_TEXT (more, self->size);
  box.ink = ATLAS_DECK_INK_QUIET;
  atlas_deck_galley_add_text (self, &box, self->size);
}

/* Adds entries as numbered items, so that somebody can ask about the seventh. */
void
atlas_deck_galley_add_list (AtlasDeckGalley      *self,
                            const AtlasDeckTopic *topic,
                            const char           *shared_caution)
{
  g_autofree char *widest = atlas_number_printf ("%u", topic->entries->len < 10 ? 8u
                                                       : topic->entries->len < 100 ? 88u : 888u);
  AtlasDeckBox label = ATLAS_DECK_TEXT (widest, self->size);
  double indent;

  label.weight = PANGO_WEIGHT_BOLD;
  indent = atlas_deck_galley_measure (self, &label) + 0.7 * self->size;
  for (guint i = 0; i < topic->entries->len; i++)
    {
      g_autofree char *number = atlas_number_printf ("%u", i + 1);

      if (self->is_loose)
        atlas_deck_galley_add_loose (self, topic->entries->pdata[i], number, shared_caution);
      else
        add_item (self, topic->entries->pdata[i], number, indent, shared_caution);
    }
  atlas_deck_galley_add_more (self, topic);
}

/* --- One entry alone. --- */

static void
add_sources_of (AtlasDeckGalley *self,
                AtlasEntry      *entry)
{
  const char *const *sources = atlas_entry_get_sources (entry);

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    {
      guint number = 0;
      AtlasSource *source =
          atlas_briefing_lookup_source (self->composer->briefing, sources[i], &number);
      g_autofree char *said = NULL;
      AtlasDeckBox box;

      if (source == NULL)
        continue;
      said = atlas_number_printf ("[%u]  %s", number, source->title);
      box = (AtlasDeckBox) ATLAS_DECK_TEXT (said, atlas_deck_galley_get_caption (self));
      box.ink = ATLAS_DECK_INK_QUIET;
      atlas_deck_galley_add_text (self, &box, i == 0 ? self->size : 4.0);
    }
}

/* Adds all that is said of one entry. */
void
atlas_deck_galley_add_entry (AtlasDeckGalley *self,
                             AtlasEntry      *entry)
{
  const char *language = self->composer->setter.language;
  const AtlasText *text = atlas_entry_get_text (entry);
  g_autofree char *whole =
      text != NULL ? atlas_deck_clean (atlas_text_get (text, language), MOST_TEXT) : g_strdup ("");
  g_autofree char *caution = atlas_deck_format_caution (self->composer, entry, NULL);
  g_autoptr (GArray) foreign = atlas_foreign_new ();
  g_autofree char *meta = format_where_and_when (self->composer, entry, TRUE, foreign);
  g_auto (AtlasDeckDraft) body = ATLAS_DECK_TEXT (whole, self->size);
  g_auto (AtlasDeckDraft) small = ATLAS_DECK_TEXT (meta, atlas_deck_galley_get_caption (self));

  if (atlas_entry_get_status (entry) != NULL)
    atlas_deck_galley_set_stage (self, atlas_deck_galley_begin (self, 0.0), entry, self->size, 0.0,
                                 0.0, self->width);
  atlas_deck_box_mark_all (&body, atlas_deck_get_foreign (self->composer, text));
  atlas_deck_galley_add_text (self, &body, 0.6 * self->size);
  if (*caution != '\0' && !self->is_loose)
    atlas_deck_galley_set_caution (self, atlas_deck_galley_begin (self, 0.8 * self->size), entry,
                                   caution, 0.0, 0.0, self->width);
  small.ink = ATLAS_DECK_INK_QUIET;
  atlas_deck_box_mark_foreign (&small, foreign, 0);
  atlas_deck_galley_add_text (self, &small, 0.8 * self->size);
  add_sources_of (self, entry);
}
