/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-corpus-private.h"

#include "atlas-fold.h"

#include <string.h>

/*
 * The texts of a block stand behind one another, so that a search runs through
 * memory once. A block is small enough for an edit to move what is behind it.
 */
#define BLOCK_SIZE 4096

typedef struct
{
  char   *text;
  guint32 n_entries;
  guint32 starts[BLOCK_SIZE + 1];
} Block;

/* From so many blocks on, a search takes longer than a frame has time for, and all
 * processors take part. */
#define MIN_SHARED 64
#define MAX_THREADS 8

struct _AtlasCorpus
{
  guint      n_folds;
  GPtrArray *blocks;
};

static void
block_free (gpointer data)
{
  Block *block = data;

  g_free (block->text);
  g_free (block);
}

static void
fold_text (GString         *folded,
           const AtlasText *text)
{
  if (text == NULL)
    return;

  /* No folded text has a line break, so that nothing is found across two. */
  for (guint i = 0; i < atlas_text_get_n_languages (text); i++)
    {
      atlas_fold_append (folded, atlas_text_get_nth (text, i, NULL), NULL);
      g_string_append_c (folded, '\n');
    }
}

static void
fold_entry (AtlasCorpus *self,
            GString     *folded,
            AtlasEntry  *entry)
{
  fold_text (folded, atlas_entry_get_title (entry));
  fold_text (folded, atlas_entry_get_text (entry));
  fold_text (folded, atlas_entry_get_caution (entry));
  fold_text (folded, atlas_entry_get_notes (entry));
  self->n_folds++;
}

static Block *
make_block (AtlasCorpus   *self,
            AtlasBriefing *briefing,
            guint          first,
            guint          n_entries)
{
  Block *block = g_new (Block, 1);
  GString *folded = g_string_new (NULL);

  block->n_entries = n_entries;
  for (guint i = 0; i < n_entries; i++)
    {
      block->starts[i] = folded->len;
      fold_entry (self, folded, atlas_briefing_get_entry (briefing, first + i));
    }
  block->starts[n_entries] = folded->len;
  /* What the string has in reserve would be half of it. */
  block->text = g_realloc (g_string_free (folded, FALSE), block->starts[n_entries] + 1);

  return block;
}

/**
 * atlas_corpus_new:
 * @briefing: a briefing
 * @progress: (nullable): what learns how far it is
 *
 * Folds the texts of all entries.
 *
 * Returns: (transfer full): the texts
 */
AtlasCorpus *
atlas_corpus_new (AtlasBriefing *briefing,
                  AtlasProgress *progress)
{
  AtlasCorpus *self = g_new0 (AtlasCorpus, 1);
  guint n_entries;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);

  self->blocks = g_ptr_array_new_with_free_func (block_free);
  n_entries = atlas_briefing_get_n_entries (briefing);
  for (guint first = 0; first < n_entries; first += BLOCK_SIZE)
    {
      g_ptr_array_add (self->blocks,
                       make_block (self, briefing, first, MIN (BLOCK_SIZE, n_entries - first)));
      atlas_progress_report (progress, ATLAS_STEP_FOLD, first + BLOCK_SIZE, n_entries);
    }

  return self;
}

/**
 * atlas_corpus_free:
 * @self: texts
 *
 * Frees the texts.
 */
void
atlas_corpus_free (AtlasCorpus *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * atlas_corpus_replace:
 * @self: texts
 * @index: the number of an entry
 * @entry: the value that it has now
 *
 * Folds the texts of one entry again.
 */
void
atlas_corpus_replace (AtlasCorpus *self,
                      guint        index,
                      AtlasEntry  *entry)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  Block *block;
  guint32 start, end, length;
  char *text;

  g_return_if_fail (self != NULL);
  g_return_if_fail (index / BLOCK_SIZE < self->blocks->len);
  g_return_if_fail (entry != NULL);

  block = g_ptr_array_index (self->blocks, index / BLOCK_SIZE);
  start = block->starts[index % BLOCK_SIZE];
  end = block->starts[index % BLOCK_SIZE + 1];
  length = block->starts[block->n_entries];
  fold_entry (self, folded, entry);

  text = g_malloc (length - (end - start) + folded->len + 1);
  memcpy (text, block->text, start);
  memcpy (text + start, folded->str, folded->len);
  memcpy (text + start + folded->len, block->text + end, length - end + 1);
  g_free (block->text);
  block->text = text;
  for (guint i = index % BLOCK_SIZE + 1; i <= block->n_entries; i++)
    block->starts[i] = block->starts[i] - end + start + folded->len;
}

/* A search through some of the blocks. No two blocks share a word of the bits. */
typedef struct
{
  const AtlasCorpus *corpus;
  const char        *words;
  AtlasBits         *found;
  guint              first;
  guint              end;
} Search;

G_STATIC_ASSERT (BLOCK_SIZE % 64 == 0);

static void
search_block (const Search *search,
              guint         number)
{
  const Block *block = g_ptr_array_index (search->corpus->blocks, number);
  const char *hit = block->text;
  guint entry = 0;

  while ((hit = strstr (hit, search->words)) != NULL)
    {
      guint32 offset = hit - block->text;

      while (block->starts[entry + 1] <= offset)
        entry++;
      atlas_bits_set (search->found, number * BLOCK_SIZE + entry);
      hit = block->text + block->starts[entry + 1];
    }
}

static gpointer
search_blocks (gpointer data)
{
  const Search *search = data;

  for (guint i = search->first; i < search->end; i++)
    search_block (search, i);

  return NULL;
}

/**
 * atlas_corpus_find:
 * @self: texts
 * @words: what to look for, folded
 * @found: where to set the numbers of the entries in whose texts it stands
 *
 * Searches all texts.
 */
void
atlas_corpus_find (const AtlasCorpus *self,
                   const char        *words,
                   AtlasBits         *found)
{
  GThread *threads[MAX_THREADS] = { NULL };
  Search shares[MAX_THREADS];
  guint n_processors = g_get_num_processors ();
  guint n_blocks, n_shares;

  g_return_if_fail (self != NULL);
  g_return_if_fail (words != NULL && *words != '\0');
  g_return_if_fail (found != NULL);

  n_blocks = self->blocks->len;
  n_shares = n_blocks < MIN_SHARED ? 1 : CLAMP (n_processors, 1, MAX_THREADS);
  for (guint i = 0; i < n_shares; i++)
    {
      shares[i] = (Search) { self, words, found, n_blocks * i / n_shares,
                             n_blocks * (i + 1) / n_shares };
      if (i > 0)
        threads[i] = g_thread_new ("search", search_blocks, &shares[i]);
    }

  search_blocks (&shares[0]);
  for (guint i = 1; i < n_shares; i++)
    g_thread_join (threads[i]);
}

/**
 * atlas_corpus_get_n_folds:
 * @self: texts
 *
 * Gets how many times the texts of an entry have been folded.
 *
 * Returns: the number
 */
guint
atlas_corpus_get_n_folds (const AtlasCorpus *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_folds;
}
