/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-map-export.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_SHARER (atlas_map_sharer_get_type ())

/**
 * AtlasMapSharer:
 *
 * Hands a map on: to the clipboard, or to a file. Drawing and writing take place
 * in a thread.
 *
 * Its signal `told` says in words what has been done. What went wrong is shown in
 * a window, with its reason.
 */
G_DECLARE_FINAL_TYPE (AtlasMapSharer, atlas_map_sharer, ATLAS, MAP_SHARER, GObject)

AtlasMapSharer *atlas_map_sharer_new  (GtkWidget            *widget);
void            atlas_map_sharer_copy (AtlasMapSharer       *self,
                                       const AtlasMapExport *export);
void            atlas_map_sharer_save (AtlasMapSharer       *self,
                                       const AtlasMapExport *export,
                                       GFile                *file);
void            atlas_map_sharer_ask  (AtlasMapSharer       *self,
                                       const AtlasMapExport *export,
                                       const char           *name);
void            atlas_map_sharer_stop (AtlasMapSharer       *self);

G_END_DECLS
