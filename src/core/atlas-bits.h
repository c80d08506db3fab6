/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasBits:
 * @n_bits: how many bits there are
 * @n_words: how many words hold them
 * @words: the bits; those behind the last one are not set
 *
 * A set of the numbers below @n_bits. The members are for reading only.
 */
typedef struct
{
  guint   n_bits;
  guint   n_words;
  guint64 words[];
} AtlasBits;

AtlasBits *atlas_bits_new      (guint            n_bits,
                                gboolean         is_full);
AtlasBits *atlas_bits_copy     (const AtlasBits *self);
void       atlas_bits_and      (AtlasBits       *self,
                                const AtlasBits *other);
void       atlas_bits_or       (AtlasBits       *self,
                                const AtlasBits *other);
void       atlas_bits_clear    (AtlasBits       *self,
                                const AtlasBits *other);
guint      atlas_bits_count    (const AtlasBits *self,
                                const AtlasBits *other,
                                guint            first,
                                guint            n_bits);

/**
 * atlas_bits_has:
 * @self: a set
 * @bit: a number below the number of bits
 *
 * Checks whether a number is in the set.
 *
 * Returns: whether it is
 */
static inline gboolean
atlas_bits_has (const AtlasBits *self,
                guint            bit)
{
  return self->words[bit / 64] >> (bit % 64) & 1;
}

/**
 * atlas_bits_set:
 * @self: a set
 * @bit: a number below the number of bits
 *
 * Puts a number into the set.
 */
static inline void
atlas_bits_set (AtlasBits *self,
                guint      bit)
{
  self->words[bit / 64] |= G_GUINT64_CONSTANT (1) << (bit % 64);
}

/**
 * atlas_bits_unset:
 * @self: a set
 * @bit: a number below the number of bits
 *
 * Takes a number out of the set.
 */
static inline void
atlas_bits_unset (AtlasBits *self,
                  guint      bit)
{
  self->words[bit / 64] &= ~(G_GUINT64_CONSTANT (1) << (bit % 64));
}

G_END_DECLS
