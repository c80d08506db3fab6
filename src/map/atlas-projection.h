/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasBounds:
 * @west: the western limit, in degrees
 * @south: the southern limit, in degrees
 * @east: the eastern limit, in degrees
 * @north: the northern limit, in degrees
 *
 * A box of degrees on the globe. East is never less than west: a box across the
 * antimeridian goes on past 180.
 */
typedef struct
{
  double west;
  double south;
  double east;
  double north;
} AtlasBounds;

/**
 * AtlasProjectionKind:
 * @ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC: true shapes, for a region
 * @ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA: true areas, for a continent
 * @ATLAS_PROJECTION_EQUAL_EARTH: true areas, for the world
 *
 * The ways that the globe is laid flat.
 */
typedef enum
{
  ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC,
  ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA,
  ATLAS_PROJECTION_EQUAL_EARTH,
} AtlasProjectionKind;

/**
 * AtlasProjection:
 * @kind: which projection this is
 * @longitude: the central meridian, in degrees
 * @latitude: the central parallel, in degrees
 *
 * A projection between degrees on the globe and kilometres on a plane, whose
 * x grows to the east and whose y grows to the north. A plain value: copy it,
 * put it on the stack, hand it to a thread. The other members are private.
 */
typedef struct
{
  AtlasProjectionKind kind;
  double              longitude;
  double              latitude;
  /*< private >*/
  double              sin_latitude;
  double              cos_latitude;
  double              cone;
  double              factor;
  double              radius_0;
} AtlasProjection;

gboolean atlas_projection_kind_from_id (const char            *id,
                                        AtlasProjectionKind   *kind);
void     atlas_projection_init         (AtlasProjection       *self,
                                        AtlasProjectionKind    kind,
                                        const AtlasBounds     *bounds);
void     atlas_projection_init_by_size (AtlasProjection       *self,
                                        const AtlasBounds     *bounds);
gboolean atlas_projection_forward      (const AtlasProjection *self,
                                        double                 longitude,
                                        double                 latitude,
                                        double                *x,
                                        double                *y);
gboolean atlas_projection_inverse      (const AtlasProjection *self,
                                        double                 x,
                                        double                 y,
                                        double                *longitude,
                                        double                *latitude);
double   atlas_projection_get_stretch  (const AtlasProjection *self,
                                        double                 longitude,
                                        double                 latitude);
gboolean atlas_projection_equal        (const AtlasProjection *a,
                                        const AtlasProjection *b);

G_END_DECLS
