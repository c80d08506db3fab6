/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-key-private.h"

/* The legend as elements; it looks as atlas_map_key_draw() draws it. */

typedef struct
{
  const AtlasMapKey *key;
  AtlasSvgWriter    *writer;
} Legend;

static const AtlasColor *
get_color (const Legend  *legend,
           AtlasMapColor  color)
{
  return &legend->key->palette->colors[color];
}

static void
add_rectangle (Legend               *legend,
               const AtlasRectangle *box,
               const AtlasColor     *fill,
               double                opacity,
               const AtlasColor     *stroke,
               double                line_width,
               double                radius)
{
  g_autofree char *x = atlas_svg_format_number (box->x);
  g_autofree char *y = atlas_svg_format_number (box->y);
  g_autofree char *width = atlas_svg_format_number (box->width);
  g_autofree char *height = atlas_svg_format_number (box->height);
  g_autofree char *color = atlas_svg_format_color (fill);
  g_autofree char *alpha = atlas_svg_format_number (opacity);
  g_autofree char *rim = stroke != NULL ? atlas_svg_format_color (stroke) : NULL;
  g_autofree char *thickness = atlas_svg_format_number (line_width);
  g_autofree char *rx = atlas_svg_format_number (radius);

  atlas_svg_writer_empty (legend->writer, "rect", "x", x, "y", y, "width", width, "height", height,
                          "rx", radius > 0.0 ? rx : NULL, "fill", color, "fill-opacity",
                          opacity < 1.0 ? alpha : NULL, "stroke", rim, "stroke-width",
                          rim != NULL ? thickness : NULL, NULL);
}

static void
add_line (Legend           *legend,
          const char       *path,
          const AtlasColor *color,
          double            opacity,
          double            line_width,
          const char       *dashes)
{
  g_autofree char *stroke = atlas_svg_format_color (color);
  g_autofree char *alpha = atlas_svg_format_number (opacity);
  g_autofree char *width = atlas_svg_format_number (line_width);

  atlas_svg_writer_empty (legend->writer, "path", "d", path, "fill", "none", "stroke", stroke,
                          "stroke-opacity", alpha, "stroke-width", width, "stroke-dasharray",
                          dashes, NULL);
}

/* Three lines say what many say on the map. */
static void
add_hatching (Legend               *legend,
              const AtlasRectangle *box)
{
  double unit = legend->key->unit;

  for (guint i = 1; i <= 3; i++)
    {
      double middle = box->x + i * box->width / 4.0;
      double reach = box->height / 2.0;
      g_autofree char *x = atlas_svg_format_number (middle - reach);
      g_autofree char *y = atlas_svg_format_number (box->y + box->height);
      g_autofree char *length = atlas_svg_format_number (box->height);
      g_autofree char *path = g_strdup_printf ("M%s %sl%s -%s", x, y, length, length);
      const AtlasColor *color = get_color (legend, ATLAS_MAP_COLOR_HATCH);

      add_line (legend, path, color, color->alpha, 1.2 * unit, NULL);
    }
}

static void
add_disputed (Legend               *legend,
              const AtlasRectangle *box)
{
  double unit = legend->key->unit;
  g_autofree char *x = atlas_svg_format_number (box->x);
  g_autofree char *y = atlas_svg_format_number (box->y + box->height / 2.0);
  g_autofree char *length = atlas_svg_format_number (box->width);
  g_autofree char *path = g_strdup_printf ("M%s %sh%s", x, y, length);
  g_autofree char *dash = atlas_svg_format_number (4.0 * unit);
  g_autofree char *gap = atlas_svg_format_number (2.5 * unit);
  g_autofree char *dashes = g_strconcat (dash, " ", gap, NULL);

  add_rectangle (legend, box, get_color (legend, ATLAS_MAP_COLOR_LAND), 1.0, NULL, 0.0, 0.0);
  add_line (legend, path, get_color (legend, ATLAS_MAP_COLOR_HALO), 0.75, 2.6 * unit, NULL);
  add_line (legend, path, get_color (legend, ATLAS_MAP_COLOR_LABEL), 1.0, 1.4 * unit, dashes);
}

static void
add_sign (Legend             *legend,
          const AtlasKeyRow  *row,
          double              x,
          double              y)
{
  double unit = legend->key->unit;
  AtlasRectangle box = { x, y - ATLAS_KEY_SIGN_HEIGHT * unit / 2.0, ATLAS_KEY_SIGN_WIDTH * unit,
                         ATLAS_KEY_SIGN_HEIGHT * unit };
  gboolean visit = row->sign == ATLAS_KEY_SIGN_VISIT;
  double radius = (visit ? 5.5 : 3.8) * unit;
  const AtlasColor *rim = get_color (legend, ATLAS_MAP_COLOR_PIN_RIM);
  const AtlasColor *ink =
      get_color (legend, visit ? ATLAS_MAP_COLOR_VISIT : ATLAS_MAP_COLOR_CAPITAL);
  AtlasSvgWriter *writer = legend->writer;

  if (row->sign == ATLAS_KEY_SIGN_DISPUTED)
    {
      add_disputed (legend, &box);
      return;
    }
  if (row->sign == ATLAS_KEY_SIGN_GROUP)
    {
      add_rectangle (legend, &box, get_color (legend, atlas_map_color_for_group (row->group)), 1.0,
                     get_color (legend, ATLAS_MAP_COLOR_FOCUS_BORDER), unit, 0.0);
      if (row->group->is_hatched)
        add_hatching (legend, &box);
      return;
    }
  x += box.width / 2.0;
  atlas_svg_writer_add_circle (writer, x, y, radius, rim);
  atlas_svg_writer_add_circle (writer, x, y, radius * (visit ? 0.76 : 0.72), ink);
  atlas_svg_writer_add_circle (writer, x, y, radius * (visit ? 0.26 : 0.34), rim);
}

static void
add_piece_cb (const AtlasKeyPiece *piece,
              gpointer             data)
{
  Legend *legend = data;

  if (piece->row != NULL)
    add_sign (legend, piece->row, piece->sign_x, piece->sign_y);
  atlas_svg_writer_add_layout (legend->writer, piece->layout, piece->x, piece->y,
                               get_color (legend, piece->color), NULL, 0.0);
}

/**
 * atlas_map_key_add_svg:
 * @self: the legend of a map
 * @writer: a writer
 *
 * Writes what atlas_map_key_draw() draws.
 */
void
atlas_map_key_add_svg (const AtlasMapKey *self,
                       AtlasSvgWriter    *writer)
{
  Legend legend = { self, writer };
  const AtlasColor *ground = &self->palette->colors[ATLAS_MAP_COLOR_HALO];

  atlas_svg_writer_open (writer, "g", "id", "legend", NULL);
  add_rectangle (&legend, &self->box, ground, MAX (ground->alpha, 0.94),
                 &self->palette->colors[ATLAS_MAP_COLOR_BORDER], 0.8 * self->unit,
                 ATLAS_KEY_RADIUS * self->unit);
  atlas_map_key_foreach (self, add_piece_cb, &legend);
  atlas_svg_writer_close (writer, "g");
}
