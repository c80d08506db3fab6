/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-palette.h"

G_BEGIN_DECLS

void   atlas_map_style_get_palette    (GtkWidget       *widget,
                                       AtlasMapPalette *palette);
double atlas_map_style_get_text_scale (GtkWidget       *widget);

G_END_DECLS
