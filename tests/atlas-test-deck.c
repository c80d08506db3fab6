/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-test-deck.h"

#include <string.h>

#include "atlas-briefing-reader.h"
#include "atlas-problem.h"

/* Documents to make decks of: the one that is bundled, and worse ones. */

static AtlasBriefing *
load_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_load (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return briefing;
}

AtlasBriefing *
atlas_test_deck_load_bundled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);

  return load_file (path);
}

/* The same with its translations, or NULL where only libraries are built. */
AtlasBriefing *
atlas_test_deck_load_translated (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? load_file (path) : NULL;
}

AtlasBriefing *
atlas_test_deck_load_json (const char *json)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_new_from_bytes (bytes, NULL, problems, &error);

  g_assert_no_error (error);

  return briefing;
}

static AtlasBriefing *
load_and_free (GString *json)
{
  g_autofree char *text = g_string_free (json, FALSE);

  return atlas_test_deck_load_json (text);
}

static char *
repeat (const char *word,
        guint       n_words)
{
  GString *string = g_string_new (word);

  for (guint i = 1; i < n_words; i++)
    g_string_append_printf (string, " %s", word);

  return g_string_free (string, FALSE);
}

static void
append_entries (GString    *json,
                const char *kind,
                const char *title,
                const char *text,
                guint       n_entries)
{
  g_string_append_printf (json, ", \"%s\": [", kind);
  for (guint i = 0; i < n_entries; i++)
    g_string_append_printf (json,
                            "%s{ \"id\": \"%s.%u\", \"title\": \"%s\", \"text\": \"%s\", "
                            "\"status\": \"s\", \"places\": [%s], \"sources\": [\"a\"], "
                            "\"caution\": \"%s\", \"notes\": \"For the presenter.\" }",
                            i > 0 ? ", " : "", kind, i, title, text,
                            i % 3 == 0 ? "\"XK\"" : i % 3 == 1 ? "\"BA\", \"XK\"" : "", text);
  g_string_append (json, "]");
}

/* A briefing in which everything is as long as @n_words words, and each kind has as many
 * entries as asked for. */
AtlasBriefing *
atlas_test_deck_load_nasty (const char *language,
                            const char *word,
                            guint       n_words,
                            guint       n_entries)
{
  static const char *const kinds[] = { "initiatives", "outcomes", "points", "recommendations",
                                       "challenges", "visits" };
  g_autofree char *text = repeat (word, n_words);
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_append_printf (
      json,
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"nasty\", \"language\": \"%s\", "
      "\"title\": \"%s\", \"subtitle\": \"%s\", \"asOf\": \"2025-03-11\", "
      "\"map\": { \"focus\": [\"BA\", \"XK\"], \"layers\": [ { \"id\": \"l\", \"label\": \"%s\", "
      "\"classes\": [ { \"label\": \"%s\", \"places\": [\"BA\"] }, "
      "{ \"label\": \"%s\", \"places\": [\"XK\"], \"hatched\": true } ] } ] }, "
      "\"places\": [ { \"code\": \"BA\", \"facts\": [ { \"label\": \"%s\", \"value\": \"%s\", "
      "\"date\": \"2024-12-24\", \"source\": \"a\" } ] }, "
      "{ \"code\": \"XK\", \"mark\": \"*\", \"footnote\": \"n\" } ], "
      "\"footnotes\": [ { \"id\": \"n\", \"text\": \"%s\" } ], "
      "\"statuses\": [ { \"id\": \"s\", \"label\": \"%s\", \"stage\": \"suspended\" } ], "
      "\"sources\": [ { \"id\": \"a\", \"title\": \"%s\", \"publisher\": \"%s\", "
      "\"url\": \"https://example.org/\" } ]",
      language, text, text, word, text, text, word, text, text, word, text, text);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    append_entries (json, kinds[i], text, text, n_entries);
  g_string_append (json, " }");

  return load_and_free (g_steal_pointer (&json));
}

/* A briefing like others, with as many points as asked for. */
AtlasBriefing *
atlas_test_deck_load_entries (guint n_entries)
{
  g_autoptr (GString) json = g_string_new (
      "{ \"format\": \"briefing-atlas/1\", \"id\": \"many\", \"language\": \"en\", "
      "\"title\": \"Many\", \"places\": [ { \"code\": \"BA\" }, { \"code\": \"XK\" } ], "
      "\"sources\": [ { \"id\": \"a\", \"title\": \"A\" } ], "
      "\"statuses\": [ { \"id\": \"s\", \"label\": \"Active\", \"stage\": \"ongoing\" } ]");

  append_entries (json, "points", "A point of its own", "What it says in a sentence.", n_entries);
  g_string_append (json, " }");

  return load_and_free (g_steal_pointer (&json));
}

/* A deck on the map of the world. */
AtlasDeck *
atlas_test_deck_make (AtlasBriefing   *briefing,
                      const char      *language,
                      AtlasDeckScheme  scheme,
                      double           aspect)
{
  return atlas_deck_new (briefing, atlas_geometry_get_default (), language, scheme, aspect);
}
