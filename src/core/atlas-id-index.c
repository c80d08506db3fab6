/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-id-index-private.h"

#include "atlas-hash-private.h"

/*
 * A table with open addressing, at most two thirds full. Its slots hold numbers
 * of entries, from 1, and 0 where they are free: the ids are where the entries
 * are, so that this takes a quarter of what a GHashTable does.
 */
struct _AtlasIdIndex
{
  guint32 mask;
  guint32 slots[];
};

static const char *
get_id (GPtrArray *entries,
        guint      number)
{
  return atlas_entry_get_id (g_ptr_array_index (entries, number));
}

/* The slot that has the id, or the free one where it would be put. */
static guint32
find_slot (const AtlasIdIndex *self,
           GPtrArray          *entries,
           const char         *id)
{
  guint32 slot = atlas_string_hash (id) & self->mask;

  while (self->slots[slot] != 0 && !g_str_equal (get_id (entries, self->slots[slot] - 1), id))
    slot = (slot + 1) & self->mask;

  return slot;
}

/**
 * atlas_id_index_new:
 * @entries: (element-type AtlasEntry): entries, each with an id of its own
 *
 * Makes an index.
 *
 * Returns: (transfer full): the index
 */
AtlasIdIndex *
atlas_id_index_new (GPtrArray *entries)
{
  AtlasIdIndex *self;
  guint32 n_slots = 16;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (entries->len < G_MAXUINT32 / 4, NULL);

  while (n_slots < entries->len + entries->len / 2)
    n_slots *= 2;

  self = g_malloc0 (sizeof (AtlasIdIndex) + n_slots * sizeof (guint32));
  self->mask = n_slots - 1;
  for (guint i = 0; i < entries->len; i++)
    self->slots[find_slot (self, entries, get_id (entries, i))] = i + 1;

  return self;
}

/**
 * atlas_id_index_free:
 * @self: an index
 *
 * Frees an index.
 */
void
atlas_id_index_free (AtlasIdIndex *self)
{
  g_free (self);
}

/**
 * atlas_id_index_lookup:
 * @self: an index
 * @entries: (element-type AtlasEntry): the entries that it was made of, or others
 *   with the same ids
 * @id: an id
 *
 * Finds an entry.
 *
 * Returns: its number, %G_MAXUINT where there is none
 */
guint
atlas_id_index_lookup (const AtlasIdIndex *self,
                       GPtrArray          *entries,
                       const char         *id)
{
  g_return_val_if_fail (self != NULL, G_MAXUINT);
  g_return_val_if_fail (entries != NULL, G_MAXUINT);
  g_return_val_if_fail (id != NULL, G_MAXUINT);

  /* A free slot wraps to what is returned for none. */
  return self->slots[find_slot (self, entries, id)] - 1u;
}
