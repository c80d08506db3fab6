/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-sprites.h"

#include <math.h>

#include "atlas-map-dots.h"
#include "atlas-map-spots.h"

typedef struct
{
  cairo_surface_t *surface;
  double           plane_x; /* what it moves with, in kilometres on the plane */
  double           plane_y;
  double           left;    /* from there to its corner, in pixels */
  double           top;
  double           width;
  double           height;
} Sprite;

struct _AtlasMapSprites
{
  GArray *sprites; /* of Sprite, from the lowest up */
  double  device_scale;
};

static void
sprite_clear (Sprite *sprite)
{
  g_clear_pointer (&sprite->surface, cairo_surface_destroy);
}

static void
sprites_clear (AtlasMapSprites *self)
{
  g_clear_pointer (&self->sprites, g_array_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasMapSprites, atlas_map_sprites, sprites_clear)

/* Turns what was recorded into a picture that is just large enough. Its corner is
 * put on a pixel of the device, so that where the map stands as it stood nothing
 * looks different from a map with its labels drawn on. */
static void
add_sprite (AtlasMapSprites     *self,
            const AtlasMapFrame *frame,
            cairo_surface_t     *recording,
            double               anchor_x,
            double               anchor_y)
{
  double scale = self->device_scale;
  double x, y, width, height;
  int left, top, columns, rows;
  Sprite sprite;
  cairo_t *cr;

  cairo_recording_surface_ink_extents (recording, &x, &y, &width, &height);
  left = (int) floor (x * scale) - 1;
  top = (int) floor (y * scale) - 1;
  columns = (int) ceil ((x + width) * scale) + 1 - left;
  rows = (int) ceil ((y + height) * scale) + 1 - top;

  sprite.surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, columns, rows);
  cairo_surface_set_device_scale (sprite.surface, scale, scale);
  cr = cairo_create (sprite.surface);
  cairo_set_source_surface (cr, recording, -left / scale, -top / scale);
  cairo_paint (cr);
  cairo_destroy (cr);

  atlas_map_frame_to_plane (frame, anchor_x, anchor_y, &sprite.plane_x, &sprite.plane_y);
  sprite.left = left / scale - anchor_x;
  sprite.top = top / scale - anchor_y;
  sprite.width = columns / scale;
  sprite.height = rows / scale;
  g_array_append_val (self->sprites, sprite);
}

static cairo_t *
begin_sprite (void)
{
  cairo_surface_t *recording = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (recording);

  cairo_surface_destroy (recording);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_BEST);
  return cr;
}

static void
end_sprite (AtlasMapSprites     *self,
            const AtlasMapFrame *frame,
            cairo_t             *cr,
            double               anchor_x,
            double               anchor_y)
{
  add_sprite (self, frame, cairo_get_target (cr), anchor_x, anchor_y);
  cairo_destroy (cr);
}

static void
add_dots (AtlasMapSprites       *self,
          const AtlasPlane      *plane,
          const AtlasMapFrame   *frame,
          const AtlasMapScene   *scene,
          const AtlasMapPalette *palette)
{
  g_autoptr (GArray) dots = atlas_map_find_dots (plane, frame, scene);

  for (guint i = 0; i < dots->len; i++)
    {
      const AtlasMapDot *dot = &g_array_index (dots, AtlasMapDot, i);
      cairo_t *cr = begin_sprite ();

      atlas_map_draw_dot (dot, palette, cr);
      end_sprite (self, frame, cr, dot->x, dot->y);
    }
}

static void
add_pins (AtlasMapSprites       *self,
          const AtlasPlane      *plane,
          const AtlasMapFrame   *frame,
          const AtlasMapScene   *scene,
          const AtlasMapPalette *palette)
{
  g_autoptr (GArray) spots = atlas_map_find_spots (plane, frame, scene, palette);

  for (guint i = spots->len; i-- > 0;)
    {
      const AtlasMapSpot *spot = &g_array_index (spots, AtlasMapSpot, i);
      cairo_t *cr;

      if (spot->pin->kind != ATLAS_MAP_PIN_VISIT)
        continue;
      cr = begin_sprite ();
      atlas_map_draw_spot (spot, palette, cr);
      end_sprite (self, frame, cr, spot->x, spot->y);
    }
}

static void
add_labels (AtlasMapSprites      *self,
            const AtlasMapFrame  *frame,
            const AtlasMapLabels *labels)
{
  for (guint i = atlas_map_labels_get_n (labels); i-- > 0;)
    {
      cairo_t *cr = begin_sprite ();
      double x, y;

      atlas_map_labels_draw_label (labels, i, cr);
      atlas_map_labels_get_anchor (labels, i, &x, &y);
      end_sprite (self, frame, cr, x, y);
    }
}

/**
 * atlas_map_sprites_new:
 * @plane: a plane
 * @frame: the frame that @labels were placed for
 * @scene: what the map is of
 * @palette: how it looks
 * @labels: labels
 * @device_scale: how many dots a pixel has on a side
 *
 * Draws dots, the pins of visits and all labels, each into a picture of its own.
 * This is done in the thread that placed the labels.
 *
 * Returns: (transfer full): the sprites
 */
AtlasMapSprites *
atlas_map_sprites_new (const AtlasPlane      *plane,
                       const AtlasMapFrame   *frame,
                       const AtlasMapScene   *scene,
                       const AtlasMapPalette *palette,
                       const AtlasMapLabels  *labels,
                       double                 device_scale)
{
  AtlasMapSprites *self;

  g_return_val_if_fail (plane != NULL && frame != NULL && scene != NULL, NULL);
  g_return_val_if_fail (palette != NULL && labels != NULL && device_scale > 0.0, NULL);

  self = g_atomic_rc_box_new0 (AtlasMapSprites);
  self->device_scale = device_scale;
  self->sprites = g_array_new (FALSE, FALSE, sizeof (Sprite));
  g_array_set_clear_func (self->sprites, (GDestroyNotify) sprite_clear);
  add_dots (self, plane, frame, scene, palette);
  add_pins (self, plane, frame, scene, palette);
  add_labels (self, frame, labels);
  return self;
}

/**
 * atlas_map_sprites_get_n:
 * @self: sprites
 *
 * Gets how many there are.
 *
 * Returns: the number
 */
guint
atlas_map_sprites_get_n (const AtlasMapSprites *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sprites->len;
}

/**
 * atlas_map_sprites_get_surface:
 * @self: sprites
 * @index: the index of one of them, from the lowest up
 *
 * Gets the picture of a sprite.
 *
 * Returns: (transfer none): an image surface
 */
cairo_surface_t *
atlas_map_sprites_get_surface (const AtlasMapSprites *self,
                               guint                  index)
{
  g_return_val_if_fail (self != NULL && index < self->sprites->len, NULL);

  return g_array_index (self->sprites, Sprite, index).surface;
}

/**
 * atlas_map_sprites_locate:
 * @self: sprites
 * @index: the index of one of them
 * @view: what is to be seen now
 * @box: (out caller-allocates): where it stands there, in pixels
 *
 * Finds where a sprite goes. It stands on whole dots of the device, so that it
 * stays sharp.
 */
void
atlas_map_sprites_locate (const AtlasMapSprites *self,
                          guint                  index,
                          const AtlasMapFrame   *view,
                          AtlasRectangle        *box)
{
  const Sprite *sprite;
  double x, y;

  g_return_if_fail (self != NULL && index < self->sprites->len);

  sprite = &g_array_index (self->sprites, Sprite, index);
  atlas_map_frame_to_picture (view, sprite->plane_x, sprite->plane_y, &x, &y);
  box->x = round ((x + sprite->left) * self->device_scale) / self->device_scale;
  box->y = round ((y + sprite->top) * self->device_scale) / self->device_scale;
  box->width = sprite->width;
  box->height = sprite->height;
}

/**
 * atlas_map_sprites_draw:
 * @self: sprites
 * @index: the index of one of them
 * @view: what is to be seen now
 * @cr: a cairo context whose units are pixels of @view
 *
 * Draws a sprite where it goes.
 */
void
atlas_map_sprites_draw (const AtlasMapSprites *self,
                        guint                  index,
                        const AtlasMapFrame   *view,
                        cairo_t               *cr)
{
  AtlasRectangle box;

  g_return_if_fail (self != NULL && index < self->sprites->len);
  g_return_if_fail (view != NULL && cr != NULL);

  atlas_map_sprites_locate (self, index, view, &box);
  cairo_set_source_surface (cr, g_array_index (self->sprites, Sprite, index).surface, box.x,
                            box.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
}
