/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-sorter-private.h"

#include "atlas-briefing-private.h"
#include "atlas-order-private.h"

typedef struct
{
  AtlasField field;
  gboolean   descending;
} SortKey;

struct _AtlasSorter
{
  GObject        *owner; /* borrowed */
  AtlasSorterFunc sorted;

  /* The present key, then the one before. */
  SortKey keys[2];
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
};

/* More entries than these are sorted in a thread, because it takes longer than
 * a frame. */
#define MAX_AT_ONCE 10000

typedef struct
{
  AtlasBriefing *briefing;
  GPtrArray     *entries;
  AtlasField     field;
  char          *language;
  gboolean       is_rough;
  guint          state;
  GCancellable  *cancellable;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->briefing);
  g_ptr_array_unref (job->entries);
  g_object_unref (job->cancellable);
  g_free (job->language);
  g_free (job);
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
  g_object_unref (self->cancellable);
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

  self->is_settled = self->is_settled || (self->sequence != NULL && !self->is_stale);
  for (guint field = 0; field < ATLAS_N_FIELDS; field++)
    {
      g_clear_pointer (&self->orders[field], atlas_order_free);
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
}

static void
sort_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  AtlasOrder *order = NULL;

  if (!g_cancellable_is_cancelled (job->cancellable))
    order = job->is_rough ? atlas_order_new_rough (job->entries, job->field, job->language)
                          : atlas_order_new (job->briefing, job->entries, job->field,
                                             job->language);

  g_task_return_pointer (task, order, (GDestroyNotify) atlas_order_free);
}

static void
sorted_cb (GObject      *owner,
           GAsyncResult *result,
           gpointer      user_data)
{
  AtlasSorter *self = user_data;
  Job *job = g_task_get_task_data (G_TASK (result));
  AtlasOrder *order = g_task_propagate_pointer (G_TASK (result), NULL);

  atlas_briefing_end_reading (job->briefing);

  /* The entries may have changed meanwhile. */
  if (job->state != self->state)
    {
      g_clear_pointer (&order, atlas_order_free);
      return;
    }

  self->is_sought[job->field] = FALSE;
  g_clear_pointer (&self->orders[job->field], atlas_order_free);
  self->orders[job->field] = order;
  self->is_rough[job->field] = job->is_rough;
  self->is_stale = TRUE;
  self->sorted (owner);
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
            guint          first,
            guint          n_entries,
            AtlasField     field,
            const char    *language)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  if ((self->orders[field] != NULL && !self->is_rough[field]) || self->is_sought[field])
    return;

  job = g_new0 (Job, 1);
  job->briefing = g_object_ref (briefing);
  job->entries = atlas_briefing_begin_reading (briefing, first, n_entries);
  job->field = field;
  job->language = g_strdup (language);
  job->is_rough = begins_rough (self, field);
  job->state = self->state;
  job->cancellable = g_object_ref (self->cancellable);

  if (n_entries <= MAX_AT_ONCE)
    {
      self->orders[field] = atlas_order_new (briefing, job->entries, field, language);
      atlas_briefing_end_reading (briefing);
      job_free (job);
      return;
    }

  /* The task holds the owner, and so the sorter. */
  self->is_sought[field] = TRUE;
  task = g_task_new (self->owner, NULL, sorted_cb, self);
  g_task_set_source_tag (task, seek_order);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, sort_thread);
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
 * have to be asked for each time. Where there are many, this is the sequence of
 * before until a thread has sorted them; words are sorted as they are folded for
 * search first, and then as the language wants it.
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
  const SortKey *first_key;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (self->n_keys == 0 || n_entries == 0)
    return NULL;
  if (self->sequence != NULL && !self->is_stale)
    return self->sequence;

  for (guint i = 0; i < self->n_keys; i++)
    seek_order (self, briefing, first, n_entries, self->keys[i].field, language);
  for (guint i = 0; i < self->n_keys; i++)
    {
      if (self->orders[self->keys[i].field] == NULL)
        return self->sequence;
    }

  if (self->sequence == NULL)
    self->sequence = g_new (guint32, n_entries);

  /* The last sort is the one that counts most. */
  first_key = &self->keys[self->n_keys - 1];
  atlas_order_list (self->orders[first_key->field], first_key->descending, self->sequence);
  if (self->n_keys > 1)
    room = g_new (guint32, n_entries);
  for (guint i = self->n_keys - 1; i > 0; i--)
    {
      const SortKey *key = &self->keys[i - 1];

      atlas_order_sort (self->orders[key->field], key->descending, self->sequence, room);
    }
  self->is_stale = FALSE;

  return self->sequence;
}
