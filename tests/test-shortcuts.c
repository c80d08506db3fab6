/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <string.h>

#include "atlas-test-app.h"
#include "atlas-test-ui.h"

/* No action of the window is for the mouse only. */
static void
test_needed (void)
{
  static const char *const needed[] = {
    "win.open",      "win.save-copy",     "win.search",       "win.clear-filter",
    "win.next-kind", "win.previous-kind", "win.show-kind(1)", "win.show-kind(6)",
    "win.sort(0)",   "win.sort(5)",       "win.next-pane",    "win.previous-pane",
    "win.shortcuts", "win.glossary",     "win.about",         "window.close",     "app.quit",
    "win.reload",    "app.new-window",    "win.view::table",  "win.view::matrix", "win.view::timeline",
  };
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      g_auto (GStrv) keys =
          gtk_application_get_accels_for_action (atlas_test_app_get (), needed[i]);

      g_assert_cmpuint (g_strv_length (keys), ==, 1);
      /* And no key has two owners. */
      g_assert_true (g_hash_table_add (owners, g_strdup (keys[0])));
    }
}

/* In a window of their own, or in a dialog within the window where libadwaita has such. */
static GtkWindow *
find_shortcuts (AtlasWindow *window)
{
  GtkWindow *other = atlas_test_find_other_window (GTK_WINDOW (window));
  GtkWindow *shortcuts = other != NULL ? other : GTK_WINDOW (window);

  return atlas_test_find_text (GTK_WIDGET (shortcuts), "Open a briefing") != NULL ? shortcuts : NULL;
}

/* Adds each key of what a line of the shortcuts window shows: keys between spaces, the
 * first of them perhaps the beginning of a row of digits, as in "<Alt>1...6". */
static void
add_shown (GHashTable *shown,
           const char *keys)
{
  g_auto (GStrv) parts = g_strsplit (keys, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *dots = strstr (parts[i], "...");
      char last = dots != NULL ? dots[3] : '\0';

      if (dots == NULL)
        {
          g_hash_table_add (shown, g_strdup (parts[i]));
          continue;
        }
      for (*dots = '\0'; dots[-1] <= last; dots[-1]++)
        g_hash_table_add (shown, g_strdup (parts[i]));
    }
}

/* Whatever the widgets of the shortcuts window are in this version. */
static void
collect_shown (GtkWidget  *widget,
               GHashTable *shown)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), "accelerator") != NULL)
    {
      g_autofree char *keys = NULL;

      g_object_get (widget, "accelerator", &keys, NULL);
      if (keys != NULL)
        add_shown (shown, keys);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_shown (child, shown);
}

static gboolean
is_shown (GHashTable *shown,
          const char *accelerator)
{
  GHashTableIter iter;
  gpointer other;
  guint key, other_key;
  GdkModifierType modifiers, other_modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  g_hash_table_iter_init (&iter, shown);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    if (gtk_accelerator_parse (other, &other_key, &other_modifiers) && key == other_key &&
        modifiers == other_modifiers)
      return TRUE;

  return FALSE;
}

/* Whatever key an action has, the window of the keys says so. */
static void
test_all_shown (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  g_auto (GStrv) actions =
      gtk_application_list_action_descriptions (atlas_test_app_get ());
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWindow *shortcuts;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
  atlas_test_wait ((shortcuts = find_shortcuts (window)) != NULL);
  collect_shown (GTK_WIDGET (shortcuts), shown);
  g_assert_cmpuint (g_strv_length (actions), >, 20);
  for (guint i = 0; actions[i] != NULL; i++)
    {
      g_auto (GStrv) keys =
          gtk_application_get_accels_for_action (atlas_test_app_get (), actions[i]);

      for (guint k = 0; keys[k] != NULL; k++)
        {
          g_test_message ("%s: %s", actions[i], keys[k]);
          g_assert_true (is_shown (shown, keys[k]));
        }
    }

  atlas_test_wait (gtk_window_is_active (shortcuts));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (find_shortcuts (window) == NULL);
  atlas_test_close_window (window);
}

/* All keys can be reached on a low screen, too: what has no room scrolls. */
static void
test_low_screen (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  GtkWindow *shortcuts;
  int minimum;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.shortcuts", NULL);
  atlas_test_wait ((shortcuts = find_shortcuts (window)) != NULL);
  gtk_widget_measure (GTK_WIDGET (shortcuts), GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL,
                      NULL);
  g_assert_cmpint (minimum, <, 560);
  g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (shortcuts), "Main menu"));
  atlas_test_wait (gtk_window_is_active (shortcuts));
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (find_shortcuts (window) == NULL);

  atlas_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_app_start ();

  g_test_add_func ("/shortcuts/needed", test_needed);
  g_test_add_func ("/shortcuts/all-shown", test_all_shown);
  g_test_add_func ("/shortcuts/low-screen", test_low_screen);

  return atlas_test_app_run ();
}
