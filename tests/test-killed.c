/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whoever kills a program that saves finds the old file or the new one, whole. */

/* For files without a name. */
#define _GNU_SOURCE

#include "atlas-config.h"

#include "atlas-document-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_KILLS 100

/* As large as a document of some ten thousand entries. */
#define LENGTH (3 * 1024 * 1024)

/* A file with one letter, over and over. */
static GBytes *
create_bytes (char letter)
{
  char *data = g_malloc (LENGTH);

  memset (data, letter, LENGTH);

  return g_bytes_new_take (data, LENGTH);
}

/* Says in the memory that it shares with the test when it is at it. */
static void
save_for_ever (GFile *file,
               int   *is_saving)
{
  GBytes *bytes[] = { create_bytes ('a'), create_bytes ('b') };

  for (guint i = 0;; i++)
    {
      g_atomic_int_set (is_saving, TRUE);
      if (!atlas_document_file_write (file, bytes[i % 2], NULL, NULL))
        _exit (1);
      g_atomic_int_set (is_saving, FALSE);
    }
}

static void
check_whole (const char *path)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, ==, LENGTH);
  g_assert_true (data[0] == 'a' || data[0] == 'b');
  for (gsize i = 1; i < length; i++)
    if (data[i] != data[0])
      g_error ("Half of %s is of another file", path);
}

static guint
remove_leftovers (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_removed = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, ".briefing-atlas-"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_assert_cmpint (g_unlink (path), ==, 0);
        n_removed++;
      }

  return n_removed;
}

static gboolean
has_nameless_files (const char *folder)
{
#ifdef O_TMPFILE
  int fd = g_open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);

  return fd >= 0 && close (fd) == 0;
#else
  return FALSE;
#endif
}

static void
test_killed_while_saving (void)
{
  g_autofree char *folder = g_dir_make_tmp ("atlas-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.briefing", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) first = create_bytes ('a');
  int *is_saving = mmap (NULL, sizeof *is_saving, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  guint n_saving = 0, n_leftovers = 0;

  g_assert_true (is_saving != MAP_FAILED);
  g_assert_true (atlas_document_file_write (file, first, NULL, NULL));
  for (guint i = 0; i < N_KILLS; i++)
    {
      pid_t child;
      int status;

      *is_saving = FALSE;
      child = fork ();
      g_assert_cmpint (child, >=, 0);
      if (child == 0)
        save_for_ever (file, is_saving);
      g_usleep (g_test_rand_int_range (0, 20000));
      g_assert_cmpint (kill (child, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (child, &status, 0), ==, child);
      g_assert_true (WIFSIGNALED (status));
      check_whole (path);
      n_saving += *is_saving;
      n_leftovers += remove_leftovers (folder);
    }
  g_test_message ("%u of %u were killed in the middle, %u left a file", n_saving, N_KILLS,
                  n_leftovers);
  g_assert_cmpuint (n_saving, >, 0);
  /* Between name and place there is a moment. */
  if (has_nameless_files (folder))
    g_assert_cmpuint (n_leftovers, <=, N_KILLS / 10);

  munmap (is_saving, sizeof *is_saving);
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/killed/while-saving", test_killed_while_saving);

  return g_test_run ();
}
