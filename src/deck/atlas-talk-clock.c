/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-talk-clock.h"

#include "atlas-number.h"
#include "atlas-words.h"

/* What is less than this off the plan is on it, and pace is told in steps as
 * large: a number that changes with each second makes a presenter nervous. */
#define STEP (10 * G_USEC_PER_SEC)

/* From here on pace is told in minutes. */
#define LONG (90 * G_USEC_PER_SEC)

#define USEC_PER_MINUTE (60 * G_USEC_PER_SEC)

/**
 * atlas_talk_clock_get_time:
 * @self: a clock
 *
 * Tells the time that the clock goes by.
 *
 * Returns: the time, in microseconds
 */
gint64
atlas_talk_clock_get_time (const AtlasTalkClock *self)
{
  return self->get_time != NULL ? self->get_time (self->user_data) : g_get_monotonic_time ();
}

/**
 * atlas_talk_clock_run:
 * @self: a clock
 *
 * Lets the clock run, from where it stands.
 */
void
atlas_talk_clock_run (AtlasTalkClock *self)
{
  if (self->is_running)
    return;

  self->started = atlas_talk_clock_get_time (self);
  self->has_begun = TRUE;
  self->is_running = TRUE;
}

/**
 * atlas_talk_clock_pause:
 * @self: a clock
 *
 * Stops the clock where it is.
 */
void
atlas_talk_clock_pause (AtlasTalkClock *self)
{
  self->before = atlas_talk_clock_get_elapsed (self);
  self->is_running = FALSE;
}

/**
 * atlas_talk_clock_reset:
 * @self: a clock
 *
 * Stops the clock, and has it begin anew.
 */
void
atlas_talk_clock_reset (AtlasTalkClock *self)
{
  self->before = 0;
  self->has_begun = FALSE;
  self->is_running = FALSE;
}

/**
 * atlas_talk_clock_get_elapsed:
 * @self: a clock
 *
 * Gets how long the clock has run in all.
 *
 * Returns: the time, in microseconds
 */
gint64
atlas_talk_clock_get_elapsed (const AtlasTalkClock *self)
{
  if (!self->is_running)
    return self->before;

  return self->before + atlas_talk_clock_get_time (self) - self->started;
}

static AtlasTalkPace
get_pace (gint64         by,
          AtlasTalkPace  pace,
          gint64        *rounded)
{
  if (by < STEP)
    return ATLAS_TALK_PACE_ON_PLAN;

  *rounded = by;

  return pace;
}

/**
 * atlas_talk_pace_get:
 * @minutes: (array length=n_pages): how long each page is planned for
 * @n_pages: how many pages there are
 * @page: which page the talk is at
 * @elapsed: how long the talk has gone on, in microseconds
 * @by: (out): how far the talk is off, in microseconds
 *
 * Compares a talk with its plan. As long as the time of a page hasn't passed, the
 * talk is on plan.
 *
 * Returns: the pace
 */
AtlasTalkPace
atlas_talk_pace_get (const double *minutes,
                     guint         n_pages,
                     guint         page,
                     gint64        elapsed,
                     gint64       *by)
{
  double total = 0;
  gint64 from = 0, to = 0, end;

  *by = 0;
  for (guint i = 0; i < n_pages; i++)
    {
      if (i == page)
        from = (gint64) (total * USEC_PER_MINUTE);
      total += minutes[i];
      if (i == page)
        to = (gint64) (total * USEC_PER_MINUTE);
    }
  end = (gint64) (total * USEC_PER_MINUTE);

  if (end == 0)
    return ATLAS_TALK_PACE_NONE;
  if (elapsed > end)
    return get_pace (elapsed - end, ATLAS_TALK_PACE_OVER, by);
  if (elapsed < from)
    return get_pace (from - elapsed, ATLAS_TALK_PACE_AHEAD, by);
  if (elapsed > to)
    return get_pace (elapsed - to, ATLAS_TALK_PACE_BEHIND, by);

  return ATLAS_TALK_PACE_ON_PLAN;
}

static char *
format_seconds (AtlasTalkPace pace,
                int           seconds)
{
  switch (pace)
    {
    case ATLAS_TALK_PACE_AHEAD:
      /* Translators: how a talk keeps to its plan; %d are seconds. */
      return atlas_number_printf (_("%d s ahead of plan"), seconds);
    case ATLAS_TALK_PACE_BEHIND:
      /* Translators: how a talk keeps to its plan; %d are seconds. */
      return atlas_number_printf (_("%d s behind plan"), seconds);
    case ATLAS_TALK_PACE_NONE:
    case ATLAS_TALK_PACE_ON_PLAN:
    case ATLAS_TALK_PACE_OVER:
    default:
      /* Translators: how a talk keeps to its plan; %d are seconds. */
      return atlas_number_printf (_("%d s over time"), seconds);
    }
}

static char *
format_minutes (AtlasTalkPace pace,
                int           minutes)
{
  switch (pace)
    {
    case ATLAS_TALK_PACE_AHEAD:
      /* Translators: how a talk keeps to its plan; %d are minutes. */
      return atlas_number_printf (_("%d min ahead of plan"), minutes);
    case ATLAS_TALK_PACE_BEHIND:
      /* Translators: how a talk keeps to its plan; %d are minutes. */
      return atlas_number_printf (_("%d min behind plan"), minutes);
    case ATLAS_TALK_PACE_NONE:
    case ATLAS_TALK_PACE_ON_PLAN:
    case ATLAS_TALK_PACE_OVER:
    default:
      /* Translators: how a talk keeps to its plan; %d are minutes. */
      return atlas_number_printf (_("%d min over time"), minutes);
    }
}

/**
 * atlas_talk_pace_format:
 * @pace: a pace
 * @by: how far the talk is off, in microseconds
 *
 * Puts a pace in words, such as “20 s ahead of plan”.
 *
 * Returns: (transfer full): the words, empty where nothing is planned
 */
char *
atlas_talk_pace_format (AtlasTalkPace pace,
                        gint64        by)
{
  if (pace == ATLAS_TALK_PACE_NONE)
    return g_strdup ("");
  if (pace == ATLAS_TALK_PACE_ON_PLAN)
    /* Translators: how a talk keeps to its plan. */
    return g_strdup (C_("pace", "on plan"));
  if (by < LONG)
    return format_seconds (pace, (int) (by / STEP * (STEP / G_USEC_PER_SEC)));

  return format_minutes (pace, (int) ((by + USEC_PER_MINUTE / 2) / USEC_PER_MINUTE));
}

/**
 * atlas_talk_format_time:
 * @time: a time, in microseconds
 *
 * Writes a time as a stopwatch does: `07:42`, or `1:07:42`.
 *
 * Returns: (transfer full): the text
 */
char *
atlas_talk_format_time (gint64 time)
{
  int seconds = (int) (time / G_USEC_PER_SEC);

  if (seconds < 3600)
    return atlas_number_printf ("%02d:%02d", seconds / 60, seconds % 60);

  return atlas_number_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}
