/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-slide-map.h"

/**
 * atlas_slide_map_create:
 * @widget: the widget that shows the page, and frees the drawing before it is gone
 * @deck: a deck
 * @page: a page of it with a map
 *
 * Makes what a live map on a page is drawn with, in the looks of the page.
 *
 * Returns: (transfer full): the drawing
 */
AtlasMapDrawing *
atlas_slide_map_create (GtkWidget     *widget,
                        AtlasDeck     *deck,
                        AtlasDeckPage *page)
{
  AtlasMapDrawing *drawing = atlas_map_drawing_new (widget);
  AtlasMapPalette palette;

  atlas_map_drawing_set_content (drawing, atlas_deck_get_plane (deck),
                                 atlas_deck_get_scene (deck, page));
  atlas_deck_get_map_palette (deck, &palette);
  atlas_map_drawing_set_palette (drawing, &palette);

  return drawing;
}

static void
snapshot_place (AtlasMapDrawing      *drawing,
                GtkSnapshot          *snapshot,
                const AtlasMapTarget *target,
                AtlasPlane           *plane,
                const char           *code,
                AtlasMapHighlight     highlight)
{
  int region = code != NULL ? atlas_geometry_lookup (atlas_plane_get_geometry (plane), code)
                            : ATLAS_NO_REGION;

  if (region != ATLAS_NO_REGION)
    atlas_map_drawing_snapshot_region (drawing, snapshot, target, region, highlight);
}

/**
 * atlas_slide_map_snapshot:
 * @drawing: a drawing
 * @snapshot: a snapshot
 * @area: where the map is on the widget
 * @target: what to draw for
 * @plane: the world, laid flat
 * @selected: (nullable): the code of the place that is selected
 * @hovered: (nullable): the code of the place that is pointed at
 *
 * Draws the map of a page as it is now.
 */
void
atlas_slide_map_snapshot (AtlasMapDrawing      *drawing,
                          GtkSnapshot          *snapshot,
                          const AtlasRectangle *area,
                          const AtlasMapTarget *target,
                          AtlasPlane           *plane,
                          const char           *selected,
                          const char           *hovered)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) area->x, (float) area->y));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) area->width,
                                                         (float) area->height));
  atlas_map_drawing_snapshot_base (drawing, snapshot, target);
  snapshot_place (drawing, snapshot, target, plane, selected, ATLAS_MAP_HIGHLIGHT_SELECTED);
  snapshot_place (drawing, snapshot, target, plane, hovered, ATLAS_MAP_HIGHLIGHT_HOVER);
  atlas_map_drawing_snapshot_labels (drawing, snapshot, target);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}
