/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-application.h"

#include "atlas-command-line.h"
#include "atlas-compat.h"
#include "atlas-files.h"
#include "atlas-head-start.h"
#include "atlas-present-request.h"
#include "atlas-presenter-window.h"
#include "atlas-search-provider.h"
#include "atlas-shortcuts.h"
#include "atlas-show-request.h"
#include "atlas-window.h"

struct _AtlasApplication
{
  AdwApplication parent_instance;

  /* Owned. */
  AtlasSearchProvider *search_provider; /* (nullable): where there is no message bus */
  GFile               *first_file;      /* (nullable): what the first window will show */
  AtlasLoading        *head_start;      /* (nullable): until the first window takes it */
};

G_DEFINE_FINAL_TYPE (AtlasApplication, atlas_application, ADW_TYPE_APPLICATION)

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GtkApplication *application = GTK_APPLICATION (user_data);
  g_autolist (GtkWindow) windows = g_list_copy_deep (gtk_application_get_windows (application),
                                                     (GCopyFunc) (void (*) (void)) g_object_ref,
                                                     NULL);

  /* Closed one by one, so that each keeps its size; the program ends with the last.
   * A presentation ends with the presenter's window. */
  for (GList *l = windows; l != NULL; l = l->next)
    if (ATLAS_IS_WINDOW (l->data) || ATLAS_IS_PRESENTER_WINDOW (l->data))
      gtk_window_close (l->data);
}

static AtlasWindow *
find_window (GtkApplication *application,
             GFile          *file)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (ATLAS_IS_WINDOW (l->data) && atlas_window_shows_file (l->data, file))
      return l->data;

  return NULL;
}

/* Presents a file at once, from its window if it is open. */
static void
present_file (GtkApplication *application,
              GFile          *file,
              gboolean        is_windowed)
{
  AtlasWindow *window = find_window (application, file);

  if (window == NULL)
    window = atlas_window_new (ADW_APPLICATION (application));
  atlas_present_request (window, file, is_windowed);
}

/* Returns: (transfer full) (nullable): the file of the window that was used last */
static GFile *
get_open_file (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (ATLAS_IS_WINDOW (l->data))
      {
        AtlasBriefing *briefing =
            atlas_selection_get_briefing (atlas_window_get_selection (l->data));
        GFile *file = briefing != NULL ? atlas_briefing_get_file (briefing) : NULL;

        return file != NULL ? g_object_ref (file) : NULL;
      }

  return NULL;
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  g_autoptr (GFile) file = get_open_file (GTK_APPLICATION (user_data));
  AtlasWindow *window = atlas_window_new (ADW_APPLICATION (user_data));

  if (file != NULL)
    atlas_window_open (window, file);
  else
    atlas_window_open_default (window);
  gtk_window_present (GTK_WINDOW (window));
}

/* Whoever asks for it from outside means what they work on. */
static void
present_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GFile) file = get_open_file (GTK_APPLICATION (user_data));

  if (file == NULL)
    file = atlas_recent_files_get_last (settings);
  if (file == NULL)
    file = atlas_file_new_default ();
  present_file (GTK_APPLICATION (user_data), file,
                g_str_equal (g_action_get_name (G_ACTION (action)), "present-windowed"));
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_action },
  { .name = "present", .activate = present_action },
  { .name = "present-windowed", .activate = present_action },
  { .name = "quit", .activate = quit_action },
};

static gboolean
atlas_application_local_command_line (GApplication   *application,
                                      char         ***arguments,
                                      int            *exit_status)
{
  if (atlas_command_line_run (*arguments, exit_status) ||
      atlas_command_line_act (application, *arguments, exit_status))
    return TRUE;

  ATLAS_APPLICATION (application)->first_file = atlas_head_start_find_file (*arguments);

  return G_APPLICATION_CLASS (atlas_application_parent_class)
      ->local_command_line (application, arguments, exit_status);
}

/* --- High contrast. --- */

static void
contrast_changed_cb (AdwStyleManager  *manager,
                     GParamSpec       *pspec,
                     GtkStyleProvider *provider)
{
  GdkDisplay *display = adw_style_manager_get_display (manager);

  if (adw_style_manager_get_high_contrast (manager))
    gtk_style_context_add_provider_for_display (display, provider,
                                                GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  else
    gtk_style_context_remove_provider_for_display (display, provider);
}

static void
follow_contrast (void)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gdk_display_get_default ());
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, ATLAS_RESOURCE_PREFIX "/contrast.css");
  contrast_changed_cb (manager, NULL, GTK_STYLE_PROVIDER (provider));
  g_signal_connect_data (manager, "notify::high-contrast", G_CALLBACK (contrast_changed_cb),
                         g_steal_pointer (&provider),
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
}

/* A program that only asks another one to open the file is not started up, and has begun
 * nothing. */
static void
atlas_application_startup (GApplication *application)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);

  if (self->first_file != NULL)
    self->head_start = atlas_head_start_loading (self->first_file);
  g_clear_object (&self->first_file);

  G_APPLICATION_CLASS (atlas_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (ATLAS_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  atlas_shortcuts_install (GTK_APPLICATION (application));
  follow_contrast ();
}

/* Where it is another document that has been begun with, that is given up. */
static void
open_in (AtlasApplication *self,
         AtlasWindow      *window,
         GFile            *file)
{
  g_autoptr (AtlasLoading) head_start = g_steal_pointer (&self->head_start);

  if (head_start != NULL && g_file_equal (atlas_loading_get_file (head_start), file))
    {
      atlas_window_open_early (window, head_start);
      return;
    }

  if (head_start != NULL)
    atlas_loading_cancel (head_start);
  atlas_window_open (window, file);
}

static void
atlas_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      g_autoptr (GFile) file = atlas_file_new_default ();

      window = GTK_WINDOW (atlas_window_new (ADW_APPLICATION (application)));
      open_in (ATLAS_APPLICATION (application), ATLAS_WINDOW (window), file);
    }
  gtk_window_present (window);
}

static void
atlas_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  if (g_str_has_prefix (hint, ATLAS_COMMAND_LINE_PRESENT))
    {
      present_file (GTK_APPLICATION (application), files[0],
                    g_str_equal (hint, ATLAS_COMMAND_LINE_PRESENT_WINDOWED));
      return;
    }

  for (int i = 0; i < n_files; i++)
    {
      AtlasWindow *window = find_window (GTK_APPLICATION (application), files[i]);

      if (window == NULL)
        {
          window = atlas_window_new (ADW_APPLICATION (application));
          open_in (ATLAS_APPLICATION (application), window, files[i]);
        }
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
atlas_application_dispose (GObject *object)
{
  AtlasApplication *self = ATLAS_APPLICATION (object);

  if (self->head_start != NULL)
    atlas_loading_cancel (self->head_start);
  g_clear_object (&self->head_start);
  g_clear_object (&self->first_file);

  G_OBJECT_CLASS (atlas_application_parent_class)->dispose (object);
}

static void
show_cb (AtlasApplication *self,
         GFile            *file,
         const char       *found,
         const char       *text,
         guint             timestamp)
{
  AtlasWindow *window = find_window (GTK_APPLICATION (self), file);

  if (window == NULL)
    window = atlas_window_new (ADW_APPLICATION (self));
  atlas_show_request (window, file, found, text);
  atlas_compat_present_with_time (GTK_WINDOW (window), timestamp);
}

/* A desktop without search misses nothing, and the program works all the same. */
static gboolean
atlas_application_dbus_register (GApplication     *application,
                                 GDBusConnection  *connection,
                                 const char       *object_path,
                                 GError          **error)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);
  g_autofree char *path = g_strconcat (object_path, "/SearchProvider", NULL);
  g_autoptr (GError) local_error = NULL;

  if (!G_APPLICATION_CLASS (atlas_application_parent_class)
           ->dbus_register (application, connection, object_path, error))
    return FALSE;

  /* GIO would end the program with the bus, and the talk before a room with it. */
  g_dbus_connection_set_exit_on_close (connection, FALSE);

  self->search_provider = atlas_search_provider_new (application);
  g_signal_connect_object (self->search_provider, "show", G_CALLBACK (show_cb), self,
                           G_CONNECT_SWAPPED);
  if (!atlas_search_provider_export (self->search_provider, connection, path, &local_error))
    g_debug ("The desktop can't search briefings: %s", local_error->message);

  return TRUE;
}

static void
atlas_application_dbus_unregister (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *object_path)
{
  AtlasApplication *self = ATLAS_APPLICATION (application);

  if (self->search_provider != NULL)
    atlas_search_provider_unexport (self->search_provider);
  g_clear_object (&self->search_provider);

  G_APPLICATION_CLASS (atlas_application_parent_class)
      ->dbus_unregister (application, connection, object_path);
}

static void
atlas_application_class_init (AtlasApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_application_dispose;
  application_class->activate = atlas_application_activate;
  application_class->dbus_register = atlas_application_dbus_register;
  application_class->dbus_unregister = atlas_application_dbus_unregister;
  application_class->local_command_line = atlas_application_local_command_line;
  application_class->open = atlas_application_open;
  application_class->startup = atlas_application_startup;
}

static void
atlas_application_init (AtlasApplication *self)
{
  atlas_command_line_describe (G_APPLICATION (self));
}

/**
 * atlas_application_new:
 *
 * Makes the program.
 *
 * Returns: (transfer full): the program
 */
AtlasApplication *
atlas_application_new (void)
{
  return g_object_new (ATLAS_TYPE_APPLICATION,
                       "application-id", ATLAS_APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", ATLAS_RESOURCE_PREFIX,
                       NULL);
}
