/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-paper.h"

G_BEGIN_DECLS

/**
 * AtlasPrintSource:
 * @begin: is told of the sheets in the printer, and may be told of others later
 * @paginate: lays out some pages; returns how many there are, or 0 while there is
 *   more to do
 * @draw: draws a page, from 0, onto a context whose unit is a point and whose origin
 *   is the corner of the sheet
 * @free: frees the data
 *
 * What becomes pages once it is known how large they are.
 */
typedef struct
{
  void  (*begin)    (gpointer              data,
                     const AtlasPaperSize *sheet);
  guint (*paginate) (gpointer              data);
  void  (*draw)     (gpointer              data,
                     guint                 page,
                     cairo_t              *cr);
  void  (*free)     (gpointer              data);
} AtlasPrintSource;

GtkPrintOperation *atlas_print_new  (const AtlasPrintSource *source,
                                     gpointer                data,
                                     GSettings              *settings);
void               atlas_print_turn (GtkPrintOperation      *operation,
                                     const char             *name,
                                     GtkPageOrientation      usual);
gboolean           atlas_print_is_letter
                                    (GSettings              *settings);
void               atlas_print_run  (GtkPrintOperation      *operation,
                                     GtkWindow              *parent,
                                     const char             *trouble);

G_END_DECLS
