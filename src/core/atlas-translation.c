/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-translation.h"

#include <string.h>

#include "atlas-words.h"

/**
 * atlas_text_owner_get_label:
 * @owner: what a text belongs to
 *
 * Says in words what a text belongs to.
 *
 * Returns: (transfer none): the words
 */
const char *
atlas_text_owner_get_label (AtlasTextOwner owner)
{
  static const char *const labels[] = {
    [ATLAS_TEXT_OWNER_BRIEFING] = NC_("text of", "Title"),
    [ATLAS_TEXT_OWNER_PLACE] = NC_("text of", "Place"),
    [ATLAS_TEXT_OWNER_FACT] = NC_("text of", "Fact"),
    [ATLAS_TEXT_OWNER_CATEGORY] = NC_("text of", "Status, theme or section"),
    [ATLAS_TEXT_OWNER_LAYER] = NC_("text of", "Layer of the map"),
    [ATLAS_TEXT_OWNER_ENTRY] = NC_("text of", "Entry"),
    [ATLAS_TEXT_OWNER_FOOTNOTE] = NC_("text of", "Footnote"),
    [ATLAS_TEXT_OWNER_TERM] = NC_("text of", "Glossary"),
    [ATLAS_TEXT_OWNER_SLIDE] = NC_("text of", "Slide"),
  };

  g_return_val_if_fail (owner < G_N_ELEMENTS (labels), NULL);

  return atlas_pgettext ("text of", labels[owner]);
}

typedef struct
{
  AtlasTextFunc func;
  gpointer      data;
} Visit;

static void
visit (const Visit     *self,
       AtlasTextOwner   owner,
       const AtlasText *text)
{
  if (text != NULL)
    self->func (text, owner, self->data);
}

static void
visit_places (const Visit   *self,
              AtlasBriefing *briefing)
{
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);

      visit (self, ATLAS_TEXT_OWNER_PLACE, atlas_place_get_name (place));
      visit (self, ATLAS_TEXT_OWNER_PLACE, atlas_place_get_capital (place, NULL, NULL));
      for (guint k = 0; k < atlas_place_get_n_facts (place); k++)
        {
          const AtlasFact *fact = atlas_place_get_fact (place, k);

          visit (self, ATLAS_TEXT_OWNER_FACT, fact->label);
          visit (self, ATLAS_TEXT_OWNER_FACT, fact->value);
        }
    }
}

static void
visit_categories (const Visit   *self,
                  AtlasBriefing *briefing)
{
  for (AtlasCategorySort sort = 0; sort < ATLAS_N_CATEGORY_SORTS; sort++)
    for (guint i = 0; i < atlas_briefing_get_n_categories (briefing, sort); i++)
      visit (self, ATLAS_TEXT_OWNER_CATEGORY,
             atlas_briefing_get_category (briefing, sort, i)->label);
}

static void
visit_layers (const Visit   *self,
              AtlasBriefing *briefing)
{
  for (guint i = 0; i < atlas_briefing_get_n_layers (briefing); i++)
    {
      AtlasLayer *layer = atlas_briefing_get_layer (briefing, i);

      visit (self, ATLAS_TEXT_OWNER_LAYER, layer->label);
      for (guint k = 0; k < layer->groups->len; k++)
        visit (self, ATLAS_TEXT_OWNER_LAYER, ((AtlasLayerGroup *) layer->groups->pdata[k])->label);
    }
}

static void
visit_entries (const Visit   *self,
               AtlasBriefing *briefing)
{
  for (guint i = 0; i < atlas_briefing_get_n_entries (briefing); i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);

      visit (self, ATLAS_TEXT_OWNER_ENTRY, atlas_entry_get_title (entry));
      visit (self, ATLAS_TEXT_OWNER_ENTRY, atlas_entry_get_text (entry));
      visit (self, ATLAS_TEXT_OWNER_ENTRY, atlas_entry_get_caution (entry));
      visit (self, ATLAS_TEXT_OWNER_ENTRY, atlas_entry_get_notes (entry));
    }
}

static void
visit_others (const Visit   *self,
              AtlasBriefing *briefing)
{
  for (guint i = 0; i < atlas_briefing_get_n_footnotes (briefing); i++)
    visit (self, ATLAS_TEXT_OWNER_FOOTNOTE, atlas_briefing_get_footnote (briefing, i)->text);
  for (guint i = 0; i < atlas_briefing_get_n_terms (briefing); i++)
    {
      visit (self, ATLAS_TEXT_OWNER_TERM, atlas_briefing_get_term (briefing, i)->term);
      visit (self, ATLAS_TEXT_OWNER_TERM, atlas_briefing_get_term (briefing, i)->gloss);
    }
  for (guint i = 0; i < atlas_briefing_get_n_slides (briefing); i++)
    {
      visit (self, ATLAS_TEXT_OWNER_SLIDE, atlas_briefing_get_slide (briefing, i)->heading);
      visit (self, ATLAS_TEXT_OWNER_SLIDE, atlas_briefing_get_slide (briefing, i)->notes);
    }
}

/**
 * atlas_briefing_foreach_text:
 * @self: a briefing
 * @func: (scope call): what to call
 * @data: what to call it with
 *
 * Calls a function for each text of a document that can be translated.
 */
void
atlas_briefing_foreach_text (AtlasBriefing *self,
                             AtlasTextFunc  func,
                             gpointer       data)
{
  const Visit all = { func, data };

  g_return_if_fail (ATLAS_IS_BRIEFING (self));
  g_return_if_fail (func != NULL);

  visit (&all, ATLAS_TEXT_OWNER_BRIEFING, atlas_briefing_get_title (self));
  visit (&all, ATLAS_TEXT_OWNER_BRIEFING, atlas_briefing_get_subtitle (self));
  visit_places (&all, self);
  visit_categories (&all, self);
  visit_layers (&all, self);
  visit_entries (&all, self);
  visit_others (&all, self);
}

static void
add_languages_cb (const AtlasText *text,
                  AtlasTextOwner   owner,
                  gpointer         data)
{
  /* Names of places come in more languages than anything is written in. */
  if (owner == ATLAS_TEXT_OWNER_PLACE)
    return;
  for (guint i = 0; i < atlas_text_get_n_languages (text); i++)
    {
      const char *language = NULL;

      atlas_text_get_nth (text, i, &language);
      if (language != NULL && !g_hash_table_contains (data, language))
        g_hash_table_add (data, g_strdup (language));
    }
}

static int
compare_tags (gconstpointer a,
              gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * atlas_briefing_list_languages:
 * @self: a briefing
 *
 * Lists the languages that a briefing can be shown in: the one that it was written
 * in, and then those that something beside names has been translated into.
 *
 * Returns: (transfer full): BCP 47 tags
 */
GStrv
atlas_briefing_list_languages (AtlasBriefing *self)
{
  g_autoptr (GHashTable) languages = NULL;
  g_autofree const char **tags = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_tags;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  atlas_briefing_foreach_text (self, add_languages_cb, languages);
  g_hash_table_remove (languages, atlas_briefing_get_language (self));
  tags = (const char **) g_hash_table_get_keys_as_array (languages, &n_tags);
  qsort (tags, n_tags, sizeof *tags, compare_tags);
  g_strv_builder_add (builder, atlas_briefing_get_language (self));
  for (guint i = 0; i < n_tags; i++)
    g_strv_builder_add (builder, tags[i]);
  return g_strv_builder_end (builder);
}

/* Whether who reads one language is served by the other: sr by sr, de-AT by de. */
static gboolean
serves (const char *have,
        const char *want)
{
  gsize length = strlen (have);

  return g_ascii_strncasecmp (want, have, length) == 0 &&
         (want[length] == '\0' || want[length] == '-');
}

/**
 * atlas_briefing_has_translation:
 * @self: a briefing
 * @text: one of its texts
 * @language: a BCP 47 tag
 *
 * Checks whether a text is there in a language.
 *
 * Returns: %FALSE if it is shown in another one
 */
gboolean
atlas_briefing_has_translation (AtlasBriefing   *self,
                                const AtlasText *text,
                                const char      *language)
{
  const char *found = NULL;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), FALSE);
  g_return_val_if_fail (text != NULL && language != NULL, FALSE);

  atlas_text_get_with_language (text, language, &found);
  return serves (found != NULL ? found : atlas_briefing_get_language (self), language);
}

/**
 * atlas_briefing_get_fallback:
 * @self: a briefing
 * @text: (nullable): one of its texts
 * @language: the BCP 47 tag of the language that was asked for
 *
 * Gets the language that a text is shown in, if it has not been translated into
 * the one that was asked for. Whoever shows the text says so: fonts have other
 * shapes of the same letter for some languages, and a screen reader another voice.
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, or %NULL where that is as asked
 */
const char *
atlas_briefing_get_fallback (AtlasBriefing   *self,
                             const AtlasText *text,
                             const char      *language)
{
  const char *found = NULL;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (text == NULL)
    return NULL;

  atlas_text_get_with_language (text, language, &found);
  if (found == NULL)
    found = atlas_briefing_get_language (self);

  return g_ascii_strcasecmp (found, language) != 0 ? found : NULL;
}

/**
 * atlas_foreign_new:
 *
 * Makes an empty list of parts of words that are in another language than the rest.
 *
 * Returns: (transfer full) (element-type AtlasForeign): the list
 */
GArray *
atlas_foreign_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (AtlasForeign));
}

/**
 * atlas_foreign_add:
 * @self: (nullable) (element-type AtlasForeign): a list, or %NULL where nobody asks
 * @start: the first byte of a part
 * @end: the byte behind it
 * @language: (nullable): its language, a BCP 47 tag that outlives the list, or %NULL
 *   where that is the language of the rest
 *
 * Adds a part to a list, if it is one.
 */
void
atlas_foreign_add (GArray     *self,
                   gsize       start,
                   gsize       end,
                   const char *language)
{
  const AtlasForeign part = { { start, end }, language };

  if (self != NULL && language != NULL && start < end)
    g_array_append_val (self, part);
}

typedef struct
{
  AtlasBriefing *briefing;
  const char    *language;
  guint          n_missing;
} Count;

static void
count_cb (const AtlasText *text,
          AtlasTextOwner   owner,
          gpointer         data)
{
  Count *count = data;

  count->n_missing += !atlas_briefing_has_translation (count->briefing, text, count->language);
}

/**
 * atlas_briefing_count_untranslated:
 * @self: a briefing
 * @language: a BCP 47 tag
 *
 * Counts the texts that are shown in another language when this one is asked for.
 *
 * Returns: the number
 */
guint
atlas_briefing_count_untranslated (AtlasBriefing *self,
                                   const char    *language)
{
  Count count = { self, language, 0 };

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);
  g_return_val_if_fail (language != NULL, 0);

  atlas_briefing_foreach_text (self, count_cb, &count);
  return count.n_missing;
}
