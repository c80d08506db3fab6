/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-still.h"

#include <math.h>

struct _AtlasMapStill
{
  GtkWidget     *widget;  /* owns this, by way of its parent */

  GskRenderNode *content; /* (nullable): what the widget drew last */
  GskRenderNode *picture; /* (nullable): the same, as a picture */
  int            scale_factor;
};

static GskRenderNode *
draw (GskRenderNode *content,
      int            scale_factor)
{
  graphene_rect_t bounds;
  cairo_surface_t *surface;
  GskRenderNode *picture;
  cairo_t *cr;

  gsk_render_node_get_bounds (content, &bounds);
  graphene_rect_round_extents (&bounds, &bounds);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                        (int) bounds.size.width * scale_factor,
                                        (int) bounds.size.height * scale_factor);
  cairo_surface_set_device_scale (surface, scale_factor, scale_factor);
  cairo_surface_set_device_offset (surface, -bounds.origin.x * scale_factor,
                                   -bounds.origin.y * scale_factor);
  cr = cairo_create (surface);
  gsk_render_node_draw (content, cr);
  cairo_destroy (cr);

  picture = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (picture);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return picture;
}

static void
forget (AtlasMapStill *self)
{
  g_clear_pointer (&self->content, gsk_render_node_unref);
  g_clear_pointer (&self->picture, gsk_render_node_unref);
}

/* A picture is made of what is seen for the second time: what changes with each frame,
 * such as a button that is just being pointed at, would only be drawn twice. */
static GskRenderNode *
get_picture (AtlasMapStill *self,
             GskRenderNode *content)
{
  int scale_factor = gtk_widget_get_scale_factor (self->widget);

  if (self->content != content || self->scale_factor != scale_factor)
    {
      forget (self);
      self->content = gsk_render_node_ref (content);
      self->scale_factor = scale_factor;
    }
  else if (self->picture == NULL)
    self->picture = draw (content, scale_factor);

  return self->picture;
}

/* Where the widget stands is around what it is drawn of. */
static GskRenderNode *
snapshot_widget (AtlasMapStill *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_widget_snapshot_child (gtk_widget_get_parent (self->widget), self->widget, snapshot);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * atlas_map_still_new:
 * @widget: a child of the widget that is to show it
 *
 * Makes a still of a widget.
 *
 * Returns: (transfer full): the still
 */
AtlasMapStill *
atlas_map_still_new (GtkWidget *widget)
{
  AtlasMapStill *self;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_new0 (AtlasMapStill, 1);
  self->widget = widget;

  return self;
}

/**
 * atlas_map_still_free:
 * @self: a still
 *
 * Frees a still.
 */
void
atlas_map_still_free (AtlasMapStill *self)
{
  forget (self);
  g_free (self);
}

/**
 * atlas_map_still_snapshot:
 * @self: a still
 * @snapshot: the snapshot of the parent
 *
 * Draws the widget, as gtk_widget_snapshot_child() does.
 */
void
atlas_map_still_snapshot (AtlasMapStill *self,
                          GtkSnapshot   *snapshot)
{
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (self->widget));
  g_autoptr (GskRenderNode) node = snapshot_widget (self);
  GskRenderNode *picture = NULL;

  if (node == NULL)
    return;

  /* What draws with the graphics card has no need of this. */
  if (GSK_IS_CAIRO_RENDERER (renderer) && gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    picture = get_picture (self, gsk_transform_node_get_child (node));
  if (picture == NULL)
    {
      gtk_snapshot_append_node (snapshot, node);
      return;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_transform (snapshot, gsk_transform_node_get_transform (node));
  gtk_snapshot_append_node (snapshot, picture);
  gtk_snapshot_restore (snapshot);
}
