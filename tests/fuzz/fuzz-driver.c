/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <glib.h>
#include <stdlib.h>

/* Stands in for libFuzzer: gives a fuzz target the files that it is called with, so
 * that the seeds run as an ordinary test, with any compiler. */

int
main (int    argc,
      char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *data = NULL;
      gsize size;

      if (!g_file_get_contents (argv[i], &data, &size, &error))
        {
          g_printerr ("%s\n", error->message);
          return EXIT_FAILURE;
        }
      g_print ("%s\n", argv[i]);
      LLVMFuzzerTestOneInput ((const uint8_t *) data, size);
    }
  return argc > 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
