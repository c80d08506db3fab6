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
static guint
get_status_rank (AtlasBriefing *briefing,
                 AtlasEntry    *entry)
{
  const char *status = atlas_entry_get_status (entry);
  guint n_statuses = atlas_briefing_get_n_categories (briefing, ATLAS_CATEGORY_STATUS);

  for (guint i = 0; status != NULL && i < n_statuses; i++)
    {
      AtlasCategory *category = atlas_briefing_get_category (briefing, ATLAS_CATEGORY_STATUS, i);

      if (g_str_equal (category->id, status))
        return i;
    }

  return n_statuses;
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
  keys = g_new0 (SortKey, entries->len);
  for (guint i = 0; i < entries->len; i++)
    {
      keys[i].entry = g_ptr_array_index (entries, i);
      if (field == ATLAS_FIELD_STATUS)
        keys[i].rank = get_status_rank (briefing, keys[i].entry);
      else
        keys[i].words = atlas_briefing_format_field (briefing, keys[i].entry, field, language);
    }

  /* GLib's sort is stable, so that what is equal keeps its order. */
  g_qsort_with_data (keys, entries->len, sizeof (SortKey), compare_keys, &order);

  for (guint i = 0; i < entries->len; i++)
    {
      g_ptr_array_index (entries, i) = keys[i].entry;
      g_free (keys[i].words);
    }
}
