/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-text.h"

static void
test_one_language (void)
{
  g_autoptr (AtlasText) text = atlas_text_new ("Kosovo");
  const char *found = "";

  g_assert_cmpstr (atlas_text_get (text, NULL), ==, "Kosovo");
  g_assert_cmpstr (atlas_text_get_with_language (text, "sq", &found), ==, "Kosovo");
  g_assert_null (found);
  g_assert_cmpuint (atlas_text_get_n_languages (text), ==, 1);
}

typedef struct
{
  const char *wanted;
  const char *string;
  const char *language;
} Choice;

static void
test_choice (gconstpointer data)
{
  static const char *const languages[] = { "en", "sr", "sr-Latn", "sq" };
  static const char *const strings[] = { "Kosovo", "Косово", "Kosovo (lat.)", "Kosova" };
  const Choice *choice = data;
  g_autoptr (AtlasText) text =
      atlas_text_new_translated (languages, strings, G_N_ELEMENTS (languages));
  const char *found;

  g_assert_cmpstr (atlas_text_get_with_language (text, choice->wanted, &found), ==,
                   choice->string);
  g_assert_cmpstr (found, ==, choice->language);
}

static void
test_equal (void)
{
  static const char *const languages[] = { "en", "sq" };
  static const char *const others[] = { "en", "de" };
  static const char *const strings[] = { "Kosovo", "Kosova" };
  g_autoptr (AtlasText) a = atlas_text_new_translated (languages, strings, 2);
  g_autoptr (AtlasText) b = atlas_text_new_translated (languages, strings, 2);
  g_autoptr (AtlasText) c = atlas_text_new_translated (others, strings, 2);
  g_autoptr (AtlasText) d = atlas_text_new ("Kosovo");

  g_assert_true (atlas_text_equal (a, b));
  g_assert_true (atlas_text_equal (NULL, NULL));
  g_assert_false (atlas_text_equal (a, c));
  g_assert_false (atlas_text_equal (a, d));
  g_assert_false (atlas_text_equal (a, NULL));
}

/* Of two that serve equally well, the one that the document names first. */
static void
test_first_of_equal (void)
{
  static const char *const languages[] = { "en", "SR", "sr" };
  static const char *const strings[] = { "Kosovo", "first", "second" };
  g_autoptr (AtlasText) text = atlas_text_new_translated (languages, strings, 3);

  g_assert_cmpstr (atlas_text_get (text, "sr"), ==, "first");
}

/* A text keeps its own languages, and the process none of them. */
static void
test_own_languages (void)
{
  g_autofree char *language = g_strdup ("sq-x-own");
  const char *const languages[] = { language };
  const char *const strings[] = { "Kosova" };
  g_autoptr (AtlasText) text = atlas_text_new_translated (languages, strings, 1);
  const char *found;

  language[0] = 'x';
  g_assert_cmpstr (atlas_text_get_nth (text, 0, &found), ==, "Kosova");
  g_assert_cmpstr (found, ==, "sq-x-own");
  g_assert_cmpuint (g_quark_try_string ("sq-x-own"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  static const Choice choices[] = {
    { "sq", "Kosova", "sq" },
    { "sq-XK", "Kosova", "sq" },
    { "SQ", "Kosova", "sq" },
    { "sr", "Косово", "sr" },
    { "sr-Cyrl", "Косово", "sr" },
    { "sr-Latn", "Kosovo (lat.)", "sr-Latn" },
    { "sr-Latn-ME", "Kosovo (lat.)", "sr-Latn" },
    { "s", "Kosovo", "en" },
    { "srx", "Kosovo", "en" },
    { "mk", "Kosovo", "en" },
    { NULL, "Kosovo", "en" },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/one-language", test_one_language);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/choice/%s",
                                               choices[i].wanted ? choices[i].wanted : "none");

      g_test_add_data_func (path, &choices[i], test_choice);
    }
  g_test_add_func ("/text/equal", test_equal);
  g_test_add_func ("/text/first-of-equal", test_first_of_equal);
  g_test_add_func ("/text/own-languages", test_own_languages);

  return g_test_run ();
}
