/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-view.h"

#include "atlas-map-canvas.h"
#include "atlas-map-caption.h"
#include "atlas-map-legend.h"

/* How far what lies over the map is from its edges and from the caption. */
#define MARGIN 12

/* How much a press of a button or key scales the map, and how far it moves it. */
#define ZOOM_FACTOR 1.5
#define PAN_STEP 96.0

struct _AtlasMapView
{
  GtkWidget        parent_instance;

  /* Template children */
  AtlasMapCanvas  *canvas;
  AtlasMapLegend  *legend;
  GtkWidget       *controls;
  AtlasMapCaption *caption;

  /* Owned references */
  AtlasSelection  *selection;
  GSignalGroup    *selection_signals;
  GSignalGroup    *briefing_signals;
};

G_DEFINE_FINAL_TYPE (AtlasMapView, atlas_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
zoom (AtlasMapView *self,
      double        factor)
{
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  AtlasMapCamera *camera = atlas_map_canvas_get_camera (self->canvas);
  double covered = gtk_widget_get_height (GTK_WIDGET (self->caption));

  if (!atlas_map_camera_can_approach (camera, factor))
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  atlas_map_camera_approach (camera, factor, gtk_widget_get_width (canvas) / 2.0,
                             (gtk_widget_get_height (canvas) - covered) / 2);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  zoom (ATLAS_MAP_VIEW (widget), ZOOM_FACTOR);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  zoom (ATLAS_MAP_VIEW (widget), 1 / ZOOM_FACTOR);
}

static void
fit_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  atlas_map_camera_fit (atlas_map_canvas_get_camera (self->canvas));
}

static void
pan_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  int right, down;

  /* Looking to the right moves the map to the left. */
  g_variant_get (parameter, "(ii)", &right, &down);
  atlas_map_camera_glide (atlas_map_canvas_get_camera (self->canvas), -right * PAN_STEP,
                          -down * PAN_STEP);
}

static void
select_place_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  if (self->selection != NULL)
    atlas_selection_set_place (self->selection, g_variant_get_string (parameter, NULL));
}

static void
select_region_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  if (self->selection != NULL)
    atlas_selection_set_place (self->selection, NULL);
}

/* Escape is for others where there is nothing for it to do here. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  if (self->selection == NULL || atlas_selection_get_place (self->selection) == NULL)
    return GDK_EVENT_PROPAGATE;

  atlas_selection_set_place (self->selection, NULL);

  return GDK_EVENT_STOP;
}

static void
update_content (AtlasMapView *self)
{
  AtlasBriefing *briefing = NULL;
  const char *language = "en";
  AtlasMapScene *scene;

  if (self->selection != NULL)
    {
      briefing = atlas_selection_get_briefing (self->selection);
      language = atlas_selection_get_language (self->selection);
    }

  g_signal_group_set_target (self->briefing_signals, briefing);
  atlas_map_canvas_set_content (self->canvas, briefing, language);
  scene = atlas_map_canvas_get_scene (self->canvas);
  atlas_map_legend_set_content (self->legend, briefing, scene);
  atlas_map_caption_set_scene (self->caption, scene);
}

static void
update_place (AtlasMapView *self)
{
  atlas_map_canvas_set_place (self->canvas, self->selection != NULL
                                              ? atlas_selection_get_place (self->selection)
                                              : NULL);
}

/* Gives a child a box at one end of the map, in the direction of reading. */
static void
allocate_box (AtlasMapView   *self,
              GtkWidget      *child,
              GtkAlign        align,
              int             bottom,
              AtlasRectangle *box)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int map_width = gtk_widget_get_width (GTK_WIDGET (self));
  int width, height, minimum;
  int x = MARGIN;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &width, NULL, NULL);
  width = CLAMP (map_width - 2 * MARGIN, minimum, width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  if ((align == GTK_ALIGN_END) != is_mirrored)
    x = map_width - MARGIN - width;

  *box = (AtlasRectangle) { x, bottom - MARGIN - height, width, height };
  gtk_widget_size_allocate (child,
                            &(GtkAllocation) { x, bottom - MARGIN - height, width, height }, -1);
}

static void
atlas_map_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  AtlasRectangle reserved[3];
  guint n_reserved = 0;
  int caption_height, top;

  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_VERTICAL, width, NULL,
                      &caption_height, NULL, NULL);
  top = height - caption_height;
  gtk_widget_size_allocate (GTK_WIDGET (self->caption),
                            &(GtkAllocation) { 0, top, width, caption_height }, -1);
  reserved[n_reserved++] = (AtlasRectangle) { 0, top, width, caption_height };

  allocate_box (self, self->controls, GTK_ALIGN_END, top, &reserved[n_reserved++]);
  if (gtk_widget_should_layout (GTK_WIDGET (self->legend)))
    allocate_box (self, GTK_WIDGET (self->legend), GTK_ALIGN_START, top, &reserved[n_reserved++]);

  /* The map goes on under the caption, but keeps what matters out of there. */
  atlas_map_canvas_set_reserved (self->canvas, caption_height, reserved, n_reserved);
  gtk_widget_size_allocate (GTK_WIDGET (self->canvas), &(GtkAllocation) { 0, 0, width, height },
                            -1);
}

static void
atlas_map_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      /* Footnotes may be long, and would rather not be broken into lines. */
      if (child == GTK_WIDGET (ATLAS_MAP_VIEW (widget)->caption))
        child_natural = child_minimum;
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static gboolean
atlas_map_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ATLAS_MAP_VIEW (widget)->canvas));
}

static void
atlas_map_view_dispose (GObject *object)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->selection_signals);
  g_clear_object (&self->briefing_signals);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_MAP_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_map_view_parent_class)->dispose (object);
}

static void
atlas_map_view_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
atlas_map_view_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  switch (property_id)
    {
    case PROP_SELECTION:
      atlas_map_view_set_selection (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "map.pan", "(ii)", pan_cb);
  gtk_widget_class_install_action (widget_class, "map.select-place", "s", select_place_cb);
  gtk_widget_class_install_action (widget_class, "map.select-region", NULL, select_region_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_out_cb);
}

static void
add_pan_binding (GtkWidgetClass *widget_class,
                 guint           keyval,
                 guint           keypad_keyval,
                 int             right,
                 int             down)
{
  gtk_widget_class_add_binding_action (widget_class, keyval, GDK_CONTROL_MASK, "map.pan", "(ii)",
                                       right, down);
  gtk_widget_class_add_binding_action (widget_class, keypad_keyval, GDK_CONTROL_MASK, "map.pan",
                                       "(ii)", right, down);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint       keyval;
    const char *action;
  } keys[] = {
    { GDK_KEY_plus, "map.zoom-in" },      { GDK_KEY_equal, "map.zoom-in" },
    { GDK_KEY_KP_Add, "map.zoom-in" },    { GDK_KEY_minus, "map.zoom-out" },
    { GDK_KEY_KP_Subtract, "map.zoom-out" }, { GDK_KEY_Home, "map.fit" },
    { GDK_KEY_KP_Home, "map.fit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, 0, keys[i].action, NULL);

  add_pan_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_pan_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_pan_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_pan_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
atlas_map_view_class_init (AtlasMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_map_view_dispose;
  object_class->get_property = atlas_map_view_get_property;
  object_class->set_property = atlas_map_view_set_property;
  widget_class->grab_focus = atlas_map_view_grab_focus;
  widget_class->measure = atlas_map_view_measure;
  widget_class->size_allocate = atlas_map_view_size_allocate;

  props[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ATLAS_TYPE_MAP_CANVAS);
  g_type_ensure (ATLAS_TYPE_MAP_CAPTION);
  g_type_ensure (ATLAS_TYPE_MAP_LEGEND);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, canvas);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, controls);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, caption);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, legend);

  install_actions (widget_class);
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "map-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_map_view_init (AtlasMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  atlas_map_caption_set_viewport (
    self->caption, atlas_map_camera_get_viewport (atlas_map_canvas_get_camera (self->canvas)));

  self->briefing_signals = g_signal_group_new (ATLAS_TYPE_BRIEFING);
  g_signal_group_connect_swapped (self->briefing_signals, "entries-changed",
                                  G_CALLBACK (update_content), self);

  self->selection_signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "notify::briefing",
                                  G_CALLBACK (update_content), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::language",
                                  G_CALLBACK (update_content), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::place",
                                  G_CALLBACK (update_place), self);
}

/**
 * atlas_map_view_new:
 * @selection: (nullable): what is looked at
 *
 * Makes a map.
 *
 * Returns: (transfer floating): the map
 */
GtkWidget *
atlas_map_view_new (AtlasSelection *selection)
{
  return g_object_new (ATLAS_TYPE_MAP_VIEW, "selection", selection, NULL);
}

/**
 * atlas_map_view_get_selection:
 * @self: a map
 *
 * Gets what is looked at.
 *
 * Returns: (transfer none) (nullable): the selection
 */
AtlasSelection *
atlas_map_view_get_selection (AtlasMapView *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), NULL);

  return self->selection;
}

/**
 * atlas_map_view_set_selection:
 * @self: a map
 * @selection: (nullable): what is looked at
 *
 * Sets what the map follows.
 */
void
atlas_map_view_set_selection (AtlasMapView   *self,
                              AtlasSelection *selection)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));
  g_return_if_fail (selection == NULL || ATLAS_IS_SELECTION (selection));

  if (!g_set_object (&self->selection, selection))
    return;

  g_signal_group_set_target (self->selection_signals, selection);
  update_content (self);
  update_place (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SELECTION]);
}
