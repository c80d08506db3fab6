/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "atlas-map-palette.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

/**
 * AtlasMapPictureParts:
 * @ATLAS_MAP_PICTURE_HEAD: title and date, above the map
 * @ATLAS_MAP_PICTURE_FOOT: footnotes, attribution and scale
 *
 * What is in a picture beside the map with its pins, labels and legend.
 */
typedef enum
{
  ATLAS_MAP_PICTURE_HEAD = 1 << 0,
  ATLAS_MAP_PICTURE_FOOT = 1 << 1,
} AtlasMapPictureParts;

void     atlas_map_picture_draw      (const AtlasMapScene   *scene,
                                      const AtlasMapPalette *palette,
                                      const AtlasRectangle  *extents,
                                      int                    width,
                                      int                    height,
                                      AtlasMapPictureParts   parts,
                                      cairo_t               *cr);
gboolean atlas_map_picture_write_png (const AtlasMapScene   *scene,
                                      const AtlasMapPalette *palette,
                                      const AtlasRectangle  *extents,
                                      int                    width,
                                      int                    height,
                                      double                 device_scale,
                                      GOutputStream         *stream,
                                      GCancellable          *cancellable,
                                      GError               **error);

G_END_DECLS
