/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-private.h"

#include "atlas-hash-private.h"
#include "atlas-id-index-private.h"
#include "atlas-index.h"

#include <string.h>

struct _AtlasBriefing
{
  GObject parent_instance;

  AtlasBriefingParts *parts;
  GBytes             *bytes;
  GFile              *file;

  /* The entries as they were read, by index, where another value stands now. */
  GHashTable *replaced;

  /* How many threads read entries, and what has to live on for them. */
  guint      n_readers;
  GPtrArray *retired;

  AtlasIdIndex *entries_by_id;

  /* The keys are the values' own ids. */
  GHashTable *places_by_code;
  GHashTable *focus;
  GHashTable *categories_by_id[ATLAS_N_CATEGORY_SORTS];
  GHashTable *source_numbers; /* by id, from 1 */
  GHashTable *footnotes_by_id;

  /* Where each kind's entries begin; the last one is where all end. */
  guint kind_starts[ATLAS_N_KINDS + 1];
};

G_DEFINE_FINAL_TYPE (AtlasBriefing, atlas_briefing, G_TYPE_OBJECT)

enum
{
  ENTRIES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
atlas_briefing_finalize (GObject *object)
{
  AtlasBriefing *self = ATLAS_BRIEFING (object);

  g_clear_pointer (&self->replaced, g_hash_table_unref);
  g_clear_pointer (&self->retired, g_ptr_array_unref);
  g_clear_pointer (&self->entries_by_id, atlas_id_index_free);
  g_clear_pointer (&self->places_by_code, g_hash_table_unref);
  g_clear_pointer (&self->focus, g_hash_table_unref);
  for (guint i = 0; i < ATLAS_N_CATEGORY_SORTS; i++)
    g_clear_pointer (&self->categories_by_id[i], g_hash_table_unref);
  g_clear_pointer (&self->source_numbers, g_hash_table_unref);
  g_clear_pointer (&self->footnotes_by_id, g_hash_table_unref);
  g_clear_pointer (&self->parts, atlas_briefing_parts_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (atlas_briefing_parent_class)->finalize (object);
}

static void
atlas_briefing_class_init (AtlasBriefingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_briefing_finalize;

  /**
   * AtlasBriefing::entries-changed:
   * @self: the briefing
   *
   * Comes after an entry has given way to another value.
   */
  signals[ENTRIES_CHANGED] =
      g_signal_new ("entries-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_briefing_init (AtlasBriefing *self)
{
  self->replaced =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) atlas_entry_unref);
  self->retired = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
}

static void
index_entries (AtlasBriefing *self)
{
  guint kind = 0;

  self->entries_by_id = atlas_id_index_new (self->parts->entries);
  for (guint i = 0; i < self->parts->entries->len; i++)
    {
      AtlasEntry *entry = g_ptr_array_index (self->parts->entries, i);

      while (kind < atlas_entry_get_kind (entry))
        self->kind_starts[++kind] = i;
    }
  while (kind < ATLAS_N_KINDS)
    self->kind_starts[++kind] = self->parts->entries->len;
}

static void
index_places (AtlasBriefing *self)
{
  self->places_by_code = g_hash_table_new (atlas_string_hash, g_str_equal);
  for (guint i = 0; i < self->parts->places->len; i++)
    {
      AtlasPlace *place = g_ptr_array_index (self->parts->places, i);

      g_hash_table_insert (self->places_by_code, (char *) atlas_place_get_code (place), place);
    }

  self->focus = g_hash_table_new (atlas_string_hash, g_str_equal);
  for (guint i = 0; self->parts->focus[i] != NULL; i++)
    g_hash_table_add (self->focus, self->parts->focus[i]);
}

static void
index_references (AtlasBriefing *self)
{
  for (guint sort = 0; sort < ATLAS_N_CATEGORY_SORTS; sort++)
    {
      self->categories_by_id[sort] = g_hash_table_new (atlas_string_hash, g_str_equal);
      for (guint i = 0; i < self->parts->categories[sort]->len; i++)
        {
          AtlasCategory *category = g_ptr_array_index (self->parts->categories[sort], i);

          g_hash_table_insert (self->categories_by_id[sort], (char *) category->id, category);
        }
    }

  self->source_numbers = g_hash_table_new (atlas_string_hash, g_str_equal);
  for (guint i = 0; i < self->parts->sources->len; i++)
    {
      AtlasSource *source = g_ptr_array_index (self->parts->sources, i);

      g_hash_table_insert (self->source_numbers, (char *) source->id, GUINT_TO_POINTER (i + 1));
    }

  self->footnotes_by_id = g_hash_table_new (atlas_string_hash, g_str_equal);
  for (guint i = 0; i < self->parts->footnotes->len; i++)
    {
      AtlasFootnote *footnote = g_ptr_array_index (self->parts->footnotes, i);

      g_hash_table_insert (self->footnotes_by_id, (char *) footnote->id, footnote);
    }
}

/**
 * atlas_briefing_new:
 * @parts: (transfer full): what the briefing holds
 * @bytes: (nullable): the bytes that it was read from
 * @file: (nullable): the file that it was read from
 *
 * Makes a briefing of parts that a reader has checked: the ids are unique,
 * whatever is referred to is there, and the entries are in the order of their
 * kinds.
 *
 * Returns: (transfer full): the briefing
 */
AtlasBriefing *
atlas_briefing_new (AtlasBriefingParts *parts,
                    GBytes             *bytes,
                    GFile              *file)
{
  AtlasBriefing *self;

  g_return_val_if_fail (parts != NULL, NULL);
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), NULL);

  self = g_object_new (ATLAS_TYPE_BRIEFING, NULL);
  self->parts = parts;
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_set_object (&self->file, file);
  index_entries (self);
  index_places (self);
  index_references (self);

  return self;
}

/**
 * atlas_briefing_get_parts:
 * @self: a briefing
 *
 * Gets what the briefing holds.
 *
 * Returns: (transfer none): the parts, which nobody else may change
 */
const AtlasBriefingParts *
atlas_briefing_get_parts (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return self->parts;
}

/**
 * atlas_briefing_get_bytes:
 * @self: a briefing
 *
 * Gets the bytes that the briefing was read from, to which the spans of its
 * values refer.
 *
 * Returns: (transfer none) (nullable): the bytes
 */
GBytes *
atlas_briefing_get_bytes (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return self->bytes;
}

/**
 * atlas_briefing_get_replaced:
 * @self: a briefing
 *
 * Gets the entries as they were read, by their index, where another value
 * stands in their place now.
 *
 * Returns: (transfer none) (element-type guint AtlasEntry): the entries
 */
GHashTable *
atlas_briefing_get_replaced (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return self->replaced;
}

/**
 * atlas_briefing_begin_reading:
 * @self: a briefing
 * @first: the index of an entry
 * @n_entries: how many are to be read
 *
 * Lists entries for a thread. Until atlas_briefing_end_reading() all of them live
 * on, even when other values take their places: to hold a million of them one by
 * one would take longer than a frame.
 *
 * Returns: (transfer full) (element-type AtlasEntry): the entries
 */
GPtrArray *
atlas_briefing_begin_reading (AtlasBriefing *self,
                              guint          first,
                              guint          n_entries)
{
  GPtrArray *entries;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (first + n_entries <= self->parts->entries->len, NULL);

  self->n_readers++;
  entries = g_ptr_array_sized_new (n_entries);
  g_ptr_array_set_size (entries, n_entries);
  if (n_entries > 0)
    memcpy (entries->pdata, self->parts->entries->pdata + first, n_entries * sizeof (gpointer));

  return entries;
}

/**
 * atlas_briefing_end_reading:
 * @self: a briefing
 *
 * Ends what one atlas_briefing_begin_reading() began, in the same thread.
 */
void
atlas_briefing_end_reading (AtlasBriefing *self)
{
  g_return_if_fail (ATLAS_IS_BRIEFING (self));
  g_return_if_fail (self->n_readers > 0);

  self->n_readers--;
  if (self->n_readers == 0)
    g_ptr_array_set_size (self->retired, 0);
}

/**
 * atlas_briefing_get_file:
 * @self: a briefing
 *
 * Gets the file that the briefing was read from.
 *
 * Returns: (transfer none) (nullable): the file
 */
GFile *
atlas_briefing_get_file (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return self->file;
}

/**
 * atlas_briefing_get_focus:
 * @self: a briefing
 *
 * Gets the codes of the places that make up the region.
 *
 * Returns: (array zero-terminated=1): the codes
 */
const char *const *
atlas_briefing_get_focus (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);

  return (const char *const *) self->parts->focus;
}

/**
 * atlas_briefing_is_focus:
 * @self: a briefing
 * @code: the code of a place
 *
 * Checks whether a place belongs to the region.
 *
 * Returns: whether it does
 */
gboolean
atlas_briefing_is_focus (AtlasBriefing *self,
                         const char    *code)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  return g_hash_table_contains (self->focus, code);
}

/**
 * atlas_briefing_get_n_entries:
 * @self: a briefing
 *
 * Gets the number of entries, in the order of their kinds.
 *
 * Returns: the number
 */
guint
atlas_briefing_get_n_entries (AtlasBriefing *self)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), 0);

  return self->parts->entries->len;
}

/**
 * atlas_briefing_get_entry:
 * @self: a briefing
 * @index: which one
 *
 * Gets an entry.
 *
 * Returns: (transfer none): the value
 */
AtlasEntry *
atlas_briefing_get_entry (AtlasBriefing *self,
                          guint          index)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (index < self->parts->entries->len, NULL);

  return g_ptr_array_index (self->parts->entries, index);
}

/**
 * atlas_briefing_lookup_entry:
 * @self: a briefing
 * @id: an id
 *
 * Finds an entry.
 *
 * Returns: (transfer none) (nullable): the entry
 */
AtlasEntry *
atlas_briefing_lookup_entry (AtlasBriefing *self,
                             const char    *id)
{
  guint index;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  index = atlas_id_index_lookup (self->entries_by_id, self->parts->entries, id);

  return index != G_MAXUINT ? g_ptr_array_index (self->parts->entries, index) : NULL;
}

/**
 * atlas_briefing_get_number:
 * @self: a briefing
 * @entry: an entry
 *
 * Finds where an entry stands.
 *
 * Returns: its index, or %G_MAXUINT where another value or none stands there
 */
guint
atlas_briefing_get_number (AtlasBriefing *self,
                           AtlasEntry    *entry)
{
  guint index;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), G_MAXUINT);
  g_return_val_if_fail (entry != NULL, G_MAXUINT);

  index = atlas_id_index_lookup (self->entries_by_id, self->parts->entries,
                                 atlas_entry_get_id (entry));
  if (index == G_MAXUINT || g_ptr_array_index (self->parts->entries, index) != entry)
    return G_MAXUINT;

  return index;
}

/**
 * atlas_briefing_get_kind_range:
 * @self: a briefing
 * @kind: a kind
 * @first: (out): the index of its first entry
 * @n_entries: (out): how many there are
 *
 * Gets where the entries of a kind stand.
 */
void
atlas_briefing_get_kind_range (AtlasBriefing *self,
                               AtlasKind      kind,
                               guint         *first,
                               guint         *n_entries)
{
  g_return_if_fail (ATLAS_IS_BRIEFING (self));
  g_return_if_fail (kind < ATLAS_N_KINDS);
  g_return_if_fail (first != NULL);
  g_return_if_fail (n_entries != NULL);

  *first = self->kind_starts[kind];
  *n_entries = self->kind_starts[kind + 1] - self->kind_starts[kind];
}

/**
 * atlas_briefing_lookup_place:
 * @self: a briefing
 * @code: a code
 *
 * Finds a place.
 *
 * Returns: (transfer none) (nullable): the place
 */
AtlasPlace *
atlas_briefing_lookup_place (AtlasBriefing *self,
                             const char    *code)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (code != NULL, NULL);

  return g_hash_table_lookup (self->places_by_code, code);
}

/**
 * atlas_briefing_lookup_category:
 * @self: a briefing
 * @sort: a sort of category
 * @id: an id
 *
 * Finds a category.
 *
 * Returns: (transfer none) (nullable): the category
 */
AtlasCategory *
atlas_briefing_lookup_category (AtlasBriefing     *self,
                                AtlasCategorySort  sort,
                                const char        *id)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (sort < ATLAS_N_CATEGORY_SORTS, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->categories_by_id[sort], id);
}

/**
 * atlas_briefing_lookup_source:
 * @self: a briefing
 * @id: an id
 * @number: (out) (optional): the number by which the source is cited, from 1
 *
 * Finds a source.
 *
 * Returns: (transfer none) (nullable): the source
 */
AtlasSource *
atlas_briefing_lookup_source (AtlasBriefing *self,
                              const char    *id,
                              guint         *number)
{
  guint index;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  index = GPOINTER_TO_UINT (g_hash_table_lookup (self->source_numbers, id));
  if (index == 0)
    return NULL;
  if (number != NULL)
    *number = index;

  return g_ptr_array_index (self->parts->sources, index - 1);
}

/**
 * atlas_briefing_lookup_footnote:
 * @self: a briefing
 * @id: an id
 *
 * Finds a footnote.
 *
 * Returns: (transfer none) (nullable): the footnote
 */
AtlasFootnote *
atlas_briefing_lookup_footnote (AtlasBriefing *self,
                                const char    *id)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->footnotes_by_id, id);
}

/**
 * atlas_briefing_replace_entry:
 * @self: a briefing
 * @old_entry: one of its entries
 * @new_entry: the value that takes its place, of the same kind and id
 *
 * Puts another value in the place of an entry, which is how a briefing changes once
 * it is read. Who shows entries follows [signal@Briefing::entries-changed], and who
 * saves them writes no more than what is new.
 *
 * The program has no way to edit yet, so only tests call this: they hold tables,
 * map and writer to it, so that none of them takes what it has read for the last
 * word.
 */
void
atlas_briefing_replace_entry (AtlasBriefing *self,
                              AtlasEntry    *old_entry,
                              AtlasEntry    *new_entry)
{
  AtlasEntry *loaded;
  guint index;

  g_return_if_fail (ATLAS_IS_BRIEFING (self));
  g_return_if_fail (old_entry != NULL);
  g_return_if_fail (new_entry != NULL);

  index = atlas_briefing_get_number (self, old_entry);
  g_return_if_fail (index != G_MAXUINT);
  g_return_if_fail (g_str_equal (atlas_entry_get_id (old_entry), atlas_entry_get_id (new_entry)));
  g_return_if_fail (atlas_entry_get_kind (old_entry) == atlas_entry_get_kind (new_entry));

  /* Whoever undoes may hand in the very value that is let go of here. */
  atlas_entry_ref (new_entry);

  loaded = g_hash_table_lookup (self->replaced, GUINT_TO_POINTER (index));
  if (loaded == NULL)
    g_hash_table_insert (self->replaced, GUINT_TO_POINTER (index), atlas_entry_ref (old_entry));
  else if (loaded == new_entry)
    g_hash_table_remove (self->replaced, GUINT_TO_POINTER (index));
  g_ptr_array_index (self->parts->entries, index) = new_entry;
  if (self->n_readers > 0)
    g_ptr_array_add (self->retired, old_entry);
  else
    atlas_entry_unref (old_entry);

  /* Whoever hears of it may ask for numbers. */
  atlas_briefing_update_index (self);
  g_signal_emit (self, signals[ENTRIES_CHANGED], 0);
}
