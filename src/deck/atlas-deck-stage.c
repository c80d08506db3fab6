/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-deck-stage.h"

#include "atlas-deck-box-private.h"

static gboolean
is_same_view (const AtlasMapFrame *a,
              const AtlasMapFrame *b)
{
  return a->center_x == b->center_x && a->center_y == b->center_y && a->scale == b->scale &&
         a->width == b->width && a->height == b->height;
}

/**
 * atlas_deck_stage_equal:
 * @a: a stage
 * @b: another stage
 *
 * Checks whether a page looks the same on both.
 *
 * Returns: whether it does
 */
gboolean
atlas_deck_stage_equal (const AtlasDeckStage *a,
                        const AtlasDeckStage *b)
{
  return a->parts == b->parts && a->has_view == b->has_view &&
         g_strcmp0 (a->selected, b->selected) == 0 && g_strcmp0 (a->hovered, b->hovered) == 0 &&
         (!a->has_view || is_same_view (&a->view, &b->view));
}

/**
 * atlas_deck_page_dup_text:
 * @page: a page
 *
 * Puts together what is written on a page, for those who can't see it.
 *
 * Returns: (transfer full): the texts, a line each
 */
char *
atlas_deck_page_dup_text (const AtlasDeckPage *page)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (page != NULL, NULL);

  for (guint i = 0; i < page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);

      if (box->text == NULL || *box->text == '\0')
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, box->text);
    }

  return g_string_free (text, FALSE);
}
