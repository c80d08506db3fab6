/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-export-window.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-export-job.h"
#include "atlas-files.h"
#include "atlas-language.h"
#include "atlas-problems-window.h"
#include "atlas-translation.h"

/* The map alone, in pixels of CSS. */
#define MAP_WIDTH  1600
#define MAP_HEIGHT 1200

/* The room that the picture of the first page has. */
#define PREVIEW_SIZE 420

/* What takes longer than this, in milliseconds, shows how far it is. */
#define PATIENCE 500
#define TICK     100

typedef struct
{
  const char       *id; /* as the settings have it */
  AtlasExportFormat format;
  AtlasExportForm   form;
  const char       *ending;
  gboolean          is_paper; /* and so has a size and may have notes */
  gboolean          has_place;
} Choice;

/* In the order of the rows of the template. */
static const Choice choices[] = {
  { "handout", ATLAS_EXPORT_PDF, ATLAS_EXPORT_HANDOUT, "pdf", TRUE, FALSE },
  { "place", ATLAS_EXPORT_PDF, ATLAS_EXPORT_PLACE, "pdf", TRUE, TRUE },
  { "deck", ATLAS_EXPORT_PDF, ATLAS_EXPORT_DECK, "pdf", FALSE, FALSE },
  { "map", ATLAS_EXPORT_PDF, ATLAS_EXPORT_MAP, "pdf", FALSE, FALSE },
  { "page", ATLAS_EXPORT_HTML, ATLAS_EXPORT_WHOLE, "html", FALSE, TRUE },
};

struct _AtlasExportWindow
{
  AdwWindow parent_instance;

  /* Template widgets. */
  AdwComboRow    *form_row;
  AdwComboRow    *place_row;
  AdwComboRow    *language_row;
  AdwComboRow    *paper_row;
  AdwActionRow   *notes_row;
  GtkSwitch      *notes;
  GtkWidget      *page;
  GtkPicture     *preview;
  GtkLabel       *n_pages;
  GtkRevealer    *revealer;
  GtkProgressBar *progress;

  /* Owned. */
  AtlasSelection *selection;
  GSettings      *settings;
  GStrv           languages;
  GPtrArray      *places; /* of char: codes; the first one stands for all and is NULL */
  GCancellable   *cancellable;
  GCancellable   *drawing; /* of the first page */
  AtlasExportJob *job;     /* that is written, or NULL */
  gint64          begun;
  guint           tick;
};

G_DEFINE_FINAL_TYPE (AtlasExportWindow, atlas_export_window, ADW_TYPE_WINDOW)

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const Choice *
get_choice (AtlasExportWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->form_row);

  return &choices[MIN (selected, G_N_ELEMENTS (choices) - 1)];
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
  const Choice *choice = get_choice (self);
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
    .paper = adw_combo_row_get_selected (self->paper_row) == 0 ? ATLAS_EXPORT_A4
                                                               : ATLAS_EXPORT_LETTER,
    .has_notes = choice->is_paper && gtk_switch_get_active (self->notes),
    .width = MAP_WIDTH,
    .height = MAP_HEIGHT,
  };
}

static AtlasExportJob *
create_job (AtlasExportWindow *self)
{
  AtlasExportOptions options;

  atlas_export_window_get_options (self, &options);

  return atlas_export_job_new (atlas_selection_get_briefing (self->selection), &options);
}

/* --- The first page. --- */

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AtlasExportWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *words = NULL;
  guint n_pages;

  texture = atlas_export_job_preview_finish (ATLAS_EXPORT_JOB (source), result, &n_pages, &error);
  /* Whoever chooses something else, or closes the window, wants another one or none. */
  if (texture == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  words = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  gtk_picture_set_paintable (self->preview, GDK_PAINTABLE (texture));
  gtk_label_set_text (self->n_pages, words);
}

static void
draw_page (AtlasExportWindow *self)
{
  gboolean has_pages = get_choice (self)->format == ATLAS_EXPORT_PDF;
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  g_autoptr (AtlasExportJob) job = NULL;

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  gtk_widget_set_visible (self->page, has_pages);
  if (!has_pages)
    return;

  self->drawing = g_cancellable_new ();
  job = create_job (self);
  atlas_export_job_preview_async (job, PREVIEW_SIZE * scale, PREVIEW_SIZE * scale, self->drawing,
                                  drawn_cb, g_object_ref (self));
}

/* --- What is remembered. --- */

static void
remember (AtlasExportWindow *self)
{
  g_settings_set_string (self->settings, "file-form", get_choice (self)->id);
  g_settings_set_string (self->settings, "file-paper",
                         adw_combo_row_get_selected (self->paper_row) == 0 ? "a4" : "letter");
}

static void
recall (AtlasExportWindow *self)
{
  g_autofree char *form = g_settings_get_string (self->settings, "file-form");
  g_autofree char *paper = g_settings_get_string (self->settings, "file-paper");

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].id, form))
      adw_combo_row_set_selected (self->form_row, i);
  /* Who has chosen no paper has that of the country. */
  if (g_str_equal (paper, "letter") ||
      (*paper == '\0' && g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER)))
    adw_combo_row_set_selected (self->paper_row, 1);
  g_settings_bind (self->settings, "file-notes", self->notes, "active", G_SETTINGS_BIND_DEFAULT);
}

static void
changed_cb (AtlasExportWindow *self)
{
  const Choice *choice = get_choice (self);

  /* Template and settings speak before all is there. */
  if (self->places == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->place_row), choice->has_place);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_row), choice->is_paper);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_row), choice->is_paper);
  remember (self);
  draw_page (self);
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

static GListModel *
create_filters (const Choice *choice)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, choice->format == ATLAS_EXPORT_PDF ? _("PDF Documents")
                                                                       : _("Web Pages"));
  gtk_file_filter_add_suffix (filter, choice->ending);
  g_list_store_append (filters, filter);

  return G_LIST_MODEL (filters);
}

/* The briefing's name, with what of it and which place where that tells files apart. */
static char *
create_name (AtlasExportWindow *self)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (self->selection);
  const Choice *choice = get_choice (self);
  AtlasExportOptions options;

  atlas_export_window_get_options (self, &options);

  return g_strdup_printf ("%s%s%s%s%s.%s", atlas_briefing_get_id (briefing),
                          choice->format == ATLAS_EXPORT_PDF ? "-" : "",
                          choice->format == ATLAS_EXPORT_PDF ? choice->id : "",
                          options.place != NULL ? "-" : "",
                          options.place != NULL ? options.place : "", choice->ending);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (widget);
  g_autoptr (GListModel) filters = create_filters (get_choice (self));
  g_autofree char *name = create_name (self);

  atlas_compat_save_file_async (GTK_WINDOW (self), _("Export Briefing"), name, filters,
                                self->cancellable, chosen_cb, g_object_ref (self));
}

/* --- The window. --- */

/* Who closes the window waits for nothing any more; what is begun keeps it alive, but
 * not open. */
static void
atlas_export_window_unrealize (GtkWidget *widget)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (widget);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->drawing);
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
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_EXPORT_WINDOW);

  G_OBJECT_CLASS (atlas_export_window_parent_class)->dispose (object);
}

static void
atlas_export_window_finalize (GObject *object)
{
  AtlasExportWindow *self = ATLAS_EXPORT_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->drawing);
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
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, language_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, n_pages);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, notes_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, page);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, paper_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, place_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportWindow, revealer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_install_action (widget_class, "export.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_export_window_init (AtlasExportWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
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

/**
 * atlas_export_window_new:
 * @parent: the window above which to ask
 * @selection: what is looked at, with a briefing
 * @settings: where the choices are remembered
 *
 * Makes a window that asks.
 *
 * Returns: (transfer none): the window, which GTK owns
 */
AtlasExportWindow *
atlas_export_window_new (GtkWindow      *parent,
                         AtlasSelection *selection,
                         GSettings      *settings)
{
  AtlasExportWindow *self;

  g_return_val_if_fail (atlas_selection_get_briefing (selection) != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ATLAS_TYPE_EXPORT_WINDOW, "transient-for", parent, NULL);
  self->selection = g_object_ref (selection);
  self->settings = g_object_ref (settings);
  recall (self);
  fill_languages (self);
  self->places = fill_places (self);
  changed_cb (self);

  return self;
}
