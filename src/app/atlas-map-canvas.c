/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-canvas.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "atlas-map-camera.h"
#include "atlas-map-drawing.h"
#include "atlas-map-input.h"
#include "atlas-map-items.h"
#include "atlas-map-style.h"
#include "atlas-map-words.h"

/* How long the map must stand still before it is drawn with care. */
#define REST_MS 60

struct _AtlasMapCanvas
{
  GtkWidget        parent_instance;

  AtlasBriefing   *briefing;
  AtlasMapScene   *scene;
  AtlasMapFound   *found;   /* (nullable) */
  char            *language;
  AtlasPlane      *plane;
  AtlasMapCamera  *camera;
  AtlasMapDrawing *drawing;
  AtlasMapInput   *input;
  AtlasMapItems   *items;
  AtlasMapItem    *current; /* what the focus comes back to */
  char            *place;

  int              bottom;
  GArray          *reserved; /* of AtlasRectangle */
  guint            rest_id;
  gboolean         is_allocating;
  gboolean         is_picking;
};

G_DEFINE_FINAL_TYPE (AtlasMapCanvas, atlas_map_canvas, GTK_TYPE_WIDGET)

/* Where the focus goes when it comes to the map. */
static AtlasMapItem *
get_entrance (AtlasMapCanvas *self)
{
  AtlasMapItem *selected = atlas_map_items_find (self->items, self->place);

  if (selected != NULL)
    return selected;
  if (self->current != NULL)
    return self->current;

  return atlas_map_items_get_n (self->items) > 0 ? atlas_map_items_get (self->items, 0) : NULL;
}

static gboolean
rest_cb (gpointer user_data)
{
  AtlasMapCanvas *self = user_data;

  self->rest_id = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
viewport_changed_cb (AtlasMapCanvas *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);

  /* The items lie where their places are. */
  if (!self->is_allocating)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
reveal (AtlasMapCanvas *self,
        AtlasMapItem   *item)
{
  double longitude, latitude;
  AtlasBounds bounds;

  atlas_map_item_get_home (item, &bounds, &longitude, &latitude);
  atlas_map_camera_reveal (self->camera, &bounds, longitude, latitude);
}

static void
item_state_flags_changed_cb (AtlasMapCanvas *self,
                             GtkStateFlags   old_flags,
                             AtlasMapItem   *item)
{
  GtkStateFlags added = gtk_widget_get_state_flags (GTK_WIDGET (item)) & ~old_flags;

  /* The canvas draws for its children. GTK would not ask it to: a child that
   * draws nothing counts as waiting to be drawn for ever. */
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if ((added & GTK_STATE_FLAG_FOCUSED) != 0)
    self->current = item;
  if ((added & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    atlas_map_input_show_focus (self->input);
  if ((added & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_FOCUS_VISIBLE)) != 0 &&
      atlas_map_input_is_by_keyboard (self->input))
    reveal (self, item);
}

static void
fill (AtlasMapCanvas *self)
{
  guint n_items;

  atlas_map_items_fill (self->items, self->briefing, self->plane,
                        atlas_map_camera_get_viewport (self->camera));
  n_items = atlas_map_items_get_n (self->items);
  for (guint i = 0; i < n_items; i++)
    {
      AtlasMapItem *item = atlas_map_items_get (self->items, i);

      atlas_map_item_set_selected (item,
                                   g_strcmp0 (atlas_map_item_get_code (item), self->place) == 0);
      g_signal_connect_object (item, "state-flags-changed",
                               G_CALLBACK (item_state_flags_changed_cb), self, G_CONNECT_SWAPPED);
    }

  /* A map of nothing can still be looked around on. */
  gtk_widget_set_focusable (GTK_WIDGET (self), n_items == 0);
}

static void
update_words (AtlasMapCanvas *self)
{
  const char *language = self->language;
  const AtlasText *title = atlas_briefing_get_title (self->briefing);
  AtlasClassification *classification = atlas_map_scene_get_classification (self->scene);
  g_autofree char *description =
    atlas_map_words_format_map (self->briefing, classification, self->found, language);
  g_autofree char *label = NULL;

  atlas_map_items_set_words (self->items, self->briefing, classification, self->found, language);

  /* Translators: what a screen reader calls the map; %s is the title of a briefing */
  label = g_strdup_printf (_("Map: %s"), atlas_text_get (title, language));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
update_palette (AtlasMapCanvas *self)
{
  AtlasMapPalette palette;

  atlas_map_style_get_palette (GTK_WIDGET (self), &palette);
  atlas_map_drawing_set_palette (self->drawing, &palette);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Lays the world flat for another briefing. */
static void
update_plane (AtlasMapCanvas *self)
{
  AtlasProjection projection;

  atlas_map_scene_get_projection (self->scene, &projection);
  if (self->plane == NULL ||
      !atlas_projection_equal (&projection, atlas_plane_get_projection (self->plane)))
    {
      g_clear_pointer (&self->plane, atlas_plane_unref);
      self->plane = atlas_plane_get_world (&projection);
    }

  atlas_map_camera_set_region (self->camera, self->plane, self->scene);
}

static void
atlas_map_canvas_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  AtlasMapCanvas *self = ATLAS_MAP_CANVAS (widget);
  AtlasMapFrame frame;

  self->is_allocating = TRUE;
  atlas_map_camera_set_size (self->camera, width, height, self->bottom,
                             (const AtlasRectangle *) (gpointer) self->reserved->data,
                             self->reserved->len);
  atlas_viewport_get_frame (atlas_map_camera_get_viewport (self->camera), &frame);
  atlas_map_items_allocate (self->items, self->plane, &frame);
  self->is_allocating = FALSE;
}

static void
atlas_map_canvas_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = 120;
  *natural = 480;
}

static void
atlas_map_canvas_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  AtlasMapCanvas *self = ATLAS_MAP_CANVAS (widget);
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));
  AtlasMapTarget target = { 0 };

  atlas_viewport_get_frame (atlas_map_camera_get_viewport (self->camera), &target.frame);
  if (self->scene == NULL || target.frame.width < 1 || target.frame.height < 1)
    return;

  target.scale_factor = gtk_widget_get_scale_factor (widget);
  target.is_moving = self->rest_id != 0;
  target.as_texture = !GSK_IS_CAIRO_RENDERER (renderer);
  if (!atlas_map_drawing_snapshot_base (self->drawing, snapshot, &target))
    return;
  atlas_map_items_snapshot (self->items, self->drawing, snapshot, &target,
                            atlas_map_input_is_by_keyboard (self->input));
  atlas_map_drawing_snapshot_labels (self->drawing, snapshot, &target);
}

static gboolean
move_focus (AtlasMapCanvas   *self,
            AtlasMapItem     *from,
            GtkDirectionType  direction)
{
  AtlasMapItem *next = atlas_map_items_get_neighbor (self->items, from, direction);

  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));

  /* At the edge of the map the focus stays in it; Tab leads out. */
  return TRUE;
}

static gboolean
atlas_map_canvas_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  AtlasMapCanvas *self = ATLAS_MAP_CANVAS (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  AtlasMapItem *entrance = get_entrance (self);

  if (child == NULL)
    return !gtk_widget_has_focus (widget) &&
           gtk_widget_grab_focus (entrance != NULL ? GTK_WIDGET (entrance) : widget);

  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;

  return move_focus (self, ATLAS_MAP_ITEM (child), direction);
}

static gboolean
atlas_map_canvas_grab_focus (GtkWidget *widget)
{
  AtlasMapItem *entrance = get_entrance (ATLAS_MAP_CANVAS (widget));

  if (entrance != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (entrance));

  return GTK_WIDGET_CLASS (atlas_map_canvas_parent_class)->grab_focus (widget);
}

static void
atlas_map_canvas_css_changed (GtkWidget         *widget,
                              GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_map_canvas_parent_class)->css_changed (widget, change);
  update_palette (ATLAS_MAP_CANVAS (widget));
}

static void
atlas_map_canvas_system_setting_changed (GtkWidget        *widget,
                                         GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (atlas_map_canvas_parent_class)->system_setting_changed (widget, setting);
  update_palette (ATLAS_MAP_CANVAS (widget));
}

static void
atlas_map_canvas_dispose (GObject *object)
{
  AtlasMapCanvas *self = ATLAS_MAP_CANVAS (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->current = NULL;
  g_clear_pointer (&self->items, atlas_map_items_free);
  g_clear_pointer (&self->input, atlas_map_input_free);
  g_clear_pointer (&self->camera, atlas_map_camera_free);
  g_clear_object (&self->briefing);

  G_OBJECT_CLASS (atlas_map_canvas_parent_class)->dispose (object);
}

static void
atlas_map_canvas_finalize (GObject *object)
{
  AtlasMapCanvas *self = ATLAS_MAP_CANVAS (object);

  atlas_map_drawing_free (self->drawing);
  g_array_unref (self->reserved);
  g_clear_pointer (&self->plane, atlas_plane_unref);
  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  g_clear_pointer (&self->found, atlas_map_found_unref);
  g_free (self->language);
  g_free (self->place);

  G_OBJECT_CLASS (atlas_map_canvas_parent_class)->finalize (object);
}

static void
atlas_map_canvas_class_init (AtlasMapCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_map_canvas_dispose;
  object_class->finalize = atlas_map_canvas_finalize;
  widget_class->css_changed = atlas_map_canvas_css_changed;
  widget_class->focus = atlas_map_canvas_focus;
  widget_class->grab_focus = atlas_map_canvas_grab_focus;
  widget_class->measure = atlas_map_canvas_measure;
  widget_class->size_allocate = atlas_map_canvas_size_allocate;
  widget_class->snapshot = atlas_map_canvas_snapshot;
  widget_class->system_setting_changed = atlas_map_canvas_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "map-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
atlas_map_canvas_init (AtlasMapCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->items = atlas_map_items_new (widget);
  self->reserved = g_array_new (FALSE, FALSE, sizeof (AtlasRectangle));
  self->camera = atlas_map_camera_new (widget);
  self->drawing = atlas_map_drawing_new (widget);
  atlas_map_drawing_set_is_lazy (self->drawing, TRUE);
  self->input = atlas_map_input_new (self);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);

  g_signal_connect_object (atlas_map_camera_get_viewport (self->camera), "changed",
                           G_CALLBACK (viewport_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (update_palette), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (update_palette), self,
                           G_CONNECT_SWAPPED);
}


/**
 * atlas_map_canvas_get_camera:
 * @self: a map
 *
 * Gets what moves the map.
 *
 * Returns: (transfer none): the camera
 */
AtlasMapCamera *
atlas_map_canvas_get_camera (AtlasMapCanvas *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_CANVAS (self), NULL);

  return self->camera;
}

/**
 * atlas_map_canvas_get_scene:
 * @self: a map
 *
 * Gets what the map shows.
 *
 * Returns: (transfer none) (nullable): the scene
 */
AtlasMapScene *
atlas_map_canvas_get_scene (AtlasMapCanvas *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_CANVAS (self), NULL);

  return self->scene;
}

/**
 * atlas_map_canvas_set_content:
 * @self: a map
 * @briefing: (nullable): a briefing
 * @language: the language of the content
 * @classification: (nullable): what the colours say
 * @boundaries: from whose point of view boundaries are drawn
 * @only: (nullable): the one place that stands out
 *
 * Sets what the map shows. For another briefing it goes to that one's region;
 * for anything else it stays where it is.
 */
void
atlas_map_canvas_set_content (AtlasMapCanvas      *self,
                              AtlasBriefing       *briefing,
                              const char          *language,
                              AtlasClassification *classification,
                              AtlasBoundaryView    boundaries,
                              const char          *only)
{
  AtlasGeometry *geometry = atlas_geometry_get_default ();
  gboolean is_other;

  g_return_if_fail (ATLAS_IS_MAP_CANVAS (self));
  g_return_if_fail (briefing == NULL || ATLAS_IS_BRIEFING (briefing));

  is_other = g_set_object (&self->briefing, briefing);
  if (is_other)
    {
      self->current = NULL;
      atlas_map_items_clear (self->items);
    }

  g_clear_pointer (&self->scene, atlas_map_scene_unref);
  if (briefing != NULL)
    {
      self->scene = atlas_map_scene_new_for_place (geometry, briefing, language, classification,
                                                   boundaries, only);
      if (is_other)
        {
          update_plane (self);
          fill (self);
        }
      g_free (self->language);
      self->language = g_strdup (language);
      update_words (self);
    }

  atlas_map_drawing_set_content (self->drawing, self->plane, self->scene);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_map_canvas_set_found:
 * @self: a map
 * @found: (nullable): what a query has found
 *
 * Sets what numbers stand behind the names of places. Nothing else is drawn anew.
 */
void
atlas_map_canvas_set_found (AtlasMapCanvas *self,
                            AtlasMapFound  *found)
{
  g_autoptr (AtlasMapBadges) badges = NULL;

  g_return_if_fail (ATLAS_IS_MAP_CANVAS (self));

  if (found == NULL && self->found == NULL)
    return;

  if (found != NULL)
    {
      atlas_map_found_ref (found);
      badges = atlas_map_found_create_badges (found, atlas_geometry_get_default ());
    }
  g_clear_pointer (&self->found, atlas_map_found_unref);
  self->found = found;
  atlas_map_drawing_set_badges (self->drawing, badges);
  if (self->scene != NULL)
    update_words (self);
}

/**
 * atlas_map_canvas_has_name:
 * @self: a map
 * @region: the index of a region
 *
 * Checks whether the name of a place is to be read on the map.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_canvas_has_name (AtlasMapCanvas *self,
                           int             region)
{
  g_return_val_if_fail (ATLAS_IS_MAP_CANVAS (self), FALSE);

  return atlas_map_drawing_has_name (self->drawing, region);
}

/**
 * atlas_map_canvas_get_place:
 * @self: a map
 *
 * Gets what place is selected.
 *
 * Returns: (transfer none) (nullable): the code of the place
 */
const char *
atlas_map_canvas_get_place (AtlasMapCanvas *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_CANVAS (self), NULL);

  return self->place;
}

/**
 * atlas_map_canvas_set_place:
 * @self: a map
 * @code: (nullable): the code of the place
 *
 * Sets what place is selected. The map flies there if it is out of view.
 */
void
atlas_map_canvas_set_place (AtlasMapCanvas *self,
                            const char     *code)
{
  g_return_if_fail (ATLAS_IS_MAP_CANVAS (self));

  if (g_strcmp0 (self->place, code) == 0)
    return;

  g_free (self->place);
  self->place = g_strdup (code);
  for (guint i = 0; i < atlas_map_items_get_n (self->items); i++)
    {
      AtlasMapItem *item = atlas_map_items_get (self->items, i);
      gboolean is_selected = g_strcmp0 (atlas_map_item_get_code (item), code) == 0;

      atlas_map_item_set_selected (item, is_selected);
      /* What was pointed at is where the pointer is: moving it away would only
       * confuse. */
      if (is_selected && !self->is_picking)
        reveal (self, item);
    }
}

/**
 * atlas_map_canvas_set_reserved:
 * @self: a map
 * @bottom: how much of the height is covered from below, in pixels
 * @reserved: (array length=n_reserved): boxes that are covered by something
 * @n_reserved: how many there are
 *
 * Sets what lies over the map, before it is given its size. The region is
 * fitted above @bottom, its places where no box covers them, and no name stands
 * in the boxes.
 */
void
atlas_map_canvas_set_reserved (AtlasMapCanvas       *self,
                               int                   bottom,
                               const AtlasRectangle *reserved,
                               guint                 n_reserved)
{
  g_return_if_fail (ATLAS_IS_MAP_CANVAS (self));

  self->bottom = bottom;
  g_array_set_size (self->reserved, 0);
  g_array_append_vals (self->reserved, reserved, n_reserved);
  atlas_map_drawing_set_reserved (self->drawing, reserved, n_reserved);
  /* Names may have to move although the map stays where it is. */
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_map_canvas_get_current:
 * @self: a map
 *
 * Gets what place a key is about: the one that has the focus, or else the one
 * that is selected.
 *
 * Returns: (transfer none) (nullable): the place's item, if there is one
 */
AtlasMapItem *
atlas_map_canvas_get_current (AtlasMapCanvas *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (ATLAS_IS_MAP_CANVAS (self), NULL);

  focus = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return focus != NULL ? ATLAS_MAP_ITEM (focus) : atlas_map_items_find (self->items, self->place);
}

/**
 * atlas_map_canvas_get_point:
 * @self: a map
 * @item: (nullable): a place of it
 * @x: (out): a point of the map, in pixels
 * @y: (out): a point of the map, in pixels
 *
 * Gets where the name of a place stands, as far as that is in view, or else the
 * middle of the map.
 */
void
atlas_map_canvas_get_point (AtlasMapCanvas *self,
                            AtlasMapItem   *item,
                            double         *x,
                            double         *y)
{
  double longitude, latitude;
  AtlasBounds bounds;

  g_return_if_fail (ATLAS_IS_MAP_CANVAS (self));

  atlas_map_camera_get_middle (self->camera, x, y);
  if (item == NULL)
    return;

  atlas_map_item_get_home (item, &bounds, &longitude, &latitude);
  if (!atlas_viewport_locate (atlas_map_camera_get_viewport (self->camera), longitude, latitude, x,
                              y))
    return;
  *x = CLAMP (*x, 0, gtk_widget_get_width (GTK_WIDGET (self)));
  *y = CLAMP (*y, 0, gtk_widget_get_height (GTK_WIDGET (self)));
}

/**
 * atlas_map_canvas_fit_place:
 * @self: a map
 * @code: the code of a place
 *
 * Flies to where a place fills the view.
 */
void
atlas_map_canvas_fit_place (AtlasMapCanvas *self,
                            const char     *code)
{
  AtlasMapItem *item;
  double longitude, latitude;
  AtlasBounds bounds;

  g_return_if_fail (ATLAS_IS_MAP_CANVAS (self));

  item = atlas_map_items_find (self->items, code);
  if (item == NULL)
    return;

  atlas_map_item_get_home (item, &bounds, &longitude, &latitude);
  atlas_map_camera_fit_place (self->camera, &bounds);
}

/**
 * atlas_map_canvas_get_item_at:
 * @self: a map
 * @x: a point of the map, in pixels
 * @y: a point of the map, in pixels
 *
 * Finds what place a point is in.
 *
 * Returns: (transfer none) (nullable): the place's item, if the briefing has the place
 */
AtlasMapItem *
atlas_map_canvas_get_item_at (AtlasMapCanvas *self,
                              double          x,
                              double          y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  g_return_val_if_fail (ATLAS_IS_MAP_CANVAS (self), NULL);

  return ATLAS_IS_MAP_ITEM (widget) ? ATLAS_MAP_ITEM (widget) : NULL;
}

/**
 * atlas_map_canvas_pick:
 * @self: a map
 * @code: (nullable): the code of a place
 *
 * Asks for a place, or the region, to be selected because it was pointed at.
 */
void
atlas_map_canvas_pick (AtlasMapCanvas *self,
                       const char     *code)
{
  g_return_if_fail (ATLAS_IS_MAP_CANVAS (self));

  self->is_picking = TRUE;
  if (code != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "map.select-place", "s", code);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "map.select-region", NULL);
  self->is_picking = FALSE;
}

/**
 * atlas_map_canvas_type:
 * @self: a map
 * @letter: a letter
 *
 * Moves the focus to the place whose name starts with what has been typed.
 *
 * Returns: whether there is one
 */
gboolean
atlas_map_canvas_type (AtlasMapCanvas *self,
                       gunichar        letter)
{
  AtlasMapItem *item;

  g_return_val_if_fail (ATLAS_IS_MAP_CANVAS (self), FALSE);

  item = atlas_map_items_find_typed (self->items, letter, self->current);

  return item != NULL && gtk_widget_grab_focus (GTK_WIDGET (item));
}
