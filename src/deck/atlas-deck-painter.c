/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-deck.h"

#include <math.h>

#include "atlas-caution-sign-private.h"
#include "atlas-deck-text-private.h"
#include "atlas-map-hatch.h"
#include "atlas-map-ink.h"
#include "atlas-map-spots.h"
#include "atlas-stage-shape.h"
#include "atlas-tag-private.h"

/* The one way in which a page comes onto a cairo context: in the room, as a thumbnail,
 * on paper. */

typedef struct
{
  AtlasDeck             *deck;
  AtlasDeckPage         *page;
  const AtlasDeckStage  *stage;
  const AtlasDeckTheme  *theme;
  cairo_t               *cr;
  double                 scale;
  double                 left;
  double                 top;
  AtlasMapQuality        quality;
} Painting;

/* Where a page stands in a picture whose shape may be another one. */
static void
place_page (AtlasDeck *deck,
            int        width,
            int        height,
            double    *scale,
            double    *left,
            double    *top)
{
  double page_width = ATLAS_DECK_HEIGHT * atlas_deck_get_aspect (deck);

  *scale = MIN (width / page_width, height / ATLAS_DECK_HEIGHT);
  *left = (width - page_width * *scale) / 2.0;
  *top = (height - ATLAS_DECK_HEIGHT * *scale) / 2.0;
}

static void
get_area (const AtlasDeckPage *page,
          double               scale,
          double               left,
          double               top,
          AtlasRectangle      *area)
{
  const AtlasRectangle *map = &page->map_area;

  /* Whole pixels, so that whoever puts a live map there has no seam; and no more of them
   * than the map may have, for a rule is drawn along its lower edge. */
  area->x = floor (left + map->x * scale);
  area->y = floor (top + map->y * scale);
  area->width = floor (left + (map->x + map->width) * scale + 0.01) - area->x;
  area->height = floor (top + (map->y + map->height) * scale + 0.01) - area->y;
}

/* What the map shows in an area: as the page has it, or as somebody has moved it. */
static void
get_view (const AtlasDeckPage  *page,
          const AtlasDeckStage *stage,
          const AtlasRectangle *area,
          double                scale,
          AtlasMapFrame        *view)
{
  *view = (AtlasMapFrame) { .width = area->width, .height = area->height };
  if (stage != NULL && stage->has_view && stage->view.width > 0.0 && stage->view.height > 0.0)
    {
      view->center_x = stage->view.center_x;
      view->center_y = stage->view.center_y;
      view->scale = stage->view.scale * MIN (area->width / stage->view.width,
                                             area->height / stage->view.height);
    }
  else
    atlas_map_frame_fit (view, &page->map_extents, 0.0);
  view->unit = ATLAS_DECK_MAP_UNIT * scale;
}

static void
paint_highlight (Painting              *self,
                 const AtlasMapFrame   *view,
                 const AtlasMapPalette *palette,
                 const char            *code,
                 AtlasMapHighlight      highlight)
{
  AtlasPlane *plane = atlas_deck_get_plane (self->deck);
  int region = code != NULL ? atlas_geometry_lookup (atlas_plane_get_geometry (plane), code)
                            : ATLAS_NO_REGION;

  if (region != ATLAS_NO_REGION)
    atlas_map_painter_draw_region (self->cr, plane, view,
                                   atlas_deck_get_scene (self->deck, self->page), palette,
                                   self->quality, region, highlight);
}

/* What somebody selects takes the place of what the page is about. */
static void
paint_highlights (Painting              *self,
                  const AtlasMapFrame   *view,
                  const AtlasMapPalette *palette)
{
  char *selected[] = { self->stage != NULL ? (char *) self->stage->selected : NULL, NULL };
  char **codes = selected[0] != NULL ? selected : self->page->highlighted;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    paint_highlight (self, view, palette, codes[i], ATLAS_MAP_HIGHLIGHT_SELECTED);
  if (self->stage != NULL)
    paint_highlight (self, view, palette, self->stage->hovered, ATLAS_MAP_HIGHLIGHT_HOVER);
}

static void
paint_map (Painting *self)
{
  AtlasMapScene *scene = atlas_deck_get_scene (self->deck, self->page);
  AtlasPlane *plane = atlas_deck_get_plane (self->deck);
  AtlasMapPalette palette;
  AtlasRectangle area;
  AtlasMapFrame view;

  get_area (self->page, self->scale, self->left, self->top, &area);
  if (area.width < 1.0 || area.height < 1.0)
    return;
  get_view (self->page, self->stage, &area, self->scale, &view);
  atlas_deck_get_map_palette (self->deck, &palette);
  cairo_save (self->cr);
  atlas_tag_begin (self->cr, "Figure");
  cairo_rectangle (self->cr, area.x, area.y, area.width, area.height);
  cairo_clip (self->cr);
  cairo_translate (self->cr, area.x, area.y);
  atlas_map_painter_draw (self->cr, plane, &view, scene, &palette, self->quality,
                          ATLAS_MAP_LAYER_BASE);
  paint_highlights (self, &view, &palette);
  if (!self->page->is_bare)
    atlas_map_painter_draw (self->cr, plane, &view, scene, &palette, self->quality,
                            ATLAS_MAP_LAYER_PINS | ATLAS_MAP_LAYER_LABELS);
  atlas_tag_end (self->cr, "Figure");
  cairo_restore (self->cr);
}

static void
paint_text (Painting              *self,
            const AtlasDeckSetter *setter,
            const AtlasDeckBox    *box)
{
  g_autoptr (PangoLayout) layout =
      atlas_deck_setter_layout (setter, box, box->area.width, self->theme);

  const char *tag = g_strcmp0 (box->text, self->page->heading) == 0 ? "H1" : "P";

  atlas_tag_begin (self->cr, tag);
  atlas_tag_begin_link (self->cr, box->link);
  cairo_move_to (self->cr, box->area.x, box->area.y);
  atlas_map_ink (self->cr, atlas_deck_theme_get_color (self->theme, box));
  pango_cairo_show_layout (self->cr, layout);
  atlas_tag_end_link (self->cr, box->link);
  atlas_tag_end (self->cr, tag);
}

/* A triangle with an exclamation mark, whose shape says enough. */
static void
paint_caution (Painting           *self,
               const AtlasDeckBox *box)
{
  const AtlasRectangle *area = &box->area;

  atlas_map_ink (self->cr, &self->theme->caution);
  atlas_caution_sign_draw (self->cr, area->x + area->width / 2.0, area->y + area->height / 2.0,
                           area->width);
}

static void
paint_pin (Painting              *self,
           const AtlasDeckBox    *box,
           const AtlasMapPalette *palette)
{
  AtlasMapPin pin = { .kind = (AtlasMapPinKind) box->value };
  AtlasMapSpot spot = { .pin = &pin };

  spot.x = box->area.x + box->area.width / 2.0;
  spot.y = box->area.y + box->area.height / 2.0;
  spot.radius = (pin.kind == ATLAS_MAP_PIN_VISIT ? 5.5 : 3.8) * ATLAS_DECK_MAP_UNIT;
  atlas_map_draw_spot (&spot, palette, self->cr);
}

static void
paint_box (Painting              *self,
           const AtlasDeckSetter *setter,
           const AtlasMapPalette *palette,
           const AtlasDeckBox    *box)
{
  const AtlasRectangle *area = &box->area;
  AtlasClassification *classification =
      atlas_map_scene_get_classification (atlas_deck_get_scene (self->deck, self->page));

  switch (box->kind)
    {
    case ATLAS_DECK_BOX_TEXT:
      paint_text (self, setter, box);
      break;
    case ATLAS_DECK_BOX_BAR:
      cairo_rectangle (self->cr, area->x, area->y, area->width, area->height);
      atlas_map_ink (self->cr, atlas_deck_theme_get_color (self->theme, box));
      cairo_fill (self->cr);
      break;
    case ATLAS_DECK_BOX_STAGE:
      atlas_map_ink (self->cr, atlas_deck_theme_get_color (self->theme, box));
      atlas_stage_shape_draw ((AtlasStage) box->value, self->cr, area->x + area->width / 2.0,
                              area->y + area->height / 2.0, area->width);
      break;
    case ATLAS_DECK_BOX_CAUTION:
      paint_caution (self, box);
      break;
    case ATLAS_DECK_BOX_SWATCH:
      atlas_map_draw_swatch (self->cr, palette,
                             atlas_classification_get_group (classification, (guint) box->value),
                             area, ATLAS_DECK_MAP_UNIT);
      break;
    case ATLAS_DECK_BOX_PIN:
      paint_pin (self, box, palette);
      break;
    case ATLAS_DECK_BOX_DISPUTED:
      atlas_map_draw_disputed_swatch (self->cr, palette, area, ATLAS_DECK_MAP_UNIT);
      break;
    default:
      g_warn_if_reached ();
      break;
    }
}

static void
paint_words (Painting       *self,
             AtlasDeckParts  parts)
{
  g_auto (AtlasDeckSetter) setter = { 0 };
  AtlasMapPalette palette;

  atlas_deck_setter_init (&setter, atlas_deck_get_language (self->deck));
  atlas_deck_get_map_palette (self->deck, &palette);
  cairo_save (self->cr);
  cairo_translate (self->cr, self->left, self->top);
  cairo_scale (self->cr, self->scale, self->scale);
  for (guint i = 0; i < self->page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (self->page->boxes, AtlasDeckBox, i);

      if (parts & (box->kind == ATLAS_DECK_BOX_TEXT ? ATLAS_DECK_PART_TEXTS
                                                    : ATLAS_DECK_PART_MARKS))
        paint_box (self, &setter, &palette, box);
    }
  cairo_restore (self->cr);
}

/* Everything but the map's area, which belongs to the map. */
static void
paint_ground (Painting *self,
              int       width,
              int       height)
{
  AtlasRectangle area;

  cairo_save (self->cr);
  cairo_rectangle (self->cr, 0.0, 0.0, width, height);
  if (self->page->has_map)
    {
      get_area (self->page, self->scale, self->left, self->top, &area);
      cairo_rectangle (self->cr, area.x, area.y, area.width, area.height);
      cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_EVEN_ODD);
    }
  atlas_map_ink (self->cr, &self->theme->ground);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
}

/**
 * atlas_deck_paint_page:
 * @self: a deck
 * @page: a page of it, or one that it made
 * @stage: (nullable): what has become of the page while it is shown
 * @cr: a cairo context
 * @width: the width of the picture, in units of @cr
 * @height: the height of the picture, in units of @cr
 * @quality: how much care the map takes
 *
 * Paints a page, as large as it fits into the picture. It may be called from any
 * thread, and any number of threads at once.
 */
void
atlas_deck_paint_page (AtlasDeck            *self,
                       AtlasDeckPage        *page,
                       const AtlasDeckStage *stage,
                       cairo_t              *cr,
                       int                   width,
                       int                   height,
                       AtlasMapQuality       quality)
{
  AtlasDeckParts parts = stage != NULL ? stage->parts : ATLAS_DECK_PART_ALL;
  Painting painting = { .deck = self, .page = page, .stage = stage, .cr = cr, .quality = quality };

  g_return_if_fail (ATLAS_IS_DECK (self));
  g_return_if_fail (page != NULL && cr != NULL);
  g_return_if_fail (width > 0 && height > 0);

  painting.theme = atlas_deck_theme_get (atlas_deck_get_scheme (self));
  place_page (self, width, height, &painting.scale, &painting.left, &painting.top);
  cairo_save (cr);
  cairo_new_path (cr);
  if (parts & ATLAS_DECK_PART_MARKS)
    paint_ground (&painting, width, height);
  if (page->has_map && (parts & ATLAS_DECK_PART_MAP))
    paint_map (&painting);
  if (parts & ATLAS_DECK_PART_WORDS)
    paint_words (&painting, parts);
  cairo_restore (cr);
}

/**
 * atlas_deck_page_get_map_area:
 * @self: a deck
 * @page: a page of it
 * @width: the width of the picture
 * @height: the height of the picture
 * @area: (out caller-allocates) (optional): where the map is in the picture, in whole pixels
 * @view: (out caller-allocates) (optional): what the map shows to begin with
 *
 * Tells where the map is on a page, for whoever lays a live one there.
 *
 * Returns: whether there is a map
 */
gboolean
atlas_deck_page_get_map_area (AtlasDeck      *self,
                              AtlasDeckPage  *page,
                              int             width,
                              int             height,
                              AtlasRectangle *area,
                              AtlasMapFrame  *view)
{
  double scale, left, top;
  AtlasRectangle found;

  g_return_val_if_fail (ATLAS_IS_DECK (self), FALSE);
  g_return_val_if_fail (page != NULL, FALSE);

  if (!page->has_map || width <= 0 || height <= 0)
    return FALSE;
  place_page (self, width, height, &scale, &left, &top);
  get_area (page, scale, left, top, &found);
  if (area != NULL)
    *area = found;
  if (view != NULL)
    get_view (page, NULL, &found, scale, view);

  return TRUE;
}
