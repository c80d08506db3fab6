/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-style.h"

#include <adwaita.h>

#include "atlas-compat.h"

/* The size of the interface's text that the map's labels are drawn for: 11
 * points at 96 dots an inch, in pixels. */
#define USUAL_TEXT_SIZE (11.0 * 96.0 / 72.0)

/* A style sheet may name any of the map's colours. */
static void
take_named_colors (GtkWidget       *widget,
                   AtlasMapPalette *palette)
{
  for (guint i = 0; i < ATLAS_MAP_N_COLORS; i++)
    {
      GdkRGBA rgba;

      if (atlas_compat_lookup_color (widget, atlas_map_color_get_name (i), &rgba))
        palette->colors[i] = (AtlasColor) { rgba.red, rgba.green, rgba.blue, rgba.alpha };
    }
}

static AtlasMapPreset
choose_preset (AdwStyleManager *manager)
{
  gboolean is_dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return is_dark ? ATLAS_MAP_PRESET_CONTRAST_DARK : ATLAS_MAP_PRESET_CONTRAST;

  return is_dark ? ATLAS_MAP_PRESET_DARK : ATLAS_MAP_PRESET_LIGHT;
}

/**
 * atlas_map_style_get_palette:
 * @widget: a widget with a map
 * @palette: (out caller-allocates): how the map looks
 *
 * Works out how a map looks in the interface: light or dark, with the style
 * sheet's colours (such as `map_accent`), contrast, and size of text.
 */
void
atlas_map_style_get_palette (GtkWidget       *widget,
                             AtlasMapPalette *palette)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));

  atlas_map_palette_init (palette, choose_preset (manager));
  take_named_colors (widget, palette);
  palette->text_scale = atlas_map_style_get_text_scale (widget);
}

/**
 * atlas_map_style_get_text_scale:
 * @widget: a widget
 *
 * Works out how much larger than usual text is: it grows with the font of the
 * interface, and with the resolution that a desktop's "Large Text" sets.
 *
 * Returns: the factor
 */
double
atlas_map_style_get_text_scale (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (resolution > 0 ? resolution : 96) / 72;

  return size > 0 ? size / USUAL_TEXT_SIZE : 1;
}
