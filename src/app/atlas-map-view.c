/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-view.h"

#include "atlas-layer-chooser.h"
#include "atlas-map-actions.h"
#include "atlas-map-caption.h"
#include "atlas-map-corners.h"
#include "atlas-map-legend.h"
#include "atlas-map-menu.h"
#include "atlas-map-still.h"

struct _AtlasMapView
{
  GtkWidget          parent_instance;

  /* Template children */
  AtlasMapCanvas    *canvas;
  AtlasLayerChooser *layers;
  GtkWidget         *menu_button;
  AtlasMapLegend    *legend;
  GtkWidget         *controls;
  AtlasMapCaption   *caption;
  GtkPopover        *menu;
  GMenuModel        *common_menu;

  /* Owned references */
  AtlasSelection    *selection;
  GSignalGroup      *selection_signals;
  GSignalGroup      *briefing_signals;
  AtlasMapSharer    *sharer;
  char              *only;   /* (nullable): the one place that stands out */
  GPtrArray         *stills; /* of AtlasMapStill: what lies over the map, from below */
};

G_DEFINE_FINAL_TYPE (AtlasMapView, atlas_map_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SELECTION,
  PROP_BOUNDARIES,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static AtlasBoundaryView
get_boundaries (AtlasMapView *self)
{
  return self->selection != NULL ? atlas_selection_get_boundaries (self->selection)
                                 : ATLAS_BOUNDARY_VIEW_AS_DOCUMENT;
}

/* What a query has found, as soon as it is typed. */
static void
update_found (AtlasMapView *self)
{
  g_autoptr (AtlasMapFound) found = NULL;

  if (self->selection != NULL)
    found = atlas_map_found_new (self->selection);
  atlas_map_canvas_set_found (self->canvas, found);
  atlas_map_legend_set_found (self->legend, found);
}

static void
update_content (AtlasMapView *self)
{
  g_autoptr (AtlasClassification) classification = NULL;
  AtlasBriefing *briefing = NULL;
  const char *language = "en";
  AtlasMapScene *scene;

  if (self->selection != NULL)
    {
      briefing = atlas_selection_get_briefing (self->selection);
      language = atlas_selection_get_language (self->selection);
    }
  if (briefing != NULL)
    classification = atlas_briefing_classify (briefing, atlas_selection_get_layer (self->selection),
                                              atlas_selection_get_kind (self->selection), language);

  g_signal_group_set_target (self->briefing_signals, briefing);
  atlas_map_canvas_set_content (self->canvas, briefing, language, classification,
                                get_boundaries (self), self->only);
  scene = atlas_map_canvas_get_scene (self->canvas);
  atlas_map_legend_set_scene (self->legend, scene);
  atlas_map_caption_set_scene (self->caption, scene);
  update_found (self);
}

static void
update_boundaries (AtlasMapView *self)
{
  update_content (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BOUNDARIES]);
}

/* What is counted, where the colours say how many there are of something. */
static void
update_kind (AtlasMapView *self)
{
  const char *layer = atlas_selection_get_layer (self->selection);

  if (g_strcmp0 (layer, ATLAS_LAYER_ENTRIES) == 0 || g_strcmp0 (layer, ATLAS_LAYER_STAGE) == 0)
    update_content (self);
  else
    update_found (self);
}

/* The one place that stands out is what is looked at, for as long as it is. */
static void
update_only (AtlasMapView *self)
{
  const char *place = self->selection != NULL ? atlas_selection_get_place (self->selection) : NULL;

  if (self->only != NULL && g_strcmp0 (self->only, place) != 0)
    atlas_map_view_set_only (self, NULL);
}

static void
update_place (AtlasMapView *self)
{
  update_only (self);
  atlas_map_canvas_set_place (self->canvas, self->selection != NULL
                                              ? atlas_selection_get_place (self->selection)
                                              : NULL);
  update_found (self);
}

static AtlasMapCorners
get_corners (AtlasMapView *self)
{
  return (AtlasMapCorners) {
    .map = GTK_WIDGET (self),
    .layers = GTK_WIDGET (self->layers),
    .menu_button = self->menu_button,
    .legend = GTK_WIDGET (self->legend),
    .controls = self->controls,
  };
}

static void
atlas_map_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  const AtlasMapCorners corners = get_corners (self);
  AtlasRectangle reserved[1 + ATLAS_MAP_N_CORNERS];
  guint n_reserved = 0;
  int caption_height, top;

  gtk_widget_measure (GTK_WIDGET (self->caption), GTK_ORIENTATION_VERTICAL, width, NULL,
                      &caption_height, NULL, NULL);
  top = height - caption_height;
  gtk_widget_size_allocate (GTK_WIDGET (self->caption),
                            &(GtkAllocation) { 0, top, width, caption_height }, -1);
  reserved[n_reserved++] = (AtlasRectangle) { 0, top, width, caption_height };

  atlas_map_legend_set_map (self->legend, width, top);
  n_reserved += atlas_map_corners_allocate (&corners, top, &reserved[n_reserved]);

  /* The map goes on under the caption, but keeps what matters out of there. */
  atlas_map_canvas_set_reserved (self->canvas, caption_height, reserved, n_reserved);
  gtk_widget_size_allocate (GTK_WIDGET (self->canvas), &(GtkAllocation) { 0, 0, width, height },
                            -1);
  gtk_popover_present (self->menu);
}

/* Footnotes may be long, and would rather not be broken into lines: the map is as
 * large as it wants to be, whatever stands on it. */
static void
atlas_map_view_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  const AtlasMapCorners corners = get_corners (self);
  int least = atlas_map_corners_measure (&corners, orientation);
  int caption;

  gtk_widget_measure (GTK_WIDGET (self->caption), orientation, -1, &caption, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->canvas), orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MAX (MAX (*minimum, caption), least);
  else
    *minimum = MAX (*minimum, least + caption);
  *natural = MAX (*minimum, *natural);
}

/* The map comes first: GTK would go by where things stand, and so begin with what
 * is at the top. Returns whether something has taken the focus. */
static gboolean
move_focus (AtlasMapView     *self,
            GtkDirectionType  direction)
{
  GtkWidget *stops[] = {
    GTK_WIDGET (self->canvas), GTK_WIDGET (self->layers), self->menu_button,
    GTK_WIDGET (self->legend), self->controls,
  };
  const int n_stops = G_N_ELEMENTS (stops);
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int at = step > 0 ? -1 : n_stops;

  for (int i = 0; i < n_stops; i++)
    if (stops[i] == child)
      at = i;
  for (int i = at + step; i >= 0 && i < n_stops; i += step)
    if (gtk_widget_child_focus (stops[i], direction))
      return TRUE;

  return FALSE;
}

static gboolean
atlas_map_view_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL && gtk_widget_child_focus (child, direction))
    return TRUE;
  /* Arrows that lead out of what is on the map lead nowhere else on it. */
  if (child != NULL && direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return move_focus (ATLAS_MAP_VIEW (widget), direction);
}

static void
atlas_map_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);

  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->canvas), snapshot);
  for (guint i = 0; i < self->stills->len; i++)
    atlas_map_still_snapshot (g_ptr_array_index (self->stills, i), snapshot);
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

  if (self->sharer != NULL)
    atlas_map_sharer_stop (self->sharer);
  g_clear_object (&self->sharer);
  g_clear_pointer (&self->stills, g_ptr_array_unref);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->briefing_signals);
  g_clear_object (&self->selection);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_MAP_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (atlas_map_view_parent_class)->dispose (object);
}

static void
atlas_map_view_finalize (GObject *object)
{
  g_free (ATLAS_MAP_VIEW (object)->only);

  G_OBJECT_CLASS (atlas_map_view_parent_class)->finalize (object);
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
    case PROP_BOUNDARIES:
      g_value_set_enum (value, get_boundaries (self));
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
    case PROP_BOUNDARIES:
      if (self->selection != NULL)
        atlas_selection_set_boundaries (self->selection, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
tell (AtlasMapView *self,
      const char   *text)
{
  g_signal_emit (self, signals[TOLD], 0, text);
}

static void
atlas_map_view_class_init (AtlasMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = atlas_map_view_dispose;
  object_class->finalize = atlas_map_view_finalize;
  object_class->get_property = atlas_map_view_get_property;
  object_class->set_property = atlas_map_view_set_property;
  widget_class->focus = atlas_map_view_focus;
  widget_class->grab_focus = atlas_map_view_grab_focus;
  widget_class->measure = atlas_map_view_measure;
  widget_class->size_allocate = atlas_map_view_size_allocate;
  widget_class->snapshot = atlas_map_view_snapshot;

  /**
   * AtlasMapView:selection:
   *
   * What the map follows.
   */
  props[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, ATLAS_TYPE_SELECTION, flags);

  /**
   * AtlasMapView:boundaries:
   *
   * From whose point of view boundaries are drawn; the selection's own.
   */
  props[PROP_BOUNDARIES] =
    g_param_spec_enum ("boundaries", NULL, NULL, ATLAS_TYPE_BOUNDARY_VIEW,
                       ATLAS_BOUNDARY_VIEW_AS_DOCUMENT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * AtlasMapView::told:
   * @self: the map
   * @text: what has been done, as plain text in the language of the interface
   *
   * Something was done that can't be seen on the map.
   */
  signals[TOLD] = g_signal_new ("told", ATLAS_TYPE_MAP_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ATLAS_TYPE_LAYER_CHOOSER);
  g_type_ensure (ATLAS_TYPE_MAP_CANVAS);
  g_type_ensure (ATLAS_TYPE_MAP_CAPTION);
  g_type_ensure (ATLAS_TYPE_MAP_LEGEND);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ATLAS_RESOURCE_PREFIX "/atlas-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, canvas);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, caption);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, common_menu);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, controls);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, layers);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, menu);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, menu_button);

  atlas_map_actions_install (widget_class);
  gtk_widget_class_install_property_action (widget_class, "map.boundaries", "boundaries");
  gtk_widget_class_set_css_name (widget_class, "map-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_stills (AtlasMapView *self)
{
  GtkWidget *widgets[] = {
    GTK_WIDGET (self->layers), self->menu_button, GTK_WIDGET (self->legend),
    self->controls, GTK_WIDGET (self->caption),
  };

  self->stills = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_map_still_free);
  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    g_ptr_array_add (self->stills, atlas_map_still_new (widgets[i]));
}

static void
atlas_map_view_init (AtlasMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_stills (self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  atlas_map_caption_set_viewport (
    self->caption, atlas_map_camera_get_viewport (atlas_map_canvas_get_camera (self->canvas)));

  self->sharer = atlas_map_sharer_new (GTK_WIDGET (self));
  g_signal_connect_object (self->sharer, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);

  self->briefing_signals = g_signal_group_new (ATLAS_TYPE_BRIEFING);
  g_signal_group_connect_swapped (self->briefing_signals, "entries-changed",
                                  G_CALLBACK (update_content), self);

  self->selection_signals = g_signal_group_new (ATLAS_TYPE_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "notify::briefing",
                                  G_CALLBACK (update_content), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::language",
                                  G_CALLBACK (update_content), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::layer",
                                  G_CALLBACK (update_content), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::boundaries",
                                  G_CALLBACK (update_boundaries), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::kind",
                                  G_CALLBACK (update_kind), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::place",
                                  G_CALLBACK (update_place), self);
  g_signal_group_connect_swapped (self->selection_signals, "notify::query",
                                  G_CALLBACK (update_found), self);
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

/**
 * atlas_map_view_get_canvas:
 * @self: a map
 *
 * Gets the map itself.
 *
 * Returns: (transfer none): the canvas
 */
AtlasMapCanvas *
atlas_map_view_get_canvas (AtlasMapView *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), NULL);

  return self->canvas;
}

/**
 * atlas_map_view_get_sharer:
 * @self: a map
 *
 * Gets what hands the map on.
 *
 * Returns: (transfer none): the sharer
 */
AtlasMapSharer *
atlas_map_view_get_sharer (AtlasMapView *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), NULL);

  return self->sharer;
}

/**
 * atlas_map_view_set_only:
 * @self: a map
 * @code: (nullable): the code of a place that is selected, or %NULL for all places
 *
 * Lets one place stand out, with all others around it in the colours of context. As soon
 * as something else is selected all stand out again.
 */
void
atlas_map_view_set_only (AtlasMapView *self,
                         const char   *code)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  if (g_strcmp0 (self->only, code) == 0)
    return;

  g_free (self->only);
  self->only = g_strdup (code);
  update_content (self);
}

/**
 * atlas_map_view_get_only:
 * @self: a map
 *
 * Gets what place stands out.
 *
 * Returns: (transfer none) (nullable): its code, %NULL where all do
 */
const char *
atlas_map_view_get_only (AtlasMapView *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), NULL);

  return self->only;
}

/**
 * atlas_map_view_popup_menu:
 * @self: a map
 * @code: (nullable): the code of a place of the briefing
 * @x: a point of the map, in pixels
 * @y: a point of the map, in pixels
 *
 * Opens the menu of a place, or of the map where there is none.
 */
void
atlas_map_view_popup_menu (AtlasMapView *self,
                           const char   *code,
                           double        x,
                           double        y)
{
  g_autoptr (GMenuModel) model = NULL;
  g_autofree char *name = NULL;
  gboolean is_selected, is_only;

  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));
  g_return_if_fail (self->selection != NULL);

  if (code != NULL)
    name = atlas_briefing_format_place (atlas_selection_get_briefing (self->selection), code,
                                        atlas_selection_get_language (self->selection));
  is_selected = g_strcmp0 (code, atlas_selection_get_place (self->selection)) == 0;
  is_only = code != NULL && g_strcmp0 (code, self->only) == 0;
  model = atlas_map_menu_create (code, name, is_selected, is_only, self->common_menu);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), model);
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (self->menu);
}
