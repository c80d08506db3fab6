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
#include "atlas-files.h"
#include "atlas-language.h"
#include "atlas-number.h"
#include "atlas-page-preview.h"
#include "atlas-picture-size.h"
#include "atlas-print.h"
#include "atlas-problems-window.h"
#include "atlas-translation.h"

/* What takes longer than this, in milliseconds, shows how far it is. */
#define PATIENCE 500
#define TICK     100

struct _AtlasExportWindow
{
  AdwWindow parent_instance;

  /* Template widgets. */
  AdwComboRow      *form_row;
  AdwActionRow     *slide_row;
  GtkSpinButton    *slide;
  AdwComboRow      *place_row;
  AdwComboRow      *language_row;
  AdwComboRow      *paper_row;
  AdwActionRow     *notes_row;
  GtkSwitch        *notes;
  AtlasPictureSize *picture_size;
  AtlasPagePreview *preview;
  GtkRevealer      *revealer;
  GtkProgressBar   *progress;
  GtkButton        *go;

  /* Owned. */
  AtlasSelection   *selection;
  GSettings        *settings;
  GStrv             languages;
  GPtrArray        *choices; /* of AtlasExportChoice, not owned: what is offered */
  GPtrArray        *places;  /* of char: codes; the first one stands for all and is NULL */
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
  guint selected = adw_combo_row_get_selected (self->form_row);

  return g_ptr_array_index (self->choices, MIN (selected, self->choices->len - 1));
}

/* The paper of a file is chosen here, that of a printer in its dialog. */
static AtlasExportPaper
get_paper (AtlasExportWindow *self)
{
  if (self->is_printing)
    return atlas_print_is_letter (self->settings) ? ATLAS_EXPORT_LETTER : ATLAS_EXPORT_A4;

  return adw_combo_row_get_selected (self->paper_row) == 0 ? ATLAS_EXPORT_A4 : ATLAS_EXPORT_LETTER;
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
  const AtlasExportChoice *choice = get_choice (self);
  guint place = adw_combo_row_get_selected (self->place_row);
  guint language = adw_combo_row_get_selected (self->language_row);

  *options = (AtlasExportOptions) {
    .format = choice->format,
    .form = choice->form,
    .language = self->languages[language],
    .place = choice->has_place ? g_ptr_array_index (self->places, place) : NULL,
    .layer = atlas_selection_get_layer (self->selection),
    .kind = atlas_selection_get_kind (self->selection),
    .boundaries = atlas_selection_get_boundaries (self->selection),
    .paper = get_paper (self),
    .has_notes = choice->is_paper && gtk_switch_get_active (self->notes),
  };
  if (atlas_export_choice_is_slide (choice))
    options->slide = (guint) gtk_spin_button_get_value_as_int (self->slide);
  if (choice->is_picture)
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
    gtk_spin_button_set_range (self->slide, 1, n_pages);
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

/* --- What is remembered. --- */

static const char *
get_form_key (AtlasExportWindow *self)
{
  return self->is_printing ? "print-form" : "file-form";
}

static void
remember (AtlasExportWindow *self)
{
  g_settings_set_string (self->settings, get_form_key (self), get_choice (self)->id);
  if (!self->is_printing)
    g_settings_set_string (self->settings, "file-paper",
                           adw_combo_row_get_selected (self->paper_row) == 0 ? "a4" : "letter");
}

static void
recall (AtlasExportWindow *self)
{
  g_autofree char *form = g_settings_get_string (self->settings, get_form_key (self));
  g_autofree char *paper = g_settings_get_string (self->settings, "file-paper");

  for (guint i = 0; i < self->choices->len; i++)
    {
      const AtlasExportChoice *choice = g_ptr_array_index (self->choices, i);

      if (g_str_equal (choice->id, form))
        adw_combo_row_set_selected (self->form_row, i);
    }
  /* Who has chosen no paper has that of the country. */
  if (g_str_equal (paper, "letter") ||
      (*paper == '\0' && g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER)))
    adw_combo_row_set_selected (self->paper_row, 1);
  g_settings_bind (self->settings, "file-notes", self->notes, "active", G_SETTINGS_BIND_DEFAULT);
  atlas_picture_size_set_settings (self->picture_size, self->settings);
}

static void
changed_cb (AtlasExportWindow *self)
{
  /* Template and settings speak before all is there. */
  if (self->places == NULL)
    return;
  remember (self);
  draw_page (self);
}

static void
form_changed_cb (AtlasExportWindow *self)
{
  const AtlasExportChoice *choice;

  if (self->places == NULL)
    return;
  choice = get_choice (self);
  gtk_widget_set_visible (GTK_WIDGET (self->slide_row), atlas_export_choice_is_slide (choice));
  gtk_widget_set_visible (GTK_WIDGET (self->place_row), choice->has_place);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), choice->is_paper && !self->is_printing);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_row), choice->is_paper);
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
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_EXPORT_WINDOW);

  G_OBJECT_CLASS (atlas_export_window_parent_class)->dispose (object);
}

static void
atlas_export_window_finalize (GObject *object)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_strfreev (self->languages);

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
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, form_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, go);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, notes_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, paper_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, picture_size);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, revealer);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, slide);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, slide_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drawn_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);

  gtk_widget_class_install_action (widget_class, "export.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_export_window_init (AtlasExportWindow *self)
{
  g_type_ensure (ATLAS_TYPE_PAGE_PREVIEW);
  g_type_ensure (ATLAS_TYPE_PICTURE_SIZE);

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Pages go to a printer, all of it into files. */
static void
fill_choices (AtlasExportWindow *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  self->choices = g_ptr_array_new ();
  for (guint i = 0; i < atlas_export_choice_get_n (); i++)
    {
      const AtlasExportChoice *choice = atlas_export_choice_get (i);

      if (self->is_printing && choice->print_title == NULL)
        continue;
      g_ptr_array_add (self->choices, (gpointer) choice);
      gtk_string_list_append (titles, atlas_export_choice_get_title (choice, self->is_printing));
    }
  adw_combo_row_set_model (self->form_row, G_LIST_MODEL (titles));
}

/* All places, and then each that the briefing is about. */
static GPtrArray *
fill_places (AtlasExportWindow *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  const char *language = atlas_selection_get_language (self->selection);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_free);
  const char *current = atlas_selection_get_place (self->selection);
  guint selected = 0;

  gtk_string_list_append (names, C_ ("export", "All Places"));
  g_ptr_array_add (places, NULL);
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *code = atlas_place_get_code (place);

      if (!atlas_briefing_is_focus (briefing, code))
        continue;
      if (g_strcmp0 (code, current) == 0)
        selected = places->len;
      gtk_string_list_take (names, atlas_place_format_marked (place, language));
      g_ptr_array_add (places, g_strdup (code));
    }
  adw_combo_row_set_model (self->place_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->place_row, selected);

  return places;
}

static void
fill_languages (AtlasExportWindow *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  self->languages = atlas_briefing_list_languages (briefing);
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      gtk_string_list_take (names, atlas_language_dup_display_name (self->languages[i],
                                                                    self->languages[i]));
      if (g_str_equal (self->languages[i], atlas_selection_get_language (self->selection)))
        selected = i;
    }
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->language_row), g_strv_length (self->languages) > 1);
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
  fill_choices (self);
  recall (self);
  fill_languages (self);
  self->places = fill_places (self);
  form_changed_cb (self);

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
