/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-time-step.h"

/* What all days of a step have in common. */
static guint
get_key (AtlasTimeStep step,
         int           day)
{
  AtlasDate date = atlas_date_from_day (day);

  switch (step)
    {
    case ATLAS_TIME_STEP_DAY:
      return day;
    case ATLAS_TIME_STEP_WEEK:
      return day / 7;
    case ATLAS_TIME_STEP_MONTH:
      return date.year * 12 + date.month;
    case ATLAS_TIME_STEP_QUARTER:
      return date.year * 4 + (date.month + 2) / 3;
    case ATLAS_TIME_STEP_YEAR:
      return date.year;
    case ATLAS_TIME_STEP_FIVE_YEARS:
      return date.year / 5;
    case ATLAS_TIME_STEP_DECADE:
      return date.year / 10;
    case ATLAS_TIME_STEP_CENTURY:
      return date.year / 100;
    case ATLAS_TIME_STEP_MILLENNIUM:
      return date.year / 1000;
    default:
      g_assert_not_reached ();
    }
}

static void
check_step (AtlasTimeStep step,
            int           day)
{
  int first = atlas_time_step_floor (step, day);
  int next = atlas_time_step_next (step, day);

  g_assert_cmpint (first, <=, day);
  g_assert_cmpint (next, >, day);
  g_assert_cmpuint (get_key (step, first), ==, get_key (step, day));
  g_assert_cmpuint (get_key (step, next - 1), ==, get_key (step, day));
  if (first > 0)
    g_assert_cmpuint (get_key (step, first - 1), <, get_key (step, day));
  if (next < ATLAS_DATE_N_DAYS)
    g_assert_cmpuint (get_key (step, next), >, get_key (step, day));
}

static void
test_steps (void)
{
  /* 10 March 2025 was a Monday. */
  int first, end;

  atlas_date_get_days ((AtlasDate) { 2025, 3, 10 }, &first, &end);
  g_assert_cmpint (atlas_time_step_floor (ATLAS_TIME_STEP_WEEK, first), ==, first);

  for (AtlasTimeStep step = 0; step < ATLAS_N_TIME_STEPS; step++)
    {
      check_step (step, 0);
      check_step (step, ATLAS_DATE_N_DAYS - 1);
      for (guint i = 0; i < 2000; i++)
        check_step (step, g_test_rand_int_range (0, ATLAS_DATE_N_DAYS));
      g_assert_cmpint (atlas_time_step_next (step, ATLAS_DATE_N_DAYS - 1), ==,
                       ATLAS_DATE_N_DAYS);
    }
}

static void
test_choose (void)
{
  const double widths[ATLAS_N_TIME_STEPS] = { 20, 60, 30, 30, 40, 40, 40, 40, 40 };

  g_assert_cmpint (atlas_time_step_choose (40, widths), ==, ATLAS_TIME_STEP_DAY);
  g_assert_cmpint (atlas_time_step_choose (9, widths), ==, ATLAS_TIME_STEP_WEEK);
  g_assert_cmpint (atlas_time_step_choose (2, widths), ==, ATLAS_TIME_STEP_MONTH);
  g_assert_cmpint (atlas_time_step_choose (0.5, widths), ==, ATLAS_TIME_STEP_QUARTER);
  g_assert_cmpint (atlas_time_step_choose (0.2, widths), ==, ATLAS_TIME_STEP_YEAR);
  g_assert_cmpint (atlas_time_step_choose (0.05, widths), ==, ATLAS_TIME_STEP_FIVE_YEARS);
  g_assert_cmpint (atlas_time_step_choose (0.02, widths), ==, ATLAS_TIME_STEP_DECADE);
  g_assert_cmpint (atlas_time_step_choose (1e-9, widths), ==, ATLAS_TIME_STEP_MILLENNIUM);
}

static void
test_finer (void)
{
  AtlasTimeStep finer;

  g_assert_true (atlas_time_step_get_finer (ATLAS_TIME_STEP_DECADE, 0.02, 7, &finer));
  g_assert_cmpint (finer, ==, ATLAS_TIME_STEP_YEAR);
  g_assert_true (atlas_time_step_get_finer (ATLAS_TIME_STEP_WEEK, 8, 7, &finer));
  g_assert_cmpint (finer, ==, ATLAS_TIME_STEP_DAY);

  /* A month begins on any day of the week. */
  g_assert_false (atlas_time_step_get_finer (ATLAS_TIME_STEP_MONTH, 2, 7, &finer));
  g_assert_true (atlas_time_step_get_finer (ATLAS_TIME_STEP_QUARTER, 2, 7, &finer));
  g_assert_cmpint (finer, ==, ATLAS_TIME_STEP_MONTH);
  g_assert_false (atlas_time_step_get_finer (ATLAS_TIME_STEP_DAY, 100, 7, &finer));
}

static void
check_words (AtlasTimeStep step,
             const char   *language,
             const char   *expected,
             const char   *expected_upper)
{
  AtlasTimeStep upper;
  int first, end;
  g_autofree char *words = NULL;
  g_autofree char *upper_words = NULL;

  atlas_date_get_days ((AtlasDate) { 2025, 3, 10 }, &first, &end);
  words = atlas_time_step_format (step, first, language);
  g_assert_cmpstr (words, ==, expected);
  g_assert_true (atlas_time_step_get_upper (step, &upper) == (expected_upper != NULL));
  if (expected_upper == NULL)
    return;
  upper_words = atlas_time_step_format_upper (upper, first, language);
  g_assert_cmpstr (upper_words, ==, expected_upper);
}

static void
test_words (void)
{
  check_words (ATLAS_TIME_STEP_DAY, "en", "10", "March 2025");
  check_words (ATLAS_TIME_STEP_WEEK, "en", "10", "March 2025");
  check_words (ATLAS_TIME_STEP_MONTH, "en", "Mar", "2025");
  check_words (ATLAS_TIME_STEP_QUARTER, "en", "Q1", "2025");
  check_words (ATLAS_TIME_STEP_YEAR, "en", "2025", NULL);
  check_words (ATLAS_TIME_STEP_DECADE, "en", "2025", NULL);
  check_words (ATLAS_TIME_STEP_DAY, "sq", "10", "mars 2025");
  check_words (ATLAS_TIME_STEP_MONTH, "de", "Mär", "2025");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-step/steps", test_steps);
  g_test_add_func ("/time-step/choose", test_choose);
  g_test_add_func ("/time-step/finer", test_finer);
  g_test_add_func ("/time-step/words", test_words);

  return g_test_run ();
}
