/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Turns data/map/world.topojson into world.atlasmap, at build time. */

#include "compile.h"

#include <stdarg.h>
#include <stdlib.h>

/* A map that is not right must stop the build. */
void
fail (const char *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("compile-map: %s\n", message);
  exit (EXIT_FAILURE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  World world;

  if (argc != 3)
    fail ("usage: compile-map WORLD.TOPOJSON WORLD.ATLASMAP");
  if (!json_parser_load_from_file (parser, argv[1], &error))
    fail ("%s: %s", argv[1], error->message);

  world_init (&world);
  bytes = compile_world (&world, json_parser_get_root (parser));
  if (!g_file_set_contents (argv[2], g_bytes_get_data (bytes, NULL),
                            (gssize) g_bytes_get_size (bytes), &error))
    fail ("%s", error->message);
  return EXIT_SUCCESS;
}
