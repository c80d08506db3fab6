/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-sample.h"
#include "atlas-search.h"

/* What is found, in order and with spaces between. */
static char *
find (AtlasBriefing *briefing,
      const char    *typed,
      guint          most)
{
  g_auto (GStrv) terms = g_strsplit (typed, " ", -1);
  g_autoptr (GPtrArray) found =
      atlas_briefing_search (briefing, (const char *const *) terms, most);

  g_ptr_array_add (found, NULL);

  return g_strjoinv (" ", (char **) found->pdata);
}

static void
test_search (void)
{
  static const struct
  {
    const char *typed;
    const char *found;
  } searches[] = {
    { "", "" },
    { " ", "" },
    { "s", "" },
    { "nothing", "" },
    /* In any language, whatever the case and the accents. */
    { "kosova", "place:XK entry:pristina" },
    { "PRISHTINE", "place:XK entry:pristina" },
    { "sarene", "entry:partnership" },
    /* Titles before texts, in the order of the document else. */
    { "visit", "entry:sarajevo entry:pristina" },
    { "meetings", "entry:sarajevo entry:pristina" },
    /* All words, in any order. */
    { "logistics better", "entry:logistics" },
    { "bosnia visit", "entry:sarajevo" },
    { "capital visit", "entry:pristina" },
    { "capital bosnia", "" },
    /* Text is text. */
    { "<b>&", "entry:concept" },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autofree char *found = find (briefing, searches[i].typed, 20);

      g_test_message ("%s", searches[i].typed);
      g_assert_cmpstr (found, ==, searches[i].found);
    }
}

static void
test_most (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autofree char *one = find (briefing, "visit", 1);
  g_autofree char *none = find (briefing, "kosovo", 0);

  g_assert_cmpstr (one, ==, "entry:sarajevo");
  g_assert_cmpstr (none, ==, "");
}

static void
test_describe (void)
{
  static const struct
  {
    const char *id;
    const char *name;
    const char *description;
  } all[] = {
    { "place:XK", "Kosovo*", "1 initiative · 1 visit" },
    { "entry:concept", "Concept <b>& more</b>", "Initiatives · Planned · Region-wide" },
    { "entry:pristina", "Visit to the capital", "Visits · Kosovo*" },
    { "place:", NULL, NULL },
    { "place:QQ", NULL, NULL },
    { "entry:nothing", NULL, NULL },
    { "XK", NULL, NULL },
    { "", NULL, NULL },
  };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *name = NULL;
      g_autofree char *description = NULL;

      g_test_message ("%s", all[i].id);
      g_assert_true (atlas_briefing_describe_found (briefing, all[i].id, "en", &name,
                                                    &description) == (all[i].name != NULL));
      g_assert_cmpstr (name, ==, all[i].name);
      g_assert_cmpstr (description, ==, all[i].description);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/search/search", test_search);
  g_test_add_func ("/search/most", test_most);
  g_test_add_func ("/search/describe", test_describe);

  return g_test_run ();
}
