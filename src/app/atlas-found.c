/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-found.h"

#include <glib/gi18n.h>

#include "atlas-fold.h"
#include "atlas-number.h"
#include "atlas-result.h"

/* Nobody reads on while a room waits. */
#define MOST_ENTRIES 30

struct _AtlasFound
{
  GObject parent_instance;

  AtlasDeck  *deck;
  char       *title;
  char       *sort;
  const char *place; /* (nullable): interned */
  AtlasEntry *entry; /* (nullable) */
  int         index; /* of a page of the deck, or -1 */
};

G_DEFINE_FINAL_TYPE (AtlasFound, atlas_found, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_SORT,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
atlas_found_finalize (GObject *object)
{
  AtlasFound *self = ATLAS_FOUND (object);

  g_clear_object (&self->deck);
  g_clear_pointer (&self->entry, atlas_entry_unref);
  g_free (self->title);
  g_free (self->sort);

  G_OBJECT_CLASS (atlas_found_parent_class)->finalize (object);
}

static void
atlas_found_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AtlasFound *self = ATLAS_FOUND (object);

  switch (prop_id)
    {
    case PROP_SORT:
      g_value_set_string (value, self->sort);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_found_class_init (AtlasFoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = atlas_found_finalize;
  object_class->get_property = atlas_found_get_property;

  /**
   * AtlasFound:sort:
   *
   * What it is, in the language of the interface.
   */
  props[PROP_SORT] = g_param_spec_string ("sort", NULL, NULL, NULL, flags);

  /**
   * AtlasFound:title:
   *
   * What it is called, in the language of the deck.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_found_init (AtlasFound *self)
{
  self->index = -1;
}

static AtlasFound *
append (GListStore *found,
        AtlasDeck  *deck,
        char       *title,
        char       *sort)
{
  g_autoptr (AtlasFound) self = g_object_new (ATLAS_TYPE_FOUND, NULL);

  self->deck = g_object_ref (deck);
  self->title = title;
  self->sort = sort;
  g_list_store_append (found, self);

  return self;
}

/* Whether each word that is typed begins a word of a name. */
static gboolean
matches (const char *name,
         const char *typed)
{
  g_autofree char *folded = atlas_fold (name);
  g_autofree char *wanted = atlas_fold (typed);
  g_auto (GStrv) words = g_strsplit (wanted, " ", -1);
  g_autofree char *padded = g_strconcat (" ", folded, NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *start = g_strconcat (" ", words[i], NULL);

      if (*words[i] != '\0' && strstr (padded, start) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* A place may be asked for in any of the languages that its name is given in. */
static gboolean
place_matches (AtlasDeck  *deck,
               AtlasPlace *place,
               const char *typed)
{
  const AtlasText *name = atlas_place_get_name (place);
  g_autofree char *shown = atlas_place_format_marked (place, atlas_deck_get_language (deck));

  if (matches (shown, typed))
    return TRUE;

  for (guint i = 0; name != NULL && i < atlas_text_get_n_languages (name); i++)
    if (matches (atlas_text_get_nth (name, i, NULL), typed))
      return TRUE;

  return FALSE;
}

static void
search_places (GListStore *found,
               AtlasDeck  *deck,
               const char *typed)
{
  AtlasBriefing *briefing = atlas_deck_get_briefing (deck);

  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);

      if (place_matches (deck, place, typed))
        append (found, deck, atlas_place_format_marked (place, atlas_deck_get_language (deck)),
                g_strdup (C_("found", "Place")))
            ->place = g_intern_string (atlas_place_get_code (place));
    }
}

static void
search_pages (GListStore *found,
              AtlasDeck  *deck,
              const char *typed)
{
  gsize n_pages;
  g_autofree guint *pages = atlas_deck_search (deck, typed, &n_pages);

  for (gsize i = 0; i < n_pages; i++)
    {
      AtlasDeckPage *page = atlas_deck_get_page (deck, pages[i]);

      /* Entries are found by themselves. */
      if (!matches (page->heading, typed))
        continue;

      append (found, deck, g_strdup (page->heading),
              /* Translators: %d is the number of a slide. */
              atlas_number_printf (_("Slide %d"), page->index + 1))
          ->index = page->index;
    }
}

static void
search_entries (GListStore *found,
                AtlasDeck  *deck,
                const char *typed)
{
  AtlasBriefing *briefing = atlas_deck_get_briefing (deck);
  const char *language = atlas_deck_get_language (deck);
  g_autoptr (AtlasQuery) any = atlas_query_new ();
  g_autoptr (AtlasQuery) query = atlas_query_with_text (any, typed);
  g_autoptr (AtlasResult) result = atlas_briefing_ask (briefing, query, NULL);
  const AtlasBits *matching = atlas_result_get_matching (result);
  guint n_found = 0;

  /* Those that are called so go before those that only mention it. */
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < atlas_briefing_get_n_entries (briefing) && n_found < MOST_ENTRIES; i++)
      {
        AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);
        const char *title = atlas_text_get (atlas_entry_get_title (entry), language);

        if (!atlas_bits_has (matching, i) || matches (title, typed) != (round == 0))
          continue;

        append (found, deck, g_strdup (title),
                g_strdup (atlas_kind_get_heading (atlas_entry_get_kind (entry))))
            ->entry = atlas_entry_ref (entry);
        n_found++;
      }
}

/**
 * atlas_found_search:
 * @deck: a deck
 * @typed: what somebody types: beginnings of words
 *
 * Finds what a presenter may want to show or to go to: places first, then pages, then
 * entries.
 *
 * Returns: (transfer full): a list of [class@Found]; empty where nothing is typed
 */
GListModel *
atlas_found_search (AtlasDeck  *deck,
                    const char *typed)
{
  g_autoptr (GListStore) found = g_list_store_new (ATLAS_TYPE_FOUND);
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (ATLAS_IS_DECK (deck), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  stripped = g_strstrip (g_strdup (typed));
  if (*stripped != '\0')
    {
      search_places (found, deck, stripped);
      search_pages (found, deck, stripped);
      search_entries (found, deck, stripped);
    }

  return G_LIST_MODEL (g_steal_pointer (&found));
}

/**
 * atlas_found_get_title:
 * @self: something found
 *
 * Gets what it is called.
 *
 * Returns: (transfer none): the words
 */
const char *
atlas_found_get_title (AtlasFound *self)
{
  g_return_val_if_fail (ATLAS_IS_FOUND (self), NULL);

  return self->title;
}

/**
 * atlas_found_get_sort:
 * @self: something found
 *
 * Gets what it is.
 *
 * Returns: (transfer none): the words
 */
const char *
atlas_found_get_sort (AtlasFound *self)
{
  g_return_val_if_fail (ATLAS_IS_FOUND (self), NULL);

  return self->sort;
}

/**
 * atlas_found_get_index:
 * @self: something found
 *
 * Gets which page of the deck it is.
 *
 * Returns: the index, or -1 for what answers a question
 */
int
atlas_found_get_index (AtlasFound *self)
{
  g_return_val_if_fail (ATLAS_IS_FOUND (self), -1);

  return self->index;
}

/**
 * atlas_found_create_page:
 * @self: something found that answers a question
 *
 * Makes a page that shows it.
 *
 * Returns: (transfer full): the page
 */
AtlasDeckPage *
atlas_found_create_page (AtlasFound *self)
{
  g_return_val_if_fail (ATLAS_IS_FOUND (self), NULL);
  g_return_val_if_fail (self->index < 0, NULL);

  if (self->entry != NULL)
    return atlas_deck_make_entry_page (self->deck, self->entry);

  return atlas_deck_make_place_page (self->deck, self->place);
}
