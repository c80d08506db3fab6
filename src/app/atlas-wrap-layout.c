/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-wrap-layout.h"

struct _AtlasWrapLayout
{
  GtkLayoutManager parent_instance;

  int spacing;      /* between the children of a line, in pixels */
  int line_spacing; /* between the lines, in pixels */
};

G_DEFINE_FINAL_TYPE (AtlasWrapLayout, atlas_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The children of a line, from first to before end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int        minimum;
  int        natural;
} Line;

static int
get_child_width (GtkWidget *child,
                 int        width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return width < 0 ? natural : MAX (minimum, MIN (natural, width));
}

/* Fills a line with the children from first on that fit into the width, at
 * least one of them; a negative width is endless. */
static Line
fill_line (AtlasWrapLayout *self,
           GtkWidget       *first,
           int              width)
{
  Line line = { first, NULL, 0, 0 };
  int used = 0;

  for (GtkWidget *child = first; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_width, minimum, natural;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = get_child_width (child, width);
      if (width >= 0 && used > 0 && used + self->spacing + child_width > width)
        {
          line.end = child;
          break;
        }

      used += (used > 0 ? self->spacing : 0) + child_width;
      gtk_widget_measure (child,
                          GTK_ORIENTATION_VERTICAL,
                          child_width,
                          &minimum,
                          &natural,
                          NULL,
                          NULL);
      line.minimum = MAX (line.minimum, minimum);
      line.natural = MAX (line.natural, natural);
    }

  return line;
}

static void
measure_width (AtlasWrapLayout *self,
               GtkWidget       *widget,
               int             *minimum,
               int             *natural)
{
  gboolean is_first = TRUE;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child,
                          GTK_ORIENTATION_HORIZONTAL,
                          -1,
                          &child_minimum,
                          &child_natural,
                          NULL,
                          NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (is_first ? 0 : self->spacing);
      is_first = FALSE;
    }
}

static void
measure_height (AtlasWrapLayout *self,
                GtkWidget       *widget,
                int              width,
                int             *minimum,
                int             *natural)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  while (child != NULL)
    {
      Line line = fill_line (self, child, width);
      int gap = *natural > 0 && line.natural > 0 ? self->line_spacing : 0;

      *minimum += gap + line.minimum;
      *natural += gap + line.natural;
      child = line.end;
    }
}

static GtkSizeRequestMode
atlas_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
atlas_wrap_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  AtlasWrapLayout *self = ATLAS_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

/* What a line leaves free goes to the first child of it that wants to expand. */
static int
get_free_width (AtlasWrapLayout *self,
                const Line      *line,
                int              width)
{
  int used = 0;

  for (GtkWidget *child = line->first; child != line->end;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      used += (used > 0 ? self->spacing : 0) + get_child_width (child, width);

  return MAX (0, width - used);
}

static void
allocate_line (AtlasWrapLayout *self,
               GtkWidget       *widget,
               const Line      *line,
               int              y,
               int              width)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int free_width = get_free_width (self, line, width);
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_width;

      if (!gtk_widget_should_layout (child))
        continue;

      child_width = get_child_width (child, width);
      if (gtk_widget_get_hexpand (child))
        {
          child_width += free_width;
          free_width = 0;
        }
      gtk_widget_size_allocate (child,
                                &(GtkAllocation) { is_rtl ? width - x - child_width : x,
                                                   y,
                                                   child_width,
                                                   line->natural },
                                -1);
      x += child_width + self->spacing;
    }
}

static void
atlas_wrap_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  AtlasWrapLayout *self = ATLAS_WRAP_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int y = 0;

  while (child != NULL)
    {
      Line line = fill_line (self, child, width);

      allocate_line (self, widget, &line, y, width);
      y += line.natural + (line.natural > 0 ? self->line_spacing : 0);
      child = line.end;
    }
}

static void
atlas_wrap_layout_class_init (AtlasWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->allocate = atlas_wrap_layout_allocate;
  layout_class->get_request_mode = atlas_wrap_layout_get_request_mode;
  layout_class->measure = atlas_wrap_layout_measure;
}

static void
atlas_wrap_layout_init (AtlasWrapLayout *self)
{
}

/**
 * atlas_wrap_layout_new:
 * @spacing: pixels between the children of a line
 * @line_spacing: pixels between the lines
 *
 * Makes a layout.
 *
 * Returns: the layout
 */
GtkLayoutManager *
atlas_wrap_layout_new (guint spacing,
                       guint line_spacing)
{
  AtlasWrapLayout *self = g_object_new (ATLAS_TYPE_WRAP_LAYOUT, NULL);

  self->spacing = spacing;
  self->line_spacing = line_spacing;

  return GTK_LAYOUT_MANAGER (self);
}
