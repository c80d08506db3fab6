/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that change or go while they are open. */

#include "atlas-config.h"

#include "atlas-content-pane.h"
#include "atlas-document-bar.h"
#include "atlas-presentation.h"
#include "atlas-test-app.h"
#include "atlas-test-ui.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char                 *folder;
  char                 *path;
  char                 *text; /* of the bundled briefing */
  GFile                *file;
  AtlasWindow          *window;
  AtlasSelection       *selection;
  AtlasDocumentMonitor *monitor;
  GtkWidget            *bar;
} Fixture;

/* In place of the old one, as editors do. */
static void
write_file (Fixture    *fixture,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, text, -1, &error);
  g_assert_no_error (error);
}

/* What somebody else makes of it. */
static void
write_changed (Fixture    *fixture,
               const char *from,
               const char *to)
{
  g_auto (GStrv) parts = g_strsplit (fixture->text, from, 2);
  g_autofree char *text = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  text = g_strconcat (parts[0], to, parts[1], NULL);
  write_file (fixture, text);
}

static AtlasBriefing *
get_briefing (Fixture *fixture)
{
  return atlas_selection_get_briefing (fixture->selection);
}

static const char *
get_title (Fixture *fixture)
{
  return atlas_text_get (atlas_briefing_get_title (get_briefing (fixture)), "en");
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) bundled = g_file_new_for_uri (
      "resource://" ATLAS_RESOURCE_PREFIX "/briefings/western-balkans.briefing");
  g_autoptr (GSettings) settings = g_settings_new (ATLAS_APPLICATION_ID);
  g_autoptr (GError) error = NULL;

  g_settings_reset (settings, "views");
  fixture->folder = g_dir_make_tmp ("atlas-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "A & B_c <b>.briefing", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  g_file_load_contents (bundled, NULL, &fixture->text, NULL, NULL, &error);
  g_assert_no_error (error);
  write_file (fixture, fixture->text);

  fixture->window = atlas_window_new (ADW_APPLICATION (atlas_test_app_get ()));
  fixture->selection = atlas_window_get_selection (fixture->window);
  fixture->monitor = atlas_window_get_monitor (fixture->window);
  fixture->bar = atlas_test_find (GTK_WIDGET (fixture->window), ATLAS_TYPE_DOCUMENT_BAR, NULL);
  atlas_window_open (fixture->window, fixture->file);
  gtk_window_present (GTK_WINDOW (fixture->window));
  atlas_test_wait (get_briefing (fixture) != NULL &&
                   gtk_window_is_active (GTK_WINDOW (fixture->window)));
  atlas_test_wait_frame (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_get_visible (fixture->bar));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_object_add_weak_pointer (G_OBJECT (fixture->monitor), (gpointer *) &fixture->monitor);
  gtk_window_close (GTK_WINDOW (fixture->window));
  atlas_test_wait (fixture->window == NULL && fixture->monitor == NULL);

  g_unlink (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->text);
}

static void
wait_for_state (Fixture            *fixture,
                AtlasDocumentState  state)
{
  atlas_test_wait (atlas_document_monitor_get_state (fixture->monitor) == state);
  g_assert_true (gtk_widget_get_visible (fixture->bar) == (state != ATLAS_DOCUMENT_SAME));
}

static GtkWidget *
find_button (GtkWidget  *root,
             const char *label)
{
  GtkWidget *text = atlas_test_find_text (root, label);

  g_assert_nonnull (text);

  return gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON);
}

/* What is looked at stays what is looked at, in the document as it is now. */
static void
test_changed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (AtlasQuery) query = atlas_query_parse ("stage:ongoing", get_briefing (fixture));
  AtlasBriefing *before = get_briefing (fixture);
  AtlasTable *table;
  guint n_rows;

  atlas_selection_set_place (fixture->selection, "XK");
  atlas_selection_set_query (fixture->selection, query);
  atlas_selection_set_kind (fixture->selection, ATLAS_KIND_INITIATIVE);
  atlas_selection_set_entry (fixture->selection, atlas_briefing_get_entry (before, 1));
  atlas_selection_set_boundaries (fixture->selection, ATLAS_BOUNDARY_VIEW_ALL_LINES);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.sort", "i", 1);
  table = atlas_content_pane_get_table (ATLAS_CONTENT_PANE (
      atlas_test_find (GTK_WIDGET (fixture->window), ATLAS_TYPE_CONTENT_PANE, NULL)));
  n_rows = atlas_table_get_n_matching (table);

  write_changed (fixture, "NATO and the Western Balkans", "Other words");
  wait_for_state (fixture, ATLAS_DOCUMENT_CHANGED);
  g_assert_nonnull (
      atlas_test_find_text (fixture->bar, "“A & B_c <b>.briefing” has changed on disk."));
  g_assert_true (get_briefing (fixture) == before);
  g_assert_cmpstr (get_title (fixture), ==, "NATO and the Western Balkans");

  gtk_widget_activate (find_button (fixture->bar, "Reload"));
  atlas_test_wait (get_briefing (fixture) != before);
  g_assert_cmpstr (get_title (fixture), ==, "Other words");
  wait_for_state (fixture, ATLAS_DOCUMENT_SAME);
  g_assert_cmpstr (atlas_selection_get_place (fixture->selection), ==, "XK");
  g_assert_true (atlas_query_equal (atlas_selection_get_query (fixture->selection), query));
  g_assert_true (atlas_selection_get_entry (fixture->selection) ==
                 atlas_briefing_get_entry (get_briefing (fixture), 1));
  g_assert_cmpint (atlas_selection_get_boundaries (fixture->selection), ==,
                   ATLAS_BOUNDARY_VIEW_ALL_LINES);
  atlas_test_wait (atlas_table_get_n_matching (table) == n_rows);
}

/* By the key, whether or not there is anything new; the place is gone with what is. */
static void
test_key (Fixture      *fixture,
          gconstpointer data)
{
  AtlasBriefing *before = get_briefing (fixture);

  atlas_selection_set_entry (fixture->selection, atlas_briefing_get_entry (before, 1));
  write_file (fixture, "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"title\": \"A\", "
                       "\"language\": \"en\" }");
  atlas_test_key (GDK_KEY_r, GDK_CONTROL_MASK);
  atlas_test_wait (get_briefing (fixture) != before);
  g_assert_cmpstr (get_title (fixture), ==, "A");
  g_assert_null (atlas_selection_get_entry (fixture->selection));
}

/* What can't be read takes nothing away. */
static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  AtlasBriefing *before = get_briefing (fixture);

  write_file (fixture, "{ \"format\": ");
  wait_for_state (fixture, ATLAS_DOCUMENT_CHANGED);
  gtk_widget_activate (find_button (fixture->bar, "Reload"));
  atlas_test_wait (atlas_test_find_problems () != NULL);
  wait_for_state (fixture, ATLAS_DOCUMENT_UNREADABLE);
  g_assert_true (get_briefing (fixture) == before);
  gtk_window_close (GTK_WINDOW (atlas_test_find_problems ()));
  atlas_test_wait (atlas_test_find_problems () == NULL);

  write_file (fixture, fixture->text);
  wait_for_state (fixture, ATLAS_DOCUMENT_SAME);
}

static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  AtlasBriefing *before = get_briefing (fixture);

  /* Not before it is watched: it takes a moment. */
  atlas_test_wait_ms (800);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  wait_for_state (fixture, ATLAS_DOCUMENT_GONE);
  g_assert_true (get_briefing (fixture) == before);
  g_assert_nonnull (
      atlas_test_find_text (fixture->bar, "“A & B_c <b>.briefing” is no longer where it was. "
                                          "What was read stays open."));
  g_assert_null (atlas_test_find_text (fixture->bar, "Reload"));
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture->bar, "Save a Copy…")));

  /* Reading it again says so, too, and takes nothing away. */
  atlas_test_key (GDK_KEY_r, GDK_CONTROL_MASK);
  atlas_test_wait (atlas_test_find_problems () != NULL);
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==, ATLAS_DOCUMENT_GONE);
  gtk_window_close (GTK_WINDOW (atlas_test_find_problems ()));
  atlas_test_wait (atlas_test_find_problems () == NULL);

  write_file (fixture, fixture->text);
  wait_for_state (fixture, ATLAS_DOCUMENT_SAME);
}

static void
test_dismissed (Fixture      *fixture,
                gconstpointer data)
{
  AtlasBriefing *before = get_briefing (fixture);

  write_changed (fixture, "NATO and the Western Balkans", "Other words");
  wait_for_state (fixture, ATLAS_DOCUMENT_CHANGED);
  gtk_widget_activate_action (fixture->bar, "document.dismiss", NULL);
  g_assert_false (gtk_widget_get_visible (fixture->bar));
  g_assert_true (get_briefing (fixture) == before);
}

/* In the middle of a talk the presenter is told, and the room isn't: it goes on with
 * the same slide, before and after the file is read again. */
static void
test_talk (Fixture      *fixture,
           gconstpointer data)
{
  AtlasPresentation *presentation;
  GtkWidget *bar, *room;
  AtlasTalk *talk;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.present", NULL);
  presentation = atlas_presentation_start (atlas_test_app_get (),
                                           GTK_WINDOW (fixture->window), fixture->selection,
                                           FALSE, FALSE);
  atlas_test_wait (atlas_presentation_get_audience (presentation) != NULL);
  talk = atlas_presentation_get_talk (presentation);
  bar = atlas_test_find (GTK_WIDGET (atlas_presentation_get_presenter (presentation)),
                         ATLAS_TYPE_DOCUMENT_BAR, NULL);
  room = GTK_WIDGET (atlas_presentation_get_audience (presentation));
  atlas_talk_go_to (talk, 3);

  write_file (fixture, "{");
  wait_for_state (fixture, ATLAS_DOCUMENT_CHANGED);
  g_assert_true (gtk_widget_get_visible (bar));
  g_assert_null (atlas_test_find (room, ATLAS_TYPE_DOCUMENT_BAR, NULL));
  gtk_widget_activate (find_button (bar, "Reload"));
  wait_for_state (fixture, ATLAS_DOCUMENT_UNREADABLE);
  g_assert_null (atlas_test_find_problems ());
  g_assert_cmpuint (atlas_talk_get_position (talk), ==, 3);

  write_changed (fixture, "NATO and the Western Balkans", "Other words");
  wait_for_state (fixture, ATLAS_DOCUMENT_CHANGED);
  gtk_widget_activate (find_button (bar, "Reload"));
  atlas_test_wait (g_str_equal (gtk_window_get_title (GTK_WINDOW (room)), "Other words"));
  g_assert_cmpuint (atlas_talk_get_position (talk), ==, 3);
  g_assert_false (gtk_widget_get_visible (bar));

  atlas_presentation_end (presentation);
}

int
main (int   argc,
      char *argv[])
{
  atlas_test_init (&argc, &argv);
  atlas_test_app_start ();

#define ADD(name, function) \
  g_test_add ("/reload/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("changed", test_changed);
  ADD ("key", test_key);
  ADD ("unreadable", test_unreadable);
  ADD ("gone", test_gone);
  ADD ("dismissed", test_dismissed);
  ADD ("talk", test_talk);

  return atlas_test_app_run ();
}
