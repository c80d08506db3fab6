/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-slide-picture.h"

/* Cairo draws what GTK has recorded into a picture of its own first, as large as the
 * node is. In bands these stay in the cache of the processor. */
#define BAND 64

/**
 * atlas_slide_picture_clear:
 * @self: a picture
 *
 * Empties it.
 */
void
atlas_slide_picture_clear (AtlasSlidePicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->page, atlas_deck_page_unref);
}

/**
 * atlas_slide_picture_take:
 * @self: a picture
 * @page: the page that it is to be of
 * @surface: (transfer full): an image surface of it
 *
 * Fills it.
 */
void
atlas_slide_picture_take (AtlasSlidePicture *self,
                          AtlasDeckPage     *page,
                          cairo_surface_t   *surface)
{
  AtlasDeckPage *kept = atlas_deck_page_ref (page);

  atlas_slide_picture_clear (self);
  self->page = kept;
  self->surface = surface;
}

/**
 * atlas_slide_picture_is:
 * @self: a picture
 * @page: a page
 * @width: a width, in dots
 * @height: a height, in dots
 *
 * Checks whether it is of a page, as large as this.
 *
 * Returns: whether it is
 */
gboolean
atlas_slide_picture_is (const AtlasSlidePicture *self,
                        const AtlasDeckPage     *page,
                        int                      width,
                        int                      height)
{
  return self->page == page && self->surface != NULL &&
         cairo_image_surface_get_width (self->surface) == width &&
         cairo_image_surface_get_height (self->surface) == height;
}

/* Cairo leaves one byte of each pixel of an opaque picture as it likes, and GDK 4.8
 * has no format that passes over it. */
static void
make_opaque (guchar *data,
             gsize   stride,
             int     width,
             int     height)
{
  for (int y = 0; y < height; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (data + stride * (gsize) y);

      for (int x = 0; x < width; x++)
        row[x] |= 0xff000000u;
    }
}

static GskRenderNode *
make_texture_node (AtlasSlidePicture *self)
{
  int width = cairo_image_surface_get_width (self->surface);
  int height = cairo_image_surface_get_height (self->surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (self->surface);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  cairo_surface_flush (self->surface);
  make_opaque (cairo_image_surface_get_data (self->surface), stride, width, height);
  cairo_surface_mark_dirty (self->surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (self->surface),
                                      stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy,
                                      cairo_surface_reference (self->surface));
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  return gsk_texture_node_new (texture, &self->area);
}

static GskRenderNode *
make_cairo_node (AtlasSlidePicture *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const graphene_rect_t *area = &self->area;
  double zoom_x = area->size.width / cairo_image_surface_get_width (self->surface);
  double zoom_y = area->size.height / cairo_image_surface_get_height (self->surface);

  for (float top = 0; top < area->size.height; top += BAND)
    {
      float height = MIN (BAND, area->size.height - top);
      cairo_t *cr =
        gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (area->origin.x,
                                                                  area->origin.y + top,
                                                                  area->size.width, height));

      cairo_translate (cr, area->origin.x, area->origin.y);
      cairo_scale (cr, zoom_x, zoom_y);
      cairo_set_source_surface (cr, self->surface, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
      cairo_paint (cr);
      cairo_destroy (cr);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * atlas_slide_picture_snapshot:
 * @self: a picture
 * @snapshot: a snapshot
 * @area: where to draw it
 * @as_texture: whether the renderer draws textures better than cairo surfaces
 *
 * Draws it, in whatever size.
 */
void
atlas_slide_picture_snapshot (AtlasSlidePicture     *self,
                              GtkSnapshot           *snapshot,
                              const graphene_rect_t *area,
                              gboolean               as_texture)
{
  if (self->surface == NULL || area->size.width < 1 || area->size.height < 1)
    return;

  if (self->node == NULL || !graphene_rect_equal (area, &self->area))
    {
      g_clear_pointer (&self->node, gsk_render_node_unref);
      self->area = *area;
      self->node = as_texture ? make_texture_node (self) : make_cairo_node (self);
    }
  gtk_snapshot_append_node (snapshot, self->node);
}
