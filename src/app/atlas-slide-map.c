/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-slide-map.h"

#include "atlas-map-drawing.h"

/* How long nothing must move for the map to be drawn with care, in milliseconds. */
#define REST_MS 60

struct _AtlasSlideMap
{
  GtkWidget       *widget;  /* borrowed */

  AtlasDeck       *deck;    /* (nullable) */
  AtlasDeckPage   *page;    /* (nullable) */
  AtlasDeckStage   stage;
  AtlasMapDrawing *drawing; /* (nullable): none until it is live for the first time */
  guint            rest_id;
};

/**
 * atlas_slide_map_new:
 * @widget: the widget that shows the page, and frees the map before it is gone
 *
 * Makes the map of no page.
 *
 * Returns: (transfer full): the map
 */
AtlasSlideMap *
atlas_slide_map_new (GtkWidget *widget)
{
  AtlasSlideMap *self = g_new0 (AtlasSlideMap, 1);

  self->widget = widget;

  return self;
}

static void
clear (AtlasSlideMap *self)
{
  /* Its pictures are of another piece of the world. */
  g_clear_pointer (&self->drawing, atlas_map_drawing_free);
  g_clear_pointer (&self->page, atlas_deck_page_unref);
  g_clear_object (&self->deck);
}

/**
 * atlas_slide_map_free:
 * @self: (transfer full): a map
 *
 * Frees the map.
 */
void
atlas_slide_map_free (AtlasSlideMap *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  clear (self);
  g_free (self);
}

/**
 * atlas_slide_map_set_page:
 * @self: a map
 * @deck: (nullable): the deck of the page, without which there is no map
 * @page: (nullable): the page
 *
 * Sets whose map it is, as it is to begin with.
 */
void
atlas_slide_map_set_page (AtlasSlideMap *self,
                          AtlasDeck     *deck,
                          AtlasDeckPage *page)
{
  g_return_if_fail (self != NULL);

  clear (self);
  if (deck != NULL && page != NULL)
    {
      self->deck = g_object_ref (deck);
      self->page = atlas_deck_page_ref (page);
    }
  self->stage = (AtlasDeckStage) { .parts = ATLAS_DECK_PART_ALL };
}

static gboolean
rest_cb (gpointer user_data)
{
  AtlasSlideMap *self = user_data;

  self->rest_id = 0;
  gtk_widget_queue_draw (self->widget);

  return G_SOURCE_REMOVE;
}

/**
 * atlas_slide_map_set_stage:
 * @self: a map
 * @stage: what has become of the page
 *
 * Has the widget show the map as it is now.
 */
void
atlas_slide_map_set_stage (AtlasSlideMap        *self,
                           const AtlasDeckStage *stage)
{
  g_return_if_fail (self != NULL);

  if (atlas_deck_stage_equal (&self->stage, stage))
    return;

  if (stage->has_view)
    {
      g_clear_handle_id (&self->rest_id, g_source_remove);
      self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
    }
  self->stage = *stage;
  self->stage.selected = g_intern_string (stage->selected);
  self->stage.hovered = g_intern_string (stage->hovered);
  gtk_widget_queue_draw (self->widget);
}

/* The map of a title page is an ornament, and stays as it is. */
static gboolean
can_live (AtlasSlideMap *self)
{
  return self->page != NULL && self->page->has_map && !self->page->is_bare;
}

/**
 * atlas_slide_map_is_live:
 * @self: a map
 *
 * Checks whether the map is another one than in the picture of the page.
 *
 * Returns: whether it is
 */
gboolean
atlas_slide_map_is_live (AtlasSlideMap *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return can_live (self) &&
         (self->stage.has_view || self->stage.hovered != NULL || self->stage.selected != NULL);
}

/**
 * atlas_slide_map_get_area:
 * @self: a map
 * @page_area: where the page is on the widget, in whole pixels
 * @area: (out caller-allocates): where the map is on the widget, in pixels
 * @view: (out caller-allocates): what it shows
 *
 * Gets where the map is, if there is one to move.
 *
 * Returns: whether there is one
 */
gboolean
atlas_slide_map_get_area (AtlasSlideMap         *self,
                          const graphene_rect_t *page_area,
                          AtlasRectangle        *area,
                          AtlasMapFrame         *view)
{
  const AtlasMapFrame *moved;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!can_live (self) ||
      !atlas_deck_page_get_map_area (self->deck, self->page, (int) page_area->size.width,
                                     (int) page_area->size.height, area, view))
    return FALSE;

  moved = &self->stage.view;
  area->x += page_area->origin.x;
  area->y += page_area->origin.y;
  if (self->stage.has_view)
    {
      view->center_x = moved->center_x;
      view->center_y = moved->center_y;
      view->scale = moved->scale * MIN (area->width / moved->width, area->height / moved->height);
    }

  return TRUE;
}

/* Makes what the map is drawn with, in the looks of the page. */
static AtlasMapDrawing *
create_drawing (AtlasSlideMap *self)
{
  AtlasMapDrawing *drawing = atlas_map_drawing_new (self->widget);
  AtlasMapPalette palette;

  atlas_map_drawing_set_content (drawing, atlas_deck_get_plane (self->deck),
                                 atlas_deck_get_scene (self->deck, self->page));
  atlas_deck_get_map_palette (self->deck, &palette);
  atlas_map_drawing_set_palette (drawing, &palette);

  return drawing;
}

static void
snapshot_place (AtlasSlideMap        *self,
                GtkSnapshot          *snapshot,
                const AtlasMapTarget *target,
                const char           *code,
                AtlasMapHighlight     highlight)
{
  AtlasGeometry *geometry = atlas_plane_get_geometry (atlas_deck_get_plane (self->deck));
  int region = code != NULL ? atlas_geometry_lookup (geometry, code) : ATLAS_NO_REGION;

  if (region != ATLAS_NO_REGION)
    atlas_map_drawing_snapshot_region (self->drawing, snapshot, target, region, highlight);
}

static const char *
get_selected (AtlasSlideMap *self)
{
  if (self->stage.selected != NULL)
    return self->stage.selected;

  return self->page->layout == ATLAS_SLIDE_LAYOUT_PLACE ? self->page->place : NULL;
}

/**
 * atlas_slide_map_snapshot:
 * @self: a map that is live
 * @snapshot: a snapshot
 * @page_area: where the page is on the widget, in whole pixels
 * @as_texture: whether the renderer is best handed textures
 *
 * Draws the map as it is now over the picture of the page.
 */
void
atlas_slide_map_snapshot (AtlasSlideMap         *self,
                          GtkSnapshot           *snapshot,
                          const graphene_rect_t *page_area,
                          gboolean               as_texture)
{
  AtlasMapTarget target = { 0 };
  AtlasRectangle area;

  g_return_if_fail (self != NULL);

  if (!atlas_slide_map_get_area (self, page_area, &area, &target.frame))
    return;

  if (self->drawing == NULL)
    self->drawing = create_drawing (self);
  target.scale_factor = gtk_widget_get_scale_factor (self->widget);
  target.is_moving = self->rest_id != 0;
  target.as_texture = as_texture;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) area.x, (float) area.y));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) area.width,
                                                         (float) area.height));
  atlas_map_drawing_snapshot_base (self->drawing, snapshot, &target);
  snapshot_place (self, snapshot, &target, get_selected (self), ATLAS_MAP_HIGHLIGHT_SELECTED);
  snapshot_place (self, snapshot, &target, self->stage.hovered, ATLAS_MAP_HIGHLIGHT_HOVER);
  atlas_map_drawing_snapshot_labels (self->drawing, snapshot, &target);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}
