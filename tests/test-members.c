/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-members.h"

static void
test_ranges (void)
{
  static const guint sizes[] = { 0, 1, 63, 64, 65, 127, 128, 129, 1000 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      guint n_bits = sizes[i];
      g_autofree AtlasBits *full = atlas_bits_new (n_bits, TRUE);
      g_autofree AtlasBits *empty = atlas_bits_new (n_bits, FALSE);

      for (guint first = 0; first <= n_bits; first += 7)
        {
          for (guint n = 0; first + n <= n_bits; n += 13)
            {
              g_assert_cmpuint (atlas_bits_count (full, NULL, first, n), ==, n);
              g_assert_cmpuint (atlas_bits_count (full, empty, first, n), ==, 0);
            }
        }
      atlas_bits_clear (full, full);
      g_assert_cmpuint (atlas_bits_count (full, NULL, 0, n_bits), ==, 0);
    }
}

typedef struct
{
  AtlasMembers *members;
  guint         next; /* the least that may come */
  guint         count;
} Walk;

static void
walk_cb (guint    entry,
         gpointer user_data)
{
  Walk *walk = user_data;

  g_assert_cmpuint (entry, >=, walk->next);
  g_assert_true (atlas_members_has (walk->members, entry));
  walk->next = entry + 1;
  walk->count++;
}

static void
assert_members (AtlasMembers    *members,
                const gboolean  *expected,
                const AtlasBits *mask,
                guint            n_entries,
                GRand           *rand)
{
  g_autofree AtlasBits *bits = atlas_bits_new (n_entries, FALSE);
  guint first = g_rand_int_range (rand, 0, n_entries);
  guint n = g_rand_int_range (rand, 0, n_entries - first + 1);
  guint n_members = 0, n_masked = 0;
  Walk walk = { members, first, 0 };

  atlas_members_or (members, bits);
  for (guint i = 0; i < n_entries; i++)
    {
      g_assert_true (atlas_members_has (members, i) == expected[i]);
      g_assert_true (atlas_bits_has (bits, i) == expected[i]);
      if (i < first || i >= first + n)
        continue;
      n_members += expected[i];
      n_masked += expected[i] && atlas_bits_has (mask, i);
    }
  g_assert_cmpuint (atlas_members_count (members, NULL, first, n), ==, n_members);
  g_assert_cmpuint (atlas_members_count (members, mask, first, n), ==, n_masked);

  atlas_members_foreach (members, first, n, walk_cb, &walk);
  g_assert_cmpuint (walk.count, ==, n_members);
  g_assert_cmpuint (walk.next, <=, first + n);

  atlas_members_clear (members, bits);
  g_assert_cmpuint (atlas_bits_count (bits, NULL, 0, n_entries), ==, 0);
}

/* Lists and sets of bits, against an array of truths. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 200; round++)
    {
      guint n_entries = g_rand_int_range (rand, 1, 500);
      guint one_in = g_rand_boolean (rand) ? 3 : 60;
      g_autofree gboolean *expected = g_new0 (gboolean, n_entries);
      g_autofree AtlasBits *mask = atlas_bits_new (n_entries, FALSE);
      AtlasMembers *members = atlas_members_new ();

      for (guint i = 0; i < n_entries; i++)
        {
          expected[i] = g_rand_int_range (rand, 0, one_in) == 0;
          if (expected[i])
            atlas_members_append (members, i);
          if (g_rand_boolean (rand))
            atlas_bits_set (mask, i);
        }
      atlas_members_pack (members, n_entries);
      assert_members (members, expected, mask, n_entries, rand);

      for (guint i = 0; i < 50; i++)
        {
          guint entry = g_rand_int_range (rand, 0, n_entries);

          expected[entry] = g_rand_boolean (rand);
          if (expected[entry])
            atlas_members_add (members, entry);
          else
            atlas_members_remove (members, entry);
        }
      assert_members (members, expected, mask, n_entries, rand);
      atlas_members_free (members);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/members/ranges", test_ranges);
  g_test_add_func ("/members/random", test_random);

  return g_test_run ();
}
