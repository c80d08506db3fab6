/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-hash-private.h"

#include <string.h>

#define ROTATE(x, bits) (((x) << (bits)) | ((x) >> (64 - (bits))))

static void
mix (guint64 v[4])
{
  v[0] += v[1];
  v[1] = ROTATE (v[1], 13) ^ v[0];
  v[0] = ROTATE (v[0], 32);
  v[2] += v[3];
  v[3] = ROTATE (v[3], 16) ^ v[2];
  v[0] += v[3];
  v[3] = ROTATE (v[3], 21) ^ v[0];
  v[2] += v[1];
  v[1] = ROTATE (v[1], 17) ^ v[2];
  v[2] = ROTATE (v[2], 32);
}

static const guint64 *
get_key (void)
{
  static guint64 key[2];
  static gsize is_set;

  if (g_once_init_enter (&is_set))
    {
      for (guint i = 0; i < 2; i++)
        key[i] = ((guint64) g_random_int () << 32) | g_random_int ();
      g_once_init_leave (&is_set, 1);
    }

  return key;
}

/**
 * atlas_string_hash:
 * @string: a string
 *
 * Hashes a string that comes out of a document. g_str_hash() is easy to make
 * collide: a file of a few megabytes would keep a table busy for minutes. This
 * is SipHash-1-3 with a key of its own in every process.
 *
 * Returns: the hash
 */
guint
atlas_string_hash (gconstpointer string)
{
  const guint64 *key = get_key ();
  guint64 v[4] = {
    key[0] ^ G_GUINT64_CONSTANT (0x736f6d6570736575),
    key[1] ^ G_GUINT64_CONSTANT (0x646f72616e646f6d),
    key[0] ^ G_GUINT64_CONSTANT (0x6c7967656e657261),
    key[1] ^ G_GUINT64_CONSTANT (0x7465646279746573),
  };
  gsize length = strlen (string);
  const char *at = string;
  guint64 word;

  for (gsize left = length; left >= 8; left -= 8, at += 8)
    {
      memcpy (&word, at, 8);
      v[3] ^= word;
      mix (v);
      v[0] ^= word;
    }

  /* The last bytes go with the length, so that strings of NULs would differ. */
  word = (guint64) length << 56;
  for (gsize i = 0; i < length % 8; i++)
    word |= (guint64) (guchar) at[i] << (8 * i);
  v[3] ^= word;
  mix (v);
  v[0] ^= word;

  v[2] ^= 0xff;
  for (guint i = 0; i < 3; i++)
    mix (v);
  word = v[0] ^ v[1] ^ v[2] ^ v[3];

  return (guint) (word ^ (word >> 32));
}
