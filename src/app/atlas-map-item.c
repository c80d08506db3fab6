/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-item.h"

#include <string.h>

#include "atlas-map-canvas.h"
#include "atlas-map-dots.h"

struct _AtlasMapItem
{
  GtkWidget      parent_instance;

  char          *code;
  int            region;
  AtlasPlane    *plane;
  AtlasViewport *viewport;
  char          *label;
  char          *details;
  char          *tooltip;
  gboolean       is_selected;
};

G_DEFINE_FINAL_TYPE (AtlasMapItem, atlas_map_item, GTK_TYPE_WIDGET)

static void
activate_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AtlasMapItem *self = ATLAS_MAP_ITEM (widget);

  gtk_widget_activate_action (widget, "map.select-place", "s", self->code);
}

static void
grab_focus_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (widget);
}

static gboolean
atlas_map_item_contains (GtkWidget *widget,
                         double     x,
                         double     y)
{
  AtlasMapItem *self = ATLAS_MAP_ITEM (widget);
  GtkWidget *parent = gtk_widget_get_parent (widget);
  AtlasMapFrame frame;
  graphene_point_t point;

  if (self->plane == NULL || !ATLAS_IS_MAP_CANVAS (parent) ||
      !gtk_widget_compute_point (widget, parent, &GRAPHENE_POINT_INIT (x, y), &point))
    return FALSE;

  atlas_viewport_get_frame (self->viewport, &frame);

  /* The smallest of places are dots, which the pointer may miss by a little. */
  return atlas_map_pick (self->plane, &frame,
                         atlas_map_canvas_get_scene (ATLAS_MAP_CANVAS (parent)), point.x,
                         point.y) == self->region;
}

/* Whether the focus is in something that has opened over the map, such as a menu. */
static gboolean
is_covered (AtlasMapItem *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_native (focus) != gtk_widget_get_native (GTK_WIDGET (self));
}

/* A name that stands on the map already need not be said once more. */
static gboolean
says_the_map (AtlasMapItem *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  return strchr (self->tooltip, '\n') == NULL && ATLAS_IS_MAP_CANVAS (parent) &&
         atlas_map_canvas_has_name (ATLAS_MAP_CANVAS (parent), self->region);
}

static gboolean
atlas_map_item_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    is_keyboard,
                              GtkTooltip *tooltip)
{
  AtlasMapItem *self = ATLAS_MAP_ITEM (widget);

  if (self->tooltip == NULL || is_covered (self) || says_the_map (self))
    return FALSE;

  /* The box around a place may be far larger than what of it is in view, so
   * the tooltip would stand anywhere. */
  if (!is_keyboard)
    gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { x - 8, y - 8, 16, 24 });
  gtk_tooltip_set_text (tooltip, self->tooltip);

  return TRUE;
}

static void
atlas_map_item_dispose (GObject *object)
{
  AtlasMapItem *self = ATLAS_MAP_ITEM (object);

  g_clear_pointer (&self->plane, atlas_plane_unref);
  g_clear_object (&self->viewport);

  G_OBJECT_CLASS (atlas_map_item_parent_class)->dispose (object);
}

static void
atlas_map_item_finalize (GObject *object)
{
  AtlasMapItem *self = ATLAS_MAP_ITEM (object);

  g_free (self->code);
  g_free (self->label);
  g_free (self->details);
  g_free (self->tooltip);

  G_OBJECT_CLASS (atlas_map_item_parent_class)->finalize (object);
}

static void
atlas_map_item_class_init (AtlasMapItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_map_item_dispose;
  object_class->finalize = atlas_map_item_finalize;
  widget_class->contains = atlas_map_item_contains;
  widget_class->query_tooltip = atlas_map_item_query_tooltip;

  gtk_widget_class_install_action (widget_class, "place.activate", NULL, activate_cb);
  gtk_widget_class_install_action (widget_class, "place.grab-focus", NULL, grab_focus_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "place.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_ISO_Enter, 0, "place.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "place.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "place.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Space, 0, "place.activate", NULL);

  gtk_widget_class_set_css_name (widget_class, "map-place");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
atlas_map_item_init (AtlasMapItem *self)
{
  self->region = ATLAS_NO_REGION;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
}

/**
 * atlas_map_item_new:
 * @code: the code of the place
 * @region: the index of its region in the geometry
 *
 * Makes a widget for a place.
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
atlas_map_item_new (const char *code,
                    int         region)
{
  AtlasMapItem *self = g_object_new (ATLAS_TYPE_MAP_ITEM, NULL);

  self->code = g_strdup (code);
  self->region = region;

  return GTK_WIDGET (self);
}

/**
 * atlas_map_item_get_code:
 * @self: an item
 *
 * Gets the code of the place.
 *
 * Returns: (transfer none): the code
 */
const char *
atlas_map_item_get_code (AtlasMapItem *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_ITEM (self), NULL);

  return self->code;
}

/**
 * atlas_map_item_get_region:
 * @self: an item
 *
 * Gets the index of the place's region in the geometry.
 *
 * Returns: the index
 */
int
atlas_map_item_get_region (AtlasMapItem *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_ITEM (self), ATLAS_NO_REGION);

  return self->region;
}

/**
 * atlas_map_item_get_home:
 * @self: an item that has a view
 * @bounds: (out caller-allocates): the bounds of the place, in degrees
 * @longitude: (out): where its name stands, in degrees
 * @latitude: (out): where its name stands, in degrees
 *
 * Gets where the place is.
 */
void
atlas_map_item_get_home (AtlasMapItem *self,
                         AtlasBounds  *bounds,
                         double       *longitude,
                         double       *latitude)
{
  AtlasGeometry *geometry;

  g_return_if_fail (ATLAS_IS_MAP_ITEM (self));
  g_return_if_fail (self->plane != NULL);

  geometry = atlas_plane_get_geometry (self->plane);
  atlas_geometry_get_home_bounds (geometry, self->region, bounds);
  atlas_geometry_get_label_point (geometry, self->region, longitude, latitude);
}

/**
 * atlas_map_item_set_view:
 * @self: an item
 * @plane: the plane that the outline is on
 * @viewport: where the map stands, in the coordinates of the item's parent
 *
 * Sets what tells the item its shape.
 */
void
atlas_map_item_set_view (AtlasMapItem  *self,
                         AtlasPlane    *plane,
                         AtlasViewport *viewport)
{
  g_return_if_fail (ATLAS_IS_MAP_ITEM (self));
  g_return_if_fail (ATLAS_IS_VIEWPORT (viewport));

  atlas_plane_ref (plane);
  g_clear_pointer (&self->plane, atlas_plane_unref);
  self->plane = plane;
  g_set_object (&self->viewport, viewport);
}

/* Tells assistive technology of what has changed, and of nothing else: it may well
 * read it out. Returns whether anything has. */
static gboolean
set_text (char       **text,
          const char  *value)
{
  if (g_strcmp0 (*text, value) == 0)
    return FALSE;

  g_free (*text);
  *text = g_strdup (value);

  return TRUE;
}

/**
 * atlas_map_item_set_words:
 * @self: an item
 * @label: the place in words, for those who hear it
 * @details: (nullable): what else there is to say, if it is asked for
 * @tooltip: the place in words, for those who see it
 *
 * Sets what is said of the place. All of it is plain text.
 */
void
atlas_map_item_set_words (AtlasMapItem *self,
                          const char   *label,
                          const char   *details,
                          const char   *tooltip)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  g_return_if_fail (ATLAS_IS_MAP_ITEM (self));
  g_return_if_fail (label != NULL && tooltip != NULL);

  if (set_text (&self->label, label))
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (set_text (&self->details, details))
    {
      if (details != NULL)
        gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, details,
                                        -1);
      else
        gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
  if (set_text (&self->tooltip, tooltip))
    gtk_widget_trigger_tooltip_query (GTK_WIDGET (self));
}

/**
 * atlas_map_item_get_label:
 * @self: an item
 *
 * Gets what is said of the place to those who hear it.
 *
 * Returns: (transfer none) (nullable): the words
 */
const char *
atlas_map_item_get_label (AtlasMapItem *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_ITEM (self), NULL);

  return self->label;
}

/**
 * atlas_map_item_set_position:
 * @self: an item
 * @position: where it stands among the items, from 1 on
 * @n_items: how many items there are
 *
 * Sets what a screen reader says as "2 of 6".
 */
void
atlas_map_item_set_position (AtlasMapItem *self,
                             guint         position,
                             guint         n_items)
{
  g_return_if_fail (ATLAS_IS_MAP_ITEM (self));

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) n_items,
                                  -1);
}

/**
 * atlas_map_item_get_selected:
 * @self: an item
 *
 * Gets whether the place is selected.
 *
 * Returns: whether it is
 */
gboolean
atlas_map_item_get_selected (AtlasMapItem *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_ITEM (self), FALSE);

  return self->is_selected;
}

/**
 * atlas_map_item_set_selected:
 * @self: an item
 * @selected: whether the place is selected
 *
 * Sets whether the place is selected, for eyes, for style sheets and for
 * assistive technology at once.
 */
void
atlas_map_item_set_selected (AtlasMapItem *self,
                             gboolean      selected)
{
  g_return_if_fail (ATLAS_IS_MAP_ITEM (self));

  selected = !!selected;
  if (self->is_selected == selected)
    return;

  self->is_selected = selected;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
