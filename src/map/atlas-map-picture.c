/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-picture.h"

#include "atlas-map-head-private.h"
#include "atlas-map-painter.h"
#include "atlas-words.h"

/* The largest side of a picture, in dots; cairo itself ends at twice as much. */
#define LARGEST 16384

/* Pixels around what the document wants to be seen. */
#define PADDING 18.0

typedef struct
{
  GOutputStream *stream;
  GCancellable  *cancellable;
  GError       **error;
} Target;

static cairo_status_t
write_cb (gpointer      data,
          const guint8 *bytes,
          unsigned int  length)
{
  Target *target = data;

  return g_output_stream_write_all (target->stream, bytes, length, NULL, target->cancellable,
                                    target->error)
             ? CAIRO_STATUS_SUCCESS
             : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
report (cairo_status_t status,
        GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  /* The stream has told its own error already. */
  if (status != CAIRO_STATUS_WRITE_ERROR)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The picture can’t be drawn: %s"),
                 cairo_status_to_string (status));
  return FALSE;
}

/**
 * atlas_map_picture_draw:
 * @scene: what the map is of
 * @palette: how it looks
 * @extents: (nullable): what it shows, in kilometres on the scene's plane, or %NULL for what
 *   the document wants to be seen
 * @width: the width, in units of @cr
 * @height: the height, in units of @cr
 * @parts: what is in it beside the map
 * @cr: a cairo context
 *
 * Draws a map as a picture to hand on: with pins, labels and legend.
 */
void
atlas_map_picture_draw (const AtlasMapScene   *scene,
                        const AtlasMapPalette *palette,
                        const AtlasRectangle  *extents,
                        int                    width,
                        int                    height,
                        AtlasMapPictureParts   parts,
                        cairo_t               *cr)
{
  AtlasMapFrame frame = { .width = width, .height = height };
  g_autoptr (AtlasMapHead) head = NULL;
  g_autoptr (AtlasPlane) plane = NULL;
  AtlasProjection projection;
  AtlasRectangle home;
  AtlasBounds bounds;

  g_return_if_fail (scene != NULL && palette != NULL && cr != NULL);

  if (parts & ATLAS_MAP_PICTURE_HEAD)
    {
      head = atlas_map_head_new (scene, palette, &frame);
      frame.height -= atlas_map_head_get_height (head);
    }
  atlas_map_scene_get_projection (scene, &projection);
  atlas_map_scene_get_bounds (scene, &bounds);
  atlas_bounds_project (&bounds, &projection, &home);
  atlas_map_frame_fit (&frame, extents != NULL ? extents : &home, extents != NULL ? 0.0 : PADDING);
  plane = atlas_plane_get_world (&projection);

  cairo_save (cr);
  cairo_rectangle (cr, 0.0, 0.0, width, height);
  cairo_clip (cr);
  cairo_save (cr);
  cairo_translate (cr, 0.0, height - frame.height);
  atlas_map_painter_draw (cr, plane, &frame, scene, palette, ATLAS_MAP_QUALITY_EXPORT,
                          parts & ATLAS_MAP_PICTURE_FOOT
                              ? ATLAS_MAP_LAYER_ALL
                              : ATLAS_MAP_LAYER_ALL & ~ATLAS_MAP_LAYER_FOOT);
  cairo_restore (cr);
  if (head != NULL)
    atlas_map_head_draw (head, cr);
  cairo_restore (cr);
}

/**
 * atlas_map_picture_write_png:
 * @scene: what the map is of
 * @palette: how it looks
 * @extents: (nullable): what it shows, in kilometres on the scene's plane, or %NULL for what
 *   the document wants to be seen
 * @width: the width, in pixels
 * @height: the height, in pixels
 * @device_scale: how many dots a pixel has on a side
 * @stream: where it goes
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %G_IO_ERROR
 *
 * Writes a map as a PNG picture: with title and date, pins, labels, footnotes and scale.
 * No display is needed.
 *
 * Returns: whether it was written
 */
gboolean
atlas_map_picture_write_png (const AtlasMapScene   *scene,
                             const AtlasMapPalette *palette,
                             const AtlasRectangle  *extents,
                             int                    width,
                             int                    height,
                             double                 device_scale,
                             GOutputStream         *stream,
                             GCancellable          *cancellable,
                             GError               **error)
{
  Target target = { stream, cancellable, error };
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (scene != NULL && palette != NULL, FALSE);
  g_return_val_if_fail (width > 0 && height > 0 && device_scale > 0.0, FALSE);
  g_return_val_if_fail (width * device_scale <= LARGEST && height * device_scale <= LARGEST, FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * device_scale),
                                        (int) (height * device_scale));
  cairo_surface_set_device_scale (surface, device_scale, device_scale);
  cr = cairo_create (surface);
  atlas_map_picture_draw (scene, palette, extents, width, height,
                          ATLAS_MAP_PICTURE_HEAD | ATLAS_MAP_PICTURE_FOOT, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_cb, &target);
  cairo_surface_destroy (surface);
  return report (status, error);
}
