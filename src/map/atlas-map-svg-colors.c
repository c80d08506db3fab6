/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-svg-colors-private.h"

#include <string.h>

/**
 * atlas_map_svg_blend:
 * @palette: the colours
 * @color: one of them
 * @share: how much of it is shown, from 0 to 1
 *
 * Gets what a colour is over land, when it shows only a share of itself.
 *
 * Returns: the colour, which is opaque
 */
AtlasColor
atlas_map_svg_blend (const AtlasMapPalette *palette,
                     const AtlasColor      *color,
                     double                 share)
{
  const AtlasColor *land = &palette->colors[ATLAS_MAP_COLOR_LAND];
  double alpha = color->alpha * share;

  return (AtlasColor) { color->red * alpha + land->red * (1.0 - alpha),
                        color->green * alpha + land->green * (1.0 - alpha),
                        color->blue * alpha + land->blue * (1.0 - alpha), 1.0 };
}

/* A colour that the picture has becomes another one, unless it has become one before. */
static void
add_rule (const char       *svg,
          const AtlasColor *from,
          const AtlasColor *to,
          GString          *style)
{
  g_autofree char *before = atlas_svg_format_color (from);
  g_autofree char *after = atlas_svg_format_color (to);
  g_autofree char *fill = g_strdup_printf ("svg [fill=\"%s\"]", before);

  if (strstr (svg, before) == NULL || strstr (style->str, fill) != NULL)
    return;
  g_string_append_printf (style, "%s{fill:%s}svg [stroke=\"%s\"]{stroke:%s}\n", fill, after, before,
                          after);
}

/**
 * atlas_map_svg_add_dark_style:
 * @writer: a writer
 * @palette: the colours of the picture
 * @dark: those that it has where the reader likes it dark
 *
 * Adds rules that give each colour of the picture that of the other palette. What is
 * drawn in the same colour is so in both palettes, halos and the rims of pins for one.
 */
void
atlas_map_svg_add_dark_style (AtlasSvgWriter        *writer,
                              const AtlasMapPalette *palette,
                              const AtlasMapPalette *dark)
{
  g_autoptr (GString) style = g_string_new ("");

  for (guint i = 0; i < ATLAS_MAP_N_COLORS; i++)
    {
      const AtlasColor *from = &palette->colors[i], *to = &dark->colors[i];
      AtlasColor pale_from = atlas_map_svg_blend (palette, from, ATLAS_MAP_SVG_CONTEXT_SHARE);
      AtlasColor pale_to = atlas_map_svg_blend (dark, to, ATLAS_MAP_SVG_CONTEXT_SHARE);

      add_rule (writer->svg->str, from, to, style);
      add_rule (writer->svg->str, &pale_from, &pale_to, style);
    }
  atlas_svg_writer_open (writer, "style", NULL);
  g_string_append_printf (writer->svg, "@media screen and (prefers-color-scheme: dark) {\n%s}\n",
                          style->str);
  atlas_svg_writer_close (writer, "style");
}
