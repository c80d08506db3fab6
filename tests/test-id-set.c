/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-hash-private.h"
#include "atlas-id-set-private.h"

#define N_IDS 4096

/* Whatever g_str_hash() puts into one bucket: "c0" and "bQ" are the same to it. */
static char *
make_colliding_id (guint number)
{
  GString *id = g_string_new (NULL);

  for (guint bit = 1; bit < N_IDS; bit <<= 1)
    g_string_append (id, (number & bit) != 0 ? "c0" : "bQ");

  return g_string_free (id, FALSE);
}

static void
test_hash (void)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);
  g_autofree char *first = make_colliding_id (0);
  g_autofree char *copy = make_colliding_id (0);

  g_assert_cmpuint (atlas_string_hash (first), ==, atlas_string_hash (copy));
  for (guint i = 0; i < N_IDS; i++)
    {
      g_autofree char *id = make_colliding_id (i);

      g_assert_cmpuint (g_str_hash (id), ==, g_str_hash (first));
      g_hash_table_add (hashes, GUINT_TO_POINTER (atlas_string_hash (id)));
    }

  /* By chance, one in five hundred runs has a pair of equal hashes. */
  g_assert_cmpuint (g_hash_table_size (hashes), >=, N_IDS - 4);
}

/* Each byte counts, wherever it stands among the words of eight. */
static void
test_hash_lengths (void)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);
  char string[] = "0123456789abcdef0123456789";
  guint n_strings = 0;

  for (guint i = 0; i < sizeof string - 1; i++)
    {
      char before = string[i];

      string[i] = '*';
      g_hash_table_add (hashes, GUINT_TO_POINTER (atlas_string_hash (string)));
      string[i] = before;
      g_hash_table_add (hashes, GUINT_TO_POINTER (atlas_string_hash (string + i)));
      n_strings += 2;
    }
  g_assert_cmpuint (g_hash_table_size (hashes), >=, n_strings - 1);
}

static void
test_set (void)
{
  g_autoptr (AtlasIdSet) set = atlas_id_set_new ();
  char id[] = "first";

  g_assert_null (atlas_id_set_lookup (set, "first"));
  g_assert_null (atlas_id_set_list (set)[0]);
  g_assert_true (atlas_id_set_add (set, id));
  id[0] = 'F';
  g_assert_false (atlas_id_set_add (set, "first"));
  g_assert_true (atlas_id_set_add (set, id));
  g_assert_cmpstr (atlas_id_set_lookup (set, "first"), ==, "first");
  g_assert_true (atlas_id_set_lookup (set, "first") == atlas_id_set_list (set)[0]);
  g_assert_cmpstr (atlas_id_set_list (set)[1], ==, "First");
  g_assert_null (atlas_id_set_list (set)[2]);
}

/* A message shows the first of many, in their order. */
static void
test_many (void)
{
  g_autoptr (AtlasIdSet) set = atlas_id_set_new ();
  const char *const *list;

  for (guint i = 0; i < N_IDS; i++)
    {
      g_autofree char *id = make_colliding_id (i);

      g_assert_true (atlas_id_set_add (set, id));
    }

  list = atlas_id_set_list (set);
  g_assert_cmpuint (g_strv_length ((GStrv) list), ==, 20);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autofree char *id = make_colliding_id (i);

      g_assert_cmpstr (list[i], ==, id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/id-set/hash", test_hash);
  g_test_add_func ("/id-set/hash-lengths", test_hash_lengths);
  g_test_add_func ("/id-set/set", test_set);
  g_test_add_func ("/id-set/many", test_many);

  return g_test_run ();
}
