/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads TopoJSON. The file is ours and stands in the repository, so what does
 * not fit stops the build instead of being explained to a user. */

#include "compile.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonObject *
member_object (JsonObject *object,
               const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    fail ("no object %s", name);
  return json_node_get_object (node);
}

static JsonArray *
member_array (JsonObject *object,
              const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    fail ("no array %s", name);
  return json_node_get_array (node);
}

static JsonArray *
element_array (JsonArray *array,
               guint      index)
{
  JsonNode *node = json_array_get_element (array, index);

  if (!JSON_NODE_HOLDS_ARRAY (node))
    fail ("an array was expected in an array");
  return json_node_get_array (node);
}

static void
read_arcs (World      *world,
           JsonObject *root)
{
  JsonObject *transform = member_object (root, "transform");
  JsonArray *scale = member_array (transform, "scale");
  JsonArray *translate = member_array (transform, "translate");
  JsonArray *arcs = member_array (root, "arcs");

  for (guint i = 0; i < json_array_get_length (arcs); i++)
    {
      JsonArray *deltas = element_array (arcs, i);
      guint n_points = json_array_get_length (deltas);
      gint64 x = 0, y = 0;
      Arc arc = {
        .points = g_array_sized_new (FALSE, FALSE, sizeof (Point), n_points),
        .left = ATLAS_FORMAT_NO_REGION,
        .right = ATLAS_FORMAT_NO_REGION,
      };

      for (guint k = 0; k < n_points; k++)
        {
          JsonArray *delta = element_array (deltas, k);
          Point point;

          x += json_array_get_int_element (delta, 0);
          y += json_array_get_int_element (delta, 1);
          point.x = (double) x * json_array_get_double_element (scale, 0) +
                    json_array_get_double_element (translate, 0);
          point.y = (double) y * json_array_get_double_element (scale, 1) +
                    json_array_get_double_element (translate, 1);
          g_array_append_val (arc.points, point);
        }
      if (n_points < 2)
        fail ("arc %u has %u points", i, n_points);
      g_array_append_val (world->arcs, arc);
    }
}

static void
read_ring (World     *world,
           JsonArray *references,
           guint      polygon,
           gboolean   hole)
{
  Ring ring = {
    .references = g_array_new (FALSE, FALSE, sizeof (gint32)),
    .region = world->regions->len - 1,
    .polygon = polygon,
    .flags = hole ? ATLAS_RING_HOLE : 0,
  };

  for (guint i = 0; i < json_array_get_length (references); i++)
    {
      gint32 reference = (gint32) json_array_get_int_element (references, i);

      if (arc_of (reference) >= world->arcs->len)
        fail ("there is no arc %d", reference);
      get_arc (world, arc_of (reference))->n_uses++;
      g_array_append_val (ring.references, reference);
    }
  g_array_append_val (world->rings, ring);
}

/* Lookups need codes in order, and what has none behind them. */
static void
check_order (World *world)
{
  for (guint i = 1; i < world->regions->len; i++)
    {
      const char *before = get_region (world, i - 1)->code;
      const char *code = get_region (world, i)->code;

      if (code[0] != '\0' && (before[0] == '\0' || strcmp (before, code) >= 0))
        fail ("place %s is out of order", code);
    }
}

static void
read_places (World      *world,
             JsonObject *root)
{
  JsonObject *places = member_object (member_object (root, "objects"), "places");
  JsonArray *geometries = member_array (places, "geometries");

  for (guint i = 0; i < json_array_get_length (geometries); i++)
    {
      JsonObject *geometry = json_array_get_object_element (geometries, i);
      JsonArray *polygons = member_array (geometry, "arcs");
      const char *code = json_object_get_string_member_with_default (geometry, "id", "");
      Region region = { .first_ring = world->rings->len };

      if (*code != '\0' && strlen (code) != 2)
        fail ("%s is not a code", code);
      g_strlcpy (region.code, code, sizeof region.code);
      region.neighbors = g_array_new (FALSE, FALSE, sizeof (guint16));
      g_array_append_val (world->regions, region);
      for (guint k = 0; k < json_array_get_length (polygons); k++)
        {
          JsonArray *rings = element_array (polygons, k);

          for (guint n = 0; n < json_array_get_length (rings); n++)
            read_ring (world, element_array (rings, n), k, n > 0);
        }
    }
  check_order (world);
}

static int
find_region (World      *world,
             const char *code)
{
  for (guint i = 0; i < world->regions->len; i++)
    if (strcmp (get_region (world, i)->code, code) == 0)
      return (int) i;
  fail ("a disputed line names %s, which is no place", code);
}

static void
read_disputed (World      *world,
               JsonObject *root)
{
  JsonArray *lines = member_array (root, "disputed");

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i);
      JsonArray *between = member_array (line, "between");
      JsonArray *arcs = member_array (line, "arcs");
      int region = find_region (world, json_array_get_string_element (between, 0));

      for (guint k = 0; k < json_array_get_length (arcs); k++)
        {
          gint64 index = json_array_get_int_element (arcs, k);
          Arc *arc;

          if (index < 0 || index >= world->arcs->len)
            fail ("there is no arc %d", (int) index);
          arc = get_arc (world, (guint) index);
          arc->flags |= ATLAS_ARC_DISPUTED;
          if (arc->n_uses == 0)
            {
              arc->flags |= ATLAS_ARC_INNER;
              arc->left = arc->right = (guint16) region;
            }
        }
    }
}

void
read_topology (World      *world,
               const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  JsonNode *node;
  JsonObject *root;

  if (!json_parser_load_from_file (parser, path, &error))
    fail ("%s: %s", path, error->message);
  node = json_parser_get_root (parser);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    fail ("%s holds no object", path);
  root = json_node_get_object (node);
  read_arcs (world, root);
  read_places (world, root);
  read_disputed (world, root);
}
