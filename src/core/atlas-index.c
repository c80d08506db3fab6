/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-index.h"

#include "atlas-corpus-private.h"
#include "atlas-hash-private.h"
#include "atlas-other-names-private.h"

#include <string.h>

typedef struct
{
  AtlasMembers *members;
  /* All names of the value, folded; NULL until somebody searches. */
  char *names;
} Value;

struct _AtlasIndex
{
  /* The briefing owns the index. */
  AtlasBriefing *briefing;

  /* The entries as they are known here, to see which one has changed. */
  GPtrArray *entries;
  guint      version;

  GHashTable *values[ATLAS_N_FACETS]; /* of Value, by id */
  GHashTable *excepted;               /* of Value, by the code of a place */

  /* Made when somebody asks for dates: the first and last day of each entry. */
  guint32 *days;

  /* Made when somebody searches. */
  AtlasCorpus *corpus;
  GHashTable  *found; /* of AtlasBits, by words: the last ones */
};

/* Who chooses values while some words stand there asks for the words again. */
#define MAX_FOUND 8

static void
value_free (gpointer data)
{
  Value *value = data;

  atlas_members_free (value->members);
  g_free (value->names);
  g_free (value);
}

static Value *
get_value (GHashTable *values,
           const char *id)
{
  Value *value = g_hash_table_lookup (values, id);

  if (value == NULL)
    {
      value = g_new0 (Value, 1);
      value->members = atlas_members_new ();
      g_hash_table_insert (values, g_strdup (id), value);
    }

  return value;
}

typedef void (*MembersFunc) (AtlasMembers *members,
                             guint         entry);

/* Adds an entry to the members of all its values, or removes it from them. */
static void
change_members (AtlasIndex  *self,
                guint        index,
                AtlasEntry  *entry,
                MembersFunc  change)
{
  const char *const *ids;
  const char *one[2];

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      guint n_ids = atlas_facet_list_values (facet, self->briefing, entry, &ids, one);

      for (guint i = 0; i < n_ids; i++)
        change (get_value (self->values[facet], ids[i])->members, index);
    }

  ids = atlas_entry_get_except (entry);
  for (guint i = 0; ids[i] != NULL; i++)
    change (get_value (self->excepted, ids[i])->members, index);
}

static void
pack_values (GHashTable *values,
             guint       n_entries)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    atlas_members_pack (((Value *) value)->members, n_entries);
}

/* Days in order, of which a date without month or day has the first or last. */
static guint32
get_day (AtlasDate date,
         gboolean  is_last)
{
  guint month = date.month != 0 ? date.month : is_last ? 12 : 1;
  guint day = date.day != 0 ? date.day : is_last ? 31 : 1;

  return (date.year * 12u + month) * 32u + day;
}

/* An entry with one date only is of that date, and one without any of no day. */
static void
set_days (guint32          *days,
          const AtlasEntry *entry)
{
  AtlasDate start = atlas_entry_get_start (entry);
  AtlasDate end = atlas_entry_get_end (entry);

  if (!atlas_date_is_set (start))
    start = end;
  if (!atlas_date_is_set (end))
    end = start;
  days[0] = atlas_date_is_set (start) ? get_day (start, FALSE) : G_MAXUINT32;
  days[1] = atlas_date_is_set (end) ? get_day (end, TRUE) : 0;
}

static void
replace_entry (AtlasIndex *self,
               guint       index,
               AtlasEntry *entry)
{
  AtlasEntry *old_entry = g_ptr_array_index (self->entries, index);

  change_members (self, index, old_entry, atlas_members_remove);
  change_members (self, index, entry, atlas_members_add);
  if (self->corpus != NULL)
    atlas_corpus_replace (self->corpus, index, entry);
  if (self->days != NULL)
    set_days (self->days + 2 * index, entry);

  g_ptr_array_index (self->entries, index) = atlas_entry_ref (entry);
  atlas_entry_unref (old_entry);
}

static void
update (AtlasIndex *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);

      if (entry != g_ptr_array_index (self->entries, i))
        replace_entry (self, i, entry);
    }
  self->version++;
  atlas_index_forget_words (self);
}

static void
index_free (gpointer data)
{
  AtlasIndex *self = data;

  g_ptr_array_unref (self->entries);
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    g_hash_table_unref (self->values[facet]);
  g_hash_table_unref (self->excepted);
  g_clear_pointer (&self->corpus, atlas_corpus_free);
  g_free (self->days);
  g_hash_table_unref (self->found);
  g_free (self);
}

static AtlasIndex *
index_new (AtlasBriefing *briefing,
           AtlasProgress *progress)
{
  AtlasIndex *self = g_new0 (AtlasIndex, 1);
  guint n_entries = atlas_briefing_get_n_entries (briefing);

  self->briefing = briefing;
  self->version = 1;
  self->found = g_hash_table_new_full (atlas_string_hash, g_str_equal, g_free, g_free);
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    self->values[facet] =
        g_hash_table_new_full (atlas_string_hash, g_str_equal, g_free, value_free);
  self->excepted = g_hash_table_new_full (atlas_string_hash, g_str_equal, g_free, value_free);

  self->entries = g_ptr_array_new_full (n_entries, (GDestroyNotify) atlas_entry_unref);
  for (guint i = 0; i < n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (briefing, i);

      g_ptr_array_add (self->entries, atlas_entry_ref (entry));
      change_members (self, i, entry, atlas_members_append);
      atlas_progress_report (progress, ATLAS_STEP_INDEX, i + 1, n_entries);
    }
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    pack_values (self->values[facet], n_entries);
  pack_values (self->excepted, n_entries);

  return self;
}

static GQuark
get_quark (void)
{
  return g_quark_from_static_string ("atlas-index");
}

static AtlasIndex *
ensure_index (AtlasBriefing *briefing,
              AtlasProgress *progress)
{
  AtlasIndex *index = g_object_get_qdata (G_OBJECT (briefing), get_quark ());

  if (index == NULL)
    {
      index = index_new (briefing, progress);
      g_object_set_qdata_full (G_OBJECT (briefing), get_quark (), index, index_free);
    }

  return index;
}

/**
 * atlas_briefing_get_index:
 * @briefing: a briefing
 *
 * Gets the index of a document, which is made when it is first asked for. It
 * knows of a change before anybody else hears of it.
 *
 * Returns: (transfer none): the index
 */
AtlasIndex *
atlas_briefing_get_index (AtlasBriefing *briefing)
{
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);

  return ensure_index (briefing, NULL);
}

/**
 * atlas_briefing_update_index:
 * @briefing: a briefing
 *
 * Tells the index of changes of entries, if there is one already. Only the briefing
 * does, before it tells anybody else.
 */
void
atlas_briefing_update_index (AtlasBriefing *briefing)
{
  AtlasIndex *index;

  g_return_if_fail (ATLAS_IS_BRIEFING (briefing));

  index = g_object_get_qdata (G_OBJECT (briefing), get_quark ());
  if (index != NULL)
    update (index);
}

static void
make_corpus (AtlasIndex    *self,
             AtlasProgress *progress)
{
  if (self->corpus == NULL)
    self->corpus = atlas_corpus_new (self->briefing, progress);
}

/**
 * atlas_briefing_prepare:
 * @briefing: a briefing
 * @progress: (nullable): what learns how far it is
 *
 * Makes all that the first question would make, so that a thread can do it
 * which hasn't handed out the briefing yet.
 */
void
atlas_briefing_prepare (AtlasBriefing *briefing,
                        AtlasProgress *progress)
{
  g_return_if_fail (ATLAS_IS_BRIEFING (briefing));

  make_corpus (ensure_index (briefing, progress), progress);
  atlas_progress_report (progress, ATLAS_STEP_FOLD, 1, 1);
}

/**
 * atlas_index_forget_words:
 * @self: an index
 *
 * Forgets which entries have the words that were looked for last.
 */
void
atlas_index_forget_words (AtlasIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_remove_all (self->found);
}

/**
 * atlas_index_get_members:
 * @self: an index
 * @facet: a facet
 * @value: one of its values
 *
 * Gets the entries that have a value. Of a place these are the ones that name
 * it.
 *
 * Returns: (nullable): the entries, %NULL where there never was one
 */
const AtlasMembers *
atlas_index_get_members (const AtlasIndex *self,
                         AtlasFacet        facet,
                         const char       *value)
{
  Value *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  found = g_hash_table_lookup (self->values[facet], value);

  return found != NULL ? found->members : NULL;
}

/**
 * atlas_index_get_excepted:
 * @self: an index
 * @place: the code of a place
 *
 * Gets the entries that do not hold for a place, though they are about its
 * region.
 *
 * Returns: (nullable): the entries, %NULL where there never was one
 */
const AtlasMembers *
atlas_index_get_excepted (const AtlasIndex *self,
                          const char       *place)
{
  Value *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  found = g_hash_table_lookup (self->excepted, place);

  return found != NULL ? found->members : NULL;
}

/**
 * atlas_index_find_place:
 * @self: an index
 * @place: the code of a place
 *
 * Finds the entries that concern a place. That is more than those which name it:
 * what is about the region concerns its places too, unless one is excepted.
 *
 * Returns: (transfer full): a bit for each entry, to be freed with g_free()
 */
AtlasBits *
atlas_index_find_place (const AtlasIndex *self,
                        const char       *place)
{
  const AtlasMembers *members, *region, *excepted;
  AtlasBits *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place != NULL, NULL);

  found = atlas_bits_new (self->entries->len, FALSE);
  members = atlas_index_get_members (self, ATLAS_FACET_PLACE, place);
  region = atlas_index_get_members (self, ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION);
  excepted = atlas_index_get_excepted (self, place);
  if (members != NULL)
    atlas_members_or (members, found);
  if (region != NULL && atlas_briefing_is_focus (self->briefing, place))
    atlas_members_or (region, found);
  if (excepted != NULL)
    atlas_members_clear (excepted, found);

  return found;
}

/**
 * atlas_index_get_n_entries:
 * @self: an index
 *
 * Gets the number of entries.
 *
 * Returns: the number
 */
guint
atlas_index_get_n_entries (const AtlasIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->entries->len;
}

/**
 * atlas_index_get_version:
 * @self: an index
 *
 * Gets a number that is another one after each change of the document.
 *
 * Returns: the number
 */
guint
atlas_index_get_version (const AtlasIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version;
}

/**
 * atlas_index_get_briefing:
 * @self: an index
 *
 * Gets the document.
 *
 * Returns: (transfer none): the briefing
 */
AtlasBriefing *
atlas_index_get_briefing (const AtlasIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->briefing;
}

/* An entry is found by the names of its values too, each of which is searched
 * once and not for each entry. */
static void
find_in_names (AtlasIndex *self,
               AtlasFacet  facet,
               const char *words,
               AtlasBits  *found)
{
  GHashTableIter iter;
  gpointer id, data;

  g_hash_table_iter_init (&iter, self->values[facet]);
  while (g_hash_table_iter_next (&iter, &id, &data))
    {
      Value *value = data;

      if (value->names == NULL)
        {
          g_autoptr (GString) names = g_string_new (NULL);

          atlas_facet_fold_names (facet, self->briefing, id, names);
          value->names = g_strdup (names->str);
        }
      if (strstr (value->names, words) != NULL)
        atlas_members_or (value->members, found);
    }
}

static void
find_everywhere (AtlasIndex *self,
                 const char *words,
                 AtlasBits  *found)
{
  atlas_corpus_find (self->corpus, words, found);
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    find_in_names (self, facet, words, found);
}

/**
 * atlas_index_find_words:
 * @self: an index
 * @words: words, folded
 *
 * Searches the texts of all entries, and the names of their places, of their
 * capitals, statuses, themes, sections and sources. What is the name of a place
 * in one language finds its names in the others.
 *
 * Returns: (transfer none): the numbers of the entries that have the words, as
 *   long as nothing else is asked
 */
const AtlasBits *
atlas_index_find_words (AtlasIndex *self,
                        const char *words)
{
  g_autoptr (GPtrArray) other_names = NULL;
  AtlasBits *found;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (words != NULL && *words != '\0', NULL);

  found = g_hash_table_lookup (self->found, words);
  if (found != NULL)
    return found;

  make_corpus (self, NULL);
  if (g_hash_table_size (self->found) >= MAX_FOUND)
    g_hash_table_remove_all (self->found);
  found = atlas_bits_new (self->entries->len, FALSE);
  g_hash_table_insert (self->found, g_strdup (words), found);

  find_everywhere (self, words, found);
  other_names = atlas_other_names_find (self->briefing, words);
  for (guint i = 0; i < other_names->len; i++)
    find_everywhere (self, other_names->pdata[i], found);

  return found;
}

/**
 * atlas_index_find_dates:
 * @self: an index
 * @after: the first date, maybe not set
 * @before: the last date, maybe not set
 * @found: where to set the numbers of the entries
 *
 * Finds the entries whose time, from its start to its end, meets another one.
 * An entry with one date only is of that date, and one without any is never
 * found.
 */
void
atlas_index_find_dates (AtlasIndex *self,
                        AtlasDate   after,
                        AtlasDate   before,
                        AtlasBits  *found)
{
  guint32 first, last;

  g_return_if_fail (self != NULL);
  g_return_if_fail (found != NULL);

  first = atlas_date_is_set (after) ? get_day (after, FALSE) : 0;
  last = atlas_date_is_set (before) ? get_day (before, TRUE) : G_MAXUINT32 - 1;
  if (self->days == NULL)
    {
      self->days = g_new (guint32, 2 * (gsize) self->entries->len);
      for (guint i = 0; i < self->entries->len; i++)
        set_days (self->days + 2 * i, g_ptr_array_index (self->entries, i));
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      if (self->days[2 * i] <= last && self->days[2 * i + 1] >= first)
        atlas_bits_set (found, i);
    }
}

/**
 * atlas_index_get_n_folds:
 * @self: an index
 *
 * Gets how many times the texts of an entry have been folded.
 *
 * Returns: the number
 */
guint
atlas_index_get_n_folds (const AtlasIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->corpus != NULL ? atlas_corpus_get_n_folds (self->corpus) : 0;
}
