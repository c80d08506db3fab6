/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-print.h"

#include "atlas-pages.h"
#include "atlas-print.h"

typedef struct
{
  AtlasBriefing      *briefing;
  AtlasExportOptions *options;
  AtlasPages         *pages; /* or NULL, before it is known how large they are */
} Print;

static void
begin (gpointer              data,
       const AtlasPaperSize *sheet)
{
  Print *self = data;

  g_clear_pointer (&self->pages, atlas_pages_free);
  self->pages = atlas_pages_new_for_sheet (self->briefing, self->options, sheet);
}

static guint
paginate (gpointer data)
{
  Print *self = data;

  return atlas_pages_paginate (self->pages) ? atlas_pages_get_n_pages (self->pages) : 0;
}

static void
draw (gpointer  data,
      guint     page,
      cairo_t  *cr)
{
  Print *self = data;

  atlas_pages_draw (self->pages, page, cr);
}

static void
print_free (gpointer data)
{
  Print *self = data;

  g_clear_pointer (&self->pages, atlas_pages_free);
  g_object_unref (self->briefing);
  atlas_export_options_free (self->options);
  g_free (self);
}

static gboolean
is_wide (const AtlasExportOptions *options)
{
  return options->form == ATLAS_EXPORT_DECK || options->form == ATLAS_EXPORT_MAP;
}

/**
 * atlas_briefing_print_new:
 * @briefing: a briefing
 * @options: what of it: slides, a handout, papers of places, the map
 * @settings: where the page set-up and the printer are remembered
 *
 * Makes an operation that prints the pages that a file would have, on the paper that
 * there is: slides and maps on pages that lie on their side, papers on upright ones,
 * unless somebody has chosen something else for them before.
 *
 * Returns: (transfer full): the operation
 */
GtkPrintOperation *
atlas_briefing_print_new (AtlasBriefing            *briefing,
                          const AtlasExportOptions *options,
                          GSettings                *settings)
{
  static const AtlasPrintSource source = { begin, paginate, draw, print_free };
  GtkPrintOperation *operation;
  Print *self;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (options != NULL && options->language != NULL, NULL);

  self = g_new0 (Print, 1);
  self->briefing = g_object_ref (briefing);
  self->options = atlas_export_options_copy (options);
  operation = atlas_print_new (&source, self, settings);
  atlas_print_turn (operation, atlas_export_form_get_name (options->form),
                    is_wide (options) ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                      : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_job_name (
      operation, atlas_text_get (atlas_briefing_get_title (briefing), options->language));

  return operation;
}
