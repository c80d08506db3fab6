/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table-export.h"

#include <glib/gi18n.h>

#include "atlas-compat.h"
#include "atlas-document-file.h"
#include "atlas-files.h"
#include "atlas-number.h"
#include "atlas-problems-window.h"

struct _AtlasTableExport
{
  AdwWindow parent_instance;

  /* Template widgets. */
  AdwActionRow   *shown_row;
  AdwActionRow   *all_row;
  GtkCheckButton *shown_check;
  GtkCheckButton *all_check;
  GtkSwitch      *codes;
  GtkSwitch      *tags;
  GtkSwitch      *mark;

  /* Owned. */
  AtlasTableContent *content;
  GSettings         *settings;
  GCancellable      *cancellable;
};

G_DEFINE_FINAL_TYPE (AtlasTableExport, atlas_table_export, ADW_TYPE_WINDOW)

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
wants_all (AtlasTableExport *self)
{
  return gtk_check_button_get_active (self->all_check);
}

static AtlasCsvFlags
get_flags (AtlasTableExport *self)
{
  AtlasCsvFlags flags = ATLAS_CSV_NONE;

  if (gtk_switch_get_active (self->codes))
    flags |= ATLAS_CSV_CODES;
  if (gtk_switch_get_active (self->tags))
    flags |= ATLAS_CSV_TAGS;
  if (gtk_switch_get_active (self->mark))
    flags |= ATLAS_CSV_MARK;

  return flags;
}

static GBytes *
create_bytes (AtlasTableExport *self)
{
  AtlasSelection *selection = atlas_table_content_get_selection (self->content);

  if (!wants_all (self))
    return atlas_table_content_write_csv (self->content, get_flags (self));

  return atlas_csv_write_entries (atlas_selection_get_briefing (selection), NULL,
                                  atlas_selection_get_language (selection), get_flags (self));
}

static void
show_error (AtlasTableExport *self,
            GFile            *file,
            const GError     *error)
{
  g_autofree char *name = atlas_file_dup_name (file);

  gtk_window_present (GTK_WINDOW (atlas_problems_window_new (
      GTK_WINDOW (self), _("The Table Could Not Be Exported"), name, error, NULL, NULL)));
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AtlasTableExport) self = user_data;
  g_autoptr (GError) error = NULL;
  GFile *file = G_FILE (source);
  g_autofree char *name = atlas_file_dup_name (file);
  g_autofree char *text = NULL;
  gboolean is_written = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (!is_written)
    {
      show_error (self, file, error);
      return;
    }

  /* Translators: %s is the name of a file */
  text = g_strdup_printf (_("Table saved as “%s”"), name);
  g_signal_emit (self, signals[TOLD], 0, text);
  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AtlasTableExport) self = user_data;
  g_autoptr (GFile) file = atlas_compat_save_file_finish (result, NULL);

  if (file != NULL && !g_cancellable_is_cancelled (self->cancellable))
    atlas_table_export_write (self, file);
}

static GListModel *
create_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _("CSV Tables"));
  gtk_file_filter_add_pattern (tables, "*.csv");
  g_list_store_append (filters, tables);

  return G_LIST_MODEL (filters);
}

static char *
create_name (AtlasTableExport *self)
{
  AtlasSelection *selection = atlas_table_content_get_selection (self->content);
  g_autofree char *name = NULL;

  if (wants_all (self))
    name = g_strdup (atlas_briefing_get_id (atlas_selection_get_briefing (selection)));
  else
    name = atlas_table_content_dup_name (self->content);

  return g_strconcat (name, ".csv", NULL);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AtlasTableExport *self = ATLAS_TABLE_EXPORT (widget);
  g_autoptr (GListModel) filters = create_filters ();
  g_autofree char *name = create_name (self);

  atlas_compat_save_file_async (GTK_WINDOW (self), _("Export Table"), name, filters,
                                self->cancellable, chosen_cb, g_object_ref (self));
}

/* Whoever waits for a file keeps the window alive, but not open. */
static void
atlas_table_export_unrealize (GtkWidget *widget)
{
  g_cancellable_cancel (ATLAS_TABLE_EXPORT (widget)->cancellable);

  GTK_WIDGET_CLASS (atlas_table_export_parent_class)->unrealize (widget);
}

static void
atlas_table_export_dispose (GObject *object)
{
  AtlasTableExport *self = ATLAS_TABLE_EXPORT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_TABLE_EXPORT);
  g_clear_pointer (&self->content, atlas_table_content_free);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (atlas_table_export_parent_class)->dispose (object);
}

static void
atlas_table_export_finalize (GObject *object)
{
  g_clear_object (&ATLAS_TABLE_EXPORT (object)->cancellable);

  G_OBJECT_CLASS (atlas_table_export_parent_class)->finalize (object);
}

static void
atlas_table_export_class_init (AtlasTableExportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_table_export_dispose;
  object_class->finalize = atlas_table_export_finalize;
  widget_class->unrealize = atlas_table_export_unrealize;

  /**
   * AtlasTableExport::told:
   * @self: the window
   * @text: what has been done, as plain text in the language of the interface
   *
   * A file has been written.
   */
  signals[TOLD] = g_signal_new ("told", ATLAS_TYPE_TABLE_EXPORT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-table-export.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasTableExport, all_check);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableExport, all_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableExport, codes);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableExport, mark);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableExport, shown_check);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableExport, shown_row);
  gtk_widget_class_bind_template_child (widget_class, AtlasTableExport, tags);

  gtk_widget_class_install_action (widget_class, "export.save", NULL, export_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
atlas_table_export_init (AtlasTableExport *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is asked for, with the numbers that belong to it. */
static void
fill_rows (AtlasTableExport *self)
{
  AtlasBriefing *briefing =
      atlas_selection_get_briefing (atlas_table_content_get_selection (self->content));
  guint n_entries = atlas_briefing_get_n_entries (briefing);
  g_autofree char *shown = atlas_table_content_describe (self->content);
  g_autofree char *all = atlas_number_printf (ngettext ("%u entry of all kinds, without notes",
                                                        "%u entries of all kinds, without notes",
                                                        n_entries),
                                              n_entries);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->shown_row),
                                 atlas_table_content_is_matrix (self->content)
                                     ? _("Counts as Shown")
                                     : _("Table as Shown"));
  adw_action_row_set_subtitle (self->shown_row, shown);
  adw_action_row_set_subtitle (self->all_row, all);
}

static void
bind_settings (AtlasTableExport *self)
{
  g_settings_bind (self->settings, "export-all", self->all_check, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "export-codes", self->codes, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "export-tags", self->tags, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "export-mark", self->mark, "active", G_SETTINGS_BIND_DEFAULT);
  gtk_check_button_set_active (self->shown_check, !wants_all (self));
}

/**
 * atlas_table_export_new:
 * @parent: the window above which to ask
 * @content: (transfer full): what a view shows
 * @settings: where the choices are remembered
 *
 * Makes a window that asks.
 *
 * Returns: (transfer none): the window, which GTK owns
 */
AtlasTableExport *
atlas_table_export_new (GtkWindow         *parent,
                        AtlasTableContent *content,
                        GSettings         *settings)
{
  AtlasTableExport *self;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (ATLAS_TYPE_TABLE_EXPORT, "transient-for", parent, NULL);
  self->content = content;
  self->settings = g_object_ref (settings);
  fill_rows (self);
  bind_settings (self);

  return self;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  GError *error = NULL;

  if (atlas_document_file_write (source, data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * atlas_table_export_write:
 * @self: a window
 * @file: where to write
 *
 * Writes what is chosen. An older file stays as it is when something goes wrong,
 * which is then said in words.
 */
void
atlas_table_export_write (AtlasTableExport *self,
                          GFile            *file)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ATLAS_IS_TABLE_EXPORT (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, self->cancellable, written_cb, g_object_ref (self));
  g_task_set_source_tag (task, atlas_table_export_write);
  g_task_set_task_data (task, create_bytes (self), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_thread);
}
