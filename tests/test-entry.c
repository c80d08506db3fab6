/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-briefing-reader.h"
#include "atlas-entry.h"
#include "atlas-id-index-private.h"

#include <string.h>

static AtlasEntry *
make_entry (const char        *id,
            const char *const *places,
            AtlasIdLists      *lists)
{
  g_autoptr (AtlasText) title = atlas_text_new (id);
  AtlasEntryInit init = { .id = id, .title = title, .places = places, .lists = lists };

  return atlas_entry_new (&init);
}

/* What an entry is made of may change or go away; and what a list is shared with. */
static void
test_copies (void)
{
  char id[] = "one", place[] = "XK";
  const char *const places[] = { place, "RS", NULL };
  static const char *const expected[] = { "XK", "RS", NULL };
  AtlasIdLists *lists = atlas_id_lists_new ();
  g_autoptr (AtlasEntry) alone = make_entry (id, places, NULL);
  g_autoptr (AtlasEntry) entry = make_entry (id, places, lists);
  AtlasEntry *other = make_entry ("other", places, lists);

  g_assert_true (atlas_entry_get_places (entry) == atlas_entry_get_places (other));
  g_assert_true (atlas_entry_get_places (entry) != atlas_entry_get_places (alone));
  memset (id, 'x', 3);
  memset (place, 'x', 2);
  atlas_entry_unref (other);
  atlas_id_lists_free (lists);

  g_assert_cmpstr (atlas_entry_get_id (entry), ==, "one");
  g_assert_cmpstrv (atlas_entry_get_places (entry), expected);
  g_assert_cmpstrv (atlas_entry_get_places (alone), expected);
  g_assert_null (atlas_entry_get_except (entry)[0]);
  g_assert_null (atlas_entry_get_status (entry));
}

/* The order of ids is a part of what a list is, and so is where each ends. */
static void
test_lists (void)
{
  static const char *const lists[][3] = {
    { "a", "b", NULL }, { "b", "a", NULL }, { "ab", NULL }, { "a", NULL }, { NULL },
  };
  g_autoptr (AtlasIdLists) shared = atlas_id_lists_new ();

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
      {
        g_autoptr (AtlasIdList) list = atlas_id_lists_dup (shared, lists[i]);
        g_autoptr (AtlasIdList) again = atlas_id_lists_dup (shared, lists[i]);

        g_assert_true (list == again);
        g_assert_cmpstrv (atlas_id_list_get (list), lists[i]);
      }
  g_assert_null (atlas_id_list_get (NULL)[0]);
}

/* Lists that never come again are not kept, and don't harm those that do. */
static void
test_many_lists (void)
{
  g_autoptr (AtlasIdLists) shared = atlas_id_lists_new ();
  g_autoptr (AtlasIdList) first = NULL;
  guint n_holders = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      const char *const ids[] = { id, NULL };
      g_autoptr (AtlasIdList) list = atlas_id_lists_dup (shared, ids);
      g_autoptr (AtlasIdList) again = atlas_id_lists_dup (shared, ids);

      g_assert_cmpstrv (atlas_id_list_get (list), ids);
      n_holders += list == again;
      if (i == 0)
        first = atlas_id_list_ref (list);
    }
  g_assert_cmpuint (n_holders, ==, 20000);
  g_assert_cmpstr (atlas_id_list_get (first)[0], ==, "r0");
}

/* Entries of a document have one list for all that say the same. */
static void
test_shared_when_read (void)
{
  static const char document[] =
      "{\"format\":\"briefing-atlas/1\",\"id\":\"d\",\"title\":\"D\",\"language\":\"en\","
      "\"map\":{\"focus\":[\"XK\"]},\"places\":[{\"code\":\"XK\",\"name\":\"Kosovo\"}],"
      "\"initiatives\":[{\"id\":\"a\",\"title\":\"A\",\"places\":[\"XK\"]},"
      "{\"id\":\"b\",\"title\":\"B\",\"places\":[\"XKX\"]}],"
      "\"visits\":[{\"id\":\"c\",\"title\":\"C\",\"places\":[\"XK\"]}]}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, sizeof document - 1);
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);
  AtlasEntry *first;

  g_assert_nonnull (briefing);
  first = atlas_briefing_get_entry (briefing, 0);
  g_assert_cmpstr (atlas_entry_get_places (first)[0], ==, "XK");
  for (guint i = 1; i < 3; i++)
    g_assert_true (atlas_entry_get_places (atlas_briefing_get_entry (briefing, i)) ==
                   atlas_entry_get_places (first));
}

/* Against a table that is known to be right. */
static void
test_id_index (void)
{
  for (guint n_entries = 0; n_entries < 3000; n_entries = n_entries * 3 + 1)
    {
      g_autoptr (GPtrArray) entries =
          g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_entry_unref);
      g_autoptr (GHashTable) numbers =
          g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autoptr (AtlasIdIndex) index = NULL;

      while (entries->len < n_entries)
        {
          g_autofree char *id = g_strdup_printf ("%x", g_test_rand_int_range (0, 100000));

          if (g_hash_table_contains (numbers, id))
            continue;
          g_hash_table_insert (numbers, g_strdup (id), GUINT_TO_POINTER (entries->len));
          g_ptr_array_add (entries, make_entry (id, NULL, NULL));
        }

      index = atlas_id_index_new (entries);
      for (guint i = 0; i < 10000; i++)
        {
          g_autofree char *id = g_strdup_printf ("%x", i * 10);
          gpointer number;

          if (!g_hash_table_lookup_extended (numbers, id, NULL, &number))
            number = GUINT_TO_POINTER (G_MAXUINT);
          g_assert_cmpuint (atlas_id_index_lookup (index, entries, id), ==,
                            GPOINTER_TO_UINT (number));
        }
    }
}

static void
test_dates (void)
{
  static const struct
  {
    AtlasDate   start;
    AtlasDate   end;
    const char *expected;
  } cases[] = {
    { { 0 }, { 0 }, "" },
    { { 2024, 3, 0 }, { 0 }, "March 2024" },
    { { 0 }, { 2025, 0, 0 }, "until 2025" },
    { { 2024, 3, 11 }, { 2024, 3, 11 }, "11 March 2024" },
    { { 2024, 0, 0 }, { 2025, 1, 0 }, "2024 to January 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AtlasText) title = atlas_text_new ("A");
      AtlasEntryInit init = { .id = "a", .title = title, .start = cases[i].start,
                              .end = cases[i].end };
      g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);
      g_autofree char *dates = atlas_entry_format_dates (entry, "en");

      g_assert_cmpstr (dates, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry/copies", test_copies);
  g_test_add_func ("/entry/lists", test_lists);
  g_test_add_func ("/entry/many-lists", test_many_lists);
  g_test_add_func ("/entry/shared-when-read", test_shared_when_read);
  g_test_add_func ("/entry/id-index", test_id_index);
  g_test_add_func ("/entry/dates", test_dates);

  return g_test_run ();
}
