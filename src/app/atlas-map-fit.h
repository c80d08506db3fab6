/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-frame.h"

G_BEGIN_DECLS

void atlas_map_fit (AtlasMapFrame        *frame,
                    const AtlasRectangle *extents,
                    double                padding,
                    double                max_scale,
                    const AtlasRectangle *places,
                    guint                 n_places,
                    const AtlasRectangle *reserved,
                    guint                 n_reserved);

G_END_DECLS
