/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing-reader.h"
#include "atlas-briefing-writer.h"
#include "atlas-document-file.h"
#include "atlas-document-monitor.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <utime.h>

#define FIRST "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"title\": \"A\", \"language\": \"en\" }"
#define SECOND "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"title\": \"B\", \"language\": \"en\" }"
#define LONGER "{ \"format\": \"briefing-atlas/1\", \"id\": \"a\", \"title\": \"Abc\", \"language\": \"en\" }"

typedef struct
{
  char                 *folder;
  char                 *path;
  char                 *other_path;
  GFile                *file;
  AtlasBriefing        *briefing;
  AtlasDocumentMonitor *monitor;
  guint                 n_notified;
} Fixture;

static void
write_to (const char *path,
          const char *text)
{
  FILE *stream = g_fopen (path, "w");

  g_assert_nonnull (stream);
  g_assert_cmpint (fputs (text, stream), >=, 0);
  g_assert_cmpint (fclose (stream), ==, 0);
}

static void
count_cb (Fixture *fixture)
{
  fixture->n_notified++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("atlas-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "a.briefing", NULL);
  fixture->other_path = g_build_filename (fixture->folder, ".a.briefing.swp", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  write_to (fixture->path, FIRST);
  fixture->briefing = atlas_briefing_load (fixture->file, NULL, NULL, &error);
  g_assert_no_error (error);

  fixture->monitor = atlas_document_monitor_new ();
  g_signal_connect_swapped (fixture->monitor, "notify::state", G_CALLBACK (count_cb), fixture);
  atlas_document_monitor_set_briefing (fixture->monitor, fixture->briefing);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  /* A thread may still be taking its last look. */
  g_object_add_weak_pointer (G_OBJECT (fixture->monitor), (gpointer *) &fixture->monitor);
  g_object_unref (fixture->monitor);
  while (fixture->monitor != NULL)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_finalize_object (fixture->briefing);
  g_object_unref (fixture->file);
  g_unlink (fixture->path);
  g_unlink (fixture->other_path);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->other_path);
}

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until the file is in a state, or for some seconds. */
static void
wait_for (Fixture            *fixture,
          AtlasDocumentState  state)
{
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add_seconds (10, wake_cb, &is_over);

  while (!is_over && atlas_document_monitor_get_state (fixture->monitor) != state)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==, state);
}

/* Long enough for a start, an event and a look. */
static void
rest (void)
{
  gboolean is_over = FALSE;
  guint timeout = g_timeout_add (1100, wake_cb, &is_over);

  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
test_written_over (Fixture      *fixture,
                   gconstpointer data)
{
  rest ();
  g_assert_cmpuint (fixture->n_notified, ==, 0);

  /* As long as before, and in the same moment as far as some clocks can tell. */
  write_to (fixture->path, SECOND);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);

  /* Somebody took it back. */
  write_to (fixture->path, FIRST);
  wait_for (fixture, ATLAS_DOCUMENT_SAME);
}

/* Before anybody watched. */
static void
test_written_at_once (Fixture      *fixture,
                      gconstpointer data)
{
  write_to (fixture->path, LONGER);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);
}

/* As most editors do. */
static void
test_put_in_place (Fixture      *fixture,
                   gconstpointer data)
{
  rest ();
  write_to (fixture->other_path, LONGER);
  g_assert_cmpint (g_rename (fixture->other_path, fixture->path), ==, 0);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);

  /* And what comes after is seen, too. */
  write_to (fixture->other_path, FIRST);
  g_assert_cmpint (g_rename (fixture->other_path, fixture->path), ==, 0);
  wait_for (fixture, ATLAS_DOCUMENT_SAME);
}

static void
test_gone (Fixture      *fixture,
           gconstpointer data)
{
  rest ();
  g_assert_cmpint (g_rename (fixture->path, fixture->other_path), ==, 0);
  wait_for (fixture, ATLAS_DOCUMENT_GONE);
  g_assert_cmpint (g_rename (fixture->other_path, fixture->path), ==, 0);
  wait_for (fixture, ATLAS_DOCUMENT_SAME);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  wait_for (fixture, ATLAS_DOCUMENT_GONE);
}

/* Taken away and written again within a moment: nobody is to hear that it is gone. */
static void
test_gone_for_a_moment (Fixture      *fixture,
                        gconstpointer data)
{
  rest ();
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  write_to (fixture->path, FIRST);
  rest ();
  g_assert_cmpuint (fixture->n_notified, ==, 0);
}

/* A new date, other permissions, and what the program itself saves. */
static void
test_nothing_new (Fixture      *fixture,
                  gconstpointer data)
{
  const struct utimbuf time = { 1000000000, 1000000000 };
  g_autoptr (GBytes) bytes = atlas_briefing_serialize (fixture->briefing);
  g_autoptr (GError) error = NULL;

  rest ();
  g_assert_cmpint (utime (fixture->path, &time), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0400), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  g_assert_true (atlas_document_file_write (fixture->file, bytes, NULL, &error));
  g_assert_no_error (error);
  rest ();
  g_assert_cmpuint (fixture->n_notified, ==, 0);
}

/* What is in its place is not read: it would never end. */
static void
test_pipe (Fixture      *fixture,
           gconstpointer data)
{
  rest ();
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);
}

static void
test_dismissed (Fixture      *fixture,
                gconstpointer data)
{
  rest ();
  write_to (fixture->path, SECOND);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);
  atlas_document_monitor_dismiss (fixture->monitor);
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==, ATLAS_DOCUMENT_SAME);

  /* Who comes back to the window is not told again, unless there is something new. */
  atlas_document_monitor_look (fixture->monitor);
  rest ();
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==, ATLAS_DOCUMENT_SAME);
  write_to (fixture->path, LONGER);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);
}

static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  rest ();
  write_to (fixture->path, "{");
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);
  atlas_document_monitor_set_unreadable (fixture->monitor);
  atlas_document_monitor_look (fixture->monitor);
  rest ();
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==,
                   ATLAS_DOCUMENT_UNREADABLE);
  write_to (fixture->path, SECOND);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);
}

/* Nothing is heard of what a link leads to in another folder, and it is seen all the
 * same by whoever comes back to the window. */
static void
test_look (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  g_autofree char *link = g_build_filename (folder, "link.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (link);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing = NULL;

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  briefing = atlas_briefing_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  atlas_document_monitor_set_briefing (fixture->monitor, briefing);
  rest ();
  write_to (fixture->path, LONGER);
  atlas_document_monitor_look (fixture->monitor);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);

  g_unlink (link);
  g_rmdir (folder);
}

/* Another briefing is watched from now on, or none. */
static void
test_other_briefing (Fixture      *fixture,
                     gconstpointer data)
{
  rest ();
  write_to (fixture->path, SECOND);
  wait_for (fixture, ATLAS_DOCUMENT_CHANGED);
  atlas_document_monitor_set_briefing (fixture->monitor, NULL);
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==, ATLAS_DOCUMENT_SAME);
  atlas_document_monitor_look (fixture->monitor);
  write_to (fixture->path, LONGER);
  rest ();
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==, ATLAS_DOCUMENT_SAME);
  atlas_document_monitor_set_unreadable (fixture->monitor);
  g_assert_cmpint (atlas_document_monitor_get_state (fixture->monitor), ==, ATLAS_DOCUMENT_SAME);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/document-monitor/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("written-over", test_written_over);
  ADD ("written-at-once", test_written_at_once);
  ADD ("put-in-place", test_put_in_place);
  ADD ("gone", test_gone);
  ADD ("gone-for-a-moment", test_gone_for_a_moment);
  ADD ("nothing-new", test_nothing_new);
  ADD ("pipe", test_pipe);
  ADD ("dismissed", test_dismissed);
  ADD ("unreadable", test_unreadable);
  ADD ("look", test_look);
  ADD ("other-briefing", test_other_briefing);

  return g_test_run ();
}
