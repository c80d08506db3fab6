/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-corners.h"

/* How far what lies over the map is from its edges, from the caption, and from
 * one another. */
#define MARGIN 12

/* A box that a child may have: at one end of the map, in the direction of
 * reading, and at its top or its bottom. */
typedef struct
{
  GtkAlign halign;
  GtkAlign valign;
  int      top;
  int      bottom;
  int      width; /* at most */
} Corner;

static void
allocate_corner (const AtlasMapCorners *self,
                 GtkWidget             *child,
                 const Corner          *corner,
                 AtlasRectangle        *box)
{
  gboolean is_mirrored = gtk_widget_get_direction (self->map) == GTK_TEXT_DIR_RTL;
  int map_width = gtk_widget_get_width (self->map);
  int room = corner->bottom - corner->top;
  int width, height, minimum;
  int x = MARGIN;
  int y = corner->top;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &width, NULL, NULL);
  width = CLAMP (corner->width, minimum, width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &height, NULL, NULL);
  height = CLAMP (room, minimum, height);
  if ((corner->halign == GTK_ALIGN_END) != is_mirrored)
    x = map_width - MARGIN - width;
  if (corner->valign == GTK_ALIGN_END)
    y = corner->bottom - height;

  *box = (AtlasRectangle) { x, y, width, height };
  gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

/* What there is no room for is left out: there are other ways to zoom, and a map
 * that low has nothing to explain. */
static gboolean
has_room (GtkWidget    *child,
          const Corner *corner)
{
  int minimum;
  gboolean fits;

  if (!gtk_widget_should_layout (child))
    return FALSE;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  fits = minimum <= corner->bottom - corner->top;
  gtk_widget_set_child_visible (child, fits);

  return fits;
}

static void
add_minimum (GtkWidget      *child,
             GtkOrientation  orientation,
             int            *minimum)
{
  int child_minimum;

  if (!gtk_widget_should_layout (child))
    return;

  gtk_widget_measure (child, orientation, -1, &child_minimum, NULL, NULL, NULL);
  *minimum += child_minimum + MARGIN;
}

/**
 * atlas_map_corners_allocate:
 * @self: what stands in the corners
 * @bottom: where the caption begins, in pixels from the top
 * @boxes: (out caller-allocates): room for %ATLAS_MAP_N_CORNERS boxes
 *
 * Gives everything its place: what chooses stands above what explains and what moves.
 *
 * Returns: how many boxes of the map are covered
 */
guint
atlas_map_corners_allocate (const AtlasMapCorners *self,
                            int                    bottom,
                            AtlasRectangle        *boxes)
{
  int width = gtk_widget_get_width (self->map) - 2 * MARGIN;
  Corner corner = { GTK_ALIGN_END, GTK_ALIGN_START, MARGIN, bottom - MARGIN, width };
  guint n_boxes = 0;

  allocate_corner (self, self->menu_button, &corner, &boxes[n_boxes]);
  corner.width -= (int) boxes[n_boxes++].width + MARGIN;
  corner.halign = GTK_ALIGN_START;
  if (gtk_widget_should_layout (self->layers))
    allocate_corner (self, self->layers, &corner, &boxes[n_boxes++]);

  corner.top += (int) boxes[n_boxes - 1].height + MARGIN;
  corner.valign = GTK_ALIGN_END;
  corner.width = width;
  corner.halign = GTK_ALIGN_END;
  if (has_room (self->controls, &corner))
    {
      allocate_corner (self, self->controls, &corner, &boxes[n_boxes]);
      corner.width -= (int) boxes[n_boxes++].width + MARGIN;
    }
  corner.halign = GTK_ALIGN_START;
  if (has_room (self->legend, &corner))
    allocate_corner (self, self->legend, &corner, &boxes[n_boxes++]);

  return n_boxes;
}

/**
 * atlas_map_corners_measure:
 * @self: what stands in the corners
 * @orientation: which size
 *
 * Measures what the corners need. Where the map is low they can do with the upper ones.
 *
 * Returns: the least width or height of the map, in pixels
 */
int
atlas_map_corners_measure (const AtlasMapCorners *self,
                           GtkOrientation         orientation)
{
  int top = MARGIN;
  int bottom = MARGIN;

  add_minimum (self->menu_button, orientation, &top);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return top;

  add_minimum (self->layers, orientation, &top);
  add_minimum (self->legend, orientation, &bottom);
  add_minimum (self->controls, orientation, &bottom);

  return MAX (top, bottom);
}
