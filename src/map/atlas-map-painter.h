/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "atlas-map-labels.h"
#include "atlas-map-palette.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

/**
 * AtlasMapQuality:
 * @ATLAS_MAP_QUALITY_MOTION: while the map moves
 * @ATLAS_MAP_QUALITY_REST: while it stands still
 * @ATLAS_MAP_QUALITY_EXPORT: for a picture or paper
 *
 * How much care is taken.
 */
typedef enum
{
  ATLAS_MAP_QUALITY_MOTION,
  ATLAS_MAP_QUALITY_REST,
  ATLAS_MAP_QUALITY_EXPORT,
} AtlasMapQuality;

/**
 * AtlasMapLayers:
 * @ATLAS_MAP_LAYER_BASE: sea, land, fills, coasts and boundaries
 * @ATLAS_MAP_LAYER_PINS: the pins of visits, labelled or not, and dots for places that
 *   are too small to be seen
 * @ATLAS_MAP_LAYER_LABELS: labels, and the capitals that have one
 * @ATLAS_MAP_LAYER_FOOT: footnotes, attribution and scale bar
 * @ATLAS_MAP_LAYER_KEY: the legend
 * @ATLAS_MAP_LAYER_ALL: everything
 *
 * The parts of a map, from the lowest up.
 */
typedef enum
{
  ATLAS_MAP_LAYER_BASE = 1 << 0,
  ATLAS_MAP_LAYER_PINS = 1 << 1,
  ATLAS_MAP_LAYER_LABELS = 1 << 2,
  ATLAS_MAP_LAYER_FOOT = 1 << 3,
  ATLAS_MAP_LAYER_KEY = 1 << 4,
  ATLAS_MAP_LAYER_ALL = (1 << 5) - 1,
} AtlasMapLayers;

/**
 * AtlasMapHighlight:
 * @ATLAS_MAP_HIGHLIGHT_HOVER: the pointer is on it
 * @ATLAS_MAP_HIGHLIGHT_SELECTED: it is selected
 * @ATLAS_MAP_HIGHLIGHT_FOCUS: it has the keyboard's focus
 *
 * What is laid over a place.
 */
typedef enum
{
  ATLAS_MAP_HIGHLIGHT_HOVER,
  ATLAS_MAP_HIGHLIGHT_SELECTED,
  ATLAS_MAP_HIGHLIGHT_FOCUS,
} AtlasMapHighlight;

void     atlas_map_painter_draw        (cairo_t               *cr,
                                        const AtlasPlane      *plane,
                                        const AtlasMapFrame   *frame,
                                        const AtlasMapScene   *scene,
                                        const AtlasMapPalette *palette,
                                        AtlasMapQuality        quality,
                                        AtlasMapLayers         layers);
gboolean atlas_map_painter_draw_base   (cairo_t               *cr,
                                        const AtlasPlane      *plane,
                                        const AtlasMapFrame   *frame,
                                        const AtlasMapScene   *scene,
                                        const AtlasMapPalette *palette,
                                        AtlasMapQuality        quality,
                                        GCancellable          *cancellable);
void     atlas_map_painter_draw_region (cairo_t               *cr,
                                        const AtlasPlane      *plane,
                                        const AtlasMapFrame   *frame,
                                        const AtlasMapScene   *scene,
                                        const AtlasMapPalette *palette,
                                        AtlasMapQuality        quality,
                                        int                    region,
                                        AtlasMapHighlight      highlight);

G_END_DECLS
