/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "atlas-deck-page.h"
#include "atlas-map-painter.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DECK (atlas_deck_get_type ())

/**
 * AtlasDeck:
 *
 * The pages that a briefing is presented with, laid out in one language, in
 * light or dark, for one shape of screen. It is immutable, and its pages may be
 * painted from any thread.
 */
G_DECLARE_FINAL_TYPE (AtlasDeck, atlas_deck, ATLAS, DECK, GObject)

/**
 * AtlasDeckScheme:
 * @ATLAS_DECK_LIGHT: dark letters on a light ground
 * @ATLAS_DECK_DARK: light letters on a dark ground
 *
 * How a deck looks.
 */
typedef enum
{
  ATLAS_DECK_LIGHT,
  ATLAS_DECK_DARK,
} AtlasDeckScheme;

/**
 * AtlasDeckParts:
 * @ATLAS_DECK_PART_MAP: the map, where there is one
 * @ATLAS_DECK_PART_MARKS: the ground, rules and marks
 * @ATLAS_DECK_PART_TEXTS: what is written, the map's names left aside
 * @ATLAS_DECK_PART_WORDS: all but the map
 * @ATLAS_DECK_PART_ALL: the whole page
 *
 * The parts of a page, which do not lie over each other: whoever moves a live
 * map paints the rest once.
 */
typedef enum
{
  ATLAS_DECK_PART_MAP = 1 << 0,
  ATLAS_DECK_PART_MARKS = 1 << 1,
  ATLAS_DECK_PART_TEXTS = 1 << 2,
  ATLAS_DECK_PART_WORDS = ATLAS_DECK_PART_MARKS | ATLAS_DECK_PART_TEXTS,
  ATLAS_DECK_PART_ALL = ATLAS_DECK_PART_MAP | ATLAS_DECK_PART_WORDS,
} AtlasDeckParts;

/**
 * AtlasDeckStage:
 * @parts: what is painted of the page
 * @has_view: whether @view counts; without it the map stands as the page has it
 * @view: what the map shows, in a picture of any size; all of it is seen, whatever
 *   the size of the page
 * @selected: (nullable): the code of the place that is selected
 * @hovered: (nullable): the code of the place that is pointed at
 *
 * What has become of a page while it is shown.
 */
typedef struct
{
  AtlasDeckParts parts;
  gboolean       has_view;
  AtlasMapFrame  view;
  const char    *selected;
  const char    *hovered;
} AtlasDeckStage;

AtlasDeck       *atlas_deck_new               (AtlasBriefing        *briefing,
                                               AtlasGeometry        *geometry,
                                               const char           *language,
                                               AtlasDeckScheme       scheme,
                                               double                aspect);
void             atlas_deck_new_async         (AtlasBriefing        *briefing,
                                               AtlasGeometry        *geometry,
                                               const char           *language,
                                               AtlasDeckScheme       scheme,
                                               double                aspect,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
AtlasDeck       *atlas_deck_new_finish        (GAsyncResult         *result,
                                               GError              **error);

AtlasBriefing   *atlas_deck_get_briefing      (AtlasDeck            *self);
const char      *atlas_deck_get_language      (AtlasDeck            *self);
AtlasDeckScheme  atlas_deck_get_scheme        (AtlasDeck            *self);
double           atlas_deck_get_aspect        (AtlasDeck            *self);
guint            atlas_deck_get_n_pages       (AtlasDeck            *self);
AtlasDeckPage   *atlas_deck_get_page          (AtlasDeck            *self,
                                               guint                 index);

int              atlas_deck_find_place        (AtlasDeck            *self,
                                               const char           *code);
AtlasDeckPage   *atlas_deck_match_page        (AtlasDeck            *self,
                                               AtlasDeckPage        *page);
guint           *atlas_deck_search            (AtlasDeck            *self,
                                               const char           *typed,
                                               gsize                *n_pages);
AtlasDeckPage   *atlas_deck_make_place_page   (AtlasDeck            *self,
                                               const char           *code);
AtlasDeckPage   *atlas_deck_make_entry_page   (AtlasDeck            *self,
                                               AtlasEntry           *entry);

void             atlas_deck_paint_page        (AtlasDeck            *self,
                                               AtlasDeckPage        *page,
                                               const AtlasDeckStage *stage,
                                               cairo_t              *cr,
                                               int                   width,
                                               int                   height,
                                               AtlasMapQuality       quality);
gboolean         atlas_deck_page_get_map_area (AtlasDeck            *self,
                                               AtlasDeckPage        *page,
                                               int                   width,
                                               int                   height,
                                               AtlasRectangle       *area,
                                               AtlasMapFrame        *view);
AtlasPlane      *atlas_deck_get_plane         (AtlasDeck            *self);
AtlasMapScene   *atlas_deck_get_scene         (AtlasDeck            *self,
                                               AtlasDeckPage        *page);
void             atlas_deck_get_map_palette   (AtlasDeck            *self,
                                               AtlasMapPalette      *palette);

G_END_DECLS
