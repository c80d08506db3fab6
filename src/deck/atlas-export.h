/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-briefing.h"
#include "atlas-csv-writer.h"
#include "atlas-map-scene.h"

G_BEGIN_DECLS

/**
 * AtlasExportForm:
 * @ATLAS_EXPORT_WHOLE: what suits the format: the map, the entries, or all of it
 * @ATLAS_EXPORT_DECK: the slides that a room sees
 * @ATLAS_EXPORT_HANDOUT: map, facts, tables and sources on paper
 * @ATLAS_EXPORT_PLACE: the same about a place, or about each place on paper of its own
 * @ATLAS_EXPORT_MAP: the map alone
 * @ATLAS_EXPORT_ENTRIES: the tables alone
 *
 * What of a briefing leaves the program.
 */
typedef enum
{
  ATLAS_EXPORT_WHOLE,
  ATLAS_EXPORT_DECK,
  ATLAS_EXPORT_HANDOUT,
  ATLAS_EXPORT_PLACE,
  ATLAS_EXPORT_MAP,
  ATLAS_EXPORT_ENTRIES,
} AtlasExportForm;

#define ATLAS_N_EXPORT_FORMS (ATLAS_EXPORT_ENTRIES + 1)

/**
 * AtlasExportPaper:
 * @ATLAS_EXPORT_A4: 210 × 297 millimetres
 * @ATLAS_EXPORT_LETTER: 8½ × 11 inches
 *
 * The sizes of paper.
 */
typedef enum
{
  ATLAS_EXPORT_A4,
  ATLAS_EXPORT_LETTER,
} AtlasExportPaper;

/**
 * AtlasExportFormat:
 * @ATLAS_EXPORT_PDF: pages
 * @ATLAS_EXPORT_PNG: the map or a slide as a picture of dots
 * @ATLAS_EXPORT_SVG: the map or a slide as a picture of shapes
 * @ATLAS_EXPORT_HTML: all of it as a page for a browser
 * @ATLAS_EXPORT_CSV: the entries as a table
 *
 * What a briefing can leave the program as.
 */
typedef enum
{
  ATLAS_EXPORT_PDF,
  ATLAS_EXPORT_PNG,
  ATLAS_EXPORT_SVG,
  ATLAS_EXPORT_HTML,
  ATLAS_EXPORT_CSV,
} AtlasExportFormat;

/**
 * AtlasExportProgressFunc:
 * @fraction: how much is done, from 0 to 1
 * @data: what was given
 *
 * Is told how far it is, in the thread that writes.
 */
typedef void (*AtlasExportProgressFunc) (double   fraction,
                                         gpointer data);

/**
 * AtlasExportOptions:
 * @format: what it becomes
 * @form: what of it
 * @language: the BCP 47 tag of the language of the content
 * @place: (nullable): the code of the one place that it is about
 * @layer: (nullable): the id of the layer that colours the map
 * @kind: the kind of entries that a layer of the program counts
 * @boundaries: from whose point of view boundaries are drawn
 * @paper: the size of paper, for what stands on paper
 * @has_notes: whether the presenter's notes are on paper, too
 * @csv: what a table has besides what it says
 * @slide: the number of a slide that becomes a picture, from 1
 * @width: the width of a picture, in pixels
 * @height: the height of a picture, in pixels
 * @scale: how many dots a pixel of a picture has on a side, or 0 for one
 * @progress: (nullable): is told how far it is
 * @progress_data: for @progress
 *
 * How a briefing leaves the program.
 */
typedef struct
{
  AtlasExportFormat format;
  AtlasExportForm   form;
  const char       *language;
  const char       *place;
  const char       *layer;
  AtlasKind         kind;
  AtlasBoundaryView boundaries;
  AtlasExportPaper  paper;
  gboolean          has_notes;
  AtlasCsvFlags     csv;
  guint             slide;
  int               width;
  int               height;
  int               scale;

  AtlasExportProgressFunc progress;
  gpointer                progress_data;
} AtlasExportOptions;

AtlasExportOptions *
         atlas_export_options_copy
                                  (const AtlasExportOptions *self);
void     atlas_export_options_free
                                  (AtlasExportOptions       *self);

gboolean atlas_export_find_format (const char               *path,
                                   AtlasExportFormat        *format);
gboolean atlas_export_find_form   (const char               *name,
                                   AtlasExportForm          *form);
const char *
         atlas_export_form_get_name
                                  (AtlasExportForm           form);
gboolean atlas_export_is_possible (const AtlasExportOptions *options);
void     atlas_export_get_picture_size
                                  (const AtlasExportOptions *options,
                                   int                      *width,
                                   int                      *height);
AtlasMapScene *
         atlas_export_create_scene
                                  (AtlasBriefing            *briefing,
                                   const AtlasExportOptions *options);
GBytes  *atlas_export_write       (AtlasBriefing            *briefing,
                                   const AtlasExportOptions *options,
                                   GCancellable             *cancellable,
                                   GError                  **error);
gboolean atlas_export_save        (AtlasBriefing            *briefing,
                                   const AtlasExportOptions *options,
                                   GFile                    *file,
                                   GCancellable             *cancellable,
                                   GError                  **error);
gboolean atlas_export_save_slides (AtlasBriefing            *briefing,
                                   const AtlasExportOptions *options,
                                   const char               *path,
                                   GCancellable             *cancellable,
                                   GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasExportOptions, atlas_export_options_free)

G_END_DECLS
