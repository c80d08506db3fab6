/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-same-json.h"

/* A value as our reader has it, and as json-glib has it. */
void
atlas_assert_same_json (const AtlasJsonNode *node,
                        JsonNode            *expected)
{
  const AtlasJsonNode *child = node + 1;

  switch (node->type)
    {
    case '{':
      {
        JsonObject *object = json_node_get_object (expected);

        g_assert_cmpuint (node->n_children, ==, json_object_get_size (object));
        for (guint i = 0; i < node->n_children; i++, child += child->size)
          {
            g_assert_true (atlas_json_node_find (node, child->name) == child);
            g_assert_true (json_object_has_member (object, child->name));
            atlas_assert_same_json (child, json_object_get_member (object, child->name));
          }
        g_assert_null (atlas_json_node_find (node, "no such name"));
      }
      break;
    case '[':
      g_assert_cmpuint (node->n_children, ==,
                        json_array_get_length (json_node_get_array (expected)));
      for (guint i = 0; i < node->n_children; i++, child += child->size)
        {
          g_assert_null (child->name);
          atlas_assert_same_json (child, json_array_get_element (json_node_get_array (expected), i));
        }
      break;
    case '"':
      g_assert_cmpstr (node->string, ==, json_node_get_string (expected));
      break;
    case '0':
      g_assert_cmpfloat (g_ascii_strtod (node->string, NULL), ==,
                         json_node_get_double (expected));
      break;
    case 'n':
      g_assert_true (json_node_is_null (expected));
      break;
    default:
      g_assert_true (json_node_get_value_type (expected) == G_TYPE_BOOLEAN);
      g_assert_true (json_node_get_boolean (expected) == (node->type == 't'));
      break;
    }
  g_assert_cmpuint (child - node, ==, node->size);
}
