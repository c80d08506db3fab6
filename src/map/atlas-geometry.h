/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-projection.h"
#include "atlas-value.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_GEOMETRY (atlas_geometry_get_type ())
#define ATLAS_GEOMETRY_ERROR (atlas_geometry_error_quark ())

/**
 * AtlasGeometryError:
 * @ATLAS_GEOMETRY_ERROR_NOT_A_MAP: these bytes are something else
 * @ATLAS_GEOMETRY_ERROR_VERSION: a map of a version that is not known here
 * @ATLAS_GEOMETRY_ERROR_DAMAGED: a map whose parts do not fit together
 *
 * Why a geometry can't be read.
 */
typedef enum
{
  ATLAS_GEOMETRY_ERROR_NOT_A_MAP,
  ATLAS_GEOMETRY_ERROR_VERSION,
  ATLAS_GEOMETRY_ERROR_DAMAGED,
} AtlasGeometryError;

GQuark atlas_geometry_error_quark (void);

/**
 * ATLAS_NO_REGION:
 *
 * Stands where an index of a region would, and there is none.
 */
#define ATLAS_NO_REGION (-1)

/**
 * AtlasGeometry:
 *
 * The outlines of all places of the world, in degrees. It is immutable, may be
 * read from any thread, and points into the bytes that it was made of.
 *
 * A place is a *region* here, and is known by its index. A region has a code,
 * or none when it is drawn but can't be picked; it has no name.
 */
typedef struct _AtlasGeometry AtlasGeometry;

ATLAS_DECLARE_VALUE_TYPE (AtlasGeometry, atlas_geometry)

AtlasGeometry *atlas_geometry_new_from_bytes  (GBytes               *bytes,
                                               GError              **error);
AtlasGeometry *atlas_geometry_get_default     (void);

guint          atlas_geometry_get_n_regions   (const AtlasGeometry  *self);
const char    *atlas_geometry_get_code        (const AtlasGeometry  *self,
                                               int                   region);
int            atlas_geometry_lookup          (const AtlasGeometry  *self,
                                               const char           *code);
int            atlas_geometry_hit             (const AtlasGeometry  *self,
                                               double                longitude,
                                               double                latitude);
void           atlas_geometry_get_label_point (const AtlasGeometry  *self,
                                               int                   region,
                                               double               *longitude,
                                               double               *latitude);
void           atlas_geometry_get_bounds      (const AtlasGeometry  *self,
                                               int                   region,
                                               AtlasBounds          *bounds);
void           atlas_geometry_get_home_bounds (const AtlasGeometry  *self,
                                               int                   region,
                                               AtlasBounds          *bounds);
double         atlas_geometry_get_area        (const AtlasGeometry  *self,
                                               int                   region);
const guint16 *atlas_geometry_get_neighbors   (const AtlasGeometry  *self,
                                               int                   region,
                                               guint                *n_neighbors);
GArray        *atlas_geometry_dup_boundary    (const AtlasGeometry  *self,
                                               int                   a,
                                               int                   b);
gboolean       atlas_geometry_is_disputed     (const AtlasGeometry  *self,
                                               guint                 arc);

G_END_DECLS
