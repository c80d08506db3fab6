/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-matrix-grid-private.h"

#include <math.h>

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasEntryMatrixGrid, atlas_entry_matrix_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static GtkWidget *
get_child (AtlasEntryMatrixGrid *self,
           guint                 row,
           guint                 column)
{
  return g_ptr_array_index (self->children, row * self->n_columns + column);
}

/* --- Where things are. --- */

static double
get_offset (AtlasEntryMatrixGrid *self,
            GtkOrientation        orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value;

  if (adjustment == NULL)
    return 0;

  value = gtk_adjustment_get_value (adjustment);
  if (orientation == GTK_ORIENTATION_HORIZONTAL &&
      gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    value = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) -
            value;

  return round (value);
}

/* Where a cell would be if nothing had been scrolled. */
static void
get_place (AtlasEntryMatrixGrid *self,
           guint                 row,
           guint                 column,
           GdkRectangle         *place)
{
  place->x = 0;
  for (guint i = 0; i < column; i++)
    place->x += self->widths[i] + ATLAS_MATRIX_GAP;
  place->width = self->widths[column];
  place->y = 0;
  for (guint i = 0; i < row; i++)
    place->y += self->heights[i] + ATLAS_MATRIX_GAP;
  place->height = self->heights[row];
}

static void
place_child (AtlasEntryMatrixGrid *self,
             guint                 row,
             guint                 column)
{
  GtkWidget *child = get_child (self, row, column);
  GskTransform *transform = NULL;
  GdkRectangle place;
  double x, y;

  if (child == NULL)
    return;

  get_place (self, row, column, &place);
  x = place.x - (column > 0 ? get_offset (self, GTK_ORIENTATION_HORIZONTAL) : 0);
  y = place.y - (row > 0 ? get_offset (self, GTK_ORIENTATION_VERTICAL) : 0);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - place.width;

  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (x, y));
  if (row == 0 && column > 0 && self->is_turned)
    {
      int length = MIN (atlas_entry_matrix_grid_get_child_width (self, row, column), place.height);

      /* Read from below, as on the back of a book, and begin above the cells. */
      transform = gsk_transform_translate (transform, &GRAPHENE_POINT_INIT (0, place.height));
      transform = gsk_transform_rotate (transform, -90);
      gtk_widget_allocate (child, length, place.width, -1, transform);
      return;
    }
  if (row == 0 && column > 0)
    {
      int height = atlas_entry_matrix_grid_get_child_height (self, row, column, place.width);

      height = MIN (height, place.height);
      transform = gsk_transform_translate (transform,
                                           &GRAPHENE_POINT_INIT (0, place.height - height));
      place.height = height;
    }
  gtk_widget_allocate (child, place.width, place.height, -1, transform);
}

static void
place_children (AtlasEntryMatrixGrid *self)
{
  for (guint row = 0; row < self->n_rows; row++)
    for (guint column = 0; column < self->n_columns; column++)
      place_child (self, row, column);
}

static void
configure (AtlasEntryMatrixGrid *self,
           GtkOrientation        orientation,
           int                   page,
           int                   upper)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value;

  if (adjustment == NULL)
    return;

  value = gtk_adjustment_get_value (adjustment);
  /* The first column is at the right where one reads from there. */
  if (!self->is_placed && orientation == GTK_ORIENTATION_HORIZONTAL &&
      gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    value = upper;
  gtk_adjustment_configure (adjustment, CLAMP (value, 0, MAX (upper - page, 0)), 0,
                            MAX (upper, page), page * 0.1, page * 0.9, page);
}

static void
value_changed_cb (AtlasEntryMatrixGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (AtlasEntryMatrixGrid *self,
                GtkOrientation        orientation,
                GtkAdjustment        *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place == adjustment)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, value_changed_cb, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (value_changed_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Moves what has the focus into the part of the window that isn't headings. */
static void
reveal (AtlasEntryMatrixGrid *self,
        guint                 row,
        guint                 column)
{
  GtkAdjustment *across = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  GtkAdjustment *down = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRectangle place;
  double offset;

  if (self->heights == NULL || row >= self->n_rows)
    return;

  get_place (self, row, column, &place);
  if (across != NULL && column > 0)
    {
      offset = get_offset (self, GTK_ORIENTATION_HORIZONTAL);
      offset = CLAMP (offset, place.x + place.width - width, place.x - self->side - ATLAS_MATRIX_GAP);
      if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
        offset = gtk_adjustment_get_upper (across) - gtk_adjustment_get_page_size (across) - offset;
      gtk_adjustment_set_value (across, offset);
    }
  if (down != NULL && row > 0)
    {
      offset = get_offset (self, GTK_ORIENTATION_VERTICAL);
      offset = CLAMP (offset, place.y + place.height - height, place.y - self->heights[0] - ATLAS_MATRIX_GAP);
      gtk_adjustment_set_value (down, offset);
    }
}

/* --- The widget. --- */

static void
atlas_entry_matrix_grid_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (widget);

  /* What doesn't fit is scrolled to. */
  *minimum = 0;
  *natural = 0;
  if (self->n_rows == 0)
    return;

  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? atlas_entry_matrix_grid_get_width (self)
                 : atlas_entry_matrix_grid_get_height (self, for_size);
}

static void
atlas_entry_matrix_grid_size_allocate (GtkWidget *widget,
                                       int        width,
                                       int        height,
                                       int        baseline)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (widget);
  GdkRectangle last;

  if (self->n_rows == 0 || self->n_columns == 0)
    return;

  atlas_entry_matrix_grid_settle (self, width, height);
  get_place (self, self->n_rows - 1, self->n_columns - 1, &last);
  configure (self, GTK_ORIENTATION_HORIZONTAL, width, last.x + last.width);
  configure (self, GTK_ORIENTATION_VERTICAL, height, last.y + last.height);
  self->is_placed = TRUE;
  place_children (self);
}

/* The parts of the grid, which scroll apart: cells, headings of rows, headings
 * of columns, the corner. */
static void
snapshot_part (AtlasEntryMatrixGrid *self,
               GtkSnapshot          *snapshot,
               gboolean              is_top,
               gboolean              is_side)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int side = self->side + ATLAS_MATRIX_GAP / 2, top = self->heights[0] + ATLAS_MATRIX_GAP / 2;
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t clip;

  graphene_rect_init (&clip, is_side ? 0 : side, is_top ? 0 : top,
                      MAX (is_side ? side : width - side, 0), MAX (is_top ? top : height - top, 0));
  if (is_rtl)
    clip.origin.x = width - clip.origin.x - clip.size.width;
  gtk_snapshot_push_clip (snapshot, &clip);
  for (guint row = is_top ? 0 : 1; row < (is_top ? MIN (self->n_rows, 1) : self->n_rows); row++)
    for (guint column = is_side ? 0 : 1; column < (is_side ? MIN (self->n_columns, 1) : self->n_columns);
         column++)
      if (get_child (self, row, column) != NULL)
        gtk_widget_snapshot_child (GTK_WIDGET (self), get_child (self, row, column), snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
atlas_entry_matrix_grid_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (widget);

  if (self->n_rows == 0 || self->heights == NULL)
    return;

  for (int part = 0; part < 4; part++)
    snapshot_part (self, snapshot, (part & 2) != 0, (part & 1) != 0);
}

static void
atlas_entry_matrix_grid_set_focus_child (GtkWidget *widget,
                                         GtkWidget *child)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (widget);
  guint row, column;

  GTK_WIDGET_CLASS (atlas_entry_matrix_grid_parent_class)->set_focus_child (widget, child);
  if (child != NULL && atlas_entry_matrix_grid_find (self, child, &row, &column))
    reveal (self, row, column);
}

static void
atlas_entry_matrix_grid_dispose (GObject *object)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (object);

  atlas_entry_matrix_grid_set_size (self, 0, 0);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  G_OBJECT_CLASS (atlas_entry_matrix_grid_parent_class)->dispose (object);
}

static void
atlas_entry_matrix_grid_finalize (GObject *object)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (object);

  g_ptr_array_unref (self->children);
  g_free (self->heights);
  g_free (self->widths);

  G_OBJECT_CLASS (atlas_entry_matrix_grid_parent_class)->finalize (object);
}

static void
atlas_entry_matrix_grid_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_entry_matrix_grid_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  AtlasEntryMatrixGrid *self = ATLAS_ENTRY_MATRIX_GRID (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_entry_matrix_grid_class_init (AtlasEntryMatrixGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_entry_matrix_grid_dispose;
  object_class->finalize = atlas_entry_matrix_grid_finalize;
  object_class->get_property = atlas_entry_matrix_grid_get_property;
  object_class->set_property = atlas_entry_matrix_grid_set_property;
  widget_class->measure = atlas_entry_matrix_grid_measure;
  widget_class->set_focus_child = atlas_entry_matrix_grid_set_focus_child;
  widget_class->size_allocate = atlas_entry_matrix_grid_size_allocate;
  widget_class->snapshot = atlas_entry_matrix_grid_snapshot;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  gtk_widget_class_set_css_name (widget_class, "matrix-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
atlas_entry_matrix_grid_init (AtlasEntryMatrixGrid *self)
{
  self->children = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  atlas_entry_matrix_grid_add_keys (self);
}

/**
 * atlas_entry_matrix_grid_set_size:
 * @self: a grid
 * @n_rows: how many rows there are, the headings included
 * @n_columns: how many columns there are, the headings included
 *
 * Takes out all children and makes room for others.
 */
void
atlas_entry_matrix_grid_set_size (AtlasEntryMatrixGrid *self,
                                  guint                 n_rows,
                                  guint                 n_columns)
{
  GtkWidget *child;

  g_return_if_fail (ATLAS_IS_ENTRY_MATRIX_GRID (self));

  /* Nobody may find a child that goes. */
  self->n_rows = self->n_columns = 0;
  g_ptr_array_set_size (self->children, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->heights, g_free);
  g_clear_pointer (&self->widths, g_free);

  g_ptr_array_set_size (self->children, n_rows * n_columns);
  self->n_rows = n_rows;
  self->n_columns = n_columns;
}

/**
 * atlas_entry_matrix_grid_get_n_rows:
 * @self: a grid
 *
 * Gets how many rows there are, the headings included.
 *
 * Returns: the number
 */
guint
atlas_entry_matrix_grid_get_n_rows (AtlasEntryMatrixGrid *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_MATRIX_GRID (self), 0);

  return self->n_rows;
}

/**
 * atlas_entry_matrix_grid_get_n_columns:
 * @self: a grid
 *
 * Gets how many columns there are, the headings included.
 *
 * Returns: the number
 */
guint
atlas_entry_matrix_grid_get_n_columns (AtlasEntryMatrixGrid *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_MATRIX_GRID (self), 0);

  return self->n_columns;
}

/**
 * atlas_entry_matrix_grid_attach:
 * @self: a grid
 * @child: a widget without a parent
 * @row: a row, of which the first is for headings
 * @column: a column, of which the first is for headings
 *
 * Puts a widget into a cell that is empty. Cells first, then headings: what is
 * put in later is above what was put in before.
 */
void
atlas_entry_matrix_grid_attach (AtlasEntryMatrixGrid *self,
                                GtkWidget            *child,
                                guint                 row,
                                guint                 column)
{
  g_return_if_fail (ATLAS_IS_ENTRY_MATRIX_GRID (self));
  g_return_if_fail (GTK_IS_WIDGET (child));
  g_return_if_fail (row < self->n_rows && column < self->n_columns);
  g_return_if_fail (get_child (self, row, column) == NULL);

  g_ptr_array_index (self->children, row * self->n_columns + column) = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * atlas_entry_matrix_grid_get_child_at:
 * @self: a grid
 * @row: a row
 * @column: a column
 *
 * Gets the widget of a cell.
 *
 * Returns: (transfer none) (nullable): the widget; %NULL also beyond the grid
 */
GtkWidget *
atlas_entry_matrix_grid_get_child_at (AtlasEntryMatrixGrid *self,
                                      guint                 row,
                                      guint                 column)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_MATRIX_GRID (self), NULL);

  return row < self->n_rows && column < self->n_columns ? get_child (self, row, column) : NULL;
}

/**
 * atlas_entry_matrix_grid_find:
 * @self: a grid
 * @child: a widget
 * @row: (out): where to put the row
 * @column: (out): where to put the column
 *
 * Gets where a child is.
 *
 * Returns: whether it is a child of the grid
 */
gboolean
atlas_entry_matrix_grid_find (AtlasEntryMatrixGrid *self,
                              GtkWidget            *child,
                              guint                *row,
                              guint                *column)
{
  guint index;

  g_return_val_if_fail (ATLAS_IS_ENTRY_MATRIX_GRID (self), FALSE);

  if (!g_ptr_array_find (self->children, child, &index))
    return FALSE;
  *row = index / self->n_columns;
  *column = index % self->n_columns;

  return TRUE;
}

/**
 * atlas_entry_matrix_grid_get_turned:
 * @self: a grid
 *
 * Gets whether the headings of the columns are turned, because they would be
 * too wide.
 *
 * Returns: whether they are
 */
gboolean
atlas_entry_matrix_grid_get_turned (AtlasEntryMatrixGrid *self)
{
  g_return_val_if_fail (ATLAS_IS_ENTRY_MATRIX_GRID (self), FALSE);

  return self->is_turned;
}
