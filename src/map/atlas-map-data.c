/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-data-private.h"

#include "atlas-map-resources.h"

/**
 * atlas_map_data_lookup:
 * @path: the path of a resource
 *
 * Finds a file that is built into this library.
 *
 * Any thread may ask, until the very end of the process. A resource that registers itself
 * would be gone as soon as exit() runs, while a thread that lays out a map may be at work
 * still; so this one is registered by hand, and stays.
 *
 * Returns: (transfer full) (nullable): what is in the file
 */
GBytes *
atlas_map_data_lookup (const char *path)
{
  static gsize registered;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_once_init_enter (&registered))
    {
      /* Naming the resource keeps a static linker from leaving it out, too. */
      atlas_map_register_resource ();
      /* GLib makes the resource with the next lookup of any thread, and if another one is
       * just at it, there is none yet. Whoever looks up a path waits for that. */
      g_resources_get_info ("/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
      g_once_init_leave (&registered, TRUE);
    }

  return g_resource_lookup_data (atlas_map_get_resource (), path, 0, NULL);
}
