/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-history.h"
#include "atlas-sample.h"

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  AtlasHistory   *history;
} Fixture;

/* Lets a change become a step, as it does when the program rests. */
static void
rest (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  fixture->history = atlas_history_new (fixture->selection);
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  rest ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static void
show_place (Fixture    *fixture,
            const char *place)
{
  atlas_selection_set_place (fixture->selection, place);
  rest ();
}

static void
show_entry (Fixture    *fixture,
            const char *id)
{
  AtlasEntry *entry = id != NULL ? atlas_briefing_lookup_entry (fixture->briefing, id) : NULL;

  atlas_selection_set_entry (fixture->selection, entry);
  rest ();
}

static void
type (Fixture    *fixture,
      const char *text)
{
  atlas_sample_search (fixture->selection, text);
  rest ();
}

static void
assert_view (Fixture    *fixture,
             const char *place,
             const char *entry,
             const char *text)
{
  AtlasEntry *shown = atlas_selection_get_entry (fixture->selection);

  g_assert_cmpstr (atlas_selection_get_place (fixture->selection), ==, place);
  g_assert_cmpstr (shown != NULL ? atlas_entry_get_id (shown) : NULL, ==, entry);
  g_assert_cmpstr (atlas_query_get_text (atlas_selection_get_query (fixture->selection)), ==,
                   text);
}

static void
test_back_and_forward (Fixture      *fixture,
                       gconstpointer data)
{
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
  g_assert_false (atlas_history_get_can_go_forward (fixture->history));

  show_place (fixture, "BA");
  show_entry (fixture, "logistics");
  type (fixture, "log");
  g_assert_true (atlas_history_get_can_go_back (fixture->history));

  atlas_history_go_back (fixture->history);
  assert_view (fixture, "BA", "logistics", "");
  g_assert_true (atlas_history_get_can_go_forward (fixture->history));
  atlas_history_go_back (fixture->history);
  assert_view (fixture, "BA", NULL, "");
  atlas_history_go_back (fixture->history);
  assert_view (fixture, NULL, NULL, "");
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
  atlas_history_go_back (fixture->history);
  assert_view (fixture, NULL, NULL, "");

  for (guint i = 0; i < 3; i++)
    atlas_history_go_forward (fixture->history);
  assert_view (fixture, "BA", "logistics", "log");
  g_assert_false (atlas_history_get_can_go_forward (fixture->history));

  /* Going is not a step of its own. */
  rest ();
  g_assert_false (atlas_history_get_can_go_forward (fixture->history));
  atlas_history_go_back (fixture->history);
  rest ();
  g_assert_true (atlas_history_get_can_go_forward (fixture->history));
}

/* A new way leaves the old one. */
static void
test_branch (Fixture      *fixture,
             gconstpointer data)
{
  show_place (fixture, "BA");
  show_place (fixture, "XK");
  atlas_history_go_back (fixture->history);
  show_place (fixture, "RS");
  g_assert_false (atlas_history_get_can_go_forward (fixture->history));
  atlas_history_go_back (fixture->history);
  assert_view (fixture, "BA", NULL, "");
}

static void
test_one_step (Fixture      *fixture,
               gconstpointer data)
{
  /* What is typed at once is one step, and so are rows walked through. */
  show_place (fixture, "BA");
  type (fixture, "l");
  type (fixture, "lo");
  type (fixture, "log");
  show_entry (fixture, "logistics");
  show_entry (fixture, "concept");
  show_entry (fixture, "logistics");
  atlas_history_go_back (fixture->history);
  assert_view (fixture, "BA", NULL, "log");
  atlas_history_go_back (fixture->history);
  assert_view (fixture, "BA", NULL, "");

  /* The place, and the entry that it has not. */
  atlas_history_go_forward (fixture->history);
  atlas_history_go_forward (fixture->history);
  assert_view (fixture, "BA", "logistics", "log");
  show_place (fixture, "RS");
  assert_view (fixture, "RS", NULL, "log");
  atlas_history_go_back (fixture->history);
  assert_view (fixture, "BA", "logistics", "log");
}

/* Back before the program has rested: the step counts all the same. */
static void
test_at_once (Fixture      *fixture,
              gconstpointer data)
{
  atlas_selection_set_place (fixture->selection, "BA");
  atlas_history_go_back (fixture->history);
  assert_view (fixture, NULL, NULL, "");
  atlas_history_go_forward (fixture->history);
  assert_view (fixture, "BA", NULL, "");
}

static void
test_new_briefing (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (AtlasBriefing) other = atlas_sample_new ();

  show_place (fixture, "BA");
  atlas_selection_set_briefing (fixture->selection, other);
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
  rest ();
  g_assert_false (atlas_history_get_can_go_back (fixture->history));
}

static void
test_forgets (Fixture      *fixture,
              gconstpointer data)
{
  guint n_steps = 0;

  for (guint i = 0; i < 1000; i++)
    show_place (fixture, i % 2 == 0 ? "BA" : "XK");
  while (atlas_history_get_can_go_back (fixture->history))
    {
      atlas_history_go_back (fixture->history);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, ==, 199);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

/* A view is a step of its own, and comes back with what was looked at in it. */
static void
test_view (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasHistory) history = NULL;

  atlas_selection_set_briefing (selection, briefing);
  history = atlas_history_new (selection);
  atlas_selection_set_view (selection, "matrix");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  atlas_selection_set_place (selection, "BA");
  atlas_selection_set_view (selection, ATLAS_VIEW_TABLE);

  atlas_history_go_back (history);
  g_assert_cmpstr (atlas_selection_get_view (selection), ==, "matrix");
  g_assert_null (atlas_selection_get_place (selection));
  atlas_history_go_back (history);
  g_assert_cmpstr (atlas_selection_get_view (selection), ==, ATLAS_VIEW_TABLE);
  g_assert_false (atlas_history_get_can_go_back (history));
  atlas_history_go_forward (history);
  atlas_history_go_forward (history);
  g_assert_cmpstr (atlas_selection_get_view (selection), ==, ATLAS_VIEW_TABLE);
  g_assert_cmpstr (atlas_selection_get_place (selection), ==, "BA");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/history/back-and-forward", test_back_and_forward);
  ADD ("/history/branch", test_branch);
  ADD ("/history/one-step", test_one_step);
  ADD ("/history/at-once", test_at_once);
  ADD ("/history/new-briefing", test_new_briefing);
  ADD ("/history/forgets", test_forgets);

  g_test_add_func ("/history/view", test_view);

  return g_test_run ();
}
