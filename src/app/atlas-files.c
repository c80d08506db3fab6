/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-files.h"

#include <glib/gi18n.h>

#define DEFAULT_BRIEFING "resource://" ATLAS_RESOURCE_PREFIX "/briefings/western-balkans.briefing"
#define KEY "recent-files"
#define MAX_FILES 10

/**
 * atlas_file_new_default:
 *
 * Gets the briefing that is part of the program.
 *
 * Returns: (transfer full): the file
 */
GFile *
atlas_file_new_default (void)
{
  return g_file_new_for_uri (DEFAULT_BRIEFING);
}

/**
 * atlas_file_filters_new:
 * @with_json: whether a briefing may be called `.json`, too
 *
 * Lists which files to choose from in a dialog.
 *
 * Returns: (transfer full): a list model of #GtkFileFilter
 */
GListModel *
atlas_file_filters_new (gboolean with_json)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) briefings = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (briefings, _("Briefings"));
  gtk_file_filter_add_pattern (briefings, "*.briefing");
  if (with_json)
    gtk_file_filter_add_pattern (briefings, "*.json");
  g_list_store_append (filters, briefings);

  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

/**
 * atlas_file_dup_name:
 * @file: a file
 *
 * Gets the name of a file as people know it. In a sandbox a path says nothing:
 * so it is the name without the folder.
 *
 * Returns: (transfer full): the name, valid UTF-8
 */
char *
atlas_file_dup_name (GFile *file)
{
  g_autofree char *base_name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  base_name = g_file_get_basename (file);

  return g_filename_display_name (base_name != NULL ? base_name : "");
}

/**
 * atlas_recent_files_add:
 * @settings: the settings
 * @file: a file that has been opened
 *
 * Puts a file at the head of the list. What is part of the program itself is
 * not kept.
 */
void
atlas_recent_files_add (GSettings *settings,
                        GFile     *file)
{
  g_auto (GStrv) before = NULL;
  g_autoptr (GPtrArray) uris = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (G_IS_FILE (file));

  if (g_file_has_uri_scheme (file, "resource"))
    return;

  uri = g_file_get_uri (file);
  before = g_settings_get_strv (settings, KEY);
  uris = g_ptr_array_new ();
  g_ptr_array_add (uris, uri);
  for (guint i = 0; before[i] != NULL && uris->len < MAX_FILES; i++)
    if (!g_str_equal (before[i], uri))
      g_ptr_array_add (uris, before[i]);
  g_ptr_array_add (uris, NULL);

  g_settings_set_strv (settings, KEY, (const char *const *) uris->pdata);
}

/* A file on this machine that is gone is not offered. Whether one elsewhere is
 * there can't be known without waiting, so it is. */
static gboolean
is_offered (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path == NULL || g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/**
 * atlas_recent_files_get_last:
 * @settings: the settings
 *
 * Gets the file that was opened last, of those that are still there.
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
atlas_recent_files_get_last (GSettings *settings)
{
  g_auto (GStrv) uris = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  uris = g_settings_get_strv (settings, KEY);
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      if (is_offered (file))
        return g_steal_pointer (&file);
    }

  return NULL;
}

/* In a menu an underscore marks a key. */
static char *
escape_mnemonics (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "_", -1);

  return g_strjoinv ("__", parts);
}

/**
 * atlas_recent_files_create_menu:
 * @settings: the settings
 *
 * Makes a menu of the files that are still there, by name, whose items activate
 * `win.open-recent` with the address of the file.
 *
 * Returns: (transfer full): the menu, empty where there are none
 */
GMenuModel *
atlas_recent_files_create_menu (GSettings *settings)
{
  g_auto (GStrv) uris = NULL;
  g_autoptr (GMenu) section = NULL;
  GMenu *menu;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  uris = g_settings_get_strv (settings, KEY);
  section = g_menu_new ();
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);
      g_autoptr (GMenuItem) item = NULL;
      g_autofree char *name = atlas_file_dup_name (file);
      g_autofree char *label = escape_mnemonics (name);

      if (!is_offered (file))
        continue;

      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", uris[i]);
      g_menu_append_item (section, item);
    }

  menu = g_menu_new ();
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, _("Recent Briefings"), G_MENU_MODEL (section));

  return G_MENU_MODEL (menu);
}
