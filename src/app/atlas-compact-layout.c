/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-compact-layout.h"

/* What is enough, in letters and lines. */
#define ENOUGH_CHARS 52
#define ENOUGH_LINES 36

struct _AtlasCompactLayout
{
  GtkLayoutManager parent_instance;

  gboolean is_compact; /* as it has been told */
  gboolean is_low;     /* as it has been found */
  guint    tell_id;
};

G_DEFINE_FINAL_TYPE (AtlasCompactLayout, atlas_compact_layout, GTK_TYPE_LAYOUT_MANAGER)

enum
{
  PROP_0,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
tell_cb (gpointer user_data)
{
  AtlasCompactLayout *self = user_data;

  self->tell_id = 0;
  if (self->is_compact == self->is_low)
    return;

  self->is_compact = self->is_low;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static gboolean
is_low (GtkWidget *widget,
        int        width,
        int        height)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_width = pango_font_metrics_get_approximate_char_width (metrics);
  int line_height = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);

  return width < PANGO_PIXELS (char_width * ENOUGH_CHARS) ||
         height < PANGO_PIXELS (line_height * ENOUGH_LINES);
}

static void
atlas_compact_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
atlas_compact_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  AtlasCompactLayout *self = ATLAS_COMPACT_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_allocate (child, width, height, baseline, NULL);

  /* Nothing may be shown or hidden while room is given out. */
  self->is_low = is_low (widget, width, height);
  if (self->is_low != self->is_compact && self->tell_id == 0)
    {
      self->tell_id = g_idle_add_once (tell_cb, self);
      g_source_set_priority (g_main_context_find_source_by_id (NULL, self->tell_id),
                             G_PRIORITY_HIGH);
    }
}

static GtkSizeRequestMode
atlas_compact_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL ? gtk_widget_get_request_mode (child) : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
atlas_compact_layout_finalize (GObject *object)
{
  AtlasCompactLayout *self = ATLAS_COMPACT_LAYOUT (object);

  g_clear_handle_id (&self->tell_id, g_source_remove);

  G_OBJECT_CLASS (atlas_compact_layout_parent_class)->finalize (object);
}

static void
atlas_compact_layout_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AtlasCompactLayout *self = ATLAS_COMPACT_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, self->is_compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_compact_layout_class_init (AtlasCompactLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->finalize = atlas_compact_layout_finalize;
  object_class->get_property = atlas_compact_layout_get_property;
  layout_class->allocate = atlas_compact_layout_allocate;
  layout_class->get_request_mode = atlas_compact_layout_get_request_mode;
  layout_class->measure = atlas_compact_layout_measure;

  /**
   * AtlasCompactLayout:compact:
   *
   * Whether there is little room.
   */
  props[PROP_COMPACT] =
      g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
atlas_compact_layout_init (AtlasCompactLayout *self)
{
}

/**
 * atlas_compact_layout_get_compact:
 * @self: a layout
 *
 * Gets whether there is little room.
 *
 * Returns: whether there is
 */
gboolean
atlas_compact_layout_get_compact (AtlasCompactLayout *self)
{
  g_return_val_if_fail (ATLAS_IS_COMPACT_LAYOUT (self), FALSE);

  return self->is_compact;
}
