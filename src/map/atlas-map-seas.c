/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-seas-private.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "atlas-config.h"
#include "atlas-map-data-private.h"

#define SEAS_PATH ATLAS_RESOURCE_PREFIX "/map/seas.json"

/* The file is ours and its tests read all of it, so a mistake in it is a mistake
 * of the program. */
static AtlasText *
read_names (JsonObject *names)
{
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  JsonObjectIter iter;
  const char *language;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, names);
  while (json_object_iter_next_ordered (&iter, &language, &node))
    {
      g_ptr_array_add (languages, (gpointer) language);
      g_ptr_array_add (strings, (gpointer) json_node_get_string (node));
    }
  return atlas_text_new_translated ((const char *const *) languages->pdata,
                                    (const char *const *) strings->pdata, languages->len);
}

static void
read_point (JsonObject *sea,
            const char *member,
            double      point[2])
{
  JsonArray *array = json_object_get_array_member (sea, member);

  point[0] = json_array_get_double_element (array, 0);
  point[1] = json_array_get_double_element (array, 1);
}

static GArray *
read_seas (void)
{
  GArray *seas = g_array_new (FALSE, FALSE, sizeof (AtlasSeaName));
  g_autoptr (GBytes) bytes = atlas_map_data_lookup (SEAS_PATH);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonArray *array;

  if (bytes == NULL || !json_parser_load_from_data (parser,
                                                    g_bytes_get_data (bytes, NULL),
                                                    (gssize) g_bytes_get_size (bytes),
                                                    &error))
    g_error ("The names of seas can't be read: %s", error ? error->message : "they are not there");
  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "seas");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);
      AtlasSeaName sea;

      sea.name = read_names (json_object_get_object_member (object, "names"));
      read_point (object, "from", sea.from);
      read_point (object, "to", sea.to);
      g_array_append_val (seas, sea);
    }
  return seas;
}

/**
 * atlas_map_seas_get:
 * @n_seas: (out): how many there are
 *
 * Gets the seas of the world, read once.
 *
 * Returns: (transfer none) (array length=n_seas): the seas
 */
const AtlasSeaName *
atlas_map_seas_get (guint *n_seas)
{
  static GArray *seas;

  if (g_once_init_enter (&seas))
    g_once_init_leave (&seas, read_seas ());
  *n_seas = seas->len;
  return (const AtlasSeaName *) seas->data;
}
