/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-order.h"

#include "atlas-hash.h"
#include "atlas-language.h"

#include <string.h>

struct _AtlasOrder
{
  guint    n_entries;
  guint    n_ranks;
  guint32 *ranks; /* by entry: equal where the field makes no difference */
};

typedef struct
{
  guint64 start; /* of the key, for most comparisons enough */
  gsize   rest;  /* the offset of what follows */
  guint32 words;
} SortKey;

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      keys)
{
  const SortKey *key_a = a;
  const SortKey *key_b = b;

  if (key_a->start != key_b->start)
    return key_a->start < key_b->start ? -1 : 1;

  return strcmp ((const char *) keys + key_a->rest, (const char *) keys + key_b->rest);
}

/* Cuts a key into its start and what follows. The bytes of a key that ends
 * within the start are filled up with zeros. */
static SortKey
cut_key (const GString *keys,
         gsize          offset,
         guint32        words)
{
  SortKey key = { 0, offset, words };

  for (guint i = 0; i < sizeof key.start; i++)
    {
      key.start = key.start << 8 | (guchar) keys->str[key.rest];
      key.rest += keys->str[key.rest] != '\0';
    }

  return key;
}

/* Finds the rank of each of some strings. */
static guint32 *
rank_words (GPtrArray  *words,
            const char *language,
            guint      *n_ranks)
{
  g_autoptr (AtlasCollator) collator = atlas_collator_new (language);
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autofree SortKey *sorted = g_new (SortKey, words->len);
  g_autofree gsize *offsets = g_new (gsize, words->len);
  guint32 *ranks = g_new (guint32, words->len);
  guint32 rank = 0;

  for (guint i = 0; i < words->len; i++)
    {
      offsets[i] = keys->len;
      atlas_collator_append_key (collator, g_ptr_array_index (words, i), keys);
    }
  for (guint i = 0; i < words->len; i++)
    sorted[i] = cut_key (keys, offsets[i], i);
  g_qsort_with_data (sorted, words->len, sizeof (SortKey), compare_keys, keys->str);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0 && compare_keys (&sorted[i - 1], &sorted[i], keys->str) != 0)
        rank++;
      ranks[sorted[i].words] = rank;
    }
  *n_ranks = words->len > 0 ? rank + 1 : 0;

  return ranks;
}

static void
rank_texts (AtlasOrder *self,
            GPtrArray  *entries,
            AtlasField  field,
            const char *language)
{
  g_autoptr (GPtrArray) words = g_ptr_array_sized_new (self->n_entries);

  for (guint i = 0; i < self->n_entries; i++)
    {
      AtlasEntry *entry = g_ptr_array_index (entries, i);
      const AtlasText *text = field == ATLAS_FIELD_TITLE ? atlas_entry_get_title (entry)
                                                         : atlas_entry_get_text (entry);

      g_ptr_array_add (words, (char *) (text != NULL ? atlas_text_get (text, language) : ""));
    }

  g_free (self->ranks);
  self->ranks = rank_words (words, language, &self->n_ranks);
}

/* What the words of a field are made of. */
static char *
join_ids (AtlasEntry *entry,
          AtlasField  field)
{
  g_autofree char *places = NULL;
  g_autofree char *except = NULL;

  if (field == ATLAS_FIELD_SECTION)
    return g_strdup (atlas_entry_get_section (entry) != NULL ? atlas_entry_get_section (entry)
                                                              : "");
  if (field == ATLAS_FIELD_THEMES)
    return g_strjoinv (" ", (GStrv) atlas_entry_get_themes (entry));

  places = g_strjoinv (" ", (GStrv) atlas_entry_get_places (entry));
  except = g_strjoinv (" ", (GStrv) atlas_entry_get_except (entry));

  return g_strconcat (places, "-", except, NULL);
}

/* Many entries have the same places, themes or section: their words are made
 * and compared once. */
static void
rank_lists (AtlasOrder    *self,
            AtlasBriefing *briefing,
            GPtrArray     *entries,
            AtlasField     field,
            const char    *language)
{
  g_autoptr (GHashTable) numbers =
      g_hash_table_new_full (atlas_string_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree guint32 *ranks = NULL;

  for (guint i = 0; i < self->n_entries; i++)
    {
      AtlasEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *ids = join_ids (entry, field);
      gpointer number;

      if (!g_hash_table_lookup_extended (numbers, ids, NULL, &number))
        {
          number = GUINT_TO_POINTER (words->len);
          g_ptr_array_add (words, atlas_briefing_format_field (briefing, entry, field, language));
          g_hash_table_insert (numbers, g_steal_pointer (&ids), number);
        }
      self->ranks[i] = GPOINTER_TO_UINT (number);
    }

  ranks = rank_words (words, language, &self->n_ranks);
  for (guint i = 0; i < self->n_entries; i++)
    self->ranks[i] = ranks[self->ranks[i]];
}

/* The document's order of its statuses is the one that people know, and what
 * has no status comes behind all that have one. */
static void
rank_statuses (AtlasOrder    *self,
               AtlasBriefing *briefing,
               GPtrArray     *entries)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (atlas_string_hash, g_str_equal);
  guint n_statuses = atlas_briefing_get_n_categories (briefing, ATLAS_CATEGORY_STATUS);

  for (guint i = 0; i < n_statuses; i++)
    g_hash_table_insert (
        numbers,
        (char *) atlas_briefing_get_category (briefing, ATLAS_CATEGORY_STATUS, i)->id,
        GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < self->n_entries; i++)
    {
      const char *status = atlas_entry_get_status (g_ptr_array_index (entries, i));
      guint number =
          status != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (numbers, status)) : 0;

      self->ranks[i] = number > 0 ? number - 1 : n_statuses;
    }
  self->n_ranks = n_statuses + 1;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  GPtrArray *entries = data;

  return atlas_date_compare (
      atlas_entry_get_start (g_ptr_array_index (entries, *(const guint32 *) a)),
      atlas_entry_get_start (g_ptr_array_index (entries, *(const guint32 *) b)));
}

static void
rank_dates (AtlasOrder *self,
            GPtrArray  *entries)
{
  g_autofree guint32 *sorted = g_new (guint32, self->n_entries);

  for (guint i = 0; i < self->n_entries; i++)
    sorted[i] = i;
  g_qsort_with_data (sorted, self->n_entries, sizeof (guint32), compare_dates, entries);

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (i > 0 && compare_dates (&sorted[i - 1], &sorted[i], entries) != 0)
        self->n_ranks++;
      self->ranks[sorted[i]] = self->n_ranks;
    }
  self->n_ranks++;
}

/**
 * atlas_order_new:
 * @briefing: a briefing
 * @entries: (element-type AtlasEntry): entries of it
 * @field: what to sort by
 * @language: the BCP 47 tag of the language of the content
 *
 * Finds the order of some entries: words as the language does, a status by the
 * order of the document's statuses, a date by the calendar. Any thread may do
 * so, since nothing that is read here ever changes.
 *
 * Returns: (transfer full): the order
 */
AtlasOrder *
atlas_order_new (AtlasBriefing *briefing,
                 GPtrArray     *entries,
                 AtlasField     field,
                 const char    *language)
{
  AtlasOrder *self;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (field < ATLAS_N_FIELDS, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (AtlasOrder, 1);
  self->n_entries = entries->len;
  self->ranks = g_new0 (guint32, entries->len);
  if (field == ATLAS_FIELD_TITLE || field == ATLAS_FIELD_TEXT)
    rank_texts (self, entries, field, language);
  else if (field == ATLAS_FIELD_STATUS)
    rank_statuses (self, briefing, entries);
  else if (field == ATLAS_FIELD_START)
    rank_dates (self, entries);
  else
    rank_lists (self, briefing, entries, field, language);

  return self;
}

/**
 * atlas_order_free:
 * @self: an order
 *
 * Frees an order.
 */
void
atlas_order_free (AtlasOrder *self)
{
  g_free (self->ranks);
  g_free (self);
}

/**
 * atlas_order_sort:
 * @self: an order
 * @descending: whether the last comes first
 * @entries: (inout): all entries of the order, counted from its first one
 * @room: (out caller-allocates): room for as many
 *
 * Sorts entries by counting. What is equal keeps its order, whichever comes
 * first.
 */
void
atlas_order_sort (const AtlasOrder *self,
                  gboolean          descending,
                  guint32          *entries,
                  guint32          *room)
{
  g_autofree guint32 *positions = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (entries != NULL);
  g_return_if_fail (room != NULL);

  positions = g_new0 (guint32, self->n_ranks + 1);
  for (guint i = 0; i < self->n_entries; i++)
    {
      guint32 rank = self->ranks[i];

      positions[(descending ? self->n_ranks - 1 - rank : rank) + 1]++;
    }
  for (guint i = 1; i <= self->n_ranks; i++)
    positions[i] += positions[i - 1];

  memcpy (room, entries, self->n_entries * sizeof (guint32));
  for (guint i = 0; i < self->n_entries; i++)
    {
      guint32 rank = self->ranks[room[i]];

      entries[positions[descending ? self->n_ranks - 1 - rank : rank]++] = room[i];
    }
}
