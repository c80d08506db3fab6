/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export.h"

#include "atlas-csv.h"
#include "atlas-html.h"
#include "atlas-map-picture.h"
#include "atlas-map-svg.h"
#include "atlas-words.h"

/* The map of a page is as wide as its text, and somewhat higher than a screen is. */
#define PAGE_MAP_WIDTH  1200
#define PAGE_MAP_HEIGHT 800

/**
 * atlas_export_find_format:
 * @path: the name of a file
 * @format: (out): the format
 *
 * Finds out what a file is to be by the end of its name.
 *
 * Returns: whether it can be that
 */
gboolean
atlas_export_find_format (const char        *path,
                          AtlasExportFormat *format)
{
  static const char *const endings[] = {
    [ATLAS_EXPORT_PNG] = ".png",
    [ATLAS_EXPORT_SVG] = ".svg",
    [ATLAS_EXPORT_HTML] = ".html",
    [ATLAS_EXPORT_CSV] = ".csv",
  };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

static AtlasMapScene *
create_scene (AtlasBriefing            *briefing,
              const AtlasExportOptions *options)
{
  g_autoptr (AtlasClassification) classification =
      atlas_briefing_classify (briefing, options->layer, options->kind, options->language);

  return atlas_map_scene_new_for_briefing (atlas_geometry_get_default (), briefing,
                                           options->language, classification, options->boundaries);
}

static GBytes *
write_png (AtlasBriefing            *briefing,
           const AtlasExportOptions *options,
           GCancellable             *cancellable,
           GError                  **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (AtlasMapScene) scene = create_scene (briefing, options);
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  if (!atlas_map_picture_write_png (scene, &palette, NULL, options->width, options->height, 1.0,
                                    memory, cancellable, error) ||
      !g_output_stream_close (memory, cancellable, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GBytes *
take_string (char *string)
{
  return g_bytes_new_take (string, strlen (string));
}

static GBytes *
write_svg (AtlasBriefing            *briefing,
           const AtlasExportOptions *options)
{
  g_autoptr (AtlasMapScene) scene = create_scene (briefing, options);
  const AtlasMapSvgOptions map = {
    .title = atlas_text_get (atlas_briefing_get_title (briefing), options->language),
  };
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  return take_string (
      atlas_map_svg_write (scene, &palette, NULL, options->width, options->height, &map));
}

/* The map of a page is a part of it: its places lead to what the page says of them. */
static GBytes *
write_html (AtlasBriefing            *briefing,
            const AtlasExportOptions *options)
{
  g_autoptr (AtlasMapScene) scene = create_scene (briefing, options);
  const AtlasMapSvgOptions map = {
    .title = atlas_text_get (atlas_briefing_get_title (briefing), options->language),
    .link_prefix = options->place == NULL ? "about-" : NULL,
    .is_part = TRUE,
  };
  AtlasHtmlOptions page = { .language = options->language, .place = options->place };
  g_autofree char *svg = NULL;
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_LIGHT);
  svg = atlas_map_svg_write (scene, &palette, NULL, PAGE_MAP_WIDTH, PAGE_MAP_HEIGHT, &map);
  page.map = svg;
  return take_string (atlas_html_write (briefing, &page));
}

/**
 * atlas_export_write:
 * @briefing: a briefing
 * @options: how it leaves the program
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %G_IO_ERROR
 *
 * Writes a briefing in another form. No display is needed, and any thread may do it.
 *
 * Returns: (transfer full) (nullable): the contents of the file
 */
GBytes *
atlas_export_write (AtlasBriefing            *briefing,
                    const AtlasExportOptions *options,
                    GCancellable             *cancellable,
                    GError                  **error)
{
  g_autoptr (AtlasWordsScope) scope = NULL;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (options != NULL && options->language != NULL, NULL);

  scope = atlas_words_scope_new (options->language);
  switch (options->format)
    {
    case ATLAS_EXPORT_PNG:
      return write_png (briefing, options, cancellable, error);
    case ATLAS_EXPORT_SVG:
      return write_svg (briefing, options);
    case ATLAS_EXPORT_HTML:
      return write_html (briefing, options);
    case ATLAS_EXPORT_CSV:
      return atlas_csv_write_entries (briefing, options->place, options->language,
                                      ATLAS_CSV_CODES);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * atlas_export_save:
 * @briefing: a briefing
 * @options: how it leaves the program
 * @file: where it goes
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %G_IO_ERROR
 *
 * Writes a briefing in another form into a file, all of it or nothing: an older file
 * stays as it is when something goes wrong.
 *
 * Returns: whether it was written
 */
gboolean
atlas_export_save (AtlasBriefing            *briefing,
                   const AtlasExportOptions *options,
                   GFile                    *file,
                   GCancellable             *cancellable,
                   GError                  **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  bytes = atlas_export_write (briefing, options, cancellable, error);
  return bytes != NULL &&
         g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}
