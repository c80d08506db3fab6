/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-progress.h"

/* Fractions are kept as whole numbers, which can be exchanged at once. */
#define PRECISION 100000

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
 * @from: how far everything is at the begin of this part, from 0 to 1
 * @to: how far everything is at its end
 * @done: how much of this part is done
 * @total: how much there is to do, 0 where nobody knows
 *
 * Says how far a part of the work is. Progress never goes back, whatever is
 * reported.
 */
void
atlas_progress_report (AtlasProgress *self,
                       double         from,
                       double         to,
                       guint64        done,
                       guint64        total)
{
  double part = total > 0 ? MIN (1.0, (double) done / total) : 0;
  int now = (int) (CLAMP (from + (to - from) * part, 0.0, 1.0) * PRECISION);

  if (self != NULL && now > g_atomic_int_get (&self->done))
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
