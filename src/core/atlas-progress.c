/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-progress.h"

/* Fractions are kept as whole numbers, which can be exchanged at once. */
#define PRECISION 100000

/* How much of everything is done at the end of each step: shares of the time that
 * they take for a document of 100,000 entries. */
static const double ends[ATLAS_N_STEPS] = {
  [ATLAS_STEP_READ] = 0.05,
  [ATLAS_STEP_SCAN] = 0.25,
  [ATLAS_STEP_PARSE] = 0.7,
  [ATLAS_STEP_INDEX] = 0.85,
  [ATLAS_STEP_FOLD] = 1.0,
};

struct _AtlasProgress
{
  int done; /* of PRECISION; atomic */
};

static void
atlas_progress_clear (AtlasProgress *self)
{
}

ATLAS_DEFINE_VALUE_TYPE (AtlasProgress, atlas_progress, atlas_progress_clear)

/**
 * atlas_progress_new:
 *
 * Makes the progress of something that has not begun.
 *
 * Returns: (transfer full): the progress
 */
AtlasProgress *
atlas_progress_new (void)
{
  return g_atomic_rc_box_new0 (AtlasProgress);
}

/**
 * atlas_progress_report:
 * @self: (nullable): a progress; nothing happens without
 * @step: a step
 * @done: how much of this step is done
 * @total: how much there is to do, 0 where nobody knows
 *
 * Says how far a step of the work is. Progress never goes back, whatever is
 * reported.
 */
void
atlas_progress_report (AtlasProgress *self,
                       AtlasStep      step,
                       guint64        done,
                       guint64        total)
{
  double part, from, to;
  int now;

  g_return_if_fail (step < ATLAS_N_STEPS);

  if (self == NULL)
    return;

  part = total > 0 ? MIN (1.0, (double) done / total) : 0.0;
  from = step > 0 ? ends[step - 1] : 0.0;
  to = ends[step];
  now = (int) ((from + (to - from) * part) * PRECISION);
  if (now > g_atomic_int_get (&self->done))
    g_atomic_int_set (&self->done, now);
}

/**
 * atlas_progress_get_fraction:
 * @self: a progress
 *
 * Gets how far it is.
 *
 * Returns: a fraction from 0 to 1
 */
double
atlas_progress_get_fraction (AtlasProgress *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (double) g_atomic_int_get (&self->done) / PRECISION;
}
