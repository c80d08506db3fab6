/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-projection-private.h"

#include <math.h>
#include <string.h>

/* The earth is taken as a sphere: at the scales of a briefing an ellipsoid moves
 * nothing by a pixel.
 *
 * Sources of the formulas:
 * - J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper
 *   1395, 1987: Lambert conformal conic pp. 106-107 (equations 15-1 to 15-11),
 *   Lambert azimuthal equal-area pp. 185-187 (24-2 to 24-4, 20-14 to 20-18).
 * - B. Šavrič, T. Patterson, B. Jenny, The Equal Earth map projection,
 *   International Journal of Geographical Information Science 33(3), 2019. */

/* The central meridian of the world: its cut, at 169 west, runs through the Bering
 * Strait and through no land but Antarctica. */
#define WORLD_LONGITUDE 11.0

/* A cone flatter than this is all but a cylinder, and has its apex out of reach. */
#define LEAST_CONE 0.05

#define EQUAL_EARTH_1  1.340264
#define EQUAL_EARTH_2 -0.081106
#define EQUAL_EARTH_3  0.000893
#define EQUAL_EARTH_4  0.003796

static double
to_radians (double degrees)
{
  return degrees * (G_PI / 180.0);
}

static double
to_degrees (double radians)
{
  return radians * (180.0 / G_PI);
}

/* tan (45° + half the latitude), the heart of every conformal projection. */
static double
conformal_tangent (double latitude)
{
  return tan (G_PI / 4.0 + latitude / 2.0);
}

static double
cone_radius (const AtlasProjection *self,
             double                 latitude)
{
  return self->factor / pow (conformal_tangent (latitude), self->cone);
}

/* Standard parallels at a sixth from either edge share the distortion evenly. */
static gboolean
init_cone (AtlasProjection   *self,
           const AtlasBounds *bounds)
{
  double sixth = (bounds->north - bounds->south) / 6.0;
  double first = to_radians (CLAMP (bounds->south + sixth, -89.0, 89.0));
  double second = to_radians (CLAMP (bounds->north - sixth, -89.0, 89.0));

  if (second - first < 1e-6)
    self->cone = sin (first);
  else
    self->cone = log (cos (first) / cos (second)) /
                 log (conformal_tangent (second) / conformal_tangent (first));
  if (fabs (self->cone) < LEAST_CONE)
    return FALSE;
  self->factor =
      ATLAS_EARTH_RADIUS * cos (first) * pow (conformal_tangent (first), self->cone) / self->cone;
  self->radius_0 = cone_radius (self, to_radians (self->latitude));
  return TRUE;
}

/**
 * atlas_projection_kind_from_id:
 * @id: (nullable): what a document calls a projection
 * @kind: (out): the projection
 *
 * Knows `lambert-conformal-conic`, `azimuthal-equal-area` and `equal-earth`.
 *
 * Returns: whether @id is one of them
 */
gboolean
atlas_projection_kind_from_id (const char          *id,
                               AtlasProjectionKind *kind)
{
  static const char *const ids[] = {
    "lambert-conformal-conic",
    "azimuthal-equal-area",
    "equal-earth",
  };

  g_return_val_if_fail (kind != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (g_strcmp0 (id, ids[i]) == 0)
      {
        *kind = (AtlasProjectionKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * atlas_projection_init:
 * @self: (out caller-allocates): a projection
 * @kind: which projection
 * @bounds: what is to be shown, in degrees
 *
 * Sets @self up so that @bounds is shown with as little distortion as can be.
 *
 * There is no cone for bounds that lie evenly to both sides of the equator; such
 * ones get %ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA instead. Equal Earth always has
 * the same meridian in its middle, so that its cut meets no land.
 */
void
atlas_projection_init (AtlasProjection    *self,
                       AtlasProjectionKind kind,
                       const AtlasBounds  *bounds)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (bounds != NULL);

  memset (self, 0, sizeof *self);
  self->kind = kind;
  self->longitude = (bounds->west + bounds->east) / 2.0;
  self->latitude = CLAMP ((bounds->south + bounds->north) / 2.0, -90.0, 90.0);
  if (kind == ATLAS_PROJECTION_EQUAL_EARTH)
    {
      self->longitude = WORLD_LONGITUDE;
      self->latitude = 0.0;
    }
  if (kind == ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC && !init_cone (self, bounds))
    self->kind = ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA;
  self->sin_latitude = sin (to_radians (self->latitude));
  self->cos_latitude = cos (to_radians (self->latitude));
}

/**
 * atlas_projection_init_by_size:
 * @self: (out caller-allocates): a projection
 * @bounds: what is to be shown, in degrees
 *
 * Like atlas_projection_init(), with the projection that suits the size of
 * @bounds: a cone for a region, equal areas for a continent, Equal Earth for the
 * world.
 */
void
atlas_projection_init_by_size (AtlasProjection   *self,
                               const AtlasBounds *bounds)
{
  AtlasProjectionKind kind;
  double latitude, size;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bounds != NULL);

  latitude = to_radians ((bounds->south + bounds->north) / 2.0);
  size = MAX ((bounds->east - bounds->west) * cos (latitude), bounds->north - bounds->south);
  if (size < 30.0)
    kind = ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC;
  else if (size < 110.0)
    kind = ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA;
  else
    kind = ATLAS_PROJECTION_EQUAL_EARTH;
  atlas_projection_init (self, kind, bounds);
}

static gboolean
forward_cone (const AtlasProjection *self,
              double                 longitude,
              double                 latitude,
              double                *x,
              double                *y)
{
  double radius, angle;

  /* The pole away from the apex is infinitely far. */
  if (self->cone > 0.0 ? latitude < -1.55 : latitude > 1.55)
    return FALSE;
  radius = cone_radius (self, latitude);
  angle = self->cone * longitude;
  *x = radius * sin (angle);
  *y = self->radius_0 - radius * cos (angle);
  return TRUE;
}

static gboolean
forward_azimuthal (const AtlasProjection *self,
                   double                 longitude,
                   double                 latitude,
                   double                *x,
                   double                *y)
{
  double sin_latitude = sin (latitude), cos_latitude = cos (latitude);
  double cos_longitude = cos (longitude);
  double cos_distance =
      self->sin_latitude * sin_latitude + self->cos_latitude * cos_latitude * cos_longitude;
  double factor;

  /* The antipode is a whole circle. */
  if (cos_distance < -0.9999)
    return FALSE;
  factor = ATLAS_EARTH_RADIUS * sqrt (2.0 / (1.0 + cos_distance));
  *x = factor * cos_latitude * sin (longitude);
  *y = factor
       * (self->cos_latitude * sin_latitude - self->sin_latitude * cos_latitude * cos_longitude);
  return TRUE;
}

static double
equal_earth_slope (double t2)
{
  double t6 = t2 * t2 * t2;

  return EQUAL_EARTH_1 + 3.0 * EQUAL_EARTH_2 * t2 +
         t6 * (7.0 * EQUAL_EARTH_3 + 9.0 * EQUAL_EARTH_4 * t2);
}

static double
equal_earth_height (double t)
{
  double t2 = t * t, t6 = t2 * t2 * t2;

  return t * (EQUAL_EARTH_1 + EQUAL_EARTH_2 * t2 + t6 * (EQUAL_EARTH_3 + EQUAL_EARTH_4 * t2));
}

static gboolean
forward_equal_earth (double  longitude,
                     double  latitude,
                     double *x,
                     double *y)
{
  double t = asin (sqrt (3.0) / 2.0 * sin (latitude));

  *x = ATLAS_EARTH_RADIUS * 2.0 * longitude * cos (t)
       / (sqrt (3.0) * equal_earth_slope (t * t));
  *y = ATLAS_EARTH_RADIUS * equal_earth_height (t);
  return TRUE;
}

/* Like atlas_projection_forward(), but does not bring the longitude near to the
 * central meridian first: a line that runs on past it must not jump back. */
gboolean
atlas_projection_forward_framed (const AtlasProjection *self,
                                 double                 longitude,
                                 double                 latitude,
                                 double                *x,
                                 double                *y)
{
  double east = to_radians (longitude - self->longitude);
  double north = to_radians (CLAMP (latitude, -90.0, 90.0));

  switch (self->kind)
    {
    case ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC:
      return forward_cone (self, east, north, x, y);
    case ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA:
      return forward_azimuthal (self, east, north, x, y);
    case ATLAS_PROJECTION_EQUAL_EARTH:
      return forward_equal_earth (east, north, x, y);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * atlas_projection_forward:
 * @self: a projection
 * @longitude: a longitude, in degrees; whole turns make no difference
 * @latitude: a latitude, in degrees
 * @x: (out): kilometres to the east
 * @y: (out): kilometres to the north
 *
 * Lays a point of the globe onto the plane.
 *
 * Returns: %FALSE if the plane has no such point; @x and @y are then left alone
 */
gboolean
atlas_projection_forward (const AtlasProjection *self,
                          double                 longitude,
                          double                 latitude,
                          double                *x,
                          double                *y)
{
  double east;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (x != NULL && y != NULL, FALSE);

  if (!isfinite (longitude) || !isfinite (latitude))
    return FALSE;
  east = remainder (longitude - self->longitude, 360.0);
  return atlas_projection_forward_framed (self, self->longitude + east, latitude, x, y);
}

static gboolean
inverse_cone (const AtlasProjection *self,
              double                 x,
              double                 y,
              double                *longitude,
              double                *latitude)
{
  double sign = self->cone < 0.0 ? -1.0 : 1.0;
  double down = self->radius_0 - y;
  double radius = sign * hypot (x, down);
  double east = atan2 (sign * x, sign * down) / self->cone;

  /* Behind the cut of the cone there is nothing. */
  if (fabs (east) > G_PI)
    return FALSE;
  *longitude = east;
  *latitude = radius == 0.0
                  ? sign * G_PI / 2.0
                  : 2.0 * atan (pow (self->factor / radius, 1.0 / self->cone)) - G_PI / 2.0;
  return TRUE;
}

static gboolean
inverse_azimuthal (const AtlasProjection *self,
                   double                 x,
                   double                 y,
                   double                *longitude,
                   double                *latitude)
{
  double radius = hypot (x, y);
  double distance, sine, cosine;

  if (radius > 2.0 * ATLAS_EARTH_RADIUS)
    return FALSE;
  distance = 2.0 * asin (radius / (2.0 * ATLAS_EARTH_RADIUS));
  sine = sin (distance);
  cosine = cos (distance);
  if (radius < 1e-9)
    {
      *longitude = 0.0;
      *latitude = to_radians (self->latitude);
      return TRUE;
    }
  *latitude = asin (
      CLAMP (cosine * self->sin_latitude + y * sine * self->cos_latitude / radius, -1.0, 1.0));
  *longitude = atan2 (x * sine, radius * self->cos_latitude * cosine - y * self->sin_latitude * sine);
  return TRUE;
}

static gboolean
inverse_equal_earth (double  x,
                     double  y,
                     double *longitude,
                     double *latitude)
{
  double height = y / ATLAS_EARTH_RADIUS;
  double t = height;

  if (fabs (height) > equal_earth_height (G_PI / 3.0))
    return FALSE;
  /* Newton's method; it gains half of the digits at every step. */
  for (int i = 0; i < 12; i++)
    {
      double step = (equal_earth_height (t) - height) / equal_earth_slope (t * t);

      t -= step;
      if (fabs (step) < 1e-13)
        break;
    }
  *latitude = asin (CLAMP (2.0 * sin (t) / sqrt (3.0), -1.0, 1.0));
  *longitude =
      sqrt (3.0) * x * equal_earth_slope (t * t) / (2.0 * ATLAS_EARTH_RADIUS * cos (t));
  return fabs (*longitude) <= G_PI + 1e-9;
}

/**
 * atlas_projection_inverse:
 * @self: a projection
 * @x: kilometres to the east
 * @y: kilometres to the north
 * @longitude: (out): the longitude, in degrees, from -180 to 180
 * @latitude: (out): the latitude, in degrees
 *
 * Finds the point of the globe that lies at a point of the plane.
 *
 * Returns: %FALSE if nothing of the globe lies there
 */
gboolean
atlas_projection_inverse (const AtlasProjection *self,
                          double                 x,
                          double                 y,
                          double                *longitude,
                          double                *latitude)
{
  double east = 0.0, north = 0.0;
  gboolean found;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (longitude != NULL && latitude != NULL, FALSE);

  if (!isfinite (x) || !isfinite (y))
    return FALSE;
  switch (self->kind)
    {
    case ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC:
      found = inverse_cone (self, x, y, &east, &north);
      break;
    case ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA:
      found = inverse_azimuthal (self, x, y, &east, &north);
      break;
    case ATLAS_PROJECTION_EQUAL_EARTH:
      found = inverse_equal_earth (x, y, &east, &north);
      break;
    default:
      g_return_val_if_reached (FALSE);
    }
  if (!found)
    return FALSE;
  *longitude = remainder (to_degrees (east) + self->longitude, 360.0);
  *latitude = to_degrees (north);
  return TRUE;
}

/* Equal Earth shears what is far from the middle, so the most that it stretches is
 * neither along a parallel nor along a meridian: it is the greater singular value of
 * what a small square becomes, whose area is one. */
static double
stretch_equal_earth (double east,
                     double north)
{
  const double step = 1e-5;
  double t = asin (sqrt (3.0) / 2.0 * sin (north));
  double across = 2.0 * cos (t) / (sqrt (3.0) * equal_earth_slope (t * t) * cos (north));
  double x1, y1, x2, y2, shear, sum;

  forward_equal_earth (east, north - step, &x1, &y1);
  forward_equal_earth (east, north + step, &x2, &y2);
  shear = (x2 - x1) / (2.0 * step * ATLAS_EARTH_RADIUS);
  sum = across * across + shear * shear + 1.0 / (across * across);
  return sqrt ((sum + sqrt (MAX (0.0, sum * sum - 4.0))) / 2.0);
}

/**
 * atlas_projection_get_stretch:
 * @self: a projection
 * @longitude: a longitude, in degrees
 * @latitude: a latitude, in degrees
 *
 * Gets how many kilometres of the plane a kilometre of the globe becomes at most,
 * in the direction in which this is most.
 *
 * Returns: the stretch, 1 where the map is true to scale
 */
double
atlas_projection_get_stretch (const AtlasProjection *self,
                              double                 longitude,
                              double                 latitude)
{
  double north = to_radians (CLAMP (latitude, -89.9, 89.9));
  double east = to_radians (longitude - self->longitude);

  switch (self->kind)
    {
    case ATLAS_PROJECTION_LAMBERT_CONFORMAL_CONIC:
      return self->cone * cone_radius (self, north) / (ATLAS_EARTH_RADIUS * cos (north));
    case ATLAS_PROJECTION_AZIMUTHAL_EQUAL_AREA:
      return sqrt (2.0 / MAX (1e-4,
                              1.0 + self->sin_latitude * sin (north) +
                                  self->cos_latitude * cos (north) * cos (east)));
    case ATLAS_PROJECTION_EQUAL_EARTH:
      return stretch_equal_earth (east, north);
    default:
      g_return_val_if_reached (1.0);
    }
}

/**
 * atlas_projection_equal:
 * @a: a projection
 * @b: another one
 *
 * Checks whether two projections lay everything in the same place.
 *
 * Returns: whether they do
 */
gboolean
atlas_projection_equal (const AtlasProjection *a,
                        const AtlasProjection *b)
{
  return a->kind == b->kind && a->longitude == b->longitude && a->latitude == b->latitude &&
         a->cone == b->cone && a->factor == b->factor;
}
