/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-compat.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Files. */

#if GTK_CHECK_VERSION(4, 10, 0)

static GtkFileDialog *
create_file_dialog (const char *title,
                    GListModel *filters)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);

  return dialog;
}

static void
file_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFile) file = NULL;
  GError *error = NULL;

  file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);
  if (file == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

static void
file_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFile) file = NULL;
  GError *error = NULL;

  file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  if (file == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

static void
choose_file (GTask      *task,
             GtkWindow  *parent,
             gboolean    is_save,
             const char *title,
             const char *name,
             GListModel *filters)
{
  g_autoptr (GtkFileDialog) dialog = create_file_dialog (title, filters);

  if (is_save)
    {
      gtk_file_dialog_set_initial_name (dialog, name);
      gtk_file_dialog_save (dialog, parent, g_task_get_cancellable (task), file_saved_cb, task);
    }
  else
    {
      gtk_file_dialog_open (dialog, parent, g_task_get_cancellable (task), file_opened_cb, task);
    }
}

#else

static void
file_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFile) file = NULL;

  g_signal_handlers_disconnect_by_func (dialog, file_response_cb, task);
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (file == NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
  else
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);

  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
file_cancelled_cb (GCancellable    *cancellable,
                   GtkNativeDialog *dialog)
{
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_CANCEL);
}

/* Takes over the task. */
static void
choose_file (GTask      *task,
             GtkWindow  *parent,
             gboolean    is_save,
             const char *title,
             const char *name,
             GListModel *filters)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  GtkFileChooserAction action =
      is_save ? GTK_FILE_CHOOSER_ACTION_SAVE : GTK_FILE_CHOOSER_ACTION_OPEN;
  GtkFileChooserNative *dialog;

  dialog = gtk_file_chooser_native_new (title, parent, action, NULL, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  if (is_save)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }

  g_signal_connect (dialog, "response", G_CALLBACK (file_response_cb), task);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (file_cancelled_cb), dialog, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

/**
 * atlas_compat_open_file_async:
 * @parent: the window that asks
 * @title: the title of the dialog
 * @filters: a list model of [class@Gtk.FileFilter]; the first one is chosen
 * @cancellable: (nullable): a cancellable
 * @callback: called when the dialog is closed
 * @user_data: data for @callback
 *
 * Asks for a file to open.
 */
void
atlas_compat_open_file_async (GtkWindow           *parent,
                              const char          *title,
                              GListModel          *filters,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_LIST_MODEL (filters));

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlas_compat_open_file_async);
  choose_file (task, parent, FALSE, title, NULL, filters);
}

/**
 * atlas_compat_open_file_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends what atlas_compat_open_file_async() began.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error that
 *   says no more than that none was chosen
 */
GFile *
atlas_compat_open_file_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlas_compat_open_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * atlas_compat_save_file_async:
 * @parent: the window that asks
 * @title: the title of the dialog
 * @name: a name to begin with
 * @filters: a list model of [class@Gtk.FileFilter]; the first one is chosen
 * @cancellable: (nullable): a cancellable
 * @callback: called when the dialog is closed
 * @user_data: data for @callback
 *
 * Asks for a file to save to, and whether to replace one that exists.
 */
void
atlas_compat_save_file_async (GtkWindow           *parent,
                              const char          *title,
                              const char          *name,
                              GListModel          *filters,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_LIST_MODEL (filters));

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlas_compat_save_file_async);
  choose_file (task, parent, TRUE, title, name, filters);
}

/**
 * atlas_compat_save_file_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends what atlas_compat_save_file_async() began.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with an error that
 *   says no more than that none was chosen
 */
GFile *
atlas_compat_save_file_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlas_compat_save_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Questions. */

#if ADW_CHECK_VERSION(1, 5, 0)

static void
confirmed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  g_task_return_boolean (task, g_str_equal (response, "accept"));
}

static void
confirm (GTask      *task,
         GtkWindow  *parent,
         const char *heading,
         const char *body,
         const char *action)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "accept", action, NULL);
  adw_alert_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog,
                           GTK_WIDGET (parent),
                           g_task_get_cancellable (task),
                           confirmed_cb,
                           task);
}

#else

/* The dialog keeps the task until it is answered. One that goes with its parent
 * is never answered, which is a no. */
static void
answer (AdwMessageDialog *dialog,
        gboolean          is_yes)
{
  g_autoptr (GTask) task = g_object_steal_data (G_OBJECT (dialog), "atlas-task");

  if (task != NULL)
    g_task_return_boolean (task, is_yes);
}

static void
confirm_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     gpointer          user_data)
{
  answer (dialog, g_str_equal (response, "accept"));
}

static void
confirm_destroy_cb (AdwMessageDialog *dialog,
                    gpointer          user_data)
{
  answer (dialog, FALSE);
}

/* Takes over the task. */
static void
confirm (GTask      *task,
         GtkWindow  *parent,
         const char *heading,
         const char *body,
         const char *action)
{
  AdwMessageDialog *dialog;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "accept", action, NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_object_set_data (G_OBJECT (dialog), "atlas-task", task);
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_response_cb), NULL);
  g_signal_connect (dialog, "destroy", G_CALLBACK (confirm_destroy_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

#endif

/**
 * atlas_compat_confirm_async:
 * @parent: the window that asks
 * @heading: the question, plain text
 * @body: what there is to know before one answers, plain text
 * @action: the label of the button that says yes, with a mnemonic
 * @cancellable: (nullable): a cancellable
 * @callback: called with the answer
 * @user_data: data for @callback
 *
 * Asks before something is done. Enter and Escape answer no.
 */
void
atlas_compat_confirm_async (GtkWindow           *parent,
                            const char          *heading,
                            const char          *body,
                            const char          *action,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  task = g_task_new (parent, cancellable, callback, user_data);
  g_task_set_source_tag (task, atlas_compat_confirm_async);
  confirm (task, parent, heading, body, action);
}

/**
 * atlas_compat_confirm_finish:
 * @result: the result
 * @error: return location for an error
 *
 * Ends what atlas_compat_confirm_async() began.
 *
 * Returns: whether the answer was yes
 */
gboolean
atlas_compat_confirm_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, atlas_compat_confirm_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* About. */

/**
 * atlas_compat_present_about:
 * @parent: the window above which to show it
 *
 * Shows what the program is, its version, authors and licence.
 */
void
atlas_compat_present_about (GtkWindow *parent)
{
  static const char *developers[] = { "The Briefing Atlas authors", NULL };

  g_return_if_fail (GTK_IS_WINDOW (parent));

#if ADW_CHECK_VERSION(1, 5, 0)
  adw_show_about_dialog (GTK_WIDGET (parent),
#else
  adw_show_about_window (parent,
#endif
                         "application-name", _("Briefing Atlas"),
                         "application-icon", ATLAS_APPLICATION_ID,
                         "version", ATLAS_VERSION,
                         "comments", _("Brief a region from its map"),
                         "developer-name", _("The Briefing Atlas authors"),
                         "developers", developers,
                         "copyright", "© 2026 The Briefing Atlas authors",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your name here, and your address if you like */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* Shortcuts. */

#if ADW_CHECK_VERSION(1, 8, 0)

void
atlas_compat_present_shortcuts (GtkWindow           *parent,
                                const AtlasShortcut *shortcuts,
                                guint                n_shortcuts)
{
  AdwShortcutsDialog *dialog = ADW_SHORTCUTS_DIALOG (adw_shortcuts_dialog_new ());
  AdwShortcutsSection *section = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].group != NULL)
        {
          section = adw_shortcuts_section_new (shortcuts[i].group);
          adw_shortcuts_dialog_add (dialog, section);
        }
      adw_shortcuts_section_add (section,
                                 adw_shortcuts_item_new (shortcuts[i].title,
                                                         shortcuts[i].accelerator));
    }

  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
}

#else

/* A shortcuts window of this age doesn't scroll: what a low screen has no room
 * for is cut. So the keys stand in a list of rows, which does, and can be
 * searched. */
static GtkWidget *
create_shortcut_row (const AtlasShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_shortcut_label_new (shortcut->accelerator);

  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shortcut->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

/**
 * atlas_compat_present_shortcuts:
 * @parent: the window above which to show them
 * @shortcuts: (array length=n_shortcuts): the shortcuts, the first of which begins a group
 * @n_shortcuts: how many there are
 *
 * Shows which keys do what.
 */
void
atlas_compat_present_shortcuts (GtkWindow           *parent,
                                const AtlasShortcut *shortcuts,
                                guint                n_shortcuts)
{
  GtkWidget *window;
  AdwPreferencesPage *page;
  AdwPreferencesGroup *group = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (n_shortcuts > 0 && shortcuts[0].group != NULL);

  page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  for (guint i = 0; i < n_shortcuts; i++)
    {
      g_autofree char *title = NULL;

      if (shortcuts[i].group != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          /* A title of a group is markup, and a word is none. */
          title = g_markup_escape_text (shortcuts[i].group, -1);
          adw_preferences_group_set_title (group, title);
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, create_shortcut_row (&shortcuts[i]));
    }

  window = adw_preferences_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), _("Keyboard Shortcuts"));
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 560);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
}

#endif

/**
 * atlas_compat_align_baseline:
 * @widget: a widget
 *
 * Lets a widget fill its height and stand on the line of those beside it, which
 * GTK 4.12 gave another name.
 */
void
atlas_compat_align_baseline (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

#if GTK_CHECK_VERSION(4, 12, 0)
  gtk_widget_set_valign (widget, GTK_ALIGN_BASELINE_FILL);
#else
  gtk_widget_set_valign (widget, GTK_ALIGN_BASELINE);
#endif
}

/**
 * atlas_compat_counts_from_left:
 * @view: a view of columns
 *
 * Asks from which side it is counted how far a view is scrolled. Before GTK 4.23.2
 * that was the left one, also where the first column is on the right: such a view
 * began with its last columns, and its scrollbar said otherwise.
 *
 * Returns: %TRUE from the left; %FALSE from where the first column is
 */
gboolean
atlas_compat_counts_from_left (GtkColumnView *view)
{
  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), TRUE);

  /* Of what runs, not of what it was built with. */
  return gtk_widget_get_direction (GTK_WIDGET (view)) != GTK_TEXT_DIR_RTL ||
         gtk_check_version (4, 23, 2) != NULL;
}

/**
 * atlas_compat_get_color:
 * @widget: a widget
 * @color: (out): return location for the colour
 *
 * Gets the colour of the text of a widget, which is that of its drawings too.
 */
void
atlas_compat_get_color (GtkWidget *widget,
                        GdkRGBA   *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (color != NULL);

#if GTK_CHECK_VERSION(4, 10, 0)
  gtk_widget_get_color (widget, color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

/**
 * atlas_compat_lookup_color:
 * @widget: a widget
 * @name: the name of a colour, without "@"
 * @color: (out): return location for the colour
 *
 * Asks the style sheets for a colour that they name. GTK 4.10 deprecated the way
 * to ask, and no version has another one.
 *
 * Returns: whether a style sheet names it
 */
gboolean
atlas_compat_lookup_color (GtkWidget  *widget,
                           const char *name,
                           GdkRGBA    *color)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (color != NULL, FALSE);

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, color);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/**
 * atlas_compat_present_with_time:
 * @window: a window
 * @timestamp: when the user asked for it, in the desktop's time
 *
 * Brings a window before the user. Before GTK 4.14 the desktop is told since when
 * it is wanted; later ones find out.
 */
void
atlas_compat_present_with_time (GtkWindow *window,
                                guint32    timestamp)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

#if GTK_CHECK_VERSION(4, 14, 0)
  gtk_window_present (window);
#else
  gtk_window_present_with_time (window, timestamp);
#endif
}

#if GTK_CHECK_VERSION(4, 14, 0)
/* GTK calls what the kind of assistive technology has for it, and its stand-in for
 * tests has nothing there. */
static gboolean
can_announce (GtkAccessible *accessible)
{
  g_autoptr (GtkATContext) context = gtk_accessible_get_at_context (accessible);

  return context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext");
}
#endif

/**
 * atlas_compat_announce:
 * @widget: the widget that shows the message
 * @message: what has changed
 *
 * Lets a screen reader say something at once. Before GTK 4.14 it only learns
 * that the text of the widget is another one.
 */
void
atlas_compat_announce (GtkWidget  *widget,
                       const char *message)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (message != NULL);

#if GTK_CHECK_VERSION(4, 14, 0)
  if (can_announce (GTK_ACCESSIBLE (widget)))
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#endif
}
