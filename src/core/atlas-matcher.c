/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-matcher.h"

#include "atlas-fold.h"

#include <string.h>

struct _AtlasMatcher
{
  AtlasFilter *filter;
  GStrv        words;
};

/**
 * atlas_matcher_new:
 * @filter: a filter
 *
 * Makes a filter ready.
 *
 * Returns: (transfer full): the matcher
 */
AtlasMatcher *
atlas_matcher_new (AtlasFilter *filter)
{
  g_autofree char *folded = NULL;
  AtlasMatcher *self;

  g_return_val_if_fail (filter != NULL, NULL);

  folded = atlas_fold (atlas_filter_get_text (filter));
  self = g_new0 (AtlasMatcher, 1);
  self->filter = atlas_filter_ref (filter);
  self->words = g_strsplit (folded, " ", -1);

  return self;
}

/**
 * atlas_matcher_free:
 * @self: a matcher
 *
 * Frees the matcher.
 */
void
atlas_matcher_free (AtlasMatcher *self)
{
  atlas_filter_unref (self->filter);
  g_strfreev (self->words);
  g_free (self);
}

/**
 * atlas_matcher_has_words:
 * @self: a matcher
 *
 * Checks whether the search text of the entries will be needed.
 *
 * Returns: whether the filter asks for words
 */
gboolean
atlas_matcher_has_words (AtlasMatcher *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->words[0] != NULL && *self->words[0] != '\0';
}

/**
 * atlas_entry_get_category_ids:
 * @entry: an entry
 * @sort: a sort of category
 * @ids: (out) (array zero-terminated=1): the ids of its categories
 * @one: (out caller-allocates): room for the one id of a sort of which an entry
 *   has one; it has to live as long as @ids is used
 *
 * Gets the categories of an entry. One without a status has
 * %ATLAS_FILTER_NO_STATUS.
 *
 * Returns: how many there are
 */
guint
atlas_entry_get_category_ids (const AtlasEntry   *entry,
                              AtlasCategorySort   sort,
                              const char *const **ids,
                              const char         *one[2])
{
  g_return_val_if_fail (entry != NULL, 0);
  g_return_val_if_fail (ids != NULL, 0);

  one[0] = one[1] = NULL;
  *ids = one;

  switch (sort)
    {
    case ATLAS_CATEGORY_STATUS:
      one[0] = atlas_entry_get_status (entry);
      if (one[0] == NULL)
        one[0] = ATLAS_FILTER_NO_STATUS;
      break;
    case ATLAS_CATEGORY_THEME:
      *ids = atlas_entry_get_themes (entry);
      break;
    case ATLAS_CATEGORY_SECTION:
      one[0] = atlas_entry_get_section (entry);
      break;
    default:
      g_return_val_if_reached (0);
    }

  return g_strv_length ((GStrv) *ids);
}

static gboolean
has_any_category (AtlasMatcher      *self,
                  AtlasEntry        *entry,
                  AtlasCategorySort  sort)
{
  const char *const *wanted = atlas_filter_get_categories (self->filter, sort);
  const char *const *ids;
  const char *one[2];
  guint n_ids;

  if (wanted[0] == NULL)
    return TRUE;

  n_ids = atlas_entry_get_category_ids (entry, sort, &ids, one);
  for (guint i = 0; i < n_ids; i++)
    {
      if (g_strv_contains (wanted, ids[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_all_words (AtlasMatcher *self,
               const char   *search_text)
{
  for (guint i = 0; self->words[i] != NULL; i++)
    {
      if (strstr (search_text, self->words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * atlas_matcher_test:
 * @self: a matcher
 * @entry: an entry
 * @search_text: (nullable): what atlas_briefing_dup_search_text() gives for it;
 *   needed where atlas_matcher_has_words()
 *
 * Holds the filter against an entry.
 *
 * Returns: the parts of the filter that the entry fulfils
 */
AtlasMatch
atlas_matcher_test (AtlasMatcher *self,
                    AtlasEntry   *entry,
                    const char   *search_text)
{
  AtlasMatch match = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (entry != NULL, 0);
  g_return_val_if_fail (search_text != NULL || !atlas_matcher_has_words (self), 0);

  for (guint sort = 0; sort < ATLAS_N_CATEGORY_SORTS; sort++)
    {
      if (has_any_category (self, entry, sort))
        match |= 1 << sort;
    }
  if (!atlas_matcher_has_words (self) || has_all_words (self, search_text))
    match |= ATLAS_MATCH_TEXT;

  return match;
}

static void
append_text (GString         *string,
             const AtlasText *text)
{
  if (text == NULL)
    return;

  for (guint i = 0; i < atlas_text_get_n_languages (text); i++)
    {
      g_string_append (string, atlas_text_get_nth (text, i, NULL));
      g_string_append_c (string, '\n');
    }
}

static void
append_places (GString           *string,
               AtlasBriefing     *briefing,
               const char *const *codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_briefing_lookup_place (briefing, codes[i]);

      if (place == NULL)
        continue;
      if (atlas_place_get_name (place) != NULL)
        append_text (string, atlas_place_get_name (place));
      else
        {
          g_autofree char *name =
              atlas_place_format_name (place, atlas_briefing_get_language (briefing));

          g_string_append (string, name);
          g_string_append_c (string, '\n');
        }
      append_text (string, atlas_place_get_capital (place, NULL, NULL));
    }
}

/**
 * atlas_briefing_dup_search_text:
 * @briefing: a briefing
 * @entry: one of its entries
 *
 * Gathers all that an entry can be found by, folded: its texts in all their
 * languages, and the names of its places, their capitals, its status, themes
 * and section.
 *
 * Returns: (transfer full): the folded text
 */
char *
atlas_briefing_dup_search_text (AtlasBriefing *briefing,
                                AtlasEntry    *entry)
{
  g_autoptr (GString) string = g_string_new (NULL);

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (entry != NULL, NULL);

  append_text (string, atlas_entry_get_title (entry));
  append_text (string, atlas_entry_get_text (entry));
  append_text (string, atlas_entry_get_caution (entry));
  append_places (string, briefing, atlas_entry_get_places (entry));

  for (guint sort = 0; sort < ATLAS_N_CATEGORY_SORTS; sort++)
    {
      const char *const *ids;
      const char *one[2];
      guint n_ids = atlas_entry_get_category_ids (entry, sort, &ids, one);

      for (guint i = 0; i < n_ids; i++)
        {
          AtlasCategory *category = atlas_briefing_lookup_category (briefing, sort, ids[i]);

          if (category != NULL)
            append_text (string, category->label);
        }
    }

  return atlas_fold (string->str);
}
