/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-text.h"

#include "atlas-map-ink.h"

/* The size, in pixels, that texts are measured at, and how many are remembered. */
#define MEASURED_SIZE 64.0
#define MOST_MEASURES 4096

/**
 * atlas_map_text_create_context:
 * @language: a BCP 47 tag
 *
 * Makes what layouts are made with. Nothing of the screen goes in, so that a text is
 * as wide on paper as it is there.
 *
 * Returns: (transfer full): the context, for one thread
 */
PangoContext *
atlas_map_text_create_context (const char *language)
{
  PangoContext *context =
      pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  return context;
}

/**
 * atlas_map_text_mark:
 * @layout: a layout without attributes
 * @language: (nullable): the BCP 47 tag of the language of its text, or %NULL for that
 *   of all
 *
 * Says of a text that nobody has translated which language it is in.
 */
void
atlas_map_text_mark (PangoLayout *layout,
                     const char  *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (language == NULL)
    return;

  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (language)));
  pango_layout_set_attributes (layout, attributes);
}

/* Letters that hang together, as Arabic ones do, must not be pulled apart. */
static gboolean
may_be_spaced (const char *string)
{
  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    switch ((int) g_unichar_get_script (g_utf8_get_char (p)))
      {
      case G_UNICODE_SCRIPT_LATIN:
      case G_UNICODE_SCRIPT_CYRILLIC:
      case G_UNICODE_SCRIPT_GREEK:
      case G_UNICODE_SCRIPT_ARMENIAN:
      case G_UNICODE_SCRIPT_GEORGIAN:
      case G_UNICODE_SCRIPT_HAN:
      case G_UNICODE_SCRIPT_COMMON:
      case G_UNICODE_SCRIPT_INHERITED:
        break;
      default:
        return FALSE;
      }
  return TRUE;
}

static void
add_language (PangoAttrList      *attributes,
              const AtlasForeign *foreign)
{
  PangoAttribute *attribute;

  if (foreign->language == NULL)
    return;

  attribute = pango_attr_language_new (pango_language_from_string (foreign->language));
  attribute->start_index = (guint) foreign->span.start;
  attribute->end_index = (guint) foreign->span.end;
  pango_attr_list_insert (attributes, attribute);
}

static void
set_attributes (PangoLayout             *layout,
                const char              *string,
                const AtlasMapTextStyle *style)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, style->family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  if (style->spacing > 0.0 && may_be_spaced (string))
    pango_attr_list_insert (attributes,
                            pango_attr_letter_spacing_new (
                                (int) (style->spacing * style->size * PANGO_SCALE)));
  add_language (attributes, &style->foreign);
  pango_layout_set_attributes (layout, attributes);
}

/**
 * atlas_map_text_init:
 * @self: (out caller-allocates): a text
 * @context: what layouts are made with
 * @string: what to set: text, never markup
 * @style: how to set it
 *
 * Sets a text. What it holds is freed by atlas_map_text_clear().
 */
void
atlas_map_text_init (AtlasMapText            *self,
                     PangoContext            *context,
                     const char              *string,
                     const AtlasMapTextStyle *style)
{
  PangoRectangle ink;

  self->layout = pango_layout_new (context);
  set_attributes (self->layout, string, style);
  pango_layout_set_alignment (self->layout, style->alignment);
  pango_layout_set_line_spacing (self->layout, 0.92f);
  pango_layout_set_text (self->layout, string, -1);
  pango_layout_get_extents (self->layout, &ink, NULL);
  self->width = (double) ink.width / PANGO_SCALE;
  self->height = (double) ink.height / PANGO_SCALE;
  self->offset_x = -(double) ink.x / PANGO_SCALE - self->width / 2.0;
  self->offset_y = -(double) ink.y / PANGO_SCALE - self->height / 2.0;
}

/**
 * atlas_map_text_clear:
 * @self: a text
 *
 * Frees what a text holds.
 */
void
atlas_map_text_clear (AtlasMapText *self)
{
  g_clear_object (&self->layout);
}

/* How large texts were, at MEASURED_SIZE. They are measured much more often than they
 * are set, and the same ones over and over while a map is zoomed. */
static GHashTable *measures;
static GMutex measures_lock;

/**
 * atlas_map_text_measure:
 * @context: what layouts are made with
 * @string: a string
 * @style: how it would be set
 * @width: (out): the width of the ink, in pixels
 * @height: (out): the height of the ink, in pixels
 *
 * Measures a text without setting it, as a map does over and over while it is zoomed.
 * The ink is not hinted, so what was measured at one size is good for any. May be
 * called in any thread.
 */
void
atlas_map_text_measure (PangoContext            *context,
                        const char              *string,
                        const AtlasMapTextStyle *style,
                        double                  *width,
                        double                  *height)
{
  g_autofree char *key = g_strdup_printf (
      "%s %d%d %d %s %s %s", style->family, style->bold, style->italic,
      (int) (style->spacing * 1000.0),
      pango_language_to_string (pango_context_get_language (context)),
      style->foreign.language != NULL ? style->foreign.language : "", string);
  double scale = style->size / MEASURED_SIZE;
  AtlasMapTextStyle large = *style;
  const double *found;

  g_mutex_lock (&measures_lock);
  if (measures == NULL)
    measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  found = g_hash_table_lookup (measures, key);
  if (found == NULL)
    {
      double *size = g_new (double, 2);
      AtlasMapText text;

      if (g_hash_table_size (measures) >= MOST_MEASURES)
        g_hash_table_remove_all (measures);
      large.size = MEASURED_SIZE;
      atlas_map_text_init (&text, context, string, &large);
      size[0] = text.width;
      size[1] = text.height;
      atlas_map_text_clear (&text);
      g_hash_table_insert (measures, g_steal_pointer (&key), size);
      found = size;
    }
  *width = found[0] * scale;
  *height = found[1] * scale;
  g_mutex_unlock (&measures_lock);
}

/**
 * atlas_map_text_get_layout_size:
 * @layout: a layout
 * @width: (out): its width, in units of its context
 * @height: (out): its height
 *
 * Gets how much room the lines of a layout take, which is more than their ink.
 */
void
atlas_map_text_get_layout_size (PangoLayout *layout,
                                double      *width,
                                double      *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = (double) logical.width / PANGO_SCALE;
  *height = (double) logical.height / PANGO_SCALE;
}

/**
 * atlas_map_text_draw:
 * @self: a text
 * @cr: a context of cairo
 * @x: where its middle goes
 * @y: where its middle goes
 * @angle: by how much it is turned around that, in radians, clockwise
 * @color: the colour of the letters
 * @halo: the colour around them
 * @halo_width: how wide that is on each side, in pixels, or 0 for none
 *
 * Draws a text.
 */
void
atlas_map_text_draw (const AtlasMapText *self,
                     cairo_t            *cr,
                     double              x,
                     double              y,
                     double              angle,
                     const AtlasColor   *color,
                     const AtlasColor   *halo,
                     double              halo_width)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_rotate (cr, angle);
  cairo_translate (cr, self->offset_x, self->offset_y);
  if (halo_width > 0.0)
    {
      cairo_move_to (cr, 0.0, 0.0);
      pango_cairo_layout_path (cr, self->layout);
      /* The edge of a halo is never looked at: this halves the time of a label. */
      cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_width (cr, 2.0 * halo_width);
      atlas_map_ink (cr, halo);
      cairo_stroke (cr);
    }
  cairo_move_to (cr, 0.0, 0.0);
  atlas_map_ink (cr, color);
  pango_cairo_show_layout (cr, self->layout);
  cairo_restore (cr);
}

/**
 * atlas_map_text_break:
 * @string: a string
 *
 * Breaks a string into two lines, as near to equal as its spaces and hyphens allow. A
 * hyphen stays at the end of its line.
 *
 * Returns: (transfer full) (nullable): the lines, or %NULL where it has nowhere to
 * break
 */
char *
atlas_map_text_break (const char *string)
{
  glong length = g_utf8_strlen (string, -1);
  glong best_rest = length;
  const char *best = NULL;
  glong at = 0;
  int hyphen;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p), at++)
    if ((*p == ' ' || *p == '-') && p[1] != '\0' && MAX (at, length - at - 1) < best_rest)
      {
        best = p;
        best_rest = MAX (at, length - at - 1);
      }
  if (best == NULL)
    return NULL;
  /* A hyphen stays at the end of its line. */
  hyphen = *best == '-';
  return g_strdup_printf ("%.*s\n%s", (int) (best - string) + hyphen, string, best + 1);
}
