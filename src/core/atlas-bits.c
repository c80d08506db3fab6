/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-bits.h"

#include <string.h>

/**
 * atlas_bits_new:
 * @n_bits: how many bits there are
 * @is_full: whether all of them are set
 *
 * Makes a set. It is freed with g_free().
 *
 * Returns: (transfer full): the set
 */
AtlasBits *
atlas_bits_new (guint    n_bits,
                gboolean is_full)
{
  guint n_words = (n_bits + 63) / 64;
  AtlasBits *self = g_malloc0 (sizeof (AtlasBits) + n_words * sizeof (guint64));

  self->n_bits = n_bits;
  self->n_words = n_words;
  if (is_full)
    memset (self->words, 0xff, n_words * sizeof (guint64));
  if (is_full && n_bits % 64 != 0)
    self->words[n_words - 1] >>= 64 - n_bits % 64;

  return self;
}

/**
 * atlas_bits_copy:
 * @self: a set
 *
 * Copies a set.
 *
 * Returns: (transfer full): the copy
 */
AtlasBits *
atlas_bits_copy (const AtlasBits *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_memdup2 (self, sizeof (AtlasBits) + self->n_words * sizeof (guint64));
}

/**
 * atlas_bits_and:
 * @self: a set
 * @other: another of the same size
 *
 * Leaves what is in both.
 */
void
atlas_bits_and (AtlasBits       *self,
                const AtlasBits *other)
{
  g_return_if_fail (self->n_bits == other->n_bits);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= other->words[i];
}

/**
 * atlas_bits_or:
 * @self: a set
 * @other: another of the same size
 *
 * Adds what is in the other one.
 */
void
atlas_bits_or (AtlasBits       *self,
               const AtlasBits *other)
{
  g_return_if_fail (self->n_bits == other->n_bits);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] |= other->words[i];
}

/**
 * atlas_bits_clear:
 * @self: a set
 * @other: another of the same size
 *
 * Removes what is in the other one.
 */
void
atlas_bits_clear (AtlasBits       *self,
                  const AtlasBits *other)
{
  g_return_if_fail (self->n_bits == other->n_bits);

  for (guint i = 0; i < self->n_words; i++)
    self->words[i] &= ~other->words[i];
}

/* The compiler's builtin is a call without an instruction of the processor,
 * which not every one has: this is as fast, in a loop that can be unrolled. */
static inline guint
count_word (guint64 word)
{
  word -= word >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333)) +
         (word >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);

  return word * G_GUINT64_CONSTANT (0x0101010101010101) >> 56;
}

/**
 * atlas_bits_count:
 * @self: a set
 * @other: (nullable): another of the same size
 * @first: the first bit to look at
 * @n_bits: how many to look at
 *
 * Counts what is set in a range, and in the other set too if there is one.
 *
 * Returns: the number
 */
guint
atlas_bits_count (const AtlasBits *self,
                  const AtlasBits *other,
                  guint            first,
                  guint            n_bits)
{
  guint last_word, count = 0;

  g_return_val_if_fail (first + n_bits <= self->n_bits, 0);
  g_return_val_if_fail (other == NULL || self->n_bits == other->n_bits, 0);

  if (n_bits == 0)
    return 0;

  last_word = (first + n_bits - 1) / 64;
  for (guint i = first / 64; i <= last_word; i++)
    {
      guint64 word = other != NULL ? self->words[i] & other->words[i] : self->words[i];

      if (i == first / 64)
        word &= G_MAXUINT64 << first % 64;
      if (i == last_word)
        word &= G_MAXUINT64 >> (63 - (first + n_bits - 1) % 64);
      count += count_word (word);
    }

  return count;
}
