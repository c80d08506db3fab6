/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-id-set-private.h"

#include "atlas-hash-private.h"

/* More of them no message shows. */
#define MAX_LISTED 20

struct _AtlasIdSet
{
  GHashTable   *table;
  GStringChunk *strings;
  GPtrArray    *first; /* the first ids, ending with NULL */
};

/**
 * atlas_id_set_new:
 *
 * Makes an empty set.
 *
 * Returns: (transfer full): the set
 */
AtlasIdSet *
atlas_id_set_new (void)
{
  AtlasIdSet *self = g_new (AtlasIdSet, 1);

  self->table = g_hash_table_new (atlas_string_hash, g_str_equal);
  self->strings = g_string_chunk_new (4096);
  self->first = g_ptr_array_new ();
  g_ptr_array_add (self->first, NULL);

  return self;
}

/**
 * atlas_id_set_free:
 * @self: a set
 *
 * Frees a set with its ids.
 */
void
atlas_id_set_free (AtlasIdSet *self)
{
  g_hash_table_unref (self->table);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->first);
  g_free (self);
}

/**
 * atlas_id_set_add:
 * @self: a set
 * @id: an id
 *
 * Adds a copy of an id.
 *
 * Returns: %FALSE where the set has it already
 */
gboolean
atlas_id_set_add (AtlasIdSet *self,
                  const char *id)
{
  char *copy;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  if (g_hash_table_contains (self->table, id))
    return FALSE;

  copy = g_string_chunk_insert (self->strings, id);
  g_hash_table_add (self->table, copy);
  if (self->first->len <= MAX_LISTED)
    g_ptr_array_insert (self->first, self->first->len - 1, copy);

  return TRUE;
}

/**
 * atlas_id_set_lookup:
 * @self: a set
 * @id: an id
 *
 * Finds an id.
 *
 * Returns: (nullable): the set's own copy of it, the same each time; %NULL
 *   where the set doesn't have it
 */
const char *
atlas_id_set_lookup (AtlasIdSet *self,
                     const char *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->table, id);
}

/**
 * atlas_id_set_list:
 * @self: a set
 *
 * Lists the ids in the order in which they came, for a message: not all where
 * they are many.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids
 */
const char *const *
atlas_id_set_list (AtlasIdSet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return (const char *const *) self->first->pdata;
}
