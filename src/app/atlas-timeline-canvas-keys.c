/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-canvas-private.h"

/* Where the focus goes when it comes to the timeline. */
static guint
get_entrance (AtlasTimelineCanvas *self)
{
  guint selected = atlas_timeline_find (self->timeline,
                                        atlas_selection_get_entry (self->selection),
                                        atlas_selection_get_place (self->selection));

  if (self->cursor != ATLAS_TIMELINE_NONE &&
      (selected == ATLAS_TIMELINE_NONE ||
       atlas_timeline_get_item (self->timeline, self->cursor)->entry ==
           atlas_timeline_get_item (self->timeline, selected)->entry))
    return self->cursor;
  if (selected != ATLAS_TIMELINE_NONE)
    return selected;

  return atlas_timeline_bars_get_first (self->bars) != ATLAS_TIMELINE_NONE
             ? atlas_timeline_bars_get_first (self->bars)
             : 0;
}

/* Brings an item into view, where it has a bar, and lets that have the focus. */
static void
focus_item (AtlasTimelineCanvas *self,
            guint                index)
{
  const AtlasTimelineFrame *frame = atlas_timeline_layout_get_frame (self->layout);

  if (!atlas_timeline_canvas_is_ready (self))
    return;

  self->cursor = index;
  atlas_timeline_layout_reveal (self->layout, index);
  atlas_timeline_bars_update (self->bars, frame, index);
  gtk_widget_grab_focus (GTK_WIDGET (atlas_timeline_bars_find (self->bars, index)));
  atlas_timeline_canvas_update (self);
}

static void
walk_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);
  int forward, down;
  guint next;

  if (self->timeline == NULL || self->cursor == ATLAS_TIMELINE_NONE)
    return;

  g_variant_get (parameter, "(ii)", &forward, &down);
  if (atlas_timeline_layout_get_frame (self->layout)->is_rtl)
    forward = -forward;
  if (down != 0)
    next = atlas_timeline_get_beside (self->timeline, self->cursor, down);
  else
    next = atlas_timeline_get_next (self->timeline, self->cursor, forward);

  if (next != ATLAS_TIMELINE_NONE)
    focus_item (self, next);
  else
    gtk_widget_error_bell (widget);
}

static void
edge_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);
  gboolean is_last, is_of_all;

  if (self->timeline == NULL || self->cursor == ATLAS_TIMELINE_NONE)
    return;

  g_variant_get (parameter, "(bb)", &is_last, &is_of_all);
  if (!is_of_all)
    focus_item (self, atlas_timeline_get_edge (self->timeline, self->cursor, is_last));
  else
    focus_item (self, is_last ? atlas_timeline_get_n_items (self->timeline) - 1 : 0);
}

static void
choose_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (self->timeline != NULL && index < atlas_timeline_get_n_items (self->timeline))
    atlas_selection_set_entry (self->selection,
                               atlas_timeline_get_item (self->timeline, index)->entry);
}

/* Tab leads to the item where one was, and out of the timeline again; arrows lead
 * from item to item. */
static gboolean
canvas_focus (GtkWidget       *widget,
              GtkDirectionType direction)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);

  if (!atlas_timeline_canvas_is_ready (self) || atlas_timeline_canvas_has_focus_child (self))
    return FALSE;

  focus_item (self, get_entrance (self));

  return TRUE;
}

static gboolean
focus_when_ready_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       user_data)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);

  if (self->timeline != NULL && !atlas_timeline_canvas_is_ready (self))
    return G_SOURCE_CONTINUE;

  canvas_focus (widget, GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* There are no bars before the timeline is on the screen. */
static gboolean
canvas_grab_focus (GtkWidget *widget)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);

  if (self->timeline == NULL)
    return FALSE;
  if (atlas_timeline_canvas_has_focus_child (self))
    return gtk_widget_grab_focus (gtk_widget_get_focus_child (widget));
  if (atlas_timeline_canvas_is_ready (self))
    return canvas_focus (widget, GTK_DIR_TAB_FORWARD);

  gtk_widget_add_tick_callback (widget, focus_when_ready_cb, NULL, NULL);

  return TRUE;
}

static void
add_walk_binding (GtkWidgetClass *widget_class,
                  guint           key,
                  guint           keypad_key,
                  int             forward,
                  int             down)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "timeline.walk", "(ii)", forward,
                                       down);
  gtk_widget_class_add_binding_action (widget_class, keypad_key, 0, "timeline.walk", "(ii)",
                                       forward, down);
}

static void
add_edge_binding (GtkWidgetClass *widget_class,
                  guint           key,
                  guint           keypad_key,
                  gboolean        is_last)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, "timeline.to-edge", "(bb)", is_last,
                                       FALSE);
  gtk_widget_class_add_binding_action (widget_class, keypad_key, 0, "timeline.to-edge", "(bb)",
                                       is_last, FALSE);
  gtk_widget_class_add_binding_action (widget_class, key, GDK_CONTROL_MASK, "timeline.to-edge",
                                       "(bb)", is_last, TRUE);
  gtk_widget_class_add_binding_action (widget_class, keypad_key, GDK_CONTROL_MASK,
                                       "timeline.to-edge", "(bb)", is_last, TRUE);
}

/* The vfuncs, actions and bindings by which a keyboard gets about. */
void
atlas_timeline_canvas_class_add_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = canvas_focus;
  widget_class->grab_focus = canvas_grab_focus;

  gtk_widget_class_install_action (widget_class, "timeline.choose", "u", choose_action);
  gtk_widget_class_install_action (widget_class, "timeline.to-edge", "(bb)", edge_action);
  gtk_widget_class_install_action (widget_class, "timeline.walk", "(ii)", walk_action);

  add_walk_binding (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0);
  add_walk_binding (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0);
  add_walk_binding (widget_class, GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1);
  add_walk_binding (widget_class, GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1);
  add_edge_binding (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, FALSE);
  add_edge_binding (widget_class, GDK_KEY_End, GDK_KEY_KP_End, TRUE);
}
