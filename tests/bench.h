/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Times things beside each other and prints a table. Only what was measured in
 * the same run can be compared: absolute times belong to a machine and a day. */

typedef void (*BenchFunc) (gpointer data);

typedef struct
{
  BenchFunc func;
  gpointer  data;
  double    median; /* milliseconds, when the race is over */
} BenchRunner;

void   bench_begin              (const char  *title,
                                 guint        n_runs);
void   bench_end                (void);
guint  bench_runs               (void);
double bench_get_processor_time (void);
void   bench_race               (BenchRunner *runners,
                                 guint        n_runners);
double bench_median             (GArray      *times);
void   bench_ratio              (const char  *what,
                                 double       value,
                                 const char  *unit,
                                 const char  *against,
                                 double       base,
                                 double       goal);
void   bench_limit              (const char  *what,
                                 double       value,
                                 const char  *unit,
                                 double       goal);
void   bench_note               (const char  *what,
                                 double       value,
                                 const char  *unit);
void   bench_skip               (const char  *what,
                                 const char  *why);

G_END_DECLS
