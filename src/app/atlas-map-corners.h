/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-frame.h"

G_BEGIN_DECLS

#define ATLAS_MAP_N_CORNERS 4

/**
 * AtlasMapCorners:
 * @map: what they are corners of
 * @layers: what chooses the layer; at the top, where reading begins
 * @menu_button: at the top, on the other side
 * @legend: at the bottom, where reading begins
 * @controls: at the bottom, on the other side
 *
 * What lies over a map, a widget for each corner. All are borrowed.
 */
typedef struct
{
  GtkWidget *map;
  GtkWidget *layers;
  GtkWidget *menu_button;
  GtkWidget *legend;
  GtkWidget *controls;
} AtlasMapCorners;

guint atlas_map_corners_allocate (const AtlasMapCorners *self,
                                  int                    bottom,
                                  AtlasRectangle        *boxes);
int   atlas_map_corners_measure  (const AtlasMapCorners *self,
                                  GtkOrientation         orientation);

G_END_DECLS
