/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-sorter.h"

#include "atlas-order.h"

typedef struct
{
  AtlasField field;
  gboolean   descending;
} SortKey;

struct _AtlasSorter
{
  /* The present key, then the one before. */
  SortKey keys[2];
  guint   n_keys;

  AtlasOrder *orders[ATLAS_N_FIELDS];
  guint32    *sequence;
};

/**
 * atlas_sorter_new:
 *
 * Makes a sorter that leaves the order of the document.
 *
 * Returns: (transfer full): the sorter
 */
AtlasSorter *
atlas_sorter_new (void)
{
  return g_new0 (AtlasSorter, 1);
}

/**
 * atlas_sorter_free:
 * @self: a sorter
 *
 * Frees a sorter.
 */
void
atlas_sorter_free (AtlasSorter *self)
{
  atlas_sorter_forget (self);
  g_free (self);
}

/**
 * atlas_sorter_set_order:
 * @self: a sorter
 * @field: what to sort by
 * @descending: whether the last comes first
 *
 * Sorts by a field. What is equal keeps the order that it had.
 *
 * Returns: whether that is news
 */
gboolean
atlas_sorter_set_order (AtlasSorter *self,
                        AtlasField   field,
                        gboolean     descending)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->n_keys > 0 && self->keys[0].field == field)
    {
      if (self->keys[0].descending == descending)
        return FALSE;
    }
  else
    {
      self->keys[1] = self->keys[0];
      self->n_keys = MIN (self->n_keys + 1, G_N_ELEMENTS (self->keys));
    }

  self->keys[0] = (SortKey) { field, descending };
  g_clear_pointer (&self->sequence, g_free);

  return TRUE;
}

/**
 * atlas_sorter_unset_order:
 * @self: a sorter
 *
 * Goes back to the order of the document.
 *
 * Returns: whether that is news
 */
gboolean
atlas_sorter_unset_order (AtlasSorter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->n_keys == 0)
    return FALSE;

  self->n_keys = 0;
  g_clear_pointer (&self->sequence, g_free);

  return TRUE;
}

/**
 * atlas_sorter_get_order:
 * @self: a sorter
 * @field: (out) (optional): the field
 * @descending: (out) (optional): whether the last comes first
 *
 * Gets what is sorted by.
 *
 * Returns: whether it is anything but the order of the document
 */
gboolean
atlas_sorter_get_order (const AtlasSorter *self,
                        AtlasField        *field,
                        gboolean          *descending)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->n_keys > 0 && field != NULL)
    *field = self->keys[0].field;
  if (self->n_keys > 0 && descending != NULL)
    *descending = self->keys[0].descending;

  return self->n_keys > 0;
}

/**
 * atlas_sorter_forget:
 * @self: a sorter
 *
 * Forgets the orders of other entries or another language.
 */
void
atlas_sorter_forget (AtlasSorter *self)
{
  g_return_if_fail (self != NULL);

  for (guint field = 0; field < ATLAS_N_FIELDS; field++)
    g_clear_pointer (&self->orders[field], atlas_order_free);
  g_clear_pointer (&self->sequence, g_free);
}

/**
 * atlas_sorter_get_sequence:
 * @self: a sorter
 * @briefing: a briefing
 * @first: the number of the first entry
 * @n_entries: how many to sort
 * @language: the BCP 47 tag of the language of the content
 *
 * Puts entries in order. Unless atlas_sorter_forget() is called, the same ones
 * have to be asked for each time.
 *
 * Returns: (transfer none) (nullable) (array length=n_entries): the entries in
 *   order, counted from the first one; %NULL where it is that of the document
 */
const guint32 *
atlas_sorter_get_sequence (AtlasSorter   *self,
                           AtlasBriefing *briefing,
                           guint          first,
                           guint          n_entries,
                           const char    *language)
{
  g_autofree guint32 *room = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (self->n_keys == 0 || self->sequence != NULL || n_entries == 0)
    return self->sequence;

  room = g_new (guint32, n_entries);
  self->sequence = g_new (guint32, n_entries);
  for (guint i = 0; i < n_entries; i++)
    self->sequence[i] = i;

  /* The last sort is the one that counts most. */
  for (guint i = self->n_keys; i > 0; i--)
    {
      const SortKey *key = &self->keys[i - 1];

      if (self->orders[key->field] == NULL)
        self->orders[key->field] =
            atlas_order_new (briefing, first, n_entries, key->field, language);
      atlas_order_sort (self->orders[key->field], key->descending, self->sequence, room);
    }

  return self->sequence;
}
