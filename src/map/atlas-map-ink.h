/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-palette.h"

G_BEGIN_DECLS

static inline void
atlas_map_ink (cairo_t          *cr,
               const AtlasColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

static inline void
atlas_map_ink_thin (cairo_t          *cr,
                    const AtlasColor *color,
                    double            share)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * share);
}

G_END_DECLS
