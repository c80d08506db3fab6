/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-test-app.h"
#include "atlas-test-ui.h"

static void
test_bad_file (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasBriefing *before = atlas_selection_get_briefing (selection);
  g_autoptr (GFile) file = atlas_test_get_file ("bad", "as-of-in-month-13.briefing");
  AtlasProblemsWindow *problems;
  g_autofree char *text = NULL;

  atlas_selection_set_place (selection, "XK");
  atlas_window_open (window, file);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  problems = atlas_test_find_problems ();

  g_assert_true (atlas_selection_get_briefing (selection) == before);
  g_assert_cmpstr (atlas_selection_get_place (selection), ==, "XK");

  text = atlas_problems_window_dup_text (problems);
  g_assert_nonnull (strstr (text, "as-of-in-month-13.briefing"));
  g_assert_nonnull (strstr (text, "/asOf"));
  g_assert_nonnull (strstr (text, "“NATO and the Western Balkans” stays open."));
  g_assert_nonnull (
      atlas_test_find_text (GTK_WIDGET (problems), "“as-of-in-month-13.briefing” has 1 problem"));

  gtk_widget_activate_action (GTK_WIDGET (problems), "problems.copy", NULL);
  atlas_test_key (GDK_KEY_Escape, 0);
  atlas_test_wait (atlas_test_find_problems () == NULL);

  atlas_test_close_window (window);
}

static void
test_missing_file (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/A & B <b>x.briefing");
  g_autofree char *text = NULL;

  atlas_window_open (window, file);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  text = atlas_problems_window_dup_text (atlas_test_find_problems ());
  g_assert_nonnull (strstr (text, "A & B <b>x.briefing"));
  g_assert_nonnull (strstr (text, "There is no such file or folder."));

  /* It goes with its window. */
  atlas_test_close_window (window);
  g_assert_null (atlas_test_find_problems ());
}

/* A window that was started with a bad file shows something nevertheless. */
static void
test_bad_first_file (void)
{
  AtlasWindow *window = atlas_window_new (ADW_APPLICATION (atlas_test_app_get ()));
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at-all.briefing");

  atlas_window_open (window, file);
  gtk_window_present (GTK_WINDOW (window));
  atlas_test_wait (atlas_test_find_problems () != NULL &&
                   atlas_selection_get_briefing (atlas_window_get_selection (window)) != NULL);

  atlas_test_close_window (window);
}

static void
test_another_file (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasSelection *selection = atlas_window_get_selection (window);
  AtlasBriefing *before = atlas_selection_get_briefing (selection);
  g_autoptr (GFile) file = atlas_test_get_file ("good", "markup-as-text.briefing");
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autofree char *uri = g_file_get_uri (file);
  g_auto (GStrv) recent = NULL;

  atlas_selection_set_place (selection, "XK");
  atlas_window_open (window, file);
  atlas_test_wait (atlas_selection_get_briefing (selection) != before);
  g_assert_null (atlas_selection_get_place (selection));
  g_assert_true (atlas_window_shows_file (window, file));
  g_assert_cmpint (atlas_selection_get_kind (selection), ==, ATLAS_KIND_POINT);

  recent = g_settings_get_strv (settings, "recent-files");
  g_assert_cmpstr (recent[0], ==, uri);

  atlas_test_close_window (window);
}

/* Enough for reading to take longer than people are patient. */
#define N_MANY 1000000

/* A document that takes a while to be read. */
static GFile *
write_large_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.briefing", NULL);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_string_append (json, "{ \"format\": \"briefing-atlas/1\", \"id\": \"large\", "
                         "\"title\": \"Large\", \"language\": \"en\", \"initiatives\": [\n");
  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (json, "%s{ \"id\": \"i%u\", \"title\": \"Like others\" }\n",
                            i > 0 ? "," : "", i);
  g_string_append (json, "] }\n");
  g_file_set_contents (path, json->str, json->len, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

/* Where the map and the content begin. */
static float
get_top (AtlasWindow *window)
{
  GtkWidget *paned = atlas_test_find (GTK_WIDGET (window), GTK_TYPE_PANED, NULL);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (paned, GTK_WIDGET (window), &bounds));

  return bounds.origin.y;
}

/* How far it is read is told, and that can be cancelled; nothing moves for it. */
static void
test_cancel_reading (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  AtlasBriefing *before = atlas_selection_get_briefing (atlas_window_get_selection (window));
  g_autoptr (GFile) file = write_large_file ();
  g_autoptr (GFile) folder = g_file_get_parent (file);
  GtkWidget *button = atlas_test_find_actionable (GTK_WIDGET (window), "win.cancel-open");
  GtkProgressBar *bar;
  float top = get_top (window);

  g_assert_false (gtk_widget_get_mapped (button));
  atlas_window_open (window, file);
  atlas_test_wait (gtk_widget_get_mapped (button) ||
                   atlas_selection_get_briefing (atlas_window_get_selection (window)) != before);
  if (atlas_selection_get_briefing (atlas_window_get_selection (window)) == before)
    {
      g_assert_nonnull (atlas_test_find_text (GTK_WIDGET (window), "Reading “large.briefing”…"));
      bar = GTK_PROGRESS_BAR (atlas_test_find (GTK_WIDGET (window), GTK_TYPE_PROGRESS_BAR, NULL));
      g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), >, 0);
      g_assert_cmpfloat (gtk_progress_bar_get_fraction (bar), <, 1);
      g_assert_true (gtk_widget_grab_focus (button));
      atlas_test_wait_frame (GTK_WIDGET (window));
      g_assert_cmpfloat (get_top (window), ==, top);
      /* Not activated, which only shows a press at first, while the file is read. */
      g_signal_emit_by_name (button, "clicked");
      atlas_test_wait (!gtk_widget_get_mapped (button));
      atlas_test_wait_ms (100);
      g_assert_cmpfloat (get_top (window), ==, top);
      g_assert_true (atlas_selection_get_briefing (atlas_window_get_selection (window)) == before);
    }
  else
    g_test_skip ("the machine reads too fast");

  atlas_test_close_window (window);
  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static void
test_closed_while_reading (void)
{
  AtlasWindow *window = atlas_test_open_window ();
  g_autoptr (GFile) file = atlas_test_get_file ("good", "markup-as-text.briefing");

  atlas_window_open (window, file);
  atlas_test_close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_app_start ();

  g_test_add_func ("/file-opener/bad-file", test_bad_file);
  g_test_add_func ("/file-opener/missing-file", test_missing_file);
  g_test_add_func ("/file-opener/bad-first-file", test_bad_first_file);
  g_test_add_func ("/file-opener/another-file", test_another_file);
  g_test_add_func ("/file-opener/cancel-reading", test_cancel_reading);
  g_test_add_func ("/file-opener/closed-while-reading", test_closed_while_reading);

  return atlas_test_app_run ();
}
