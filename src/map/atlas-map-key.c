/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-key-private.h"

#include <math.h>

#include "atlas-map-hatch.h"
#include "atlas-map-ink.h"
#include "atlas-map-spots.h"
#include "atlas-map-text.h"
#include "atlas-words.h"

/* Lengths in units of text. */
#define MARGIN        12.0
#define PADDING       11.0
#define TITLE_SIZE    12.5
#define TEXT_SIZE     11.5
#define NOTE_SIZE     10.0
#define GAP           5.0
#define SIGN_GAP      8.0
#define MOST_TEXT     190.0

/* A document may write a book where a few words are meant; this much of it is set. */
#define MOST_CHARACTERS 120

/* A legend that takes more than these shares of a picture is left out: the picture is
 * too small to be read anyway. */
#define MOST_WIDTH  0.5
#define MOST_HEIGHT 0.7

/* In how many rows and columns of points a corner is looked at. */
#define SAMPLES 12

static void
row_clear (AtlasKeyRow *row)
{
  g_clear_object (&row->layout);
}

static char *
shorten (const char *string)
{
  const char *end = string;

  for (guint i = 0; i < MOST_CHARACTERS; i++)
    {
      if (*end == '\0')
        return g_strdup (string);
      end = g_utf8_next_char (end);
    }

  return g_strdup_printf ("%.*s…", (int) (end - string), string);
}

static PangoLayout *
make_layout (AtlasMapKey *self,
             const char  *string,
             const char  *fallback,
             double       size,
             gboolean     bold,
             double       most_width)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();
  PangoLayout *layout = pango_layout_new (self->context);
  g_autofree char *shown = shorten (string);
  PangoRectangle logical;

  pango_font_description_set_family (font, self->palette->family);
  pango_font_description_set_absolute_size (font, size * self->unit * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, shown, -1);
  atlas_map_text_mark (layout, fallback);
  pango_layout_get_extents (layout, NULL, &logical);
  if (logical.width > most_width * self->unit * PANGO_SCALE)
    {
      pango_layout_set_width (layout, (int) (most_width * self->unit * PANGO_SCALE));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }

  return layout;
}

static void
add_row (AtlasMapKey                    *self,
         AtlasKeySign                    sign,
         const AtlasClassificationGroup *group,
         const char                     *words)
{
  const char *fallback = group != NULL ? group->fallback : NULL;
  AtlasKeyRow row = { .sign = sign, .group = group };

  row.layout = make_layout (self, words, fallback, TEXT_SIZE, FALSE, MOST_TEXT);
  atlas_map_text_get_layout_size (row.layout, &row.width, &row.height);
  row.height = MAX (row.height, ATLAS_KEY_SIGN_HEIGHT * self->unit);
  g_array_append_val (self->rows, row);
}

static void
add_groups (AtlasMapKey         *self,
            AtlasClassification *classification)
{
  const char *note = atlas_classification_get_note (classification);

  self->title = make_layout (self, atlas_classification_get_title (classification),
                             atlas_classification_get_title_fallback (classification), TITLE_SIZE,
                             TRUE, MOST_TEXT + ATLAS_KEY_SIGN_WIDTH + SIGN_GAP);
  if (note != NULL)
    self->note = make_layout (self, note, NULL, NOTE_SIZE, FALSE, MOST_TEXT + ATLAS_KEY_SIGN_WIDTH + SIGN_GAP);
  for (guint i = 0; i < atlas_classification_get_n_groups (classification); i++)
    {
      const AtlasClassificationGroup *group = atlas_classification_get_group (classification, i);

      if (group->n_places > 0)
        add_row (self, ATLAS_KEY_SIGN_GROUP, group, group->label);
    }
}

static void
add_signs (AtlasMapKey *self)
{
  if (atlas_map_scene_has_pin (self->scene, ATLAS_MAP_PIN_VISIT))
    /* Translators: explains a pin on the map */
    add_row (self, ATLAS_KEY_SIGN_VISIT, NULL, C_("map legend", "Visit"));
  if (atlas_map_scene_has_pin (self->scene, ATLAS_MAP_PIN_CAPITAL))
    /* Translators: explains a pin on the map */
    add_row (self, ATLAS_KEY_SIGN_CAPITAL, NULL, C_("map legend", "Capital"));
  if (atlas_map_scene_has_disputed (self->scene))
    /* Translators: explains a dashed line on the map */
    add_row (self, ATLAS_KEY_SIGN_DISPUTED, NULL, C_("map legend", "Disputed boundary"));
}

static void
measure_box (AtlasMapKey *self)
{
  double unit = self->unit;
  double width = 0.0, height = 0.0;
  double part_width, part_height;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const AtlasKeyRow *row = &g_array_index (self->rows, AtlasKeyRow, i);

      width = MAX (width, (ATLAS_KEY_SIGN_WIDTH + SIGN_GAP) * unit + row->width);
      height += row->height + (i > 0 ? GAP * unit : 0.0);
    }
  if (self->title != NULL)
    {
      atlas_map_text_get_layout_size (self->title, &part_width, &part_height);
      width = MAX (width, part_width);
      height += part_height + GAP * unit;
    }
  if (self->note != NULL)
    {
      atlas_map_text_get_layout_size (self->note, &part_width, &part_height);
      width = MAX (width, part_width);
      height += part_height + 1.5 * GAP * unit;
    }
  self->box.width = width + 2.0 * PADDING * unit;
  self->box.height = height + 2.0 * PADDING * unit;
}

static gboolean
overlaps (const AtlasRectangle *a,
          const AtlasRectangle *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

/* How much of what the map is about a box would hide. */
static guint
count_hidden (const AtlasPlane     *plane,
              const AtlasMapFrame  *frame,
              const AtlasMapScene  *scene,
              const AtlasRectangle *box)
{
  guint n_hidden = 0;

  for (guint i = 0; i < SAMPLES * SAMPLES; i++)
    {
      double x = box->x + (i % SAMPLES + 0.5) * box->width / SAMPLES;
      double y = box->y + (i / SAMPLES + 0.5) * box->height / SAMPLES;
      int region = atlas_plane_hit (plane, frame, x, y);
      const AtlasMapPlace *place =
          region != ATLAS_NO_REGION ? atlas_map_scene_lookup_place (scene, region) : NULL;

      n_hidden += place != NULL && place->role == ATLAS_MAP_ROLE_FOCUS;
    }

  return n_hidden;
}

/* Puts the box into the first corner where it hides the least of the focus: of the lower
 * ones above what is reserved there. */
static void
place_box (AtlasMapKey          *self,
           const AtlasPlane     *plane,
           const AtlasMapFrame  *frame,
           const AtlasRectangle *reserved,
           guint                 n_reserved)
{
  double margin = MARGIN * self->unit;
  AtlasRectangle best = { 0 };
  guint least = G_MAXUINT;

  for (guint corner = 0; corner < 4; corner++)
    {
      gboolean is_right = (corner % 2 == 1) != self->is_mirrored;
      gboolean is_low = corner < 2;
      AtlasRectangle box = self->box;
      guint n_hidden;

      box.x = is_right ? frame->width - margin - box.width : margin;
      box.y = is_low ? frame->height - margin - box.height : margin;
      for (guint i = 0; is_low && i < n_reserved; i++)
        if (overlaps (&box, &reserved[i]))
          box.y = reserved[i].y - 0.5 * margin - box.height;
      n_hidden = count_hidden (plane, frame, self->scene, &box);
      if (n_hidden < least)
        {
          least = n_hidden;
          best = box;
        }
    }
  self->box = best;
}

/**
 * atlas_map_key_new:
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what the map is of, which must outlive it
 * @palette: the colours and fonts, which must outlive it
 * @reserved: (array length=n_reserved): boxes that are covered by something, in pixels
 * @n_reserved: how many there are
 *
 * Sets the legend of a map.
 *
 * Returns: (transfer full) (nullable): the legend, or %NULL where nothing needs one,
 * or it has no room
 */
AtlasMapKey *
atlas_map_key_new (const AtlasPlane      *plane,
                   const AtlasMapFrame   *frame,
                   const AtlasMapScene   *scene,
                   const AtlasMapPalette *palette,
                   const AtlasRectangle  *reserved,
                   guint                  n_reserved)
{
  g_autoptr (AtlasMapKey) self = g_new0 (AtlasMapKey, 1);
  AtlasClassification *classification = atlas_map_scene_get_classification (scene);

  self->scene = scene;
  self->palette = palette;
  self->unit = atlas_map_get_text_unit (frame, palette);
  self->context = atlas_map_text_create_context (atlas_map_scene_get_language (scene));
  self->rows = g_array_new (FALSE, TRUE, sizeof (AtlasKeyRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) row_clear);
  if (classification != NULL)
    add_groups (self, classification);
  add_signs (self);
  if (self->rows->len == 0)
    return NULL;

  self->is_mirrored =
      pango_layout_get_direction (g_array_index (self->rows, AtlasKeyRow, 0).layout, 0) ==
      PANGO_DIRECTION_RTL;
  measure_box (self);
  if (self->box.width > MOST_WIDTH * frame->width || self->box.height > MOST_HEIGHT * frame->height)
    return NULL;
  place_box (self, plane, frame, reserved, n_reserved);

  return g_steal_pointer (&self);
}

/**
 * atlas_map_key_free:
 * @self: (transfer full): the legend of a map
 *
 * Frees it.
 */
void
atlas_map_key_free (AtlasMapKey *self)
{
  g_clear_object (&self->title);
  g_clear_object (&self->note);
  g_clear_object (&self->context);
  g_clear_pointer (&self->rows, g_array_unref);
  g_free (self);
}

/**
 * atlas_map_key_get_box:
 * @self: the legend of a map
 * @box: (out caller-allocates): what it covers, in pixels
 *
 * Gets where the legend is.
 */
void
atlas_map_key_get_box (const AtlasMapKey *self,
                       AtlasRectangle    *box)
{
  *box = self->box;
}

static void
draw_panel (const AtlasMapKey *self,
            cairo_t           *cr)
{
  const AtlasRectangle *box = &self->box;
  double radius = ATLAS_KEY_RADIUS * self->unit;
  AtlasColor ground = self->palette->colors[ATLAS_MAP_COLOR_HALO];

  ground.alpha = MAX (ground.alpha, 0.94);
  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x + box->width - radius, box->y + radius, radius, -G_PI_2, 0.0);
  cairo_arc (cr, box->x + box->width - radius, box->y + box->height - radius, radius, 0.0, G_PI_2);
  cairo_arc (cr, box->x + radius, box->y + box->height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, box->x + radius, box->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
  atlas_map_ink (cr, &ground);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 0.8 * self->unit);
  atlas_map_ink (cr, &self->palette->colors[ATLAS_MAP_COLOR_BORDER]);
  cairo_stroke (cr);
}

static void
draw_sign (const AtlasMapKey *self,
           cairo_t           *cr,
           const AtlasKeyRow      *row,
           double             x,
           double             y)
{
  AtlasRectangle box = { x, y - ATLAS_KEY_SIGN_HEIGHT * self->unit / 2.0, ATLAS_KEY_SIGN_WIDTH * self->unit,
                         ATLAS_KEY_SIGN_HEIGHT * self->unit };
  AtlasMapPin pin = { .kind = row->sign == ATLAS_KEY_SIGN_VISIT ? ATLAS_MAP_PIN_VISIT
                                                      : ATLAS_MAP_PIN_CAPITAL };
  AtlasMapSpot spot = { .pin = &pin, .x = x + box.width / 2.0, .y = y };

  switch (row->sign)
    {
    case ATLAS_KEY_SIGN_GROUP:
      atlas_map_draw_swatch (cr, self->palette, row->group, &box, self->unit);
      break;
    case ATLAS_KEY_SIGN_VISIT:
    case ATLAS_KEY_SIGN_CAPITAL:
      spot.radius = (row->sign == ATLAS_KEY_SIGN_VISIT ? 5.5 : 3.8) * self->unit;
      atlas_map_draw_spot (&spot, self->palette, cr);
      break;
    case ATLAS_KEY_SIGN_DISPUTED:
      atlas_map_draw_disputed_swatch (cr, self->palette, &box, self->unit);
      break;
    default:
      g_warn_if_reached ();
      break;
    }
}

/* Sets a line into its place below the last one. */
static AtlasKeyPiece
place_line (const AtlasMapKey *self,
            PangoLayout       *layout,
            AtlasMapColor      color,
            double             inset,
            double             y)
{
  AtlasKeyPiece piece = { .layout = layout, .color = color, .y = y };
  double width, height;

  atlas_map_text_get_layout_size (layout, &width, &height);
  piece.x = self->is_mirrored
                ? self->box.x + self->box.width - PADDING * self->unit - inset - width
                : self->box.x + PADDING * self->unit + inset;
  return piece;
}

static AtlasKeyPiece
place_row (const AtlasMapKey *self,
           const AtlasKeyRow *row,
           double             y)
{
  double unit = self->unit;
  AtlasKeyPiece piece;
  double width, height;

  atlas_map_text_get_layout_size (row->layout, &width, &height);
  piece = place_line (self, row->layout, ATLAS_MAP_COLOR_LABEL,
                      (ATLAS_KEY_SIGN_WIDTH + SIGN_GAP) * unit, y + (row->height - height) / 2.0);
  piece.row = row;
  piece.sign_x = self->is_mirrored
                     ? self->box.x + self->box.width - (PADDING + ATLAS_KEY_SIGN_WIDTH) * unit
                     : self->box.x + PADDING * unit;
  piece.sign_y = y + row->height / 2.0;
  return piece;
}

/* Calls a function for each line of the legend, from the top. */
void
atlas_map_key_foreach (const AtlasMapKey *self,
                       AtlasKeyPieceFunc  func,
                       gpointer           data)
{
  double y = self->box.y + PADDING * self->unit;
  AtlasKeyPiece piece;
  double width, height;

  if (self->title != NULL)
    {
      piece = place_line (self, self->title, ATLAS_MAP_COLOR_LABEL, 0.0, y);
      func (&piece, data);
      atlas_map_text_get_layout_size (self->title, &width, &height);
      y += height + GAP * self->unit;
    }
  for (guint i = 0; i < self->rows->len; i++)
    {
      const AtlasKeyRow *row = &g_array_index (self->rows, AtlasKeyRow, i);

      piece = place_row (self, row, y);
      func (&piece, data);
      y += row->height + GAP * self->unit;
    }
  if (self->note != NULL)
    {
      piece = place_line (self, self->note, ATLAS_MAP_COLOR_NOTE, 0.0, y + 0.5 * GAP * self->unit);
      func (&piece, data);
    }
}

typedef struct
{
  const AtlasMapKey *key;
  cairo_t           *cr;
} Drawing;

static void
draw_piece_cb (const AtlasKeyPiece *piece,
               gpointer             data)
{
  Drawing *drawing = data;

  if (piece->row != NULL)
    draw_sign (drawing->key, drawing->cr, piece->row, piece->sign_x, piece->sign_y);
  cairo_move_to (drawing->cr, piece->x, piece->y);
  atlas_map_ink (drawing->cr, &drawing->key->palette->colors[piece->color]);
  pango_cairo_show_layout (drawing->cr, piece->layout);
}

/**
 * atlas_map_key_draw:
 * @self: the legend of a map
 * @cr: a context of cairo
 *
 * Draws it.
 */
void
atlas_map_key_draw (const AtlasMapKey *self,
                    cairo_t           *cr)
{
  Drawing drawing = { self, cr };

  cairo_save (cr);
  draw_panel (self, cr);
  atlas_map_key_foreach (self, draw_piece_cb, &drawing);
  cairo_restore (cr);
}
