/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasTalkTimeFunc:
 * @user_data: what was given with the function
 *
 * Tells a time that only grows, in microseconds.
 *
 * Returns: the time
 */
typedef gint64 (*AtlasTalkTimeFunc) (gpointer user_data);

/**
 * AtlasTalkClock:
 * @get_time: (nullable): tells the time; %NULL is that of the system
 * @user_data: what it is given
 * @before: what had passed when it was last started, in microseconds
 * @started: when it was last started
 * @has_begun: whether it has ever run
 * @is_running: whether it runs
 *
 * A stopwatch. A plain value, which begins with zeros.
 */
typedef struct
{
  AtlasTalkTimeFunc get_time;
  gpointer          user_data;
  gint64            before;
  gint64            started;
  gboolean          has_begun;
  gboolean          is_running;
} AtlasTalkClock;

/**
 * AtlasTalkPace:
 * @ATLAS_TALK_PACE_NONE: nothing is planned
 * @ATLAS_TALK_PACE_ON_PLAN: the talk is where it should be
 * @ATLAS_TALK_PACE_AHEAD: it is farther
 * @ATLAS_TALK_PACE_BEHIND: it isn't there yet
 * @ATLAS_TALK_PACE_OVER: all the planned time has passed
 *
 * How a talk keeps to its plan.
 */
typedef enum
{
  ATLAS_TALK_PACE_NONE,
  ATLAS_TALK_PACE_ON_PLAN,
  ATLAS_TALK_PACE_AHEAD,
  ATLAS_TALK_PACE_BEHIND,
  ATLAS_TALK_PACE_OVER,
} AtlasTalkPace;

gint64        atlas_talk_clock_get_time    (const AtlasTalkClock *self);
void          atlas_talk_clock_run         (AtlasTalkClock       *self);
void          atlas_talk_clock_pause       (AtlasTalkClock       *self);
void          atlas_talk_clock_reset       (AtlasTalkClock       *self);
gint64        atlas_talk_clock_get_elapsed (const AtlasTalkClock *self);

AtlasTalkPace atlas_talk_pace_get          (const double         *minutes,
                                            guint                 n_pages,
                                            guint                 page,
                                            gint64                elapsed,
                                            gint64               *by);
char         *atlas_talk_pace_format       (AtlasTalkPace         pace,
                                            gint64                by);
char         *atlas_talk_format_time       (gint64                time);

G_END_DECLS
