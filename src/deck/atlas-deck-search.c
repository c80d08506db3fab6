/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-search-private.h"

#include <string.h>

#include "atlas-fold.h"

/* How well a page answers what somebody types; the best first. What begins the heading
 * comes before all that a page keeps in its lists. */
enum
{
  RANK_BEGINNING,
  RANK_LISTS,
};

#define N_LISTS G_N_ELEMENTS (((AtlasDeckPage *) NULL)->found_by)
#define N_RANKS (RANK_LISTS + N_LISTS)

/* What the lists are of. */
enum
{
  LIST_NAMES,
  LIST_TITLES,
  LIST_TEXTS,
};

/* A text may be asked for in any of its languages. */
static void
add_text (GPtrArray       *list,
          const AtlasText *text)
{
  const char *language;

  for (guint i = 0; text != NULL && i < atlas_text_get_n_languages (text); i++)
    g_ptr_array_add (list, atlas_fold (atlas_text_get_nth (text, i, &language)));
}

/**
 * atlas_deck_page_index:
 * @page: a page that is laid out
 * @briefing: the document
 *
 * Folds what a page is found by, once, so that nobody waits for it who types.
 */
void
atlas_deck_page_index (AtlasDeckPage *page,
                       AtlasBriefing *briefing)
{
  AtlasPlace *place = page->layout == ATLAS_SLIDE_LAYOUT_PLACE
                          ? atlas_briefing_lookup_place (briefing, page->place)
                          : NULL;

  for (guint i = 0; i < N_LISTS; i++)
    page->found_by[i] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (page->found_by[LIST_NAMES], atlas_fold (page->heading));
  if (place != NULL)
    add_text (page->found_by[LIST_NAMES], atlas_place_get_name (place));
  for (guint i = 0; i < page->entries->len; i++)
    {
      add_text (page->found_by[LIST_TITLES], atlas_entry_get_title (page->entries->pdata[i]));
      add_text (page->found_by[LIST_TEXTS], atlas_entry_get_text (page->entries->pdata[i]));
    }
}

/* Whether each typed word begins a word of a folded text. */
static gboolean
has_words (const char        *folded,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *found = folded;

      while ((found = strstr (found, words[i])) != NULL && found != folded &&
             g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
        found = g_utf8_next_char (found);
      if (found == NULL)
        return FALSE;
    }

  return TRUE;
}

static guint
rank_page (const AtlasDeckPage *page,
           const char          *typed,
           const char *const   *words)
{
  if (g_str_has_prefix (page->found_by[LIST_NAMES]->pdata[0], typed))
    return RANK_BEGINNING;
  for (guint i = 0; i < N_LISTS; i++)
    for (guint k = 0; k < page->found_by[i]->len; k++)
      if (has_words (page->found_by[i]->pdata[k], words))
        return RANK_LISTS + i;

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
  g_autofree guint *ranks = NULL;
  guint n_all;

  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);
  g_return_val_if_fail (typed != NULL && n_pages != NULL, NULL);

  folded = g_strstrip (atlas_fold (typed));
  words = split_words (folded);
  *n_pages = 0;
  if (words[0] == NULL)
    return NULL;

  n_all = atlas_deck_get_n_pages (self);
  ranks = g_new (guint, n_all);
  for (guint i = 0; i < n_all; i++)
    ranks[i] = rank_page (atlas_deck_get_page (self, i), folded, (const char *const *) words);
  for (guint rank = 0; rank < N_RANKS; rank++)
    for (guint i = 0; i < n_all; i++)
      if (ranks[i] == rank)
        g_array_append_val (found, i);
  *n_pages = found->len;

  return (guint *) (gpointer) g_array_free (g_steal_pointer (&found), FALSE);
}
