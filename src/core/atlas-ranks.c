/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-ranks-private.h"

#include <stdlib.h>
#include <string.h>

/*
 * Titles of a document begin alike, and to compare them one with another means to
 * run through the same beginnings again and again, all over the memory. So eight
 * bytes of each key are looked at as one number, and all keys are sorted by it with
 * a few passes through an array; only keys that are the same so far are sorted by
 * the next eight bytes. However alike the keys are, no byte is looked at more often.
 */

typedef struct
{
  union
  {
    guint64     word; /* the bytes that are looked at */
    const char *rest; /* all bytes from there on, where keys are compared */
  };
  guint32 key;
} Item;

/* Items that are the same in the bytes before @depth. */
typedef struct
{
  guint32 first;
  guint32 n_items;
  gsize   depth;
} Run;

typedef struct
{
  const char *text;
  gsize      *starts; /* of each key, and behind the last one */
  Item       *items;
  Item       *room;
  guint8     *is_equal; /* by position: whether an item is equal to the one before */
  GArray     *runs;     /* of Run: what is still to be sorted */
} Ranks;

#define N_DIGITS 8
#define N_BUCKETS 256

/* Fewer are sorted faster by comparison. */
#define MIN_RUN 48

/* Bytes behind the end of a key are zero, as no byte of it is. */
static guint64
get_word (const Ranks *self,
          guint32      key,
          gsize        depth)
{
  gsize length = self->starts[key + 1] - 1 - self->starts[key];
  const char *at = self->text + self->starts[key] + depth;
  guint64 word = 0;

  if (depth < length)
    memcpy (&word, at, MIN (length - depth, sizeof word));

  return GUINT64_FROM_BE (word);
}

/* clang-analyzer takes all items but the first ones for what g_new() has left there: it
 * doesn't follow a loop far enough to see each of them given its value. */
/* NOLINTBEGIN(clang-analyzer-core.*) */

/* Sorts by counting, one byte after the other, the last one first. */
static void
sort_words (Item    *items,
            Item    *room,
            guint32  n_items)
{
  guint32 counts[N_DIGITS][N_BUCKETS] = { 0 };

  for (guint32 i = 0; i < n_items; i++)
    for (guint digit = 0; digit < N_DIGITS; digit++)
      counts[digit][items[i].word >> (8 * digit) & 0xff]++;

  for (guint digit = 0; digit < N_DIGITS; digit++)
    {
      guint32 *count = counts[digit], position = 0;

      /* Most bytes of words that begin alike are the same in all. */
      if (count[items[0].word >> (8 * digit) & 0xff] == n_items)
        continue;

      for (guint bucket = 0; bucket < N_BUCKETS; bucket++)
        {
          guint32 n_in_bucket = count[bucket];

          count[bucket] = position;
          position += n_in_bucket;
        }
      for (guint32 i = 0; i < n_items; i++)
        room[count[items[i].word >> (8 * digit) & 0xff]++] = items[i];
      memcpy (items, room, n_items * sizeof (Item));
    }
}

static int
compare_rests (const void *a,
               const void *b)
{
  const Item *one = a, *other = b;

  return strcmp (one->rest, other->rest);
}

static void
sort_short_run (Ranks     *self,
                const Run *run)
{
  Item *items = self->items + run->first;

  for (guint32 i = 0; i < run->n_items; i++)
    items[i].rest = self->text + self->starts[items[i].key] + run->depth;
  qsort (items, run->n_items, sizeof (Item), compare_rests);

  for (guint32 i = 1; i < run->n_items; i++)
    self->is_equal[run->first + i] = compare_rests (&items[i - 1], &items[i]) == 0;
}

static void
sort_long_run (Ranks     *self,
               const Run *run)
{
  Item *items = self->items + run->first;
  guint32 end;

  for (guint32 i = 0; i < run->n_items; i++)
    items[i].word = get_word (self, items[i].key, run->depth);
  sort_words (items, self->room, run->n_items);

  for (guint32 i = 0; i < run->n_items; i = end)
    {
      Run next = { run->first + i, 0, run->depth + sizeof (guint64) };

      for (end = i + 1; end < run->n_items && items[end].word == items[i].word; end++)
        ;
      next.n_items = end - i;

      /* With a zero in the last byte the keys have come to their ends. */
      if ((items[i].word & 0xff) == 0)
        memset (self->is_equal + next.first + 1, TRUE, next.n_items - 1);
      else if (next.n_items > 1)
        g_array_append_val (self->runs, next);
    }
}

/* NOLINTEND(clang-analyzer-core.*) */

/* A list of what is to be done, since keys may be alike for as many bytes as no
 * stack has room for. */
static void
sort_all (Ranks   *self,
          guint32  n_keys)
{
  Run run = { 0, n_keys, 0 };

  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));
  g_array_append_val (self->runs, run);
  while (self->runs->len > 0)
    {
      run = g_array_index (self->runs, Run, self->runs->len - 1);
      g_array_set_size (self->runs, self->runs->len - 1);
      if (run.n_items < MIN_RUN)
        sort_short_run (self, &run);
      else
        sort_long_run (self, &run);
    }
  g_array_unref (self->runs);
}

/**
 * atlas_ranks_new:
 * @keys: keys that follow one another, each with a zero at its end
 * @n_keys: how many there are
 * @n_ranks: (out): how many different ones there are
 *
 * Finds the ranks of keys, by their bytes: how many different keys come before
 * each of them. Equal keys have the same rank.
 *
 * Returns: (transfer full) (array length=n_keys): the ranks
 */
guint32 *
atlas_ranks_new (const GString *keys,
                 guint          n_keys,
                 guint         *n_ranks)
{
  g_autofree gsize *starts = g_new (gsize, (gsize) n_keys + 1);
  g_autofree Item *items = g_new (Item, n_keys);
  g_autofree Item *room = g_new (Item, n_keys);
  g_autofree guint8 *is_equal = g_new0 (guint8, n_keys);
  guint32 *ranks = g_new (guint32, n_keys);
  Ranks self = { keys->str, starts, items, room, is_equal, NULL };
  guint32 rank = 0;

  starts[0] = 0;
  for (guint32 i = 0; i < n_keys; i++)
    {
      items[i].key = i;
      starts[i + 1] = starts[i] + strlen (keys->str + starts[i]) + 1;
    }
  if (n_keys > 0)
    sort_all (&self, n_keys);

  for (guint32 i = 0; i < n_keys; i++)
    {
      if (i > 0 && !is_equal[i])
        rank++;
      ranks[items[i].key] = rank;
    }
  *n_ranks = n_keys > 0 ? rank + 1 : 0;

  return ranks;
}
