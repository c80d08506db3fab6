/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "atlas-json-scanner-private.h"
#include "atlas-same-json.h"

/* What the strict scanner lets through, our reader and json-glib read alike; what it
 * doesn't let through, it says the place of. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static AtlasJsonTree *tree;
  const char *text = size > 0 ? (const char *) data : "";
  g_autoptr (GArray) elements = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_auto (AtlasJsonFault) fault = { 0 };

  if (tree == NULL)
    tree = atlas_json_tree_new ();
  if (!atlas_json_scan (text, size, NULL, &elements, &fault))
    {
      g_assert_cmpuint (fault.offset, <=, size);
      g_assert_nonnull (fault.pointer);
      g_assert_true (g_utf8_validate (fault.message, -1, NULL));
      return 0;
    }

  parser = json_parser_new_immutable ();
  g_assert_true (json_parser_load_from_data (parser, text, (gssize) size, NULL));
  for (guint i = 0; i < elements->len; i++)
    {
      const AtlasJsonElement *element = &g_array_index (elements, AtlasJsonElement, i);
      AtlasSpan span = element->value;
      /* Behind its end nothing may be read. */
      g_autofree char *exact = g_memdup2 (text + span.start, span.end - span.start);
      const AtlasJsonNode *node = atlas_json_tree_read (tree, exact, span.end - span.start);

      g_assert_cmpint (element->parent, <, (int) i);
      if (i == 0)
        atlas_assert_same_json (node, json_parser_get_root (parser));
    }
  return 0;
}
