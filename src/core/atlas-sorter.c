/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-sorter-private.h"

#include "atlas-bits.h"
#include "atlas-briefing-private.h"
#include "atlas-order-private.h"

typedef struct
{
  AtlasField field;
  gboolean   descending;
} SortKey;

#define MAX_KEYS 2

struct _AtlasSorter
{
  GObject        *owner; /* borrowed */
  AtlasSorterFunc sorted;

  /* The present key, then the one before. */
  SortKey keys[MAX_KEYS];
  guint   n_keys;

  AtlasOrder *orders[ATLAS_N_FIELDS];
  /* Which ones are by folded words, until that of the language is there. */
  gboolean is_rough[ATLAS_N_FIELDS];
  /* Which ones a thread is about to find, and for which state of the entries. */
  gboolean is_sought[ATLAS_N_FIELDS];
  guint    state;
  /* Ends what nobody waits for any more, before it has begun. */
  GCancellable *cancellable;

  guint32 *sequence;
  gboolean is_stale;   /* the sequence is of before, but of the same entries */
  gboolean is_settled; /* it is stale only for an entry or so */

  /* What was asked last. */
  AtlasResult *result;
  guint        first;

  /* Whether a thread puts the entries in order, for which keys, and what it has
   * picked out of them. */
  gboolean     is_arranging;
  guint        serial;
  AtlasResult *picked_for;
  GArray      *picked;
};

/* More entries than these are sorted in a thread, because it takes longer than
 * a frame. */
#define MAX_AT_ONCE 10000

/* A thread looks for the order of one field. */
typedef struct
{
  AtlasBriefing *briefing;
  GPtrArray     *entries;
  AtlasField     field;
  char          *language;
  gboolean       is_rough;
  guint          state;
  GCancellable  *cancellable;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_object_unref (search->briefing);
  g_clear_pointer (&search->entries, g_ptr_array_unref);
  g_object_unref (search->cancellable);
  g_free (search->language);
  g_free (search);
}

/* Then a thread puts all entries in order, and picks out those that are asked for:
 * for a million of them it takes longer than a frame. */
typedef struct
{
  AtlasOrder  *orders[MAX_KEYS];
  SortKey      keys[MAX_KEYS];
  guint        n_keys;
  guint        first;
  AtlasResult *result; /* which only the main thread holds and lets go of */
  guint        serial;

  guint32 *sequence;
  GArray  *picked;
} Arrangement;

static void
arrangement_free (gpointer data)
{
  Arrangement *arrangement = data;

  for (guint i = 0; i < arrangement->n_keys; i++)
    atlas_order_unref (arrangement->orders[i]);
  g_free (arrangement->sequence);
  g_clear_pointer (&arrangement->picked, g_array_unref);
  g_free (arrangement);
}

/* The last sort is the one that counts most. */
static guint32 *
create_sequence (AtlasOrder *const *orders,
                 const SortKey     *keys,
                 guint              n_keys)
{
  guint n_entries = atlas_order_get_n_entries (orders[0]);
  guint32 *sequence = g_new (guint32, n_entries);
  g_autofree guint32 *room = n_keys > 1 ? g_new (guint32, n_entries) : NULL;

  atlas_order_list (orders[n_keys - 1], keys[n_keys - 1].descending, sequence);
  for (guint i = n_keys - 1; i > 0; i--)
    atlas_order_sort (orders[i - 1], keys[i - 1].descending, sequence, room);

  return sequence;
}

static GArray *
pick_out (const guint32     *sequence,
          const AtlasResult *result,
          guint              first,
          guint              n_entries)
{
  const AtlasBits *matching = atlas_result_get_matching (result);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_matching = atlas_result_count_matching (result, first, n_entries);
  guint32 *entry;

  if (n_matching == n_entries && sequence != NULL)
    return g_array_append_vals (entries, sequence, n_entries);

  g_array_set_size (entries, n_matching);
  entry = (guint32 *) entries->data;
  for (guint i = 0; i < n_entries; i++)
    {
      guint32 candidate = sequence != NULL ? sequence[i] : i;

      if (atlas_bits_has (matching, first + candidate))
        *entry++ = candidate;
    }

  return entries;
}

/**
 * atlas_sorter_new:
 * @owner: who the sorter belongs to, and frees it
 * @sorted: what to call when a thread has sorted
 *
 * Makes a sorter that leaves the order of the document.
 *
 * Returns: (transfer full): the sorter
 */
AtlasSorter *
atlas_sorter_new (GObject         *owner,
                  AtlasSorterFunc  sorted)
{
  AtlasSorter *self = g_new0 (AtlasSorter, 1);

  self->owner = owner;
  self->sorted = sorted;
  self->cancellable = g_cancellable_new ();

  return self;
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
  g_clear_pointer (&self->result, atlas_result_unref);
  g_object_unref (self->cancellable);
  g_free (self);
}

/* Whatever a thread is about to put in order is no longer what is asked for. */
static void
drop_arrangement (AtlasSorter *self)
{
  self->is_arranging = FALSE;
  self->serial++;
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

  drop_arrangement (self);
  self->keys[0] = (SortKey) { field, descending };
  self->is_stale = TRUE;
  self->is_settled = FALSE;

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

  drop_arrangement (self);
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
 * atlas_sorter_refresh:
 * @self: a sorter
 *
 * Forgets the orders, because an entry is another one. Until they are found
 * again the sequence stays as it is.
 */
void
atlas_sorter_refresh (AtlasSorter *self)
{
  g_return_if_fail (self != NULL);

  drop_arrangement (self);
  self->is_settled = self->is_settled || (self->sequence != NULL && !self->is_stale);
  for (guint field = 0; field < ATLAS_N_FIELDS; field++)
    {
      g_clear_pointer (&self->orders[field], atlas_order_unref);
      self->is_rough[field] = FALSE;
      self->is_sought[field] = FALSE;
    }
  self->state++;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->is_stale = TRUE;
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

  atlas_sorter_refresh (self);
  self->is_settled = FALSE;
  g_clear_pointer (&self->sequence, g_free);
  g_clear_pointer (&self->result, atlas_result_unref);
}

static gboolean
sorts_by (const AtlasSorter *self,
          AtlasField         field)
{
  for (guint i = 0; i < self->n_keys; i++)
    if (self->keys[i].field == field)
      return TRUE;

  return FALSE;
}

static gboolean
has_all_orders (const AtlasSorter *self)
{
  for (guint i = 0; i < self->n_keys; i++)
    if (self->orders[self->keys[i].field] == NULL)
      return FALSE;

  return TRUE;
}

/* --- Putting entries in order. --- */

static void
arrange_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Arrangement *arrangement = task_data;

  arrangement->sequence = create_sequence (arrangement->orders, arrangement->keys,
                                           arrangement->n_keys);
  arrangement->picked = pick_out (arrangement->sequence, arrangement->result, arrangement->first,
                                  atlas_order_get_n_entries (arrangement->orders[0]));
  g_task_return_boolean (task, TRUE);
}

/* Who is told asks at once: most likely for what has been picked out. */
static void
arranged_cb (GObject      *owner,
             GAsyncResult *result,
             gpointer      user_data)
{
  AtlasSorter *self = user_data;
  Arrangement *arrangement = g_task_get_task_data (G_TASK (result));

  if (arrangement->serial == self->serial)
    {
      g_free (self->sequence);
      self->sequence = g_steal_pointer (&arrangement->sequence);
      self->is_stale = FALSE;
      self->is_arranging = FALSE;
      self->picked_for = arrangement->result;
      self->picked = arrangement->picked;
      self->sorted (owner);
      self->picked_for = NULL;
      self->picked = NULL;
    }
  g_clear_pointer (&arrangement->result, atlas_result_unref);
}

/* The task holds the owner, and so the sorter. */
static void
arrange (AtlasSorter *self)
{
  g_autoptr (GTask) task = g_task_new (self->owner, NULL, arranged_cb, self);
  Arrangement *arrangement = g_new0 (Arrangement, 1);

  drop_arrangement (self);
  self->is_arranging = TRUE;
  arrangement->serial = self->serial;
  arrangement->first = self->first;
  arrangement->result = atlas_result_ref (self->result);
  arrangement->n_keys = self->n_keys;
  for (guint i = 0; i < self->n_keys; i++)
    {
      arrangement->keys[i] = self->keys[i];
      arrangement->orders[i] = atlas_order_ref (self->orders[self->keys[i].field]);
    }
  g_task_set_source_tag (task, arrange);
  g_task_set_task_data (task, arrangement, arrangement_free);
  g_task_run_in_thread (task, arrange_thread);
}

/* --- Looking for orders. --- */

static AtlasOrder *
find_order (const Search *search)
{
  if (search->is_rough)
    return atlas_order_new_rough (search->entries, search->field, search->language);

  return atlas_order_new (search->briefing, search->entries, search->field, search->language);
}

static void
search_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Search *search = task_data;
  AtlasOrder *order = NULL;

  if (!g_cancellable_is_cancelled (search->cancellable))
    order = find_order (search);
  /* A long list takes a while to let go of, too, and so does what nobody wants. */
  if (g_cancellable_is_cancelled (search->cancellable))
    g_clear_pointer (&order, atlas_order_unref);
  if (order == NULL || !search->is_rough)
    g_clear_pointer (&search->entries, g_ptr_array_unref);

  g_task_return_pointer (task, order, (GDestroyNotify) atlas_order_unref);
}

static void search_in_thread (AtlasSorter *self,
                              Search      *search);

/* For a million entries it takes a while even to list them, so that is done once. */
static void
refine (AtlasSorter *self,
        Search      *rough)
{
  Search *search = g_new0 (Search, 1);

  search->briefing = g_object_ref (rough->briefing);
  search->entries = g_steal_pointer (&rough->entries);
  search->field = rough->field;
  search->language = g_strdup (rough->language);
  search->state = rough->state;
  search->cancellable = g_object_ref (rough->cancellable);
  search_in_thread (self, search);
}

static void
found_cb (GObject      *owner,
          GAsyncResult *result,
          gpointer      user_data)
{
  AtlasSorter *self = user_data;
  Search *search = g_task_get_task_data (G_TASK (result));
  AtlasOrder *order = g_task_propagate_pointer (G_TASK (result), NULL);

  /* The entries may have changed meanwhile. */
  if (search->state != self->state)
    {
      g_clear_pointer (&order, atlas_order_unref);
      atlas_briefing_end_reading (search->briefing);
      return;
    }

  self->is_sought[search->field] = FALSE;
  g_clear_pointer (&self->orders[search->field], atlas_order_unref);
  self->orders[search->field] = order;
  self->is_rough[search->field] = search->is_rough;
  if (search->is_rough && sorts_by (self, search->field))
    refine (self, search);
  else
    atlas_briefing_end_reading (search->briefing);
  if (!sorts_by (self, search->field))
    return;

  self->is_stale = TRUE;
  if (has_all_orders (self))
    arrange (self);
}

/* The task holds the owner, and so the sorter. */
static void
search_in_thread (AtlasSorter *self,
                  Search      *search)
{
  g_autoptr (GTask) task = g_task_new (self->owner, NULL, found_cb, self);

  self->is_sought[search->field] = TRUE;
  g_task_set_source_tag (task, search_in_thread);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_thread);
}

/* To sort by the words of a language takes time. Who has just asked for another
 * order sees one soon that is nearly right; who has changed an entry has got one
 * that is better. */
static gboolean
begins_rough (const AtlasSorter *self,
              AtlasField         field)
{
  return (field == ATLAS_FIELD_TITLE || field == ATLAS_FIELD_TEXT) &&
         self->orders[field] == NULL && !self->is_settled;
}

/* Finds an order, at once or later. */
static void
seek_order (AtlasSorter   *self,
            AtlasBriefing *briefing,
            guint          n_entries,
            AtlasField     field,
            const char    *language)
{
  Search *search;

  if ((self->orders[field] != NULL && !self->is_rough[field]) || self->is_sought[field])
    return;

  search = g_new0 (Search, 1);
  search->briefing = g_object_ref (briefing);
  search->entries = atlas_briefing_begin_reading (briefing, self->first, n_entries);
  search->field = field;
  search->language = g_strdup (language);
  search->state = self->state;
  search->cancellable = g_object_ref (self->cancellable);

  if (n_entries > MAX_AT_ONCE)
    {
      search->is_rough = begins_rough (self, field);
      search_in_thread (self, search);
      return;
    }

  self->orders[field] = find_order (search);
  atlas_briefing_end_reading (briefing);
  search_free (search);
}

static const guint32 *
get_sequence (AtlasSorter   *self,
              AtlasBriefing *briefing,
              guint          n_entries,
              const char    *language)
{
  AtlasOrder *orders[MAX_KEYS] = { NULL };

  if (self->n_keys == 0 || n_entries == 0)
    return NULL;
  if (self->sequence != NULL && !self->is_stale)
    return self->sequence;

  for (guint i = 0; i < self->n_keys; i++)
    seek_order (self, briefing, n_entries, self->keys[i].field, language);
  if (self->is_arranging || !has_all_orders (self))
    return self->sequence;

  for (guint i = 0; i < self->n_keys; i++)
    orders[i] = self->orders[self->keys[i].field];
  g_free (self->sequence);
  self->sequence = create_sequence (orders, self->keys, self->n_keys);
  self->is_stale = FALSE;

  return self->sequence;
}

/**
 * atlas_sorter_list:
 * @self: a sorter
 * @briefing: a briefing
 * @first: the number of the first entry
 * @n_entries: how many to sort
 * @language: the BCP 47 tag of the language of the content
 * @result: which of them are asked for
 *
 * Lists entries in order. Unless atlas_sorter_forget() is called, it has to be of
 * the same ones each time, whichever of them are asked for. Where there are many,
 * they stand as they did before until a thread has put them in order; words are
 * sorted as they are folded for search first, and then as the language wants it.
 *
 * Returns: (transfer full) (element-type guint32): the entries, counted from the
 *   first one, which nobody may change
 */
GArray *
atlas_sorter_list (AtlasSorter   *self,
                   AtlasBriefing *briefing,
                   guint          first,
                   guint          n_entries,
                   const char    *language,
                   AtlasResult   *result)
{
  const guint32 *sequence;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);
  g_return_val_if_fail (result != NULL, NULL);

  atlas_result_ref (result);
  g_clear_pointer (&self->result, atlas_result_unref);
  self->result = result;
  self->first = first;
  sequence = get_sequence (self, briefing, n_entries, language);
  if (self->picked != NULL && self->picked_for == result)
    return g_array_ref (self->picked);

  return pick_out (sequence, result, first, n_entries);
}
