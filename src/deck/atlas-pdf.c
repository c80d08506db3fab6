/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-pdf-private.h"

#include <cairo-pdf.h>

#include "atlas-pages.h"
#include "atlas-tag-private.h"
#include "atlas-words.h"

/* Laying out is less of the work than drawing. */
#define LAID_OUT 0.3

typedef struct
{
  cairo_surface_t *surface;
  int              parent;
} Outline;

static cairo_status_t
write_cb (gpointer      data,
          const guint8 *bytes,
          unsigned int  length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* --- What a reader says of the file. --- */

/* Whoever builds packages says when it is; else a file is as old as what it says, so
 * that the same document always makes the same file. */
static char *
format_date (AtlasBriefing *briefing)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  AtlasDate date = atlas_briefing_get_as_of (briefing);
  g_autoptr (GDateTime) time = NULL;
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    time = g_date_time_new_from_unix_utc (seconds);
  else if (atlas_date_is_set (date))
    time = g_date_time_new_utc (date.year, MAX (date.month, 1), MAX (date.day, 1), 0, 0, 0);
  else
    time = g_date_time_new_from_unix_utc (0);

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}

/* What a file is found by: the places that it is about, and its language. */
static char *
format_keywords (AtlasBriefing            *briefing,
                 const AtlasExportOptions *options)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *code = atlas_place_get_code (place);
      g_autofree char *name = atlas_place_format_marked (place, options->language);

      if (options->place != NULL ? g_str_equal (code, options->place)
                                 : atlas_briefing_is_focus (briefing, code))
        g_string_append_printf (words, "%s, ", name);
    }
  g_string_append (words, options->language);

  return g_string_free (words, FALSE);
}

static void
set_metadata (cairo_surface_t          *surface,
              AtlasBriefing            *briefing,
              const AtlasExportOptions *options)
{
  const AtlasText *subtitle = atlas_briefing_get_subtitle (briefing);
  g_autofree char *date = format_date (briefing);
  g_autofree char *keywords = format_keywords (briefing, options);

  cairo_pdf_surface_set_metadata (
      surface, CAIRO_PDF_METADATA_TITLE,
      atlas_text_get (atlas_briefing_get_title (briefing), options->language));
  if (subtitle != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT,
                                    atlas_text_get (subtitle, options->language));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR,
                                  "Briefing Atlas " ATLAS_VERSION);
  if (date != NULL)
    {
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
      cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
    }
}

static void
add_outline_cb (const char *title,
                guint       level,
                guint       page,
                gpointer    data)
{
  Outline *outline = data;
  g_autofree char *link = g_strdup_printf ("page=%u", page + 1);
  int added = cairo_pdf_surface_add_outline (
      outline->surface, level > 0 ? outline->parent : CAIRO_PDF_OUTLINE_ROOT, title, link,
      level > 0 ? 0 : CAIRO_PDF_OUTLINE_FLAG_OPEN);

  if (level == 0)
    outline->parent = added;
}

/* --- Pages. --- */

static gboolean
draw_pages (AtlasPages               *pages,
            const AtlasExportOptions *options,
            cairo_t                  *cr,
            GCancellable             *cancellable)
{
  guint n_pages = atlas_pages_get_n_pages (pages);

  atlas_tag_begin (cr, "Document");
  for (guint i = 0; i < n_pages; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      atlas_tag_begin (cr, "Sect");
      atlas_pages_draw (pages, i, cr);
      atlas_tag_end (cr, "Sect");
      /* What ends behind the last page begins another with new versions of cairo. */
      if (i + 1 == n_pages)
        atlas_tag_end (cr, "Document");
      cairo_show_page (cr);
      if (options->progress != NULL)
        options->progress (LAID_OUT + (1.0 - LAID_OUT) * (i + 1) / n_pages,
                           options->progress_data);
    }

  return TRUE;
}

static gboolean
write_pages (AtlasBriefing            *briefing,
             const AtlasExportOptions *options,
             GByteArray               *bytes,
             GCancellable             *cancellable,
             GError                  **error)
{
  g_autoptr (AtlasPages) pages = atlas_pages_new (briefing, options);
  double width, height;
  Outline outline = { 0 };
  cairo_status_t status;
  gboolean is_drawn;
  cairo_t *cr;

  if (!atlas_pages_lay_out (pages, cancellable))
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  atlas_pages_get_size (pages, &width, &height);
  outline.surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  set_metadata (outline.surface, briefing, options);
  cr = cairo_create (outline.surface);
  is_drawn = draw_pages (pages, options, cr, cancellable);
  atlas_pages_foreach_outline (pages, add_outline_cb, &outline);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (outline.surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (outline.surface);
  cairo_surface_destroy (outline.surface);
  if (!is_drawn)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The pages can’t be drawn: %s"),
                 cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}

/**
 * atlas_pdf_write:
 * @briefing: a briefing
 * @options: which pages
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %G_IO_ERROR
 *
 * Writes pages as a PDF file, with an outline, links, and a structure for whoever
 * hears it. Text is text, and the same document makes the same bytes.
 *
 * Returns: (transfer full) (nullable): the contents of the file
 */
GBytes *
atlas_pdf_write (AtlasBriefing            *briefing,
                 const AtlasExportOptions *options,
                 GCancellable             *cancellable,
                 GError                  **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  if (!write_pages (briefing, options, bytes, cancellable, error))
    return NULL;

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
