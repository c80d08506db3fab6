/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-date.h"

G_BEGIN_DECLS

/**
 * AtlasTimeStep:
 * @ATLAS_TIME_STEP_DAY: a day
 * @ATLAS_TIME_STEP_WEEK: a week from Monday on, as ISO 8601 has it
 * @ATLAS_TIME_STEP_MONTH: a month
 * @ATLAS_TIME_STEP_QUARTER: three months
 * @ATLAS_TIME_STEP_YEAR: a year
 * @ATLAS_TIME_STEP_FIVE_YEARS: five years
 * @ATLAS_TIME_STEP_DECADE: ten years
 * @ATLAS_TIME_STEP_CENTURY: a hundred years
 * @ATLAS_TIME_STEP_MILLENNIUM: a thousand years
 *
 * How far the lines of an axis of time are apart. Days are counted from 1
 * January of the year 1, which is 0; see atlas_date_get_days().
 */
typedef enum
{
  ATLAS_TIME_STEP_DAY,
  ATLAS_TIME_STEP_WEEK,
  ATLAS_TIME_STEP_MONTH,
  ATLAS_TIME_STEP_QUARTER,
  ATLAS_TIME_STEP_YEAR,
  ATLAS_TIME_STEP_FIVE_YEARS,
  ATLAS_TIME_STEP_DECADE,
  ATLAS_TIME_STEP_CENTURY,
  ATLAS_TIME_STEP_MILLENNIUM,
} AtlasTimeStep;

#define ATLAS_N_TIME_STEPS (ATLAS_TIME_STEP_MILLENNIUM + 1)

AtlasTimeStep atlas_time_step_choose       (double         pixels_per_day,
                                            const double   widths[ATLAS_N_TIME_STEPS]);
int           atlas_time_step_floor        (AtlasTimeStep  step,
                                            int            day);
int           atlas_time_step_next         (AtlasTimeStep  step,
                                            int            day);
gboolean      atlas_time_step_get_upper    (AtlasTimeStep  step,
                                            AtlasTimeStep *upper);
gboolean      atlas_time_step_get_finer    (AtlasTimeStep  step,
                                            double         pixels_per_day,
                                            double         width,
                                            AtlasTimeStep *finer);
char         *atlas_time_step_format       (AtlasTimeStep  step,
                                            int            day,
                                            const char    *language);
char         *atlas_time_step_format_upper (AtlasTimeStep  upper,
                                            int            day,
                                            const char    *language);

G_END_DECLS
