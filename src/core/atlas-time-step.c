/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-time-step.h"

/* A step is a number of days, counted from the first Monday, or of months, counted
 * from the year 0. A month has 28 days at least. */
static const struct
{
  int   shortest;
  int   n_days;
  guint n_months;
} steps[ATLAS_N_TIME_STEPS] = {
  [ATLAS_TIME_STEP_DAY] = { .shortest = 1, .n_days = 1 },
  [ATLAS_TIME_STEP_WEEK] = { .shortest = 7, .n_days = 7 },
  [ATLAS_TIME_STEP_MONTH] = { .shortest = 28, .n_months = 1 },
  [ATLAS_TIME_STEP_QUARTER] = { .shortest = 90, .n_months = 3 },
  [ATLAS_TIME_STEP_YEAR] = { .shortest = 365, .n_months = 12 },
  [ATLAS_TIME_STEP_FIVE_YEARS] = { .shortest = 1826, .n_months = 60 },
  [ATLAS_TIME_STEP_DECADE] = { .shortest = 3652, .n_months = 120 },
  [ATLAS_TIME_STEP_CENTURY] = { .shortest = 36524, .n_months = 1200 },
  [ATLAS_TIME_STEP_MILLENNIUM] = { .shortest = 365242, .n_months = 12000 },
};

/* Of months as they are counted above: there is none before the year 1, and none
 * behind the year 9999. */
static int
get_first_day (guint month)
{
  int first, end;

  if (month >= 10000 * 12)
    return ATLAS_DATE_N_DAYS;

  month = MAX (month, 12);
  atlas_date_get_days ((AtlasDate) { month / 12, month % 12 + 1, 1 }, &first, &end);

  return first;
}

static guint
floor_month (AtlasTimeStep step,
             int           day)
{
  AtlasDate date = atlas_date_from_day (day);
  guint month = date.year * 12 + date.month - 1;

  return month - month % steps[step].n_months;
}

/**
 * atlas_time_step_choose:
 * @pixels_per_day: how long a day is drawn
 * @widths: how much room each step needs, in pixels
 *
 * Chooses the finest step that has the room it needs.
 *
 * Returns: the step, millennia where nothing has
 */
AtlasTimeStep
atlas_time_step_choose (double       pixels_per_day,
                        const double widths[ATLAS_N_TIME_STEPS])
{
  for (AtlasTimeStep step = ATLAS_TIME_STEP_DAY; step < ATLAS_TIME_STEP_MILLENNIUM; step++)
    if (steps[step].shortest * pixels_per_day >= widths[step])
      return step;

  return ATLAS_TIME_STEP_MILLENNIUM;
}

/**
 * atlas_time_step_floor:
 * @step: a step
 * @day: a day
 *
 * Finds where the step that a day is in begins. The first decade begins with the
 * year 1, as there is none before.
 *
 * Returns: a day
 */
int
atlas_time_step_floor (AtlasTimeStep step,
                       int           day)
{
  g_return_val_if_fail (step < ATLAS_N_TIME_STEPS, day);

  day = CLAMP (day, 0, ATLAS_DATE_N_DAYS - 1);
  if (steps[step].n_days > 0)
    return day - day % steps[step].n_days;

  return get_first_day (floor_month (step, day));
}

/**
 * atlas_time_step_next:
 * @step: a step
 * @day: a day
 *
 * Finds where the step begins that follows the one which a day is in.
 *
 * Returns: a day, %ATLAS_DATE_N_DAYS behind the last step
 */
int
atlas_time_step_next (AtlasTimeStep step,
                      int           day)
{
  g_return_val_if_fail (step < ATLAS_N_TIME_STEPS, day);

  day = CLAMP (day, 0, ATLAS_DATE_N_DAYS - 1);
  if (steps[step].n_days > 0)
    return MIN (day - day % steps[step].n_days + steps[step].n_days, ATLAS_DATE_N_DAYS);

  return get_first_day (floor_month (step, day) + steps[step].n_months);
}

/**
 * atlas_time_step_get_upper:
 * @step: a step
 * @upper: (out): the step that is written above
 *
 * Gets what must be known to understand the words for a step: the month of a
 * day, the year of a month.
 *
 * Returns: whether there is such a thing; a year says all
 */
gboolean
atlas_time_step_get_upper (AtlasTimeStep  step,
                           AtlasTimeStep *upper)
{
  g_return_val_if_fail (upper != NULL, FALSE);

  if (step >= ATLAS_TIME_STEP_YEAR)
    return FALSE;

  *upper = step <= ATLAS_TIME_STEP_WEEK ? ATLAS_TIME_STEP_MONTH : ATLAS_TIME_STEP_YEAR;

  return TRUE;
}

/**
 * atlas_time_step_get_finer:
 * @step: a step
 * @pixels_per_day: how long a day is drawn
 * @width: how far lines must be apart at least, in pixels
 * @finer: (out): a step that @step is made of
 *
 * Finds into what a step can be divided by lines that have no words. A month is not
 * made of weeks.
 *
 * Returns: whether there is such a thing that has the room it needs
 */
gboolean
atlas_time_step_get_finer (AtlasTimeStep  step,
                           double         pixels_per_day,
                           double         width,
                           AtlasTimeStep *finer)
{
  g_return_val_if_fail (step < ATLAS_N_TIME_STEPS, FALSE);
  g_return_val_if_fail (finer != NULL, FALSE);

  for (*finer = ATLAS_TIME_STEP_DAY; *finer < step; (*finer)++)
    if (steps[*finer].shortest * pixels_per_day >= width &&
        (*finer != ATLAS_TIME_STEP_WEEK || step <= ATLAS_TIME_STEP_WEEK))
      return TRUE;

  return FALSE;
}

/**
 * atlas_time_step_format:
 * @step: a step
 * @day: a day that it begins with
 * @language: a BCP 47 tag
 *
 * Says where a step begins, in short: "10", "Mar", "Q1", "2025".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_time_step_format (AtlasTimeStep  step,
                        int            day,
                        const char    *language)
{
  AtlasDate date = atlas_date_from_day (day);

  if (step <= ATLAS_TIME_STEP_WEEK)
    return atlas_date_format_part (date, ATLAS_DATE_PART_DAY, language);
  if (step == ATLAS_TIME_STEP_MONTH)
    return atlas_date_format_part (date, ATLAS_DATE_PART_MONTH, language);
  if (step == ATLAS_TIME_STEP_QUARTER)
    return atlas_date_format_part (date, ATLAS_DATE_PART_QUARTER, language);

  return atlas_date_format ((AtlasDate) { date.year, 0, 0 }, language);
}

/**
 * atlas_time_step_format_upper:
 * @upper: a month or a year
 * @day: a day of it
 * @language: a BCP 47 tag
 *
 * Says which month or year it is, as it is written above its steps: "March
 * 2025", "2025".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_time_step_format_upper (AtlasTimeStep  upper,
                              int            day,
                              const char    *language)
{
  AtlasDate date = atlas_date_from_day (day);

  date.day = 0;
  if (upper >= ATLAS_TIME_STEP_YEAR)
    date.month = 0;

  return atlas_date_format (date, language);
}
