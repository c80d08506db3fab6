/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-order.h"

#include "atlas-language.h"

typedef struct
{
  AtlasEntry *entry;
  char       *words;
  guint       rank;
} SortKey;

typedef struct
{
  AtlasField     field;
  AtlasCollator *collator;
  int            sign;
} SortOrder;

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const SortKey *key_a = a;
  const SortKey *key_b = b;
  const SortOrder *order = user_data;

  if (order->field == ATLAS_FIELD_STATUS)
    return order->sign * ((int) key_a->rank - (int) key_b->rank);
  if (order->field == ATLAS_FIELD_START)
    return order->sign * atlas_date_compare (atlas_entry_get_start (key_a->entry),
                                             atlas_entry_get_start (key_b->entry));

  return order->sign * atlas_collator_compare (order->collator, key_a->words, key_b->words);
}

/* The document's order of its statuses is the one that people know. */
static GHashTable *
rank_statuses (AtlasBriefing *briefing)
{
  GHashTable *ranks = g_hash_table_new (NULL, NULL);
  guint n_statuses = atlas_briefing_get_n_categories (briefing, ATLAS_CATEGORY_STATUS);

  for (guint i = 0; i < n_statuses; i++)
    g_hash_table_insert (ranks,
                         atlas_briefing_get_category (briefing, ATLAS_CATEGORY_STATUS, i),
                         GUINT_TO_POINTER (i));

  return ranks;
}

static guint
get_status_rank (GHashTable    *ranks,
                 AtlasBriefing *briefing,
                 AtlasEntry    *entry)
{
  const char *status = atlas_entry_get_status (entry);
  AtlasCategory *category = NULL;

  if (status != NULL)
    category = atlas_briefing_lookup_category (briefing, ATLAS_CATEGORY_STATUS, status);

  /* What has no status comes behind all that have one. */
  return category != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (ranks, category))
                          : g_hash_table_size (ranks);
}

/* Fills in what the field is compared by; a date stands in the entry itself. */
static SortKey *
make_keys (GPtrArray     *entries,
           AtlasBriefing *briefing,
           AtlasField     field,
           const char    *language)
{
  g_autoptr (GHashTable) ranks = NULL;
  SortKey *keys = g_new0 (SortKey, entries->len);

  if (field == ATLAS_FIELD_STATUS && briefing != NULL)
    ranks = rank_statuses (briefing);

  for (guint i = 0; i < entries->len; i++)
    {
      keys[i].entry = g_ptr_array_index (entries, i);
      if (field == ATLAS_FIELD_STATUS)
        keys[i].rank = get_status_rank (ranks, briefing, keys[i].entry);
      else if (field != ATLAS_FIELD_START)
        keys[i].words = atlas_briefing_format_field (briefing, keys[i].entry, field, language);
    }

  return keys;
}

/**
 * atlas_entry_order_sort:
 * @entries: (element-type AtlasEntry): entries
 * @briefing: (nullable): the briefing that they belong to, %NULL where there are none
 * @field: what to sort by
 * @descending: whether the last comes first
 * @language: the BCP 47 tag of the language of the content
 *
 * Sorts entries: words as the language does, a status by the order of the
 * document's statuses, a date by the calendar. What is equal keeps its order.
 */
void
atlas_entry_order_sort (GPtrArray     *entries,
                        AtlasBriefing *briefing,
                        AtlasField     field,
                        gboolean       descending,
                        const char    *language)
{
  g_autoptr (AtlasCollator) collator = NULL;
  g_autofree SortKey *keys = NULL;
  SortOrder order = { field, NULL, descending ? -1 : 1 };

  g_return_if_fail (entries != NULL);
  g_return_if_fail (briefing != NULL || entries->len == 0);
  g_return_if_fail (field < ATLAS_N_FIELDS);
  g_return_if_fail (language != NULL);

  order.collator = collator = atlas_collator_new (language);
  keys = make_keys (entries, briefing, field, language);

  /* GLib's sort is stable, so that what is equal keeps its order. */
  g_qsort_with_data (keys, entries->len, sizeof (SortKey), compare_keys, &order);

  for (guint i = 0; i < entries->len; i++)
    {
      g_ptr_array_index (entries, i) = keys[i].entry;
      g_free (keys[i].words);
    }
}
