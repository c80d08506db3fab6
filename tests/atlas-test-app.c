/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-test-app.h"

#include "atlas-application.h"
#include "atlas-test-ui.h"

static AtlasApplication *application;

/**
 * atlas_test_app_start:
 *
 * Begins a test of the program’s windows, after atlas_test_init(). Nothing in them moves
 * by itself.
 */
void
atlas_test_app_start (void)
{
  g_object_set (gtk_settings_get_default (),
                "gtk-enable-animations", FALSE,
                "gtk-cursor-blink", FALSE,
                NULL);

  application = atlas_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_application_hold (G_APPLICATION (application));
}

/**
 * atlas_test_app_run:
 *
 * Runs the tests, and lets go of the program.
 *
 * Returns: what main() returns
 */
int
atlas_test_app_run (void)
{
  int status = g_test_run ();

  g_application_release (G_APPLICATION (application));
  g_clear_object (&application);

  return status;
}

/**
 * atlas_test_app_get:
 *
 * Gets the program.
 *
 * Returns: (transfer none): the program
 */
GtkApplication *
atlas_test_app_get (void)
{
  return GTK_APPLICATION (application);
}

/**
 * atlas_test_get_file:
 * @folder: the name of a folder of the tests' data
 * @name: the name of a file in it
 *
 * Gets a document of the tests.
 *
 * Returns: (transfer full): the file
 */
GFile *
atlas_test_get_file (const char *folder,
                     const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);

  return g_file_new_for_path (path);
}

/**
 * atlas_test_open_window_again:
 *
 * Opens a window as it was closed the last time, with the bundled briefing.
 *
 * Returns: (transfer none): the window
 */
AtlasWindow *
atlas_test_open_window_again (void)
{
  AtlasWindow *window = atlas_window_new (ADW_APPLICATION (application));

  atlas_window_open_default (window);
  gtk_window_present (GTK_WINDOW (window));
  atlas_test_wait (atlas_selection_get_briefing (atlas_window_get_selection (window)) != NULL &&
                   gtk_window_is_active (GTK_WINDOW (window)));
  atlas_test_wait_frame (GTK_WIDGET (window));

  return window;
}

/**
 * atlas_test_open_window:
 *
 * Opens a window as if for the first time, with the bundled briefing.
 *
 * Returns: (transfer none): the window
 */
AtlasWindow *
atlas_test_open_window (void)
{
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);

  g_settings_reset (settings, "views");

  return atlas_test_open_window_again ();
}

/**
 * atlas_test_close_window:
 * @window: a window
 *
 * Closes a window as by its button. Nothing may hold on to it.
 */
void
atlas_test_close_window (AtlasWindow *window)
{
  AtlasSelection *selection = atlas_window_get_selection (window);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (selection), (gpointer *) &selection);
  gtk_window_close (GTK_WINDOW (window));
  atlas_test_wait (window == NULL && selection == NULL);
}

/**
 * atlas_test_find_other_window:
 * @window: a window
 *
 * Finds a window that is shown besides another one.
 *
 * Returns: (transfer none) (nullable): the window, if there is one
 */
GtkWindow *
atlas_test_find_other_window (GtkWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (other != window && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }

  return NULL;
}

/**
 * atlas_test_find_problems:
 *
 * Finds the window that lists what is wrong with a file.
 *
 * Returns: (transfer none) (nullable): the window, if it is shown
 */
AtlasProblemsWindow *
atlas_test_find_problems (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ATLAS_IS_PROBLEMS_WINDOW (window) && gtk_widget_get_mapped (window))
        return ATLAS_PROBLEMS_WINDOW (window);
    }

  return NULL;
}
