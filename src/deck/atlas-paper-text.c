/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-text-private.h"

#include <string.h>

#include "atlas-caution-sign-private.h"
#include "atlas-language.h"
#include "atlas-map-text.h"

#define FAMILY "Cantarell, Noto Sans, sans-serif"

/* How large the sign of a caution is, and how high its middle is above the line. */
#define SIGN_SIZE 8.4
#define SIGN_RISE 3.0

/* Sizes in points. What is read stands on paper as black as it gets, what goes
 * along is grey, but dark enough for a poor copy. */
static const struct
{
  double      size;
  PangoWeight weight;
  double      line_spacing;
  double      gray;
} styles[] = {
  [ATLAS_PAPER_TEXT_TITLE] = { 19.0, PANGO_WEIGHT_BOLD, 1.05, 0.07 },
  [ATLAS_PAPER_TEXT_SUBTITLE] = { 11.0, PANGO_WEIGHT_NORMAL, 1.1, 0.33 },
  [ATLAS_PAPER_TEXT_SENTENCE] = { 9.5, PANGO_WEIGHT_NORMAL, 1.1, 0.13 },
  [ATLAS_PAPER_TEXT_SECTION] = { 12.0, PANGO_WEIGHT_BOLD, 1.05, 0.07 },
  [ATLAS_PAPER_TEXT_HEADING] = { 7.5, PANGO_WEIGHT_BOLD, 1.05, 0.27 },
  [ATLAS_PAPER_TEXT_BODY] = { 8.5, PANGO_WEIGHT_NORMAL, 1.12, 0.1 },
  [ATLAS_PAPER_TEXT_STRONG] = { 8.5, PANGO_WEIGHT_BOLD, 1.12, 0.07 },
  [ATLAS_PAPER_TEXT_DENSE] = { 8.5, PANGO_WEIGHT_NORMAL, 0.92, 0.1 },
  [ATLAS_PAPER_TEXT_DENSEST] = { 8.0, PANGO_WEIGHT_NORMAL, 0.92, 0.1 },
  [ATLAS_PAPER_TEXT_DENSE_SECTION] = { 10.5, PANGO_WEIGHT_BOLD, 1.0, 0.07 },
  [ATLAS_PAPER_TEXT_DENSE_NOTE] = { 7.0, PANGO_WEIGHT_NORMAL, 0.94, 0.27 },
  [ATLAS_PAPER_TEXT_NOTE] = { 7.0, PANGO_WEIGHT_NORMAL, 1.1, 0.27 },
  [ATLAS_PAPER_TEXT_FOOT] = { 7.0, PANGO_WEIGHT_NORMAL, 1.0, 0.33 },
};

/* Figures as wide as each other, and no ligatures, which get lost when text is
 * copied from a file. */
static void
set_features (PangoLayout *layout)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum, liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* Pango takes "left" for the left side, but for texts that run against the
 * context. On a paper that is read from the right all begin there. */
static void
align (PangoLayout *layout)
{
  PangoLayoutLine *line;

  if (pango_context_get_base_dir (pango_layout_get_context (layout)) != PANGO_DIRECTION_RTL)
    return;

  line = pango_layout_get_line_readonly (layout, 0);
  if (pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
}

/* The only shape that stands in a text is the sign of a caution. */
static void
draw_sign_cb (cairo_t        *cr,
              PangoAttrShape *attribute,
              gboolean        is_path,
              gpointer        data)
{
  double x, y;

  if (is_path)
    return;
  cairo_get_current_point (cr, &x, &y);
  atlas_caution_sign_draw (cr, x + SIGN_SIZE / 2.0, y - SIGN_RISE, SIGN_SIZE);
}

/* Creates what the texts of a paper are set with: nothing of a screen goes in. */
PangoContext *
atlas_paper_text_create_context (const char *language)
{
  PangoContext *context = atlas_map_text_create_context (language);

  pango_context_set_base_dir (context, atlas_language_is_right_to_left (language)
                                           ? PANGO_DIRECTION_RTL
                                           : PANGO_DIRECTION_LTR);
  pango_cairo_context_set_shape_renderer (context, draw_sign_cb, NULL, NULL);

  return context;
}

/* Sets a text, in points. It breaks at @width, if that isn't negative, and where
 * @n_lines isn't 0 it ends in dots after as many. It is text and never markup. */
PangoLayout *
atlas_paper_text_create (PangoContext        *context,
                         AtlasPaperTextStyle  style,
                         const char          *string,
                         double               width,
                         int                  n_lines)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (context);

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_absolute_size (font, styles[style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_layout_set_font_description (layout, font);
  set_features (layout);
  pango_layout_set_line_spacing (layout, (float) styles[style].line_spacing);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  if (n_lines > 0)
    {
      pango_layout_set_height (layout, -n_lines);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  pango_layout_set_text (layout, string, -1);
  align (layout);

  return layout;
}

/* Creates what shows the sign of a caution where ATLAS_PAPER_TEXT_SIGN stands, which
 * begins at a byte of the text. It needs no font that has it, and nobody who copies the
 * text copies it. */
PangoAttribute *
atlas_paper_text_create_sign (gsize start)
{
  const PangoRectangle area = { 0, (int) (-(SIGN_RISE + SIGN_SIZE / 2.0) * PANGO_SCALE),
                                (int) (SIGN_SIZE * PANGO_SCALE), (int) (SIGN_SIZE * PANGO_SCALE) };
  PangoAttribute *sign = pango_attr_shape_new (&area, &area);

  sign->start_index = (guint) start;
  sign->end_index = (guint) (start + strlen (ATLAS_PAPER_TEXT_SIGN));

  return sign;
}

/* Adds what isn't alike all through a text, such as strong words. */
void
atlas_paper_text_add_attributes (PangoLayout   *layout,
                                 PangoAttrList *added)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  pango_attr_list_splice (attributes, added, 0, 0);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/* Says which language a text is in up to a byte, unless that is %NULL for the paper's. */
void
atlas_paper_text_set_language (PangoLayout   *layout,
                               PangoLanguage *language,
                               guint          end)
{
  PangoAttrList *attributes;
  PangoAttribute *attribute;

  if (language == NULL)
    return;
  attributes = pango_attr_list_new ();
  attribute = pango_attr_language_new (language);
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
  atlas_paper_text_add_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

double
atlas_paper_text_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return (double) width / PANGO_SCALE;
}

double
atlas_paper_text_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return (double) height / PANGO_SCALE;
}

/* How wide the widest piece is that a line can't break. */
double
atlas_paper_text_get_word_width (PangoContext        *context,
                                 AtlasPaperTextStyle  style,
                                 const char          *string)
{
  g_autoptr (PangoLayout) layout = atlas_paper_text_create (context, style, string, 0, 0);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);

  return atlas_paper_text_get_width (layout);
}

void
atlas_paper_text_draw (PangoLayout         *layout,
                       AtlasPaperTextStyle  style,
                       cairo_t             *cr,
                       double               x,
                       double               y)
{
  cairo_move_to (cr, x, y);
  cairo_set_source_rgb (cr, styles[style].gray, styles[style].gray, styles[style].gray);
  pango_cairo_show_layout (cr, layout);
}
