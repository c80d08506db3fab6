/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-flight.h"

#include <adwaita.h>
#include <math.h>

#define DURATION_MS 250

struct _AtlasMapFlight
{
  AtlasViewport *viewport;
  AdwAnimation  *animation;
  AtlasMapFrame  from;
  AtlasMapFrame  to;
};

/* Interpolates the scale evenly to the eye, by factors. The centre then moves
 * with the inverse of the scale, which leaves one point of the map where it is:
 * what was under the pointer stays there. */
static void
step_cb (double   value,
         gpointer user_data)
{
  AtlasMapFlight *self = user_data;
  AtlasMapFrame frame;
  double part = value;

  atlas_viewport_get_frame (self->viewport, &frame);
  frame.scale = self->from.scale * pow (self->to.scale / self->from.scale, value);
  if (fabs (self->to.scale / self->from.scale - 1) > 1e-6)
    part = (1 / self->from.scale - 1 / frame.scale) / (1 / self->from.scale - 1 / self->to.scale);

  frame.center_x = self->from.center_x + part * (self->to.center_x - self->from.center_x);
  frame.center_y = self->from.center_y + part * (self->to.center_y - self->from.center_y);
  atlas_viewport_set_frame (self->viewport, &frame);
}

/**
 * atlas_map_flight_new:
 * @widget: the widget that shows the map
 * @viewport: what to move
 *
 * Makes a flight that is at rest.
 *
 * Returns: (transfer full): the flight
 */
AtlasMapFlight *
atlas_map_flight_new (GtkWidget     *widget,
                      AtlasViewport *viewport)
{
  AtlasMapFlight *self = g_new0 (AtlasMapFlight, 1);
  AdwAnimationTarget *target;

  self->viewport = g_object_ref (viewport);
  target = adw_callback_animation_target_new (step_cb, self, NULL);
  self->animation = adw_timed_animation_new (widget, 0, 1, DURATION_MS, target);

  return self;
}

/**
 * atlas_map_flight_free:
 * @self: a flight
 *
 * Ends and frees a flight.
 */
void
atlas_map_flight_free (AtlasMapFlight *self)
{
  atlas_map_flight_stop (self);
  g_clear_object (&self->animation);
  g_clear_object (&self->viewport);
  g_free (self);
}

/**
 * atlas_map_flight_go:
 * @self: a flight
 * @target: where to; its size is not used
 *
 * Sets out from where the viewport is now.
 */
void
atlas_map_flight_go (AtlasMapFlight      *self,
                     const AtlasMapFrame *target)
{
  atlas_map_flight_stop (self);
  atlas_viewport_get_frame (self->viewport, &self->from);
  self->to = *target;
  if (self->from.center_x == target->center_x && self->from.center_y == target->center_y &&
      self->from.scale == target->scale)
    return;

  adw_animation_play (self->animation);
}

/**
 * atlas_map_flight_stop:
 * @self: a flight
 *
 * Ends the flight where it is.
 */
void
atlas_map_flight_stop (AtlasMapFlight *self)
{
  /* Resetting alone would jump back to the start of the flight. */
  if (atlas_map_flight_is_flying (self))
    adw_animation_pause (self->animation);
}

/**
 * atlas_map_flight_is_flying:
 * @self: a flight
 *
 * Checks whether the viewport is being moved.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_flight_is_flying (AtlasMapFlight *self)
{
  return adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

/**
 * atlas_map_flight_get_target:
 * @self: a flight
 * @target: (out caller-allocates): where the viewport will stand
 *
 * Gets where the flight ends, or where the viewport is when it rests: what a
 * further step starts from, so that two quick steps lead as far as two slow ones.
 */
void
atlas_map_flight_get_target (AtlasMapFlight *self,
                             AtlasMapFrame  *target)
{
  atlas_viewport_get_frame (self->viewport, target);
  if (!atlas_map_flight_is_flying (self))
    return;

  target->center_x = self->to.center_x;
  target->center_y = self->to.center_y;
  target->scale = self->to.scale;
}
