/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-foot-private.h"

#include <math.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/ustring.h>

#include "atlas-map-ink.h"
#include "atlas-map-spots.h"
#include "atlas-map-text.h"

#define SIZE      10.5
#define MARGIN    10.0
#define LEAST_BAR 60.0 /* pixels, in units */
#define MOST_BAR  150.0

/* More than any language needs for a distance. */
#define DISTANCE_LENGTH 64

struct _AtlasMapFoot
{
  const AtlasMapPalette *palette;
  double                 unit;
  PangoLayout           *notes;
  AtlasRectangle         notes_box;
  PangoLayout           *credit;
  AtlasRectangle         credit_box;
  double                 bar; /* the length of the scale bar, in pixels, or 0 */
};

static PangoLayout *
make_layout (PangoContext          *context,
             const AtlasMapPalette *palette,
             double                 unit,
             const char            *string)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (context);

  pango_font_description_set_family (font, palette->family);
  pango_font_description_set_absolute_size (font, SIZE * unit * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, string, -1);
  return layout;
}

/* How many pixels a kilometre has in the middle of the picture; 0 where this tells
 * nothing about the rest of it. */
static double
measure_scale (const AtlasPlane    *plane,
               const AtlasMapFrame *frame)
{
  const AtlasProjection *projection = atlas_plane_get_projection (plane);
  double longitude, latitude;

  if (projection->kind == ATLAS_PROJECTION_EQUAL_EARTH ||
      !atlas_projection_inverse (projection,
                                 frame->center_x,
                                 frame->center_y,
                                 &longitude,
                                 &latitude))
    return 0.0;
  return frame->scale * atlas_projection_get_stretch (projection, longitude, latitude);
}

/* The longest of 1, 2, 5, 10, … kilometres that is no longer than it may be. */
static double
choose_distance (double scale,
                 double unit)
{
  static const double digits[] = { 5.0, 2.0, 1.0 };

  for (double power = 1000.0; power >= 1.0; power /= 10.0)
    for (guint i = 0; i < G_N_ELEMENTS (digits); i++)
      if (digits[i] * power * scale <= MOST_BAR * unit &&
          digits[i] * power * scale >= LEAST_BAR * unit / 2.0)
        return digits[i] * power;
  return 0.0;
}

static gboolean
format_with_icu (const char *language,
                 double      kilometers,
                 char        formatted[DISTANCE_LENGTH * 3])
{
  UErrorCode status = U_ZERO_ERROR;
  char locale[ULOC_FULLNAME_CAPACITY];
  UChar skeleton[DISTANCE_LENGTH], utf16[DISTANCE_LENGTH];
  UNumberFormatter *formatter;
  UFormattedNumber *result;
  int32_t length;

  u_uastrcpy (skeleton, "measure-unit/length-kilometer");
  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  formatter = unumf_openForSkeletonAndLocale (skeleton, -1, locale, &status);
  result = unumf_openResult (&status);
  unumf_formatDouble (formatter, kilometers, result, &status);
  length = unumf_resultToString (result, utf16, DISTANCE_LENGTH, &status);
  unumf_closeResult (result);
  unumf_close (formatter);
  u_strToUTF8 (formatted, DISTANCE_LENGTH * 3, NULL, utf16, length, &status);
  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

/* A distance in the language of the map: "100 km", or "100 км". */
static char *
format_distance (const char *language,
                 double      kilometers)
{
  char formatted[DISTANCE_LENGTH * 3];

  if (format_with_icu (language, kilometers, formatted))
    return g_strdup (formatted);
  return g_strdup_printf ("%.0f km", kilometers);
}

static void
make_credit (AtlasMapFoot        *self,
             PangoContext        *context,
             const AtlasPlane    *plane,
             const AtlasMapFrame *frame,
             const AtlasMapScene *scene)
{
  const char *attribution = atlas_map_scene_get_attribution (scene);
  double scale = measure_scale (plane, frame);
  double distance = scale > 0.0 ? choose_distance (scale, self->unit) : 0.0;
  g_autofree char *written = format_distance (atlas_map_scene_get_language (scene), distance);
  g_autofree char *string = NULL;
  AtlasRectangle *box = &self->credit_box;

  self->bar = distance * scale;
  if (distance > 0.0)
    string = g_strdup_printf ("%s%s%s", attribution != NULL ? attribution : "",
                              attribution != NULL ? "  ·  " : "", written);
  else
    string = g_strdup (attribution != NULL ? attribution : "");
  self->credit = make_layout (context, self->palette, self->unit, string);
  atlas_map_text_get_layout_size (self->credit, &box->width, &box->height);
  if (self->bar > 0.0)
    box->width += self->bar + 6.0 * self->unit;
  box->x = frame->width - MARGIN * self->unit - box->width;
  box->y = frame->height - MARGIN * self->unit - box->height;
}

/* Footnotes to the left of the credit, or above it where that is too narrow. */
static void
make_notes (AtlasMapFoot        *self,
            PangoContext        *context,
            const AtlasMapFrame *frame,
            const AtlasMapScene *scene)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autofree char *string = atlas_map_scene_join_notes (scene, "\n", attributes);
  double margin = MARGIN * self->unit;
  double width = self->credit_box.x - 3.0 * margin;
  AtlasRectangle *box = &self->notes_box;
  gboolean above = width < 0.55 * frame->width;

  if (*string == '\0')
    return;
  if (above)
    width = frame->width - 2.0 * margin;
  self->notes = make_layout (context, self->palette, self->unit, string);
  pango_layout_set_attributes (self->notes, attributes);
  pango_layout_set_width (self->notes, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (self->notes, PANGO_WRAP_WORD_CHAR);
  atlas_map_text_get_layout_size (self->notes, &box->width, &box->height);
  box->x = margin;
  box->y = (above ? self->credit_box.y - 0.4 * margin : frame->height - margin) - box->height;
}

/**
 * atlas_map_foot_new:
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what the map is of
 * @palette: the colours and fonts, which must outlive it
 *
 * Sets the foot of a map.
 *
 * Returns: (transfer full): the foot
 */
AtlasMapFoot *
atlas_map_foot_new (const AtlasPlane      *plane,
                    const AtlasMapFrame   *frame,
                    const AtlasMapScene   *scene,
                    const AtlasMapPalette *palette)
{
  PangoContext *context = atlas_map_text_create_context (atlas_map_scene_get_language (scene));
  AtlasMapFoot *self = g_new0 (AtlasMapFoot, 1);

  self->palette = palette;
  self->unit = atlas_map_get_text_unit (frame, palette);
  make_credit (self, context, plane, frame, scene);
  make_notes (self, context, frame, scene);
  g_object_unref (context);
  return self;
}

/**
 * atlas_map_foot_free:
 * @self: (transfer full): the foot of a map
 *
 * Frees it.
 */
void
atlas_map_foot_free (AtlasMapFoot *self)
{
  g_clear_object (&self->notes);
  g_clear_object (&self->credit);
  g_free (self);
}

/**
 * atlas_map_foot_get_boxes:
 * @self: the foot of a map
 * @boxes: (out caller-allocates): what it covers, in pixels
 *
 * Gets what is covered by footnotes, attribution and scale, where nothing else may
 * stand.
 *
 * Returns: how many boxes there are
 */
guint
atlas_map_foot_get_boxes (const AtlasMapFoot *self,
                          AtlasRectangle      boxes[ATLAS_MAP_FOOT_PARTS])
{
  guint n_boxes = 0;

  boxes[n_boxes++] = self->credit_box;
  if (self->notes != NULL)
    boxes[n_boxes++] = self->notes_box;
  return n_boxes;
}

static void
draw_layout (const AtlasMapFoot *self,
             cairo_t            *cr,
             PangoLayout        *layout,
             double              x,
             double              y)
{
  AtlasColor halo = self->palette->colors[ATLAS_MAP_COLOR_HALO];

  halo.alpha = MAX (halo.alpha, 0.85);
  cairo_move_to (cr, x, y);
  pango_cairo_layout_path (cr, layout);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 3.6 * self->unit);
  atlas_map_ink (cr, &halo);
  cairo_stroke (cr);
  cairo_move_to (cr, x, y);
  atlas_map_ink (cr, &self->palette->colors[ATLAS_MAP_COLOR_NOTE]);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_bar (const AtlasMapFoot *self,
          cairo_t            *cr)
{
  double right = self->credit_box.x + self->credit_box.width;
  double bottom = self->credit_box.y + 0.72 * self->credit_box.height;
  double tick = 4.0 * self->unit;
  AtlasColor halo = self->palette->colors[ATLAS_MAP_COLOR_HALO];

  halo.alpha = MAX (halo.alpha, 0.85);
  cairo_move_to (cr, right - self->bar, bottom - tick);
  cairo_line_to (cr, right - self->bar, bottom);
  cairo_line_to (cr, right, bottom);
  cairo_line_to (cr, right, bottom - tick);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_width (cr, 3.6 * self->unit);
  atlas_map_ink (cr, &halo);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 1.2 * self->unit);
  atlas_map_ink (cr, &self->palette->colors[ATLAS_MAP_COLOR_NOTE]);
  cairo_stroke (cr);
}

/**
 * atlas_map_foot_draw:
 * @self: the foot of a map
 * @cr: a context of cairo
 *
 * Draws it.
 */
void
atlas_map_foot_draw (const AtlasMapFoot *self,
                     cairo_t            *cr)
{
  draw_layout (self, cr, self->credit, self->credit_box.x, self->credit_box.y);
  if (self->notes != NULL)
    draw_layout (self, cr, self->notes, self->notes_box.x, self->notes_box.y);
  if (self->bar > 0.0)
    draw_bar (self, cr);
}

/**
 * atlas_map_foot_add_svg:
 * @self: the foot of a map
 * @writer: a writer
 *
 * Writes what atlas_map_foot_draw() draws.
 */
void
atlas_map_foot_add_svg (const AtlasMapFoot *self,
                        AtlasSvgWriter     *writer)
{
  const AtlasColor *ink = &self->palette->colors[ATLAS_MAP_COLOR_NOTE];
  const AtlasColor *halo = &self->palette->colors[ATLAS_MAP_COLOR_HALO];
  double right = self->credit_box.x + self->credit_box.width;
  double bottom = self->credit_box.y + 0.72 * self->credit_box.height;
  g_autofree char *color = atlas_svg_format_color (ink);
  g_autofree char *width = atlas_svg_format_number (1.2 * self->unit);
  g_autofree char *tick = atlas_svg_format_number (4.0 * self->unit);
  g_autofree char *length = atlas_svg_format_number (self->bar);
  g_autofree char *x = atlas_svg_format_number (right - self->bar);
  g_autofree char *y = atlas_svg_format_number (bottom);
  g_autofree char *path = g_strdup_printf ("M%s %sv-%sm0 %sh%sv-%s", x, y, tick, tick, length, tick);

  atlas_svg_writer_open (writer, "g", "id", "foot", NULL);
  atlas_svg_writer_add_layout (writer, self->credit, self->credit_box.x, self->credit_box.y, ink,
                               halo, 1.8 * self->unit);
  if (self->notes != NULL)
    atlas_svg_writer_add_layout (writer, self->notes, self->notes_box.x, self->notes_box.y, ink,
                                 halo, 1.8 * self->unit);
  if (self->bar > 0.0)
    atlas_svg_writer_empty (writer, "path", "id", "scale", "fill", "none", "stroke", color,
                            "stroke-width", width, "d", path, NULL);
  atlas_svg_writer_close (writer, "g");
}
