/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-input.h"

#include <math.h>

/* How much a step of the wheel, and a double click, scale the map. */
#define WHEEL_FACTOR 1.25
#define DOUBLE_CLICK_FACTOR 2.0

/* How many pixels of smooth scrolling make a step. */
#define PIXELS_PER_STEP 32.0

struct _AtlasMapInput
{
  AtlasMapCanvas *canvas;
  GPtrArray      *controllers;

  /* The pointer, for the wheel. */
  double          pointer_x;
  double          pointer_y;

  /* What was selected before the button went down. */
  char           *place_before;
  gboolean        is_press_pending;

  gboolean        is_dragging;
  double          drag_x;
  double          drag_y;

  double          pinch_scale;
  double          pinch_x;
  double          pinch_y;

  gboolean        is_by_keyboard;
  gboolean        is_pointing;
};

static AtlasMapCamera *
get_camera (AtlasMapInput *self)
{
  return atlas_map_canvas_get_camera (self->canvas);
}

static void
set_by_keyboard (AtlasMapInput *self,
                 gboolean       is_by_keyboard)
{
  if (self->is_by_keyboard == is_by_keyboard)
    return;

  self->is_by_keyboard = is_by_keyboard;
  gtk_widget_queue_draw (GTK_WIDGET (self->canvas));
}

static void
remember_place (AtlasMapInput *self)
{
  g_free (self->place_before);
  self->place_before = g_strdup (atlas_map_canvas_get_place (self->canvas));
}

static void
pick_at (AtlasMapInput *self,
         double         x,
         double         y)
{
  AtlasMapItem *item = atlas_map_canvas_get_item_at (self->canvas, x, y);

  self->is_pointing = TRUE;
  if (item != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (item));
  self->is_pointing = FALSE;
  atlas_map_canvas_pick (self->canvas, item != NULL ? atlas_map_item_get_code (item) : NULL);
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* A place is selected as soon as the button goes down. Only where a drag may
 * well begin, with a finger or on the sea, the release is waited for. */
static void
pressed_cb (AtlasMapInput *self,
            int            n_press,
            double         x,
            double         y,
            GtkGesture    *gesture)
{
  set_by_keyboard (self, FALSE);
  atlas_map_camera_stop (get_camera (self));
  remember_place (self);

  if (n_press == 2)
    {
      atlas_map_camera_approach (get_camera (self), DOUBLE_CLICK_FACTOR, x, y);
      return;
    }

  self->is_press_pending =
    is_touch (gesture) || atlas_map_canvas_get_item_at (self->canvas, x, y) == NULL;
  if (!self->is_press_pending)
    pick_at (self, x, y);
}

static void
released_cb (AtlasMapInput *self,
             int            n_press,
             double         x,
             double         y,
             GtkGesture    *gesture)
{
  if (self->is_press_pending && !self->is_dragging)
    pick_at (self, x, y);
  self->is_press_pending = FALSE;
}

static void
popup_menu (AtlasMapInput *self,
            double         x,
            double         y)
{
  AtlasMapItem *item = atlas_map_canvas_get_item_at (self->canvas, x, y);

  self->is_press_pending = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self->canvas), "map.popup-menu", "(sdd)",
                              item != NULL ? atlas_map_item_get_code (item) : "", x, y);
}

static void
menu_pressed_cb (AtlasMapInput *self,
                 int            n_press,
                 double         x,
                 double         y,
                 GtkGesture    *gesture)
{
  atlas_map_camera_stop (get_camera (self));
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
long_pressed_cb (AtlasMapInput *self,
                 double         x,
                 double         y,
                 GtkGesture    *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  popup_menu (self, x, y);
}

static void
drag_begin_cb (AtlasMapInput *self,
               double         x,
               double         y,
               GtkGesture    *gesture)
{
  self->is_dragging = FALSE;
  self->drag_x = 0;
  self->drag_y = 0;
}

/* What began as a click turns out to be a drag: whatever the click selected is
 * not what was meant. */
static void
start_dragging (AtlasMapInput *self,
                GtkGesture    *gesture)
{
  self->is_dragging = TRUE;
  self->is_press_pending = FALSE;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (g_strcmp0 (self->place_before, atlas_map_canvas_get_place (self->canvas)) != 0)
    atlas_map_canvas_pick (self->canvas, self->place_before);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->canvas), "grabbing");
}

static void
drag_update_cb (AtlasMapInput *self,
                double         x,
                double         y,
                GtkGesture    *gesture)
{
  if (!self->is_dragging)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self->canvas), 0, 0, (int) x, (int) y))
        return;
      start_dragging (self, gesture);
    }

  atlas_map_camera_pan (get_camera (self), x - self->drag_x, y - self->drag_y);
  self->drag_x = x;
  self->drag_y = y;
}

static void
drag_end_cb (AtlasMapInput *self,
             double         x,
             double         y,
             GtkGesture    *gesture)
{
  self->is_dragging = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self->canvas), NULL);
}

static void
motion_cb (AtlasMapInput            *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *controller)
{
  self->pointer_x = x;
  self->pointer_y = y;
}

static gboolean
scroll_cb (AtlasMapInput            *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    dy /= PIXELS_PER_STEP;
  atlas_map_camera_zoom (get_camera (self), pow (WHEEL_FACTOR, -dy), self->pointer_x,
                         self->pointer_y);

  return GDK_EVENT_STOP;
}

/* Where the fingers are: on a touchpad this may be nowhere on the map. */
static void
find_fingers (AtlasMapInput *self,
              GtkGesture    *gesture,
              double        *x,
              double        *y)
{
  if (!gtk_gesture_is_active (gesture) || !gtk_gesture_get_bounding_box_center (gesture, x, y))
    atlas_map_camera_get_middle (get_camera (self), x, y);
}

static void
pinch_begin_cb (AtlasMapInput    *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  self->pinch_scale = 1;
  find_fingers (self, gesture, &self->pinch_x, &self->pinch_y);
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (AtlasMapInput *self,
          double         scale,
          GtkGesture    *gesture)
{
  double x, y;

  find_fingers (self, gesture, &x, &y);
  if (gtk_gesture_is_active (gesture))
    atlas_map_camera_pan (get_camera (self), x - self->pinch_x, y - self->pinch_y);
  atlas_map_camera_zoom (get_camera (self), scale / self->pinch_scale, x, y);
  self->pinch_scale = scale;
  self->pinch_x = x;
  self->pinch_y = y;
}

/* Seen before any other: whatever a key does to the focus, the ring shows it. */
static gboolean
any_key_cb (AtlasMapInput   *self,
            guint            keyval,
            guint            keycode,
            GdkModifierType  state)
{
  set_by_keyboard (self, TRUE);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
letter_cb (AtlasMapInput   *self,
           guint            keyval,
           guint            keycode,
           GdkModifierType  state)
{
  gunichar letter = gdk_keyval_to_unicode (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0 ||
      !g_unichar_isalnum (letter))
    return GDK_EVENT_PROPAGATE;

  /* A letter that no name starts with is still a letter for the map. */
  if (!atlas_map_canvas_type (self->canvas, letter))
    gtk_widget_error_bell (GTK_WIDGET (self->canvas));

  return GDK_EVENT_STOP;
}

static void
add_controller (AtlasMapInput *self,
                gpointer       controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self->canvas), controller);
  g_ptr_array_add (self->controllers, controller);
}

static void
add_pointer (AtlasMapInput *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *menu = gtk_gesture_click_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  g_signal_connect_swapped (hold, "pressed", G_CALLBACK (long_pressed_cb), self);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);

  add_controller (self, click);
  add_controller (self, drag);
  add_controller (self, pinch);
  add_controller (self, menu);
  add_controller (self, hold);
  add_controller (self, motion);
  add_controller (self, scroll);
}

static void
add_keyboard (AtlasMapInput *self)
{
  GtkEventController *any_key = gtk_event_controller_key_new ();
  GtkEventController *letter = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (any_key, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (any_key, "key-pressed", G_CALLBACK (any_key_cb), self);
  g_signal_connect_swapped (letter, "key-pressed", G_CALLBACK (letter_cb), self);

  add_controller (self, any_key);
  add_controller (self, letter);
}

/**
 * atlas_map_input_new:
 * @canvas: a map, which must outlive what is made
 *
 * Lets a map be used.
 *
 * Returns: (transfer full): what listens to the pointer and the keyboard
 */
AtlasMapInput *
atlas_map_input_new (AtlasMapCanvas *canvas)
{
  AtlasMapInput *self = g_new0 (AtlasMapInput, 1);

  self->canvas = canvas;
  self->pinch_scale = 1;
  self->controllers = g_ptr_array_new ();
  add_pointer (self);
  add_keyboard (self);

  return self;
}

/**
 * atlas_map_input_free:
 * @self: an input
 *
 * Stops listening.
 */
void
atlas_map_input_free (AtlasMapInput *self)
{
  for (guint i = 0; i < self->controllers->len; i++)
    gtk_widget_remove_controller (GTK_WIDGET (self->canvas),
                                  g_ptr_array_index (self->controllers, i));
  g_ptr_array_unref (self->controllers);
  g_free (self->place_before);
  g_free (self);
}

/**
 * atlas_map_input_is_by_keyboard:
 * @self: an input
 *
 * Checks whether the map is being used by keyboard, so that its focus must be
 * seen, or by pointer.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_input_is_by_keyboard (AtlasMapInput *self)
{
  return self->is_by_keyboard;
}

/**
 * atlas_map_input_show_focus:
 * @self: an input
 *
 * Says that GTK shows the focus: it came with a key that another widget
 * handled, such as Tab.
 */
void
atlas_map_input_show_focus (AtlasMapInput *self)
{
  /* GTK goes on showing it for a while after the last key, even where the
   * pointer takes it elsewhere. */
  if (!self->is_pointing)
    set_by_keyboard (self, TRUE);
}
