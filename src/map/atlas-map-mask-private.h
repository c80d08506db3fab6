/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-plane.h"

G_BEGIN_DECLS

/**
 * AtlasMapShare:
 * @extents: the box around it, in pixels
 * @middle_x: the middle of its cells, in pixels from the left
 * @middle_y: the same from the top
 * @n_cells: how many cells it has
 *
 * What a region has of the picture.
 */
typedef struct
{
  AtlasRectangle extents;
  double         middle_x;
  double         middle_y;
  guint          n_cells;
} AtlasMapShare;

/**
 * AtlasMapGround:
 * @own: the share of a region
 * @sea: the share of the sea
 * @other: the share of anything else
 *
 * What a box shows, in parts of it from 0 to 1.
 */
typedef struct
{
  double own;
  double sea;
  double other;
} AtlasMapGround;

/**
 * AtlasMapMask:
 *
 * What is seen where in a picture, cell by cell, so that labels find room.
 */
typedef struct _AtlasMapMask AtlasMapMask;

AtlasMapMask        *atlas_map_mask_new        (const AtlasPlane     *plane,
                                                const AtlasMapFrame  *frame);
void                 atlas_map_mask_free       (AtlasMapMask         *self);
double               atlas_map_mask_get_cell   (const AtlasMapMask   *self);
int                  atlas_map_mask_get_region (const AtlasMapMask   *self,
                                                double                x,
                                                double                y);
const AtlasMapShare *atlas_map_mask_get_share  (const AtlasMapMask   *self,
                                                int                   region);
void                 atlas_map_mask_study      (AtlasMapMask         *self,
                                                int                   region);
AtlasMapGround       atlas_map_mask_survey     (const AtlasMapMask   *self,
                                                const AtlasRectangle *box,
                                                int                   region);
double               atlas_map_mask_measure    (const AtlasMapMask   *self,
                                                const AtlasRectangle *box,
                                                int                   region);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapMask, atlas_map_mask_free)

G_END_DECLS
