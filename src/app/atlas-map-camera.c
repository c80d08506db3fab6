/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-camera.h"

#include <string.h>

#include "atlas-map-fit.h"
#include "atlas-map-flight.h"

/* What is kept free around what is fitted, in pixels. */
#define PADDING 12

/* Closer than this, in pixels for each kilometre, outlines show the grid that
 * their source was rounded to. */
#define MAX_SCALE 8.0

struct _AtlasMapCamera
{
  AtlasViewport  *viewport;
  AtlasMapFlight *flight;
  AtlasRectangle  region;
  GArray         *places;   /* of AtlasRectangle: what matters in the region */
  GArray         *reserved; /* of AtlasRectangle: what lies over the map */
  int             bottom;
  gboolean        has_region;

  /* What is in view, or will be at the end of a flight. */
  AtlasRectangle  place;
  gboolean        is_fitted;
  gboolean        is_place;
};

static void
set_rectangles (GArray               *array,
                const AtlasRectangle *rectangles,
                guint                 n_rectangles)
{
  g_array_set_size (array, 0);
  g_array_append_vals (array, rectangles, n_rectangles);
}

static gboolean
have_rectangles (GArray               *array,
                 const AtlasRectangle *rectangles,
                 guint                 n_rectangles)
{
  return array->len == n_rectangles &&
         (n_rectangles == 0 ||
          memcmp (array->data, rectangles, n_rectangles * sizeof *rectangles) == 0);
}

/* Gets the frame that shows some piece of the plane, and the places in it, where
 * nothing covers them. */
static void
get_fit (AtlasMapCamera       *self,
         const AtlasRectangle *extents,
         const AtlasRectangle *places,
         guint                 n_places,
         AtlasMapFrame        *frame)
{
  AtlasMapFrame inner;

  atlas_viewport_get_frame (self->viewport, frame);
  inner = *frame;
  inner.height = MAX (1, frame->height - self->bottom);
  atlas_map_fit (&inner, extents, PADDING, MAX_SCALE, places, n_places,
                 (const AtlasRectangle *) (gpointer) self->reserved->data, self->reserved->len);

  frame->scale = inner.scale;
  frame->center_x = inner.center_x;
  frame->center_y = inner.center_y - self->bottom / 2.0 / frame->scale;
}

static void
get_region_fit (AtlasMapCamera *self,
                AtlasMapFrame  *frame)
{
  get_fit (self, &self->region, (const AtlasRectangle *) (gpointer) self->places->data,
           self->places->len, frame);
}

static void
get_current_fit (AtlasMapCamera *self,
                 AtlasMapFrame  *frame)
{
  if (self->is_place)
    get_fit (self, &self->place, &self->place, 1, frame);
  else
    get_region_fit (self, frame);
}

static gboolean
is_in_view (AtlasMapCamera      *self,
            const AtlasMapFrame *frame,
            double               longitude,
            double               latitude)
{
  double x, y;

  return atlas_map_frame_locate (frame, atlas_viewport_get_projection (self->viewport), longitude,
                                 latitude, &x, &y) &&
         x >= PADDING && y >= PADDING && x <= frame->width - PADDING &&
         y <= frame->height - self->bottom - PADDING;
}

/**
 * atlas_map_camera_new:
 * @widget: the widget that shows the map
 *
 * Makes a camera and the viewport that it moves.
 *
 * Returns: (transfer full): the camera
 */
AtlasMapCamera *
atlas_map_camera_new (GtkWidget *widget)
{
  AtlasMapCamera *self = g_new0 (AtlasMapCamera, 1);

  self->viewport = atlas_viewport_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  self->reserved = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  self->flight = atlas_map_flight_new (widget, self->viewport);
  self->is_fitted = TRUE;

  return self;
}

/**
 * atlas_map_camera_free:
 * @self: a camera
 *
 * Frees a camera.
 */
void
atlas_map_camera_free (AtlasMapCamera *self)
{
  atlas_map_flight_free (self->flight);
  g_object_unref (self->viewport);
  g_array_unref (self->places);
  g_array_unref (self->reserved);
  g_free (self);
}

/**
 * atlas_map_camera_get_viewport:
 * @self: a camera
 *
 * Gets what it moves.
 *
 * Returns: (transfer none): the viewport
 */
AtlasViewport *
atlas_map_camera_get_viewport (AtlasMapCamera *self)
{
  return self->viewport;
}

/**
 * atlas_map_camera_get_middle:
 * @self: a camera
 * @x: (out): the middle of what can be seen of the map, in pixels
 * @y: (out): the middle of what can be seen of the map, in pixels
 *
 * Gets what buttons and keys zoom around.
 */
void
atlas_map_camera_get_middle (AtlasMapCamera *self,
                             double         *x,
                             double         *y)
{
  AtlasMapFrame frame;

  atlas_viewport_get_frame (self->viewport, &frame);
  *x = frame.width / 2;
  *y = (frame.height - self->bottom) / 2;
}

/* The boxes of the places that the map is about: nothing should lie over them. */
static void
take_places (AtlasMapCamera *self,
             AtlasPlane     *plane,
             AtlasMapScene  *scene)
{
  g_array_set_size (self->places, 0);
  for (guint i = 0; i < atlas_map_scene_get_n_places (scene); i++)
    {
      const AtlasMapPlace *place = atlas_map_scene_get_place (scene, i);
      AtlasRectangle extents;

      if (place->role == ATLAS_MAP_ROLE_FOCUS &&
          atlas_plane_get_region_extents (plane, place->region, &extents))
        g_array_append_val (self->places, extents);
    }
}

/**
 * atlas_map_camera_set_region:
 * @self: a camera
 * @plane: the world, laid flat
 * @scene: what the map is of
 *
 * Goes to a region. Users can look around it, as far again as it is large, but
 * can't lose it.
 */
void
atlas_map_camera_set_region (AtlasMapCamera *self,
                             AtlasPlane     *plane,
                             AtlasMapScene  *scene)
{
  const AtlasProjection *projection = atlas_plane_get_projection (plane);
  AtlasRectangle limits;
  AtlasMapFrame frame;
  AtlasBounds bounds;

  atlas_map_flight_stop (self->flight);
  atlas_map_scene_get_bounds (scene, &bounds);
  atlas_bounds_project (&bounds, projection, &self->region);
  limits = self->region;
  limits.x -= limits.width;
  limits.y -= limits.height;
  limits.width *= 3;
  limits.height *= 3;
  atlas_viewport_set_projection (self->viewport, projection);
  atlas_viewport_set_limits (self->viewport, &limits, MAX_SCALE);

  take_places (self, plane, scene);
  self->has_region = TRUE;
  self->is_fitted = TRUE;
  self->is_place = FALSE;
  get_region_fit (self, &frame);
  atlas_viewport_set_frame (self->viewport, &frame);
}

/**
 * atlas_map_camera_set_size:
 * @self: a camera
 * @width: the width of the map, in pixels
 * @height: the height of the map, in pixels
 * @bottom: how much of the height is covered from below
 * @reserved: (array length=n_reserved): boxes that something else covers, in pixels
 * @n_reserved: how many there are
 *
 * Sets the size, and what of it can be seen. What was fitted stays so.
 */
void
atlas_map_camera_set_size (AtlasMapCamera       *self,
                           int                   width,
                           int                   height,
                           int                   bottom,
                           const AtlasRectangle *reserved,
                           guint                 n_reserved)
{
  AtlasMapFrame frame;
  gboolean is_same_size;

  atlas_viewport_get_frame (self->viewport, &frame);
  is_same_size = frame.width == width && frame.height == height;
  if (is_same_size && self->bottom == bottom &&
      have_rectangles (self->reserved, reserved, n_reserved))
    return;

  self->bottom = bottom;
  set_rectangles (self->reserved, reserved, n_reserved);
  atlas_viewport_set_size (self->viewport, width, height);
  if (!self->is_fitted || !self->has_region)
    return;

  /* A window that is resized is followed at once. A legend that unfolds moves the
   * map too, but there is time to see where to. */
  get_current_fit (self, &frame);
  if (is_same_size)
    {
      atlas_map_flight_go (self->flight, &frame);
      return;
    }
  atlas_map_flight_stop (self->flight);
  atlas_viewport_set_frame (self->viewport, &frame);
}

/**
 * atlas_map_camera_fit:
 * @self: a camera
 *
 * Flies to where the whole region is in view.
 */
void
atlas_map_camera_fit (AtlasMapCamera *self)
{
  AtlasMapFrame frame;

  if (!self->has_region)
    return;

  get_region_fit (self, &frame);
  atlas_map_flight_go (self->flight, &frame);
  self->is_fitted = TRUE;
  self->is_place = FALSE;
}

/**
 * atlas_map_camera_fit_place:
 * @self: a camera
 * @bounds: the bounds of a place
 *
 * Flies to where a place fills the view.
 */
void
atlas_map_camera_fit_place (AtlasMapCamera    *self,
                            const AtlasBounds *bounds)
{
  AtlasMapFrame frame;

  if (!self->has_region)
    return;

  atlas_bounds_project (bounds, atlas_viewport_get_projection (self->viewport), &self->place);
  self->is_fitted = TRUE;
  self->is_place = TRUE;
  get_current_fit (self, &frame);
  atlas_map_flight_go (self->flight, &frame);
}

/**
 * atlas_map_camera_reveal:
 * @self: a camera
 * @bounds: the bounds of a place
 * @longitude: where its name stands
 * @latitude: where its name stands
 *
 * Flies until a place is in view, and no farther: not at all if its name is.
 */
void
atlas_map_camera_reveal (AtlasMapCamera    *self,
                         const AtlasBounds *bounds,
                         double             longitude,
                         double             latitude)
{
  AtlasRectangle extents;
  AtlasMapFrame frame, fit;

  atlas_map_flight_get_target (self->flight, &frame);
  if (is_in_view (self, &frame, longitude, latitude))
    return;

  atlas_bounds_project (bounds, atlas_viewport_get_projection (self->viewport), &extents);
  get_fit (self, &extents, &extents, 1, &fit);
  if (fit.scale > frame.scale)
    {
      fit.center_y += self->bottom / 2.0 * (1 / fit.scale - 1 / frame.scale);
      fit.scale = frame.scale;
    }
  self->is_fitted = FALSE;
  atlas_map_flight_go (self->flight, &fit);
}

/**
 * atlas_map_camera_pan:
 * @self: a camera
 * @dx: how far the map goes to the right, in pixels
 * @dy: how far the map goes down, in pixels
 *
 * Moves the map at once.
 */
void
atlas_map_camera_pan (AtlasMapCamera *self,
                      double          dx,
                      double          dy)
{
  atlas_map_camera_stop (self);
  self->is_fitted = FALSE;
  atlas_viewport_pan (self->viewport, dx, dy);
}

/**
 * atlas_map_camera_zoom:
 * @self: a camera
 * @factor: how much larger the map gets
 * @x: what stays where it is, in pixels
 * @y: what stays where it is, in pixels
 *
 * Scales the map at once.
 */
void
atlas_map_camera_zoom (AtlasMapCamera *self,
                       double          factor,
                       double          x,
                       double          y)
{
  atlas_map_camera_stop (self);
  self->is_fitted = FALSE;
  atlas_viewport_zoom (self->viewport, factor, x, y);
}

/* Flies to where a change of the viewport leads from where it will stand. */
static void
fly (AtlasMapCamera *self,
     double          dx,
     double          dy,
     double          factor,
     double          x,
     double          y)
{
  AtlasMapFrame start, target;

  atlas_viewport_get_frame (self->viewport, &start);
  atlas_map_flight_get_target (self->flight, &target);
  atlas_map_flight_stop (self->flight);

  /* The viewport itself knows how far it may go. */
  g_object_freeze_notify (G_OBJECT (self->viewport));
  atlas_viewport_set_frame (self->viewport, &target);
  atlas_viewport_zoom (self->viewport, factor, x, y);
  atlas_viewport_pan (self->viewport, dx, dy);
  atlas_viewport_get_frame (self->viewport, &target);
  atlas_viewport_set_frame (self->viewport, &start);
  g_object_thaw_notify (G_OBJECT (self->viewport));

  self->is_fitted = FALSE;
  atlas_map_flight_go (self->flight, &target);
}

/**
 * atlas_map_camera_glide:
 * @self: a camera
 * @dx: how far the map goes to the right, in pixels
 * @dy: how far the map goes down, in pixels
 *
 * Moves the map in a short flight.
 */
void
atlas_map_camera_glide (AtlasMapCamera *self,
                        double          dx,
                        double          dy)
{
  fly (self, dx, dy, 1, 0, 0);
}

/**
 * atlas_map_camera_approach:
 * @self: a camera
 * @factor: how much larger the map gets
 * @x: what stays where it is, in pixels
 * @y: what stays where it is, in pixels
 *
 * Scales the map in a short flight.
 */
void
atlas_map_camera_approach (AtlasMapCamera *self,
                           double          factor,
                           double          x,
                           double          y)
{
  fly (self, 0, 0, factor, x, y);
}

/**
 * atlas_map_camera_can_approach:
 * @self: a camera
 * @factor: how much larger the map would get
 *
 * Checks whether the map can be scaled any more.
 *
 * Returns: whether it can
 */
gboolean
atlas_map_camera_can_approach (AtlasMapCamera *self,
                               double          factor)
{
  return atlas_viewport_can_zoom (self->viewport, factor);
}

/**
 * atlas_map_camera_stop:
 * @self: a camera
 *
 * Ends a flight where it is.
 */
void
atlas_map_camera_stop (AtlasMapCamera *self)
{
  if (!atlas_map_flight_is_flying (self->flight))
    return;

  atlas_map_flight_stop (self->flight);
  self->is_fitted = FALSE;
}
