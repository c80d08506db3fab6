/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-timeline-canvas.h"

G_BEGIN_DECLS

void atlas_timeline_input_install (AtlasTimelineCanvas *canvas);

G_END_DECLS
