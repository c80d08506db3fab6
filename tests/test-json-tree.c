/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-json-scanner-private.h"
#include "atlas-same-json.h"

#include <string.h>

#define MAX_DEPTH 6

static void
append_space (GString *text)
{
  static const char spaces[] = " \n\r\t";

  while (g_test_rand_int_range (0, 4) == 0)
    g_string_append_c (text, spaces[g_test_rand_int_range (0, 4)]);
}

static void
append_string (GString *text)
{
  static const char *const parts[] = {
    "a", "Đ", "\\n", "\\u0041", "\\ud83d\\ude00", "\\\"", "\\\\", "\\/", "{[,:]}", "𝄞", "1", " ",
  };

  g_string_append_c (text, '"');
  while (g_test_rand_int_range (0, 4) != 0)
    g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
  g_string_append_c (text, '"');
}

static void
append_value (GString *text,
              guint    depth)
{
  static const char *const words[] = { "true", "false", "null", "0", "-1.5", "12e3", "1E-2", "7" };
  guint type = g_test_rand_int_range (depth < MAX_DEPTH ? 0 : 2, 6);
  guint n_children = g_test_rand_int_range (0, 5);

  append_space (text);
  if (type >= 4)
    append_string (text);
  else if (type >= 2)
    g_string_append (text, words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  else
    {
      g_string_append_c (text, type == 0 ? '{' : '[');
      append_space (text);
      for (guint i = 0; i < n_children; i++)
        {
          if (i > 0)
            g_string_append_c (text, ',');
          append_space (text);
          if (type == 0)
            g_string_append_printf (text, "\"n\\u00e9%u\" :", i);
          append_value (text, depth + 1);
        }
      g_string_append_c (text, type == 0 ? '}' : ']');
    }
  append_space (text);
}

/* What json-glib reads of the same bytes, with one tree for all of them. Behind the
 * bytes nothing is read. */
static void
test_random (void)
{
  g_autoptr (AtlasJsonTree) tree = atlas_json_tree_new ();

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GArray) elements = NULL;
      g_autofree char *exact = NULL;
      AtlasJsonFault fault;
      AtlasSpan span;

      append_value (text, 0);
      g_assert_true (atlas_json_scan (text->str, text->len, NULL, &elements, &fault));
      g_assert_true (json_parser_load_from_data (parser, text->str, text->len, NULL));
      span = g_array_index (elements, AtlasJsonElement, 0).value;
      exact = g_memdup2 (text->str + span.start, span.end - span.start);
      atlas_assert_same_json (atlas_json_tree_read (tree, exact, span.end - span.start),
                   json_parser_get_root (parser));
    }
}

/* A reader comes by once for each entry: the tree doesn't grow. */
static void
test_order (void)
{
  static const char text[] = "{\"b\":[1,[2,3],{\"c\":null}],\"a\":\"x\",\"\":{}}";
  g_autoptr (AtlasJsonTree) tree = atlas_json_tree_new ();
  const AtlasJsonNode *root = atlas_json_tree_read (tree, text, strlen (text));
  const AtlasJsonNode *first = root;

  for (guint i = 0; i < 100; i++)
    root = atlas_json_tree_read (tree, text, strlen (text));
  g_assert_true (root == first);
  g_assert_cmpuint (root->size, ==, 10);
  g_assert_cmpstr (root[1].name, ==, "b");
  g_assert_cmpuint (root[1].n_children, ==, 3);
  g_assert_cmpstr (atlas_json_node_find (root, "a")->string, ==, "x");
  g_assert_cmpuint (atlas_json_node_find (root, "")->n_children, ==, 0);
  g_assert_null (atlas_json_node_find (&root[1], "c"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-tree/random", test_random);
  g_test_add_func ("/json-tree/order", test_order);

  return g_test_run ();
}
