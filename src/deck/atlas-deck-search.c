/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck.h"

#include <string.h>

#include "atlas-fold.h"

/* How well a page answers what somebody types; the best first. */
typedef enum
{
  RANK_HEADING_BEGINS,
  RANK_HEADING,
  RANK_ENTRY_TITLE,
  RANK_ENTRY_TEXT,
  N_RANKS,
} Rank;

/* Whether each typed word begins a word of a folded text. */
static gboolean
has_words (const char        *folded,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = folded;

      while ((found = strstr (found, words[i])) != NULL &&
             found != folded && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
        found = g_utf8_next_char (found);
      if (found == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
text_has_words (const AtlasText   *text,
                const char *const *words)
{
  const char *language;

  for (guint i = 0; text != NULL && i < atlas_text_get_n_languages (text); i++)
    {
      g_autofree char *folded = atlas_fold (atlas_text_get_nth (text, i, &language));

      if (has_words (folded, words))
        return TRUE;
    }

  return FALSE;
}

/* A place is found under each of its names. */
static gboolean
place_has_words (AtlasBriefing     *briefing,
                 const char        *code,
                 const char *const *words)
{
  AtlasPlace *place = code != NULL ? atlas_briefing_lookup_place (briefing, code) : NULL;

  return place != NULL && text_has_words (atlas_place_get_name (place), words);
}

static Rank
rank_page (AtlasBriefing       *briefing,
           const AtlasDeckPage *page,
           const char          *typed,
           const char *const   *words)
{
  g_autofree char *heading = atlas_fold (page->heading);
  gboolean is_of_place = page->layout == ATLAS_SLIDE_LAYOUT_PLACE;

  if (g_str_has_prefix (heading, typed))
    return RANK_HEADING_BEGINS;
  if (has_words (heading, words) ||
      (is_of_place && place_has_words (briefing, page->place, words)))
    return RANK_HEADING;
  for (guint i = 0; i < page->entries->len; i++)
    if (text_has_words (atlas_entry_get_title (page->entries->pdata[i]), words))
      return RANK_ENTRY_TITLE;
  for (guint i = 0; i < page->entries->len; i++)
    if (text_has_words (atlas_entry_get_text (page->entries->pdata[i]), words))
      return RANK_ENTRY_TEXT;

  return N_RANKS;
}

static char **
split_words (const char *folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/**
 * atlas_deck_search:
 * @self: a deck
 * @typed: what somebody types: beginnings of words, in any order
 * @n_pages: (out): how many pages are found
 *
 * Finds the pages whose heading, place or entries have what is typed, whatever its
 * accents and capitals. Those whose heading begins with it come first, then other
 * headings, then titles of entries, then their texts; among equals the earlier.
 *
 * Returns: (transfer full) (array length=n_pages) (nullable): the indices of the pages;
 *   nothing is found where nothing is typed
 */
guint *
atlas_deck_search (AtlasDeck  *self,
                   const char *typed,
                   gsize      *n_pages)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree Rank *ranks = NULL;
  guint n_all;

  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);
  g_return_val_if_fail (typed != NULL && n_pages != NULL, NULL);

  folded = g_strstrip (atlas_fold (typed));
  words = split_words (folded);
  *n_pages = 0;
  if (words[0] == NULL)
    return NULL;

  n_all = atlas_deck_get_n_pages (self);
  ranks = g_new (Rank, n_all);
  for (guint i = 0; i < n_all; i++)
    ranks[i] = rank_page (atlas_deck_get_briefing (self), atlas_deck_get_page (self, i), folded,
                          (const char *const *) words);
  for (guint rank = 0; rank < N_RANKS; rank++)
    for (guint i = 0; i < n_all; i++)
      if (ranks[i] == (Rank) rank)
        g_array_append_val (found, i);
  *n_pages = found->len;

  return (guint *) (gpointer) g_array_free (g_steal_pointer (&found), FALSE);
}
