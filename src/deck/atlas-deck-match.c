/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck.h"

/* Whether two pages come from the same slide. */
static gboolean
is_same_slide (const AtlasDeckPage *a,
               const AtlasDeckPage *b)
{
  return a->slide == b->slide && a->layout == b->layout && a->kind == b->kind &&
         g_strcmp0 (a->place, b->place) == 0;
}

/* A slide may take fewer pages in another language: then its last one is nearest. */
static guint
match_index (AtlasDeck           *self,
             const AtlasDeckPage *page)
{
  guint n_pages = atlas_deck_get_n_pages (self);
  guint best = MIN ((guint) page->index, n_pages - 1);
  gboolean is_found = FALSE;

  for (guint i = 0; i < n_pages; i++)
    {
      const AtlasDeckPage *own = atlas_deck_get_page (self, i);

      if (is_same_slide (own, page) && (!is_found || own->part <= page->part))
        {
          best = i;
          is_found = TRUE;
        }
    }

  return best;
}

static AtlasDeckPage *
match_question (AtlasDeck           *self,
                const AtlasDeckPage *page)
{
  AtlasBriefing *briefing = atlas_deck_get_briefing (self);
  AtlasEntry *entry = NULL;

  if (page->place != NULL)
    return atlas_briefing_lookup_place (briefing, page->place) != NULL
             ? atlas_deck_make_place_page (self, page->place) : NULL;

  if (page->entries->len > 0)
    entry = atlas_briefing_lookup_entry (briefing,
                                         atlas_entry_get_id (g_ptr_array_index (page->entries, 0)));

  return entry != NULL ? atlas_deck_make_entry_page (self, entry) : NULL;
}

/**
 * atlas_deck_match_page:
 * @self: a deck
 * @page: a page of another deck of the same document, or one that it made
 *
 * Finds what stands for a page of another deck: the same part of the same slide. A page
 * for a question is made anew.
 *
 * Returns: (transfer full) (nullable): the page, or %NULL if the question was about
 *   something that is not in the document of this deck
 */
AtlasDeckPage *
atlas_deck_match_page (AtlasDeck     *self,
                       AtlasDeckPage *page)
{
  g_return_val_if_fail (ATLAS_IS_DECK (self), NULL);
  g_return_val_if_fail (page != NULL, NULL);

  if (page->index < 0)
    return match_question (self, page);

  return atlas_deck_page_ref (atlas_deck_get_page (self, match_index (self, page)));
}
