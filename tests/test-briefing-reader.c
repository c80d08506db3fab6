/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-briefing-reader.h"

#include "atlas-index.h"
#include "atlas-json-reader-private.h"
#include "atlas-limits-private.h"
#include "atlas-problem.h"

#include <json-glib/json-glib.h>
#include <string.h>

static GFile *
get_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);

  return g_file_new_for_path (path);
}

static AtlasBriefing *
read_string (const char  *text,
             GListStore **problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GListStore) list = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  AtlasBriefing *briefing = atlas_briefing_new_from_bytes (bytes, NULL, list, &error);

  if (briefing == NULL)
    g_assert_error (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID);
  else
    g_assert_no_error (error);
  g_assert_true ((briefing == NULL) == (g_list_model_get_n_items (G_LIST_MODEL (list)) > 0));
  if (problems != NULL)
    *problems = g_steal_pointer (&list);

  return briefing;
}

/* Reads a document that has the four members that it must, and @members. */
static AtlasBriefing *
read_members (const char  *members,
              GListStore **problems)
{
  g_autofree char *text =
      g_strdup_printf ("{\"format\":\"briefing-atlas/1\",\"id\":\"x\",\"title\":\"X\","
                       "\"language\":\"en\",%s}",
                       members);

  return read_string (text, problems);
}

static char *
join_pointers (GListModel *problems)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) pointers = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (AtlasProblem) problem = g_list_model_get_item (problems, i);

      g_strv_builder_add (builder, atlas_problem_get_pointer (problem));
    }
  pointers = g_strv_builder_end (builder);

  return g_strjoinv (" ", pointers);
}

static char *
get_message (GListStore *problems,
             guint       index)
{
  g_autoptr (AtlasProblem) problem = g_list_model_get_item (G_LIST_MODEL (problems), index);

  return g_strdup (atlas_problem_get_message (problem));
}

/* Each document of tests/data has just the problems that expected.json says. */
static void
test_fixtures (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "expected.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  g_assert_true (json_parser_load_from_file (parser, path, &error));
  json_object_iter_init (&iter, json_node_get_object (json_parser_get_root (parser)));
  while (json_object_iter_next (&iter, &name, &node))
    {
      g_autoptr (GFile) file = get_fixture (name);
      g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
      g_autoptr (GString) expected = g_string_new (NULL);
      g_autofree char *found = NULL;
      g_autoptr (AtlasBriefing) briefing = NULL;
      JsonArray *pointers = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (pointers); i++)
        g_string_append_printf (expected, "%s%s", i > 0 ? " " : "",
                                json_array_get_string_element (pointers, i));

      g_test_message ("%s", name);
      briefing = atlas_briefing_load (file, problems, NULL, NULL);
      found = join_pointers (G_LIST_MODEL (problems));
      g_assert_null (briefing);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==,
                        json_array_get_length (pointers));
      g_assert_cmpstr (found, ==, expected->str);
    }
}

static void
test_good_fixtures (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *file_path = g_build_filename (path, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (file_path);
      g_autoptr (AtlasBriefing) briefing = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", name);
      briefing = atlas_briefing_load (file, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_equal (atlas_briefing_get_file (briefing), file));
      n++;
    }
  g_assert_cmpuint (n, >, 10);
}

static void
test_bundled (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "briefings",
                                                 "western-balkans.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (atlas_briefing_get_id (briefing), ==, "western-balkans");
  g_assert_cmpuint (atlas_briefing_get_n_entries (briefing), ==, 43);
}

static void
assert_places (AtlasBriefing *briefing)
{
  AtlasPlace *place = atlas_briefing_lookup_place (briefing, "XK");
  const AtlasFact *fact = atlas_place_get_fact (place, 0);
  double longitude, latitude, bounds[4];

  g_assert_cmpuint (atlas_briefing_get_n_places (briefing), ==, 2);
  g_assert_cmpstr (atlas_text_get (atlas_place_get_name (place), "en"), ==, "Kosovo");
  g_assert_cmpstr (atlas_place_get_mark (place), ==, "*");
  g_assert_cmpstr (atlas_place_get_footnote (place), ==, "note");
  g_assert_cmpstr (atlas_text_get (atlas_place_get_capital (place, &longitude, &latitude), "en"),
                   ==, "Pristina");
  g_assert_cmpfloat (longitude, ==, 21.1655);
  g_assert_cmpfloat (latitude, ==, 42.6629);
  g_assert_cmpuint (atlas_place_get_n_facts (place), ==, 1);
  g_assert_cmpstr (atlas_text_get (fact->label, "en"), ==, "KFOR");
  g_assert_cmpstr (atlas_text_get (fact->value, "en"), ==, "since 1999");
  g_assert_cmpint (fact->date.day, ==, 12);
  g_assert_cmpstr (fact->source, ==, "s");
  g_assert_cmpint (atlas_briefing_get_boundary (briefing, 0)->style, ==,
                   ATLAS_BOUNDARY_STYLE_DISPUTED);
  g_assert_cmpstr (atlas_briefing_get_boundary (briefing, 0)->between[1], ==, "XK");
  g_assert_true (atlas_briefing_get_bounds (briefing, bounds));
  g_assert_cmpfloat (bounds[1], ==, 38);
  g_assert_cmpstr (atlas_briefing_get_projection (briefing), ==, "lambert-conformal-conic");
  g_assert_true (atlas_briefing_is_focus (briefing, "XK"));
  g_assert_false (atlas_briefing_is_focus (briefing, "RS"));
}

static void
assert_entry (AtlasBriefing *briefing)
{
  AtlasEntry *entry = atlas_briefing_lookup_entry (briefing, "e");
  AtlasSpan span = atlas_entry_get_span (entry);
  static const char *const places[] = { "XK", NULL };
  static const char *const except[] = { "RS", NULL };
  static const char *const themes[] = { "t", NULL };
  static const char *const sources[] = { "s", NULL };

  g_assert_cmpint (atlas_entry_get_kind (entry), ==, ATLAS_KIND_VISIT);
  g_assert_cmpstr (atlas_text_get (atlas_entry_get_title (entry), "en"), ==, "A & <b>");
  g_assert_cmpstr (atlas_text_get (atlas_entry_get_text (entry), "bs"), ==, "Tekst");
  g_assert_cmpstr (atlas_entry_get_status (entry), ==, "active");
  g_assert_cmpstrv (atlas_entry_get_places (entry), places);
  g_assert_cmpstrv (atlas_entry_get_except (entry), except);
  g_assert_cmpstrv (atlas_entry_get_themes (entry), themes);
  g_assert_cmpstrv (atlas_entry_get_sources (entry), sources);
  g_assert_cmpstr (atlas_entry_get_section (entry), ==, "c");
  g_assert_cmpint (atlas_entry_get_basis (entry), ==, ATLAS_BASIS_LEAD_IN);
  g_assert_cmpint (atlas_entry_get_start (entry).month, ==, 3);
  g_assert_cmpint (atlas_entry_get_end (entry).year, ==, 2025);
  g_assert_cmpstr (atlas_text_get (atlas_entry_get_caution (entry), "en"), ==, "Care");
  g_assert_cmpstr (atlas_text_get (atlas_entry_get_notes (entry), "en"), ==, "Say");
  g_assert_cmpuint (span.end - span.start, >, 0);
}

/* All members, each collection behind what refers to it. */
static void
test_whole (void)
{
  g_autoptr (AtlasBriefing) briefing = read_members (
      "\"deck\":[{\"slide\":\"table\",\"kind\":\"visits\",\"place\":\"XKX\",\"minutes\":1.5,"
      "\"heading\":\"H\",\"notes\":\"N\"}],"
      "\"glossary\":[{\"term\":\"KFOR\",\"gloss\":\"Kosovo Force\",\"source\":\"s\"}],"
      "\"visits\":[{\"id\":\"e\",\"title\":\"A & <b>\",\"text\":{\"en\":\"Text\",\"bs\":\"Tekst\"},"
      "\"status\":\"active\",\"places\":[\"XKX\",\"XK\"],\"except\":[\"RS\"],\"basis\":\"lead-in\","
      "\"themes\":[\"t\"],\"section\":\"c\",\"start\":\"2025-03\",\"end\":\"2025\","
      "\"sources\":[\"s\"],\"caution\":\"Care\",\"notes\":\"Say\"}],"
      "\"initiatives\":[{\"id\":\"i\",\"title\":\"I\"}],"
      "\"map\":{\"focus\":[\"KOS\"],\"bounds\":[13,38,30,48],"
      "\"projection\":\"lambert-conformal-conic\"},"
      "\"boundaries\":[{\"between\":[\"RS\",\"XKK\"],\"style\":\"disputed\"}],"
      "\"places\":[{\"code\":\"XKX\",\"name\":\"Kosovo\",\"mark\":\"*\",\"footnote\":\"note\","
      "\"capital\":{\"name\":\"Pristina\",\"at\":[21.1655,42.6629]},\"facts\":[{\"label\":\"KFOR\","
      "\"value\":\"since 1999\",\"date\":\"1999-06-12\",\"source\":\"s\"}]},{\"code\":\"RS\"}],"
      "\"sections\":[{\"id\":\"c\",\"heading\":\"Chapter\"}],"
      "\"themes\":[{\"id\":\"t\",\"label\":\"Theme\"}],"
      "\"statuses\":[{\"id\":\"active\",\"label\":\"Active\",\"stage\":\"ongoing\"}],"
      "\"footnotes\":[{\"id\":\"note\",\"text\":\"A note\"}],"
      "\"sources\":[{\"id\":\"s\",\"title\":\"T\",\"publisher\":\"P\",\"date\":\"2025\","
      "\"url\":\"https://example.org/\"}],"
      "\"asOf\":\"2025-03-11\",\"subtitle\":\"Sub\"",
      NULL);
  AtlasSlide *slide;
  guint first, n;

  g_assert_nonnull (briefing);
  assert_places (briefing);
  assert_entry (briefing);

  g_assert_cmpstr (atlas_text_get (atlas_briefing_get_subtitle (briefing), "en"), ==, "Sub");
  g_assert_cmpint (atlas_briefing_get_as_of (briefing).day, ==, 11);
  g_assert_cmpint (atlas_briefing_lookup_category (briefing, ATLAS_CATEGORY_STATUS, "active")->stage,
                   ==, ATLAS_STAGE_ONGOING);
  g_assert_nonnull (atlas_briefing_lookup_category (briefing, ATLAS_CATEGORY_THEME, "t"));
  g_assert_nonnull (atlas_briefing_lookup_category (briefing, ATLAS_CATEGORY_SECTION, "c"));
  g_assert_cmpstr (atlas_briefing_lookup_source (briefing, "s", &n)->publisher, ==, "P");
  g_assert_cmpstr (atlas_briefing_get_term (briefing, 0)->source, ==, "s");
  slide = atlas_briefing_get_slide (briefing, 0);
  g_assert_cmpint (slide->layout, ==, ATLAS_SLIDE_LAYOUT_TABLE);
  g_assert_cmpint (slide->kind, ==, ATLAS_KIND_VISIT);
  g_assert_cmpstr (slide->place, ==, "XK");
  g_assert_cmpfloat (slide->minutes, ==, 1.5);

  /* The entries are in the order of their kinds, not in that of the document. */
  atlas_briefing_get_kind_range (briefing, ATLAS_KIND_VISIT, &first, &n);
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (n, ==, 1);
}

/* Where a document says nothing of the focus, it is about all of its places. */
static void
test_focus (void)
{
  g_autoptr (AtlasBriefing) all = read_members ("\"places\":[{\"code\":\"BA\"},{\"code\":\"XKX\"}]",
                                                NULL);
  g_autoptr (AtlasBriefing) none = read_members ("\"places\":[{\"code\":\"BA\"}],"
                                                 "\"map\":{\"focus\":[]}",
                                                 NULL);
  static const char *const codes[] = { "BA", "XK", NULL };

  g_assert_cmpstrv (atlas_briefing_get_focus (all), codes);
  g_assert_true (atlas_briefing_is_focus (none, "BA"));
}

static void
test_format (void)
{
  static const struct
  {
    const char *format;
    const char *message;
  } formats[] = {
    { "\"briefing-atlas/2\"", "newer version" },
    { "\"briefing-atlas/10\"", "newer version" },
    { "\"briefing-atlas/\"", "expected “briefing-atlas/1”, found “briefing-atlas/”" },
    { "\"briefing-atlas/01\"", "expected “briefing-atlas/1”" },
    { "\"briefing-atlas/1x\"", "expected “briefing-atlas/1”" },
    { "\"geojson\"", "expected “briefing-atlas/1”, found “geojson”" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"format\": %s}", formats[i].format);
      g_autoptr (GListStore) problems = NULL;
      g_autofree char *message = NULL;

      /* Nothing else is said of a document that is something else. */
      g_assert_null (read_string (text, &problems));
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, 1);
      message = get_message (problems, 0);
      g_assert_nonnull (strstr (message, formats[i].message));
    }
}

/* One wrong element doesn't make what refers to it wrong, too. */
static void
test_follow_up (void)
{
  g_autoptr (GListStore) problems = NULL;
  g_autofree char *pointers = NULL;

  g_assert_null (read_members ("\"statuses\":[{\"id\":\"a\",\"label\":\"\",\"stage\":\"x\"}],"
                               "\"places\":[{\"code\":\"BA\",\"mark\":\"\"}],"
                               "\"points\":[{\"id\":\"p\",\"title\":\"P\",\"status\":\"a\","
                               "\"places\":[\"BA\"]}]",
                               &problems));
  pointers = join_pointers (G_LIST_MODEL (problems));
  g_assert_cmpstr (pointers, ==, "/statuses/0/label /statuses/0/stage /places/0/mark");
}

static void
test_messages (void)
{
  g_autoptr (GListStore) problems = NULL;
  static const char *const expected[] = {
    "no status has the id “x”; the document has “a”, “b”",
    "no theme has the id “x”; the document has none",
    "no section has the id “x”; the document has none",
    "no place has the code “XK”; the document has “BA”",
    "no source has the id “x”; the document has none",
    "the end, 2024-12, is before the start, 2025: exchange or correct them",
    "the id “p” is taken already: choose another one for this",
    "expected a member “title”, which is missing",
  };

  g_assert_null (read_members (
      "\"statuses\":[{\"id\":\"a\",\"label\":\"A\",\"stage\":\"planned\"},"
      "{\"id\":\"b\",\"label\":\"B\",\"stage\":\"ongoing\"}],\"places\":[{\"code\":\"BA\"}],"
      "\"points\":[{\"id\":\"p\",\"title\":\"P\",\"status\":\"x\",\"themes\":[\"x\"],"
      "\"section\":\"x\",\"places\":[\"KOS\"],\"sources\":[\"x\"],\"start\":\"2025\","
      "\"end\":\"2024-12\"}],\"visits\":[{\"id\":\"p\",\"title\":\"P\"},   {\"id\":\"q\"}]",
      &problems));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==,
                    G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *message = get_message (problems, i);

      g_assert_cmpstr (message, ==, expected[i]);
    }
}

static void
test_boundary (void)
{
  g_autoptr (GListStore) problems = NULL;
  g_autofree char *pointers = NULL;

  g_assert_null (read_members ("\"places\":[{\"code\":\"XK\"}],\"boundaries\":"
                               "[{\"between\":[\"XK\",\"XKX\"],\"style\":\"normal\"}]",
                               &problems));
  pointers = join_pointers (G_LIST_MODEL (problems));
  g_assert_cmpstr (pointers, ==, "/boundaries/0/between/1");
}

/* Lists longer than what is compared one by one. */
static void
test_long_list (void)
{
  g_autoptr (GString) text = g_string_new ("\"themes\":[");
  g_autoptr (AtlasBriefing) briefing = NULL;

  for (guint i = 0; i < 50; i++)
    g_string_append_printf (text, "%s{\"id\":\"t%u\",\"label\":\"T\"}", i > 0 ? "," : "", i);
  g_string_append (text, "],\"points\":[{\"id\":\"p\",\"title\":\"P\",\"themes\":[");
  for (guint i = 0; i < 100; i++)
    g_string_append_printf (text, "%s\"t%u\"", i > 0 ? "," : "", i / 2);
  g_string_append (text, "]}]");

  briefing = read_members (text->str, NULL);
  g_assert_cmpuint (g_strv_length ((GStrv) atlas_entry_get_themes (
                        atlas_briefing_get_entry (briefing, 0))),
                    ==, 50);
}

static void
test_many_problems (void)
{
  g_autoptr (GString) text = g_string_new ("\"points\":[0");
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < 5000; i++)
    g_string_append (text, ",0");
  g_string_append (text, "]");
  g_assert_null (read_members (text->str, NULL));

  g_string_prepend (text, "{");
  g_string_append (text, "}");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (atlas_briefing_new_from_bytes (bytes, NULL, problems, &error));
  g_assert_error (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "The briefing has 5,004 problems. These are 100 of them.");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, ATLAS_MAX_PROBLEMS);
}

/* Steps of unknown size, steps that go back and none at all. */
static void
test_progress_report (void)
{
  g_autoptr (AtlasProgress) progress = atlas_progress_new ();
  double last = 0.0;

  atlas_progress_report (NULL, ATLAS_STEP_READ, 1, 2);
  atlas_progress_report (progress, ATLAS_STEP_READ, 10, 0);
  g_assert_cmpfloat (atlas_progress_get_fraction (progress), ==, 0);
  for (guint step = 0; step < ATLAS_N_STEPS; step++)
    for (guint i = 1; i <= 2; i++)
      {
        atlas_progress_report (progress, step, i, 2);
        g_assert_cmpfloat (atlas_progress_get_fraction (progress), >, last);
        last = atlas_progress_get_fraction (progress);
        atlas_progress_report (progress, step, 1, 4);
        g_assert_cmpfloat (atlas_progress_get_fraction (progress), ==, last);
      }
  atlas_progress_report (progress, ATLAS_STEP_FOLD, 9, 4);
  g_assert_cmpfloat (last, ==, 1);
}

/* No step is silent: each says that it is through. */
static void
test_progress_steps (void)
{
  static const char text[] = "{ \"format\": \"briefing-atlas/1\", \"id\": \"steps\","
                             "  \"title\": \"Steps\", \"language\": \"en\", \"initiatives\": ["
                             "    { \"id\": \"a\", \"title\": \"A\" } ] }";
  g_autoptr (AtlasProgress) progress = atlas_progress_new ();
  g_autoptr (AtlasProgress) end = atlas_progress_new ();
  g_autoptr (AtlasJsonReader) reader = atlas_json_reader_new (text, strlen (text));
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (AtlasBriefing) briefing = atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);
  AtlasJsonValue document;

  g_assert_true (atlas_json_reader_open (reader, progress, &document));
  atlas_progress_report (end, ATLAS_STEP_SCAN, 1, 1);
  g_assert_cmpfloat (atlas_progress_get_fraction (progress), ==,
                     atlas_progress_get_fraction (end));

  g_clear_pointer (&progress, atlas_progress_unref);
  progress = atlas_progress_new ();
  atlas_briefing_get_index (briefing);
  atlas_briefing_prepare (briefing, progress);
  g_assert_cmpfloat (atlas_progress_get_fraction (progress), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing-reader/fixtures", test_fixtures);
  g_test_add_func ("/briefing-reader/good-fixtures", test_good_fixtures);
  g_test_add_func ("/briefing-reader/bundled", test_bundled);
  g_test_add_func ("/briefing-reader/whole", test_whole);
  g_test_add_func ("/briefing-reader/focus", test_focus);
  g_test_add_func ("/briefing-reader/format", test_format);
  g_test_add_func ("/briefing-reader/follow-up", test_follow_up);
  g_test_add_func ("/briefing-reader/messages", test_messages);
  g_test_add_func ("/briefing-reader/boundary", test_boundary);
  g_test_add_func ("/briefing-reader/long-list", test_long_list);
  g_test_add_func ("/briefing-reader/many-problems", test_many_problems);
  g_test_add_func ("/briefing-reader/progress-report", test_progress_report);
  g_test_add_func ("/briefing-reader/progress-steps", test_progress_steps);

  return g_test_run ();
}
