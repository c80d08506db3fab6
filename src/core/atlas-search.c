/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-search.h"

#include "atlas-fold.h"
#include "atlas-result.h"

#include <string.h>

/* With fewer letters nearly everything is found, which helps nobody. */
#define LEAST_LETTERS 2

/* More say nothing at a glance. */
#define MOST_COUNTS 3

static char **
fold_terms (const char *const *terms)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; terms[i] != NULL; i++)
    {
      g_autofree char *folded = atlas_fold (terms[i]);

      if (*g_strstrip (folded) != '\0')
        g_strv_builder_add (builder, folded);
    }

  return g_strv_builder_end (builder);
}

/* Whether each term is somewhere in a text, in one and the same language of it. */
static gboolean
has_terms (const AtlasText   *text,
           const char *const *folded_terms)
{
  guint n_languages = text != NULL ? atlas_text_get_n_languages (text) : 0;

  for (guint i = 0; i < n_languages; i++)
    {
      g_autofree char *folded = atlas_fold (atlas_text_get_nth (text, i, NULL));
      guint n_found = 0;

      while (folded_terms[n_found] != NULL && strstr (folded, folded_terms[n_found]) != NULL)
        n_found++;
      if (folded_terms[n_found] == NULL)
        return TRUE;
    }

  return FALSE;
}

static void
add_places (AtlasBriefing     *briefing,
            const char *const *folded_terms,
            GPtrArray         *found)
{
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);

      if (has_terms (atlas_place_get_name (place), folded_terms) ||
          has_terms (atlas_place_get_capital (place, NULL, NULL), folded_terms))
        g_ptr_array_add (found, g_strconcat (ATLAS_SEARCH_PLACE, atlas_place_get_code (place),
                                             NULL));
    }
}

/* Those that have it in their title, or all the others. */
static void
add_entries (AtlasBriefing     *briefing,
             const AtlasBits   *matching,
             const char *const *folded_terms,
             gboolean           in_title,
             guint              most,
             GPtrArray         *found)
{
  for (guint i = 0; i < atlas_briefing_get_n_entries (briefing) && found->len < most; i++)
    {
      AtlasEntry *entry;

      if (!atlas_bits_has (matching, i))
        continue;

      entry = atlas_briefing_get_entry (briefing, i);
      if (has_terms (atlas_entry_get_title (entry), folded_terms) == in_title)
        g_ptr_array_add (found, g_strconcat (ATLAS_SEARCH_ENTRY, atlas_entry_get_id (entry),
                                             NULL));
    }
}

/**
 * atlas_briefing_search:
 * @briefing: a briefing
 * @terms: what somebody has typed, word by word
 * @most: how many to find at most
 *
 * Finds places by their names and capitals, and entries as the search of the window
 * does: in any language, whatever the case and the accents. Places come first, then
 * entries that have it in their title, then the others; among equals in the order of
 * the document.
 *
 * Returns: (transfer full) (element-type utf8): an id for each, which begins with
 *   %ATLAS_SEARCH_PLACE or %ATLAS_SEARCH_ENTRY; none for a single letter
 */
GPtrArray *
atlas_briefing_search (AtlasBriefing     *briefing,
                       const char *const *terms,
                       guint              most)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  g_autoptr (AtlasQuery) all = NULL;
  g_autoptr (AtlasQuery) query = NULL;
  g_autoptr (AtlasResult) result = NULL;
  g_auto (GStrv) folded = NULL;
  const char *const *words;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (terms != NULL, NULL);

  text = g_strjoinv (" ", (char **) terms);
  folded = fold_terms (terms);
  if (folded[0] == NULL || g_utf8_strlen (g_strstrip (text), -1) < LEAST_LETTERS)
    return g_steal_pointer (&found);

  all = atlas_query_new ();
  query = atlas_query_with_text (all, text);
  result = atlas_briefing_ask (briefing, query, NULL);
  words = (const char *const *) folded;
  add_places (briefing, words, found);
  add_entries (briefing, atlas_result_get_matching (result), words, TRUE, most, found);
  add_entries (briefing, atlas_result_get_matching (result), words, FALSE, most, found);
  if (found->len > most)
    g_ptr_array_set_size (found, most);

  return g_steal_pointer (&found);
}

static char *
describe_place (AtlasBriefing *briefing,
                const char    *code)
{
  g_autoptr (GString) description = g_string_new (NULL);
  guint n_counts = 0;

  for (guint kind = 0; kind < ATLAS_N_KINDS && n_counts < MOST_COUNTS; kind++)
    {
      guint count = atlas_briefing_count_entries (briefing, kind, code);
      g_autofree char *words = count > 0 ? atlas_kind_format_count (kind, count) : NULL;

      if (words == NULL)
        continue;
      if (n_counts++ > 0)
        g_string_append (description, " · ");
      g_string_append (description, words);
    }

  return g_string_free (g_steal_pointer (&description), FALSE);
}

static char *
describe_entry (AtlasBriefing *briefing,
                AtlasEntry    *entry,
                const char    *language)
{
  /* That no status is given is nothing to say in a line. */
  gboolean has_status = atlas_entry_get_status (entry) != NULL;
  const AtlasField fields[] = { ATLAS_FIELD_STATUS, ATLAS_FIELD_PLACES };
  g_autoptr (GString) description =
      g_string_new (atlas_kind_get_heading (atlas_entry_get_kind (entry)));

  for (guint i = has_status ? 0 : 1; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *words = atlas_briefing_format_field (briefing, entry, fields[i], language);

      if (words != NULL && *words != '\0')
        g_string_append_printf (description, " · %s", words);
    }

  return g_string_free (g_steal_pointer (&description), FALSE);
}

/**
 * atlas_briefing_describe_found:
 * @briefing: a briefing
 * @id: what atlas_briefing_search() has found in it, or in another one
 * @language: the language of the content
 * @name: (out): what to call it
 * @description: (out): a line to it, such as "Initiatives · Planned · Region-wide"
 *
 * Says in a few words what has been found.
 *
 * Returns: whether the briefing has it
 */
gboolean
atlas_briefing_describe_found (AtlasBriefing  *briefing,
                               const char     *id,
                               const char     *language,
                               char          **name,
                               char          **description)
{
  AtlasEntry *entry = NULL;
  const char *code;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), FALSE);
  g_return_val_if_fail (id != NULL && language != NULL, FALSE);
  g_return_val_if_fail (name != NULL && description != NULL, FALSE);

  if (g_str_has_prefix (id, ATLAS_SEARCH_ENTRY))
    entry = atlas_briefing_lookup_entry (briefing, id + strlen (ATLAS_SEARCH_ENTRY));
  if (entry != NULL)
    {
      *name = g_strdup (atlas_text_get (atlas_entry_get_title (entry), language));
      *description = describe_entry (briefing, entry, language);
      return TRUE;
    }

  if (!g_str_has_prefix (id, ATLAS_SEARCH_PLACE))
    return FALSE;
  code = id + strlen (ATLAS_SEARCH_PLACE);
  if (atlas_briefing_lookup_place (briefing, code) == NULL)
    return FALSE;
  *name = atlas_briefing_format_place (briefing, code, language);
  *description = describe_place (briefing, code);

  return TRUE;
}
