/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-compose.h"

#define MARGIN 96.0

static void
add_text (AtlasDeckComposer *self,
          AtlasDeckPage     *page,
          const char        *string,
          double             size,
          AtlasDeckInk       ink,
          double             y)
{
  AtlasDeckBox box = { .kind = ATLAS_DECK_BOX_TEXT, .ink = ink, .size = size,
                       .weight = PANGO_WEIGHT_BOLD, .quiet_from = G_MAXUINT };

  box.text = atlas_deck_clean (string, 300);
  box.area.x = MARGIN;
  box.area.y = y;
  box.area.width = self->width - 2.0 * MARGIN;
  atlas_deck_setter_measure (&self->setter, &box, box.area.width, NULL, &box.area.height);
  g_array_append_val (page->boxes, box);
}

void
atlas_deck_compose (AtlasDeckComposer    *self,
                    const AtlasDeckTopic *topic,
                    GPtrArray            *pages)
{
  AtlasDeckPage *page = atlas_deck_page_new (topic->layout);

  page->slide = topic->slide;
  page->heading = g_strdup (topic->heading);
  page->notes = g_strdup (topic->notes);
  page->minutes = topic->minutes;
  page->place = g_strdup (topic->place);
  page->kind = topic->kind;
  for (guint i = 0; i < topic->entries->len; i++)
    g_ptr_array_add (page->entries, atlas_entry_ref (topic->entries->pdata[i]));
  page->has_map = topic->layout == ATLAS_SLIDE_LAYOUT_MAP || topic->layout == ATLAS_SLIDE_LAYOUT_PLACE;
  if (page->has_map)
    page->map_area = (AtlasRectangle) { 0.0, 300.0, self->width, ATLAS_DECK_HEIGHT - 300.0 };
  add_text (self, page, topic->heading, 82.0, ATLAS_DECK_INK_TEXT, MARGIN);
  g_ptr_array_add (pages, page);
}

AtlasDeckPage *
atlas_deck_compose_entry (AtlasDeckComposer *self,
                          AtlasEntry        *entry)
{
  AtlasDeckPage *page = atlas_deck_page_new (ATLAS_SLIDE_LAYOUT_LIST);

  page->heading = g_strdup (atlas_text_get (atlas_entry_get_title (entry), self->setter.language));
  page->kind = (int) atlas_entry_get_kind (entry);
  g_ptr_array_add (page->entries, atlas_entry_ref (entry));
  add_text (self, page, page->heading, 82.0, ATLAS_DECK_INK_TEXT, MARGIN);

  return page;
}

void
atlas_deck_compose_finish (AtlasDeckComposer *self,
                           AtlasDeckPage     *page,
                           guint              n_pages)
{
}
