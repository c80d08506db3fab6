/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-viewport.h"

#include <math.h>

/* What a viewport stands at before anything is known: some 3,000 km across. */
#define START_SIZE  300.0
#define START_SCALE 0.1

/* The source's grid is some 200 metres wide; closer than this one sees its steps. */
#define START_MAX_SCALE 12.0

struct _AtlasViewport
{
  GObject parent_instance;

  AtlasProjection projection;
  AtlasMapFrame   frame;
  AtlasRectangle  limits;
  double          max_scale;
};

G_DEFINE_FINAL_TYPE (AtlasViewport, atlas_viewport, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CENTER_X,
  PROP_CENTER_Y,
  PROP_HEIGHT,
  PROP_SCALE,
  PROP_WIDTH,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* Keeps the middle on the map, and the map neither a speck nor a blur. */
static void
apply_limits (AtlasViewport *self,
              AtlasMapFrame *frame)
{
  double least;

  if (!(self->limits.width > 0.0) || !(self->limits.height > 0.0))
    return;
  least = MIN (frame->width / self->limits.width, frame->height / self->limits.height);
  frame->scale = CLAMP (frame->scale, MIN (least, self->max_scale), self->max_scale);
  frame->center_x =
      CLAMP (frame->center_x, self->limits.x, self->limits.x + self->limits.width);
  frame->center_y =
      CLAMP (frame->center_y, self->limits.y, self->limits.y + self->limits.height);
}

static gboolean
is_valid (const AtlasMapFrame *frame)
{
  return isfinite (frame->center_x) && isfinite (frame->center_y) && isfinite (frame->scale) &&
         isfinite (frame->width) && isfinite (frame->height) && frame->scale > 0.0 &&
         frame->width >= 0.0 && frame->height >= 0.0;
}

/* All changes come through here, so that one change is told once. */
static void
change (AtlasViewport *self,
        AtlasMapFrame  frame)
{
  AtlasMapFrame before = self->frame;

  g_return_if_fail (is_valid (&frame));

  apply_limits (self, &frame);
  self->frame = frame;
  g_object_freeze_notify (G_OBJECT (self));
  if (before.center_x != frame.center_x)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CENTER_X]);
  if (before.center_y != frame.center_y)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CENTER_Y]);
  if (before.height != frame.height)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HEIGHT]);
  if (before.scale != frame.scale)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCALE]);
  if (before.width != frame.width)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WIDTH]);
  if (before.center_x != frame.center_x || before.center_y != frame.center_y ||
      before.scale != frame.scale || before.width != frame.width || before.height != frame.height)
    g_signal_emit (self, signals[CHANGED], 0);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
atlas_viewport_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AtlasViewport *self = ATLAS_VIEWPORT (object);

  switch (prop_id)
    {
    case PROP_CENTER_X:
      g_value_set_double (value, self->frame.center_x);
      break;
    case PROP_CENTER_Y:
      g_value_set_double (value, self->frame.center_y);
      break;
    case PROP_HEIGHT:
      g_value_set_double (value, self->frame.height);
      break;
    case PROP_SCALE:
      g_value_set_double (value, self->frame.scale);
      break;
    case PROP_WIDTH:
      g_value_set_double (value, self->frame.width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_viewport_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AtlasViewport *self = ATLAS_VIEWPORT (object);
  AtlasMapFrame frame = self->frame;

  switch (prop_id)
    {
    case PROP_CENTER_X:
      frame.center_x = g_value_get_double (value);
      break;
    case PROP_CENTER_Y:
      frame.center_y = g_value_get_double (value);
      break;
    case PROP_HEIGHT:
      frame.height = g_value_get_double (value);
      break;
    case PROP_SCALE:
      frame.scale = g_value_get_double (value);
      break;
    case PROP_WIDTH:
      frame.width = g_value_get_double (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  change (self, frame);
}

static GParamSpec *
make_prop (const char *name,
           double      least,
           double      start)
{
  return g_param_spec_double (name, NULL, NULL, least, G_MAXDOUBLE, start,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                  | G_PARAM_STATIC_STRINGS);
}

static void
atlas_viewport_class_init (AtlasViewportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = atlas_viewport_get_property;
  object_class->set_property = atlas_viewport_set_property;

  /**
   * AtlasViewport:center-x:
   *
   * What stands in the middle, in kilometres on the plane.
   */
  props[PROP_CENTER_X] = make_prop ("center-x", -G_MAXDOUBLE, 0.0);

  /**
   * AtlasViewport:center-y:
   *
   * What stands in the middle, in kilometres on the plane.
   */
  props[PROP_CENTER_Y] = make_prop ("center-y", -G_MAXDOUBLE, 0.0);

  /**
   * AtlasViewport:height:
   *
   * The height, in pixels.
   */
  props[PROP_HEIGHT] = make_prop ("height", 0.0, START_SIZE);

  /**
   * AtlasViewport:scale:
   *
   * Pixels for each kilometre.
   */
  props[PROP_SCALE] = make_prop ("scale", 0.0, START_SCALE);

  /**
   * AtlasViewport:width:
   *
   * The width, in pixels.
   */
  props[PROP_WIDTH] = make_prop ("width", 0.0, START_SIZE);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * AtlasViewport::changed:
   * @self: the viewport
   *
   * Emitted once after every change, whatever it changed: place, scale, size or
   * projection.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_viewport_init (AtlasViewport *self)
{
  const AtlasBounds world = { -169.0, -60.0, 191.0, 84.0 };

  atlas_projection_init_by_size (&self->projection, &world);
  self->frame = (AtlasMapFrame) { 0.0, 0.0, START_SCALE, START_SIZE, START_SIZE };
  self->max_scale = START_MAX_SCALE;
}

/**
 * atlas_viewport_new:
 *
 * Creates a viewport on the world.
 *
 * Returns: (transfer full): the viewport
 */
AtlasViewport *
atlas_viewport_new (void)
{
  return g_object_new (ATLAS_TYPE_VIEWPORT, NULL);
}

/**
 * atlas_viewport_get_projection:
 * @self: a viewport
 *
 * Gets how the globe is laid onto the plane.
 *
 * Returns: (transfer none): the projection
 */
const AtlasProjection *
atlas_viewport_get_projection (AtlasViewport *self)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), NULL);

  return &self->projection;
}

/**
 * atlas_viewport_set_projection:
 * @self: a viewport
 * @projection: a projection
 *
 * Sets how the globe is laid onto the plane. Kilometres mean something else from
 * then on, so fit something after this.
 */
void
atlas_viewport_set_projection (AtlasViewport         *self,
                               const AtlasProjection *projection)
{
  g_return_if_fail (ATLAS_IS_VIEWPORT (self));
  g_return_if_fail (projection != NULL);

  if (atlas_projection_equal (&self->projection, projection))
    return;
  self->projection = *projection;
  self->limits = (AtlasRectangle) { 0 };
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * atlas_viewport_get_frame:
 * @self: a viewport
 * @frame: (out caller-allocates): the frame
 *
 * Gets all of where the map stands, as a value for whoever draws it.
 */
void
atlas_viewport_get_frame (AtlasViewport *self,
                          AtlasMapFrame *frame)
{
  g_return_if_fail (ATLAS_IS_VIEWPORT (self));
  g_return_if_fail (frame != NULL);

  *frame = self->frame;
}

/**
 * atlas_viewport_set_frame:
 * @self: a viewport
 * @frame: a frame
 *
 * Changes place, scale and size at once, within the limits.
 */
void
atlas_viewport_set_frame (AtlasViewport       *self,
                          const AtlasMapFrame *frame)
{
  g_return_if_fail (ATLAS_IS_VIEWPORT (self));
  g_return_if_fail (frame != NULL);

  change (self, *frame);
}

/**
 * atlas_viewport_get_center_x: (get-property center-x)
 * @self: a viewport
 *
 * Gets what stands in the middle.
 *
 * Returns: kilometres on the plane
 */
double
atlas_viewport_get_center_x (AtlasViewport *self)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), 0.0);

  return self->frame.center_x;
}

/**
 * atlas_viewport_get_center_y: (get-property center-y)
 * @self: a viewport
 *
 * Gets what stands in the middle.
 *
 * Returns: kilometres on the plane
 */
double
atlas_viewport_get_center_y (AtlasViewport *self)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), 0.0);

  return self->frame.center_y;
}

/**
 * atlas_viewport_get_scale: (get-property scale)
 * @self: a viewport
 *
 * Gets how large the map is.
 *
 * Returns: pixels for each kilometre
 */
double
atlas_viewport_get_scale (AtlasViewport *self)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), 1.0);

  return self->frame.scale;
}

/**
 * atlas_viewport_get_width: (get-property width)
 * @self: a viewport
 *
 * Gets the width.
 *
 * Returns: the width, in pixels
 */
double
atlas_viewport_get_width (AtlasViewport *self)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), 0.0);

  return self->frame.width;
}

/**
 * atlas_viewport_get_height: (get-property height)
 * @self: a viewport
 *
 * Gets the height.
 *
 * Returns: the height, in pixels
 */
double
atlas_viewport_get_height (AtlasViewport *self)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), 0.0);

  return self->frame.height;
}

/**
 * atlas_viewport_set_size:
 * @self: a viewport
 * @width: a width, in pixels
 * @height: a height, in pixels
 *
 * Changes the size; what stands in the middle stays there, as large as it was.
 */
void
atlas_viewport_set_size (AtlasViewport *self,
                         double         width,
                         double         height)
{
  AtlasMapFrame frame;

  g_return_if_fail (ATLAS_IS_VIEWPORT (self));

  frame = self->frame;
  frame.width = width;
  frame.height = height;
  change (self, frame);
}

/**
 * atlas_viewport_set_limits:
 * @self: a viewport
 * @limits: (nullable): a rectangle of the plane, in kilometres, or %NULL for none
 * @max_scale: the most pixels for each kilometre, or 0 for the usual
 *
 * Sets how far the map can be moved and scaled, so that it can't get lost: the
 * middle stays in @limits, and it gets no smaller than to show all of them.
 */
void
atlas_viewport_set_limits (AtlasViewport        *self,
                           const AtlasRectangle *limits,
                           double                max_scale)
{
  g_return_if_fail (ATLAS_IS_VIEWPORT (self));

  self->limits = limits != NULL ? *limits : (AtlasRectangle) { 0 };
  self->max_scale = max_scale > 0.0 ? max_scale : START_MAX_SCALE;
  change (self, self->frame);
}

/**
 * atlas_viewport_pan:
 * @self: a viewport
 * @dx: pixels to the right
 * @dy: pixels down
 *
 * Moves the map with the hand that drags it.
 */
void
atlas_viewport_pan (AtlasViewport *self,
                    double         dx,
                    double         dy)
{
  AtlasMapFrame frame;

  g_return_if_fail (ATLAS_IS_VIEWPORT (self));

  frame = self->frame;
  frame.center_x -= dx / frame.scale;
  frame.center_y += dy / frame.scale;
  change (self, frame);
}

/**
 * atlas_viewport_zoom:
 * @self: a viewport
 * @factor: how much larger the map gets; less than 1 makes it smaller
 * @x: pixels from the left
 * @y: pixels from the top
 *
 * Scales the map around a point, which stays where it is.
 */
void
atlas_viewport_zoom (AtlasViewport *self,
                     double         factor,
                     double         x,
                     double         y)
{
  AtlasMapFrame frame;
  double plane_x, plane_y;

  g_return_if_fail (ATLAS_IS_VIEWPORT (self));
  g_return_if_fail (factor > 0.0);

  frame = self->frame;
  atlas_map_frame_to_plane (&frame, x, y, &plane_x, &plane_y);
  frame.scale *= factor;
  apply_limits (self, &frame);
  frame.center_x = plane_x - (x - frame.width / 2.0) / frame.scale;
  frame.center_y = plane_y + (y - frame.height / 2.0) / frame.scale;
  change (self, frame);
}

/**
 * atlas_viewport_can_zoom:
 * @self: a viewport
 * @factor: how much larger the map would get
 *
 * Checks whether atlas_viewport_zoom() would change the scale.
 *
 * Returns: whether it would
 */
gboolean
atlas_viewport_can_zoom (AtlasViewport *self,
                         double         factor)
{
  AtlasMapFrame frame;

  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), FALSE);

  frame = self->frame;
  frame.scale *= factor;
  apply_limits (self, &frame);
  return fabs (frame.scale / self->frame.scale - 1.0) > 1e-9;
}

/**
 * atlas_viewport_locate:
 * @self: a viewport
 * @longitude: a longitude, in degrees
 * @latitude: a latitude, in degrees
 * @x: (out): pixels from the left
 * @y: (out): pixels from the top
 *
 * Finds where a point of the globe is seen.
 *
 * Returns: %FALSE if the projection has no such point
 */
gboolean
atlas_viewport_locate (AtlasViewport *self,
                       double         longitude,
                       double         latitude,
                       double        *x,
                       double        *y)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), FALSE);

  return atlas_map_frame_locate (&self->frame, &self->projection, longitude, latitude, x, y);
}

/**
 * atlas_viewport_unlocate:
 * @self: a viewport
 * @x: pixels from the left
 * @y: pixels from the top
 * @longitude: (out): the longitude, in degrees
 * @latitude: (out): the latitude, in degrees
 *
 * Finds what point of the globe is seen somewhere.
 *
 * Returns: %FALSE if nothing of the globe is
 */
gboolean
atlas_viewport_unlocate (AtlasViewport *self,
                         double         x,
                         double         y,
                         double        *longitude,
                         double        *latitude)
{
  g_return_val_if_fail (ATLAS_IS_VIEWPORT (self), FALSE);

  return atlas_map_frame_unlocate (&self->frame, &self->projection, x, y, longitude, latitude);
}
