/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-deck-svg-private.h"

#include <cairo-svg.h>
#include <string.h>

#include "atlas-deck-text-private.h"
#include "atlas-map-svg.h"
#include "atlas-svg-writer.h"

/*
 * A page as others can go on with it. The ground, rules and marks are what the painter
 * draws; the map is the one that leaves alone, each place a shape with its name; and
 * words, which cairo would turn into shapes, are text.
 */

static cairo_status_t
append_cb (gpointer      data,
           const guint8 *bytes,
           unsigned int  length)
{
  g_string_append_len (data, (const char *) bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

/* All but words and map, as an element. */
static void
add_marks (AtlasDeck      *deck,
           AtlasDeckPage  *page,
           int             width,
           int             height,
           AtlasSvgWriter *writer)
{
  const AtlasDeckStage stage = { .parts = ATLAS_DECK_PART_MARKS };
  g_autoptr (GString) marks = g_string_new (NULL);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_cb, marks, width, height);
  cairo_t *cr;
  const char *element;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  atlas_deck_paint_page (deck, page, &stage, cr, width, height, ATLAS_MAP_QUALITY_EXPORT);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  /* What comes before the element is only for a file. */
  element = strstr (marks->str, "<svg");
  if (element != NULL)
    g_string_append (writer->svg, element);
}

static void
add_map (AtlasDeck      *deck,
         AtlasDeckPage  *page,
         int             width,
         int             height,
         AtlasSvgWriter *writer)
{
  AtlasMapSvgOptions options = {
    .highlighted = (const char *const *) page->highlighted,
    .is_plain = TRUE,
    .is_bare = page->is_bare,
    .is_part = TRUE,
  };
  g_autofree char *x = NULL, *y = NULL, *place = NULL, *map = NULL;
  AtlasMapPalette palette;
  AtlasRectangle area;
  AtlasMapFrame view;

  if (!atlas_deck_page_get_map_area (deck, page, width, height, &area, &view))
    return;
  options.unit = view.unit;
  atlas_deck_get_map_palette (deck, &palette);
  map = atlas_map_svg_write (atlas_deck_get_scene (deck, page), &palette, &page->map_extents,
                             (int) area.width, (int) area.height, &options);
  x = atlas_svg_format_number (area.x);
  y = atlas_svg_format_number (area.y);
  place = g_strdup_printf ("translate(%s %s)", x, y);
  atlas_svg_writer_open (writer, "g", "transform", place, NULL);
  g_string_append (writer->svg, map);
  atlas_svg_writer_close (writer, "g");
}

static void
add_words (AtlasDeck      *deck,
           AtlasDeckPage  *page,
           int             height,
           AtlasSvgWriter *writer)
{
  const AtlasDeckTheme *theme = atlas_deck_theme_get (atlas_deck_get_scheme (deck));
  g_auto (AtlasDeckSetter) setter = { 0 };
  g_autofree char *scale = atlas_svg_format_scale (height / ATLAS_DECK_HEIGHT);
  g_autofree char *transform = g_strdup_printf ("scale(%s)", scale);

  atlas_deck_setter_init (&setter, atlas_deck_get_language (deck));
  atlas_svg_writer_open (writer, "g", "id", "words", "transform", transform, NULL);
  for (guint i = 0; i < page->boxes->len; i++)
    {
      const AtlasDeckBox *box = &g_array_index (page->boxes, AtlasDeckBox, i);
      g_autoptr (PangoLayout) layout = NULL;

      if (box->kind != ATLAS_DECK_BOX_TEXT)
        continue;
      layout = atlas_deck_setter_layout (&setter, box, box->area.width, theme);
      atlas_svg_writer_add_text (writer, layout, box->area.x, box->area.y,
                                 atlas_deck_theme_get_color (theme, box));
    }
  atlas_svg_writer_close (writer, "g");
}

/**
 * atlas_deck_svg_write:
 * @deck: a deck
 * @page: a page of it
 * @width: the width, in pixels, in the shape of the deck
 * @height: the height
 *
 * Writes a page as SVG for others to go on with: words are text, and each place of
 * its map is one element with an id and a title.
 *
 * Returns: (transfer full): the picture
 */
char *
atlas_deck_svg_write (AtlasDeck     *deck,
                      AtlasDeckPage *page,
                      int            width,
                      int            height)
{
  AtlasSvgWriter writer = { g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") };
  g_autofree char *box = g_strdup_printf ("0 0 %d %d", width, height);
  g_autofree char *wide = g_strdup_printf ("%d", width);
  g_autofree char *high = g_strdup_printf ("%d", height);
  const char *language = atlas_deck_get_language (deck);

  g_return_val_if_fail (ATLAS_IS_DECK (deck) && page != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  atlas_svg_writer_open (&writer, "svg", "xmlns", "http://www.w3.org/2000/svg", "xmlns:xlink",
                         "http://www.w3.org/1999/xlink", "viewBox", box, "width", wide, "height",
                         high, "lang", language, "xml:lang", language, "role", "img",
                         "aria-labelledby", "slide-title", NULL);
  atlas_svg_writer_open (&writer, "title", "id", "slide-title", NULL);
  atlas_svg_writer_add (&writer, page->heading != NULL ? page->heading : "");
  atlas_svg_writer_close (&writer, "title");
  add_marks (deck, page, width, height, &writer);
  add_map (deck, page, width, height, &writer);
  add_words (deck, page, height, &writer);
  atlas_svg_writer_close (&writer, "svg");

  return g_string_free (writer.svg, FALSE);
}
