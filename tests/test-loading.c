/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-loading.h"

#include "atlas-beginning-private.h"
#include "atlas-briefing-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define HEAD "{ \"format\": \"briefing-atlas/1\", \"id\": \"long\", \"title\": \"Long\", " \
             "\"language\": \"en\", "
#define STATUSES "\"statuses\": [ { \"id\": \"s\", \"label\": \"S\", \"stage\": \"planned\" } ]"

/* Signs that mean nothing in a string. */
#define TITLE "In ]}\\\" braces {["

static GString *
write_document (const char *members,
                const char *list,
                guint       n_entries,
                const char *rest)
{
  GString *json = g_string_new (HEAD);

  g_string_append_printf (json, "%s\"%s\": [\n", members, list);
  for (guint i = 0; i < n_entries; i++)
    g_string_append_printf (json, "%s{ \"id\": \"i%u\", \"title\": \"" TITLE " %u\","
                                  " \"status\": \"s\", \"themes\": [] }\n",
                            i > 0 ? "," : "", i, i);
  g_string_append_printf (json, "]%s }\n", rest);

  return json;
}

static GFile *
save_document (const GString *json)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_file_open_tmp ("atlas-XXXXXX.briefing", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, &error));
  g_file_set_contents (path, json->str, (gssize) json->len, &error);
  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

/* --- Beginnings. --- */

static AtlasBriefing *
begin (GString *json,
       gsize    length)
{
  g_autofree char *copy = g_memdup2 (json->str, MIN (length, json->len));
  AtlasBriefing *beginning =
      atlas_briefing_new_from_beginning (copy, MIN (length, json->len), NULL);

  g_string_free (json, TRUE);

  return beginning;
}

static void
check_no_beginning (GString *json,
                    gsize    length)
{
  g_assert_null (begin (json, length));
}

/* Its entries are the first ones of the document, as they will be in the table. */
static void
test_beginning (void)
{
  g_autoptr (GString) json = write_document (STATUSES ",", "initiatives", 1000, "");
  g_autoptr (GBytes) bytes = g_bytes_new (json->str, json->len);
  g_autoptr (AtlasBriefing) whole = atlas_briefing_new_from_bytes (bytes, NULL, NULL, NULL);
  g_autoptr (AtlasBriefing) beginning =
      begin (write_document (STATUSES ",", "initiatives", 1000, ""), 60000);

  g_assert_nonnull (whole);
  g_assert_nonnull (beginning);
  g_assert_cmpuint (atlas_briefing_get_n_entries (beginning), ==, ATLAS_BEGINNING_ENTRIES);
  for (guint i = 0; i < ATLAS_BEGINNING_ENTRIES; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (beginning, i);
      AtlasEntry *same = atlas_briefing_get_entry (whole, i);

      g_assert_cmpstr (atlas_entry_get_id (entry), ==, atlas_entry_get_id (same));
      g_assert_cmpstr (atlas_text_get (atlas_entry_get_title (entry), "en"), ==,
                       atlas_text_get (atlas_entry_get_title (same), "en"));
      g_assert_cmpstr (atlas_entry_get_status (entry), ==, "s");
    }
}

/* Wherever the bytes end, there is a beginning of what is whole in them or none. */
static void
test_any_length (void)
{
  g_autoptr (GString) json = write_document (STATUSES ",", "initiatives", 50, "");
  guint last = 0;

  for (gsize length = 0; length <= json->len; length++)
    {
      g_autoptr (AtlasBriefing) beginning =
          begin (write_document (STATUSES ",", "initiatives", 50, ""), length);
      guint n_entries = beginning != NULL ? atlas_briefing_get_n_entries (beginning) : 0;

      g_assert_cmpuint (n_entries, >=, last);
      g_assert_cmpuint (n_entries, <=, ATLAS_BEGINNING_ENTRIES);
      last = n_entries;
    }
  g_assert_cmpuint (last, ==, ATLAS_BEGINNING_ENTRIES);
}

static void
test_no_beginning (void)
{
  GString *json;

  /* What entries refer to is not there yet. */
  check_no_beginning (write_document ("", "initiatives", 1000, "," STATUSES), 60000);
  /* Another kind may have to stand behind initiatives that come later. */
  check_no_beginning (write_document (STATUSES ",", "visits", 1000, ""), 60000);
  /* There is nothing to wait for. */
  check_no_beginning (write_document (STATUSES ",", "initiatives", 3, ""), 60000);
  check_no_beginning (g_string_new (""), 0);
  check_no_beginning (g_string_new ("no JSON {[\"initiatives\":["), 60000);
  check_no_beginning (g_string_new ("]]]}}}\"initiatives\":[{}]}"), 60000);

  /* A fault in front of its end. */
  json = write_document (STATUSES ",", "initiatives", 1000, "");
  memcpy (strstr (json->str, "\"i7\""), "\"i6\"", 4);
  check_no_beginning (json, 60000);
}

/* --- Loading. --- */

/* The one at which GTK paints. */
#define PRIORITY_PAINT (G_PRIORITY_HIGH_IDLE + 20)

typedef struct
{
  guint    n_begun;
  guint    n_done;
  double   last;
  gboolean is_painted;
} Heard;

static int is_begun; /* atomic */

static void
paint_cb (gpointer user_data)
{
  Heard *heard = user_data;

  heard->is_painted = TRUE;
}

static void
begun_cb (AtlasLoading *loading,
          Heard        *heard)
{
  AtlasBriefing *beginning = atlas_loading_get_beginning (loading);

  g_assert_cmpuint (heard->n_done, ==, 0);
  g_assert_cmpuint (atlas_briefing_get_n_entries (beginning), ==, ATLAS_BEGINNING_ENTRIES);
  heard->n_begun++;
  g_source_set_priority (
      g_main_context_find_source_by_id (NULL, g_idle_add_once (paint_cb, heard)), PRIORITY_PAINT);
  g_atomic_int_set (&is_begun, TRUE);
}

static void
done_cb (AtlasLoading *loading,
         Heard        *heard)
{
  g_assert_true (atlas_loading_is_done (loading));
  g_assert_null (atlas_loading_get_beginning (loading));
  g_assert_true (heard->n_begun == 0 || heard->is_painted);
  heard->n_done++;
}

/* It never goes back. */
static void
wait_until_done (AtlasLoading *loading,
                 Heard        *heard)
{
  *heard = (Heard) { 0 };
  g_signal_connect (loading, "begun", G_CALLBACK (begun_cb), heard);
  g_signal_connect (loading, "done", G_CALLBACK (done_cb), heard);
  while (heard->n_done == 0)
    {
      double fraction;

      g_main_context_iteration (NULL, TRUE);
      fraction = atlas_loading_get_fraction (loading);
      g_assert_cmpfloat (fraction, >=, heard->last);
      g_assert_cmpfloat (fraction, <=, 1.0);
      heard->last = fraction;
    }
}

static int n_prepared; /* atomic */

static void
prepare (AtlasBriefing *briefing)
{
  g_assert_cmpuint (atlas_briefing_get_n_entries (briefing), >, 0);
  g_atomic_int_inc (&n_prepared);
}

/* However slow this machine is, there is something to tell while it is read. */
static void
wait_for_beginning (AtlasBriefing *briefing)
{
  prepare (briefing);
  while (!g_atomic_int_get (&is_begun))
    g_usleep (1000);
}

static void
test_loading (void)
{
  g_autoptr (GString) json = write_document (STATUSES ",", "initiatives", 60000, "");
  g_autoptr (GFile) file = save_document (json);
  g_autoptr (AtlasLoading) loading = NULL;
  g_autoptr (AtlasBriefing) briefing = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  Heard heard;

  g_atomic_int_set (&n_prepared, 0);
  g_atomic_int_set (&is_begun, FALSE);
  loading = atlas_loading_new (file, wait_for_beginning);
  g_assert_true (atlas_loading_get_file (loading) == file);
  wait_until_done (loading, &heard);
  g_assert_cmpuint (heard.n_begun, ==, 1);
  g_assert_cmpfloat (atlas_loading_get_fraction (loading), ==, 1.0);
  g_assert_cmpint (g_atomic_int_get (&n_prepared), ==, 1);

  briefing = atlas_loading_finish (loading, &problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (atlas_briefing_get_n_entries (briefing), ==, 60000);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 0);
  g_file_delete (file, NULL, NULL);
}

/* Whoever comes late, when all has been read, still paints the beginning first. */
static void
test_late_listener (void)
{
  g_autoptr (GString) json = write_document (STATUSES ",", "initiatives", 1000, "");
  g_autoptr (GFile) file = save_document (json);
  g_autoptr (AtlasLoading) loading = atlas_loading_new (file, NULL);
  g_autoptr (AtlasBriefing) briefing = NULL;
  Heard heard;

  while (atlas_loading_get_fraction (loading) < 1.0)
    g_usleep (1000);
  g_usleep (50000);
  wait_until_done (loading, &heard);
  g_assert_cmpuint (heard.n_begun, ==, 1);
  briefing = atlas_loading_finish (loading, NULL, NULL);
  g_assert_nonnull (briefing);
  g_file_delete (file, NULL, NULL);
}

static void
linger_cb (AtlasLoading *loading,
           gpointer      user_data)
{
  double *read = user_data, before = atlas_loading_get_fraction (loading);

  g_usleep (30000);
  *read = atlas_loading_get_fraction (loading) - before;
}

/* A long document is read on when there is nothing left to do for its beginning. */
static void
test_first_rows_first (void)
{
  g_autoptr (GString) json = write_document (STATUSES ",", "initiatives", 200000, "");
  g_autoptr (GFile) file = save_document (json);
  g_autoptr (AtlasLoading) loading = atlas_loading_new (file, NULL);
  g_autoptr (AtlasBriefing) briefing = NULL;
  double read = 1.0;
  Heard heard;

  g_assert_cmpuint (json->len, >, 8 * 1024 * 1024);
  g_signal_connect (loading, "begun", G_CALLBACK (linger_cb), &read);
  wait_until_done (loading, &heard);
  g_assert_cmpint (heard.n_begun, ==, 1);
  g_assert_cmpfloat (read, ==, 0.0);
  briefing = atlas_loading_finish (loading, NULL, NULL);
  g_assert_cmpuint (atlas_briefing_get_n_entries (briefing), ==, 200000);
  g_file_delete (file, NULL, NULL);
}

/* A fault behind the beginning is found all the same. */
static void
test_late_fault (void)
{
  g_autoptr (GString) json = write_document (STATUSES ",", "initiatives", 60000, ", \"points\": 1");
  g_autoptr (GFile) file = save_document (json);
  g_autoptr (AtlasLoading) loading = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  Heard heard;

  g_atomic_int_set (&is_begun, FALSE);
  loading = atlas_loading_new (file, wait_for_beginning);
  wait_until_done (loading, &heard);
  g_assert_cmpuint (heard.n_begun, ==, 1);
  g_assert_null (atlas_loading_finish (loading, &problems, &error));
  g_assert_error (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, 1);
  g_file_delete (file, NULL, NULL);
}

static void
check_fixture (const char *name,
               guint       n_problems,
               GQuark      domain,
               int         code)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (AtlasLoading) loading = NULL;
  g_autoptr (AtlasBriefing) briefing = NULL;
  g_autoptr (GListModel) problems = NULL;
  g_autoptr (GError) error = NULL;
  Heard heard;

  g_atomic_int_set (&n_prepared, 0);
  loading = atlas_loading_new (file, prepare);
  wait_until_done (loading, &heard);
  briefing = atlas_loading_finish (loading, &problems, &error);
  g_assert_cmpuint (heard.n_begun, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (problems), ==, n_problems);
  g_assert_true ((briefing != NULL) == (domain == 0));
  g_assert_cmpint (g_atomic_int_get (&n_prepared), ==, briefing != NULL);
  if (domain != 0)
    g_assert_error (error, domain, code);
}

static void
test_fixtures (void)
{
  check_fixture ("good/every-member.briefing", 0, 0, 0);
  check_fixture ("bad/three-problems.briefing", 3, ATLAS_BRIEFING_ERROR,
                 ATLAS_BRIEFING_ERROR_INVALID);
  check_fixture ("no/such.briefing", 0, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancel (void)
{
  g_autoptr (GString) json = write_document (STATUSES ",", "initiatives", 60000, "");
  g_autoptr (GFile) file = save_document (json);
  g_autoptr (AtlasLoading) loading = atlas_loading_new (file, NULL);
  g_autoptr (GError) error = NULL;
  Heard heard;

  atlas_loading_cancel (loading);
  wait_until_done (loading, &heard);
  g_assert_cmpuint (heard.n_begun, ==, 0);
  g_assert_null (atlas_loading_finish (loading, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_file_delete (file, NULL, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/loading/beginning", test_beginning);
  g_test_add_func ("/loading/any-length", test_any_length);
  g_test_add_func ("/loading/no-beginning", test_no_beginning);
  g_test_add_func ("/loading/loading", test_loading);
  g_test_add_func ("/loading/late-listener", test_late_listener);
  g_test_add_func ("/loading/first-rows-first", test_first_rows_first);
  g_test_add_func ("/loading/late-fault", test_late_fault);
  g_test_add_func ("/loading/fixtures", test_fixtures);
  g_test_add_func ("/loading/cancel", test_cancel);

  return g_test_run ();
}
