/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-svg-writer.h"

#include <math.h>
#include <string.h>

/* Steps of a pixel that points of paths are given in. */
#define STEPS 100

/* Characters that no XML may hold become the mark for what can't be shown. */
static void
append_escaped (GString    *svg,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (svg, "&amp;");
      else if (c == '<')
        g_string_append (svg, "&lt;");
      else if (c == '>')
        g_string_append (svg, "&gt;");
      else if (c == '"')
        g_string_append (svg, "&quot;");
      else if ((c < 0x20 && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff)
        g_string_append_unichar (svg, 0xfffd);
      else
        g_string_append_unichar (svg, c);
    }
}

static void
append_tag (AtlasSvgWriter *self,
            const char     *element,
            va_list         arguments,
            const char     *end)
{
  const char *name;

  g_string_append_printf (self->svg, "<%s", element);
  while ((name = va_arg (arguments, const char *)) != NULL)
    {
      const char *value = va_arg (arguments, const char *);

      if (value == NULL)
        continue;
      g_string_append_printf (self->svg, " %s=\"", name);
      append_escaped (self->svg, value);
      g_string_append_c (self->svg, '"');
    }
  g_string_append (self->svg, end);
}

/**
 * atlas_svg_writer_open:
 * @self: a writer
 * @element: the name of an element
 * @...: pairs of the name and the value of an attribute, with a %NULL at the end; one
 *   whose value is %NULL is left out
 *
 * Begins an element.
 */
void
atlas_svg_writer_open (AtlasSvgWriter *self,
                       const char     *element,
                       ...)
{
  va_list arguments;

  va_start (arguments, element);
  append_tag (self, element, arguments, ">");
  va_end (arguments);
}

/**
 * atlas_svg_writer_empty:
 * @self: a writer
 * @element: the name of an element
 * @...: pairs of the name and the value of an attribute, with a %NULL at the end; one
 *   whose value is %NULL is left out
 *
 * Adds an element that has nothing in it.
 */
void
atlas_svg_writer_empty (AtlasSvgWriter *self,
                        const char     *element,
                        ...)
{
  va_list arguments;

  va_start (arguments, element);
  append_tag (self, element, arguments, "/>\n");
  va_end (arguments);
}

/**
 * atlas_svg_writer_close:
 * @self: a writer
 * @element: the name of the element that was begun last
 *
 * Ends an element.
 */
void
atlas_svg_writer_close (AtlasSvgWriter *self,
                        const char     *element)
{
  g_string_append_printf (self->svg, "</%s>\n", element);
}

/**
 * atlas_svg_writer_add:
 * @self: a writer
 * @text: some text
 *
 * Adds text, which stays text.
 */
void
atlas_svg_writer_add (AtlasSvgWriter *self,
                      const char     *text)
{
  append_escaped (self->svg, text);
}

/**
 * atlas_svg_writer_element:
 * @self: a writer
 * @element: the name of an element
 * @text: what is in it
 *
 * Adds an element of text.
 */
void
atlas_svg_writer_element (AtlasSvgWriter *self,
                          const char     *element,
                          const char     *text)
{
  g_string_append_printf (self->svg, "<%s>", element);
  append_escaped (self->svg, text);
  atlas_svg_writer_close (self, element);
}

/**
 * atlas_svg_format_number:
 * @number: a number of pixels
 *
 * Formats a number to a hundredth of a pixel: with a point, whatever the locale, and
 * no longer than it needs to be.
 *
 * Returns: (transfer full): the number
 */
char *
atlas_svg_format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *end;

  g_ascii_formatd (buffer, sizeof buffer, "%.2f", number);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    end[-1] = '\0';
  return g_strdup (g_str_equal (buffer, "-0") ? "0" : buffer);
}

/**
 * atlas_svg_format_scale:
 * @scale: a factor
 *
 * Formats what much is multiplied by, to six digits.
 *
 * Returns: (transfer full): the number
 */
char *
atlas_svg_format_scale (double scale)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.6g", scale));
}

/**
 * atlas_svg_format_color:
 * @color: a colour
 *
 * Formats a colour without how opaque it is.
 *
 * Returns: (transfer full): the colour, such as “#c6d9bc”
 */
char *
atlas_svg_format_color (const AtlasColor *color)
{
  return g_strdup_printf ("#%02x%02x%02x", (int) lround (color->red * 255.0),
                          (int) lround (color->green * 255.0),
                          (int) lround (color->blue * 255.0));
}

static void
append_steps (GString *path,
              char     command,
              int      x,
              int      y)
{
  g_autofree char *dx = atlas_svg_format_number ((double) x / STEPS);
  g_autofree char *dy = atlas_svg_format_number ((double) y / STEPS);

  g_string_append_printf (path, "%c%s %s", command, dx, dy);
}

/**
 * atlas_svg_format_path:
 * @cr: a context with a path
 *
 * Formats the path of a context. Points are steps from one to the next, which are
 * short; whole numbers of steps, so that no error adds up.
 *
 * Returns: (transfer full): the value of an attribute `d`
 */
char *
atlas_svg_format_path (cairo_t *cr)
{
  GString *path = g_string_new (NULL);
  cairo_path_t *copy = cairo_copy_path_flat (cr);
  int at_x = 0, at_y = 0, start_x = 0, start_y = 0;

  for (int i = 0; i < copy->num_data; i += copy->data[i].header.length)
    {
      const cairo_path_data_t *data = &copy->data[i];
      int x, y;

      if (data->header.type == CAIRO_PATH_CLOSE_PATH)
        {
          g_string_append_c (path, 'z');
          at_x = start_x;
          at_y = start_y;
          continue;
        }
      x = (int) lround (data[1].point.x * STEPS);
      y = (int) lround (data[1].point.y * STEPS);
      /* After a closed line cairo moves to its beginning; nothing follows from that. */
      if (data->header.type == CAIRO_PATH_MOVE_TO)
        {
          int next = i + data->header.length;

          if (next >= copy->num_data || copy->data[next].header.type == CAIRO_PATH_MOVE_TO)
            continue;
          append_steps (path, 'M', x, y);
          start_x = x;
          start_y = y;
        }
      else if (x != at_x || y != at_y)
        append_steps (path, 'l', x - at_x, y - at_y);
      at_x = x;
      at_y = y;
    }
  cairo_path_destroy (copy);

  return g_string_free (path, FALSE);
}

static int
get_letter_spacing (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  PangoAttrIterator *iterator;
  PangoAttribute *attribute;
  int spacing = 0;

  if (attributes == NULL)
    return 0;
  iterator = pango_attr_list_get_iterator (attributes);
  attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LETTER_SPACING);
  if (attribute != NULL)
    spacing = pango_attribute_as_int (attribute)->value;
  pango_attr_iterator_destroy (iterator);
  return spacing;
}

static const char *
get_direction (PangoLayoutLine *line)
{
  return pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL ? "rtl" : "ltr";
}

static void
open_text (AtlasSvgWriter   *self,
           PangoLayout      *layout,
           const AtlasColor *color,
           const AtlasColor *halo,
           double            halo_width)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);
  int spacing = get_letter_spacing (layout);
  gboolean has_halo = halo != NULL && halo_width > 0.0;
  g_autofree char *size =
      atlas_svg_format_number ((double) pango_font_description_get_size (font) / PANGO_SCALE);
  g_autofree char *gap = atlas_svg_format_number ((double) spacing / PANGO_SCALE);
  g_autofree char *fill = atlas_svg_format_color (color);
  g_autofree char *stroke = has_halo ? atlas_svg_format_color (halo) : NULL;
  g_autofree char *opacity = has_halo ? atlas_svg_format_number (halo->alpha) : NULL;
  g_autofree char *width = atlas_svg_format_number (2.0 * halo_width);
  g_autofree char *family =
      g_strconcat (pango_font_description_get_family (font), ", sans-serif", NULL);

  atlas_svg_writer_open (
      self, "text", "font-family", family, "font-size", size, "font-weight",
      pango_font_description_get_weight (font) >= PANGO_WEIGHT_BOLD ? "bold" : NULL, "font-style",
      pango_font_description_get_style (font) == PANGO_STYLE_ITALIC ? "italic" : NULL,
      "letter-spacing", spacing != 0 ? gap : NULL, "text-anchor", "middle", "fill", fill, "stroke",
      stroke, "stroke-opacity", opacity, "stroke-width", stroke != NULL ? width : NULL,
      "stroke-linejoin", stroke != NULL ? "round" : NULL, "paint-order",
      stroke != NULL ? "stroke" : NULL, NULL);
}

/* What differs within a text: how bold it is, its colour, and its language. */
static void
add_run (AtlasSvgWriter    *self,
         PangoAttrIterator *iterator,
         PangoLanguage     *usual,
         const char        *text,
         int                start,
         int                end)
{
  PangoAttribute *weight = pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT);
  PangoAttribute *color = pango_attr_iterator_get (iterator, PANGO_ATTR_FOREGROUND);
  PangoAttribute *foreign = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  const char *language = NULL;
  g_autofree char *words = g_strndup (text + start, (gsize) (end - start));
  g_autofree char *fill = NULL;
  const char *bold = NULL;

  if (weight != NULL)
    bold = pango_attribute_as_int (weight)->value >= PANGO_WEIGHT_BOLD ? "bold" : "normal";
  if (color != NULL)
    {
      const PangoColor *ink = &pango_attribute_as_color (color)->color;

      fill = g_strdup_printf ("#%02x%02x%02x", ink->red >> 8, ink->green >> 8, ink->blue >> 8);
    }
  if (foreign != NULL && ((PangoAttrLanguage *) foreign)->value != usual)
    language = pango_language_to_string (((PangoAttrLanguage *) foreign)->value);
  if (bold != NULL || fill != NULL || language != NULL)
    atlas_svg_writer_open (self, "tspan", "font-weight", bold, "fill", fill, "lang", language,
                           "xml:lang", language, NULL);
  append_escaped (self->svg, words);
  if (bold != NULL || fill != NULL || language != NULL)
    g_string_append (self->svg, "</tspan>");
}

static void
add_runs (AtlasSvgWriter  *self,
          PangoLayout     *layout,
          PangoLayoutLine *line)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  const char *text = pango_layout_get_text (layout);
  PangoLanguage *usual = pango_context_get_language (pango_layout_get_context (layout));
  int first = line->start_index, last = line->start_index + line->length;
  PangoAttrIterator *iterator;

  /* The space at which a line breaks is seen nowhere. */
  while (last > first && text[last - 1] == ' ')
    last--;
  if (attributes == NULL)
    attributes = pango_attr_list_new ();
  else
    pango_attr_list_ref (attributes);
  iterator = pango_attr_list_get_iterator (attributes);
  do
    {
      int start, end;

      pango_attr_iterator_range (iterator, &start, &end);
      start = MAX (start, first);
      end = MIN (end, last);
      if (start < end)
        add_run (self, iterator, usual, text, start, end);
    }
  while (pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  pango_attr_list_unref (attributes);
}

/**
 * atlas_svg_writer_add_circle:
 * @self: a writer
 * @x: where its middle is, in pixels
 * @y: where its middle is
 * @radius: how far its edge is from there
 * @fill: its colour
 *
 * Adds a disc.
 */
void
atlas_svg_writer_add_circle (AtlasSvgWriter   *self,
                             double            x,
                             double            y,
                             double            radius,
                             const AtlasColor *fill)
{
  g_autofree char *cx = atlas_svg_format_number (x);
  g_autofree char *cy = atlas_svg_format_number (y);
  g_autofree char *r = atlas_svg_format_number (radius);
  g_autofree char *color = atlas_svg_format_color (fill);

  atlas_svg_writer_empty (self, "circle", "cx", cx, "cy", cy, "r", r, "fill", color, NULL);
}

/**
 * atlas_svg_writer_add_layout:
 * @self: a writer
 * @layout: a layout
 * @x: where its left edge is, in pixels
 * @y: where its upper edge is
 * @color: the colour of the letters
 * @halo: (nullable): the colour around them
 * @halo_width: how wide that is on each side, in pixels, or 0 for none
 *
 * Adds a layout as text that can be edited, a line at a time around the middle of
 * each, so that it stays where it is when another font is taken for it.
 */
void
atlas_svg_writer_add_layout (AtlasSvgWriter   *self,
                             PangoLayout      *layout,
                             double            x,
                             double            y,
                             const AtlasColor *color,
                             const AtlasColor *halo,
                             double            halo_width)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  open_text (self, layout, color, halo, halo_width);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      g_autofree char *middle = NULL, *baseline = NULL;
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      middle = atlas_svg_format_number (x + (logical.x + logical.width / 2.0) / PANGO_SCALE);
      baseline = atlas_svg_format_number (y + (double) pango_layout_iter_get_baseline (iter) /
                                                  PANGO_SCALE);
      /* In a page that is read from the right, too, each line runs as it does here. */
      atlas_svg_writer_open (self, "tspan", "x", middle, "y", baseline, "direction",
                             get_direction (line), "unicode-bidi", "embed", NULL);
      add_runs (self, layout, line);
      g_string_append (self->svg, "</tspan>");
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  atlas_svg_writer_close (self, "text");
}

/* Which side of its room a line keeps to, so that it does in another font, too. */
static void
find_anchor (PangoLayout          *layout,
             PangoLayoutLine      *line,
             const PangoRectangle *logical,
             double               *offset,
             const char          **anchor)
{
  gboolean is_mirrored = pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL;
  int room = pango_layout_get_width (layout);
  int before = logical->x, behind = room - logical->x - logical->width;

  if (room > 0 && ABS (before - behind) > PANGO_SCALE && before < behind)
    {
      *offset = (double) logical->x / PANGO_SCALE;
      *anchor = is_mirrored ? "end" : "start";
    }
  else if (room > 0 && ABS (before - behind) > PANGO_SCALE)
    {
      *offset = (double) (logical->x + logical->width) / PANGO_SCALE;
      *anchor = is_mirrored ? "start" : "end";
    }
  else
    {
      *offset = (logical->x + logical->width / 2.0) / PANGO_SCALE;
      *anchor = "middle";
    }
}

/**
 * atlas_svg_writer_add_text:
 * @self: a writer
 * @layout: a layout
 * @x: where its left edge is, in pixels
 * @y: where its upper edge is
 * @color: the colour of the letters
 *
 * Adds a layout as text that can be edited, with what is bold or of another colour in
 * it. Lines break where they do, and keep to the side that they keep to.
 */
void
atlas_svg_writer_add_text (AtlasSvgWriter   *self,
                           PangoLayout      *layout,
                           double            x,
                           double            y,
                           const AtlasColor *color)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  open_text (self, layout, color, NULL, 0.0);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      g_autofree char *left = NULL, *baseline = NULL;
      PangoRectangle logical;
      const char *anchor;
      double offset;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      find_anchor (layout, line, &logical, &offset, &anchor);
      left = atlas_svg_format_number (x + offset);
      baseline = atlas_svg_format_number (y + (double) pango_layout_iter_get_baseline (iter) /
                                                  PANGO_SCALE);
      atlas_svg_writer_open (self, "tspan", "x", left, "y", baseline, "text-anchor", anchor,
                             "direction", get_direction (line), "unicode-bidi", "embed",
                             "xml:space", "preserve", NULL);
      add_runs (self, layout, line);
      g_string_append (self->svg, "</tspan>");
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  atlas_svg_writer_close (self, "text");
}
