/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-hits.h"

#include "atlas-query-words.h"

/* A marker's amber, which lets the text be read on light and on dark ground. */
#define HIT_RED 0xe5e5
#define HIT_GREEN 0xa5a5
#define HIT_BLUE 0x0a0a
#define HIT_ALPHA 0x6000

static void
insert (PangoAttrList  *attributes,
        PangoAttribute *attribute,
        AtlasSpan       span)
{
  attribute->start_index = span.start;
  attribute->end_index = span.end;
  pango_attr_list_insert (attributes, attribute);
}

/**
 * atlas_hits_create_attributes:
 * @query: a query
 * @text: a text that is shown
 *
 * Marks what the query has found in a text, with a ground and, for those who
 * don't see it, with a line.
 *
 * Returns: (transfer full) (nullable): the marks, %NULL where nothing was found
 */
PangoAttrList *
atlas_hits_create_attributes (const AtlasQuery *query,
                              const char       *text)
{
  PangoAttrList *attributes;
  g_autoptr (GArray) hits = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  if (text == NULL || *text == '\0')
    return NULL;

  hits = atlas_query_find_hits (query, text);
  if (hits->len == 0)
    return NULL;

  attributes = pango_attr_list_new ();
  for (guint i = 0; i < hits->len; i++)
    {
      AtlasSpan span = g_array_index (hits, AtlasSpan, i);

      insert (attributes, pango_attr_background_new (HIT_RED, HIT_GREEN, HIT_BLUE), span);
      insert (attributes, pango_attr_background_alpha_new (HIT_ALPHA), span);
      insert (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
    }

  return attributes;
}
