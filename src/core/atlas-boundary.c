/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-boundary.h"

static void
atlas_boundary_clear (AtlasBoundary *self)
{
  g_free ((char *) self->between[0]);
  g_free ((char *) self->between[1]);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasBoundary, atlas_boundary, atlas_boundary_clear)

G_DEFINE_ENUM_TYPE (AtlasBoundaryView, atlas_boundary_view,
                    G_DEFINE_ENUM_VALUE (ATLAS_BOUNDARY_VIEW_AS_DOCUMENT, "as-document"),
                    G_DEFINE_ENUM_VALUE (ATLAS_BOUNDARY_VIEW_ALL_LINES, "all-lines"))

/**
 * atlas_boundary_new:
 * @a: the code of a place
 * @b: the code of the place on the other side
 * @style: how the boundary is drawn
 *
 * Makes a boundary.
 *
 * Returns: (transfer full): the boundary
 */
AtlasBoundary *
atlas_boundary_new (const char        *a,
                    const char        *b,
                    AtlasBoundaryStyle style)
{
  AtlasBoundary *self;

  g_return_val_if_fail (a != NULL, NULL);
  g_return_val_if_fail (b != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasBoundary);
  self->between[0] = g_strdup (a);
  self->between[1] = g_strdup (b);
  self->style = style;

  return self;
}
