/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-palette.h"

G_BEGIN_DECLS

/**
 * atlas_map_ink:
 * @cr: a context of cairo
 * @color: a colour
 *
 * Has a context draw in a colour.
 */
static inline void
atlas_map_ink (cairo_t          *cr,
               const AtlasColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/**
 * atlas_map_ink_thin:
 * @cr: a context of cairo
 * @color: a colour
 * @share: how much of it, from 0 to 1
 *
 * Has a context draw in a share of a colour.
 */
static inline void
atlas_map_ink_thin (cairo_t          *cr,
                    const AtlasColor *color,
                    double            share)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * share);
}

G_END_DECLS
