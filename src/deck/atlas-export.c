/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export.h"

#include <math.h>

#include "atlas-csv.h"
#include "atlas-document-file.h"
#include "atlas-html-private.h"
#include "atlas-map-description.h"
#include "atlas-map-picture.h"
#include "atlas-map-svg.h"
#include "atlas-pages.h"
#include "atlas-pdf-private.h"
#include "atlas-words.h"

/* The map of a page is as wide as its text, and somewhat higher than a screen is. */
#define PAGE_MAP_WIDTH  1200
#define PAGE_MAP_HEIGHT 800

/**
 * atlas_export_options_copy:
 * @self: options
 *
 * Copies options, for whoever writes later or in a thread.
 *
 * Returns: (transfer full): the same, with strings of its own
 */
AtlasExportOptions *
atlas_export_options_copy (const AtlasExportOptions *self)
{
  AtlasExportOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->language = g_strdup (self->language);
  copy->place = g_strdup (self->place);
  copy->layer = g_strdup (self->layer);

  return copy;
}

/**
 * atlas_export_options_free:
 * @self: options of atlas_export_options_copy()
 *
 * Frees options.
 */
void
atlas_export_options_free (AtlasExportOptions *self)
{
  g_free ((char *) self->language);
  g_free ((char *) self->place);
  g_free ((char *) self->layer);
  g_free (self);
}

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
    [ATLAS_EXPORT_PDF] = ".pdf",
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

static const char *const form_names[] = {
  [ATLAS_EXPORT_WHOLE] = "whole",     [ATLAS_EXPORT_DECK] = "deck",
  [ATLAS_EXPORT_HANDOUT] = "handout", [ATLAS_EXPORT_PLACE] = "place",
  [ATLAS_EXPORT_MAP] = "map",         [ATLAS_EXPORT_ENTRIES] = "entries",
};

/**
 * atlas_export_find_form:
 * @name: "deck", "handout", "place", "map" or "entries"
 * @form: (out): the form
 *
 * Finds out what of a briefing is meant.
 *
 * Returns: whether there is such a form
 */
gboolean
atlas_export_find_form (const char      *name,
                        AtlasExportForm *form)
{
  g_return_val_if_fail (name != NULL && form != NULL, FALSE);

  for (guint i = ATLAS_EXPORT_DECK; i < G_N_ELEMENTS (form_names); i++)
    if (g_str_equal (name, form_names[i]))
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * atlas_export_form_get_name:
 * @form: a form
 *
 * Gets the name of a form, as the command line and the settings have it.
 *
 * Returns: (transfer none): the name
 */
const char *
atlas_export_form_get_name (AtlasExportForm form)
{
  g_return_val_if_fail (form < G_N_ELEMENTS (form_names), NULL);

  return form_names[form];
}

/**
 * atlas_export_is_possible:
 * @options: how a briefing leaves the program
 *
 * Tells whether the format can have that form: pages can be all, pictures are of
 * slides or the map, a page for a browser has all or what concerns a place, and a
 * table has entries.
 *
 * Returns: whether it can
 */
gboolean
atlas_export_is_possible (const AtlasExportOptions *options)
{
  static const guint forms[] = {
    [ATLAS_EXPORT_PDF] = ~0u,
    [ATLAS_EXPORT_PNG] = 1u << ATLAS_EXPORT_DECK | 1u << ATLAS_EXPORT_MAP,
    [ATLAS_EXPORT_SVG] = 1u << ATLAS_EXPORT_DECK | 1u << ATLAS_EXPORT_MAP,
    [ATLAS_EXPORT_HTML] = 1u << ATLAS_EXPORT_PLACE,
    [ATLAS_EXPORT_CSV] = 1u << ATLAS_EXPORT_ENTRIES | 1u << ATLAS_EXPORT_PLACE,
  };

  g_return_val_if_fail (options != NULL, FALSE);

  return options->form == ATLAS_EXPORT_WHOLE || (forms[options->format] & 1u << options->form) != 0;
}

/**
 * atlas_export_get_picture_size:
 * @options: how a picture leaves the program
 * @width: (out): its width
 * @height: (out): its height
 *
 * Works out how large a picture becomes, in dots: as large as is asked for, or for a
 * slide as large as it fits into that.
 */
void
atlas_export_get_picture_size (const AtlasExportOptions *options,
                               int                      *width,
                               int                      *height)
{
  int scale = options->format == ATLAS_EXPORT_PNG ? MAX (options->scale, 1) : 1;

  *width = options->width * scale;
  *height = options->height * scale;
  if (options->form == ATLAS_EXPORT_DECK)
    {
      double fit = MIN (*width / ATLAS_PAGES_SLIDE_WIDTH, *height / ATLAS_PAGES_SLIDE_HEIGHT);

      *width = MAX ((int) round (ATLAS_PAGES_SLIDE_WIDTH * fit), 1);
      *height = MAX ((int) round (ATLAS_PAGES_SLIDE_HEIGHT * fit), 1);
    }
}

/**
 * atlas_export_create_scene:
 * @briefing: a briefing
 * @options: how it leaves the program
 *
 * Makes what its map shows.
 *
 * Returns: (transfer full): the scene
 */
AtlasMapScene *
atlas_export_create_scene (AtlasBriefing            *briefing,
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
  g_autoptr (AtlasMapScene) scene = atlas_export_create_scene (briefing, options);
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_PRINT);
  if (!atlas_map_picture_write_png (scene, &palette, NULL, options->width, options->height,
                                    MAX (options->scale, 1), memory, cancellable, error) ||
      !g_output_stream_close (memory, cancellable, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* --- Slides as pictures. --- */

static cairo_status_t
append_cb (gpointer      data,
           const guint8 *bytes,
           unsigned int  length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
take_string (char *string)
{
  return g_bytes_new_take (string, strlen (string));
}

static GBytes *
write_slide (AtlasPages               *pages,
             const AtlasExportOptions *options,
             guint                     slide,
             GError                  **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  int width, height;
  cairo_t *cr;

  atlas_export_get_picture_size (options, &width, &height);
  if (options->format == ATLAS_EXPORT_SVG)
    return take_string (atlas_pages_write_svg (pages, slide, width, height));

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  cairo_scale (cr, width / ATLAS_PAGES_SLIDE_WIDTH, height / ATLAS_PAGES_SLIDE_HEIGHT);
  atlas_pages_draw (pages, slide, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The slide can’t be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static GBytes *
write_one_slide (AtlasBriefing            *briefing,
                 const AtlasExportOptions *options,
                 GError                  **error)
{
  g_autoptr (AtlasPages) pages = atlas_pages_new (briefing, options);
  guint n_pages = atlas_pages_get_n_pages (pages);

  if (options->slide > n_pages)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   atlas_ngettext ("There is %u slide.", "There are %u slides.", n_pages), n_pages);
      return NULL;
    }
  return write_slide (pages, options, MAX (options->slide, 1) - 1, error);
}

static GBytes *
write_svg (AtlasBriefing            *briefing,
           const AtlasExportOptions *options)
{
  g_autoptr (AtlasMapScene) scene = atlas_export_create_scene (briefing, options);
  g_autofree char *description = atlas_map_description_format (scene);
  const AtlasMapSvgOptions map = {
    .title = atlas_text_get (atlas_briefing_get_title (briefing), options->language),
    .description = description,
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
  g_autoptr (AtlasMapScene) scene = atlas_export_create_scene (briefing, options);
  g_autofree char *description = atlas_map_description_format (scene);
  AtlasMapPalette dark;
  const AtlasMapSvgOptions map = {
    .title = atlas_text_get (atlas_briefing_get_title (briefing), options->language),
    .description = description,
    .link_prefix = options->place == NULL ? "about-" : NULL,
    .dark = &dark,
    .is_part = TRUE,
  };
  AtlasHtmlOptions page = { .language = options->language, .place = options->place };
  g_autofree char *svg = NULL;
  AtlasMapPalette palette;

  atlas_map_palette_init (&palette, ATLAS_MAP_PRESET_LIGHT);
  atlas_map_palette_init (&dark, ATLAS_MAP_PRESET_DARK);
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
  if (options->form == ATLAS_EXPORT_DECK &&
      (options->format == ATLAS_EXPORT_PNG || options->format == ATLAS_EXPORT_SVG))
    return write_one_slide (briefing, options, error);

  switch (options->format)
    {
    case ATLAS_EXPORT_PDF:
      return atlas_pdf_write (briefing, options, cancellable, error);
    case ATLAS_EXPORT_PNG:
      return write_png (briefing, options, cancellable, error);
    case ATLAS_EXPORT_SVG:
      return write_svg (briefing, options);
    case ATLAS_EXPORT_HTML:
      return write_html (briefing, options);
    case ATLAS_EXPORT_CSV:
      return atlas_csv_write_entries (briefing, options->place, options->language, options->csv);
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
  return bytes != NULL && atlas_document_file_write (file, bytes, cancellable, error);
}

/* "deck.png" becomes "deck-07.png". */
static char *
number_path (const char *path,
             guint       number,
             guint       n_numbers)
{
  const char *end = strrchr (path, '.');
  g_autofree char *most = g_strdup_printf ("%u", n_numbers);

  return g_strdup_printf ("%.*s-%0*u%s", (int) (end - path), path, (int) strlen (most), number,
                          end);
}

/**
 * atlas_export_save_slides:
 * @briefing: a briefing
 * @options: how it leaves the program: as PNG or SVG
 * @path: the name of a file with an ending; each file has its number before that
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %G_IO_ERROR
 *
 * Writes each slide of a briefing into a file of its own.
 *
 * Returns: whether all were written
 */
gboolean
atlas_export_save_slides (AtlasBriefing            *briefing,
                          const AtlasExportOptions *options,
                          const char               *path,
                          GCancellable             *cancellable,
                          GError                  **error)
{
  g_autoptr (AtlasPages) pages = NULL;
  guint n_pages;

  g_return_val_if_fail (options->form == ATLAS_EXPORT_DECK && strchr (path, '.') != NULL, FALSE);

  pages = atlas_pages_new (briefing, options);
  n_pages = atlas_pages_get_n_pages (pages);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *numbered = number_path (path, i + 1, n_pages);
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (numbered);
      g_autoptr (GBytes) bytes = write_slide (pages, options, i, error);

      if (bytes == NULL || !atlas_document_file_write (file, bytes, cancellable, error))
        return FALSE;
      if (options->progress != NULL)
        options->progress ((i + 1.0) / n_pages, options->progress_data);
    }
  return TRUE;
}
