/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-date.h"
#include "atlas-number.h"
#include "atlas-words.h"

/* Spaces that don't break stand between thousands in some languages. */
#define NBSP "\302\240"
#define NARROW "\342\200\257"

static void
test_languages (void)
{
  static const struct
  {
    const char *language;
    gint64      number;
    const char *formatted;
  } cases[] = {
    { "en", 7, "7" },
    { "en", 1234, "1,234" },
    { "en", -1234567, "-1,234,567" },
    { "de", 1234, "1.234" },
    { "fr", 1234, "1" NARROW "234" },
    { "bs", 100000, "100.000" },
    { "cnr", 100000, "100.000" },
    { "hr", 100000, "100.000" },
    { "sr", 100000, "100.000" },
    { "sr-Latn", 100000, "100.000" },
    { "mk", 100000, "100.000" },
    { "sq", 100000, "100" NBSP "000" },
    { "ar-EG", 0, "٠" },
    { "ar-EG", 43, "٤٣" },
    { "ar-EG", 1234, "١٬٢٣٤" },
    { "ar-MA", 43, "43" },
    { "ar-u-nu-latn", 43, "43" },
    { "fa", 43, "۴۳" },
    { "bn", 43, "৪৩" },
    { "ccp", 43, "𑄺𑄹" },
    { "xx-unknown", 100000, "100000" },
    { "en", G_MININT64, "-9,223,372,036,854,775,808" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *formatted = atlas_number_format (cases[i].number, cases[i].language);

      g_assert_cmpstr (formatted, ==, cases[i].formatted);
    }
}

/* The digit 0 of the digits that a string is written in. */
static gunichar
get_zero (const char *string)
{
  gunichar zero = 0;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isdigit (letter))
        continue;
      letter -= g_unichar_digit_value (letter);
      g_assert_true (zero == 0 || zero == letter);
      zero = letter;
    }

  return zero;
}

/* Who reads "٧ مارس ٢٠٢٥" is not to read "7 initiatives" beside it. */
static void
test_digits_of_dates (void)
{
  static const char *const languages[] = { "ar", "ar-MA", "ar-AE", "bs",      "de", "en", "fa",
                                           "fr", "hr",    "mk",    "ar-u-nu-latn", "sq", "sr" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *date = atlas_date_format ((AtlasDate) { 2025, 3, 11 }, languages[i]);
      g_autofree char *number = atlas_number_format (6, languages[i]);

      g_assert_cmpuint (get_zero (date), !=, 0);
      g_assert_cmpuint (get_zero (date), ==, get_zero (number));
    }
}

static void
assert_words (char       *words,
              const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

/* The words of the source, which no catalogue is needed for. */
static void
test_sentences (void)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("en");

  assert_words (atlas_number_printf ("none"), "none");
  assert_words (atlas_number_printf ("%u entries", 100000u), "100,000 entries");
  assert_words (atlas_number_printf ("%d°", -4), "-4°");
  assert_words (atlas_number_printf ("%s: %u of %u", "5000", 1000u, 2000u), "5000: 1,000 of 2,000");
  assert_words (atlas_number_printf ("%2$u of %1$s", "all", 3u), "3 of all");
  assert_words (atlas_number_printf ("%u %%", 50u), "50 %");
  assert_words (atlas_number_printf ("%02d:%02d", 7, 5), "07:05");
  assert_words (atlas_number_printf ("%d:%02d:%02d", 1, 7, 45), "1:07:45");
  /* What isn't known is left to C. */
  assert_words (atlas_number_printf ("0x%02X", 10000u), "0x2710");
  assert_words (atlas_number_printf ("%.10g, %u", 0.5, 10000u), "0.5, 10000");
  assert_words (atlas_number_printf ("%5u", 10u), "   10");
}

static void
test_append (void)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("en");
  g_autoptr (GString) string = g_string_new ("a, ");

  atlas_number_append (string, "%s %u", "b", 4000u);
  g_assert_cmpstr (string->str, ==, "a, b 4,000");
}

/* Numbers go with the words around them, not with the content. */
static void
test_language_of_words (void)
{
  g_autoptr (AtlasWordsScope) scope = atlas_words_scope_new ("bs");

  g_assert_cmpstr (_("Map"), ==, "Karta");
  assert_words (atlas_number_printf ("%u", 100000u), "100.000");
  {
    /* There is no catalogue for it, so the interface speaks. */
    g_autoptr (AtlasWordsScope) inner = atlas_words_scope_new ("ar");

    g_assert_cmpstr (_("Map"), ==, "Map");
    assert_words (atlas_number_printf ("%u", 100000u), "100,000");
  }
}

static gpointer
format_often (gpointer language)
{
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *formatted = atlas_number_format (5000 + i, language);
      g_autofree char *again = atlas_number_format (5000 + i, language);

      g_assert_cmpstr (formatted, ==, again);
    }

  return NULL;
}

static void
test_threads (void)
{
  static const char *const languages[] = { "ar", "de", "sq", "ar" };
  GThread *threads[G_N_ELEMENTS (languages)];

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    threads[i] = g_thread_new ("numbers", format_often, (gpointer) languages[i]);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  atlas_words_set_folder (g_getenv ("ATLAS_TEST_LOCALE_DIR"));

  g_test_add_func ("/number/languages", test_languages);
  g_test_add_func ("/number/digits-of-dates", test_digits_of_dates);
  g_test_add_func ("/number/sentences", test_sentences);
  g_test_add_func ("/number/append", test_append);
  g_test_add_func ("/number/language-of-words", test_language_of_words);
  g_test_add_func ("/number/threads", test_threads);

  return g_test_run ();
}
