/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-map-frame.h"
#include "atlas-map-scene.h"

G_BEGIN_DECLS

/**
 * AtlasMapExport:
 * @scene: what the map is of
 * @extents: what it shows, in kilometres on the plane; nothing means what the
 *   document wants to be seen
 * @width: the width of the picture, in pixels
 * @height: the height of the picture, in pixels
 * @device_scale: how many dots a pixel has on a side
 *
 * A picture of a map to hand on, in the colours of paper.
 */
typedef struct
{
  AtlasMapScene *scene;
  AtlasRectangle extents;
  int            width;
  int            height;
  double         device_scale;
} AtlasMapExport;

void     atlas_map_export_draw_async  (const AtlasMapExport *self,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
GBytes  *atlas_map_export_draw_finish (GAsyncResult         *result,
                                       GError              **error);
void     atlas_map_export_save_async  (const AtlasMapExport *self,
                                       GFile                *file,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean atlas_map_export_save_finish (GAsyncResult         *result,
                                       GError              **error);

G_END_DECLS
