/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-items.h"

#include <math.h>

#include "atlas-map-typeahead.h"
#include "atlas-map-walk.h"
#include "atlas-map-words.h"

struct _AtlasMapItems
{
  GtkWidget         *map;
  GPtrArray         *items; /* of AtlasMapItem, which are children of the map */
  AtlasMapTypeahead *typeahead;
  AtlasMapWalk      *walk;
};

static void
add_item (AtlasMapItems *self,
          AtlasPlace    *place,
          AtlasPlane    *plane,
          AtlasViewport *viewport)
{
  const char *code = atlas_place_get_code (place);
  int region = atlas_geometry_lookup (atlas_plane_get_geometry (plane), code);
  GtkWidget *item;

  if (region == ATLAS_NO_REGION || atlas_map_items_find (self, code) != NULL)
    return;

  item = atlas_map_item_new (code, region);
  atlas_map_item_set_view (ATLAS_MAP_ITEM (item), plane, viewport);
  gtk_widget_set_parent (item, self->map);
  g_ptr_array_add (self->items, item);
}

static void
build_walk (AtlasMapItems *self,
            AtlasPlane    *plane)
{
  g_autofree graphene_point_t *points = g_new (graphene_point_t, self->items->len);

  for (guint i = 0; i < self->items->len; i++)
    {
      int region = atlas_map_item_get_region (atlas_map_items_get (self, i));
      double longitude, latitude, x = 0, y = 0;

      atlas_geometry_get_label_point (atlas_plane_get_geometry (plane), region, &longitude,
                                      &latitude);
      atlas_projection_forward (atlas_plane_get_projection (plane), longitude, latitude, &x, &y);
      graphene_point_init (&points[i], (float) x, (float) -y);
    }

  self->walk = atlas_map_walk_new (points, self->items->len);
}

static guint
find_index (AtlasMapItems *self,
            AtlasMapItem  *item)
{
  guint index;

  return g_ptr_array_find (self->items, item, &index) ? index : ATLAS_MAP_TYPEAHEAD_NONE;
}

static void
allocate (AtlasMapItem        *item,
          AtlasPlane          *plane,
          const AtlasMapFrame *frame)
{
  AtlasRectangle extents = { 0 };
  double left, top, right, bottom;
  int width, height;

  /* GTK wants to be asked for a size before it gives one. */
  gtk_widget_measure (GTK_WIDGET (item), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  atlas_plane_get_region_extents (plane, atlas_map_item_get_region (item), &extents);
  atlas_map_frame_to_picture (frame, extents.x, extents.y + extents.height, &left, &top);
  atlas_map_frame_to_picture (frame, extents.x + extents.width, extents.y, &right, &bottom);

  /* Only what is in view: what assistive technology outlines should not reach
   * over the rest of the window. */
  left = CLAMP (floor (left), 0, frame->width - 1);
  top = CLAMP (floor (top), 0, frame->height - 1);
  width = (int) (CLAMP (ceil (right), left + 1, frame->width) - left);
  height = (int) (CLAMP (ceil (bottom), top + 1, frame->height) - top);

  gtk_widget_size_allocate (GTK_WIDGET (item),
                            &(GtkAllocation) { (int) left, (int) top, width, height }, -1);
}

/* Where the names of the places stand that the briefing is about. */
static void
measure_region (AtlasMapItems *self,
                AtlasBriefing *briefing,
                AtlasBounds   *region)
{
  gboolean is_empty = TRUE;

  *region = (AtlasBounds) { 0 };
  for (guint i = 0; i < self->items->len; i++)
    {
      AtlasMapItem *item = atlas_map_items_get (self, i);
      AtlasBounds bounds;
      double longitude, latitude;

      if (!atlas_briefing_is_focus (briefing, atlas_map_item_get_code (item)))
        continue;
      atlas_map_item_get_home (item, &bounds, &longitude, &latitude);
      if (is_empty)
        *region = (AtlasBounds) { longitude, latitude, longitude, latitude };
      region->west = MIN (region->west, longitude);
      region->east = MAX (region->east, longitude);
      region->south = MIN (region->south, latitude);
      region->north = MAX (region->north, latitude);
      is_empty = FALSE;
    }
}

static char *
format_position (AtlasMapItems     *self,
                 guint              index,
                 const AtlasBounds *region)
{
  double longitude, latitude;
  AtlasBounds bounds;

  atlas_map_item_get_home (atlas_map_items_get (self, index), &bounds, &longitude, &latitude);

  /* A single place is in the middle of itself. */
  return atlas_map_words_format_position (
    index + 1, self->items->len,
    region->east > region->west ? (longitude - region->west) / (region->east - region->west) : 0.5,
    region->north > region->south ? (latitude - region->south) / (region->north - region->south)
                                  : 0.5);
}

/**
 * atlas_map_items_new:
 * @map: the widget that the items are children of, which must outlive them
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the items
 */
AtlasMapItems *
atlas_map_items_new (GtkWidget *map)
{
  AtlasMapItems *self = g_new0 (AtlasMapItems, 1);

  self->map = map;
  self->items = g_ptr_array_new ();
  self->typeahead = atlas_map_typeahead_new ();

  return self;
}

/**
 * atlas_map_items_free:
 * @self: the items
 *
 * Takes all items from the map, and frees the list.
 */
void
atlas_map_items_free (AtlasMapItems *self)
{
  atlas_map_items_clear (self);
  g_ptr_array_unref (self->items);
  atlas_map_typeahead_free (self->typeahead);
  g_free (self);
}

/**
 * atlas_map_items_clear:
 * @self: the items
 *
 * Takes all items from the map.
 */
void
atlas_map_items_clear (AtlasMapItems *self)
{
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_unparent (GTK_WIDGET (atlas_map_items_get (self, i)));
  g_ptr_array_set_size (self->items, 0);
  atlas_map_typeahead_clear (self->typeahead);
  g_clear_pointer (&self->walk, atlas_map_walk_free);
}

/**
 * atlas_map_items_fill:
 * @self: the items, none yet
 * @briefing: a briefing
 * @plane: the world, laid flat
 * @viewport: where the map stands
 *
 * Makes an item of each place of the briefing that has an outline. The places
 * that the briefing is about come first, in its own order.
 */
void
atlas_map_items_fill (AtlasMapItems *self,
                      AtlasBriefing *briefing,
                      AtlasPlane    *plane,
                      AtlasViewport *viewport)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);

  g_return_if_fail (self->items->len == 0);

  for (guint i = 0; focus[i] != NULL; i++)
    {
      AtlasPlace *place = atlas_briefing_lookup_place (briefing, focus[i]);

      if (place != NULL)
        add_item (self, place, plane, viewport);
    }
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    add_item (self, atlas_briefing_get_place (briefing, i), plane, viewport);

  for (guint i = 0; i < self->items->len; i++)
    atlas_map_item_set_position (atlas_map_items_get (self, i), i + 1, self->items->len);
  build_walk (self, plane);
}

/**
 * atlas_map_items_set_words:
 * @self: the items
 * @briefing: the briefing that they were made for
 * @classification: (nullable): what the colours say
 * @found: (nullable): what a query has found
 * @language: the language of the content
 *
 * Sets what is said of each place.
 */
void
atlas_map_items_set_words (AtlasMapItems       *self,
                           AtlasBriefing       *briefing,
                           AtlasClassification *classification,
                           const AtlasMapFound *found,
                           const char          *language)
{
  AtlasBounds region;

  measure_region (self, briefing, &region);
  atlas_map_typeahead_clear (self->typeahead);
  for (guint i = 0; i < self->items->len; i++)
    {
      AtlasMapItem *item = atlas_map_items_get (self, i);
      AtlasPlace *place = atlas_briefing_lookup_place (briefing, atlas_map_item_get_code (item));
      g_autofree char *name = atlas_place_format_name (place, language);
      g_autofree char *words = atlas_map_words_format_place (briefing, place, found, language);
      g_autofree char *position = format_position (self, i, &region);
      g_autofree char *details =
        atlas_map_words_format_details (briefing, classification, place, position, language);
      g_autofree char *tooltip =
        atlas_map_words_format_tooltip (briefing, classification, place, language);

      atlas_map_item_set_words (item, words, details, tooltip);
      atlas_map_typeahead_add_name (self->typeahead, name);
    }
}

/**
 * atlas_map_items_allocate:
 * @self: the items
 * @plane: (nullable): the plane that the outlines are on
 * @frame: what of it is in view
 *
 * Puts each item where its place is.
 */
void
atlas_map_items_allocate (AtlasMapItems       *self,
                          AtlasPlane          *plane,
                          const AtlasMapFrame *frame)
{
  for (guint i = 0; i < self->items->len; i++)
    allocate (atlas_map_items_get (self, i), plane, frame);
}

/**
 * atlas_map_items_snapshot:
 * @self: the items
 * @drawing: what the map is drawn from
 * @snapshot: where it is drawn
 * @target: what the frame is drawn for
 * @shows_focus: whether to show which item has the focus
 *
 * Draws what is pointed at, what is selected and what has the focus. GTK hides its
 * own focus rings a while after the last key; where the keyboard is must always be
 * seen here.
 */
void
atlas_map_items_snapshot (AtlasMapItems        *self,
                          AtlasMapDrawing      *drawing,
                          GtkSnapshot          *snapshot,
                          const AtlasMapTarget *target,
                          gboolean              shows_focus)
{
  static const struct
  {
    GtkStateFlags     flag;
    AtlasMapHighlight highlight;
  } highlights[] = {
    { GTK_STATE_FLAG_PRELIGHT, ATLAS_MAP_HIGHLIGHT_HOVER },
    { GTK_STATE_FLAG_SELECTED, ATLAS_MAP_HIGHLIGHT_SELECTED },
    { GTK_STATE_FLAG_FOCUSED, ATLAS_MAP_HIGHLIGHT_FOCUS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (highlights); i++)
    for (guint j = 0; j < self->items->len; j++)
      {
        AtlasMapItem *item = atlas_map_items_get (self, j);

        if (highlights[i].flag == GTK_STATE_FLAG_FOCUSED && !shows_focus)
          continue;
        if ((gtk_widget_get_state_flags (GTK_WIDGET (item)) & highlights[i].flag) != 0)
          atlas_map_drawing_snapshot_region (drawing, snapshot, target,
                                             atlas_map_item_get_region (item),
                                             highlights[i].highlight);
      }
}

/**
 * atlas_map_items_get_n:
 * @self: the items
 *
 * Gets how many there are.
 *
 * Returns: the number
 */
guint
atlas_map_items_get_n (AtlasMapItems *self)
{
  return self->items->len;
}

/**
 * atlas_map_items_get:
 * @self: the items
 * @index: which one
 *
 * Gets an item.
 *
 * Returns: (transfer none): the item
 */
AtlasMapItem *
atlas_map_items_get (AtlasMapItems *self,
                     guint          index)
{
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

/**
 * atlas_map_items_find:
 * @self: the items
 * @code: (nullable): the code of a place
 *
 * Finds the item of a place.
 *
 * Returns: (transfer none) (nullable): the item, if there is one
 */
AtlasMapItem *
atlas_map_items_find (AtlasMapItems *self,
                      const char    *code)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (atlas_map_item_get_code (atlas_map_items_get (self, i)), code) == 0)
      return atlas_map_items_get (self, i);

  return NULL;
}

/**
 * atlas_map_items_find_typed:
 * @self: the items
 * @letter: a letter that is typed just now
 * @from: (nullable): the item that the focus is at
 *
 * Finds the place whose name starts with what has been typed.
 *
 * Returns: (transfer none) (nullable): its item, if there is one
 */
AtlasMapItem *
atlas_map_items_find_typed (AtlasMapItems *self,
                            gunichar       letter,
                            AtlasMapItem  *from)
{
  guint index = atlas_map_typeahead_type (self->typeahead, letter, g_get_monotonic_time (),
                                          find_index (self, from));

  return index != ATLAS_MAP_TYPEAHEAD_NONE ? atlas_map_items_get (self, index) : NULL;
}

/**
 * atlas_map_items_get_neighbor:
 * @self: the items
 * @from: one of them
 * @direction: left, right, up or down
 *
 * Gets where an arrow key leads to.
 *
 * Returns: (transfer none) (nullable): an item, or %NULL at the edge
 */
AtlasMapItem *
atlas_map_items_get_neighbor (AtlasMapItems    *self,
                              AtlasMapItem     *from,
                              GtkDirectionType  direction)
{
  guint index = find_index (self, from);

  g_return_val_if_fail (index < self->items->len, NULL);

  index = atlas_map_walk_get_neighbor (self->walk, index, direction);

  return index != ATLAS_MAP_WALK_NONE ? atlas_map_items_get (self, index) : NULL;
}
