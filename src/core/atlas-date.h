/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasDate:
 * @year: the year, 1 to 9999, or 0 where there is no date
 * @month: the month, 1 to 12, or 0 where only the year is known
 * @day: the day, 1 to 31, or 0 where only the year and month are known
 *
 * A date of the Gregorian calendar that may be known to the year or month only.
 */
typedef struct
{
  guint16 year;
  guint8  month;
  guint8  day;
} AtlasDate;

#define ATLAS_DATE_NONE ((AtlasDate) { 0, 0, 0 })

/**
 * ATLAS_DATE_N_DAYS:
 *
 * How many days the calendar has, from 1 January of the year 1 to 31 December of
 * the year 9999. They are counted from 0.
 */
#define ATLAS_DATE_N_DAYS 3652059

/**
 * AtlasDatePart:
 * @ATLAS_DATE_PART_DAY: the day of the month: "11"
 * @ATLAS_DATE_PART_MONTH: the month, shortened: "Mar"
 * @ATLAS_DATE_PART_QUARTER: the quarter of the year, shortened: "Q1"
 *
 * What is written of a date where the rest stands nearby.
 */
typedef enum
{
  ATLAS_DATE_PART_DAY,
  ATLAS_DATE_PART_MONTH,
  ATLAS_DATE_PART_QUARTER,
} AtlasDatePart;

gboolean  atlas_date_parse      (const char *string,
                                 AtlasDate  *date);
gboolean  atlas_date_is_set     (AtlasDate   date);
int       atlas_date_compare    (AtlasDate   a,
                                 AtlasDate   b);
gboolean  atlas_date_is_before  (AtlasDate   a,
                                 AtlasDate   b);
char     *atlas_date_to_string  (AtlasDate   date);
char     *atlas_date_format     (AtlasDate   date,
                                 const char *language);
char     *atlas_date_format_in_year (AtlasDate   date,
                                     AtlasDate   year,
                                     const char *language);
char     *atlas_date_format_part (AtlasDate      date,
                                  AtlasDatePart  part,
                                  const char    *language);
void      atlas_date_get_days   (AtlasDate   date,
                                 int        *first,
                                 int        *end);
AtlasDate atlas_date_from_day   (int         day);
AtlasDate atlas_date_get_today  (void);

G_END_DECLS
