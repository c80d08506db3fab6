/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-other-names-private.h"

#include "atlas-fold.h"

#include <string.h>

/* A name that is shorter says too little about what is meant. */
#define LEAST_STEM 4

/*
 * Albanian has two forms of each name, Prishtina and Prishtinë, and Serbian has
 * Priština in a list but Prištine in a sentence: a vowel at the end of a name tells
 * languages and cases apart, and not places.
 */
static gsize
get_stem_length (const char *folded)
{
  gsize length = strlen (folded);

  if (length > LEAST_STEM && strchr ("aeiou", folded[length - 1]) != NULL)
    length--;

  return length;
}

static gboolean
has_same_stem (const char *name,
               const char *words)
{
  gsize length = get_stem_length (name);

  return length == get_stem_length (words) && strncmp (name, words, length) == 0;
}

/* Appends all names of a place if the words are one of them. */
static void
add_names (GPtrArray       *found,
           const AtlasText *names,
           const char      *words)
{
  guint n_languages = names != NULL ? atlas_text_get_n_languages (names) : 0;
  g_autoptr (GPtrArray) folded = g_ptr_array_new_with_free_func (g_free);
  gboolean is_one = FALSE;

  for (guint i = 0; i < n_languages; i++)
    {
      g_ptr_array_add (folded, atlas_fold (atlas_text_get_nth (names, i, NULL)));
      is_one |= has_same_stem (folded->pdata[i], words);
    }

  for (guint i = 0; is_one && i < folded->len; i++)
    {
      const char *name = folded->pdata[i];

      if (*name != '\0' && !g_str_equal (name, words) &&
          !g_ptr_array_find_with_equal_func (found, name, g_str_equal, NULL))
        g_ptr_array_add (found, g_strdup (name));
    }
}

/**
 * atlas_other_names_find:
 * @briefing: a briefing
 * @words: words, folded
 *
 * Finds what a place or a capital is called in other languages of the document,
 * if some words are its name in one of them, so that "Prishtinë" finds what has
 * "Pristina" in it although no letter stands for another there.
 *
 * Returns: (transfer full) (element-type utf8): the other names, folded, each once
 */
GPtrArray *
atlas_other_names_find (AtlasBriefing *briefing,
                        const char    *words)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), found);
  g_return_val_if_fail (words != NULL, found);

  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);

      add_names (found, atlas_place_get_name (place), words);
      add_names (found, atlas_place_get_capital (place, NULL, NULL), words);
    }

  return found;
}
