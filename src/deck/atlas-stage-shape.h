/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-stage.h"

G_BEGIN_DECLS

void atlas_stage_shape_draw (AtlasStage  stage,
                             cairo_t    *cr,
                             double      x,
                             double      y,
                             double      size);

G_END_DECLS
