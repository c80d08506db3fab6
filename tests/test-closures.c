/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-private.h"
#include "atlas-closures.h"
#include "atlas-sample.h"

typedef struct
{
  AtlasSelection *selection;
  AtlasBriefing  *briefing;
  AtlasTable     *initiatives;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->initiatives = atlas_table_new (fixture->selection, ATLAS_KIND_INITIATIVE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->initiatives);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static void
assert_string (char       *string,
               const char *expected)
{
  g_assert_cmpstr (string, ==, expected);
  g_free (string);
}

static void
test_titles (Fixture      *fixture,
             gconstpointer data)
{
  assert_string (atlas_closure_format_title (NULL, fixture->briefing, "en"), "A & B <b>sample</b>");
  assert_string (atlas_closure_format_title (NULL, NULL, NULL), "Briefing Atlas");
  assert_string (atlas_closure_format_subtitle (NULL, fixture->briefing, "en"),
                 "After the visits · as of 11 March 2025");
  assert_string (atlas_closure_format_subtitle (NULL, fixture->briefing, "de"),
                 "After the visits · as of 11 March 2025");
  assert_string (atlas_closure_format_subtitle (NULL, NULL, NULL), "");
}

/* What is read from the right and what is read from the left don't mix. */
static void
test_subtitle_of_two_directions (void)
{
  AtlasBriefingParts *parts = atlas_briefing_parts_new ();
  g_autoptr (AtlasBriefing) briefing = NULL;

  parts->id = g_strdup ("a");
  parts->language = g_strdup ("ar");
  parts->title = atlas_text_new ("عنوان");
  parts->subtitle = atlas_text_new ("بعد الزيارة");
  parts->as_of = (AtlasDate) { 2025, 3, 11 };
  briefing = atlas_briefing_new (parts, NULL, NULL);
  assert_string (atlas_closure_format_subtitle (NULL, briefing, "en"),
                 "\u2068بعد الزيارة\u2069 · \u2068as of 11 March 2025\u2069");
}

static void
test_given (void)
{
  g_assert_false (atlas_closure_is_given (NULL, NULL));
  g_assert_false (atlas_closure_is_given (NULL, ""));
  g_assert_true (atlas_closure_is_given (NULL, " "));
}

static void
test_problem_position (void)
{
  g_autoptr (AtlasProblem) inner = atlas_problem_new (12, 5, "/points/0", "Something");
  g_autoptr (AtlasProblem) whole = atlas_problem_new (1, 1, "", "Something");

  assert_string (atlas_closure_format_problem_position (NULL, inner),
                 "Line 12, column 5 · /points/0");
  assert_string (atlas_closure_format_problem_position (NULL, whole), "Line 1, column 1");
  assert_string (atlas_closure_format_problem_position (NULL, NULL), "");
}

static void
test_places (Fixture      *fixture,
             gconstpointer data)
{
  const char *const marked[] = { "BA", "XK", "XK", "nowhere", NULL };
  const char *const plain[] = { "BA", NULL };
  AtlasPlace *kosovo = atlas_briefing_lookup_place (fixture->briefing, "XK");

  /* Albanian is thought of with Albania, which is none of the sample's places. */
  assert_string (atlas_format_other_names (fixture->briefing, kosovo, "en"), "");
  assert_string (atlas_format_other_names (fixture->briefing, kosovo, "sq"), "");
  assert_string (atlas_format_footnotes (fixture->briefing, marked, "en", NULL),
                 "* Without prejudice.");
  assert_string (atlas_format_footnotes (fixture->briefing, plain, "en", NULL),
                 "");
  assert_string (atlas_format_footnotes (fixture->briefing, NULL, "en", NULL),
                 "");
  assert_string (atlas_format_region (fixture->briefing),
                 "3 places · 5 entries · 0 sources · as of 11 March 2025");
}

static void
test_facts_and_sources (void)
{
  g_autoptr (AtlasText) label = atlas_text_new ("EU");
  g_autoptr (AtlasText) value = atlas_text_new ("Applied");
  AtlasFact dated = { label, value, { 2022, 12, 15 }, NULL };
  AtlasFact undated = { label, value, ATLAS_DATE_NONE, NULL };
  g_autoptr (AtlasSource) full =
      atlas_source_new ("a", "Report", "NATO", (AtlasDate){ 2025, 3, 0 }, NULL);
  g_autoptr (AtlasSource) bare = atlas_source_new ("b", "Report", NULL, ATLAS_DATE_NONE, NULL);

  assert_string (atlas_format_fact (&dated, "en"), "Applied · 15 December 2022");
  assert_string (atlas_format_fact (&undated, "en"), "Applied");
  assert_string (atlas_format_source (full, "en"), "Report · NATO · March 2025");
  assert_string (atlas_format_source (bare, "en"), "Report");
}

static void
test_summary_of_region (Fixture      *fixture,
                        gconstpointer data)
{
  assert_string (atlas_format_summary (fixture->initiatives),
                 "3 initiatives, 2 of them region-wide");
  assert_string (atlas_format_count (fixture->initiatives), "3");

  atlas_sample_search (fixture->selection, "logistics");
  assert_string (atlas_format_summary (fixture->initiatives),
                 "1 of 3 initiatives: “logistics”");
  assert_string (atlas_format_count (fixture->initiatives), "1 of 3");

  atlas_sample_search (fixture->selection, "concept");
  assert_string (atlas_format_summary (fixture->initiatives),
                 "1 of 3 initiatives: “concept”");

  atlas_sample_search (fixture->selection, "nothing like it");
  assert_string (atlas_format_summary (fixture->initiatives),
                 "0 of 3 initiatives: “nothing”, “like”, “it”");
  assert_string (atlas_format_empty (fixture->initiatives), "Initiatives: nothing matches");

  /* What runs the other way is kept to itself, so that its quotes stay around it. */
  atlas_sample_search (fixture->selection, "ألف");
  assert_string (atlas_format_summary (fixture->initiatives),
                 "0 of 3 initiatives: \xe2\x81\xa8“ألف”\xe2\x81\xa9");
}

static void
test_summary_of_place (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (AtlasTable) visits = atlas_table_new (fixture->selection, ATLAS_KIND_VISIT);
  g_autoptr (AtlasTable) points = atlas_table_new (fixture->selection, ATLAS_KIND_POINT);

  atlas_selection_set_place (fixture->selection, "XK");
  assert_string (atlas_format_summary (fixture->initiatives),
                 "1 initiative, region-wide; 1 of the region does not hold for Kosovo*");
  assert_string (atlas_format_summary (visits), "1 visit");

  atlas_selection_set_place (fixture->selection, "RS");
  assert_string (atlas_format_summary (fixture->initiatives), "2 initiatives, all region-wide");
  assert_string (atlas_format_empty (visits), "Visits: none about Serbia");

  atlas_selection_set_place (fixture->selection, NULL);
  assert_string (atlas_format_empty (points), "Points: none in this briefing");
}

static void
test_nothing_open (void)
{
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_POINT);

  assert_string (atlas_format_summary (table), "");
  assert_string (atlas_format_count (table), "0");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/closures/titles", test_titles);
  g_test_add_func ("/closures/subtitle-of-two-directions", test_subtitle_of_two_directions);
  g_test_add_func ("/closures/given", test_given);
  g_test_add_func ("/closures/problem-position", test_problem_position);
  ADD ("/closures/places", test_places);
  g_test_add_func ("/closures/facts-and-sources", test_facts_and_sources);
  ADD ("/closures/summary-of-region", test_summary_of_region);
  ADD ("/closures/summary-of-place", test_summary_of_place);
  g_test_add_func ("/closures/nothing-open", test_nothing_open);

  return g_test_run ();
}
