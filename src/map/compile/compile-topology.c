/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads TopoJSON. The file is ours and stands in the repository, so what does
 * not fit stops the build instead of being explained to a user. */

#include "compile.h"

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

static JsonNode *
element (JsonArray *array,
         guint      index)
{
  if (index >= json_array_get_length (array))
    fail ("an array is too short");
  return json_array_get_element (array, index);
}

static JsonArray *
element_array (JsonArray *array,
               guint      index)
{
  JsonNode *node = element (array, index);

  if (!JSON_NODE_HOLDS_ARRAY (node))
    fail ("an array was expected in an array");
  return json_node_get_array (node);
}

static JsonObject *
element_object (JsonArray *array,
                guint      index)
{
  JsonNode *node = element (array, index);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    fail ("an object was expected in an array");
  return json_node_get_object (node);
}

static const char *
element_string (JsonArray *array,
                guint      index)
{
  JsonNode *node = element (array, index);

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    fail ("a string was expected in an array");
  return json_node_get_string (node);
}

static double
element_number (JsonArray *array,
                guint      index)
{
  JsonNode *node = element (array, index);

  if (!JSON_NODE_HOLDS_VALUE (node) || (json_node_get_value_type (node) != G_TYPE_INT64 &&
                                        json_node_get_value_type (node) != G_TYPE_DOUBLE))
    fail ("a number was expected in an array");
  return json_node_get_double (node);
}

/* The index of one of @n_arcs arcs; below zero it is walked backwards, if it may be. */
static gint32
element_arc (JsonArray *array,
             guint      index,
             guint      n_arcs,
             gboolean   backwards)
{
  double number = element_number (array, index);

  if (!(number < n_arcs && number >= (backwards ? -(double) n_arcs : 0.0)))
    fail ("there is no arc %g", number);
  return (gint32) number;
}

static void
read_arc (Arc       *arc,
          JsonArray *deltas,
          JsonArray *scale,
          JsonArray *translate)
{
  guint n_points = json_array_get_length (deltas);
  double x = 0.0, y = 0.0;

  for (guint i = 0; i < n_points; i++)
    {
      JsonArray *delta = element_array (deltas, i);
      Point point;

      x += element_number (delta, 0);
      y += element_number (delta, 1);
      point.x = x * element_number (scale, 0) + element_number (translate, 0);
      point.y = y * element_number (scale, 1) + element_number (translate, 1);
      /* A rounded edge of the world may lie a hair beyond it. */
      if (!(fabs (point.x) < 180.001 && fabs (point.y) < 90.001))
        fail ("%g, %g is not on the globe", point.x, point.y);
      g_array_append_val (arc->points, point);
    }
  if (n_points < 2)
    fail ("an arc has %u points", n_points);
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
      Arc arc = {
        .points = g_array_sized_new (FALSE, FALSE, sizeof (Point), json_array_get_length (deltas)),
        .left = ATLAS_FORMAT_NO_REGION,
        .right = ATLAS_FORMAT_NO_REGION,
      };

      g_array_append_val (world->arcs, arc);
      read_arc (get_arc (world, i), deltas, scale, translate);
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

  g_array_append_val (world->rings, ring);
  if (json_array_get_length (references) == 0)
    fail ("a ring has no arcs");
  for (guint i = 0; i < json_array_get_length (references); i++)
    {
      gint32 reference = element_arc (references, i, world->arcs->len, TRUE);

      get_arc (world, arc_of (reference))->n_uses++;
      g_array_append_val (ring.references, reference);
    }
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

static const char *
read_code (JsonObject *geometry)
{
  const char *code = json_object_get_string_member_with_default (geometry, "id", "");

  if (code == NULL || (*code != '\0' && strlen (code) != 2))
    fail ("%s is not a code", code != NULL ? code : "what is no string");
  return code;
}

static void
read_places (World      *world,
             JsonObject *root)
{
  JsonObject *places = member_object (member_object (root, "objects"), "places");
  JsonArray *geometries = member_array (places, "geometries");

  if (json_array_get_length (geometries) >= ATLAS_FORMAT_NO_REGION)
    fail ("there are too many places");
  for (guint i = 0; i < json_array_get_length (geometries); i++)
    {
      JsonObject *geometry = element_object (geometries, i);
      JsonArray *polygons = member_array (geometry, "arcs");
      Region region = { .first_ring = world->rings->len };

      g_strlcpy (region.code, read_code (geometry), sizeof region.code);
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
      JsonObject *line = element_object (lines, i);
      JsonArray *arcs = member_array (line, "arcs");
      int region = find_region (world, element_string (member_array (line, "between"), 0));

      for (guint k = 0; k < json_array_get_length (arcs); k++)
        {
          Arc *arc = get_arc (world, (guint) element_arc (arcs, k, world->arcs->len, FALSE));

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
read_topology (World    *world,
               JsonNode *root)
{
  JsonObject *object;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    fail ("a topology is an object");
  object = json_node_get_object (root);
  read_arcs (world, object);
  read_places (world, object);
  read_disputed (world, object);
}
