/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bench.h"

#include <string.h>
#include <sys/resource.h>

/* Runs in a turn. */
#define TURN 3

static guint n_runs = 9;
static guint n_met;
static guint n_short;

static char *
find_processor (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/cpuinfo", &text, NULL, NULL) ||
      (line = strstr (text, "model name")) == NULL || (line = strchr (line, ':')) == NULL)
    return g_strdup ("unknown processor");
  return g_strndup (line + 2, strcspn (line + 2, "\n"));
}

/* Says what is measured, and where. */
void
bench_begin (const char *title,
             guint       runs)
{
  g_autofree char *processor = find_processor ();

  n_runs = runs;
  g_print ("%s: %u × %s; medians of %u runs, in turns\n\n", title, g_get_num_processors (),
           processor, runs);
  g_print ("%-36s %12s   %-38s %12s %8s %8s\n", "", "", "against", "", "ratio", "goal");
}

void
bench_end (void)
{
  g_print ("\n%u met, %u short\n", n_met, n_short);
}

guint
bench_runs (void)
{
  return n_runs;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

double
bench_median (GArray *times)
{
  g_return_val_if_fail (times->len > 0, 0.0);

  g_array_sort (times, compare_times);
  return g_array_index (times, double, times->len / 2);
}

static double
get_processor_time_of (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000.0 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000.0;
}

/* The milliseconds that this process and those that it waited for have used. Other
 * programs make the clock on the wall run faster, but hardly this one. */
double
bench_get_processor_time (void)
{
  return get_processor_time_of (RUSAGE_SELF) + get_processor_time_of (RUSAGE_CHILDREN);
}

/* Lets all runners run in turns, so that what else the machine does hits each of
 * them alike. A turn is several runs, the first of which only warms up: frame
 * follows frame. */
void
bench_race (BenchRunner *runners,
            guint        n_runners)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_runners; i++)
    g_ptr_array_add (times, g_array_new (FALSE, FALSE, sizeof (double)));
  for (guint turn = 0; turn < n_runs / TURN; turn++)
    for (guint i = 0; i < n_runners; i++)
      for (guint run = 0; run <= TURN; run++)
        {
          double start = bench_get_processor_time ();
          double time;

          runners[i].func (runners[i].data);
          time = bench_get_processor_time () - start;
          if (run > 0)
            g_array_append_val (times->pdata[i], time);
        }
  for (guint i = 0; i < n_runners; i++)
    runners[i].median = bench_median (times->pdata[i]);
}

static const char *
judge (gboolean met)
{
  if (met)
    n_met++;
  else
    n_short++;
  return met ? "met" : "short";
}

/* A line: @value is to be at most @goal times @base. */
void
bench_ratio (const char *what,
             double      value,
             const char *unit,
             const char *against,
             double      base,
             double      goal)
{
  double ratio = value / base;

  g_print ("%-36s %9.3f %-2s   %-38s %9.3f %-2s %8.4f %8.4f  %s\n", what, value, unit, against,
           base, unit, ratio, goal, judge (ratio <= goal));
}

/* A line: @value is to be at most @goal. */
void
bench_limit (const char *what,
             double      value,
             const char *unit,
             double      goal)
{
  g_print ("%-36s %9.3f %-2s   %-38s %12s %8s %8.3f  %s\n", what, value, unit, "", "", "", goal,
           judge (value <= goal));
}

/* A line that has no goal of its own. */
void
bench_note (const char *what,
            double      value,
            const char *unit)
{
  g_print ("%-36s %9.3f %-2s\n", what, value, unit);
}

void
bench_skip (const char *what,
            const char *why)
{
  g_print ("%-36s skipped: %s\n", what, why);
}
