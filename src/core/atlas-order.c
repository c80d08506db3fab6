/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-order-private.h"

#include "atlas-fold.h"
#include "atlas-hash-private.h"
#include "atlas-language.h"
#include "atlas-ranks-private.h"

#include <string.h>

struct _AtlasOrder
{
  guint    n_entries;
  guint    n_ranks;
  guint32 *ranks; /* by entry: equal where the field makes no difference */
  guint32 *sequence; /* the entries by their ranks */
};

/* Finds the rank of each of some strings in a language. */
static guint32 *
rank_words (GPtrArray  *words,
            const char *language,
            guint      *n_ranks)
{
  g_autoptr (AtlasCollator) collator = atlas_collator_new (language);
  g_autoptr (GString) keys = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    atlas_collator_append_key (collator, g_ptr_array_index (words, i), keys);

  return atlas_ranks_new (keys, words->len, n_ranks);
}

static const char *
get_words (AtlasEntry *entry,
           AtlasField  field,
           const char *language)
{
  const AtlasText *text =
      field == ATLAS_FIELD_TITLE ? atlas_entry_get_title (entry) : atlas_entry_get_text (entry);

  return text != NULL ? atlas_text_get (text, language) : "";
}

static void
rank_texts (AtlasOrder *self,
            GPtrArray  *entries,
            AtlasField  field,
            const char *language)
{
  g_autoptr (GPtrArray) words = g_ptr_array_sized_new (self->n_entries);

  for (guint i = 0; i < self->n_entries; i++)
    g_ptr_array_add (words,
                     (char *) get_words (g_ptr_array_index (entries, i), field, language));

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
  g_autoptr (GArray) sorted =
      g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->n_entries);
  const guint32 *numbers = (const guint32 *) sorted->data;

  for (guint32 i = 0; i < self->n_entries; i++)
    g_array_append_val (sorted, i);
  g_array_sort_with_data (sorted, compare_dates, entries);

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (i > 0 && compare_dates (&numbers[i - 1], &numbers[i], entries) != 0)
        self->n_ranks++;
      self->ranks[numbers[i]] = self->n_ranks;
    }
  self->n_ranks++;
}

/* Who sorts by this order alone needs no more than to copy: see to it here, where
 * nobody waits for a frame. */
static void
make_sequence (AtlasOrder *self)
{
  g_autofree guint32 *room = NULL;

  if (self->n_entries == 0)
    return;

  room = g_new (guint32, self->n_entries);
  self->sequence = g_new (guint32, self->n_entries);
  for (guint i = 0; i < self->n_entries; i++)
    self->sequence[i] = i;
  atlas_order_sort (self, FALSE, self->sequence, room);
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

  self = g_atomic_rc_box_new0 (AtlasOrder);
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
  make_sequence (self);

  return self;
}

/**
 * atlas_order_new_rough:
 * @entries: (element-type AtlasEntry): entries of a briefing
 * @field: %ATLAS_FIELD_TITLE or %ATLAS_FIELD_TEXT
 * @language: the BCP 47 tag of the language of the content
 *
 * Finds the order of some entries by their words as they are folded for search,
 * which is nearly the one that the language asks for, in a quarter of the time.
 *
 * Returns: (transfer full): the order
 */
AtlasOrder *
atlas_order_new_rough (GPtrArray  *entries,
                       AtlasField  field,
                       const char *language)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  AtlasOrder *self;

  g_return_val_if_fail (entries != NULL, NULL);
  g_return_val_if_fail (field == ATLAS_FIELD_TITLE || field == ATLAS_FIELD_TEXT, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      atlas_fold_append (keys, get_words (g_ptr_array_index (entries, i), field, language), NULL);
      g_string_append_c (keys, '\0');
    }

  self = g_atomic_rc_box_new0 (AtlasOrder);
  self->n_entries = entries->len;
  self->ranks = atlas_ranks_new (keys, entries->len, &self->n_ranks);
  make_sequence (self);

  return self;
}

/**
 * atlas_order_ref:
 * @self: an order
 *
 * Holds an order. Any thread may do so.
 *
 * Returns: (transfer full): the order
 */
AtlasOrder *
atlas_order_ref (AtlasOrder *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
order_clear (gpointer data)
{
  AtlasOrder *self = data;

  g_free (self->ranks);
  g_free (self->sequence);
}

/**
 * atlas_order_unref:
 * @self: an order
 *
 * Lets an order go.
 */
void
atlas_order_unref (AtlasOrder *self)
{
  g_atomic_rc_box_release_full (self, order_clear);
}

/**
 * atlas_order_get_n_entries:
 * @self: an order
 *
 * Gets how many entries it is the order of.
 *
 * Returns: the number
 */
guint
atlas_order_get_n_entries (const AtlasOrder *self)
{
  return self->n_entries;
}

/**
 * atlas_order_list:
 * @self: an order
 * @descending: whether the last comes first
 * @entries: (out caller-allocates): room for all entries
 *
 * Lists all entries, counted from the first one of the order. What is equal
 * stands in the order of the document, whichever comes first.
 */
void
atlas_order_list (const AtlasOrder *self,
                  gboolean          descending,
                  guint32          *entries)
{
  const guint32 *sequence;
  guint start;

  g_return_if_fail (self != NULL);
  g_return_if_fail (entries != NULL);

  sequence = self->sequence;
  if (!descending && self->n_entries > 0)
    memcpy (entries, sequence, self->n_entries * sizeof (guint32));

  for (guint end = self->n_entries; descending && end > 0; end = start)
    {
      guint32 rank = self->ranks[sequence[end - 1]];

      for (start = end - 1; start > 0 && self->ranks[sequence[start - 1]] == rank; start--)
        ;
      memcpy (entries, sequence + start, (end - start) * sizeof (guint32));
      entries += end - start;
    }
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
