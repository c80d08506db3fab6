/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-briefing-reader.h"

#include "atlas-hash-private.h"
#include "atlas-problem.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/*
 * What nobody writes by accident, and what happens to files. Each ends with a
 * message that says where and what to do: no crash, no wait without an end.
 */

#define HEADER "{\"format\":\"briefing-atlas/1\",\"id\":\"x\",\"title\":\"X\",\"language\":\"en\","

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("briefing-atlas-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "hostile.briefing", NULL);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
assert_refused (const char *path,
                GQuark      domain,
                int         code,
                const char *message)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;

  g_assert_null (atlas_briefing_load (file, problems, NULL, &error));
  g_assert_error (error, domain, code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (problems)), ==, 0);
}

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  assert_refused (fixture->folder, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_NOT_A_FILE,
                  "folder");
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  assert_refused (fixture->path, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "does not exist");
}

static void
test_pipe (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_refused (fixture->path, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_NOT_A_FILE, "pipe");
}

static void
test_socket (Fixture       *fixture,
             gconstpointer  data)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_strlcpy (address.sun_path, fixture->path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *) &address, sizeof address), ==, 0);
  assert_refused (fixture->path, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_NOT_A_FILE, "socket");
  close (fd);
}

static void
test_device (void)
{
  assert_refused ("/dev/zero", ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_NOT_A_FILE, "device");
  assert_refused ("/dev/null", ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_NOT_A_FILE, "device");
}

static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
  uid_t nobody = 65534;

  g_assert_true (g_file_set_contents (fixture->path, "{}", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0755), ==, 0);

  /* Root may read everything, so that root has to be somebody else for a while. */
  if (geteuid () == 0)
    g_assert_cmpint (seteuid (nobody), ==, 0);
  assert_refused (fixture->path, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED, "no permission");
  g_assert_cmpint (seteuid (getuid ()), ==, 0);
}

/* A file of holes: it takes no room on the disk, and must take none in memory. */
static void
test_two_gigabytes (Fixture       *fixture,
                    gconstpointer  data)
{
  g_assert_true (g_file_set_contents (fixture->path, "{", -1, NULL));
  if (truncate (fixture->path, (off_t) 2048 * 1024 * 1024) != 0)
    {
      g_test_skip ("the file system has no large files");
      return;
    }

  assert_refused (fixture->path, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_TOO_LARGE, "512 MB");
}

typedef struct
{
  int   fd;
  int   stop; /* atomic */
  off_t size;
  void  (*touch) (int fd, off_t size);
} Writer;

static gpointer
write_on (gpointer data)
{
  Writer *writer = data;

  while (!g_atomic_int_get (&writer->stop))
    {
      writer->touch (writer->fd, writer->size);
      g_usleep (500);
    }

  return NULL;
}

static void
append_byte (int   fd,
             off_t size)
{
  off_t end = lseek (fd, 0, SEEK_END);

  g_assert_cmpint (pwrite (fd, " ", 1, end), ==, 1);
}

static void
overwrite_byte (int   fd,
                off_t size)
{
  g_assert_cmpint (pwrite (fd, " ", 1, size / 2), ==, 1);
}

static void
shorten (int   fd,
         off_t size)
{
  g_assert_cmpint (ftruncate (fd, size / 2), ==, 0);
  g_assert_cmpint (ftruncate (fd, size), ==, 0);
}

/* Reads a file again and again while it changes, until that is found out. */
static void
test_changing (Fixture       *fixture,
               gconstpointer  data)
{
  Writer writer = { .size = 64 * 1024 * 1024, .touch = (void (*) (int, off_t)) data };
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  gboolean found_out = FALSE;
  GThread *thread;

  writer.fd = g_open (fixture->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (ftruncate (writer.fd, writer.size), ==, 0);
  thread = g_thread_new ("writer", write_on, &writer);

  while (!found_out && g_get_monotonic_time () < end)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (atlas_briefing_load (file, NULL, NULL, &error));
      g_assert_true (error->domain == ATLAS_BRIEFING_ERROR);
      found_out = error->code == ATLAS_BRIEFING_ERROR_CHANGED;
      if (found_out)
        g_assert_nonnull (strstr (error->message, "Open it again"));
    }

  g_atomic_int_set (&writer.stop, TRUE);
  g_thread_join (thread);
  close (writer.fd);
  g_assert_true (found_out);
}

/* Reads a text and says whether it is a briefing; else, what the first problem is. */
static gboolean
read_text (GString  *text,
           char    **problem)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasBriefing) briefing =
      atlas_briefing_new_from_bytes (bytes, NULL, problems, &error);
  g_autoptr (AtlasProblem) first = g_list_model_get_item (G_LIST_MODEL (problems), 0);

  *problem = first != NULL ? atlas_problem_to_string (first, "f") : NULL;
  return briefing != NULL;
}

/* Bytes of an empty file have no address at all. */
static void
test_nothing (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new (NULL, 0);
  g_autoptr (GListStore) problems = g_list_store_new (ATLAS_TYPE_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasProblem) problem = NULL;

  g_assert_null (atlas_briefing_new_from_bytes (bytes, NULL, problems, &error));
  g_assert_error (error, ATLAS_BRIEFING_ERROR, ATLAS_BRIEFING_ERROR_INVALID);
  problem = g_list_model_get_item (G_LIST_MODEL (problems), 0);
  g_assert_cmpuint (atlas_problem_get_line (problem), ==, 1);
  g_assert_cmpuint (atlas_problem_get_column (problem), ==, 1);
}

static void
test_brackets (void)
{
  static const char *const units[] = { "[", "{\"a\":" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (HEADER "\"x\":");
      g_autofree char *problem = NULL;

      for (guint j = 0; j < 200000; j++)
        g_string_append (text, units[i]);
      g_assert_false (read_text (text, &problem));
      g_assert_true (g_str_has_prefix (problem, "f:1:"));
      g_assert_nonnull (strstr (problem, "more than 64 deep"));
    }
}

/*
 * Strings with the same g_str_hash(): "aZ" and "b9" have the same hash, and so
 * has whatever is put together of them.
 */
static void
append_colliding (GString *text,
                  guint    number)
{
  for (guint bit = 0; bit < 16; bit++)
    g_string_append (text, number & (1 << bit) ? "aZ" : "b9");
}

static void
test_colliding_names (void)
{
  g_autoptr (GString) text = g_string_new (HEADER "\"x\":{");
  g_autofree char *problem = NULL;

  for (guint i = 0; i < 65536; i++)
    {
      g_string_append (text, i > 0 ? ",\"" : "\"");
      append_colliding (text, i);
      g_string_append (text, "\":0");
    }
  g_string_append (text, "}}");

  g_assert_false (read_text (text, &problem));
  g_assert_nonnull (strstr (problem, "more than 256 members"));
}

/* Twenty megabytes of the smallest values, of which a whole tree takes a gigabyte. */
static void
test_memory_subprocess (void)
{
  g_autoptr (GString) text = g_string_new (HEADER "\"points\":[");
  g_autofree char *problem = NULL;
  struct rusage usage;

  for (guint entry = 0; entry < 160; entry++)
    {
      g_string_append_printf (text, "%s{\"id\":\"p%u\",\"title\":\"P\",\"x\":[{}",
                              entry > 0 ? "," : "", entry);
      for (guint i = 0; i < 42000; i++)
        g_string_append (text, ",{}");
      g_string_append (text, "]}");
    }
  g_string_append (text, "]}");
  g_assert_cmpuint (text->len, >, 20 * 1000 * 1000);

  g_assert_true (read_text (text, &problem));
  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  g_test_message ("%ld KiB", usage.ru_maxrss);
  g_assert_cmpint (usage.ru_maxrss, <, 128 * 1024);
}

static void
test_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the sanitizer takes memory itself");
#else
  g_test_trap_subprocess ("/hostile/memory/subprocess", 0, 0);
  g_test_trap_assert_passed ();
#endif
}

/* Each object for itself is small, and there are many. */
static void
test_colliding_names_in_entries (void)
{
  g_autoptr (GString) text = g_string_new (HEADER "\"points\":[");
  g_autofree char *problem = NULL;

  for (guint entry = 0; entry < 50; entry++)
    {
      g_string_append_printf (text, "%s{\"id\":\"p%u\",\"title\":\"P\"", entry > 0 ? "," : "", entry);
      for (guint i = 0; i < 250; i++)
        {
          g_string_append (text, ",\"");
          append_colliding (text, i);
          g_string_append (text, "\":0");
        }
      g_string_append (text, "}");
    }
  g_string_append (text, "]}");

  g_assert_true (read_text (text, &problem));
}

static void
test_colliding_ids (void)
{
  const guint n = 4096;
  g_autoptr (GString) text = g_string_new (HEADER "\"points\":[");
  g_autoptr (GHashTable) hashes = g_hash_table_new (NULL, NULL);
  g_autofree char *problem = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) id = g_string_new (NULL);

      append_colliding (id, i);
      g_assert_cmpuint (g_str_hash (id->str), ==, g_str_hash ("b9b9b9b9b9b9b9b9b9b9b9b9b9b9b9b9"));
      g_hash_table_add (hashes, GUINT_TO_POINTER (atlas_string_hash (id->str)));
      g_string_append_printf (text, "%s{\"id\":\"%s\",\"title\":\"P\"}", i > 0 ? "," : "", id->str);
    }
  g_string_append (text, "]}");

  g_assert_cmpuint (g_hash_table_size (hashes), >, n - 10);
  g_assert_true (read_text (text, &problem));
}

/* The text of a problem is small, whatever it is about, and obeyed by no terminal. */
static void
test_long_and_wild_strings (void)
{
  g_autofree char *filler = g_strnfill (500000, 'x');
  const char *strings[] = { filler, "\\u001b]0;title\\u0007", "\\u202egnp.exe", "\\r\\n\\r\\n" };

  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      g_autoptr (GString) text = g_string_new (HEADER "\"asOf\":");
      g_autofree char *problem = NULL;

      g_string_append_printf (text, "\"%s\",\"subtitle\":{\"%s\":\"a\"}}", strings[i], strings[i]);
      g_assert_false (read_text (text, &problem));
      g_assert_cmpuint (strlen (problem), <, 400);
      g_assert_null (strpbrk (problem, "\x1b\x07\r\n"));
      g_assert_null (strstr (problem, "\xe2\x80\xae"));
    }
}

/* A name of any length and with anything in it is only ever shown as text. */
static void
test_long_and_wild_names (void)
{
  g_autofree char *filler = g_strnfill (500000, 'x');
  const char *names[] = { filler, "\\u001b]0;title\\u0007", "\\u202egnp.exe", "~/\\r\\n" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) text = g_string_new (HEADER);
      g_autofree char *problem = NULL;

      g_string_append_printf (text, "\"x\":{\"%s\":1e999}}", names[i]);
      g_assert_false (read_text (text, &problem));
      g_assert_true (g_str_has_prefix (problem, "f:1:"));
      g_assert_cmpuint (strlen (problem), <, 400);
      g_assert_null (strpbrk (problem, "\x1b\x07\r\n"));
      g_assert_nonnull (strstr (problem, "the number 1e999 is too large"));
    }
}

/* Many lines, or one: to find a place must not take the square of the length. */
static void
test_far_problems (void)
{
  static const char *const spaces[] = { "\n", " " };

  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    {
      g_autoptr (GString) text = g_string_new (HEADER "\"points\":[0");
      g_autofree char *problem = NULL;

      for (guint j = 0; j < 100000; j++)
        {
          for (guint k = 0; k < 40; k++)
            g_string_append (text, spaces[i]);
          g_string_append (text, ",0");
        }
      g_string_append (text, "]}");
      g_assert_false (read_text (text, &problem));
    }
}

/* Any bytes at all. */
static void
test_noise (void)
{
  for (guint i = 0; i < 500; i++)
    {
      guint length = g_test_rand_int_range (0, 200);
      g_autoptr (GString) text = g_string_sized_new (length);
      g_autofree char *problem = NULL;

      for (guint j = 0; j < length; j++)
        g_string_append_c (text, g_test_rand_int_range (0, 256));
      g_assert_false (read_text (text, &problem));
      g_assert_true (g_utf8_validate (problem, -1, NULL));
    }
}

/* A whole briefing with a few bytes changed: right or refused, never worse. */
static void
test_mutations (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "good",
                                                 "every-member.briefing", NULL);
  g_autofree char *contents = NULL;
  guint n = g_test_thorough () ? 100000 : 500;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) text = g_string_new_len (contents, length);
      g_autofree char *problem = NULL;
      guint n_changes = g_test_rand_int_range (1, 5);

      for (guint j = 0; j < n_changes; j++)
        {
          gsize from = g_test_rand_int_range (0, length);
          gsize to = g_test_rand_int_range (0, length);

          /* Bytes of the document itself go further than others. */
          text->str[to] = text->str[from];
        }
      g_assert_true (read_text (text, &problem) == (problem == NULL));
    }
}

#define ADD(name, func, data) \
  g_test_add ("/hostile/" name, Fixture, data, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("folder", test_folder, NULL);
  ADD ("missing", test_missing, NULL);
  ADD ("pipe", test_pipe, NULL);
  ADD ("socket", test_socket, NULL);
  g_test_add_func ("/hostile/device", test_device);
  ADD ("no-permission", test_no_permission, NULL);
  ADD ("two-gigabytes", test_two_gigabytes, NULL);
  ADD ("growing", test_changing, append_byte);
  ADD ("overwritten", test_changing, overwrite_byte);
  ADD ("shortened", test_changing, shorten);
  g_test_add_func ("/hostile/nothing", test_nothing);
  g_test_add_func ("/hostile/brackets", test_brackets);
  g_test_add_func ("/hostile/memory", test_memory);
  g_test_add_func ("/hostile/memory/subprocess", test_memory_subprocess);
  g_test_add_func ("/hostile/colliding-names", test_colliding_names);
  g_test_add_func ("/hostile/colliding-names-in-entries", test_colliding_names_in_entries);
  g_test_add_func ("/hostile/colliding-ids", test_colliding_ids);
  g_test_add_func ("/hostile/long-and-wild-strings", test_long_and_wild_strings);
  g_test_add_func ("/hostile/long-and-wild-names", test_long_and_wild_names);
  g_test_add_func ("/hostile/far-problems", test_far_problems);
  g_test_add_func ("/hostile/noise", test_noise);
  g_test_add_func ("/hostile/mutations", test_mutations);

  return g_test_run ();
}
