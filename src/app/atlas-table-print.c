/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table-print.h"

#include <glib/gi18n.h>

#include "atlas-print.h"

/* Text needs more room around it than a printer asks for, in points. */
#define LEAST_MARGIN 40.0

/* How many rows are laid out at once, so that the window stays alive. */
#define ROWS_AT_ONCE 200

typedef struct
{
  AtlasTableContent *content;
  AtlasPaper        *paper; /* or NULL, before it is known how large pages are */
} Table;

static void
begin (gpointer              data,
       const AtlasPaperSize *sheet)
{
  Table *self = data;
  AtlasPaperSize size = *sheet;

  size.left = MAX (size.left, LEAST_MARGIN);
  size.right = MAX (size.right, LEAST_MARGIN);
  size.top = MAX (size.top, LEAST_MARGIN);
  size.bottom = MAX (size.bottom, LEAST_MARGIN);
  g_clear_pointer (&self->paper, atlas_paper_free);
  self->paper = atlas_table_content_create_paper (self->content, &size);
}

static guint
paginate (gpointer data)
{
  Table *self = data;

  return atlas_paper_paginate (self->paper, ROWS_AT_ONCE) ? atlas_paper_get_n_pages (self->paper)
                                                          : 0;
}

static void
draw (gpointer  data,
      guint     page,
      cairo_t  *cr)
{
  Table *self = data;

  atlas_paper_draw (self->paper, page, cr);
}

static void
table_free (gpointer data)
{
  Table *self = data;

  atlas_table_content_free (self->content);
  g_clear_pointer (&self->paper, atlas_paper_free);
  g_free (self);
}

/**
 * atlas_table_print_new:
 * @content: (transfer full): what to print
 * @settings: where the page set-up and the printer are remembered
 *
 * Makes an operation that prints what a view of entries shows.
 *
 * Returns: (transfer full): the operation
 */
GtkPrintOperation *
atlas_table_print_new (AtlasTableContent *content,
                       GSettings         *settings)
{
  static const AtlasPrintSource source = { begin, paginate, draw, table_free };
  GtkPrintOperation *operation;
  g_autofree char *name = NULL;
  Table *self = g_new0 (Table, 1);

  g_return_val_if_fail (content != NULL, NULL);

  self->content = content;
  operation = atlas_print_new (&source, self, settings);
  name = atlas_table_content_dup_name (content);
  gtk_print_operation_set_job_name (operation, name);

  return operation;
}

/**
 * atlas_table_print_run:
 * @parent: the window above which to ask
 * @content: (transfer full): what to print
 * @settings: where the page set-up and the printer are remembered
 *
 * Asks how to print, and prints.
 */
void
atlas_table_print_run (GtkWindow         *parent,
                       AtlasTableContent *content,
                       GSettings         *settings)
{
  g_autoptr (GtkPrintOperation) operation = atlas_table_print_new (content, settings);

  atlas_print_run (operation, parent, _("The Table Could Not Be Printed"));
}
