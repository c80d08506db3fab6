/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <setjmp.h>

#include "atlas-geometry.h"
#include "compile.h"

/* A topology of whatever content is refused by the compiler, or becomes a map that the
 * program takes. */

/* A map that is not right stops the build, so the compiler leaves what it has in memory
 * to the system. That is no leak. */
int __lsan_is_turned_off (void);

int
__lsan_is_turned_off (void)
{
  return 1;
}

static jmp_buf refused;

void
fail (const char *format,
      ...)
{
  longjmp (refused, 1);
}

/* Frees what is in reach, so that a long run does not eat all memory. */
static void
clear_world (World *world)
{
  for (guint i = 0; i < world->regions->len; i++)
    g_clear_pointer (&get_region (world, i)->neighbors, g_array_unref);
  for (guint i = 0; i < world->rings->len; i++)
    g_clear_pointer (&get_ring (world, i)->references, g_array_unref);
  for (guint i = 0; i < world->arcs->len; i++)
    {
      g_clear_pointer (&get_arc (world, i)->points, g_array_unref);
      g_clear_pointer (&get_arc (world, i)->weights, g_free);
    }
  g_array_unref (world->regions);
  g_array_unref (world->rings);
  g_array_unref (world->arcs);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  JsonParser *parser = json_parser_new_immutable ();
  static World world;

  world_init (&world);
  if (json_parser_load_from_data (parser, (const char *) data, (gssize) size, NULL) &&
      setjmp (refused) == 0)
    {
      g_autoptr (GBytes) bytes = compile_world (&world, json_parser_get_root (parser));
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasGeometry) geometry = atlas_geometry_new_from_bytes (bytes, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < atlas_geometry_get_n_regions (geometry); i++)
        {
          double longitude, latitude;

          atlas_geometry_get_label_point (geometry, (int) i, &longitude, &latitude);
          atlas_geometry_hit (geometry, longitude, latitude);
        }
    }
  clear_world (&world);
  g_object_unref (parser);
  return 0;
}
