/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-deck.h"
#include "atlas-map-drawing.h"

G_BEGIN_DECLS

AtlasMapDrawing *atlas_slide_map_create   (GtkWidget            *widget,
                                           AtlasDeck            *deck,
                                           AtlasDeckPage        *page);
void             atlas_slide_map_snapshot (AtlasMapDrawing      *drawing,
                                           GtkSnapshot          *snapshot,
                                           const AtlasRectangle *area,
                                           const AtlasMapTarget *target,
                                           AtlasPlane           *plane,
                                           const char           *selected,
                                           const char           *hovered);

G_END_DECLS
