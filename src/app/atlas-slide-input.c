/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-slide-input.h"

#include <math.h>

#include "atlas-map-flight.h"

/* How much a step of the wheel, and one of the keys, scale the map. */
#define WHEEL_FACTOR 1.25
#define KEY_FACTOR 1.5

/* How far a key moves the map, as a part of the view. */
#define KEY_SHIFT 0.2

/* How many pixels of smooth scrolling make a step. */
#define PIXELS_PER_STEP 32.0

/* How far the map can be moved beyond the region, in parts of it, and scaled beyond
 * the page's own scale. */
#define MARGIN 1.0
#define MAX_ZOOM 24.0

struct _AtlasSlideInput
{
  AtlasSlideView *view; /* owns this */
  AtlasTalk      *talk;
  AtlasDeck      *deck;
  GPtrArray      *controllers;

  AtlasViewport  *viewport;
  AtlasMapFlight *flight;
  gboolean        is_taking;

  double          pointer_x;
  double          pointer_y;
  double          drag_x;
  double          drag_y;
  gboolean        is_pressed;
  gboolean        is_dragging;
};

/* The page's own view, and how far it may be left. */
static void
set_limits (AtlasSlideInput     *self,
            const AtlasMapFrame *view)
{
  AtlasDeckPage *page = atlas_talk_get_page (self->talk);
  const AtlasProjection *projection = atlas_plane_get_projection (atlas_deck_get_plane (self->deck));
  AtlasBounds bounds;
  AtlasRectangle limits;

  atlas_map_scene_get_bounds (atlas_deck_get_scene (self->deck, page), &bounds);
  atlas_bounds_project (&bounds, projection, &limits);
  limits.x -= limits.width * MARGIN;
  limits.y -= limits.height * MARGIN;
  limits.width *= 1 + 2 * MARGIN;
  limits.height *= 1 + 2 * MARGIN;
  atlas_viewport_set_projection (self->viewport, projection);
  atlas_viewport_set_limits (self->viewport, &limits,
                             MAX_ZOOM * view->width / MAX (1, limits.width));
}

/* Has the viewport stand where the map does. */
static gboolean
take_view (AtlasSlideInput *self,
           AtlasRectangle  *area)
{
  AtlasMapFrame view;

  if (!atlas_slide_view_get_map (self->view, area, &view))
    return FALSE;

  if (atlas_map_flight_is_flying (self->flight))
    return TRUE;

  self->is_taking = TRUE;
  set_limits (self, &view);
  atlas_viewport_set_size (self->viewport, area->width, area->height);
  atlas_viewport_set_frame (self->viewport, &view);
  self->is_taking = FALSE;

  return TRUE;
}

static gboolean
is_within (const AtlasRectangle *area,
           double                x,
           double                y)
{
  return x >= area->x && y >= area->y && x < area->x + area->width && y < area->y + area->height;
}

static void
viewport_changed_cb (AtlasSlideInput *self)
{
  AtlasDeckStage stage;

  if (self->is_taking)
    return;

  stage = *atlas_talk_get_stage (self->talk);
  stage.has_view = TRUE;
  atlas_viewport_get_frame (self->viewport, &stage.view);
  atlas_talk_set_stage (self->talk, &stage);
}

/* A flight belongs to the page that it began on. */
static void
page_changed_cb (AtlasSlideInput *self)
{
  atlas_map_flight_stop (self->flight);
  self->is_dragging = FALSE;
  self->is_pressed = FALSE;
}

/* Gets the place at a point, if it is one of those that the map shows. */
static const char *
get_place_at (AtlasSlideInput *self,
              double           x,
              double           y)
{
  AtlasDeckPage *page = atlas_talk_get_page (self->talk);
  AtlasGeometry *geometry = atlas_plane_get_geometry (atlas_deck_get_plane (self->deck));
  AtlasRectangle area;
  double longitude, latitude;
  int region;

  if (!take_view (self, &area) || !is_within (&area, x, y) ||
      !atlas_viewport_unlocate (self->viewport, x - area.x, y - area.y, &longitude, &latitude))
    return NULL;

  region = atlas_geometry_hit (geometry, longitude, latitude);
  if (region == ATLAS_NO_REGION ||
      atlas_map_scene_lookup_place (atlas_deck_get_scene (self->deck, page), region) == NULL)
    return NULL;

  return atlas_geometry_get_code (geometry, region);
}

static void
set_hovered (AtlasSlideInput *self,
             const char      *code)
{
  AtlasDeckStage stage = *atlas_talk_get_stage (self->talk);

  stage.hovered = code;
  atlas_talk_set_stage (self->talk, &stage);
}

static void
point (AtlasSlideInput *self,
       double           x,
       double           y)
{
  graphene_rect_t page;

  atlas_slide_view_get_area (self->view, &page);
  if (page.size.width > 0 && page.size.height > 0)
    atlas_talk_point (self->talk, (x - page.origin.x) / page.size.width,
                      (y - page.origin.y) / page.size.height);
}

static void
motion_cb (AtlasSlideInput *self,
           double           x,
           double           y)
{
  self->pointer_x = x;
  self->pointer_y = y;
  point (self, x, y);
  if (!self->is_dragging)
    set_hovered (self, get_place_at (self, x, y));
}

static void
leave_cb (AtlasSlideInput *self)
{
  set_hovered (self, NULL);
}

static void
drag_begin_cb (AtlasSlideInput *self,
               double           x,
               double           y,
               GtkGesture      *gesture)
{
  AtlasRectangle area;

  self->is_pressed = take_view (self, &area) && is_within (&area, x, y);
  self->is_dragging = FALSE;
  self->drag_x = 0;
  self->drag_y = 0;
  if (!self->is_pressed)
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
  else
    atlas_map_flight_stop (self->flight);
}

static void
drag_update_cb (AtlasSlideInput *self,
                double           x,
                double           y,
                GtkGesture      *gesture)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  AtlasRectangle area;

  if (!self->is_pressed || !take_view (self, &area))
    return;
  if (!self->is_dragging)
    {
      if (!gtk_drag_check_threshold (widget, 0, 0, (int) x, (int) y))
        return;
      self->is_dragging = TRUE;
      gtk_widget_set_cursor_from_name (widget, "grabbing");
      set_hovered (self, NULL);
    }

  atlas_viewport_pan (self->viewport, x - self->drag_x, y - self->drag_y);
  self->drag_x = x;
  self->drag_y = y;
}

static void
select_at (AtlasSlideInput *self,
           double           x,
           double           y)
{
  AtlasDeckStage stage = *atlas_talk_get_stage (self->talk);
  const char *code = get_place_at (self, x, y);

  stage.selected = g_strcmp0 (stage.selected, code) == 0 ? NULL : code;
  atlas_talk_set_stage (self->talk, &stage);
}

static void
drag_end_cb (AtlasSlideInput *self,
             double           x,
             double           y,
             GtkGesture      *gesture)
{
  double start_x, start_y;

  if (self->is_pressed && !self->is_dragging &&
      gtk_gesture_drag_get_start_point (GTK_GESTURE_DRAG (gesture), &start_x, &start_y))
    select_at (self, start_x, start_y);
  self->is_pressed = FALSE;
  self->is_dragging = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self->view), NULL);
}

static gboolean
scroll_cb (AtlasSlideInput          *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  AtlasRectangle area;

  if (!take_view (self, &area) || !is_within (&area, self->pointer_x, self->pointer_y))
    return GDK_EVENT_PROPAGATE;

  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE)
    dy /= PIXELS_PER_STEP;
  atlas_map_flight_stop (self->flight);
  atlas_viewport_zoom (self->viewport, pow (WHEEL_FACTOR, -dy), self->pointer_x - area.x,
                       self->pointer_y - area.y);

  return GDK_EVENT_STOP;
}

static void
add_controller (AtlasSlideInput *self,
                gpointer         controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
  g_ptr_array_add (self->controllers, controller);
}

static void
add_controllers (AtlasSlideInput *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
    gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  add_controller (self, motion);
  add_controller (self, scroll);
  add_controller (self, drag);
}

/**
 * atlas_slide_input_new:
 * @view: the presenter's view, which must outlive what is made
 * @talk: a talk
 * @deck: the deck of the talk
 *
 * Lets the maps of a talk be used.
 *
 * Returns: (transfer full): what listens to the pointer
 */
AtlasSlideInput *
atlas_slide_input_new (AtlasSlideView *view,
                       AtlasTalk      *talk,
                       AtlasDeck      *deck)
{
  AtlasSlideInput *self = g_new0 (AtlasSlideInput, 1);

  self->view = view;
  self->talk = g_object_ref (talk);
  self->deck = g_object_ref (deck);
  self->controllers = g_ptr_array_new ();
  self->viewport = atlas_viewport_new ();
  self->flight = atlas_map_flight_new (GTK_WIDGET (view), self->viewport);
  g_signal_connect_swapped (self->viewport, "changed", G_CALLBACK (viewport_changed_cb), self);
  g_signal_connect_swapped (view, "notify::page", G_CALLBACK (page_changed_cb), self);
  add_controllers (self);

  return self;
}

/**
 * atlas_slide_input_free:
 * @self: an input
 *
 * Stops listening.
 */
void
atlas_slide_input_free (AtlasSlideInput *self)
{
  for (guint i = 0; i < self->controllers->len; i++)
    gtk_widget_remove_controller (GTK_WIDGET (self->view),
                                  g_ptr_array_index (self->controllers, i));
  g_ptr_array_unref (self->controllers);
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_signal_handlers_disconnect_by_data (self->viewport, self);
  atlas_map_flight_free (self->flight);
  g_object_unref (self->viewport);
  g_object_unref (self->talk);
  g_object_unref (self->deck);
  g_free (self);
}

/* Flies to where a change of the viewport leads from where it will stand. */
static void
fly (AtlasSlideInput *self,
     double           dx,
     double           dy,
     double           factor)
{
  AtlasRectangle area;
  AtlasMapFrame start, target;

  if (!take_view (self, &area))
    return;

  atlas_viewport_get_frame (self->viewport, &start);
  atlas_map_flight_get_target (self->flight, &target);
  atlas_map_flight_stop (self->flight);

  /* The viewport itself knows how far it may go. */
  self->is_taking = TRUE;
  atlas_viewport_set_frame (self->viewport, &target);
  atlas_viewport_zoom (self->viewport, factor, area.width / 2, area.height / 2);
  atlas_viewport_pan (self->viewport, dx * area.width, dy * area.height);
  atlas_viewport_get_frame (self->viewport, &target);
  atlas_viewport_set_frame (self->viewport, &start);
  self->is_taking = FALSE;

  atlas_map_flight_go (self->flight, &target);
}

/**
 * atlas_slide_input_pan:
 * @self: an input
 * @dx: steps to the right
 * @dy: steps down
 *
 * Looks farther to a side, in a short flight.
 */
void
atlas_slide_input_pan (AtlasSlideInput *self,
                       int              dx,
                       int              dy)
{
  fly (self, -dx * KEY_SHIFT, -dy * KEY_SHIFT, 1);
}

/**
 * atlas_slide_input_zoom:
 * @self: an input
 * @steps: how often to zoom in; below 0 out
 *
 * Scales the map, in a short flight.
 */
void
atlas_slide_input_zoom (AtlasSlideInput *self,
                        int              steps)
{
  fly (self, 0, 0, pow (KEY_FACTOR, steps));
}

/**
 * atlas_slide_input_reset:
 * @self: an input
 *
 * Has the map stand as the page has it again.
 */
void
atlas_slide_input_reset (AtlasSlideInput *self)
{
  const AtlasDeckStage plain = { .parts = ATLAS_DECK_PART_ALL };

  atlas_map_flight_stop (self->flight);
  atlas_talk_set_stage (self->talk, &plain);
}
