/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-facet.h"

#include "atlas-fold.h"
#include "atlas-language.h"
#include "atlas-translation.h"
#include "atlas-words.h"

#include <string.h>

G_STATIC_ASSERT ((guint) ATLAS_FACET_STATUS == (guint) ATLAS_CATEGORY_STATUS);
G_STATIC_ASSERT ((guint) ATLAS_FACET_THEME == (guint) ATLAS_CATEGORY_THEME);
G_STATIC_ASSERT ((guint) ATLAS_FACET_SECTION == (guint) ATLAS_CATEGORY_SECTION);

typedef struct
{
  /* What people type before the colon, and read before the values. */
  const char *field;
  const char *heading;
  /* What an entry without a value is called; NULL where each entry has one. */
  const char *none;
} FacetInfo;

static const FacetInfo facets[ATLAS_N_FACETS] = {
  [ATLAS_FACET_STATUS] = { "status", NC_ ("facet", "Status"), NC_ ("stage", "No status given") },
  [ATLAS_FACET_THEME] = { "theme", NC_ ("facet", "Theme"), NC_ ("facet", "No theme") },
  [ATLAS_FACET_SECTION] = { "section", NC_ ("facet", "Section"), NC_ ("facet", "No section") },
  [ATLAS_FACET_STAGE] = { "stage", NC_ ("facet", "Stage"), NULL },
  [ATLAS_FACET_PLACE] = { "place", NC_ ("facet", "Place"), NULL },
  [ATLAS_FACET_KIND] = { "kind", NC_ ("facet", "Kind"), NULL },
  [ATLAS_FACET_SOURCE] = { "source", NC_ ("facet", "Source"), NC_ ("facet", "No source") },
  [ATLAS_FACET_CAUTION] = { "is", NC_ ("facet", "With caution"), NULL },
  [ATLAS_FACET_REGION] = { "is", NC_ ("facet", "Region-wide"), NULL },
};

/**
 * atlas_facet_get_field:
 * @facet: a facet
 *
 * Gets the word that stands for a facet in a typed query: `place` of
 * `place:XK`. It is the same in every language.
 *
 * Returns: the word
 */
const char *
atlas_facet_get_field (AtlasFacet facet)
{
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);

  return facets[facet].field;
}

/**
 * atlas_facet_get_heading:
 * @facet: a facet
 *
 * Gets the name of a facet in the language of the interface.
 *
 * Returns: the name
 */
const char *
atlas_facet_get_heading (AtlasFacet facet)
{
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);

  return atlas_pgettext ("facet", facets[facet].heading);
}

/**
 * atlas_facet_get_n_values:
 * @facet: a facet
 * @briefing: a briefing
 *
 * Gets how many values of a facet entries of a document can have,
 * %ATLAS_FACET_NONE included.
 *
 * Returns: the number
 */
guint
atlas_facet_get_n_values (AtlasFacet     facet,
                          AtlasBriefing *briefing)
{
  guint n_none;

  g_return_val_if_fail (facet < ATLAS_N_FACETS, 0);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), 0);

  n_none = facets[facet].none != NULL ? 1 : 0;

  switch (facet)
    {
    case ATLAS_FACET_STATUS:
    case ATLAS_FACET_THEME:
    case ATLAS_FACET_SECTION:
      return n_none + atlas_briefing_get_n_categories (briefing, (AtlasCategorySort) facet);
    case ATLAS_FACET_STAGE:
      return ATLAS_N_STAGES;
    case ATLAS_FACET_PLACE:
      return atlas_briefing_get_n_places (briefing);
    case ATLAS_FACET_KIND:
      return ATLAS_N_KINDS;
    case ATLAS_FACET_SOURCE:
      return n_none + atlas_briefing_get_n_sources (briefing);
    case ATLAS_FACET_CAUTION:
    case ATLAS_FACET_REGION:
      return 1;
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * atlas_facet_get_value:
 * @facet: a facet
 * @briefing: a briefing
 * @index: which one
 *
 * Gets a value that entries of a document can have, in the order of the
 * document. %ATLAS_FACET_NONE comes last.
 *
 * Returns: the id, code or word of the value
 */
const char *
atlas_facet_get_value (AtlasFacet     facet,
                       AtlasBriefing *briefing,
                       guint          index)
{
  g_return_val_if_fail (index < atlas_facet_get_n_values (facet, briefing), NULL);

  if (facets[facet].none != NULL && index + 1 == atlas_facet_get_n_values (facet, briefing))
    return ATLAS_FACET_NONE;

  switch (facet)
    {
    case ATLAS_FACET_STATUS:
    case ATLAS_FACET_THEME:
    case ATLAS_FACET_SECTION:
      return atlas_briefing_get_category (briefing, (AtlasCategorySort) facet, index)->id;
    case ATLAS_FACET_STAGE:
      return atlas_stage_get_id (index);
    case ATLAS_FACET_PLACE:
      return atlas_place_get_code (atlas_briefing_get_place (briefing, index));
    case ATLAS_FACET_KIND:
      return atlas_kind_get_member (index);
    case ATLAS_FACET_SOURCE:
      return atlas_briefing_get_source (briefing, index)->id;
    case ATLAS_FACET_CAUTION:
      return ATLAS_FACET_VALUE_CAUTION;
    case ATLAS_FACET_REGION:
      return ATLAS_FACET_VALUE_REGION;
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The words of a value of which the program has the words, by its number. */
static const char *
get_own_words (AtlasFacet  facet,
               const char *value)
{
  if (facet == ATLAS_FACET_CAUTION || facet == ATLAS_FACET_REGION)
    return atlas_facet_get_heading (facet);

  for (guint i = 0; facet == ATLAS_FACET_STAGE && i < ATLAS_N_STAGES; i++)
    {
      if (g_str_equal (atlas_stage_get_id (i), value))
        return atlas_stage_get_label (i);
    }
  for (guint i = 0; facet == ATLAS_FACET_KIND && i < ATLAS_N_KINDS; i++)
    {
      if (g_str_equal (atlas_kind_get_member (i), value))
        return atlas_kind_get_heading (i);
    }

  return NULL;
}

/**
 * atlas_facet_format_value:
 * @facet: a facet
 * @briefing: a briefing
 * @value: a value
 * @language: the BCP 47 tag of the language of the content
 *
 * Says a value in words: the document's own in the language of the content,
 * the program's in the interface's.
 *
 * Returns: (transfer full): the words; @value itself where nothing has it
 */
char *
atlas_facet_format_value (AtlasFacet     facet,
                          AtlasBriefing *briefing,
                          const char    *value,
                          const char    *language)
{
  AtlasCategory *category = NULL;
  AtlasSource *source = NULL;
  const char *words;

  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (*value == '\0' && facets[facet].none != NULL)
    return g_strdup (atlas_pgettext (facet == ATLAS_FACET_STATUS ? "stage" : "facet",
                                     facets[facet].none));
  if (facet == ATLAS_FACET_PLACE)
    return atlas_briefing_format_place (briefing, value, language);

  if (facet <= ATLAS_FACET_SECTION)
    category = atlas_briefing_lookup_category (briefing, (AtlasCategorySort) facet, value);
  if (category != NULL)
    return g_strdup (atlas_text_get (category->label, language));

  if (facet == ATLAS_FACET_SOURCE)
    source = atlas_briefing_lookup_source (briefing, value, NULL);
  if (source != NULL)
    return g_strdup (source->title);

  words = get_own_words (facet, value);

  return g_strdup (words != NULL ? words : value);
}

/**
 * atlas_facet_get_fallback:
 * @facet: a facet
 * @briefing: a briefing
 * @value: a value
 * @language: the BCP 47 tag of the language of the content
 *
 * Gets the language that the words of a value are in, if that isn't the one that was
 * asked for: the document's words that nobody has translated, and the program's.
 *
 * Returns: (nullable): a BCP 47 tag, or %NULL where that is as asked
 */
const char *
atlas_facet_get_fallback (AtlasFacet     facet,
                          AtlasBriefing *briefing,
                          const char    *value,
                          const char    *language)
{
  AtlasCategory *category = NULL;
  AtlasPlace *place = NULL;

  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (value != NULL && language != NULL, NULL);

  if (facet == ATLAS_FACET_PLACE)
    place = atlas_briefing_lookup_place (briefing, value);
  if (place != NULL)
    return atlas_briefing_get_fallback (briefing, atlas_place_get_name (place), language);

  if (facet <= ATLAS_FACET_SECTION)
    category = atlas_briefing_lookup_category (briefing, (AtlasCategorySort) facet, value);

  if (category != NULL)
    return atlas_briefing_get_fallback (briefing, category->label, language);

  return *value == '\0' || get_own_words (facet, value) != NULL ? atlas_words_get_fallback (language)
                                                                : NULL;
}

static void
fold_string (GString    *names,
             const char *string)
{
  atlas_fold_append (names, string, NULL);
  g_string_append_c (names, '\n');
}

static void
fold_text (GString         *names,
           const AtlasText *text)
{
  for (guint i = 0; i < atlas_text_get_n_languages (text); i++)
    fold_string (names, atlas_text_get_nth (text, i, NULL));
}

/* ICU's names of a country, in the languages that the document is in. */
static void
fold_country_names (GString       *names,
                    AtlasBriefing *briefing,
                    AtlasPlace    *place)
{
  const AtlasText *title = atlas_briefing_get_title (briefing);
  g_autofree char *name =
      atlas_place_format_name (place, atlas_briefing_get_language (briefing));

  fold_string (names, name);
  for (guint i = 0; i < atlas_text_get_n_languages (title); i++)
    {
      g_autofree char *translated = NULL;
      const char *language;

      atlas_text_get_nth (title, i, &language);
      if (language == NULL)
        continue;
      translated = atlas_place_format_name (place, language);
      fold_string (names, translated);
    }
}

static void
fold_place_names (GString       *names,
                  AtlasBriefing *briefing,
                  const char    *code)
{
  AtlasPlace *place = atlas_briefing_lookup_place (briefing, code);

  if (place == NULL)
    return;
  if (atlas_place_get_name (place) != NULL)
    fold_text (names, atlas_place_get_name (place));
  else
    fold_country_names (names, briefing, place);
  if (atlas_place_get_capital (place, NULL, NULL) != NULL)
    fold_text (names, atlas_place_get_capital (place, NULL, NULL));
}

/**
 * atlas_facet_fold_names:
 * @facet: a facet
 * @briefing: a briefing
 * @value: a value
 * @names: where to append
 *
 * Appends all names of a value, folded, each with a line break behind it: its
 * labels in all languages, for a place also the capital, for a source also the
 * publisher. What has no name in the document has none here.
 */
void
atlas_facet_fold_names (AtlasFacet     facet,
                        AtlasBriefing *briefing,
                        const char    *value,
                        GString       *names)
{
  AtlasCategory *category = NULL;
  AtlasSource *source = NULL;

  g_return_if_fail (facet < ATLAS_N_FACETS);
  g_return_if_fail (ATLAS_IS_BRIEFING (briefing));
  g_return_if_fail (value != NULL);
  g_return_if_fail (names != NULL);

  if (facet == ATLAS_FACET_PLACE)
    fold_place_names (names, briefing, value);

  if (facet <= ATLAS_FACET_SECTION)
    category = atlas_briefing_lookup_category (briefing, (AtlasCategorySort) facet, value);
  if (category != NULL)
    fold_text (names, category->label);

  if (facet == ATLAS_FACET_SOURCE)
    source = atlas_briefing_lookup_source (briefing, value, NULL);
  if (source != NULL)
    fold_string (names, source->title);
  if (source != NULL && source->publisher != NULL)
    fold_string (names, source->publisher);
}

static gboolean
has_word_start (const char *names,
                const char *start)
{
  for (const char *p = strstr (names, start); p != NULL; p = strstr (p + 1, start))
    {
      if (p == names || p[-1] == '\n' || p[-1] == ' ')
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_called (AtlasFacet     facet,
           AtlasBriefing *briefing,
           const char    *value,
           const char    *folded)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const char *own_words = get_own_words (facet, value);

  fold_string (names, *value != '\0' ? value : "none");
  if (own_words != NULL)
    fold_string (names, own_words);
  atlas_facet_fold_names (facet, briefing, value, names);

  return has_word_start (names->str, folded);
}

/**
 * atlas_facet_find_values:
 * @facet: a facet
 * @briefing: a briefing
 * @typed: what somebody typed for a value
 *
 * Finds what is meant: the value of which it is the id or code, otherwise all
 * values in whose id or names a word begins so.
 *
 * Returns: (transfer full) (array zero-terminated=1): the values, in the order
 *   of the document
 */
GStrv
atlas_facet_find_values (AtlasFacet     facet,
                         AtlasBriefing *briefing,
                         const char    *typed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *folded = NULL;
  const char *code = NULL;
  guint n_values;

  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  folded = atlas_fold (typed);
  n_values = atlas_facet_get_n_values (facet, briefing);
  if (facet == ATLAS_FACET_PLACE)
    {
      g_autofree char *upper = g_ascii_strup (typed, -1);

      code = atlas_place_normalize_code (upper);
      code = code != NULL && atlas_briefing_lookup_place (briefing, code) != NULL
                 ? atlas_place_get_code (atlas_briefing_lookup_place (briefing, code))
                 : NULL;
    }

  for (guint i = 0; i < n_values; i++)
    {
      const char *value = atlas_facet_get_value (facet, briefing, i);

      if (g_strcmp0 (value, code) == 0 || g_str_equal (value, typed))
        {
          const char *const only[] = { value, NULL };

          return g_strdupv ((GStrv) only);
        }
    }

  for (guint i = 0; i < n_values && *folded != '\0'; i++)
    {
      const char *value = atlas_facet_get_value (facet, briefing, i);

      if (is_called (facet, briefing, value, folded))
        g_strv_builder_add (builder, value);
    }

  return g_strv_builder_end (builder);
}

/**
 * atlas_facet_list_values:
 * @facet: a facet
 * @briefing: a briefing
 * @entry: one of its entries
 * @values: (out) (array zero-terminated=1): the values
 * @one: (out caller-allocates): room for the one value of a facet of which an
 *   entry has one; it has to live as long as @values is used
 *
 * Gets the values that an entry has. Of places these are the ones that it
 * names: whether a region-wide entry concerns a place is for
 * atlas_briefing_get_scope() to say.
 *
 * Returns: how many there are
 */
guint
atlas_facet_list_values (AtlasFacet          facet,
                         AtlasBriefing      *briefing,
                         AtlasEntry         *entry,
                         const char *const **values,
                         const char         *one[2])
{
  g_return_val_if_fail (facet < ATLAS_N_FACETS, 0);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), 0);
  g_return_val_if_fail (entry != NULL, 0);
  g_return_val_if_fail (values != NULL, 0);

  one[0] = one[1] = NULL;
  *values = one;

  if (facet == ATLAS_FACET_STATUS)
    one[0] = atlas_entry_get_status (entry);
  else if (facet == ATLAS_FACET_SECTION)
    one[0] = atlas_entry_get_section (entry);
  else if (facet == ATLAS_FACET_STAGE)
    one[0] = atlas_stage_get_id (atlas_briefing_get_stage (briefing, entry));
  else if (facet == ATLAS_FACET_KIND)
    one[0] = atlas_kind_get_member (atlas_entry_get_kind (entry));
  else if (facet == ATLAS_FACET_CAUTION && atlas_entry_get_caution (entry) != NULL)
    one[0] = ATLAS_FACET_VALUE_CAUTION;
  else if (facet == ATLAS_FACET_REGION && atlas_entry_is_region_wide (entry))
    one[0] = ATLAS_FACET_VALUE_REGION;
  else if (facet == ATLAS_FACET_THEME)
    *values = atlas_entry_get_themes (entry);
  else if (facet == ATLAS_FACET_PLACE)
    *values = atlas_entry_get_places (entry);
  else if (facet == ATLAS_FACET_SOURCE)
    *values = atlas_entry_get_sources (entry);

  if ((*values)[0] == NULL && facets[facet].none != NULL)
    {
      one[0] = ATLAS_FACET_NONE;
      *values = one;
    }

  return g_strv_length ((GStrv) *values);
}
