/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-map-actions.h"

#include <math.h>

#include "atlas-map-view.h"
#include "atlas-words.h"

/* How much a press of a button or key scales the map, and how far it moves it. */
#define ZOOM_FACTOR 1.5
#define PAN_STEP 96.0

/* How many dots a picture has for each pixel of the map, and at least on its
 * longer side: enough for a slide. */
#define PICTURE_SCALE 2.0
#define PICTURE_SIZE 1920.0

static AtlasMapCamera *
get_camera (AtlasMapView *self)
{
  return atlas_map_canvas_get_camera (atlas_map_view_get_canvas (self));
}

static AtlasBriefing *
get_briefing (AtlasMapView *self)
{
  AtlasSelection *selection = atlas_map_view_get_selection (self);

  return selection != NULL ? atlas_selection_get_briefing (selection) : NULL;
}

static void
set_place (AtlasMapView *self,
           const char   *code)
{
  AtlasSelection *selection = atlas_map_view_get_selection (self);

  if (selection != NULL)
    atlas_selection_set_place (selection, code);
}

static void
zoom (GtkWidget *widget,
      double     factor)
{
  AtlasMapCamera *camera = get_camera (ATLAS_MAP_VIEW (widget));
  double x, y;

  if (!atlas_map_camera_can_approach (camera, factor))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  atlas_map_camera_get_middle (camera, &x, &y);
  atlas_map_camera_approach (camera, factor, x, y);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  zoom (widget, ZOOM_FACTOR);
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  zoom (widget, 1 / ZOOM_FACTOR);
}

static void
fit_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  atlas_map_view_set_only (ATLAS_MAP_VIEW (widget), NULL);
  atlas_map_camera_fit (get_camera (ATLAS_MAP_VIEW (widget)));
}

static void
fit_place_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AtlasMapCanvas *canvas = atlas_map_view_get_canvas (ATLAS_MAP_VIEW (widget));
  AtlasMapItem *item = atlas_map_canvas_get_current (canvas);

  if (item != NULL)
    atlas_map_canvas_fit_place (canvas, atlas_map_item_get_code (item));
  else
    gtk_widget_error_bell (widget);
}

static void
pan_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  int right, down;

  /* Looking to the right moves the map to the left. */
  g_variant_get (parameter, "(ii)", &right, &down);
  atlas_map_camera_glide (get_camera (ATLAS_MAP_VIEW (widget)), -right * PAN_STEP,
                          -down * PAN_STEP);
}

static void
select_place_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  set_place (ATLAS_MAP_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
select_region_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  set_place (ATLAS_MAP_VIEW (widget), NULL);
}

static void
show_place_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  const char *code = g_variant_get_string (parameter, NULL);
  AtlasBriefing *briefing = get_briefing (self);
  g_autofree char *name = NULL;
  g_autofree char *isolated = NULL;
  g_autofree char *text = NULL;

  if (briefing == NULL)
    return;

  set_place (self, code);
  atlas_map_view_set_only (self, code);
  atlas_map_canvas_fit_place (atlas_map_view_get_canvas (self), code);

  name = atlas_briefing_format_place (
    briefing, code, atlas_selection_get_language (atlas_map_view_get_selection (self)));
  isolated = atlas_words_isolate (name);
  /* Translators: %s is the name of a country; Home is the key */
  text = g_strdup_printf (_("Only %s stands out. Home shows all places."), isolated);
  g_signal_emit_by_name (self, "told", text);
}

static void
show_region_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  set_place (ATLAS_MAP_VIEW (widget), NULL);
  atlas_map_view_set_only (ATLAS_MAP_VIEW (widget), NULL);
  atlas_map_camera_fit (get_camera (ATLAS_MAP_VIEW (widget)));
}

static void
copy_name_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  AtlasMapItem *item = atlas_map_canvas_get_current (atlas_map_view_get_canvas (self));
  AtlasBriefing *briefing = get_briefing (self);
  const char *code = g_variant_get_string (parameter, NULL);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  /* A key doesn't know what place it is pressed at. */
  if (*code == '\0' && item != NULL)
    code = atlas_map_item_get_code (item);
  if (briefing == NULL || atlas_briefing_lookup_place (briefing, code) == NULL)
    {
      gtk_widget_error_bell (widget);
      return;
    }

  name = atlas_briefing_format_place (
    briefing, code, atlas_selection_get_language (atlas_map_view_get_selection (self)));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), name);
  /* Translators: %s is the name of a country */
  text = g_strdup_printf (_("Copied “%s”"), name);
  g_signal_emit_by_name (self, "told", text);
}

/* What is in view, as large as it is there and finer. Returns whether there is
 * anything. */
static gboolean
get_picture (AtlasMapView   *self,
             AtlasMapExport *export)
{
  AtlasMapFrame frame;
  double width, height;

  atlas_viewport_get_frame (atlas_map_camera_get_viewport (get_camera (self)), &frame);
  export->scene = atlas_map_canvas_get_scene (atlas_map_view_get_canvas (self));
  if (export->scene == NULL || frame.width < 1 || frame.height < 1)
    return FALSE;

  width = frame.width / frame.scale;
  height = frame.height / frame.scale;
  export->extents = (AtlasRectangle) { frame.center_x - width / 2, frame.center_y - height / 2,
                                       width, height };
  export->width = (int) frame.width;
  export->height = (int) frame.height;
  export->device_scale = MAX (PICTURE_SCALE, PICTURE_SIZE / MAX (frame.width, frame.height));

  return TRUE;
}

static void
copy_picture_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  AtlasMapExport export;

  if (get_picture (self, &export))
    atlas_map_sharer_copy (atlas_map_view_get_sharer (self), &export);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  g_autofree char *name = NULL;
  AtlasMapExport export;

  if (!get_picture (self, &export))
    return;

  name = g_strconcat (atlas_briefing_get_id (get_briefing (self)), ".png", NULL);
  atlas_map_sharer_ask (atlas_map_view_get_sharer (self), &export, name);
}

static void
popup_menu_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *code;
  double x, y;

  g_variant_get (parameter, "(&sdd)", &code, &x, &y);
  atlas_map_view_popup_menu (ATLAS_MAP_VIEW (widget), *code != '\0' ? code : NULL, x, y);
}

static void
menu_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  AtlasMapCanvas *canvas = atlas_map_view_get_canvas (self);
  AtlasMapItem *item = atlas_map_canvas_get_current (canvas);
  double x, y;

  if (get_briefing (self) == NULL)
    return;

  atlas_map_canvas_get_point (canvas, item, &x, &y);
  atlas_map_view_popup_menu (self, item != NULL ? atlas_map_item_get_code (item) : NULL, x, y);
}

/* Escape is for others where there is nothing for it to do here. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  AtlasSelection *selection = atlas_map_view_get_selection (ATLAS_MAP_VIEW (widget));

  if (selection == NULL || atlas_selection_get_place (selection) == NULL)
    return GDK_EVENT_PROPAGATE;

  /* Whoever looked at one place only wants to see where it is. */
  if (atlas_map_view_get_only (ATLAS_MAP_VIEW (widget)) != NULL)
    atlas_map_camera_fit (get_camera (ATLAS_MAP_VIEW (widget)));
  atlas_selection_set_place (selection, NULL);

  return GDK_EVENT_STOP;
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "map.copy-name", "s", copy_name_cb);
  gtk_widget_class_install_action (widget_class, "map.copy-picture", NULL, copy_picture_cb);
  gtk_widget_class_install_action (widget_class, "map.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "map.fit", NULL, fit_cb);
  gtk_widget_class_install_action (widget_class, "map.fit-place", NULL, fit_place_cb);
  gtk_widget_class_install_action (widget_class, "map.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "map.pan", "(ii)", pan_cb);
  gtk_widget_class_install_action (widget_class, "map.popup-menu", "(sdd)", popup_menu_cb);
  gtk_widget_class_install_action (widget_class, "map.select-place", "s", select_place_cb);
  gtk_widget_class_install_action (widget_class, "map.select-region", NULL, select_region_cb);
  gtk_widget_class_install_action (widget_class, "map.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (widget_class, "map.show-region", NULL, show_region_cb);
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
    guint           keyval;
    GdkModifierType modifiers;
    const char     *action;
  } keys[] = {
    { GDK_KEY_plus, 0, "map.zoom-in" },
    { GDK_KEY_equal, 0, "map.zoom-in" },
    { GDK_KEY_KP_Add, 0, "map.zoom-in" },
    { GDK_KEY_minus, 0, "map.zoom-out" },
    { GDK_KEY_KP_Subtract, 0, "map.zoom-out" },
    { GDK_KEY_Home, 0, "map.fit" },
    { GDK_KEY_KP_Home, 0, "map.fit" },
    { GDK_KEY_End, 0, "map.fit-place" },
    { GDK_KEY_KP_End, 0, "map.fit-place" },
    { GDK_KEY_Menu, 0, "map.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "map.menu" },
    { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "map.copy-picture" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, NULL);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "map.copy-name",
                                       "s", "");
  add_pan_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_pan_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_pan_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_pan_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

/**
 * atlas_map_actions_install:
 * @widget_class: the class of [class@MapView]
 *
 * Gives a map its actions, and these their keys:
 *
 * - `map.zoom-in`, `map.zoom-out`, `map.pan` (steps to the right and down)
 * - `map.fit` (the whole region in view), `map.fit-place` (the place that a key is
 *   about)
 * - `map.select-place` (by code), `map.select-region` (no place selected)
 * - `map.show-place` (by code), which selects, fits and lets nothing else stand out,
 *   until `map.fit`; `map.show-region`, which selects and fits
 * - `map.copy-name` (by code, or of the place that a key is about),
 *   `map.copy-picture`, `map.export`
 * - `map.menu`, `map.popup-menu` (of a place, or an empty code, at a point)
 */
void
atlas_map_actions_install (GtkWidgetClass *widget_class)
{
  install_actions (widget_class);
  add_bindings (widget_class);
}
