/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-date.h"

static void
test_parse (void)
{
  static const struct
  {
    const char *string;
    gboolean    valid;
    AtlasDate   date;
  } cases[] = {
    { "2025-03-11", TRUE, { 2025, 3, 11 } },
    { "2025-03", TRUE, { 2025, 3, 0 } },
    { "2025", TRUE, { 2025, 0, 0 } },
    { "2024-02-29", TRUE, { 2024, 2, 29 } },
    { "2025-02-29", FALSE, { 0 } },
    { "2025-02-30", FALSE, { 0 } },
    { "2025-13", FALSE, { 0 } },
    { "2025-00", FALSE, { 0 } },
    { "2025-01-00", FALSE, { 0 } },
    { "0000", FALSE, { 0 } },
    { "", FALSE, { 0 } },
    { "25-03-11", FALSE, { 0 } },
    { "2025-3-11", FALSE, { 0 } },
    { "2025/03/11", FALSE, { 0 } },
    { "2025-03-11T00", FALSE, { 0 } },
    { "11 March 2025", FALSE, { 0 } },
    { " 2025", FALSE, { 0 } },
    { "20a5", FALSE, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasDate date = { 0 };

      g_test_message ("%s", cases[i].string);
      g_assert_cmpint (atlas_date_parse (cases[i].string, &date), ==, cases[i].valid);
      if (cases[i].valid)
        {
          g_autofree char *string = atlas_date_to_string (date);

          g_assert_cmpint (atlas_date_compare (date, cases[i].date), ==, 0);
          g_assert_cmpstr (string, ==, cases[i].string);
        }
    }
}

static void
test_order (void)
{
  /* In order of comparison. Only what is certain comes before in time. */
  const AtlasDate dates[] = {
    ATLAS_DATE_NONE, { 2024, 12, 31 }, { 2025, 0, 0 }, { 2025, 3, 0 },
    { 2025, 3, 10 }, { 2025, 3, 11 },  { 2025, 4, 0 }, { 2026, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (dates); j++)
        g_assert_cmpint (atlas_date_compare (dates[i], dates[j]), ==, (i > j) - (i < j));
    }

  g_assert_true (atlas_date_is_before (dates[4], dates[5]));
  g_assert_true (atlas_date_is_before (dates[5], dates[6]));
  g_assert_true (atlas_date_is_before (dates[1], dates[2]));
  g_assert_false (atlas_date_is_before (dates[5], dates[4]));
  g_assert_false (atlas_date_is_before (dates[5], dates[5]));
  g_assert_false (atlas_date_is_before (dates[2], dates[5]));
  g_assert_false (atlas_date_is_before (dates[5], dates[2]));
  g_assert_false (atlas_date_is_before (dates[3], dates[5]));
}

static void
test_format (void)
{
  static const struct
  {
    AtlasDate   date;
    const char *language;
    const char *words;
  } cases[] = {
    { { 2025, 3, 11 }, "en", "11 March 2025" },
    { { 2025, 3, 0 }, "en", "March 2025" },
    { { 2025, 0, 0 }, "en", "2025" },
    { { 2025, 3, 11 }, "de", "11. März 2025" },
    { { 2025, 3, 11 }, "fr", "11 mars 2025" },
    { { 2025, 3, 11 }, "hr", "11. ožujka 2025." },
    { { 2025, 3, 11 }, "sr", "11. март 2025." },
    { { 2025, 3, 11 }, "sr-Latn", "11. mart 2025." },
    { { 2025, 3, 11 }, "cnr", "11. mart 2025." },
    { { 2025, 3, 11 }, "cnr-Cyrl", "11. март 2025." },
    /* The document's calendar, in the language's digits. */
    { { 2025, 3, 11 }, "ar-EG", "١١ مارس ٢٠٢٥" },
    { { 2025, 3, 11 }, "ar-SA", "١١ مارس ٢٠٢٥" },
    { { 2025, 0, 0 }, "ar-SA", "٢٠٢٥" },
    { { 2025, 3, 11 }, "ar-MA", "11 مارس 2025" },
    { { 2025, 3, 11 }, "fa", "۱۱ مارس ۲۰۲۵" },
    { { 2025, 3, 0 }, "fa", "مارس ۲۰۲۵" },
    { { 2025, 0, 0 }, "fa", "۲۰۲۵" },
    { { 2025, 3, 11 }, "fa-u-ca-persian", "۱۱ مارس ۲۰۲۵" },
    { { 2025, 3, 11 }, "ja-u-ca-japanese", "2025年3月11日" },
    /* As written, not as the Julian calendar of those days has it. */
    { { 1389, 6, 28 }, "en", "28 June 1389" },
    { { 1, 1, 1 }, "en", "1 January 1" },
    /* What ICU doesn't know must not come out in the language of the process. */
    { { 2025, 3, 11 }, "rup", "2025-03-11" },
    { { 2025, 3, 11 }, "xx-Qaaa-ZZ", "2025-03-11" },
    { { 2025, 3, 0 }, "", "2025-03" },
    { { 0, 0, 0 }, "en", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = atlas_date_format (cases[i].date, cases[i].language);

      g_test_message ("%s", cases[i].language);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_format_in_year (void)
{
  static const struct
  {
    AtlasDate   date;
    AtlasDate   year;
    const char *language;
    const char *words;
  } cases[] = {
    { { 2025, 3, 11 }, { 2025, 0, 0 }, "en", "11 March" },
    { { 2025, 3, 11 }, { 2025, 12, 1 }, "hr", "11. ožujka" },
    { { 2025, 3, 11 }, { 2024, 3, 11 }, "en", "11 March 2025" },
    { { 2025, 3, 11 }, { 0, 0, 0 }, "en", "11 March 2025" },
    { { 2025, 3, 0 }, { 2025, 0, 0 }, "en", "March 2025" },
    { { 2025, 0, 0 }, { 2025, 0, 0 }, "en", "2025" },
    { { 0, 0, 0 }, { 0, 0, 0 }, "en", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words =
          atlas_date_format_in_year (cases[i].date, cases[i].year, cases[i].language);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_days (void)
{
  int first, end;

  atlas_date_get_days ((AtlasDate) { 1, 1, 1 }, &first, &end);
  g_assert_cmpint (first, ==, 0);
  g_assert_cmpint (end, ==, 1);
  atlas_date_get_days ((AtlasDate) { 2024, 2, 0 }, &first, &end);
  g_assert_cmpint (end - first, ==, 29);
  atlas_date_get_days ((AtlasDate) { 2025, 0, 0 }, &first, &end);
  g_assert_cmpint (end - first, ==, 365);
  atlas_date_get_days ((AtlasDate) { 9999, 12, 31 }, &first, &end);
  g_assert_cmpint (end, ==, ATLAS_DATE_N_DAYS);
  atlas_date_get_days ((AtlasDate) { 9999, 0, 0 }, &first, &end);
  g_assert_cmpint (end, ==, ATLAS_DATE_N_DAYS);

  for (int day = 0; day < ATLAS_DATE_N_DAYS; day += g_test_rand_int_range (1, 200))
    {
      atlas_date_get_days (atlas_date_from_day (day), &first, &end);
      g_assert_cmpint (first, ==, day);
      g_assert_cmpint (end, ==, day + 1);
    }
}

static gpointer
format_thread (gpointer data)
{
  for (guint i = 0; i < 200; i++)
    {
      const AtlasDate date = { 2025, 1 + i % 12, 1 + i % 28 };
      g_autofree char *words = atlas_date_format (date, i % 2 == 0 ? "en" : "hr");
      g_autofree char *day = g_strdup_printf (i % 2 == 0 ? "%u " : "%u. ", date.day);

      g_assert_true (g_str_has_prefix (words, day));
    }

  return NULL;
}

/* Threads must not share what a date is formatted with. */
static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("format", format_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/order", test_order);
  g_test_add_func ("/date/format", test_format);
  g_test_add_func ("/date/format-in-year", test_format_in_year);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/threads", test_threads);

  return g_test_run ();
}
