/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-svg.h"

#include <math.h>

#include "atlas-map-foot-private.h"
#include "atlas-map-head-private.h"
#include "atlas-map-key-private.h"
#include "atlas-map-line-private.h"
#include "atlas-map-placer-private.h"
#include "atlas-map-svg-colors-private.h"
#include "atlas-plane-private.h"
#include "atlas-svg-writer.h"

/*
 * The picture that the painter draws, as elements that somebody else can go on
 * with: each place is one shape with its id and name, each label is text. What is
 * drawn, where and how, is decided by the same functions.
 */

/* As fine as in a picture that is looked at twice. */
#define TOLERANCE 0.2
#define PADDING   18.0
#define MARGIN    24.0

/* Steps of the light along coasts: how wide each is. */
static const double glow_widths[] = { 15.0, 10.0, 6.0, 3.0 };

typedef struct
{
  AtlasSvgWriter            writer;
  const AtlasMapScene      *scene;
  const AtlasMapPalette    *palette;
  const AtlasMapSvgOptions *options;
  AtlasMapHead             *head; /* (nullable): a part of a page has none */
  AtlasPlane               *plane;
  AtlasMapFrame             frame;
  AtlasPlanePen             pen;
  cairo_t                  *cr; /* for paths; nothing is drawn on it */
  double                    weight;
} Sheet;

static const AtlasColor *
get_color (Sheet         *sheet,
           AtlasMapColor  color)
{
  return &sheet->palette->colors[color];
}

static char *
take_path (Sheet *sheet)
{
  char *path = atlas_svg_format_path (sheet->cr);

  cairo_new_path (sheet->cr);
  return path;
}

static void
add_sea (Sheet *sheet)
{
  g_autofree char *sea = atlas_svg_format_color (get_color (sheet, ATLAS_MAP_COLOR_SEA));
  g_autofree char *light = atlas_svg_format_color (get_color (sheet, ATLAS_MAP_COLOR_GLOW));
  g_autofree char *alpha =
      atlas_svg_format_number (get_color (sheet, ATLAS_MAP_COLOR_GLOW)->alpha * 0.4);
  const AtlasGeometry *geometry = sheet->plane->geometry;
  g_autofree char *path = NULL;

  atlas_svg_writer_empty (&sheet->writer, "rect", "id", "sea", "width", "100%", "height", "100%",
                          "fill", sea, NULL);
  if (get_color (sheet, ATLAS_MAP_COLOR_GLOW)->alpha <= 0.0)
    return;
  for (guint i = 0; i < geometry->n_arcs; i++)
    {
      AtlasMapLine line = atlas_map_arc_get_line (&geometry->arcs[i], sheet->scene);

      if ((line == ATLAS_MAP_LINE_COAST || line == ATLAS_MAP_LINE_FOCUS_COAST) &&
          atlas_plane_pen_sees_arc (&sheet->pen, i))
        atlas_plane_pen_add_arc (&sheet->pen, i, FALSE);
    }
  path = take_path (sheet);
  atlas_svg_writer_open (&sheet->writer, "defs", NULL);
  atlas_svg_writer_empty (&sheet->writer, "path", "id", "coast", "d", path, NULL);
  atlas_svg_writer_close (&sheet->writer, "defs");
  atlas_svg_writer_open (&sheet->writer, "g", "id", "coast-light", "fill", "none", "stroke", light,
                         "stroke-opacity", alpha, "stroke-linejoin", "round", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (glow_widths); i++)
    {
      g_autofree char *width = atlas_svg_format_number (glow_widths[i] * sheet->weight);

      atlas_svg_writer_empty (&sheet->writer, "use", "href", "#coast", "stroke-width", width, NULL);
    }
  atlas_svg_writer_close (&sheet->writer, "g");
}

/* What is no place of the document is one shape. */
static void
add_land (Sheet *sheet)
{
  g_autofree char *color = atlas_svg_format_color (get_color (sheet, ATLAS_MAP_COLOR_LAND));
  g_autofree char *path = NULL;

  for (guint i = 0; i < sheet->plane->geometry->n_regions; i++)
    if (atlas_map_scene_lookup_place (sheet->scene, (int) i) == NULL &&
        atlas_plane_pen_sees_region (&sheet->pen, (int) i))
      atlas_plane_pen_add_region (&sheet->pen, (int) i);
  path = take_path (sheet);
  if (*path != '\0')
    atlas_svg_writer_empty (&sheet->writer, "path", "id", "land", "fill", color, "d", path, NULL);
}

/* A pattern of the place's colour with lines over it, as the painter draws them. */
static char *
add_hatching (Sheet               *sheet,
              const AtlasMapPlace *place,
              const char          *color)
{
  double unit = atlas_map_get_text_unit (&sheet->frame, sheet->palette);
  g_autofree char *id = g_strconcat ("hatching-", place->code, NULL);
  g_autofree char *step = atlas_svg_format_number (7.5 * unit);
  g_autofree char *width = atlas_svg_format_number (1.2 * unit);
  g_autofree char *ink = atlas_svg_format_color (get_color (sheet, ATLAS_MAP_COLOR_HATCH));
  g_autofree char *alpha =
      atlas_svg_format_number (get_color (sheet, ATLAS_MAP_COLOR_HATCH)->alpha);

  atlas_svg_writer_open (&sheet->writer, "pattern", "id", id, "patternUnits", "userSpaceOnUse",
                         "width", step, "height", step, "patternTransform", "rotate(45)", NULL);
  atlas_svg_writer_empty (&sheet->writer, "rect", "width", step, "height", step, "fill", color,
                          NULL);
  atlas_svg_writer_empty (&sheet->writer, "rect", "width", width, "height", step, "fill", ink,
                          "fill-opacity", alpha, NULL);
  atlas_svg_writer_close (&sheet->writer, "pattern");
  return g_strdup_printf ("url(#%s)", id);
}

static void
add_name (Sheet               *sheet,
          const AtlasMapPlace *place)
{
  const char *language = place->foreign.language;

  atlas_svg_writer_open (&sheet->writer, "title", "lang", language, "xml:lang", language, NULL);
  atlas_svg_writer_add (&sheet->writer, place->label != NULL ? place->label : place->code);
  atlas_svg_writer_close (&sheet->writer, "title");
}

static void
add_place (Sheet               *sheet,
           const AtlasMapPlace *place)
{
  AtlasColor color = atlas_map_svg_blend (sheet->palette, get_color (sheet, atlas_map_color_for_place (place)),
                            place->role == ATLAS_MAP_ROLE_FOCUS ? 1.0 : ATLAS_MAP_SVG_CONTEXT_SHARE);
  g_autofree char *fill = atlas_svg_format_color (&color);
  g_autofree char *id = g_strconcat ("place-", place->code, NULL);
  g_autofree char *path = NULL, *target = NULL;
  gboolean is_link = sheet->options->link_prefix != NULL && place->role == ATLAS_MAP_ROLE_FOCUS;

  atlas_plane_pen_add_region (&sheet->pen, place->region);
  path = take_path (sheet);
  if (*path == '\0')
    return;
  if (place->group != NULL && place->group->is_hatched)
    {
      char *pattern = add_hatching (sheet, place, fill);

      g_free (fill);
      fill = pattern;
    }
  if (is_link)
    {
      target = g_strconcat ("#", sheet->options->link_prefix, place->code, NULL);
      atlas_svg_writer_open (&sheet->writer, "a", "href", target, NULL);
    }
  atlas_svg_writer_open (&sheet->writer, "path", "id", id, "class",
                         place->role == ATLAS_MAP_ROLE_FOCUS ? "focus" : "context", "fill", fill,
                         "d", path, NULL);
  add_name (sheet, place);
  atlas_svg_writer_close (&sheet->writer, "path");
  if (is_link)
    atlas_svg_writer_close (&sheet->writer, "a");
}

/* The focus comes last, so that a mark around one of them is not covered. */
static void
add_places (Sheet *sheet)
{
  atlas_svg_writer_open (&sheet->writer, "g", "id", "map-places", NULL);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < atlas_map_scene_get_n_places (sheet->scene); i++)
      {
        const AtlasMapPlace *place = atlas_map_scene_get_place (sheet->scene, i);

        if ((place->role == ATLAS_MAP_ROLE_FOCUS) == (pass == 1) &&
            atlas_plane_pen_sees_region (&sheet->pen, place->region))
          add_place (sheet, place);
      }
  atlas_svg_writer_close (&sheet->writer, "g");
}

static void
add_stroke (Sheet            *sheet,
            const char       *path,
            const AtlasColor *color,
            double            opacity,
            double            width,
            gboolean          dashed)
{
  g_autofree char *stroke = atlas_svg_format_color (color);
  g_autofree char *alpha = atlas_svg_format_number (color->alpha * opacity);
  g_autofree char *thickness = atlas_svg_format_number (width);
  g_autofree char *dash = atlas_svg_format_number (5.0 * sheet->weight);
  g_autofree char *gap = atlas_svg_format_number (3.5 * sheet->weight);
  g_autofree char *dashes = g_strconcat (dash, " ", gap, NULL);

  atlas_svg_writer_empty (&sheet->writer, "path", "stroke", stroke, "stroke-opacity", alpha,
                          "stroke-width", thickness, "stroke-dasharray", dashed ? dashes : NULL,
                          "stroke-linecap", dashed ? "butt" : NULL, "d", path, NULL);
}

/* Dashes begin at the end of an arc, as the painter lets them. */
static void
add_disputed (Sheet        *sheet,
              AtlasMapLine  line,
              guint         arc)
{
  double width = atlas_map_line_get_width (line) * sheet->weight;
  const AtlasColor *color = get_color (sheet, atlas_map_line_get_color (line, sheet->scene));
  g_autofree char *path = NULL;

  atlas_plane_pen_add_arc (&sheet->pen, arc, TRUE);
  path = take_path (sheet);
  if (*path == '\0')
    return;
  add_stroke (sheet, path, get_color (sheet, ATLAS_MAP_COLOR_HALO), 0.75, 1.9 * width, FALSE);
  add_stroke (sheet, path, color, 1.0, width, TRUE);
}

static void
add_lines (Sheet        *sheet,
           AtlasMapLine  line)
{
  static const char *const ids[ATLAS_MAP_N_LINES] = {
    [ATLAS_MAP_LINE_COAST] = "coasts",
    [ATLAS_MAP_LINE_FOCUS_COAST] = "coasts-of-places",
    [ATLAS_MAP_LINE_BORDER] = "boundaries",
    [ATLAS_MAP_LINE_FOCUS_BORDER] = "boundaries-of-places",
    [ATLAS_MAP_LINE_DISPUTED] = "disputed-boundaries",
    [ATLAS_MAP_LINE_FOCUS_DISPUTED] = "disputed-boundaries-of-places",
  };
  const AtlasGeometry *geometry = sheet->plane->geometry;

  atlas_svg_writer_open (&sheet->writer, "g", "id", ids[line], "fill", "none", "stroke-linejoin",
                         "round", "stroke-linecap", "round", NULL);
  for (guint i = 0; i < geometry->n_arcs; i++)
    {
      if (!atlas_plane_pen_sees_arc (&sheet->pen, i) ||
          atlas_map_arc_get_line (&geometry->arcs[i], sheet->scene) != line)
        continue;
      if (atlas_map_line_is_disputed (line))
        add_disputed (sheet, line, i);
      else
        atlas_plane_pen_add_arc (&sheet->pen, i, FALSE);
    }
  if (!atlas_map_line_is_disputed (line))
    {
      g_autofree char *path = take_path (sheet);

      if (*path != '\0')
        add_stroke (sheet, path, get_color (sheet, atlas_map_line_get_color (line, sheet->scene)),
                    1.0, atlas_map_line_get_width (line) * sheet->weight, FALSE);
    }
  atlas_svg_writer_close (&sheet->writer, "g");
}

/* --- Places that stand out. --- */

/* The outline of a region as the map draws it: what is disputed, or the rest. */
static void
stroke_outline (Sheet            *sheet,
                int               region,
                gboolean          disputed,
                const AtlasColor *color,
                double            width,
                gboolean          dashed)
{
  const AtlasGeometry *geometry = sheet->plane->geometry;
  g_autofree char *path = NULL;

  for (guint i = 0; i < geometry->n_arcs; i++)
    {
      const AtlasFormatArc *arc = &geometry->arcs[i];

      if (((int) arc->left == region || (int) arc->right == region) &&
          !(arc->flags & ATLAS_ARC_ARTIFICIAL) && atlas_plane_pen_sees_arc (&sheet->pen, i) &&
          atlas_map_arc_is_disputed (arc, sheet->scene) == disputed)
        atlas_plane_pen_add_arc (&sheet->pen, i, disputed);
    }
  path = take_path (sheet);
  if (*path != '\0')
    add_stroke (sheet, path, color, 1.0, width * sheet->weight, dashed);
}

static void
add_highlights (Sheet *sheet)
{
  const char *const *codes = sheet->options->highlighted;
  const AtlasColor *rim = get_color (sheet, ATLAS_MAP_COLOR_PIN_RIM);
  const AtlasColor *accent = get_color (sheet, ATLAS_MAP_COLOR_ACCENT);

  if (codes == NULL || codes[0] == NULL)
    return;
  atlas_svg_writer_open (&sheet->writer, "g", "id", "highlights", "fill", "none",
                         "stroke-linejoin", "round", "stroke-linecap", "round", NULL);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      int region = atlas_geometry_lookup (sheet->plane->geometry, codes[i]);

      for (guint disputed = 0; disputed < 2 && region != ATLAS_NO_REGION; disputed++)
        {
          stroke_outline (sheet, region, disputed, rim, 5.0, FALSE);
          stroke_outline (sheet, region, disputed, accent, 2.8, disputed);
        }
    }
  atlas_svg_writer_close (&sheet->writer, "g");
}

static void
add_spot (Sheet              *sheet,
          const AtlasMapSpot *spot)
{
  gboolean visit = spot->pin->kind == ATLAS_MAP_PIN_VISIT;
  const AtlasColor *rim = get_color (sheet, ATLAS_MAP_COLOR_PIN_RIM);
  const AtlasColor *ink =
      get_color (sheet, visit ? ATLAS_MAP_COLOR_VISIT : ATLAS_MAP_COLOR_CAPITAL);
  AtlasSvgWriter *writer = &sheet->writer;

  atlas_svg_writer_open (writer, "g", "class", visit ? "visit" : "capital", NULL);
  if (spot->pin->label != NULL)
    atlas_svg_writer_element (writer, "title", spot->pin->label);
  atlas_svg_writer_add_circle (writer, spot->x, spot->y, spot->radius, rim);
  atlas_svg_writer_add_circle (writer, spot->x, spot->y, spot->radius * (visit ? 0.76 : 0.72), ink);
  atlas_svg_writer_add_circle (writer, spot->x, spot->y, spot->radius * (visit ? 0.26 : 0.34), rim);
  atlas_svg_writer_close (writer, "g");
}

static void
add_dots (Sheet *sheet)
{
  g_autoptr (GArray) dots = atlas_map_find_dots (sheet->plane, &sheet->frame, sheet->scene);

  for (guint i = 0; i < dots->len; i++)
    {
      const AtlasMapDot *dot = &g_array_index (dots, AtlasMapDot, i);
      gboolean focus = dot->place->role == ATLAS_MAP_ROLE_FOCUS;
      const AtlasColor *rim =
          get_color (sheet, focus ? ATLAS_MAP_COLOR_LABEL : ATLAS_MAP_COLOR_CONTEXT_LABEL);
      const AtlasColor *halo = get_color (sheet, ATLAS_MAP_COLOR_HALO);
      const AtlasColor *ink = get_color (sheet, atlas_map_color_for_place (dot->place));
      AtlasSvgWriter *writer = &sheet->writer;

      atlas_svg_writer_open (writer, "g", "class", "dot", NULL);
      add_name (sheet, dot->place);
      atlas_svg_writer_add_circle (writer, dot->x, dot->y, dot->radius * 1.4, halo);
      atlas_svg_writer_add_circle (writer, dot->x, dot->y, dot->radius * 1.175, rim);
      atlas_svg_writer_add_circle (writer, dot->x, dot->y, dot->radius * 0.825, ink);
      atlas_svg_writer_close (writer, "g");
    }
}

static void
add_visits (Sheet *sheet)
{
  g_autoptr (GArray) spots =
      atlas_map_find_spots (sheet->plane, &sheet->frame, sheet->scene, sheet->palette);

  for (guint i = spots->len; i-- > 0;)
    {
      const AtlasMapSpot *spot = &g_array_index (spots, AtlasMapSpot, i);

      if (spot->pin->kind == ATLAS_MAP_PIN_VISIT)
        add_spot (sheet, spot);
    }
}

static void
add_leader (Sheet               *sheet,
            const AtlasMapLabel *label)
{
  const AtlasMapLeader *leader = &label->leader;
  g_autofree char *path = NULL;

  if (!leader->is_there)
    return;
  cairo_move_to (sheet->cr, leader->from_x, leader->from_y);
  cairo_line_to (sheet->cr, leader->to_x, leader->to_y);
  path = take_path (sheet);
  add_stroke (sheet, path, &label->halo, 1.0, 3.0 * leader->width, FALSE);
  add_stroke (sheet, path, &label->color, 1.0, leader->width, FALSE);
  if (!leader->is_marked)
    atlas_svg_writer_add_circle (&sheet->writer, leader->to_x, leader->to_y, leader->width * 1.7,
                                 &label->color);
}

static void
add_label (Sheet               *sheet,
           const AtlasMapLabel *label)
{
  static const char *const classes[] = {
    [ATLAS_MAP_LABEL_FOCUS] = "place-name",
    [ATLAS_MAP_LABEL_PIN] = "pin-name",
    [ATLAS_MAP_LABEL_SEA] = "sea-name",
    [ATLAS_MAP_LABEL_CONTEXT] = "context-name",
  };
  g_autofree char *x = atlas_svg_format_number (label->x);
  g_autofree char *y = atlas_svg_format_number (label->y);
  g_autofree char *angle = atlas_svg_format_number (label->angle * 180.0 / G_PI);
  g_autofree char *transform = g_strdup_printf ("translate(%s %s) rotate(%s)", x, y, angle);

  if (label->spot.pin != NULL)
    add_spot (sheet, &label->spot);
  add_leader (sheet, label);
  atlas_svg_writer_open (&sheet->writer, "g", "class", classes[label->kind], "transform", transform,
                         NULL);
  atlas_svg_writer_add_layout (&sheet->writer, label->text.layout, label->text.offset_x,
                               label->text.offset_y, &label->color, &label->halo,
                               label->halo_width);
  atlas_svg_writer_close (&sheet->writer, "g");
}

static void
add_labels (Sheet                *sheet,
            const AtlasRectangle *reserved,
            guint                 n_reserved)
{
  g_autoptr (AtlasMapLabels) labels = NULL;

  if (sheet->options->is_bare)
    return;
  labels = atlas_map_labels_new (sheet->plane, &sheet->frame, sheet->scene, sheet->palette,
                                 reserved, n_reserved);
  atlas_svg_writer_open (&sheet->writer, "g", "id", "pins", NULL);
  add_dots (sheet);
  add_visits (sheet);
  atlas_svg_writer_close (&sheet->writer, "g");
  atlas_svg_writer_open (&sheet->writer, "g", "id", "labels", "pointer-events", "none", NULL);
  for (guint i = atlas_map_labels_get_n (labels); i-- > 0;)
    add_label (sheet, atlas_map_labels_peek (labels, i));
  atlas_svg_writer_close (&sheet->writer, "g");
}

/* In the order in which the painter has them: labels leave room for foot and legend. */
static void
add_words (Sheet *sheet)
{
  g_autoptr (AtlasMapFoot) foot = NULL;
  g_autoptr (AtlasMapKey) key = NULL;
  AtlasRectangle reserved[ATLAS_MAP_FOOT_PARTS + 1];
  guint n_reserved;

  if (sheet->options->is_plain)
    {
      add_labels (sheet, NULL, 0);
      return;
    }
  foot = atlas_map_foot_new (sheet->plane, &sheet->frame, sheet->scene, sheet->palette);
  n_reserved = atlas_map_foot_get_boxes (foot, reserved);
  key = atlas_map_key_new (sheet->plane, &sheet->frame, sheet->scene, sheet->palette, reserved,
                           n_reserved);
  if (key != NULL)
    atlas_map_key_get_box (key, &reserved[n_reserved++]);
  add_labels (sheet, reserved, n_reserved);
  atlas_map_foot_add_svg (foot, &sheet->writer);
  if (key != NULL)
    atlas_map_key_add_svg (key, &sheet->writer);
}

static void
open_sheet (Sheet *sheet,
            int    width,
            int    height)
{
  const AtlasMapSvgOptions *options = sheet->options;
  const char *language = atlas_map_scene_get_language (sheet->scene);
  g_autofree char *box = g_strdup_printf ("0 0 %d %d", width, height);
  g_autofree char *wide = g_strdup_printf ("%d", width);
  g_autofree char *high = g_strdup_printf ("%d", height);

  if (!options->is_part)
    g_string_append (sheet->writer.svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  atlas_svg_writer_open (&sheet->writer, "svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox",
                         box, "width", wide, "height", high, "lang", language, "xml:lang",
                         options->is_part ? NULL : language, "role",
                         options->link_prefix != NULL ? "group" : "img", "aria-labelledby",
                         options->title != NULL ? "map-title" : NULL, "aria-describedby",
                         options->description != NULL ? "map-description" : NULL, NULL);
  g_string_append_c (sheet->writer.svg, '\n');
  if (options->title != NULL)
    {
      atlas_svg_writer_open (&sheet->writer, "title", "id", "map-title", NULL);
      atlas_svg_writer_add (&sheet->writer, options->title);
      atlas_svg_writer_close (&sheet->writer, "title");
    }
  if (options->description != NULL)
    {
      atlas_svg_writer_open (&sheet->writer, "desc", "id", "map-description", NULL);
      atlas_svg_writer_add (&sheet->writer, options->description);
      atlas_svg_writer_close (&sheet->writer, "desc");
    }
}

static void
sheet_init (Sheet                    *sheet,
            const AtlasMapScene      *scene,
            const AtlasMapPalette    *palette,
            const AtlasRectangle     *extents,
            int                       width,
            int                       height)
{
  AtlasProjection projection;
  AtlasRectangle home;
  AtlasBounds bounds;
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);

  atlas_map_scene_get_projection (scene, &projection);
  atlas_map_scene_get_bounds (scene, &bounds);
  atlas_bounds_project (&bounds, &projection, &home);
  sheet->scene = scene;
  sheet->palette = palette;
  sheet->frame = (AtlasMapFrame) {
    .width = width, .height = height, .density = 1.0, .unit = sheet->options->unit
  };
  if (!sheet->options->is_part)
    {
      sheet->head = atlas_map_head_new (scene, palette, &sheet->frame);
      sheet->frame.height -= atlas_map_head_get_height (sheet->head);
    }
  atlas_map_frame_fit (&sheet->frame, extents != NULL ? extents : &home,
                       extents != NULL ? 0.0 : PADDING);
  sheet->plane = atlas_plane_get_world (&projection);
  sheet->cr = cairo_create (surface);
  cairo_surface_destroy (surface);
  atlas_plane_pen_init (&sheet->pen, sheet->plane, &sheet->frame, MARGIN, TOLERANCE, sheet->cr);
  sheet->weight = atlas_map_frame_get_unit (&sheet->frame);
  sheet->writer.svg = g_string_new (NULL);
}

/**
 * atlas_map_svg_write:
 * @scene: what the map is of
 * @palette: how it looks
 * @extents: (nullable): what it shows, in kilometres on the scene's plane, or %NULL for what
 *   the document wants to be seen
 * @width: the width, in pixels
 * @height: the height, in pixels
 * @options: what goes along with it
 *
 * Writes a map as SVG for others to go on with: each place is one element with the id
 * `place-CODE` and its name as title, labels are text, and lines are sorted by what
 * they are.
 *
 * Returns: (transfer full): the picture
 */
char *
atlas_map_svg_write (const AtlasMapScene      *scene,
                     const AtlasMapPalette    *palette,
                     const AtlasRectangle     *extents,
                     int                       width,
                     int                       height,
                     const AtlasMapSvgOptions *options)
{
  g_autofree char *offset = NULL;
  Sheet sheet = { .options = options };

  g_return_val_if_fail (scene != NULL && palette != NULL && options != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  sheet_init (&sheet, scene, palette, extents, width, height);
  open_sheet (&sheet, width, height);
  offset = g_strdup_printf ("translate(0 %d)", height - (int) sheet.frame.height);
  atlas_svg_writer_open (&sheet.writer, "g", "id", "map-content", "transform",
                         sheet.head != NULL ? offset : NULL, NULL);
  add_sea (&sheet);
  add_land (&sheet);
  add_places (&sheet);
  for (AtlasMapLine line = ATLAS_MAP_LINE_COAST; line < ATLAS_MAP_N_LINES; line++)
    add_lines (&sheet, line);
  add_highlights (&sheet);
  add_words (&sheet);
  atlas_svg_writer_close (&sheet.writer, "g");
  if (sheet.head != NULL)
    atlas_map_head_add_svg (sheet.head, &sheet.writer);
  if (options->dark != NULL)
    atlas_map_svg_add_dark_style (&sheet.writer, palette, options->dark);
  atlas_svg_writer_close (&sheet.writer, "svg");
  g_clear_pointer (&sheet.head, atlas_map_head_free);
  cairo_destroy (sheet.cr);
  atlas_plane_unref (sheet.plane);

  return g_string_free (sheet.writer.svg, FALSE);
}
