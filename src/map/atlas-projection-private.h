/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-projection.h"

G_BEGIN_DECLS

/* The mean radius of the earth, in kilometres (IUGG). */
#define ATLAS_EARTH_RADIUS 6371.0088

gboolean atlas_projection_forward_framed (const AtlasProjection *self,
                                          double                 longitude,
                                          double                 latitude,
                                          double                *x,
                                          double                *y);

G_END_DECLS
