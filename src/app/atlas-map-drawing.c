/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-drawing.h"

#include <math.h>
#include <string.h>

#include "atlas-map-layer.h"
#include "atlas-map-raster.h"
#include "atlas-map-sprites.h"

/* How far an outline goes beyond the place that it is drawn around. */
#define OUTLINE_MARGIN 20

/* How far the map may be moved, as a part of the view, or scaled before names are
 * placed anew while it is still moving. */
#define MAX_SHIFT 0.5
#define MAX_ZOOM 1.6

struct _AtlasMapDrawing
{
  GtkWidget       *widget; /* owns this */
  AtlasPlane      *plane;
  AtlasMapScene   *scene;
  AtlasMapPalette  palette;
  GArray          *reserved; /* of AtlasRectangle */
  AtlasMapBadges  *badges;   /* (nullable) */

  AtlasMapRaster  *raster;
  AtlasMapLayer   *base;
  AtlasMapQuality  base_quality;
  gboolean         is_lazy;
  gboolean         had_base;

  AtlasMapLabels  *labels;
  AtlasMapSprites *sprites;
  AtlasMapFrame    sprites_view; /* the view that they were placed in */
  int              sprites_scale_factor;
  GPtrArray       *textures;     /* (nullable) of GdkTexture: the same */

  /* What was drawn last of them, and for which view: while nothing moves, GTK sees
   * the same node again and redraws nothing. */
  GskRenderNode   *node;
  AtlasMapFrame    node_view;
};

static void
set_base (AtlasMapDrawing   *self,
          const AtlasMapJob *job,
          cairo_surface_t   *surface)
{
  g_clear_pointer (&self->base, atlas_map_layer_free);
  self->base = atlas_map_layer_new (&job->frame, surface);
  self->base_quality = job->quality;
  self->had_base = TRUE;
}

static void
base_drawn_cb (const AtlasMapJob *job,
               cairo_surface_t   *surface,
               gpointer           user_data)
{
  AtlasMapDrawing *self = user_data;

  set_base (self, job, surface);
  gtk_widget_queue_draw (self->widget);
}

static void
init_job (AtlasMapDrawing      *self,
          AtlasMapJob          *job,
          const AtlasMapTarget *target,
          AtlasMapQuality       quality)
{
  *job = (AtlasMapJob) { self->plane, self->scene, self->palette };
  atlas_map_layer_frame_for (&target->frame, target->scale_factor, &job->frame);
  job->quality = quality;
  job->device_scale = target->scale_factor;
}

/* What is seen in place of something else is waited for, so that nothing flickers. */
static void
draw_base (AtlasMapDrawing      *self,
           const AtlasMapTarget *target)
{
  cairo_surface_t *surface;
  AtlasMapJob job;

  atlas_map_raster_cancel (self->raster);
  init_job (self, &job, target, ATLAS_MAP_QUALITY_REST);
  surface = atlas_map_raster_draw (&job, NULL);
  set_base (self, &job, surface);
  cairo_surface_destroy (surface);
}

/* Whether what is being drawn will do for a frame when it is there. A map that moves
 * on and on would never be drawn if each step began anew. */
static gboolean
is_on_the_way (AtlasMapDrawing      *self,
               const AtlasMapTarget *target,
               AtlasMapQuality       quality)
{
  const AtlasMapJob *job = atlas_map_raster_get_current (self->raster);

  if (job == NULL || job->frame.density != target->scale_factor)
    return FALSE;
  if (!target->is_moving)
    return job->quality >= quality &&
           atlas_map_layer_frame_is_exact (&job->frame, &target->frame, target->scale_factor);

  return atlas_map_layer_frame_covers (&job->frame, &target->frame, 0);
}

static void
request_base (AtlasMapDrawing      *self,
              const AtlasMapTarget *target,
              AtlasMapQuality       quality)
{
  AtlasMapJob job;

  if (is_on_the_way (self, target, quality))
    return;
  init_job (self, &job, target, quality);
  atlas_map_raster_request (self->raster, &job);
}

/* Has the base drawn anew where it is needed, or will be soon. Within its margin a
 * map that is only moved is drawn with care, for there is time. */
static void
update_base (AtlasMapDrawing      *self,
             const AtlasMapTarget *target)
{
  const AtlasMapFrame *view = &target->frame, *frame;
  gboolean is_sharp;

  if (self->base == NULL)
    {
      if (self->is_lazy && !self->had_base)
        request_base (self, target, ATLAS_MAP_QUALITY_REST);
      else
        draw_base (self, target);
      return;
    }

  frame = atlas_map_layer_get_frame (self->base);
  is_sharp = self->base_quality == ATLAS_MAP_QUALITY_REST && frame->scale == view->scale;
  if (!target->is_moving)
    {
      if (!is_sharp || !atlas_map_layer_frame_is_exact (frame, view, target->scale_factor))
        request_base (self, target, ATLAS_MAP_QUALITY_REST);
    }
  else if (!atlas_map_layer_frame_covers (frame, view, frame->scale == view->scale ? 0.5 : 0))
    request_base (self, target,
                  is_sharp && atlas_map_layer_frame_covers (frame, view, 0)
                    ? ATLAS_MAP_QUALITY_REST
                    : ATLAS_MAP_QUALITY_MOTION);
}

static void
forget_labels (AtlasMapDrawing *self)
{
  g_clear_pointer (&self->labels, atlas_map_labels_unref);
  g_clear_pointer (&self->sprites, atlas_map_sprites_unref);
  g_clear_pointer (&self->textures, g_ptr_array_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

static void
forget (AtlasMapDrawing *self)
{
  atlas_map_raster_cancel (self->raster);
  g_clear_pointer (&self->base, atlas_map_layer_free);
  forget_labels (self);
}

static gboolean
frame_equal (const AtlasMapFrame *a,
             const AtlasMapFrame *b)
{
  return a->center_x == b->center_x && a->center_y == b->center_y && a->scale == b->scale &&
         a->width == b->width && a->height == b->height;
}

/* Names keep to where they are while the map moves, and find better places when it
 * rests. */
static gboolean
are_labels_good_enough (AtlasMapDrawing      *self,
                        const AtlasMapTarget *target)
{
  const AtlasMapFrame *view = &target->frame, *placed = &self->sprites_view;
  double zoom = view->scale / placed->scale;

  if (self->sprites == NULL || self->sprites_scale_factor != target->scale_factor)
    return FALSE;
  if (!target->is_moving)
    return frame_equal (placed, view);

  return zoom < MAX_ZOOM && zoom > 1 / MAX_ZOOM &&
         fabs (view->center_x - placed->center_x) * view->scale < MAX_SHIFT * view->width &&
         fabs (view->center_y - placed->center_y) * view->scale < MAX_SHIFT * view->height;
}

static void
place_labels (AtlasMapDrawing      *self,
              const AtlasMapTarget *target)
{
  forget_labels (self);
  self->labels = atlas_map_labels_new_with_badges (
    self->plane, &target->frame, self->scene, &self->palette, self->badges,
    (const AtlasRectangle *) (gpointer) self->reserved->data, self->reserved->len);
  self->sprites = atlas_map_sprites_new (self->plane, &target->frame, self->scene, &self->palette,
                                         self->labels, target->scale_factor);
  self->sprites_view = target->frame;
  self->sprites_scale_factor = target->scale_factor;
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static GdkTexture *
get_texture (AtlasMapDrawing *self,
             guint            index)
{
  guint n_sprites = atlas_map_sprites_get_n (self->sprites);

  if (self->textures == NULL)
    {
      self->textures = g_ptr_array_new_with_free_func (g_object_unref);
      for (guint i = 0; i < n_sprites; i++)
        g_ptr_array_add (self->textures,
                         make_texture (atlas_map_sprites_get_surface (self->sprites, i)));
    }

  return g_ptr_array_index (self->textures, index);
}

/* A node for each: GTK gives a node for cairo a picture of its own, which had better
 * not be as large as the view. */
static GskRenderNode *
make_labels_node (AtlasMapDrawing      *self,
                  const AtlasMapTarget *target)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const AtlasMapFrame *view = &target->frame;

  for (guint i = 0; i < atlas_map_sprites_get_n (self->sprites); i++)
    {
      graphene_rect_t bounds;
      AtlasRectangle box;
      cairo_t *cr;

      atlas_map_sprites_locate (self->sprites, i, view, &box);
      graphene_rect_init (&bounds, (float) box.x, (float) box.y, (float) box.width,
                          (float) box.height);
      if (target->as_texture)
        {
          gtk_snapshot_append_texture (snapshot, get_texture (self, i), &bounds);
          continue;
        }
      cr = gtk_snapshot_append_cairo (snapshot, &bounds);
      atlas_map_sprites_draw (self->sprites, i, view, cr);
      cairo_destroy (cr);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

/* How far the map has been moved, by whole dots, since the labels were drawn: they
 * all go along with it. */
static void
locate_labels (AtlasMapDrawing      *self,
               const AtlasMapTarget *target,
               graphene_point_t     *origin)
{
  const AtlasMapFrame *then = &self->node_view, *now = &target->frame;
  double scale_factor = target->scale_factor;
  double x = (then->center_x - now->center_x) * now->scale + (now->width - then->width) / 2;
  double y = (now->center_y - then->center_y) * now->scale + (now->height - then->height) / 2;

  graphene_point_init (origin, (float) (round (x * scale_factor) / scale_factor),
                       (float) (round (y * scale_factor) / scale_factor));
}

/**
 * atlas_map_drawing_new:
 * @widget: the widget that shows it, and frees it before it is gone
 *
 * Makes a drawing of nothing.
 *
 * Returns: (transfer full): the drawing
 */
AtlasMapDrawing *
atlas_map_drawing_new (GtkWidget *widget)
{
  AtlasMapDrawing *self = g_new0 (AtlasMapDrawing, 1);

  self->widget = widget;
  self->raster = atlas_map_raster_new (base_drawn_cb, self);
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
  atlas_map_raster_free (self->raster);
  g_clear_pointer (&self->plane, atlas_plane_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_clear_pointer (&self->badges, atlas_map_badges_unref);
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
  forget_labels (self);
}

/**
 * atlas_map_drawing_set_badges:
 * @self: a drawing
 * @badges: (nullable): the numbers of places
 *
 * Sets what stands behind the names of places.
 */
void
atlas_map_drawing_set_badges (AtlasMapDrawing *self,
                              AtlasMapBadges  *badges)
{
  if (atlas_map_badges_equal (self->badges, badges))
    return;

  if (badges != NULL)
    atlas_map_badges_ref (badges);
  g_clear_pointer (&self->badges, atlas_map_badges_unref);
  self->badges = badges;
  forget_labels (self);
  gtk_widget_queue_draw (self->widget);
}

/**
 * atlas_map_drawing_set_is_lazy:
 * @self: a drawing
 * @is_lazy: whether the first picture may come late
 *
 * Sets whether there may be sea only until the first picture has been drawn, in a
 * thread: a window that opens doesn't wait for its map. Later on nobody wants to
 * see the map go before another one comes.
 */
void
atlas_map_drawing_set_is_lazy (AtlasMapDrawing *self,
                               gboolean         is_lazy)
{
  self->is_lazy = is_lazy;
}

/**
 * atlas_map_drawing_has_name:
 * @self: a drawing
 * @region: the index of a region
 *
 * Checks whether the name of a place is to be read on the map.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_drawing_has_name (AtlasMapDrawing *self,
                            int              region)
{
  return self->labels != NULL && atlas_map_labels_has_name (self->labels, region);
}

/**
 * atlas_map_drawing_snapshot_base:
 * @self: a drawing
 * @snapshot: a snapshot
 * @target: what to draw for
 *
 * Draws sea, land and boundaries.
 *
 * Returns: whether there is more than sea, to put anything else on
 */
gboolean
atlas_map_drawing_snapshot_base (AtlasMapDrawing      *self,
                                 GtkSnapshot          *snapshot,
                                 const AtlasMapTarget *target)
{
  const AtlasColor *sea = &self->palette.colors[ATLAS_MAP_COLOR_SEA];

  if (self->scene == NULL)
    return FALSE;

  update_base (self, target);
  /* Where the map runs ahead of what is drawn there is sea for an instant. */
  if (self->base == NULL ||
      !atlas_map_layer_frame_covers (atlas_map_layer_get_frame (self->base), &target->frame, 0))
    gtk_snapshot_append_color (snapshot,
                               &(GdkRGBA) { (float) sea->red, (float) sea->green,
                                            (float) sea->blue, 1 },
                               &GRAPHENE_RECT_INIT (0, 0, (float) target->frame.width,
                                                    (float) target->frame.height));
  if (self->base == NULL)
    return FALSE;

  atlas_map_layer_snapshot (self->base, snapshot, &target->frame, target->as_texture);

  return TRUE;
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
  graphene_point_t origin;

  if (self->scene == NULL)
    return;

  if (!are_labels_good_enough (self, target))
    place_labels (self, target);
  if (self->node == NULL || self->node_view.scale != target->frame.scale ||
      (!target->is_moving && !frame_equal (&self->node_view, &target->frame)))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->node = make_labels_node (self, target);
      self->node_view = target->frame;
    }
  if (self->node == NULL)
    return;

  locate_labels (self, target, &origin);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &origin);
  gtk_snapshot_append_node (snapshot, self->node);
  gtk_snapshot_restore (snapshot);
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
  AtlasMapFrame frame = target->frame;
  graphene_rect_t bounds, view;
  AtlasRectangle extents;
  double left, top;
  cairo_t *cr;

  if (self->scene == NULL || !atlas_plane_get_region_extents (self->plane, region, &extents))
    return;

  /* GTK draws it later, when it can't be asked how fine its dots are. */
  frame.density = target->scale_factor;
  atlas_map_frame_to_picture (&frame, extents.x, extents.y + extents.height, &left, &top);
  graphene_rect_init (&bounds, floor (left), floor (top), ceil (extents.width * frame.scale) + 1,
                      ceil (extents.height * frame.scale) + 1);
  graphene_rect_inset (&bounds, -OUTLINE_MARGIN, -OUTLINE_MARGIN);
  graphene_rect_init (&view, 0, 0, frame.width, frame.height);
  if (!graphene_rect_intersection (&bounds, &view, &bounds))
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  atlas_map_painter_draw_region (cr, self->plane, &frame, self->scene, &self->palette,
                                 self->base != NULL ? self->base_quality : ATLAS_MAP_QUALITY_REST,
                                 region, highlight);
  cairo_destroy (cr);
}
