/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-timeline-input.h"

#include <math.h>

#include "atlas-timeline-bar.h"

/* How much a step of the wheel zooms, and how many pixels of smooth scrolling make
 * such a step. */
#define WHEEL_FACTOR 1.25
#define PIXELS_PER_STEP 32.0

/* How many pixels the pointer may move before it drags. */
#define DRAG_THRESHOLD 8.0

typedef struct
{
  AtlasTimelineCanvas *canvas;

  double pointer_x;

  gboolean is_dragging;
  double   drag_h;
  double   drag_v;

  double pinch_scale;
} Input;

static AtlasTimelineBar *
pick (Input *self,
      double x,
      double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self->canvas), x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && !ATLAS_IS_TIMELINE_BAR (widget))
    widget = gtk_widget_get_parent (widget);

  return ATLAS_TIMELINE_BAR (widget);
}

static void
released_cb (Input *self,
             int    n_press,
             double x,
             double y)
{
  AtlasTimelineBar *bar = pick (self, x, y);

  if (self->is_dragging || bar == NULL)
    return;

  gtk_widget_grab_focus (GTK_WIDGET (bar));
  gtk_widget_activate_action (GTK_WIDGET (bar), "entry.activate", NULL);
}

static void
drag_begin_cb (Input      *self,
               double      x,
               double      y,
               GtkGesture *gesture)
{
  GdkDevice *device =
      gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  self->is_dragging = FALSE;

  /* A finger drags what is around the timeline. */
  if (device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);

  self->drag_h = gtk_adjustment_get_value (
      gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->canvas)));
  self->drag_v = gtk_adjustment_get_value (
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->canvas)));
}

static void
drag_update_cb (Input *self,
                double dx,
                double dy)
{
  if (!self->is_dragging && hypot (dx, dy) < DRAG_THRESHOLD)
    return;

  self->is_dragging = TRUE;
  gtk_adjustment_set_value (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->canvas)),
                            self->drag_h - dx);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->canvas)),
                            self->drag_v - dy);
}

static void
motion_cb (Input *self,
           double x,
           double y)
{
  self->pointer_x = x;
}

/* A wheel scrolls the lanes, where there are more of them than in view; otherwise,
 * time. With Ctrl it zooms, and the time under the pointer stays there. */
static gboolean
scroll_cb (Input                    *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GtkAdjustment *h = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->canvas));
  GtkAdjustment *v = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->canvas));

  if (state & GDK_CONTROL_MASK)
    {
      if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
        dy /= PIXELS_PER_STEP;
      atlas_timeline_canvas_zoom_at (self->canvas, pow (WHEEL_FACTOR, -dy), self->pointer_x);
      return GDK_EVENT_STOP;
    }

  if (dx != 0 || dy == 0 || state & GDK_SHIFT_MASK ||
      gtk_adjustment_get_upper (v) > gtk_adjustment_get_page_size (v))
    return GDK_EVENT_PROPAGATE;

  if (gtk_widget_get_direction (GTK_WIDGET (self->canvas)) == GTK_TEXT_DIR_RTL)
    dy = -dy;
  /* As far as a scrolled window goes. */
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    dy *= pow (gtk_adjustment_get_page_size (h), 2.0 / 3.0);
  gtk_adjustment_set_value (h, gtk_adjustment_get_value (h) + dy);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (Input *self)
{
  self->pinch_scale = 1;
}

static void
pinch_cb (Input      *self,
          double      scale,
          GtkGesture *gesture)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;

  atlas_timeline_canvas_zoom_at (self->canvas, scale / self->pinch_scale, x);
  self->pinch_scale = scale;
}

/**
 * atlas_timeline_input_install:
 * @canvas: a timeline
 *
 * Lets a timeline be used with a pointer, a wheel and fingers.
 */
void
atlas_timeline_input_install (AtlasTimelineCanvas *canvas)
{
  Input *self = g_new0 (Input, 1);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  self->canvas = canvas;
  g_object_set_data_full (G_OBJECT (canvas), "atlas-timeline-input", self, g_free);

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (canvas), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (canvas), motion);
  gtk_widget_add_controller (GTK_WIDGET (canvas), scroll);
}
