/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-plane.h"

/* The one that was asked for last. A window, its presentation and its exports are of
 * one document, and so of one projection. */
static GMutex lock;
static AtlasPlane *latest;

/**
 * atlas_plane_get_world:
 * @projection: a projection
 *
 * Gets the map of the world that is built in, laid flat. The latest one is kept:
 * whoever asks for it again, in any thread, has it at once, and who asks while it
 * is being made waits for it.
 *
 * Returns: (transfer full): the plane
 */
AtlasPlane *
atlas_plane_get_world (const AtlasProjection *projection)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  g_return_val_if_fail (projection != NULL, NULL);

  if (latest == NULL || !atlas_projection_equal (projection, atlas_plane_get_projection (latest)))
    {
      g_clear_pointer (&latest, atlas_plane_unref);
      latest = atlas_plane_new (atlas_geometry_get_default (), projection);
    }

  return atlas_plane_ref (latest);
}
