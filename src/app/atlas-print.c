/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-print.h"

#include "atlas-problems-window.h"

#define ORIENTATIONS_KEY "page-orientations"

typedef struct
{
  const AtlasPrintSource *source;
  gpointer                data;
  GSettings              *settings;
  char                   *name;        /* of what has pages that lie as it wants, or NULL */
  GtkPageOrientation      orientation; /* of what hasn't */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  job->source->free (job->data);
  g_object_unref (job->settings);
  g_free (job->name);
  g_free (job);
}

static Job *
get_job (GtkPrintOperation *operation)
{
  return g_object_get_data (G_OBJECT (operation), "atlas-job");
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  const AtlasPaperSize sheet = {
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
    .left = gtk_page_setup_get_left_margin (setup, GTK_UNIT_POINTS),
    .right = gtk_page_setup_get_right_margin (setup, GTK_UNIT_POINTS),
    .top = gtk_page_setup_get_top_margin (setup, GTK_UNIT_POINTS),
    .bottom = gtk_page_setup_get_bottom_margin (setup, GTK_UNIT_POINTS),
  };

  job->source->begin (job->data, &sheet);
}

static gboolean
paginate_cb (GtkPrintOperation *operation,
             GtkPrintContext   *context,
             Job               *job)
{
  guint n_pages = job->source->paginate (job->data);

  if (n_pages == 0)
    return FALSE;

  gtk_print_operation_set_n_pages (operation, (int) n_pages);

  return TRUE;
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Job               *job)
{
  job->source->draw (job->data, (guint) page, gtk_print_context_get_cairo_context (context));
}

/* --- What is remembered. --- */

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
write_key_file (GSettings  *settings,
                const char *key,
                GKeyFile   *file)
{
  g_autofree char *data = g_key_file_to_data (file, NULL, NULL);

  g_settings_set_string (settings, key, data);
}

/* Gets the page set-up of the last time, or NULL. */
static GtkPageSetup *
recall_page_setup (GSettings *settings)
{
  g_autoptr (GKeyFile) page = read_key_file (settings, "page-setup");

  return page != NULL ? gtk_page_setup_new_from_key_file (page, NULL, NULL) : NULL;
}

static void
recall (GtkPrintOperation *operation,
        GSettings         *settings)
{
  g_autoptr (GKeyFile) printer = read_key_file (settings, "print-settings");
  g_autoptr (GtkPageSetup) setup = recall_page_setup (settings);
  g_autoptr (GtkPrintSettings) print_settings = NULL;

  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
  if (printer != NULL)
    print_settings = gtk_print_settings_new_from_key_file (printer, NULL, NULL);
  if (print_settings == NULL)
    return;
  /* The page set-up knows it, and would be overruled. */
  gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_ORIENTATION);
  gtk_print_operation_set_print_settings (operation, print_settings);
}

/* How pages lie depends on what they show, and so is remembered of each. */
static GtkPageOrientation
recall_orientation (GSettings          *settings,
                    const char         *name,
                    GtkPageOrientation  usual)
{
  g_autoptr (GVariant) orientations = g_settings_get_value (settings, ORIENTATIONS_KEY);
  g_autoptr (GEnumClass) type = g_type_class_ref (GTK_TYPE_PAGE_ORIENTATION);
  const GEnumValue *value;
  const char *nick;

  if (!g_variant_lookup (orientations, name, "&s", &nick))
    return usual;
  value = g_enum_get_value_by_nick (type, nick);

  return value != NULL ? (GtkPageOrientation) value->value : usual;
}

static void
remember_orientation (const Job          *job,
                      GtkPageOrientation  orientation)
{
  g_autoptr (GVariant) before = g_settings_get_value (job->settings, ORIENTATIONS_KEY);
  g_autoptr (GEnumClass) type = g_type_class_ref (GTK_TYPE_PAGE_ORIENTATION);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *name, *nick;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_loop (&iter, "{&s&s}", &name, &nick))
    if (!g_str_equal (name, job->name))
      g_variant_builder_add (&builder, "{ss}", name, nick);
  g_variant_builder_add (&builder, "{ss}", job->name,
                         g_enum_get_value (type, (int) orientation)->value_nick);
  g_settings_set_value (job->settings, ORIENTATIONS_KEY, g_variant_builder_end (&builder));
}

static void
remember (GtkPrintOperation *operation,
          const Job         *job)
{
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);
  GtkPrintSettings *print_settings = gtk_print_operation_get_print_settings (operation);

  if (print_settings != NULL)
    {
      g_autoptr (GKeyFile) printer = g_key_file_new ();

      /* Which pages and how many copies is of one time only. */
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_N_COPIES);
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_PRINT_PAGES);
      gtk_print_settings_unset (print_settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
      gtk_print_settings_to_key_file (print_settings, printer, NULL);
      write_key_file (job->settings, "print-settings", printer);
    }
  if (setup != NULL)
    {
      g_autoptr (GtkPageSetup) kept = gtk_page_setup_copy (setup);
      g_autoptr (GKeyFile) page = g_key_file_new ();

      if (job->name != NULL)
        {
          remember_orientation (job, gtk_page_setup_get_orientation (setup));
          gtk_page_setup_set_orientation (kept, job->orientation);
        }
      gtk_page_setup_to_key_file (kept, page, NULL);
      write_key_file (job->settings, "page-setup", page);
    }
}

static void
done_cb (GtkPrintOperation      *operation,
         GtkPrintOperationResult result,
         Job                    *job)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    remember (operation, job);
}

/**
 * atlas_print_new:
 * @source: what becomes pages; it must not go
 * @data: (transfer full): for the functions of @source
 * @settings: where the page set-up and the printer are remembered
 *
 * Makes an operation that prints, with its own dialog and preview, on the paper and
 * the printer of the last time.
 *
 * Returns: (transfer full): the operation
 */
GtkPrintOperation *
atlas_print_new (const AtlasPrintSource *source,
                 gpointer                data,
                 GSettings              *settings)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Job *job = g_new0 (Job, 1);

  g_return_val_if_fail (source != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  job->source = source;
  job->data = data;
  job->settings = g_object_ref (settings);
  g_object_set_data_full (G_OBJECT (operation), "atlas-job", job, job_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "paginate", G_CALLBACK (paginate_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), job);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  recall (operation, settings);

  return operation;
}

/**
 * atlas_print_turn:
 * @operation: an operation of atlas_print_new()
 * @name: what is printed, as the settings have it
 * @usual: how its pages lie
 *
 * Turns pages for what would stand badly on others, unless somebody has chosen
 * something else in the dialog. That is remembered by @name, and for nothing else that
 * is printed.
 */
void
atlas_print_turn (GtkPrintOperation  *operation,
                  const char         *name,
                  GtkPageOrientation  usual)
{
  Job *job = get_job (operation);
  GtkPageSetup *recalled = gtk_print_operation_get_default_page_setup (operation);
  g_autoptr (GtkPageSetup) setup =
      recalled != NULL ? gtk_page_setup_copy (recalled) : gtk_page_setup_new ();

  g_return_if_fail (job != NULL && job->name == NULL);
  g_return_if_fail (name != NULL);

  job->name = g_strdup (name);
  job->orientation = gtk_page_setup_get_orientation (setup);
  gtk_page_setup_set_orientation (setup, recall_orientation (job->settings, name, usual));
  gtk_print_operation_set_default_page_setup (operation, setup);
}

/**
 * atlas_print_is_letter:
 * @settings: where the page set-up is remembered
 *
 * Tells which paper a printer is likely to have: that of the last time, or else that
 * of the country.
 *
 * Returns: whether it is Letter, and not A4
 */
gboolean
atlas_print_is_letter (GSettings *settings)
{
  g_autoptr (GtkPageSetup) setup = recall_page_setup (settings);
  const char *name = setup != NULL
                         ? gtk_paper_size_get_name (gtk_page_setup_get_paper_size (setup))
                         : gtk_paper_size_get_default ();

  return g_str_equal (name, GTK_PAPER_NAME_LETTER);
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
  gtk_window_present (GTK_WINDOW (atlas_problems_window_new (
      parent, g_object_get_data (G_OBJECT (operation), "atlas-trouble"), NULL, error, NULL,
      NULL)));
}

/**
 * atlas_print_run:
 * @operation: an operation of atlas_print_new()
 * @parent: the window above which to ask
 * @trouble: what is said when it can't be printed
 *
 * Asks how to print, and prints.
 */
void
atlas_print_run (GtkPrintOperation *operation,
                 GtkWindow         *parent,
                 const char        *trouble)
{
  g_object_set_data_full (G_OBJECT (operation), "atlas-trouble", g_strdup (trouble), g_free);
  g_signal_connect_object (operation, "done", G_CALLBACK (run_done_cb), parent, 0);
  /* What goes wrong is told by the signal, too. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
