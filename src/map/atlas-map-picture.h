/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "atlas-map-palette.h"
#include "atlas-plane.h"

G_BEGIN_DECLS

void     atlas_map_picture_draw      (const AtlasMapScene   *scene,
                                      const AtlasMapPalette *palette,
                                      const AtlasRectangle  *extents,
                                      int                    width,
                                      int                    height,
                                      gboolean               has_head,
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
