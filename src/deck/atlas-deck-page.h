/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"
#include "atlas-map-frame.h"
#include "atlas-map-scene.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DECK_PAGE (atlas_deck_page_get_type ())

/**
 * AtlasDeckPage:
 * @index: which page of the deck it is, or -1 for one that was made for a question
 * @layout: what it shows
 * @slide: which slide of the document asked for it, or -1 where the program did
 * @heading: its heading, in the language of the deck
 * @heading_language: (nullable): what language the heading is in, if that isn't the
 *   deck's because nobody has translated it
 * @notes: (nullable): what the presenter reads, and the room never does
 * @minutes: how long it is planned for, or 0; a slide that takes several pages
 *   shares its time out among them
 * @place: (nullable): the code of the place that it is about
 * @kind: the kind of the entries of a table or list, or -1
 * @part: which of the pages of its slide it is, from 0
 * @n_parts: how many pages its slide takes
 * @entries: (element-type AtlasEntry): the entries that it shows, in order
 * @has_map: whether a map is on it
 *
 * A page as the room sees it, laid out and ready to be painted. The members are
 * for reading only.
 */
typedef struct
{
  int              index;
  AtlasSlideLayout layout;
  int              slide;
  char            *heading;
  PangoLanguage   *heading_language;
  char            *notes;
  double           minutes;
  char            *place;
  int              kind;
  guint            part;
  guint            n_parts;
  GPtrArray       *entries;
  gboolean         has_map;

  /*< private >*/
  GArray          *boxes;       /* of AtlasDeckBox, in units of the page */
  double           footer;      /* where the footer begins */
  AtlasRectangle   map_area;    /* in units of the page */
  AtlasRectangle   map_extents; /* what the map shows, in kilometres on the plane */
  GStrv            highlighted; /* (nullable) the codes of the places it is about */
  AtlasMapScene   *scene;       /* (nullable) what the map is of, if it is a map of its own */
  gboolean         is_classified;
  gboolean         is_bare;     /* whether the map goes without labels */
  GPtrArray       *found_by[3]; /* of char, folded: what it is found by, the best first */
} AtlasDeckPage;

ATLAS_DECLARE_VALUE_TYPE (AtlasDeckPage, atlas_deck_page)

AtlasDeckPage *atlas_deck_page_new       (AtlasSlideLayout     layout);
gboolean       atlas_deck_page_has_entry (const AtlasDeckPage *self,
                                          const AtlasEntry    *entry);

G_END_DECLS
