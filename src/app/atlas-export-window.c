/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export-window.h"

#include <glib/gi18n.h>

#include "atlas-briefing-print.h"
#include "atlas-compat.h"
#include "atlas-export-choice.h"
#include "atlas-export-job.h"
#include "atlas-export-rows.h"
#include "atlas-files.h"
#include "atlas-number.h"
#include "atlas-page-preview.h"
#include "atlas-picture-size.h"
#include "atlas-print.h"
#include "atlas-problems-window.h"

/* What takes longer than this, in milliseconds, shows how far it is. */
#define PATIENCE 500
#define TICK     100

/* How wide the window is in letters, unless it is wider anyway. */
#define WIDTH_CHARS 60

struct _AtlasExportWindow
{
  AdwWindow parent_instance;

  /* Template widgets. */
  AtlasExportRows  *rows;
  AtlasPictureSize *picture_size;
  AtlasPagePreview *preview;
  GtkRevealer      *revealer;
  GtkProgressBar   *progress;
  GtkButton        *go;

  /* Owned. */
  AtlasSelection   *selection;
  GSettings        *settings;
  GCancellable     *cancellable;
  AtlasExportJob   *job;     /* that is written, or NULL */

  gboolean          is_printing; /* and writes no files */
  gint64            begun;
  guint             tick;
};

G_DEFINE_FINAL_TYPE (AtlasExportWindow, atlas_export_window, ADW_TYPE_WINDOW)

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const AtlasExportChoice *
get_choice (AtlasExportWindow *self)
{
  return atlas_export_rows_get_choice (self->rows);
}

/**
 * atlas_export_window_get_options:
 * @self: a window
 * @options: (out caller-allocates): what is chosen
 *
 * Gets what is chosen. Strings belong to the window.
 */
void
atlas_export_window_get_options (AtlasExportWindow  *self,
                                 AtlasExportOptions *options)
{
  atlas_export_rows_get_options (self->rows, options);
  if (get_choice (self)->is_picture)
    atlas_picture_size_get (self->picture_size, &options->width, &options->height,
                            &options->scale);
}

static AtlasExportJob *
create_job (AtlasExportWindow *self)
{
  AtlasExportOptions options;

  atlas_export_window_get_options (self, &options);

  return atlas_export_job_new (atlas_selection_get_briefing (self->selection), &options);
}

/* --- The page that is shown. --- */

/* How many pages there are, or how large a picture becomes. */
static void
drawn_cb (AtlasExportWindow *self,
          guint              n_pages)
{
  g_autofree char *words = NULL;
  AtlasExportOptions options;

  atlas_export_window_get_options (self, &options);
  if (atlas_export_choice_is_slide (get_choice (self)))
    atlas_export_rows_set_n_slides (self->rows, n_pages);
  if (get_choice (self)->is_picture && !self->is_printing)
    {
      int width, height;

      atlas_export_get_picture_size (&options, &width, &height);
      /* Translators: how wide and how high a picture becomes */
      words = g_strdup_printf (_("%d × %d pixels"), width, height);
    }
  else
    {
      words = atlas_number_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
    }
  atlas_page_preview_set_caption (self->preview, words);
}

static void
draw_page (AtlasExportWindow *self)
{
  gboolean has_pages = get_choice (self)->format != ATLAS_EXPORT_HTML;
  g_autoptr (AtlasExportJob) job = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->preview), has_pages);
  if (!has_pages)
    {
      atlas_page_preview_stop (self->preview);
      return;
    }

  job = create_job (self);
  atlas_page_preview_show (self->preview, job);
}

static void
changed_cb (AtlasExportWindow *self)
{
  /* Settings speak before all is there. */
  if (self->selection != NULL)
    draw_page (self);
}

static void
rows_changed_cb (AtlasExportWindow *self)
{
  const AtlasExportChoice *choice = get_choice (self);

  gtk_widget_set_visible (GTK_WIDGET (self->picture_size),
                          choice->is_picture && !self->is_printing);
  if (choice->is_picture)
    atlas_picture_size_set_subject (self->picture_size, atlas_export_choice_is_slide (choice),
                                    choice->format == ATLAS_EXPORT_PNG);
  changed_cb (self);
}

/* --- Writing. --- */

static void
show_error (AtlasExportWindow *self,
            GFile             *file,
            const GError      *error)
{
  g_autofree char *name = atlas_file_dup_name (file);

  gtk_window_present (GTK_WINDOW (atlas_problems_window_new (
      GTK_WINDOW (self), _("The Briefing Could Not Be Exported"), name, error, NULL, NULL)));
}

static gboolean
tick_cb (gpointer user_data)
{
  AtlasExportWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, atlas_export_job_get_fraction (self->job));
  if (g_get_monotonic_time () - self->begun > PATIENCE * 1000)
    gtk_revealer_set_reveal_child (self->revealer, TRUE);

  return G_SOURCE_CONTINUE;
}

static void
end_job (AtlasExportWindow *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->job);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", TRUE);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AtlasExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = atlas_file_dup_name (file);
  g_autofree char *text = NULL;
  gboolean is_written =
      atlas_export_job_save_finish (ATLAS_EXPORT_JOB (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  end_job (self);
  if (!is_written)
    {
      show_error (self, file, error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Briefing saved as “%s”"), name);
  g_signal_emit (self, signals[TOLD], 0, text);
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * atlas_export_window_write:
 * @self: a window
 * @file: where to write
 *
 * Writes what is chosen. An older file stays as it is when something goes wrong,
 * which is then said in words. To close the window ends it.
 */
void
atlas_export_window_write (AtlasExportWindow *self,
                           GFile             *file)
{
  g_return_if_fail (ATLAS_IS_EXPORT_WINDOW (self) && self->job == NULL);
  g_return_if_fail (G_IS_FILE (file));

  self->job = create_job (self);
  self->begun = g_get_monotonic_time ();
  self->tick = g_timeout_add (TICK, tick_cb, self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.save", FALSE);
  atlas_export_job_save_async (self->job, file, self->cancellable, written_cb,
                               g_object_ref (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AtlasExportWindow) self = user_data;
  g_autoptr (GFile) file = atlas_compat_save_file_finish (result, NULL);

  if (file != NULL && !g_cancellable_is_cancelled (self->cancellable))
    atlas_export_window_write (self, file);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (widget);
  const AtlasExportChoice *choice = get_choice (self);
  g_autoptr (GListModel) filters = atlas_export_choice_create_filters (choice);
  g_autofree char *name = NULL;
  AtlasExportOptions options;

  atlas_export_window_get_options (self, &options);
  name = atlas_export_choice_create_name (choice, atlas_selection_get_briefing (self->selection),
                                          &options);
  atlas_compat_save_file_async (GTK_WINDOW (self), _("Export Briefing"), name, filters,
                                self->cancellable, chosen_cb, g_object_ref (self));
}

/* --- Printing. --- */

static void
printed_cb (AtlasExportWindow      *self,
            GtkPrintOperationResult result)
{
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    gtk_window_close (GTK_WINDOW (self));
}

/**
 * atlas_export_window_create_print:
 * @self: a window that prints
 *
 * Makes the operation that prints what is chosen. The window closes when it is done.
 *
 * Returns: (transfer full): the operation
 */
GtkPrintOperation *
atlas_export_window_create_print (AtlasExportWindow *self)
{
  GtkPrintOperation *operation;
  AtlasExportOptions options;

  g_return_val_if_fail (ATLAS_IS_EXPORT_WINDOW (self) && self->is_printing, NULL);

  atlas_export_window_get_options (self, &options);
  operation = atlas_briefing_print_new (atlas_selection_get_briefing (self->selection), &options,
                                        self->settings);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, G_CONNECT_SWAPPED);

  return operation;
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = atlas_export_window_create_print (self);

  atlas_print_run (operation, GTK_WINDOW (self), _("The Briefing Could Not Be Printed"));
}

/* --- The window. --- */

/* Who closes the window waits for nothing any more; what is begun keeps it alive, but
 * not open. */
static void
atlas_export_window_unrealize (GtkWidget *widget)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (widget);

  g_cancellable_cancel (self->cancellable);
  atlas_page_preview_stop (self->preview);
  g_clear_handle_id (&self->tick, g_source_remove);

  GTK_WIDGET_CLASS (atlas_export_window_parent_class)->unrealize (widget);
}

static void
atlas_export_window_dispose (GObject *object)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_object (&self->job);
  g_clear_object (&self->selection);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_EXPORT_WINDOW);

  G_OBJECT_CLASS (atlas_export_window_parent_class)->dispose (object);
}

static void
atlas_export_window_finalize (GObject *object)
{
  g_clear_object (&ATLAS_EXPORT_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (atlas_export_window_parent_class)->finalize (object);
}

static void
atlas_export_window_class_init (AtlasExportWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_export_window_dispose;
  object_class->finalize = atlas_export_window_finalize;
  widget_class->unrealize = atlas_export_window_unrealize;

  /**
   * AtlasExportWindow::told:
   * @self: the window
   * @text: what has been done, as plain text in the language of the interface
   *
   * A file has been written.
   */
  signals[TOLD] = g_signal_new ("told", ATLAS_TYPE_EXPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, go);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, picture_size);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, revealer);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, rows);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drawn_cb);
  gtk_widget_class_bind_template_callback (widget_class, rows_changed_cb);

  gtk_widget_class_install_action (widget_class, "export.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_export_window_init (AtlasExportWindow *self)
{
  g_type_ensure (ATLAS_TYPE_EXPORT_ROWS);
  g_type_ensure (ATLAS_TYPE_PAGE_PREVIEW);
  g_type_ensure (ATLAS_TYPE_PICTURE_SIZE);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Large letters need a wider window, or its title gives way to its buttons. */
static void
set_width (AtlasExportWindow *self,
           GtkWindow         *parent)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int needed = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics)) * WIDTH_CHARS;
  int width, height;

  pango_font_metrics_unref (metrics);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (parent != NULL)
    needed = MIN (needed, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, needed), height);
}

static AtlasExportWindow *
create_window (GtkWindow      *parent,
               AtlasSelection *selection,
               GSettings      *settings,
               gboolean        is_printing)
{
  AtlasExportWindow *self;

  g_return_val_if_fail (atlas_selection_get_briefing (selection) != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ATLAS_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  self->is_printing = is_printing;
  atlas_export_rows_set_up (self->rows, selection, settings, is_printing);
  atlas_picture_size_set_settings (self->picture_size, settings);
  rows_changed_cb (self);
  set_width (self, parent);

  return self;
}

/**
 * atlas_export_window_new:
 * @parent: the window above which to ask
 * @selection: what is looked at, with a briefing
 * @settings: where the choices are remembered
 *
 * Makes a window that asks what to write into a file.
 *
 * Returns: (transfer none): the window, which GTK owns
 */
AtlasExportWindow *
atlas_export_window_new (GtkWindow      *parent,
                         AtlasSelection *selection,
                         GSettings      *settings)
{
  return create_window (parent, selection, settings, FALSE);
}

/**
 * atlas_export_window_new_for_print:
 * @parent: the window above which to ask
 * @selection: what is looked at, with a briefing
 * @settings: where the choices are remembered
 *
 * Makes a window that asks what to print. Paper and printer are chosen in the dialog
 * that comes next.
 *
 * Returns: (transfer none): the window, which GTK owns
 */
AtlasExportWindow *
atlas_export_window_new_for_print (GtkWindow      *parent,
                                   AtlasSelection *selection,
                                   GSettings      *settings)
{
  AtlasExportWindow *self = create_window (parent, selection, settings, TRUE);

  gtk_window_set_title (GTK_WINDOW (self), _("Print Briefing"));
  gtk_button_set_label (self->go, C_ ("print", "Print…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->go), "export.print");

  return self;
}
