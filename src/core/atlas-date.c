/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-date.h"

#include "atlas-language.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* A pattern or a date of any language fits well within these. */
#define PATTERN_LENGTH 64
#define FORMATTED_LENGTH 128

/* Some for each language that is looked at. */
#define MAX_FORMATS 48

/* 1 January of the year 1, in the milliseconds of ICU. */
#define FIRST_DAY -62135596800000.0

static gboolean
parse_digits (const char *string,
              guint       n_digits,
              guint      *number)
{
  *number = 0;
  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (string[i]))
        return FALSE;
      *number = *number * 10 + (string[i] - '0');
    }

  return TRUE;
}

/**
 * atlas_date_parse:
 * @string: a date as ISO 8601 has it: `2025-03-11`, `2025-03` or `2025`
 * @date: (out): the date
 *
 * Reads a date that may be known to the year or month only.
 *
 * Returns: whether the string is a date of the calendar
 */
gboolean
atlas_date_parse (const char *string,
                  AtlasDate  *date)
{
  guint year, month = 0, day = 0;
  gsize length;

  g_return_val_if_fail (string != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  length = strlen (string);
  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  if (!parse_digits (string, 4, &year) || year == 0)
    return FALSE;
  if (length >= 7 &&
      (string[4] != '-' || !parse_digits (string + 5, 2, &month) || month < 1 || month > 12))
    return FALSE;
  if (length == 10 &&
      (string[7] != '-' || !parse_digits (string + 8, 2, &day) ||
       !g_date_valid_dmy (day, month, year)))
    return FALSE;

  date->year = year;
  date->month = month;
  date->day = day;

  return TRUE;
}

/**
 * atlas_date_is_set:
 * @date: a date
 *
 * Checks whether there is a date at all.
 *
 * Returns: whether there is
 */
gboolean
atlas_date_is_set (AtlasDate date)
{
  return date.year != 0;
}

/**
 * atlas_date_compare:
 * @a: a date
 * @b: another
 *
 * Puts two dates in order. No date comes first, and a year before its months.
 *
 * Returns: less than, equal to or greater than 0
 */
int
atlas_date_compare (AtlasDate a,
                    AtlasDate b)
{
  if (a.year != b.year)
    return a.year < b.year ? -1 : 1;
  if (a.month != b.month)
    return a.month < b.month ? -1 : 1;
  if (a.day != b.day)
    return a.day < b.day ? -1 : 1;

  return 0;
}

/**
 * atlas_date_is_before:
 * @a: a date
 * @b: another
 *
 * Checks whether all of @a lies before all of @b. March 2025 is neither before
 * nor after 2025.
 *
 * Returns: whether it does
 */
gboolean
atlas_date_is_before (AtlasDate a,
                      AtlasDate b)
{
  if (a.year != b.year)
    return a.year < b.year;
  if (a.month == 0 || b.month == 0)
    return FALSE;
  if (a.month != b.month)
    return a.month < b.month;

  return a.day != 0 && b.day != 0 && a.day < b.day;
}

/**
 * atlas_date_to_string:
 * @date: a date
 *
 * Writes a date as ISO 8601 has it, as far as it is known.
 *
 * Returns: (transfer full): the string, empty where there is no date
 */
char *
atlas_date_to_string (AtlasDate date)
{
  if (date.year == 0)
    return g_strdup ("");
  if (date.month == 0)
    return g_strdup_printf ("%04u", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04u-%02u", date.year, date.month);

  return g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day);
}

/* ISO 8601 has the Gregorian calendar for all time, ICU only from 1582 on. */
static void
set_gregorian (UDateFormat *format)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_clone (udat_getCalendar (format), &status);

  ucal_setGregorianChange (calendar, FIRST_DAY, &status);
  if (U_SUCCESS (status))
    udat_setCalendar (format, calendar);
  ucal_close (calendar);
}

static UDateFormat *
open_format (const char *language,
             const char *skeleton_ascii)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator;
  UDateFormat *format = NULL;
  char locale[ULOC_FULLNAME_CAPACITY];
  UChar skeleton[PATTERN_LENGTH];
  UChar pattern[PATTERN_LENGTH];
  UChar utc[4];
  int32_t length;

  if (!atlas_language_get_icu_locale (language, locale, sizeof locale))
    return NULL;

  /* A document that says no more than "2025" means the year of its own calendar, of
   * which there are two in Persian, and the 2568 of Thai stands in none of its sources. */
  uloc_setKeywordValue ("calendar", "gregorian", locale, sizeof locale, &status);

  u_uastrcpy (skeleton, skeleton_ascii);
  u_uastrcpy (utc, "UTC");

  generator = udatpg_open (locale, &status);
  length = udatpg_getBestPattern (generator, skeleton, -1, pattern, PATTERN_LENGTH, &status);
  if (U_SUCCESS (status))
    format = udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, utc, 3, pattern, length, &status);
  udatpg_close (generator);
  if (format != NULL)
    set_gregorian (format);

  return format;
}

static void
close_format (UDateFormat *format)
{
  if (format != NULL)
    udat_close (format);
}

/*
 * To make a format takes ICU a hundred times as long as to use it, so they are
 * kept; for each thread, since a format can't be used by two at once.
 */
static UDateFormat *
get_format (const char *language,
            const char *skeleton)
{
  static GPrivate private_formats = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);
  GHashTable *formats = g_private_get (&private_formats);
  g_autofree char *key = g_strconcat (skeleton, " ", language, NULL);
  gpointer format;

  if (formats == NULL)
    {
      formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) close_format);
      g_private_set (&private_formats, formats);
    }

  if (g_hash_table_lookup_extended (formats, key, NULL, &format))
    return format;

  if (g_hash_table_size (formats) >= MAX_FORMATS)
    g_hash_table_remove_all (formats);
  format = open_format (language, skeleton);
  g_hash_table_insert (formats, g_steal_pointer (&key), format);

  return format;
}

static char *
format_with_icu (AtlasDate   date,
                 const char *skeleton,
                 const char *language)
{
  g_autoptr (GDateTime) time = NULL;
  UChar formatted[FORMATTED_LENGTH];
  char utf8[FORMATTED_LENGTH * 3];
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = get_format (language, skeleton);
  int32_t length;

  if (format == NULL)
    return NULL;

  time = g_date_time_new_utc (date.year, MAX (date.month, 1), MAX (date.day, 1), 12, 0, 0);
  length = udat_format (format, g_date_time_to_unix (time) * 1000.0, formatted,
                        FORMATTED_LENGTH, NULL, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, formatted, length, &status);
  if (U_FAILURE (status) || status == U_STRING_NOT_TERMINATED_WARNING)
    return NULL;

  return g_strdup (utf8);
}

static char *
format_date (AtlasDate   date,
             const char *skeleton,
             const char *language)
{
  g_autofree char *formatted = NULL;

  if (date.year == 0)
    return g_strdup ("");

  /* Plain English means that of the region's desks, where the day comes first. */
  if (g_str_equal (language, "en"))
    language = "en-GB";

  formatted = format_with_icu (date, skeleton, language);
  if (formatted == NULL)
    return atlas_date_to_string (date);

  return g_steal_pointer (&formatted);
}

/**
 * atlas_date_format:
 * @date: a date
 * @language: a BCP 47 tag
 *
 * Writes a date as people write it in a language, as far as it is known: "11
 * March 2025", "March 2025" or "2025"; in a language that ICU doesn't know, as
 * ISO 8601 has it. The calendar is the Gregorian one of the document in every
 * language. The process's locale plays no part.
 *
 * Returns: (transfer full): the string, empty where there is no date
 */
char *
atlas_date_format (AtlasDate   date,
                   const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  return format_date (date, date.day != 0 ? "yMMMMd" : date.month != 0 ? "yMMMM" : "y", language);
}

/**
 * atlas_date_format_in_year:
 * @date: a date
 * @year: a date in the year that is understood anyway
 * @language: a BCP 47 tag
 *
 * Writes a date like atlas_date_format(), but leaves its year out where it is
 * that of @year: "11 March", for where room is short.
 *
 * Returns: (transfer full): the string, empty where there is no date
 */
char *
atlas_date_format_in_year (AtlasDate   date,
                           AtlasDate   year,
                           const char *language)
{
  g_return_val_if_fail (language != NULL, NULL);

  if (date.day == 0 || date.year != year.year)
    return atlas_date_format (date, language);

  return format_date (date, "MMMMd", language);
}

/**
 * atlas_date_format_part:
 * @date: a date that is known to the day
 * @part: what to write of it
 * @language: a BCP 47 tag
 *
 * Writes a part of a date as people write it alone in a language.
 *
 * Returns: (transfer full): the string, empty where there is no date
 */
char *
atlas_date_format_part (AtlasDate      date,
                        AtlasDatePart  part,
                        const char    *language)
{
  static const char *const skeletons[] = {
    [ATLAS_DATE_PART_DAY] = "d",
    [ATLAS_DATE_PART_MONTH] = "LLL",
    [ATLAS_DATE_PART_QUARTER] = "QQQ",
  };

  g_return_val_if_fail (part < G_N_ELEMENTS (skeletons), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  return format_date (date, skeletons[part], language);
}

/* The days before a month are those of the years before, with a leap day every
 * fourth, and those of the months before. This is asked of each of very many entries,
 * and takes GDate ten times as long. */
static int
count_days (guint year,
            guint month,
            guint day)
{
  static const int before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  gboolean is_leap_year = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  int years = (int) year - 1;

  return years * 365 + years / 4 - years / 100 + years / 400 + before[month - 1] +
         (is_leap_year && month > 2) + (int) day - 1;
}

/**
 * atlas_date_get_days:
 * @date: a date that is set
 * @first: (out): its first day, counted from 1 January of the year 1, which is 0
 * @end: (out): the day after its last one
 *
 * Gets which days a date may mean: one, or all of a month or year.
 */
void
atlas_date_get_days (AtlasDate  date,
                     int       *first,
                     int       *end)
{
  g_return_if_fail (atlas_date_is_set (date));
  g_return_if_fail (first != NULL && end != NULL);

  *first = count_days (date.year, MAX (date.month, 1), MAX (date.day, 1));
  if (date.day != 0)
    *end = *first + 1;
  else if (date.month != 0 && date.month < 12)
    *end = count_days (date.year, date.month + 1, 1);
  else
    *end = count_days (date.year + 1, 1, 1);
}

/**
 * atlas_date_from_day:
 * @day: a day, counted from 1 January of the year 1, which is 0
 *
 * Makes a date of a day. What lies outside of the calendar is its first or last
 * day.
 *
 * Returns: the date
 */
AtlasDate
atlas_date_from_day (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint) CLAMP (day, 0, ATLAS_DATE_N_DAYS - 1) + 1);

  return (AtlasDate) { g_date_get_year (&date), g_date_get_month (&date),
                       g_date_get_day (&date) };
}

/**
 * atlas_date_get_today:
 *
 * Gets the date of today, where the user is.
 *
 * Returns: the date
 */
AtlasDate
atlas_date_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (AtlasDate) { g_date_time_get_year (now), g_date_time_get_month (now),
                       g_date_time_get_day_of_month (now) };
}
