/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-sample.h"

#include "atlas-briefing-private.h"

static void
test_kinds (void)
{
  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    {
      g_autofree char *one = atlas_kind_format_count (kind, 1);
      g_autofree char *two = atlas_kind_format_count (kind, 2);
      const AtlasColumn *columns;
      guint n_columns;

      g_assert_cmpstr (atlas_kind_get_member (kind), !=, "");
      g_assert_cmpstr (atlas_kind_get_heading (kind), !=, "");
      g_assert_true (g_str_has_prefix (one, "1 "));
      g_assert_true (g_str_has_prefix (two, "2 "));
      g_assert_cmpstr (one + 2, !=, two + 2);

      columns = atlas_kind_get_columns (kind, &n_columns);
      g_assert_cmpuint (n_columns, >=, 3);
      g_assert_cmpint (columns[0].field, ==, ATLAS_FIELD_TITLE);
      for (guint i = 0; i < n_columns; i++)
        {
          g_assert_cmpstr (atlas_column_get_heading (&columns[i]), !=, "");
          g_assert_cmpuint (columns[i].weight, >, 0);
        }
    }
}

static void
test_scope (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  AtlasEntry *partnership = atlas_briefing_lookup_entry (briefing, "partnership");
  AtlasEntry *logistics = atlas_briefing_lookup_entry (briefing, "logistics");

  g_assert_true (atlas_entry_is_region_wide (partnership));
  g_assert_cmpint (atlas_briefing_get_scope (briefing, partnership, "BA"), ==, ATLAS_SCOPE_REGION);
  g_assert_cmpint (atlas_briefing_get_scope (briefing, partnership, "XK"), ==,
                   ATLAS_SCOPE_EXCEPTED);
  /* Croatia is on the map, but not of the region. */
  g_assert_cmpint (atlas_briefing_get_scope (briefing, partnership, "HR"), ==,
                   ATLAS_SCOPE_OUTSIDE);
  g_assert_cmpint (atlas_briefing_get_scope (briefing, partnership, NULL), ==,
                   ATLAS_SCOPE_REGION);
  g_assert_cmpint (atlas_briefing_get_scope (briefing, logistics, "BA"), ==, ATLAS_SCOPE_PLACE);
  g_assert_cmpint (atlas_briefing_get_scope (briefing, logistics, "XK"), ==, ATLAS_SCOPE_OUTSIDE);

  g_assert_cmpuint (atlas_briefing_count_entries (briefing, ATLAS_KIND_INITIATIVE, NULL), ==, 3);
  g_assert_cmpuint (atlas_briefing_count_entries (briefing, ATLAS_KIND_INITIATIVE, "BA"), ==, 3);
  g_assert_cmpuint (atlas_briefing_count_entries (briefing, ATLAS_KIND_INITIATIVE, "XK"), ==, 1);
  g_assert_cmpuint (atlas_briefing_count_entries (briefing, ATLAS_KIND_INITIATIVE, "HR"), ==, 0);
  g_assert_cmpuint (atlas_briefing_count_stage (briefing, ATLAS_KIND_INITIATIVE,
                                                ATLAS_STAGE_PLANNED, "XK"),
                    ==, 1);
  g_assert_cmpuint (atlas_briefing_count_stage (briefing, ATLAS_KIND_INITIATIVE,
                                                ATLAS_STAGE_NONE, NULL),
                    ==, 1);
}

/* Numbers that are looked up are those that one counts entry by entry. */
static void
test_counts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 400);

  for (guint i = 0; i <= atlas_briefing_get_n_places (briefing); i++)
    for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
      {
        const char *place =
            i > 0 ? atlas_place_get_code (atlas_briefing_get_place (briefing, i - 1)) : NULL;
        guint n_concerning = 0, n_of_stage[ATLAS_N_STAGES] = { 0 };
        guint first, n_entries;

        atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
        for (guint k = first; k < first + n_entries; k++)
          {
            AtlasEntry *entry = atlas_briefing_get_entry (briefing, k);
            AtlasScope scope = atlas_briefing_get_scope (briefing, entry, place);

            if (scope != ATLAS_SCOPE_PLACE && scope != ATLAS_SCOPE_REGION)
              continue;
            n_concerning++;
            n_of_stage[atlas_briefing_get_stage (briefing, entry)]++;
          }

        g_assert_cmpuint (atlas_briefing_count_entries (briefing, kind, place), ==, n_concerning);
        for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
          g_assert_cmpuint (atlas_briefing_count_stage (briefing, kind, stage, place), ==,
                            n_of_stage[stage]);
      }
}

static void
test_words (void)
{
  static const struct
  {
    const char *id;
    AtlasField  field;
    const char *language;
    const char *words;
  } cases[] = {
    { "partnership", ATLAS_FIELD_TITLE, "en", "Partnership" },
    { "partnership", ATLAS_FIELD_STATUS, "en", "Active" },
    { "partnership", ATLAS_FIELD_PLACES, "en", "Region-wide, not Kosovo*" },
    { "partnership", ATLAS_FIELD_PLACES, "sq", "Region-wide, not Kosova*" },
    { "partnership", ATLAS_FIELD_SECTION, "en", "Overview" },
    { "concept", ATLAS_FIELD_TITLE, "en", "Concept <b>& more</b>" },
    { "concept", ATLAS_FIELD_TEXT, "en", "" },
    { "concept", ATLAS_FIELD_PLACES, "en", "Region-wide" },
    { "concept", ATLAS_FIELD_THEMES, "en", "Exercises, Reform" },
    { "logistics", ATLAS_FIELD_STATUS, "en", "No status given" },
    { "logistics", ATLAS_FIELD_PLACES, "en", "Bosnia and Herzegovina" },
    { "logistics", ATLAS_FIELD_SECTION, "en", "" },
    { "pristina", ATLAS_FIELD_PLACES, "en", "Kosovo*" },
    { "pristina", ATLAS_FIELD_START, "en", "11 March 2025" },
    { "pristina", ATLAS_FIELD_START, "sq", "11 mars 2025" },
    { "concept", ATLAS_FIELD_START, "en", "" },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasEntry *entry = atlas_briefing_lookup_entry (briefing, cases[i].id);
      g_autofree char *words = atlas_briefing_format_field (briefing, entry, cases[i].field,
                                                            cases[i].language);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_place_names (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autofree char *kosovo = atlas_briefing_format_place (briefing, "XK", "en");
  g_autofree char *kosova = atlas_briefing_format_place (briefing, "XK", "sq");
  g_autofree char *serbia = atlas_briefing_format_place (briefing, "RS", "sq");
  g_autofree char *unknown = atlas_briefing_format_place (briefing, "QQ", "en");

  g_assert_cmpstr (kosovo, ==, "Kosovo*");
  g_assert_cmpstr (kosova, ==, "Kosova*");
  g_assert_cmpstr (serbia, ==, "Serbi");
  g_assert_cmpstr (unknown, ==, "QQ");

  g_assert_cmpstr (atlas_place_normalize_code ("XKX"), ==, "XK");
  g_assert_cmpstr (atlas_place_normalize_code ("XKK"), ==, "XK");
  g_assert_cmpstr (atlas_place_normalize_code ("KOS"), ==, "XK");
  g_assert_cmpstr (atlas_place_normalize_code ("RS"), ==, "RS");
  g_assert_null (atlas_place_normalize_code ("rs"));
  g_assert_null (atlas_place_normalize_code ("R"));
  g_assert_null (atlas_place_normalize_code (""));
  g_assert_null (atlas_place_normalize_code ("SRB"));
}

static void
count_cb (AtlasBriefing *briefing,
          guint         *n_changes)
{
  (*n_changes)++;
}

static void
test_replace_entry (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasText) title = atlas_text_new ("Another");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "concept", .title = title };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);
  guint n_changes = 0;

  g_signal_connect (briefing, "entries-changed", G_CALLBACK (count_cb), &n_changes);
  atlas_briefing_replace_entry (briefing, atlas_briefing_lookup_entry (briefing, "concept"),
                                entry);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (atlas_briefing_lookup_entry (briefing, "concept") == entry);
  g_assert_true (atlas_briefing_get_entry (briefing, 1) == entry);
  g_assert_cmpuint (atlas_briefing_get_n_entries (briefing), ==, 5);
}

/* Whoever undoes hands in the value that the briefing itself remembers. */
static void
test_undo_entry (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  GHashTable *replaced = atlas_briefing_get_replaced (briefing);
  g_autoptr (AtlasText) title = atlas_text_new ("Another");
  AtlasEntryInit init = { .kind = ATLAS_KIND_INITIATIVE, .id = "partnership", .title = title };
  g_autoptr (AtlasEntry) entry = atlas_entry_new (&init);
  g_autoptr (AtlasEntry) other = atlas_entry_new (&init);
  AtlasEntry *loaded = atlas_briefing_get_entry (briefing, 0);

  atlas_briefing_replace_entry (briefing, loaded, entry);
  atlas_briefing_replace_entry (briefing, entry, other);
  g_assert_cmpuint (g_hash_table_size (replaced), ==, 1);
  g_assert_true (g_hash_table_lookup (replaced, GUINT_TO_POINTER (0)) == loaded);

  atlas_briefing_replace_entry (briefing, other,
                                g_hash_table_lookup (replaced, GUINT_TO_POINTER (0)));
  g_assert_cmpuint (g_hash_table_size (replaced), ==, 0);
  g_assert_true (atlas_briefing_lookup_entry (briefing, "partnership") == loaded);
  g_assert_cmpstr (atlas_entry_get_id (loaded), ==, "partnership");
}

/* A source is cited by its number, the place that it has in the document. */
static void
test_references (void)
{
  AtlasBriefingParts *parts = atlas_briefing_parts_new ();
  g_autoptr (AtlasText) text = atlas_text_new ("Text");
  g_autoptr (AtlasBriefing) briefing = NULL;
  guint number = 0;

  parts->id = g_strdup ("references");
  parts->language = g_strdup ("en");
  parts->title = atlas_text_new ("References");
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      g_ptr_array_add (parts->sources,
                       atlas_source_new (id, "Title", NULL, ATLAS_DATE_NONE, NULL));
      g_ptr_array_add (parts->footnotes, atlas_footnote_new (id, text));
    }
  briefing = atlas_briefing_new (parts, NULL, NULL);

  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      g_assert_true (atlas_briefing_lookup_source (briefing, id, &number) ==
                     atlas_briefing_get_source (briefing, i - 1));
      g_assert_cmpuint (number, ==, i);
      g_assert_true (atlas_briefing_lookup_footnote (briefing, id) ==
                     atlas_briefing_get_footnote (briefing, i - 1));
    }
  g_assert_null (atlas_briefing_lookup_source (briefing, "id-4", NULL));
  g_assert_null (atlas_briefing_lookup_footnote (briefing, "id-4"));
}

static void
test_urls (void)
{
  static const char *const allowed[] = {
    "https://www.nato.int/", "http://example.org/a?b=c#d", "HTTPS://example.org",
    "https://example.org:8080/%C5%A1",
  };
  static const char *const refused[] = {
    "",
    "nato.int",
    "/etc/passwd",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://",
    "https:///path",
    "https://nato.int@example.org/",
    "https://user:word@example.org/",
    "ftp://example.org/",
    "https://example.org/ a",
    "https://example.org/\302\240a",
    "https://example.org/\342\200\256gro.elpmaxe",
    "https://ex\320\260mple.org/",
    "https://example.org\\@example.com/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++)
    {
      g_test_message ("%s", allowed[i]);
      g_assert_true (atlas_source_url_is_allowed (allowed[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_false (atlas_source_url_is_allowed (refused[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing/kinds", test_kinds);
  g_test_add_func ("/briefing/scope", test_scope);
  g_test_add_func ("/briefing/counts", test_counts);
  g_test_add_func ("/briefing/words", test_words);
  g_test_add_func ("/briefing/place-names", test_place_names);
  g_test_add_func ("/briefing/replace-entry", test_replace_entry);
  g_test_add_func ("/briefing/undo-entry", test_undo_entry);
  g_test_add_func ("/briefing/references", test_references);
  g_test_add_func ("/briefing/urls", test_urls);

  return g_test_run ();
}
