/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Loaded before a program, this lets its wall clock jump ahead by five hours as soon as
 * there is the file that CLOCK_JUMP names. The monotonic clock goes on as it does. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define JUMP (5 * 60 * 60)

typedef int (*GetTime) (clockid_t clock, struct timespec *time);

static time_t
get_jump (void)
{
  const char *path = getenv ("CLOCK_JUMP");

  return path != NULL && access (path, F_OK) == 0 ? JUMP : 0;
}

int
clock_gettime (clockid_t        clock,
               struct timespec *result)
{
  static GetTime original;
  int status;

  if (original == NULL)
    original = (GetTime) dlsym (RTLD_NEXT, "clock_gettime");
  status = original (clock, result);
  if (status == 0 && clock == CLOCK_REALTIME)
    result->tv_sec += get_jump ();

  return status;
}

int
gettimeofday (struct timeval *restrict result,
              void *restrict           zone)
{
  struct timespec now;
  int status = clock_gettime (CLOCK_REALTIME, &now);

  result->tv_sec = now.tv_sec;
  result->tv_usec = now.tv_nsec / 1000;

  return status;
}
