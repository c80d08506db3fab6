/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck-title-private.h"

#include <math.h>

#include "atlas-deck-extents-private.h"
#include "atlas-deck-furniture-private.h"
#include "atlas-deck-galley-private.h"
#include "atlas-deck-words-private.h"
#include "atlas-words.h"

static void
set_title (AtlasDeckComposer *composer,
           AtlasDeckPage     *page,
           PangoLanguage     *foreign,
           double             width,
           double             bottom)
{
  static const double sizes[] = { 108.0, 92.0, 78.0, 66.0, 56.0, 46.0, 38.0 };
  static const double small_sizes[] = { 46.0, 38.0, 32.0, 28.0, 24.0 };
  const char *language = composer->setter.language;
  const AtlasText *subtitle = atlas_briefing_get_subtitle (composer->briefing);
  g_autofree char *title = atlas_deck_clean (page->heading, 300);
  g_autofree char *below =
      subtitle != NULL ? atlas_deck_clean (atlas_text_get (subtitle, language), 300) : NULL;
  AtlasDeckBox bar = { .kind = ATLAS_DECK_BOX_BAR, .ink = ATLAS_DECK_INK_ACCENT };
  g_auto (AtlasDeckDraft) large = ATLAS_DECK_TEXT (title, 0.0);
  g_auto (AtlasDeckDraft) small = ATLAS_DECK_TEXT (below, 0.0);
  double height, y;

  large.weight = PANGO_WEIGHT_BOLD;
  large.is_tight = TRUE;
  large.area.width = small.area.width = width;
  large.area.x = small.area.x = ATLAS_DECK_MARGIN;
  small.ink = ATLAS_DECK_INK_QUIET;
  atlas_deck_box_mark_all (&large, foreign);
  atlas_deck_box_mark_all (&small, atlas_deck_get_foreign (composer, subtitle));
  height = atlas_deck_set_fitting (composer, NULL, &large, sizes, G_N_ELEMENTS (sizes),
                                   0.5 * bottom);
  if (below != NULL)
    height += 24.0 + atlas_deck_set_fitting (composer, NULL, &small, small_sizes,
                                             G_N_ELEMENTS (small_sizes), 0.25 * bottom);
  y = floor (MAX (0.46 * bottom - height / 2.0, 120.0));
  bar.area = (AtlasRectangle) { ATLAS_DECK_MARGIN, y - 44.0, 120.0, 10.0 };
  atlas_deck_page_add (page, &bar);
  large.area.y = y;
  y += 24.0 + atlas_deck_set_fitting (composer, page, &large, sizes, G_N_ELEMENTS (sizes),
                                      0.5 * bottom);
  small.area.y = y;
  if (below != NULL)
    atlas_deck_set_fitting (composer, page, &small, small_sizes, G_N_ELEMENTS (small_sizes),
                            0.25 * bottom);
}

/* The date and the footnotes of the names in the title, at the foot; returns where they
 * begin. */
static double
set_title_foot (AtlasDeckComposer  *composer,
                AtlasDeckPage      *page,
                const AtlasDeckBox *notes,
                double              width)
{
  AtlasDate as_of = atlas_briefing_get_as_of (composer->briefing);
  g_autofree char *day = atlas_date_format (as_of, composer->setter.language);
  /* Translators: %s is a date */
  g_autofree char *date =
      atlas_date_is_set (as_of) ? g_strdup_printf (C_ ("paper", "As of %s"), day) : NULL;
  AtlasDeckBox foot = ATLAS_DECK_TEXT (date, 32.0);
  AtlasDeckBox note = *notes;
  double y = ATLAS_DECK_HEIGHT - 72.0;

  note.area = (AtlasRectangle) { ATLAS_DECK_MARGIN, 0.0, width, 0.0 };
  note.area.y = y -= atlas_deck_page_set (NULL, composer, &note);
  atlas_deck_page_set (page, composer, &note);
  foot.ink = ATLAS_DECK_INK_ACCENT;
  foot.weight = PANGO_WEIGHT_BOLD;
  foot.area = (AtlasRectangle) { ATLAS_DECK_MARGIN, 0.0, width, 0.0 };
  foot.area.y = y -= atlas_deck_page_set (NULL, composer, &foot) + (*note.text != '\0' ? 16.0 : 0.0);
  atlas_deck_page_set (page, composer, &foot);

  return y;
}

/**
 * atlas_deck_compose_title:
 * @composer: a composer
 * @topic: what is to be said
 *
 * Lays out a title page: large words, and the region without any.
 *
 * Returns: (transfer full): the page
 */
AtlasDeckPage *
atlas_deck_compose_title (AtlasDeckComposer    *composer,
                          const AtlasDeckTopic *topic)
{
  AtlasDeckPage *page = atlas_deck_page_new (ATLAS_SLIDE_LAYOUT_TITLE);
  double left = floor (0.54 * composer->width);
  double width = left - ATLAS_DECK_MARGIN - ATLAS_DECK_PANEL_MARGIN;
  AtlasDeckBox names = ATLAS_DECK_TEXT (topic->heading, ATLAS_DECK_CAPTION);
  PangoLanguage *foreign = atlas_deck_get_foreign (composer, topic->heading_text);
  g_auto (AtlasDeckBox) notes = { 0 };

  page->slide = topic->slide;
  page->heading = g_strdup (topic->heading);
  page->heading_language = foreign;
  page->notes = g_strdup (topic->notes);
  page->minutes = topic->minutes;
  page->footer = ATLAS_DECK_HEIGHT;
  page->has_map = TRUE;
  page->is_bare = TRUE;
  atlas_deck_get_region_extents (composer, &page->map_extents);
  page->map_area = (AtlasRectangle) { left, 0.0, composer->width - left, ATLAS_DECK_HEIGHT };
  names.area.width = width;
  atlas_deck_page_set (page, composer, &names);
  notes = atlas_deck_list_footnotes (composer, page);
  g_array_set_size (page->boxes, 0);
  set_title (composer, page, foreign, width,
             set_title_foot (composer, page, &notes, width) - 40.0);

  return page;
}
