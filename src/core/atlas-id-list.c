/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-id-list.h"

#include "atlas-hash-private.h"

#include <string.h>

/* A list is one block: the strings stand behind the pointers to them. */
struct _AtlasIdList
{
  gatomicrefcount ref_count;
  const char     *ids[];
};

struct _AtlasIdLists
{
  GHashTable *table; /* of AtlasIdList, by its ids */
};

/* Lists that come again come again soon, and no document is to fill the memory
 * with lists that don't. */
#define MAX_LISTS 4096

/**
 * atlas_id_list_new:
 * @ids: ids, ending with %NULL
 *
 * Makes a list.
 *
 * Returns: (transfer full): the list
 */
AtlasIdList *
atlas_id_list_new (const char *const *ids)
{
  gsize size = sizeof (AtlasIdList) + sizeof (char *);
  AtlasIdList *self;
  char *end;
  guint n_ids;

  g_return_val_if_fail (ids != NULL, NULL);

  for (n_ids = 0; ids[n_ids] != NULL; n_ids++)
    size += sizeof (char *) + strlen (ids[n_ids]) + 1;

  self = g_malloc (size);
  g_atomic_ref_count_init (&self->ref_count);
  end = (char *) &self->ids[n_ids + 1];
  for (guint i = 0; i < n_ids; i++)
    {
      self->ids[i] = end;
      end = g_stpcpy (end, ids[i]) + 1;
    }
  self->ids[n_ids] = NULL;

  return self;
}

/**
 * atlas_id_list_ref:
 * @self: a list
 *
 * Holds a list.
 *
 * Returns: (transfer full): the list
 */
AtlasIdList *
atlas_id_list_ref (AtlasIdList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * atlas_id_list_unref:
 * @self: a list
 *
 * Lets a list go.
 */
void
atlas_id_list_unref (AtlasIdList *self)
{
  g_return_if_fail (self != NULL);

  if (g_atomic_ref_count_dec (&self->ref_count))
    g_free (self);
}

/**
 * atlas_id_list_get:
 * @self: (nullable): a list
 *
 * Gets the ids.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids, none where there
 *   is no list
 */
const char *const *
atlas_id_list_get (const AtlasIdList *self)
{
  static const char *const none[] = { NULL };

  return self != NULL ? self->ids : none;
}

static guint
hash_ids (gconstpointer data)
{
  const char *const *ids = data;
  guint hash = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    hash = hash * 31 + atlas_string_hash (ids[i]);

  return hash;
}

static gboolean
are_equal (gconstpointer a,
           gconstpointer b)
{
  return g_strv_equal (a, b);
}

/**
 * atlas_id_lists_new:
 *
 * Begins to share lists.
 *
 * Returns: (transfer full): no lists yet
 */
AtlasIdLists *
atlas_id_lists_new (void)
{
  AtlasIdLists *self = g_new (AtlasIdLists, 1);

  self->table = g_hash_table_new_full (hash_ids, are_equal, NULL,
                                       (GDestroyNotify) atlas_id_list_unref);

  return self;
}

/**
 * atlas_id_lists_free:
 * @self: lists
 *
 * Ends the sharing. Who has a list keeps it.
 */
void
atlas_id_lists_free (AtlasIdLists *self)
{
  g_hash_table_unref (self->table);
  g_free (self);
}

/**
 * atlas_id_lists_dup:
 * @self: lists
 * @ids: ids, ending with %NULL
 *
 * Finds the list of some ids, or makes it.
 *
 * Returns: (transfer full): the list
 */
AtlasIdList *
atlas_id_lists_dup (AtlasIdLists      *self,
                    const char *const *ids)
{
  AtlasIdList *list;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  list = g_hash_table_lookup (self->table, ids);
  if (list == NULL)
    {
      if (g_hash_table_size (self->table) >= MAX_LISTS)
        g_hash_table_remove_all (self->table);
      list = atlas_id_list_new (ids);
      g_hash_table_insert (self->table, list->ids, list);
    }

  return atlas_id_list_ref (list);
}
