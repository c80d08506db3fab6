/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table-print.h"

#include <glib/gi18n.h>

#include "atlas-problems-window.h"

/* Text needs more room around it than a printer asks for, in points. */
#define LEAST_MARGIN 40.0

/* How many rows are laid out at once, so that the window stays alive. */
#define ROWS_AT_ONCE 200

typedef struct
{
  AtlasTableContent *content;
  AtlasPaper        *paper; /* or NULL, before it is known how large pages are */
  GSettings         *settings;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->content, atlas_table_content_free);
  g_clear_pointer (&job->paper, atlas_paper_free);
  g_clear_object (&job->settings);
  g_free (job);
}

static AtlasPaperSize
get_size (GtkPrintContext *context)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);

  return (AtlasPaperSize) {
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
    .left = MAX (gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS), LEAST_MARGIN),
    .right = MAX (gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS), LEAST_MARGIN),
    .top = MAX (gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS), LEAST_MARGIN),
    .bottom = MAX (gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS), LEAST_MARGIN),
  };
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  AtlasPaperSize size = get_size (context);

  g_clear_pointer (&job->paper, atlas_paper_free);
  job->paper = atlas_table_content_create_paper (job->content, &size);
}

static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Job               *job)
{
  if (!atlas_paper_paginate (job->paper, ROWS_AT_ONCE))
    return FALSE;

  gtk_print_operation_set_n_pages (operation, (int) atlas_paper_get_n_pages (job->paper));

  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  atlas_paper_draw (job->paper, (guint) page, gtk_print_context_get_cairo_context (context));
}

/* --- What is remembered. --- */

static char *
write_key_file (GKeyFile *file)
{
  return g_key_file_to_data (file, NULL, NULL);
}

/* What is remembered may be of another time, or spoilt: then it is as if nothing
 * were. */
static GKeyFile *
read_key_file (GSettings  *settings,
               const char *key)
{
  g_autofree char *data = g_settings_get_string (settings, key);
  g_autoptr (GKeyFile) file = g_key_file_new ();

  if (*data == '\0' || !g_key_file_load_from_data (file, data, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&file);
}

static void
recall (GtkPrintOperation *operation,
        GSettings         *settings)
{
  g_autoptr (GKeyFile) page = read_key_file (settings, "page-setup");
  g_autoptr (GKeyFile) printer = read_key_file (settings, "print-settings");
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPrintSettings) print_settings = NULL;

  if (page != NULL)
    setup = gtk_page_setup_new_from_key_file (page, NULL, NULL);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
  if (printer != NULL)
    print_settings = gtk_print_settings_new_from_key_file (printer, NULL, NULL);
  if (print_settings != NULL)
    gtk_print_operation_set_print_settings (operation, print_settings);
}

static void
remember (GtkPrintOperation *operation,
          GSettings         *settings)
{
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPrintSettings *print_settings = gtk_print_operation_get_print_settings (operation);
  g_autoptr (GKeyFile) page = g_key_file_new ();
  g_autoptr (GKeyFile) printer = g_key_file_new ();
  g_autofree char *page_data = NULL;
  g_autofree char *printer_data = NULL;

  if (print_settings != NULL)
    {
      /* Which pages and how many copies is of one time only. */
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_N_COPIES);
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_PRINT_PAGES);
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
      gtk_print_settings_to_key_file (print_settings, printer, NULL);
      printer_data = write_key_file (printer);
      g_settings_set_string (settings, "print-settings", printer_data);
    }
  if (setup != NULL)
    {
      gtk_page_setup_to_key_file (setup, page, NULL);
      page_data = write_key_file (page);
      g_settings_set_string (settings, "page-setup", page_data);
    }
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         Job                    *job)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (operation, job->settings);
}

/**
 * atlas_table_print_new:
 * @content: (transfer full): what to print
 * @settings: where the page set-up and the printer are remembered
 *
 * Makes an operation that prints, with its own dialog and preview.
 *
 * Returns: (transfer full): the operation
 */
GtkPrintOperation *
atlas_table_print_new (AtlasTableContent *content,
                       GSettings         *settings)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autofree char *name = NULL;
  Job *job = g_new0 (Job, 1);

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  job->content = content;
  job->settings = g_object_ref (settings);
  g_object_set_data_full (G_OBJECT (operation), "atlas-job", job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);

  name = atlas_table_content_dup_name (content);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  recall (operation, settings);

  return operation;
}

static void
show_error (GtkWindow    *parent,
            const GError *error)
{
  gtk_window_present (GTK_WINDOW (atlas_problems_window_new (
      parent, _("The Table Could Not Be Printed"), NULL, error, NULL, NULL)));
}

static void
run_done_cb (GtkPrintOperation      *operation,
             GtkPrintOperationResult result,
             GtkWindow              *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  show_error (parent, error);
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

  g_signal_connect_object (operation, "done", G_CALLBACK (run_done_cb), parent, 0);
  /* What goes wrong is told by the signal, too. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
