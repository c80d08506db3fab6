/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-value.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_BOUNDARY (atlas_boundary_get_type ())
#define ATLAS_TYPE_BOUNDARY_VIEW (atlas_boundary_view_get_type ())

/**
 * AtlasBoundaryStyle:
 * @ATLAS_BOUNDARY_STYLE_NORMAL: drawn as a boundary
 * @ATLAS_BOUNDARY_STYLE_DISPUTED: drawn dashed
 *
 * How a boundary is drawn.
 */
typedef enum
{
  ATLAS_BOUNDARY_STYLE_NORMAL,
  ATLAS_BOUNDARY_STYLE_DISPUTED,
} AtlasBoundaryStyle;

/**
 * AtlasBoundaryView:
 * @ATLAS_BOUNDARY_VIEW_AS_DOCUMENT: each in the style that the document says
 * @ATLAS_BOUNDARY_VIEW_ALL_LINES: all as lines, whatever the document or the map says
 *
 * From whose point of view boundaries are drawn.
 */
typedef enum
{
  ATLAS_BOUNDARY_VIEW_AS_DOCUMENT,
  ATLAS_BOUNDARY_VIEW_ALL_LINES,
} AtlasBoundaryView;

#define ATLAS_N_BOUNDARY_VIEWS (ATLAS_BOUNDARY_VIEW_ALL_LINES + 1)

GType atlas_boundary_view_get_type (void) G_GNUC_CONST;

/**
 * AtlasBoundary:
 * @between: the codes of the two places
 * @style: how it is drawn
 *
 * What a document says of the boundary between two places. The members are
 * for reading only.
 */
typedef struct
{
  const char        *between[2];
  AtlasBoundaryStyle style;
} AtlasBoundary;

ATLAS_DECLARE_VALUE_TYPE (AtlasBoundary, atlas_boundary)

AtlasBoundary *atlas_boundary_new (const char        *a,
                                   const char        *b,
                                   AtlasBoundaryStyle style);

G_END_DECLS
