/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-drawing.h"

#include <math.h>
#include <string.h>

#include "atlas-map-layer.h"

/* How far an outline goes beyond the place that it is drawn around. */
#define OUTLINE_MARGIN 20

struct _AtlasMapDrawing
{
  AtlasPlane      *plane;
  AtlasMapScene   *scene;
  AtlasMapPalette  palette;
  GArray          *reserved; /* of AtlasRectangle */

  AtlasMapLayer   *base;
  gboolean         is_base_rough;
  AtlasMapLayer   *labels;
};

static void
draw_base (AtlasMapDrawing      *self,
           const AtlasMapTarget *target)
{
  AtlasMapFrame frame;
  cairo_t *cr;

  /* Speed is for what moves: what is seen for the first time doesn't yet. */
  self->is_base_rough = target->is_moving && self->base != NULL;
  g_clear_pointer (&self->base, atlas_map_layer_free);
  self->base = atlas_map_layer_new (&target->frame, target->scale_factor);

  atlas_map_layer_get_frame (self->base, &frame);
  cr = atlas_map_layer_draw (self->base);
  atlas_map_painter_draw (cr, self->plane, &frame, self->scene, &self->palette,
                          self->is_base_rough ? ATLAS_MAP_QUALITY_MOTION : ATLAS_MAP_QUALITY_REST,
                          ATLAS_MAP_LAYER_BASE);
  cairo_destroy (cr);
}

/* Names are placed in the view alone, so that its edge doesn't cut them, and so
 * are their pins: the margin fills when the map comes to rest. */
static void
draw_labels (AtlasMapDrawing      *self,
             const AtlasMapTarget *target)
{
  g_autoptr (AtlasMapLabels) labels = NULL;
  AtlasMapFrame frame;
  cairo_t *cr;

  g_clear_pointer (&self->labels, atlas_map_layer_free);
  self->labels = atlas_map_layer_new (&target->frame, target->scale_factor);

  atlas_map_layer_get_frame (self->labels, &frame);
  labels = atlas_map_labels_new (self->plane, &target->frame, self->scene, &self->palette,
                                 (const AtlasRectangle *) (gpointer) self->reserved->data,
                                 self->reserved->len);
  cr = atlas_map_layer_draw (self->labels);
  cairo_translate (cr, (frame.width - target->frame.width) / 2,
                   (frame.height - target->frame.height) / 2);
  atlas_map_painter_draw (cr, self->plane, &target->frame, self->scene, &self->palette,
                          ATLAS_MAP_QUALITY_REST, ATLAS_MAP_LAYER_PINS);
  atlas_map_labels_draw (labels, cr);
  cairo_destroy (cr);
}

static void
forget (AtlasMapDrawing *self)
{
  g_clear_pointer (&self->base, atlas_map_layer_free);
  g_clear_pointer (&self->labels, atlas_map_layer_free);
}

static gboolean
is_good_enough (AtlasMapLayer        *layer,
                const AtlasMapTarget *target)
{
  return layer != NULL && (target->is_moving ? atlas_map_layer_covers (layer, &target->frame)
                                             : atlas_map_layer_is_exact (layer, &target->frame));
}

/**
 * atlas_map_drawing_new:
 *
 * Makes a drawing of nothing.
 *
 * Returns: (transfer full): the drawing
 */
AtlasMapDrawing *
atlas_map_drawing_new (void)
{
  AtlasMapDrawing *self = g_new0 (AtlasMapDrawing, 1);

  self->reserved = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  atlas_map_palette_init (&self->palette, ATLAS_MAP_PRESET_LIGHT);

  return self;
}

/**
 * atlas_map_drawing_free:
 * @self: a drawing
 *
 * Frees a drawing.
 */
void
atlas_map_drawing_free (AtlasMapDrawing *self)
{
  forget (self);
  g_clear_pointer (&self->plane, atlas_plane_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_array_unref (self->reserved);
  g_free (self);
}

/**
 * atlas_map_drawing_set_content:
 * @self: a drawing
 * @plane: (nullable): the world, laid flat
 * @scene: (nullable): what to show
 *
 * Sets what is drawn.
 */
void
atlas_map_drawing_set_content (AtlasMapDrawing *self,
                               AtlasPlane      *plane,
                               AtlasMapScene   *scene)
{
  forget (self);
  if (plane != NULL)
    atlas_plane_ref (plane);
  if (scene != NULL)
    atlas_map_scene_ref (scene);
  g_clear_pointer (&self->plane, atlas_plane_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  self->plane = plane;
  self->scene = scene;
}

/**
 * atlas_map_drawing_set_palette:
 * @self: a drawing
 * @palette: colours and fonts
 *
 * Sets how it looks.
 */
void
atlas_map_drawing_set_palette (AtlasMapDrawing       *self,
                               const AtlasMapPalette *palette)
{
  if (memcmp (&self->palette, palette, sizeof *palette) == 0)
    return;

  forget (self);
  self->palette = *palette;
}

/**
 * atlas_map_drawing_set_reserved:
 * @self: a drawing
 * @reserved: (array length=n_reserved): boxes of the view
 * @n_reserved: how many there are
 *
 * Sets where no name may stand, since something else covers the map there.
 */
void
atlas_map_drawing_set_reserved (AtlasMapDrawing      *self,
                                const AtlasRectangle *reserved,
                                guint                 n_reserved)
{
  if (n_reserved == self->reserved->len &&
      (n_reserved == 0 ||
       memcmp (reserved, self->reserved->data, n_reserved * sizeof (AtlasRectangle)) == 0))
    return;

  g_array_set_size (self->reserved, 0);
  g_array_append_vals (self->reserved, reserved, n_reserved);
  g_clear_pointer (&self->labels, atlas_map_layer_free);
}

/**
 * atlas_map_drawing_snapshot_base:
 * @self: a drawing
 * @snapshot: a snapshot
 * @target: what to draw for
 *
 * Draws sea, land and boundaries.
 */
void
atlas_map_drawing_snapshot_base (AtlasMapDrawing      *self,
                                 GtkSnapshot          *snapshot,
                                 const AtlasMapTarget *target)
{
  if (self->scene == NULL)
    return;

  if (!is_good_enough (self->base, target) || (self->is_base_rough && !target->is_moving))
    draw_base (self, target);
  atlas_map_layer_snapshot (self->base, snapshot, &target->frame, target->as_texture);
}

/**
 * atlas_map_drawing_snapshot_labels:
 * @self: a drawing
 * @snapshot: a snapshot
 * @target: what to draw for
 *
 * Draws pins and names.
 */
void
atlas_map_drawing_snapshot_labels (AtlasMapDrawing      *self,
                                   GtkSnapshot          *snapshot,
                                   const AtlasMapTarget *target)
{
  if (self->scene == NULL)
    return;

  if (!is_good_enough (self->labels, target))
    draw_labels (self, target);
  atlas_map_layer_snapshot (self->labels, snapshot, &target->frame, target->as_texture);
}

/**
 * atlas_map_drawing_snapshot_region:
 * @self: a drawing
 * @snapshot: a snapshot
 * @target: what to draw for
 * @region: the index of a region
 * @highlight: why it stands out
 *
 * Draws what makes a place stand out, along its very outline.
 */
void
atlas_map_drawing_snapshot_region (AtlasMapDrawing      *self,
                                   GtkSnapshot          *snapshot,
                                   const AtlasMapTarget *target,
                                   int                   region,
                                   AtlasMapHighlight     highlight)
{
  const AtlasMapFrame *frame = &target->frame;
  graphene_rect_t bounds, view;
  AtlasRectangle extents;
  double left, top;
  cairo_t *cr;

  if (self->scene == NULL || !atlas_plane_get_region_extents (self->plane, region, &extents))
    return;

  atlas_map_frame_to_picture (frame, extents.x, extents.y + extents.height, &left, &top);
  graphene_rect_init (&bounds, floor (left), floor (top), ceil (extents.width * frame->scale) + 1,
                      ceil (extents.height * frame->scale) + 1);
  graphene_rect_inset (&bounds, -OUTLINE_MARGIN, -OUTLINE_MARGIN);
  graphene_rect_init (&view, 0, 0, frame->width, frame->height);
  if (!graphene_rect_intersection (&bounds, &view, &bounds))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  atlas_map_painter_draw_region (cr, self->plane, frame, self->scene, &self->palette,
                                 target->is_moving ? ATLAS_MAP_QUALITY_MOTION
                                                   : ATLAS_MAP_QUALITY_REST,
                                 region, highlight);
  cairo_destroy (cr);
}
