/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-painter.h"

#include <math.h>

#include "atlas-map-dots.h"
#include "atlas-map-foot-private.h"
#include "atlas-map-glow-private.h"
#include "atlas-map-hatch.h"
#include "atlas-map-ink.h"
#include "atlas-map-key-private.h"
#include "atlas-map-line-private.h"
#include "atlas-map-spots.h"
#include "atlas-plane-private.h"

/* A line that is this many dots off is not seen to be: in motion, at rest, and
 * where somebody will look twice. */
static const double tolerances[] = {
  [ATLAS_MAP_QUALITY_MOTION] = 0.7,
  [ATLAS_MAP_QUALITY_REST] = 0.55,
  [ATLAS_MAP_QUALITY_EXPORT] = 0.2,
};

/* Pixels for a kilometre below which lines get thinner, because countries get small. */
#define THIN_SCALE 0.3

/* How thick lines are, in dots against their design, that hide what is below. */
#define HIDING_WEIGHT 0.9

/* How far the outline of a dot is from it. */
#define RING_GAP 4.0

/* Room around the picture that a wide line may reach in from. */
#define MARGIN 24.0

/* How much of its group's colour a place around the focus shows. */
#define CONTEXT_SHARE 0.45

/* An arc in sight. */
typedef struct
{
  guint        arc;
  AtlasMapLine line;
} SeenArc;

typedef struct
{
  cairo_t               *cr;
  const AtlasPlane      *plane;
  const AtlasMapFrame   *frame;
  const AtlasMapScene   *scene;
  const AtlasMapPalette *palette;
  AtlasMapQuality        quality;
  AtlasPlanePen          pen;
  double                 density;   /* dots for each pixel */
  double                 tolerance; /* pixels */
  GCancellable          *cancellable;
  double                 weight;  /* how thick lines are against their design */
  double                 thinner; /* and how much less so in a map of half the world */
} Painting;

/* How many dots there are for each pixel of the frame. */
static double
get_density (const AtlasMapFrame *frame,
             cairo_t             *cr)
{
  double x = 1.0, y = 0.0, scale_x = 1.0, scale_y = 1.0;

  if (frame->density > 0.0)
    return frame->density;
  cairo_user_to_device_distance (cr, &x, &y);
  cairo_surface_get_device_scale (cairo_get_target (cr), &scale_x, &scale_y);
  return hypot (x, y) * scale_x;
}

static void
painting_init (Painting              *self,
               cairo_t               *cr,
               const AtlasPlane      *plane,
               const AtlasMapFrame   *frame,
               const AtlasMapScene   *scene,
               const AtlasMapPalette *palette,
               AtlasMapQuality        quality)
{
  *self = (Painting) { cr, plane, frame, scene, palette, quality };
  self->density = CLAMP (get_density (frame, cr), 0.5, 16.0);
  self->tolerance = tolerances[quality] / self->density;
  atlas_plane_pen_init (&self->pen, plane, frame, MARGIN, self->tolerance, cr);
  self->weight = atlas_map_frame_get_unit (frame);
  self->thinner = CLAMP (pow (frame->scale / THIN_SCALE, 0.4), 0.5, 1.0);
}

static gboolean
is_cancelled (const Painting *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

static const AtlasColor *
get_color (const Painting *self,
           AtlasMapColor   color)
{
  return &self->palette->colors[color];
}

/* Lines are drawn over the edges of all fills. Where they are about a dot wide they
 * hide the steps of fills without antialiasing, which take a quarter of the time. */
static void
set_fill_antialias (const Painting *self)
{
  cairo_antialias_t mode = CAIRO_ANTIALIAS_NONE;

  if (self->quality == ATLAS_MAP_QUALITY_EXPORT)
    mode = CAIRO_ANTIALIAS_BEST;
  else if (self->quality == ATLAS_MAP_QUALITY_REST &&
           self->weight * self->thinner * self->density < HIDING_WEIGHT)
    mode = CAIRO_ANTIALIAS_FAST;
  cairo_set_antialias (self->cr, mode);
}

static void
set_line_antialias (const Painting *self)
{
  static const cairo_antialias_t modes[] = {
    [ATLAS_MAP_QUALITY_MOTION] = CAIRO_ANTIALIAS_FAST,
    [ATLAS_MAP_QUALITY_REST] = CAIRO_ANTIALIAS_GOOD,
    [ATLAS_MAP_QUALITY_EXPORT] = CAIRO_ANTIALIAS_BEST,
  };

  cairo_set_antialias (self->cr, modes[self->quality]);
}

/* Whether corners of a line this wide are too small to be seen round. */
static gboolean
is_thin (const Painting *self,
         double          width)
{
  return self->quality != ATLAS_MAP_QUALITY_EXPORT && width * self->density < 3.0;
}

/* Finds the lines that are in sight, so that each is looked at once. What is smaller
 * than the tolerance is not seen. */
static GArray *
find_arcs (Painting *self)
{
  const AtlasGeometry *geometry = self->plane->geometry;
  GArray *arcs = g_array_new (FALSE, FALSE, sizeof (SeenArc));

  for (guint i = 0; i < geometry->n_arcs; i++)
    {
      SeenArc seen = { .arc = i };

      if (!atlas_plane_pen_sees_arc (&self->pen, i) ||
          atlas_plane_pen_get_arc_size (&self->pen, i) < self->tolerance)
        continue;
      seen.line = atlas_map_arc_get_line (&geometry->arcs[i], self->scene);
      if (seen.line != ATLAS_MAP_LINE_NONE)
        g_array_append_val (arcs, seen);
    }
  return arcs;
}

static void
paint_sea (Painting *self,
           GArray   *arcs)
{
  const AtlasColor *sea = get_color (self, ATLAS_MAP_COLOR_SEA);
  const AtlasColor *color = get_color (self, ATLAS_MAP_COLOR_GLOW);
  g_autoptr (AtlasMapGlow) glow = NULL;

  atlas_map_ink (self->cr, sea);
  cairo_paint (self->cr);
  if (color->alpha <= 0.0)
    return;
  glow = atlas_map_glow_new (self->plane, self->frame, self->weight * self->thinner);

  for (guint i = 0; i < arcs->len; i++)
    {
      const SeenArc *seen = &g_array_index (arcs, SeenArc, i);

      if (seen->line == ATLAS_MAP_LINE_COAST || seen->line == ATLAS_MAP_LINE_FOCUS_COAST)
        atlas_map_glow_add (glow, seen->arc);
    }
  atlas_map_glow_paint (glow, sea, color, self->cr);
}

/* All land in one path: where two countries meet their edges cancel out, so that no
 * sea shines through between them. */
static void
paint_land (Painting *self)
{
  set_fill_antialias (self);
  cairo_set_fill_rule (self->cr, CAIRO_FILL_RULE_WINDING);
  for (guint i = 0; i < self->plane->geometry->n_regions; i++)
    if (!is_cancelled (self) && atlas_plane_pen_sees_region (&self->pen, (int) i))
      atlas_plane_pen_add_region (&self->pen, (int) i);
  if (is_cancelled (self))
    return;
  atlas_map_ink (self->cr, get_color (self, ATLAS_MAP_COLOR_LAND));
  cairo_fill (self->cr);
}

/* What no group says anything of, and isn't in focus, stays land. What is around
 * the focus has its group's colour thinly, or it would have the eye first. */
static void
paint_fills (Painting *self)
{
  double unit = atlas_map_get_text_unit (self->frame, self->palette);
  double x, y;

  atlas_map_frame_to_picture (self->frame, 0.0, 0.0, &x, &y);
  for (guint i = 0; i < atlas_map_scene_get_n_places (self->scene); i++)
    {
      const AtlasMapPlace *place = atlas_map_scene_get_place (self->scene, i);
      AtlasMapColor color = atlas_map_color_for_place (place);

      if (is_cancelled (self) || color == ATLAS_MAP_COLOR_LAND ||
          !atlas_plane_pen_sees_region (&self->pen, place->region))
        continue;
      atlas_plane_pen_add_region (&self->pen, place->region);
      atlas_map_ink_thin (self->cr, get_color (self, color),
                          place->role == ATLAS_MAP_ROLE_FOCUS ? 1.0 : CONTEXT_SHARE);
      if (place->group == NULL || !place->group->is_hatched)
        {
          cairo_fill (self->cr);
          continue;
        }
      cairo_fill_preserve (self->cr);
      atlas_map_hatch_path (self->cr, self->palette, x, y, unit);
    }
}

/* Strokes the path as a disputed line: light below, so that the gaps between the
 * dashes read as gaps whatever lies there. */
static void
stroke_disputed (Painting         *self,
                 const AtlasColor *color,
                 double            width)
{
  double unit = self->weight * self->thinner;
  const double dashes[] = { 5.0 * unit, 3.5 * unit };
  cairo_t *cr = self->cr;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width (cr, width * 1.9);
  atlas_map_ink_thin (cr, get_color (self, ATLAS_MAP_COLOR_HALO), 0.75);
  cairo_stroke_preserve (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0.0);
  cairo_set_line_width (cr, width);
  atlas_map_ink (cr, color);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0.0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
}

static void
paint_lines (Painting     *self,
             GArray       *arcs,
             AtlasMapLine  wanted)
{
  gboolean disputed = atlas_map_line_is_disputed (wanted);
  double width = atlas_map_line_get_width (wanted) * self->weight * self->thinner;
  AtlasMapColor color = atlas_map_line_get_color (wanted, self->scene);

  set_line_antialias (self);
  cairo_set_line_join (self->cr, is_thin (self, width) ? CAIRO_LINE_JOIN_BEVEL
                                                       : CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (self->cr, is_thin (self, width) ? CAIRO_LINE_CAP_BUTT
                                                      : CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, width);
  atlas_map_ink (self->cr, get_color (self, color));
  for (guint i = 0; i < arcs->len; i++)
    {
      const SeenArc *seen = &g_array_index (arcs, SeenArc, i);

      if (seen->line != wanted || is_cancelled (self))
        continue;
      /* An arc at a time is faster than all of them, and dashes begin at its end. */
      atlas_plane_pen_add_arc (&self->pen, seen->arc, disputed);
      if (disputed)
        stroke_disputed (self, get_color (self, color), width);
      else
        cairo_stroke (self->cr);
    }
}

static void
paint_base (Painting *self)
{
  g_autoptr (GArray) arcs = find_arcs (self);

  cairo_save (self->cr);
  cairo_rectangle (self->cr, 0.0, 0.0, self->frame->width, self->frame->height);
  cairo_clip (self->cr);
  paint_sea (self, arcs);
  paint_land (self);
  paint_fills (self);
  for (AtlasMapLine line = ATLAS_MAP_LINE_COAST; line < ATLAS_MAP_N_LINES; line++)
    paint_lines (self, arcs, line);
  cairo_restore (self->cr);
}

/**
 * atlas_map_painter_draw_base:
 * @cr: a cairo context whose units are pixels of @frame
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what the map is of
 * @palette: how it looks
 * @quality: how much care is taken
 * @cancellable: (nullable): a cancellable
 *
 * Draws the lowest layer of a map, %ATLAS_MAP_LAYER_BASE. It has no text, so any
 * thread may do it, and it can be given up half way.
 *
 * Returns: %FALSE if @cancellable was cancelled, and the picture is not whole
 */
gboolean
atlas_map_painter_draw_base (cairo_t               *cr,
                             const AtlasPlane      *plane,
                             const AtlasMapFrame   *frame,
                             const AtlasMapScene   *scene,
                             const AtlasMapPalette *palette,
                             AtlasMapQuality        quality,
                             GCancellable          *cancellable)
{
  Painting self;

  g_return_val_if_fail (cr != NULL && plane != NULL && frame != NULL, FALSE);
  g_return_val_if_fail (scene != NULL && palette != NULL, FALSE);
  g_return_val_if_fail ((guint) quality < G_N_ELEMENTS (tolerances), FALSE);

  if (frame->width <= 0.0 || frame->height <= 0.0)
    return TRUE;
  painting_init (&self, cr, plane, frame, scene, palette, quality);
  self.cancellable = cancellable;
  cairo_new_path (cr);
  paint_base (&self);
  cairo_new_path (cr);
  return !is_cancelled (&self);
}

static void
paint_dots (Painting *self)
{
  g_autoptr (GArray) dots = atlas_map_find_dots (self->plane, self->frame, self->scene);

  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_BEST);
  for (guint i = 0; i < dots->len; i++)
    atlas_map_draw_dot (&g_array_index (dots, AtlasMapDot, i), self->palette, self->cr);
}

static void
paint_pins (Painting *self)
{
  g_autoptr (GArray) spots =
      atlas_map_find_spots (self->plane, self->frame, self->scene, self->palette);

  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_BEST);
  for (guint i = spots->len; i-- > 0;)
    {
      const AtlasMapSpot *spot = &g_array_index (spots, AtlasMapSpot, i);

      if (spot->pin->kind == ATLAS_MAP_PIN_VISIT)
        atlas_map_draw_spot (spot, self->palette, self->cr);
    }
}

/* Labels leave the room that the foot and the legend need. */
static void
paint_words (Painting       *self,
             AtlasMapLayers  layers)
{
  g_autoptr (AtlasMapFoot) foot = NULL;
  g_autoptr (AtlasMapKey) key = NULL;
  AtlasRectangle reserved[ATLAS_MAP_FOOT_PARTS + 1];
  guint n_reserved = 0;

  if (layers & ATLAS_MAP_LAYER_FOOT)
    {
      foot = atlas_map_foot_new (self->plane, self->frame, self->scene, self->palette);
      n_reserved = atlas_map_foot_get_boxes (foot, reserved);
    }
  if (layers & ATLAS_MAP_LAYER_KEY)
    key = atlas_map_key_new (self->plane, self->frame, self->scene, self->palette, reserved,
                             n_reserved);
  if (key != NULL)
    atlas_map_key_get_box (key, &reserved[n_reserved++]);
  if (layers & ATLAS_MAP_LAYER_LABELS)
    {
      g_autoptr (AtlasMapLabels) labels =
          atlas_map_labels_new (self->plane, self->frame, self->scene, self->palette, reserved,
                                n_reserved);

      atlas_map_labels_draw (labels, self->cr);
    }
  if (foot != NULL)
    atlas_map_foot_draw (foot, self->cr);
  if (key != NULL)
    atlas_map_key_draw (key, self->cr);
}

/**
 * atlas_map_painter_draw:
 * @cr: a cairo context whose units are pixels of @frame
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what the map is of
 * @palette: how it looks
 * @quality: how much care is taken
 * @layers: what of it is drawn
 *
 * Draws a map. The same call serves the screen, a slide, PNG, PDF and SVG, and the
 * same arguments always give the same picture.
 *
 * Labels are placed anew by every call with %ATLAS_MAP_LAYER_LABELS; who draws
 * frame after frame leaves them to [struct@MapLabels].
 */
void
atlas_map_painter_draw (cairo_t               *cr,
                        const AtlasPlane      *plane,
                        const AtlasMapFrame   *frame,
                        const AtlasMapScene   *scene,
                        const AtlasMapPalette *palette,
                        AtlasMapQuality        quality,
                        AtlasMapLayers         layers)
{
  Painting self;

  g_return_if_fail (cr != NULL && plane != NULL && frame != NULL);
  g_return_if_fail (scene != NULL && palette != NULL);
  g_return_if_fail ((guint) quality < G_N_ELEMENTS (tolerances));

  if (frame->width <= 0.0 || frame->height <= 0.0)
    return;
  painting_init (&self, cr, plane, frame, scene, palette, quality);
  cairo_save (cr);
  cairo_new_path (cr);
  if (layers & ATLAS_MAP_LAYER_BASE)
    paint_base (&self);
  if (layers & ATLAS_MAP_LAYER_PINS)
    {
      paint_dots (&self);
      paint_pins (&self);
    }
  if (layers & (ATLAS_MAP_LAYER_LABELS | ATLAS_MAP_LAYER_FOOT | ATLAS_MAP_LAYER_KEY))
    paint_words (&self, layers);
  cairo_restore (cr);
}

/* Appends a ring around the dot of a region, if it is one. */
static gboolean
add_ring (Painting *self,
          int       region)
{
  const AtlasMapPlace *place = atlas_map_scene_lookup_place (self->scene, region);
  AtlasMapDot dot;

  if (place == NULL || !atlas_map_find_dot (self->plane, self->frame, place, &dot))
    return FALSE;
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, dot.x, dot.y, dot.radius + RING_GAP * self->weight, 0.0, 2.0 * G_PI);
  return TRUE;
}

/* Appends the outline of a region as the lines that the map itself draws: either
 * those that are disputed or the others. */
static void
add_outline (Painting *self,
             int       region,
             gboolean  disputed)
{
  const AtlasGeometry *geometry = self->plane->geometry;
  const AtlasFormatRegion *found = &geometry->regions[region];

  if (!disputed && add_ring (self, region))
    return;
  for (guint i = 0; i < found->n_rings; i++)
    {
      const AtlasFormatRing *ring = &geometry->rings[found->first_ring + i];

      for (guint k = 0; k < ring->n_references; k++)
        {
          guint arc = atlas_reference_get_arc (geometry->references[ring->first_reference + k]);

          if (!(geometry->arcs[arc].flags & ATLAS_ARC_ARTIFICIAL) &&
              atlas_plane_pen_sees_arc (&self->pen, arc) &&
              atlas_map_arc_is_disputed (&geometry->arcs[arc], self->scene) == disputed)
            atlas_plane_pen_add_arc (&self->pen, arc, disputed);
        }
    }
}

static void
stroke_outline (Painting         *self,
                int               region,
                const AtlasColor *color,
                double            width,
                gboolean          dashed)
{
  const double dashes[] = { 6.0 * self->weight, 4.0 * self->weight };

  cairo_set_line_width (self->cr, width * self->weight);
  atlas_map_ink (self->cr, color);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  add_outline (self, region, FALSE);
  cairo_stroke (self->cr);
  if (dashed)
    {
      cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_dash (self->cr, dashes, G_N_ELEMENTS (dashes), 0.0);
    }
  add_outline (self, region, TRUE);
  cairo_stroke (self->cr);
  cairo_set_dash (self->cr, NULL, 0, 0.0);
}

/* Colours a region along its edge only, so that its fill goes on saying what it
 * says. */
static void
paint_inner_glow (Painting         *self,
                  int               region,
                  const AtlasColor *color)
{
  static const double widths[] = { 27.0, 22.5, 18.0, 14.0, 10.5, 7.5 };

  cairo_save (self->cr);
  atlas_plane_pen_add_region (&self->pen, region);
  cairo_clip (self->cr);
  atlas_map_ink_thin (self->cr, color, 0.075);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      add_outline (self, region, FALSE);
      add_outline (self, region, TRUE);
      cairo_set_line_width (self->cr, widths[i] * self->weight);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

/**
 * atlas_map_painter_draw_region:
 * @cr: a cairo context whose units are pixels of @frame
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what the map is of
 * @palette: how it looks
 * @quality: the quality of the map below
 * @region: the index of a region
 * @highlight: what is to be seen of it
 *
 * Lays a highlight over a region. It runs exactly along the lines of the map
 * below, and a disputed line stays a dashed one.
 */
void
atlas_map_painter_draw_region (cairo_t               *cr,
                               const AtlasPlane      *plane,
                               const AtlasMapFrame   *frame,
                               const AtlasMapScene   *scene,
                               const AtlasMapPalette *palette,
                               AtlasMapQuality        quality,
                               int                    region,
                               AtlasMapHighlight      highlight)
{
  const AtlasColor *accent, *rim;
  Painting self;

  g_return_if_fail (cr != NULL && plane != NULL && frame != NULL);
  g_return_if_fail (scene != NULL && palette != NULL);
  g_return_if_fail (region >= 0 && (guint) region < plane->geometry->n_regions);

  painting_init (&self, cr, plane, frame, scene, palette, quality);
  accent = get_color (&self, ATLAS_MAP_COLOR_ACCENT);
  rim = get_color (&self, ATLAS_MAP_COLOR_PIN_RIM);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  set_line_antialias (&self);

  switch (highlight)
    {
    case ATLAS_MAP_HIGHLIGHT_HOVER:
      atlas_plane_pen_add_region (&self.pen, region);
      atlas_map_ink (cr, get_color (&self, ATLAS_MAP_COLOR_HOVER));
      cairo_fill (cr);
      stroke_outline (&self, region, get_color (&self, ATLAS_MAP_COLOR_FOCUS_BORDER), 1.8, TRUE);
      break;
    case ATLAS_MAP_HIGHLIGHT_SELECTED:
      paint_inner_glow (&self, region, accent);
      stroke_outline (&self, region, rim, 5.0, FALSE);
      stroke_outline (&self, region, accent, 2.8, TRUE);
      break;
    case ATLAS_MAP_HIGHLIGHT_FOCUS:
      /* A double line, unlike anything else on the map. It is of the lightest and
       * the darkest colour, so that one of them stands out from whatever is below. */
      stroke_outline (&self, region, rim, 8.0, FALSE);
      stroke_outline (&self, region, get_color (&self, ATLAS_MAP_COLOR_LABEL), 5.5, FALSE);
      stroke_outline (&self, region, rim, 1.8, FALSE);
      break;
    default:
      g_warn_if_reached ();
      break;
    }
  cairo_restore (cr);
}
