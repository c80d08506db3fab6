/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix.h"
#include "atlas-entry-table.h"
#include "atlas-sample.h"
#include "atlas-table-export.h"
#include "atlas-table-print.h"
#include "atlas-test-app.h"
#include "atlas-test-ui.h"

#include <glib/gstdio.h>

typedef struct
{
  AtlasBriefing  *briefing;
  AtlasSelection *selection;
  AtlasTable     *table;
  GSettings      *settings;
  GtkWindow      *window;
  GtkWidget      *view;
  char           *folder;
  char           *path;
  char           *told;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->briefing = atlas_sample_new ();
  fixture->selection = atlas_selection_new ();
  atlas_selection_set_briefing (fixture->selection, fixture->briefing);
  fixture->table = atlas_table_new (fixture->selection, ATLAS_KIND_INITIATIVE);
  fixture->settings = g_settings_new (ATLAS_APPLICATION_ID);
  if (data != NULL)
    {
      fixture->view = atlas_entry_matrix_new ();
      atlas_entry_matrix_set_table (ATLAS_ENTRY_MATRIX (fixture->view), fixture->table);
    }
  else
    {
      fixture->view = atlas_entry_table_new (fixture->table);
    }
  fixture->window = atlas_test_window_new (fixture->view, 600, 400);
  fixture->folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "out", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_settings_reset (fixture->settings, "export-all");
  g_settings_reset (fixture->settings, "export-codes");
  g_settings_reset (fixture->settings, "export-tags");
  g_settings_reset (fixture->settings, "export-mark");
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->told);
  atlas_test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->settings);
  g_assert_finalize_object (fixture->table);
  g_assert_finalize_object (fixture->selection);
  g_assert_finalize_object (fixture->briefing);
}

static void
told_cb (Fixture    *fixture,
         const char *text)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static AtlasTableExport *
open_export (Fixture *fixture)
{
  AtlasTableExport *export = atlas_table_export_new (
      fixture->window, atlas_table_content_new_for_view (fixture->table, fixture->view),
      fixture->settings);

  g_signal_connect_swapped (export, "told", G_CALLBACK (told_cb), fixture);
  gtk_window_present (GTK_WINDOW (export));
  atlas_test_wait (gtk_widget_get_mapped (GTK_WIDGET (export)));

  return export;
}

static char *
export_to_path (Fixture *fixture)
{
  AtlasTableExport *export = open_export (fixture);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  char *text = NULL;

  atlas_table_export_write (export, file);
  atlas_test_wait (fixture->told != NULL);
  g_assert_cmpstr (fixture->told, ==, "Table saved as “out”");
  g_clear_pointer (&fixture->told, g_free);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));

  return text;
}

static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *shown = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *all = NULL;
  AtlasEntryColumns *columns = atlas_entry_table_get_columns (ATLAS_ENTRY_TABLE (fixture->view));

  atlas_selection_set_place (fixture->selection, "BA");
  g_action_group_activate_action (atlas_entry_columns_get_actions (columns), "text", NULL);
  shown = export_to_path (fixture);
  g_assert_cmpstr (shown, ==,
                   "\xef\xbb\xbfInitiative,Initiative (code),Status,Status (code),Places,"
                   "Places (code)\r\n"
                   "Partnership,partnership,Active,active,\"Region-wide, not Kosovo*\",\r\n"
                   "Concept <b>& more</b>,concept,Planned,planned,Region-wide,\r\n"
                   "Logistics,logistics,No status given,,Bosnia and Herzegovina,BA\r\n");
  g_action_group_activate_action (atlas_entry_columns_get_actions (columns), "text", NULL);

  /* What was chosen is remembered. */
  g_settings_set_boolean (fixture->settings, "export-codes", FALSE);
  g_settings_set_boolean (fixture->settings, "export-mark", FALSE);
  plain = export_to_path (fixture);
  g_assert_true (g_str_has_prefix (plain, "Initiative,Objective,Status,Places\r\n"));

  g_settings_set_boolean (fixture->settings, "export-all", TRUE);
  all = export_to_path (fixture);
  g_assert_true (g_str_has_prefix (all, "kind,id,title,"));
  g_assert_nonnull (strstr (all, "\r\nvisits,pristina,"));
}

static void
test_export_counts (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *text = NULL;

  gtk_widget_activate_action (fixture->view, "matrix.across", "s", "status");
  text = export_to_path (fixture);
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbfPlace,Place (code),"));
  g_assert_nonnull (strstr (text, "\r\nWhole region,,1,1,0,2\r\n"));
}

/* What can't be written is said in words, and what was there stays. */
static void
test_export_fails (Fixture      *fixture,
                   gconstpointer data)
{
  AtlasTableExport *export = open_export (fixture);
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "gone", "out.csv", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autofree char *text = NULL;

  atlas_table_export_write (export, file);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  text = atlas_problems_window_dup_text (atlas_test_find_problems ());
  g_assert_nonnull (strstr (text, "out.csv"));
  g_assert_null (fixture->told);
  gtk_window_destroy (GTK_WINDOW (atlas_test_find_problems ()));

  /* A folder is in the way. */
  atlas_table_export_write (export, folder);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  g_assert_true (g_file_test (fixture->folder, G_FILE_TEST_IS_DIR));
  gtk_window_destroy (GTK_WINDOW (atlas_test_find_problems ()));
  gtk_window_destroy (GTK_WINDOW (export));
}

/* What is on the way when the window goes is given up. */
static void
test_export_closed (Fixture      *fixture,
                    gconstpointer data)
{
  AtlasTableExport *export = open_export (fixture);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  atlas_table_export_write (export, file);
  gtk_window_destroy (GTK_WINDOW (export));
  atlas_test_wait_ms (50);
  g_assert_null (fixture->told);
}

static char *
print_to_path (Fixture *fixture)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autoptr (GtkPrintOperation) operation = atlas_table_print_new (
      atlas_table_content_new_for_view (fixture->table, fixture->view), fixture->settings);
  g_autofree char *command = g_strdup_printf ("pdftotext -layout '%s' -", fixture->path);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  gtk_print_operation_set_export_filename (operation, fixture->path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, fixture->window, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));

  return text;
}

static void
test_print (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *page = NULL;
  g_autofree char *text = NULL;

  /* A page set-up that is remembered is used; one that is spoilt is not. */
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_to_key_file (setup, file, NULL);
  page = g_key_file_to_data (file, NULL, NULL);
  g_settings_set_string (fixture->settings, "page-setup", page);
  g_settings_set_string (fixture->settings, "print-settings", "no [key file");
  text = print_to_path (fixture);
  g_settings_reset (fixture->settings, "print-settings");
  g_settings_reset (fixture->settings, "page-setup");
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }

  g_assert_nonnull (strstr (text, data != NULL ? "3 initiatives by place and theme"
                                               : "3 initiatives"));
  g_assert_nonnull (strstr (text, data != NULL ? "Whole region" : "Concept <b>& more</b>"));
  g_assert_nonnull (strstr (text, "Page 1 of 1"));
}

#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  ADD ("/table-output/export", NULL, test_export);
  ADD ("/table-output/export-counts", "counts", test_export_counts);
  ADD ("/table-output/export-fails", NULL, test_export_fails);
  ADD ("/table-output/export-closed", NULL, test_export_closed);
  ADD ("/table-output/print", NULL, test_print);
  ADD ("/table-output/print-counts", "counts", test_print);

  return g_test_run ();
}
