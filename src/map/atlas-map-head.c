/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-head-private.h"

#include <math.h>

#include "atlas-map-ink.h"
#include "atlas-map-spots.h"
#include "atlas-map-text.h"

/* Sizes in pixels, where a unit is one. */
#define TITLE_SIZE 19.0
#define DATE_SIZE  12.0
#define MARGIN     14.0
#define PADDING    10.0
#define SPACING    2.0
#define RULE       1.0

/* A head that would take more than this of the height is left out: a picture that small
 * is looked at beside some other text. */
#define MOST 0.22

struct _AtlasMapHead
{
  const AtlasMapPalette *palette;
  double                 unit;
  double                 width;
  double                 height;       /* 0 where there is none */
  PangoLayout           *title;        /* (nullable) */
  PangoLayout           *date;         /* (nullable) */
  double                 title_height;
};

/* Sets a line of text, over two lines at most. */
static PangoLayout *
make_layout (AtlasMapHead *self,
             PangoContext *context,
             const char   *string,
             const char   *language,
             double        size,
             gboolean      bold)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoLayout *layout;

  if (string == NULL)
    return NULL;

  layout = pango_layout_new (context);
  pango_font_description_set_family (font, self->palette->family);
  pango_font_description_set_absolute_size (font, size * self->unit * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, string, -1);
  atlas_map_text_mark (layout, language);
  pango_layout_set_width (layout, (int) ((self->width - 2.0 * MARGIN * self->unit) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static double
get_layout_height (PangoLayout *layout)
{
  PangoRectangle logical = { 0 };

  if (layout != NULL)
    pango_layout_get_extents (layout, NULL, &logical);
  return (double) logical.height / PANGO_SCALE;
}

/**
 * atlas_map_head_new:
 * @scene: what the map is of
 * @palette: the colours and fonts, which must outlive it
 * @frame: what the picture shows
 *
 * Sets the head of a map.
 *
 * Returns: (transfer full): the head
 */
AtlasMapHead *
atlas_map_head_new (const AtlasMapScene   *scene,
                    const AtlasMapPalette *palette,
                    const AtlasMapFrame   *frame)
{
  PangoContext *context = atlas_map_text_create_context (atlas_map_scene_get_language (scene));
  AtlasMapHead *self = g_new0 (AtlasMapHead, 1);

  self->palette = palette;
  self->unit = atlas_map_get_text_unit (frame, palette);
  self->width = frame->width;
  self->title = make_layout (self, context, atlas_map_scene_get_title (scene),
                             atlas_map_scene_get_title_language (scene), TITLE_SIZE, TRUE);
  self->date =
      make_layout (self, context, atlas_map_scene_get_date (scene), NULL, DATE_SIZE, FALSE);
  g_object_unref (context);
  if (self->title == NULL && self->date == NULL)
    return self;

  self->title_height = get_layout_height (self->title);
  self->height = ceil (self->title_height + get_layout_height (self->date) +
                       (2.0 * PADDING + SPACING) * self->unit);
  if (self->height > MOST * frame->height)
    self->height = 0.0;
  return self;
}

/**
 * atlas_map_head_free:
 * @self: (transfer full): the head of a map
 *
 * Frees it.
 */
void
atlas_map_head_free (AtlasMapHead *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->date);
  g_free (self);
}

/**
 * atlas_map_head_get_height:
 * @self: the head of a map
 *
 * Gets how much of the picture is the head’s.
 *
 * Returns: pixels from above
 */
double
atlas_map_head_get_height (const AtlasMapHead *self)
{
  return self->height;
}

static void
draw_layout (const AtlasMapHead *self,
             cairo_t            *cr,
             PangoLayout        *layout,
             AtlasMapColor       color,
             double              y)
{
  if (layout == NULL)
    return;

  cairo_move_to (cr, MARGIN * self->unit, y);
  atlas_map_ink (cr, &self->palette->colors[color]);
  pango_cairo_show_layout (cr, layout);
}

/**
 * atlas_map_head_draw:
 * @self: the head of a map
 * @cr: a context of cairo
 *
 * Draws it.
 */
void
atlas_map_head_draw (const AtlasMapHead *self,
                     cairo_t            *cr)
{
  AtlasColor paper = self->palette->colors[ATLAS_MAP_COLOR_HALO];

  if (self->height <= 0.0)
    return;

  paper.alpha = 1.0;
  atlas_map_ink (cr, &paper);
  cairo_rectangle (cr, 0.0, 0.0, self->width, self->height);
  cairo_fill (cr);
  /* On paper the land is as white as the head. */
  atlas_map_ink_thin (cr, &self->palette->colors[ATLAS_MAP_COLOR_NOTE], 0.4);
  cairo_rectangle (cr, 0.0, self->height - RULE * self->unit, self->width, RULE * self->unit);
  cairo_fill (cr);
  draw_layout (self, cr, self->title, ATLAS_MAP_COLOR_LABEL, PADDING * self->unit);
  draw_layout (self, cr, self->date, ATLAS_MAP_COLOR_NOTE,
               (PADDING + SPACING) * self->unit + self->title_height);
}

/**
 * atlas_map_head_add_svg:
 * @self: the head of a map
 * @writer: a writer
 *
 * Writes what atlas_map_head_draw() draws.
 */
void
atlas_map_head_add_svg (const AtlasMapHead *self,
                        AtlasSvgWriter     *writer)
{
  const AtlasColor *colors = self->palette->colors;
  g_autofree char *paper = atlas_svg_format_color (&colors[ATLAS_MAP_COLOR_HALO]);
  g_autofree char *ink = atlas_svg_format_color (&colors[ATLAS_MAP_COLOR_NOTE]);
  g_autofree char *width = atlas_svg_format_number (self->width);
  g_autofree char *height = atlas_svg_format_number (self->height);
  g_autofree char *rule_y = atlas_svg_format_number (self->height - RULE * self->unit);
  g_autofree char *rule = atlas_svg_format_number (RULE * self->unit);

  if (self->height <= 0.0)
    return;
  atlas_svg_writer_open (writer, "g", "id", "head", NULL);
  atlas_svg_writer_empty (writer, "rect", "width", width, "height", height, "fill", paper, NULL);
  atlas_svg_writer_empty (writer, "rect", "y", rule_y, "width", width, "height", rule, "fill", ink,
                          "fill-opacity", "0.4", NULL);
  if (self->title != NULL)
    atlas_svg_writer_add_layout (writer, self->title, MARGIN * self->unit, PADDING * self->unit,
                                 &colors[ATLAS_MAP_COLOR_LABEL], NULL, 0.0);
  if (self->date != NULL)
    atlas_svg_writer_add_layout (writer, self->date, MARGIN * self->unit,
                                 (PADDING + SPACING) * self->unit + self->title_height,
                                 &colors[ATLAS_MAP_COLOR_NOTE], NULL, 0.0);
  atlas_svg_writer_close (writer, "g");
}
