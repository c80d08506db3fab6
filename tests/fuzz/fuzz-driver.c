/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <glib.h>
#include <stdlib.h>

/* Stands in for libFuzzer: gives a fuzz target the files, and those of the folders, that
 * it is called with, so that the seeds run as an ordinary test, with any compiler.
 * Options are libFuzzer's. */

static guint
run_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  g_autofree uint8_t *exact = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, &error))
    {
      g_printerr ("%s\n", error->message);
      exit (EXIT_FAILURE);
    }
  g_print ("%s\n", path);
  /* Without the zero that GLib puts behind it. */
  exact = g_memdup2 (data, size);
  LLVMFuzzerTestOneInput (exact, size);
  return 1;
}

static guint
run_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n_files = 0;

  for (const char *name; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      n_files += run_file (file);
    }
  return n_files;
}

int
main (int    argc,
      char **argv)
{
  guint n_files = 0;

  for (int i = 1; i < argc; i++)
    if (g_file_test (argv[i], G_FILE_TEST_IS_DIR))
      n_files += run_folder (argv[i]);
    else if (argv[i][0] != '-')
      n_files += run_file (argv[i]);
  return n_files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
