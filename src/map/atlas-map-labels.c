/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-placer-private.h"

struct _AtlasMapLabels
{
  GArray         *labels; /* of AtlasMapLabel */
  AtlasMapScene  *scene;  /* which owns the pins */
  AtlasMapPalette palette;
};

static void
label_clear (AtlasMapLabel *label)
{
  g_clear_pointer (&label->string, g_free);
  g_clear_pointer (&label->badge, g_free);
  g_clear_pointer (&label->boxes, g_array_unref);
  atlas_map_text_clear (&label->text);
}

static void
labels_clear (AtlasMapLabels *self)
{
  g_clear_pointer (&self->labels, g_array_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasMapLabels, atlas_map_labels, labels_clear)

static AtlasMapLabels *
labels_new (const AtlasMapScene   *scene,
            const AtlasMapPalette *palette)
{
  AtlasMapLabels *self = g_atomic_rc_box_new0 (AtlasMapLabels);

  self->scene = atlas_map_scene_ref ((AtlasMapScene *) scene);
  self->palette = *palette;
  self->labels = g_array_new (FALSE, FALSE, sizeof (AtlasMapLabel));
  g_array_set_clear_func (self->labels, (GDestroyNotify) label_clear);

  return self;
}

static void
block_spots (AtlasMapPlacer *placer)
{
  for (guint i = 0; i < placer->spots->len; i++)
    {
      const AtlasMapSpot *spot = &g_array_index (placer->spots, AtlasMapSpot, i);
      AtlasRectangle box = { spot->x - spot->radius, spot->y - spot->radius, 2.0 * spot->radius,
                             2.0 * spot->radius };

      atlas_map_placer_block (placer, &box);
    }
  for (guint i = 0; i < placer->dots->len; i++)
    {
      const AtlasMapDot *dot = &g_array_index (placer->dots, AtlasMapDot, i);
      AtlasRectangle box = { dot->x - dot->radius, dot->y - dot->radius, 2.0 * dot->radius,
                             2.0 * dot->radius };

      atlas_map_placer_block (placer, &box);
    }
}

/* Who comes first has the choice: what the map is about before what lies around it. */
static void
place (AtlasMapPlacer *placer)
{
  block_spots (placer);
  atlas_map_placer_place_focus (placer);
  atlas_map_placer_place_pins (placer);
  atlas_map_placer_place_seas (placer);
  atlas_map_placer_place_context (placer);
}

/* Which regions are of the focus: it is asked of thousands of points. */
static gboolean *
list_focus (const AtlasPlane    *plane,
            const AtlasMapScene *scene)
{
  const AtlasGeometry *geometry = atlas_plane_get_geometry (plane);
  gboolean *is_focus = g_new0 (gboolean, atlas_geometry_get_n_regions (geometry));

  for (guint i = 0; i < atlas_map_scene_get_n_places (scene); i++)
    {
      const AtlasMapPlace *place = atlas_map_scene_get_place (scene, i);

      is_focus[place->region] = place->role == ATLAS_MAP_ROLE_FOCUS;
    }
  return is_focus;
}

/**
 * atlas_map_labels_new:
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what is to be labelled
 * @palette: how it looks
 * @reserved: (nullable) (array length=n_reserved): rectangles of the picture, in
 *   pixels, that something else lies over
 * @n_reserved: how many there are
 *
 * Places the labels of a map. Names of the focus and their pins go first, then
 * seas, then what lies around.
 *
 * Layouts belong to the thread that makes them: place and draw in the same one.
 *
 * Returns: (transfer full): the labels
 */
AtlasMapLabels *
atlas_map_labels_new (const AtlasPlane      *plane,
                      const AtlasMapFrame   *frame,
                      const AtlasMapScene   *scene,
                      const AtlasMapPalette *palette,
                      const AtlasRectangle  *reserved,
                      guint                  n_reserved)
{
  return atlas_map_labels_new_with_badges (plane, frame, scene, palette, NULL, reserved,
                                           n_reserved);
}

/**
 * atlas_map_labels_new_with_badges:
 * @plane: a plane
 * @frame: what the picture shows
 * @scene: what is to be labelled
 * @palette: how it looks
 * @badges: (nullable): the numbers of places, to stand behind their names
 * @reserved: (nullable) (array length=n_reserved): rectangles of the picture, in
 *   pixels, that something else lies over
 * @n_reserved: how many there are
 *
 * Places the labels of a map as atlas_map_labels_new() does, with a number each for
 * some places. The name of a place whose number is 0 steps back.
 *
 * Returns: (transfer full): the labels
 */
AtlasMapLabels *
atlas_map_labels_new_with_badges (const AtlasPlane      *plane,
                                  const AtlasMapFrame   *frame,
                                  const AtlasMapScene   *scene,
                                  const AtlasMapPalette *palette,
                                  const AtlasMapBadges  *badges,
                                  const AtlasRectangle  *reserved,
                                  guint                  n_reserved)
{
  g_autoptr (AtlasMapMask) mask = NULL;
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  g_autoptr (GArray) spots = NULL;
  g_autoptr (GArray) dots = NULL;
  g_autofree gboolean *is_focus = NULL;
  PangoContext *context;
  AtlasMapLabels *self;
  AtlasMapPlacer placer;

  g_return_val_if_fail (plane != NULL && frame != NULL && scene != NULL && palette != NULL, NULL);

  mask = atlas_map_mask_new (plane, frame);
  context = atlas_map_text_create_context (atlas_map_scene_get_language (scene));
  spots = atlas_map_find_spots (plane, frame, scene, palette);
  dots = atlas_map_find_dots (plane, frame, scene);
  is_focus = list_focus (plane, scene);
  self = labels_new (scene, palette);
  placer = (AtlasMapPlacer) {
    .plane = plane,
    .frame = frame,
    .scene = scene,
    .palette = palette,
    .badges = badges,
    .context = context,
    .mask = mask,
    .unit = atlas_map_get_text_unit (frame, palette),
    .spots = spots,
    .is_focus = is_focus,
    .dots = dots,
    .obstacles = obstacles,
    /* Others take its place while names are placed. */
    .claims = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle)),
    .labels = self->labels,
  };
  for (guint i = 0; i < n_reserved; i++)
    atlas_map_placer_block (&placer, &reserved[i]);
  place (&placer);
  g_array_unref (placer.claims);
  g_object_unref (context);

  return self;
}

/**
 * atlas_map_labels_draw_label:
 * @self: labels
 * @index: the index of a label
 * @cr: a cairo context, in pixels of the frame that they were placed for
 *
 * Draws a label, with its capital where it has one.
 */
void
atlas_map_labels_draw_label (const AtlasMapLabels *self,
                             guint                 index,
                             cairo_t              *cr)
{
  const AtlasMapLabel *label;

  g_return_if_fail (self != NULL && index < self->labels->len && cr != NULL);

  label = &g_array_index (self->labels, AtlasMapLabel, index);
  if (label->spot.pin != NULL)
    atlas_map_draw_spot (&label->spot, &self->palette, cr);
  atlas_map_label_draw_leader (label, cr);
  atlas_map_text_draw (&label->text, cr, label->x, label->y, label->angle, &label->color,
                       &label->halo, label->halo_width);
  if (label->badge != NULL)
    atlas_map_badge_draw (label->badge, &self->palette, label->badge_size, label->is_quiet,
                          label->badge_x, label->badge_y, cr);
}

/**
 * atlas_map_labels_get_anchor:
 * @self: labels
 * @index: the index of a label
 * @x: (out): pixels from the left
 * @y: (out): pixels from the top
 *
 * Gets what point of the map a label belongs to while the map is scaled: its
 * capital, or its own middle.
 */
void
atlas_map_labels_get_anchor (const AtlasMapLabels *self,
                             guint                 index,
                             double               *x,
                             double               *y)
{
  const AtlasMapLabel *label;

  g_return_if_fail (self != NULL && index < self->labels->len);

  label = &g_array_index (self->labels, AtlasMapLabel, index);
  *x = label->spot.pin != NULL ? label->spot.x : label->x;
  *y = label->spot.pin != NULL ? label->spot.y : label->y;
}

/**
 * atlas_map_labels_draw:
 * @self: labels
 * @cr: a cairo context, in pixels of the frame that they were placed for
 *
 * Draws the labels, those that went first on top, and the capitals that have one: a
 * capital that finds no room for its name is left out.
 */
void
atlas_map_labels_draw (const AtlasMapLabels *self,
                       cairo_t              *cr)
{
  g_return_if_fail (self != NULL && cr != NULL);

  for (guint i = self->labels->len; i-- > 0;)
    atlas_map_labels_draw_label (self, i, cr);
}

/* For those who write labels instead of drawing them. */
const AtlasMapLabel *
atlas_map_labels_peek (const AtlasMapLabels *self,
                       guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->labels->len, NULL);

  return &g_array_index (self->labels, AtlasMapLabel, index);
}

/**
 * atlas_map_labels_get_n:
 * @self: labels
 *
 * Gets how many labels found a place.
 *
 * Returns: the number
 */
guint
atlas_map_labels_get_n (const AtlasMapLabels *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->labels->len;
}

/**
 * atlas_map_labels_get_text:
 * @self: labels
 * @index: the index of a label
 * @kind: (out) (optional): what it belongs to
 *
 * Gets what a label says; it may be broken into lines.
 *
 * Returns: (transfer none): the text
 */
const char *
atlas_map_labels_get_text (const AtlasMapLabels *self,
                           guint                 index,
                           AtlasMapLabelKind    *kind)
{
  const AtlasMapLabel *label;

  g_return_val_if_fail (self != NULL && index < self->labels->len, NULL);

  label = &g_array_index (self->labels, AtlasMapLabel, index);
  if (kind != NULL)
    *kind = label->kind;
  return label->string;
}

/**
 * atlas_map_labels_has_name:
 * @self: labels
 * @region: the index of a region
 *
 * Checks whether the name of a place found room.
 *
 * Returns: whether it is to be read
 */
gboolean
atlas_map_labels_has_name (const AtlasMapLabels *self,
                           int                   region)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->labels->len; i++)
    if (g_array_index (self->labels, AtlasMapLabel, i).region == region)
      return region != ATLAS_NO_REGION;
  return FALSE;
}

/**
 * atlas_map_labels_get_badge:
 * @self: labels
 * @index: the index of a label
 *
 * Gets the number that stands behind a label.
 *
 * Returns: (transfer none) (nullable): the number
 */
const char *
atlas_map_labels_get_badge (const AtlasMapLabels *self,
                            guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->labels->len, NULL);

  return g_array_index (self->labels, AtlasMapLabel, index).badge;
}

/**
 * atlas_map_labels_get_n_boxes:
 * @self: labels
 * @index: the index of a label
 *
 * Gets how many boxes a label is covered by: one, or several along a turned one.
 *
 * Returns: the number
 */
guint
atlas_map_labels_get_n_boxes (const AtlasMapLabels *self,
                              guint                 index)
{
  g_return_val_if_fail (self != NULL && index < self->labels->len, 0);

  return g_array_index (self->labels, AtlasMapLabel, index).boxes->len;
}

/**
 * atlas_map_labels_get_box:
 * @self: labels
 * @index: the index of a label
 * @box: the index of one of its boxes
 * @extents: (out caller-allocates): the box, in pixels
 *
 * Gets what a label covers.
 */
void
atlas_map_labels_get_box (const AtlasMapLabels *self,
                          guint                 index,
                          guint                 box,
                          AtlasRectangle       *extents)
{
  const AtlasMapLabel *label;

  g_return_if_fail (self != NULL && index < self->labels->len);

  label = &g_array_index (self->labels, AtlasMapLabel, index);
  g_return_if_fail (box < label->boxes->len);
  *extents = g_array_index (label->boxes, AtlasRectangle, box);
}
