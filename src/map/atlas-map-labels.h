/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-map-badges.h"
#include "atlas-map-palette.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_LABELS (atlas_map_labels_get_type ())

/**
 * AtlasMapLabelKind:
 * @ATLAS_MAP_LABEL_FOCUS: the name of a focus place
 * @ATLAS_MAP_LABEL_PIN: beside a pin
 * @ATLAS_MAP_LABEL_SEA: the name of a sea
 * @ATLAS_MAP_LABEL_CONTEXT: the name of another place
 *
 * What a label belongs to; the earlier one has the right of way.
 */
typedef enum
{
  ATLAS_MAP_LABEL_FOCUS,
  ATLAS_MAP_LABEL_PIN,
  ATLAS_MAP_LABEL_SEA,
  ATLAS_MAP_LABEL_CONTEXT,
} AtlasMapLabelKind;

/**
 * AtlasMapLabels:
 *
 * The labels of a map in one frame, each in its place: never over another, never
 * over a pin, never cut by the edge. What finds no room is left out. It is
 * immutable; place once and draw for as long as the frame stays the same.
 */
typedef struct _AtlasMapLabels AtlasMapLabels;

ATLAS_DECLARE_VALUE_TYPE (AtlasMapLabels, atlas_map_labels)

AtlasMapLabels *atlas_map_labels_new         (const AtlasPlane      *plane,
                                              const AtlasMapFrame   *frame,
                                              const AtlasMapScene   *scene,
                                              const AtlasMapPalette *palette,
                                              const AtlasRectangle  *reserved,
                                              guint                  n_reserved);
AtlasMapLabels *atlas_map_labels_new_with_badges (const AtlasPlane *plane,
                                              const AtlasMapFrame   *frame,
                                              const AtlasMapScene   *scene,
                                              const AtlasMapPalette *palette,
                                              const AtlasMapBadges  *badges,
                                              const AtlasRectangle  *reserved,
                                              guint                  n_reserved);
void            atlas_map_labels_draw        (const AtlasMapLabels  *self,
                                              cairo_t               *cr);
void            atlas_map_labels_draw_label  (const AtlasMapLabels  *self,
                                              guint                  index,
                                              cairo_t               *cr);
void            atlas_map_labels_get_anchor  (const AtlasMapLabels  *self,
                                              guint                  index,
                                              double                *x,
                                              double                *y);
guint           atlas_map_labels_get_n       (const AtlasMapLabels  *self);
const char     *atlas_map_labels_get_text    (const AtlasMapLabels  *self,
                                              guint                  index,
                                              AtlasMapLabelKind     *kind);
gboolean        atlas_map_labels_has_name    (const AtlasMapLabels  *self,
                                              int                    region);
const char     *atlas_map_labels_get_badge   (const AtlasMapLabels  *self,
                                              guint                  index);
guint           atlas_map_labels_get_n_boxes (const AtlasMapLabels  *self,
                                              guint                  index);
void            atlas_map_labels_get_box     (const AtlasMapLabels  *self,
                                              guint                  index,
                                              guint                  box,
                                              AtlasRectangle        *extents);

G_END_DECLS
