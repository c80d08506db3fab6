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

GType
atlas_boundary_style_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { ATLAS_BOUNDARY_STYLE_NORMAL, "ATLAS_BOUNDARY_STYLE_NORMAL", "normal" },
        { ATLAS_BOUNDARY_STYLE_DISPUTED, "ATLAS_BOUNDARY_STYLE_DISPUTED", "disputed" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("AtlasBoundaryStyle", values));
    }

  return type;
}

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
