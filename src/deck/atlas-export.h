/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-briefing.h"
#include "atlas-map-scene.h"

G_BEGIN_DECLS

/**
 * AtlasExportFormat:
 * @ATLAS_EXPORT_PNG: the map as a picture of dots
 * @ATLAS_EXPORT_SVG: the map as a picture of shapes
 * @ATLAS_EXPORT_HTML: all of it as a page for a browser
 * @ATLAS_EXPORT_CSV: the entries as a table
 *
 * What a briefing can leave the program as.
 */
typedef enum
{
  ATLAS_EXPORT_PNG,
  ATLAS_EXPORT_SVG,
  ATLAS_EXPORT_HTML,
  ATLAS_EXPORT_CSV,
} AtlasExportFormat;

/**
 * AtlasExportOptions:
 * @format: what it becomes
 * @language: the BCP 47 tag of the language of the content
 * @place: (nullable): the code of the one place that it is about
 * @layer: (nullable): the id of the layer that colours the map
 * @kind: the kind of entries that a layer of the program counts
 * @boundaries: from whose point of view boundaries are drawn
 * @width: the width of the map, in pixels
 * @height: the height of the map, in pixels
 *
 * How a briefing leaves the program.
 */
typedef struct
{
  AtlasExportFormat format;
  const char       *language;
  const char       *place;
  const char       *layer;
  AtlasKind         kind;
  AtlasBoundaryView boundaries;
  int               width;
  int               height;
} AtlasExportOptions;

gboolean atlas_export_find_format (const char               *path,
                                   AtlasExportFormat        *format);
GBytes  *atlas_export_write       (AtlasBriefing            *briefing,
                                   const AtlasExportOptions *options,
                                   GCancellable             *cancellable,
                                   GError                  **error);
gboolean atlas_export_save        (AtlasBriefing            *briefing,
                                   const AtlasExportOptions *options,
                                   GFile                    *file,
                                   GCancellable             *cancellable,
                                   GError                  **error);

G_END_DECLS
