/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "atlas-map-palette.h"

G_BEGIN_DECLS

/**
 * AtlasSvgWriter:
 * @svg: what has been written
 *
 * Writes the elements of an SVG picture. Text and the values of attributes are
 * escaped.
 */
typedef struct
{
  GString *svg;
} AtlasSvgWriter;

void  atlas_svg_writer_open       (AtlasSvgWriter   *self,
                                   const char       *element,
                                   ...) G_GNUC_NULL_TERMINATED;
void  atlas_svg_writer_empty      (AtlasSvgWriter   *self,
                                   const char       *element,
                                   ...) G_GNUC_NULL_TERMINATED;
void  atlas_svg_writer_close      (AtlasSvgWriter   *self,
                                   const char       *element);
void  atlas_svg_writer_add        (AtlasSvgWriter   *self,
                                   const char       *text);
void  atlas_svg_writer_element    (AtlasSvgWriter   *self,
                                   const char       *element,
                                   const char       *text);
void  atlas_svg_writer_add_circle (AtlasSvgWriter   *self,
                                   double            x,
                                   double            y,
                                   double            radius,
                                   const AtlasColor *fill);
void  atlas_svg_writer_add_layout (AtlasSvgWriter   *self,
                                   PangoLayout      *layout,
                                   double            x,
                                   double            y,
                                   const AtlasColor *color,
                                   const AtlasColor *halo,
                                   double            halo_width);
void  atlas_svg_writer_add_text   (AtlasSvgWriter   *self,
                                   PangoLayout      *layout,
                                   double            x,
                                   double            y,
                                   const AtlasColor *color);

char *atlas_svg_format_number     (double            number);
char *atlas_svg_format_scale      (double            scale);
char *atlas_svg_format_color      (const AtlasColor *color);
char *atlas_svg_format_path       (cairo_t          *cr);

G_END_DECLS
