/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-layer.h"

#include <math.h>

/* How much of the map there is around the view, on each side, as a part of the
 * view: a pan can use it up while the map is drawn anew. */
#define MARGIN 0.125

/* By how much of a dot two places may differ and still be the same. */
#define SAME 0.01

/* How far a picture is scaled, up or down, before it is too blurred. */
#define MAX_ZOOM 1.6

/* How many lines of pixels are drawn at a time. Cairo draws whatever GTK has recorded
 * into a picture of its own first, as large as the node is; one of that height stays
 * in the cache of the processor. */
#define BAND 32

struct _AtlasMapLayer
{
  AtlasMapFrame    frame; /* a view with its margin */
  int              scale_factor;
  cairo_surface_t *surface;
  GdkTexture      *texture;

  /* What was drawn last, and for which view: while nothing moves, GTK sees the
   * same node again and redraws nothing. Where the picture isn't scaled the view does
   * not matter. */
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

/* Gets where the top left corner of a picture stands in a view. */
static void
get_corner (const AtlasMapFrame *frame,
            const AtlasMapFrame *view,
            double              *x,
            double              *y)
{
  double plane_x, plane_y;

  atlas_map_frame_to_plane (frame, 0, 0, &plane_x, &plane_y);
  atlas_map_frame_to_picture (view, plane_x, plane_y, x, y);
}

/* The same for the picture of a layer. One that is moved by whole dots stays as
 * sharp as it is. */
static void
locate (AtlasMapLayer       *self,
        const AtlasMapFrame *view,
        double              *x,
        double              *y)
{
  get_corner (&self->frame, view, x, y);
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
append_bands (AtlasMapLayer   *self,
              GtkSnapshot     *snapshot,
              AtlasRectangle   box,
              double           x,
              double           y,
              double           zoom)
{
  for (double top = box.y; top < box.y + box.height; top += BAND)
    {
      double height = MIN (BAND, box.y + box.height - top);
      cairo_t *cr =
        gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (box.x, top, box.width, height));

      cairo_translate (cr, x, y);
      cairo_scale (cr, zoom, zoom);
      cairo_set_source_surface (cr, self->surface, 0, 0);
      /* The better filters of cairo cost more than drawing the map anew. */
      cairo_pattern_set_filter (cairo_get_source (cr),
                                zoom == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
}

/* The picture as it is, its corner at the origin: wherever it goes, this stays the
 * same. */
static GskRenderNode *
make_still_node (AtlasMapLayer *self,
                 gboolean       as_texture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  AtlasRectangle box = { 0, 0, self->frame.width, self->frame.height };

  if (as_texture)
    gtk_snapshot_append_texture (
      snapshot, ensure_texture (self),
      &GRAPHENE_RECT_INIT (0, 0, (float) box.width, (float) box.height));
  else
    append_bands (self, snapshot, box, 0, 0, 1);

  return gtk_snapshot_free_to_node (snapshot);
}

/* What is in view of the picture, scaled. */
static GskRenderNode *
make_scaled_node (AtlasMapLayer       *self,
                  const AtlasMapFrame *view,
                  double               x,
                  double               y,
                  double               zoom)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  AtlasRectangle box = { 0, 0, view->width, view->height };

  append_bands (self, snapshot, box, x, y, zoom);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * atlas_map_layer_frame_for:
 * @view: a view
 * @scale_factor: pixels of the screen for each pixel of the view
 * @frame: (out caller-allocates): the view and a margin
 *
 * Works out what a layer for a view is to show. Text and lines are as large as
 * they would be without the margin.
 */
void
atlas_map_layer_frame_for (const AtlasMapFrame *view,
                           int                  scale_factor,
                           AtlasMapFrame       *frame)
{
  *frame = *view;
  frame->width += 2 * ceil (view->width * MARGIN);
  frame->height += 2 * ceil (view->height * MARGIN);
  frame->unit = atlas_map_frame_get_unit (view);
  frame->density = scale_factor;
}

/**
 * atlas_map_layer_new:
 * @frame: what the picture shows, from atlas_map_layer_frame_for()
 * @surface: the picture, which nobody may change any more
 *
 * Makes a layer of a picture.
 *
 * Returns: (transfer full): the layer
 */
AtlasMapLayer *
atlas_map_layer_new (const AtlasMapFrame *frame,
                     cairo_surface_t     *surface)
{
  AtlasMapLayer *self = g_new0 (AtlasMapLayer, 1);

  self->frame = *frame;
  self->scale_factor = (int) frame->density;
  self->surface = cairo_surface_reference (surface);

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
 *
 * Gets what the picture shows.
 *
 * Returns: (transfer none): its frame
 */
const AtlasMapFrame *
atlas_map_layer_get_frame (AtlasMapLayer *self)
{
  return &self->frame;
}

/**
 * atlas_map_layer_frame_covers:
 * @frame: what a layer shows, or will show
 * @view: a view
 * @margin: how much more there should be on each side, as a part of the margin that
 *   a layer has when it is new
 *
 * Checks whether a picture fills the view, and is not scaled much for it.
 *
 * Returns: whether it will do while the map moves
 */
gboolean
atlas_map_layer_frame_covers (const AtlasMapFrame *frame,
                              const AtlasMapFrame *view,
                              double               margin)
{
  double zoom = view->scale / frame->scale;
  double beside = margin * MARGIN * view->width - SAME;
  double above = margin * MARGIN * view->height - SAME;
  double x, y;

  if (zoom > MAX_ZOOM || zoom < 1 / MAX_ZOOM)
    return FALSE;

  get_corner (frame, view, &x, &y);

  return x <= -beside && y <= -above && x + frame->width * zoom >= view->width + beside &&
         y + frame->height * zoom >= view->height + above;
}

/**
 * atlas_map_layer_frame_is_exact:
 * @frame: what a layer shows, or will show
 * @view: a view
 * @scale_factor: pixels of the screen for each pixel of the view
 *
 * Checks whether a picture is just what would be drawn for this view: dot lies on
 * dot.
 *
 * Returns: whether it will do while the map stands still
 */
gboolean
atlas_map_layer_frame_is_exact (const AtlasMapFrame *frame,
                                const AtlasMapFrame *view,
                                int                  scale_factor)
{
  double x, y;

  if (frame->density != scale_factor || frame->scale != view->scale ||
      frame->unit != atlas_map_frame_get_unit (view) ||
      !atlas_map_layer_frame_covers (frame, view, 0))
    return FALSE;

  get_corner (frame, view, &x, &y);
  x *= scale_factor;
  y *= scale_factor;

  return fabs (x - round (x)) < SAME && fabs (y - round (y)) < SAME;
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
  double zoom = view->scale / self->frame.scale;
  gboolean is_still = zoom == 1 || as_texture;
  gboolean was_still = self->node_view.scale == self->frame.scale || as_texture;
  double x, y;

  locate (self, view, &x, &y);
  if (self->node == NULL || is_still != was_still ||
      (!is_still && !frame_equal (&self->node_view, view)))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = is_still ? make_still_node (self, as_texture)
                            : make_scaled_node (self, view, x, y, zoom);
    }
  self->node_view = *view;
  if (self->node == NULL)
    return;

  gtk_snapshot_save (snapshot);
  if (is_still)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
      gtk_snapshot_scale (snapshot, (float) zoom, (float) zoom);
    }
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
}
