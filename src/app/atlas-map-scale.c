/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-scale.h"

#include <glib/gi18n.h>
#include <math.h>

#include "atlas-compat.h"
#include "atlas-number.h"

/* The bar is at most that long, in pixels, and stands that far from its label. */
#define MAX_LENGTH 96
#define SPACING 6
#define TICK_HEIGHT 7

struct _AtlasMapScale
{
  GtkWidget      parent_instance;

  AtlasViewport *viewport;
  double         kilometers;
  double         length; /* in pixels */
};

G_DEFINE_FINAL_TYPE (AtlasMapScale, atlas_map_scale, GTK_TYPE_WIDGET)

static char *
format_distance (double kilometers)
{
  if (kilometers < 1)
    /* Translators: a distance in metres */
    return atlas_number_printf (C_("distance", "%d m"), (int) round (kilometers * 1000));

  /* Translators: a distance in kilometres */
  return atlas_number_printf (C_("distance", "%d km"), (int) round (kilometers));
}

static void
update_words (AtlasMapScale *self)
{
  g_autofree char *text = format_distance (self->kilometers);
  g_autofree char *label = NULL;

  /* Translators: what a screen reader says of a map's scale bar, such as "Scale: 100 km" */
  label = g_strdup_printf (_("Scale: %s"), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* The largest length of 1, 2 or 5 and zeros that is not over another one. */
static double
round_down (double length)
{
  double power = pow (10, floor (log10 (length)));

  return length >= 5 * power ? 5 * power : length >= 2 * power ? 2 * power : power;
}

static void
update (AtlasMapScale *self)
{
  AtlasMapFrame frame;
  double longitude, latitude, stretch, kilometers;
  const AtlasProjection *projection = atlas_viewport_get_projection (self->viewport);

  atlas_viewport_get_frame (self->viewport, &frame);
  if (frame.scale <= 0 || projection == NULL)
    return;

  /* A plane is true to scale along a line only: the bar is for the middle. */
  stretch = atlas_viewport_unlocate (self->viewport, frame.width / 2, frame.height / 2, &longitude,
                                     &latitude)
              ? atlas_projection_get_stretch (projection, longitude, latitude)
              : 1;
  kilometers = round_down (MAX_LENGTH / (frame.scale * stretch));
  self->length = kilometers * frame.scale * stretch;

  if (self->kilometers != kilometers)
    {
      self->kilometers = kilometers;
      update_words (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The bar and its words change with each step of the zoom, and may do so while
 * sizes are being given out. The room for them does not. */
static void
atlas_map_scale_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  g_autofree char *longest = format_distance (5000);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, longest);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = height;
      *minimum_baseline = *natural_baseline = pango_layout_get_baseline (layout) / PANGO_SCALE;
    }
  else
    {
      *minimum = *natural = width + SPACING + MAX_LENGTH;
    }
}

static void
append_line (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             double         x,
             double         y,
             double         width,
             double         height)
{
  gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
atlas_map_scale_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AtlasMapScale *self = ATLAS_MAP_SCALE (widget);
  g_autofree char *text = format_distance (self->kilometers);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double length = round (self->length);
  double middle = floor (gtk_widget_get_height (widget) / 2.0);
  double x = is_mirrored ? 0 : gtk_widget_get_width (widget) - length;
  int text_width;
  GdkRGBA color;

  atlas_compat_get_color (widget, &color);
  append_line (snapshot, &color, x, middle, length, 1);
  append_line (snapshot, &color, x, middle - TICK_HEIGHT / 2, 1, TICK_HEIGHT);
  append_line (snapshot, &color, x + length - 1, middle - TICK_HEIGHT / 2, 1, TICK_HEIGHT);

  pango_layout_get_pixel_size (layout, &text_width, NULL);
  x = is_mirrored ? length + SPACING : x - SPACING - text_width;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 0));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
atlas_map_scale_dispose (GObject *object)
{
  AtlasMapScale *self = ATLAS_MAP_SCALE (object);

  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (atlas_map_scale_parent_class)->dispose (object);
}

static void
atlas_map_scale_class_init (AtlasMapScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_map_scale_dispose;
  widget_class->measure = atlas_map_scale_measure;
  widget_class->snapshot = atlas_map_scale_snapshot;

  gtk_widget_class_set_css_name (widget_class, "map-scale");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_map_scale_init (AtlasMapScale *self)
{
  self->kilometers = 1;
}

/**
 * atlas_map_scale_set_viewport:
 * @self: a scale bar
 * @viewport: where the map stands
 *
 * Sets what the bar is for. It follows the viewport.
 */
void
atlas_map_scale_set_viewport (AtlasMapScale *self,
                              AtlasViewport *viewport)
{
  g_return_if_fail (ATLAS_IS_MAP_SCALE (self));
  g_return_if_fail (ATLAS_IS_VIEWPORT (viewport));

  if (!g_set_object (&self->viewport, viewport))
    return;

  g_signal_connect_object (viewport, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
