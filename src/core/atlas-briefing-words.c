/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing.h"

#include <string.h>

#include "atlas-language.h"
#include "atlas-translation.h"
#include "atlas-words.h"

/**
 * atlas_briefing_format_place:
 * @self: a briefing
 * @code: the code of a place
 * @language: a BCP 47 tag
 *
 * Gets the name of a place with its mark.
 *
 * Returns: (transfer full): the name
 */
char *
atlas_briefing_format_place (AtlasBriefing *self,
                             const char    *code,
                             const char    *language)
{
  AtlasPlace *place = atlas_briefing_lookup_place (self, code);

  return place != NULL ? atlas_place_format_marked (place, language) : g_strdup (code);
}

/* --- Lists. --- */

/* Joins names, and tells which of them are in another language. */
static char *
join_names (const char *language,
            GPtrArray  *names,
            GPtrArray  *fallbacks,
            gboolean    is_sentence,
            GArray     *foreign)
{
  g_autofree AtlasSpan *spans = g_new0 (AtlasSpan, names->len + 1);
  const char *const *items;
  char *joined;

  g_ptr_array_add (names, NULL);
  items = (const char *const *) names->pdata;
  joined = is_sentence ? atlas_language_join (language, items, spans)
                       : atlas_language_enumerate (language, NULL, items, spans);
  for (guint i = 0; i < fallbacks->len; i++)
    atlas_foreign_add (foreign, spans[i].start, spans[i].end, fallbacks->pdata[i]);

  return joined;
}

static char *
format_place_list (AtlasBriefing     *self,
                   const char *const *codes,
                   const char        *language,
                   GArray            *foreign)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) fallbacks = g_ptr_array_new ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_briefing_lookup_place (self, codes[i]);
      const AtlasText *name = place != NULL ? atlas_place_get_name (place) : NULL;

      g_ptr_array_add (names, atlas_briefing_format_place (self, codes[i], language));
      g_ptr_array_add (fallbacks,
                       (gpointer) atlas_briefing_get_fallback (self, name, language));
    }

  return join_names (language, names, fallbacks, TRUE, foreign);
}

static char *
dup_words (const char *words,
           const char *language,
           GArray     *foreign)
{
  if (foreign != NULL)
    atlas_foreign_add (foreign, 0, strlen (words), atlas_words_get_fallback (language));

  return g_strdup (words);
}

/* The program's words may run the other way than the names in them. */
static char *
isolate (const char *names,
         const char *fallback,
         const char *language)
{
  gboolean is_mirrored =
      atlas_language_is_right_to_left (fallback != NULL ? fallback : language);

  return atlas_language_runs_against (names, is_mirrored)
             ? g_strconcat (ATLAS_FIRST_STRONG_ISOLATE, names, ATLAS_POP_ISOLATE, NULL)
             : g_strdup (names);
}

static char *
format_region_wide (const char *except,
                    const char *language,
                    GArray     *foreign)
{
  g_autofree char *isolated = NULL;
  const char *fallback;
  char *words;
  gsize before, at;

  if (*except == '\0')
    return dup_words (C_ ("places", "Region-wide"), language, foreign);

  fallback = atlas_words_get_fallback (language);
  isolated = isolate (except, fallback, language);
  /* Translators: what an entry is about; %s is one or more names of places. */
  words = g_strdup_printf (C_ ("places", "Region-wide, not %s"), isolated);
  before = (gsize) (strstr (words, isolated) - words);
  at = (gsize) (strstr (words, except) - words);
  for (guint i = 0; foreign != NULL && i < foreign->len; i++)
    {
      AtlasForeign *part = &g_array_index (foreign, AtlasForeign, i);

      part->span.start += at;
      part->span.end += at;
    }
  if (foreign != NULL && fallback != NULL && before > 0)
    {
      const AtlasForeign front = { { 0, before }, fallback };

      g_array_prepend_val (foreign, front);
    }
  atlas_foreign_add (foreign, before + strlen (isolated), strlen (words), fallback);

  return words;
}

static char *
format_places (AtlasBriefing *self,
               AtlasEntry    *entry,
               const char    *language,
               GArray        *foreign)
{
  g_autofree char *except = NULL;

  if (!atlas_entry_is_region_wide (entry))
    return format_place_list (self, atlas_entry_get_places (entry), language, foreign);

  except = format_place_list (self, atlas_entry_get_except (entry), language, foreign);

  return format_region_wide (except, language, foreign);
}

/* --- Categories. --- */

static char *
dup_text (AtlasBriefing   *self,
          const AtlasText *text,
          const char      *language,
          GArray          *foreign)
{
  const char *words = atlas_text_get (text, language);

  if (foreign != NULL)
    atlas_foreign_add (foreign, 0, strlen (words),
                       atlas_briefing_get_fallback (self, text, language));

  return g_strdup (words);
}

static char *
format_category (AtlasBriefing     *self,
                 AtlasCategorySort  sort,
                 const char        *id,
                 const char        *language,
                 GArray            *foreign)
{
  AtlasCategory *category = atlas_briefing_lookup_category (self, sort, id);

  return category != NULL ? dup_text (self, category->label, language, foreign) : g_strdup (id);
}

/* Not a sentence but a list, in which an "and" would be one word too many. */
static char *
format_themes (AtlasBriefing *self,
               AtlasEntry    *entry,
               const char    *language,
               GArray        *foreign)
{
  const char *const *themes = atlas_entry_get_themes (entry);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) fallbacks = g_ptr_array_new ();

  for (guint i = 0; themes[i] != NULL; i++)
    {
      AtlasCategory *theme =
          atlas_briefing_lookup_category (self, ATLAS_CATEGORY_THEME, themes[i]);
      const AtlasText *label = theme != NULL ? theme->label : NULL;

      g_ptr_array_add (labels,
                       g_strdup (label != NULL ? atlas_text_get (label, language) : themes[i]));
      g_ptr_array_add (fallbacks,
                       (gpointer) atlas_briefing_get_fallback (self, label, language));
    }

  return join_names (language, labels, fallbacks, FALSE, foreign);
}

/* --- All. --- */

/**
 * atlas_briefing_format_field_foreign:
 * @self: a briefing
 * @entry: one of its entries
 * @field: what to say of it
 * @language: a BCP 47 tag
 * @foreign: (nullable) (element-type AtlasForeign): an empty list, to which is added
 *   what is in another language
 *
 * Says a field of an entry as [method@Briefing.format_field] does, and tells which
 * parts of the words are in another language than the one that was asked for. Whoever
 * shows them says so: fonts have other shapes of the same letter for some languages,
 * and a screen reader another voice.
 *
 * Returns: (transfer full): the words, empty where there is nothing to say
 */
char *
atlas_briefing_format_field_foreign (AtlasBriefing *self,
                                     AtlasEntry    *entry,
                                     AtlasField     field,
                                     const char    *language,
                                     GArray        *foreign)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (entry != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (foreign == NULL || foreign->len == 0, NULL);

  switch (field)
    {
    case ATLAS_FIELD_TITLE:
      return dup_text (self, atlas_entry_get_title (entry), language, foreign);
    case ATLAS_FIELD_TEXT:
      if (atlas_entry_get_text (entry) == NULL)
        return g_strdup ("");
      return dup_text (self, atlas_entry_get_text (entry), language, foreign);
    case ATLAS_FIELD_STATUS:
      if (atlas_entry_get_status (entry) == NULL)
        return dup_words (atlas_stage_get_label (ATLAS_STAGE_NONE), language, foreign);
      return format_category (self, ATLAS_CATEGORY_STATUS, atlas_entry_get_status (entry),
                              language, foreign);
    case ATLAS_FIELD_PLACES:
      return format_places (self, entry, language, foreign);
    case ATLAS_FIELD_THEMES:
      return format_themes (self, entry, language, foreign);
    case ATLAS_FIELD_SECTION:
      if (atlas_entry_get_section (entry) == NULL)
        return g_strdup ("");
      return format_category (self, ATLAS_CATEGORY_SECTION, atlas_entry_get_section (entry),
                              language, foreign);
    case ATLAS_FIELD_START:
      return atlas_date_format (atlas_entry_get_start (entry), language);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * atlas_briefing_format_field:
 * @self: a briefing
 * @entry: one of its entries
 * @field: what to say of it
 * @language: a BCP 47 tag
 *
 * Says a field of an entry in words: names instead of codes and ids, a date as
 * people write it. What the document has is in the content's language; what
 * the program adds, such as "Region-wide", in the interface's.
 *
 * Returns: (transfer full): the words, empty where there is nothing to say
 */
char *
atlas_briefing_format_field (AtlasBriefing *self,
                             AtlasEntry    *entry,
                             AtlasField     field,
                             const char    *language)
{
  return atlas_briefing_format_field_foreign (self, entry, field, language, NULL);
}
