/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-layer.h"

#include <math.h>

/* How much of the map there is around the view, on each side, as a part of the
 * view: a pan can use it up before the map must be drawn anew. */
#define MARGIN 0.125

/* How far a picture is scaled, up or down, before it is too blurred. */
#define MAX_ZOOM 1.6

struct _AtlasMapLayer
{
  AtlasMapFrame    view;  /* the view that it was made for */
  AtlasMapFrame    frame; /* the view with its margin */
  int              scale_factor;
  cairo_surface_t *surface;
  GdkTexture      *texture;

  /* What was drawn last, and for which view: while nothing moves, GTK sees the
   * same node again and redraws nothing. */
  GskRenderNode   *node;
  AtlasMapFrame    node_view;
};

static gboolean
frame_equal (const AtlasMapFrame *a,
             const AtlasMapFrame *b)
{
  return a->center_x == b->center_x && a->center_y == b->center_y && a->scale == b->scale &&
         a->width == b->width && a->height == b->height;
}

/* Gets where the top left corner of the layer stands in a view. */
static void
locate (AtlasMapLayer       *self,
        const AtlasMapFrame *view,
        double              *x,
        double              *y)
{
  double plane_x, plane_y;

  atlas_map_frame_to_plane (&self->frame, 0, 0, &plane_x, &plane_y);
  atlas_map_frame_to_picture (view, plane_x, plane_y, x, y);

  /* A picture that is moved by whole pixels stays as sharp as it is. */
  if (view->scale == self->frame.scale)
    {
      *x = round (*x * self->scale_factor) / self->scale_factor;
      *y = round (*y * self->scale_factor) / self->scale_factor;
    }
}

static void
keep_surface (gpointer data)
{
  cairo_surface_destroy (data);
}

static GdkTexture *
ensure_texture (AtlasMapLayer *self)
{
  if (self->texture == NULL)
    {
      int width = cairo_image_surface_get_width (self->surface);
      int height = cairo_image_surface_get_height (self->surface);
      gsize stride = (gsize) cairo_image_surface_get_stride (self->surface);
      g_autoptr (GBytes) bytes = NULL;

      cairo_surface_flush (self->surface);
      bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface),
                                          stride * (gsize) height, keep_surface,
                                          cairo_surface_reference (self->surface));
      self->texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
    }

  return self->texture;
}

static void
append_surface (AtlasMapLayer       *self,
                GtkSnapshot         *snapshot,
                const AtlasMapFrame *view,
                double               x,
                double               y,
                double               zoom)
{
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, view->width, view->height));

  cairo_translate (cr, x, y);
  cairo_scale (cr, zoom, zoom);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  /* The better filters of cairo cost more than drawing the map anew. */
  cairo_pattern_set_filter (cairo_get_source (cr),
                            zoom == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/**
 * atlas_map_layer_new:
 * @view: the view that it is for
 * @scale_factor: pixels of the screen for each pixel of the view
 *
 * Makes an empty layer, transparent all over.
 *
 * Returns: (transfer full): the layer
 */
AtlasMapLayer *
atlas_map_layer_new (const AtlasMapFrame *view,
                     int                  scale_factor)
{
  AtlasMapLayer *self = g_new0 (AtlasMapLayer, 1);

  self->view = *view;
  self->frame = *view;
  self->frame.width += 2 * ceil (view->width * MARGIN);
  self->frame.height += 2 * ceil (view->height * MARGIN);
  self->scale_factor = scale_factor;
  self->surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) self->frame.width * scale_factor,
                                (int) self->frame.height * scale_factor);
  cairo_surface_set_device_scale (self->surface, scale_factor, scale_factor);

  return self;
}

/**
 * atlas_map_layer_free:
 * @self: a layer
 *
 * Frees a layer.
 */
void
atlas_map_layer_free (AtlasMapLayer *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_object (&self->texture);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * atlas_map_layer_get_frame:
 * @self: a layer
 * @frame: (out caller-allocates): what the picture shows: the view and a margin
 *
 * Gets what the picture shows.
 */
void
atlas_map_layer_get_frame (AtlasMapLayer *self,
                           AtlasMapFrame *frame)
{
  *frame = self->frame;
}

/**
 * atlas_map_layer_draw:
 * @self: a layer that has not been shown yet
 *
 * Gets what to draw the picture with, in the coordinates of its frame.
 *
 * Returns: (transfer full): a cairo context
 */
cairo_t *
atlas_map_layer_draw (AtlasMapLayer *self)
{
  g_return_val_if_fail (self->texture == NULL && self->node == NULL, NULL);

  return cairo_create (self->surface);
}

/**
 * atlas_map_layer_covers:
 * @self: a layer
 * @view: a view
 *
 * Checks whether the picture fills the view, and is not scaled much for it.
 *
 * Returns: whether it will do while the map moves
 */
gboolean
atlas_map_layer_covers (AtlasMapLayer       *self,
                        const AtlasMapFrame *view)
{
  double zoom = view->scale / self->frame.scale;
  double x, y;

  if (zoom > MAX_ZOOM || zoom < 1 / MAX_ZOOM)
    return FALSE;

  locate (self, view, &x, &y);

  return x <= 0 && y <= 0 && x + self->frame.width * zoom >= view->width &&
         y + self->frame.height * zoom >= view->height;
}

/**
 * atlas_map_layer_is_exact:
 * @self: a layer
 * @view: a view
 *
 * Checks whether the picture was made for just this view.
 *
 * Returns: whether it will do while the map stands still
 */
gboolean
atlas_map_layer_is_exact (AtlasMapLayer       *self,
                          const AtlasMapFrame *view)
{
  return frame_equal (&self->view, view);
}

/**
 * atlas_map_layer_snapshot:
 * @self: a layer
 * @snapshot: a snapshot, in the coordinates of the view
 * @view: the view
 * @as_texture: whether the renderer draws textures better than cairo surfaces
 *
 * Draws the picture where it belongs in the view, scaled if need be.
 */
void
atlas_map_layer_snapshot (AtlasMapLayer       *self,
                          GtkSnapshot         *snapshot,
                          const AtlasMapFrame *view,
                          gboolean             as_texture)
{
  if (self->node == NULL || !frame_equal (&self->node_view, view))
    {
      GtkSnapshot *inner = gtk_snapshot_new ();
      double zoom = view->scale / self->frame.scale;
      double x, y;

      locate (self, view, &x, &y);
      if (as_texture)
        gtk_snapshot_append_texture (inner, ensure_texture (self),
                                     &GRAPHENE_RECT_INIT (x, y, self->frame.width * zoom,
                                                          self->frame.height * zoom));
      else
        append_surface (self, inner, view, x, y, zoom);

      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = gtk_snapshot_free_to_node (inner);
      self->node_view = *view;
    }

  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}
