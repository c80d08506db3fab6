/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-room.h"

#include "atlas-compat.h"

struct _AtlasEntryRoom
{
  GObject parent_instance;

  GtkColumnView     *view;
  GtkAdjustment     *adjustment;
  AtlasEntryColumns *columns;

  double start; /* how far it has been scrolled from the first column */
  guint  settle_id;
};

G_DEFINE_FINAL_TYPE (AtlasEntryRoom, atlas_entry_room, G_TYPE_OBJECT)

static gboolean
is_mirrored (AtlasEntryRoom *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL &&
         atlas_compat_counts_from_left (self->view);
}

/* From how far it has been scrolled to where that is, and back. */
static double
mirror (AtlasEntryRoom *self,
        double          value)
{
  double end = gtk_adjustment_get_upper (self->adjustment) -
               gtk_adjustment_get_page_size (self->adjustment);

  return is_mirrored (self) ? MAX (end, 0) - value : value;
}

static gboolean
is_settled (AtlasEntryRoom *self,
            int             width)
{
  return width <= 1 || atlas_entry_columns_get_stacked (self->columns) ==
                           (width < atlas_entry_columns_get_need (self->columns));
}

static void
settle_cb (gpointer user_data)
{
  AtlasEntryRoom *self = user_data;

  self->settle_id = 0;
  atlas_entry_room_settle (self, gtk_adjustment_get_page_size (self->adjustment));
  gtk_adjustment_set_value (self->adjustment, mirror (self, self->start));
  /* A view that was given another width has been placed where it was before. */
  gtk_widget_queue_allocate (GTK_WIDGET (self->view));
}

/* Nothing may be shown, hidden or moved while room is given out. */
static void
room_changed_cb (AtlasEntryRoom *self)
{
  if (self->settle_id != 0 ||
      (self->start == 0 && !is_mirrored (self) &&
       is_settled (self, gtk_adjustment_get_page_size (self->adjustment))))
    return;

  self->settle_id = g_idle_add_once (settle_cb, self);
  g_source_set_priority (g_main_context_find_source_by_id (NULL, self->settle_id),
                         G_PRIORITY_HIGH);
}

/* Other room may move the view by itself, before it is known where it should be. */
static void
value_changed_cb (AtlasEntryRoom *self)
{
  if (self->settle_id == 0)
    self->start = mirror (self, gtk_adjustment_get_value (self->adjustment));
}

static void
direction_changed_cb (AtlasEntryRoom *self)
{
  self->start = 0;
  room_changed_cb (self);
}

/* --- The object. --- */

static void
atlas_entry_room_dispose (GObject *object)
{
  AtlasEntryRoom *self = ATLAS_ENTRY_ROOM (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
  if (self->columns != NULL)
    g_signal_handlers_disconnect_by_data (self->columns, self);
  g_clear_object (&self->columns);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (atlas_entry_room_parent_class)->dispose (object);
}

static void
atlas_entry_room_class_init (AtlasEntryRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_entry_room_dispose;
}

static void
atlas_entry_room_init (AtlasEntryRoom *self)
{
}

/**
 * atlas_entry_room_new:
 * @view: a view in a scrolled window
 * @columns: its columns
 *
 * Makes what looks after the width of a table.
 *
 * Returns: (transfer full): the object, to be disposed of before the view
 */
AtlasEntryRoom *
atlas_entry_room_new (GtkColumnView     *view,
                      AtlasEntryColumns *columns)
{
  AtlasEntryRoom *self;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (columns), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_ROOM, NULL);
  self->view = g_object_ref (view);
  self->columns = g_object_ref (columns);
  self->adjustment = g_object_ref (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)));
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (room_changed_cb), self);
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);
  g_signal_connect_swapped (columns, "changed", G_CALLBACK (room_changed_cb), self);
  g_signal_connect_swapped (view, "direction-changed", G_CALLBACK (direction_changed_cb), self);

  return self;
}

/**
 * atlas_entry_room_settle:
 * @self: the room
 * @width: how wide it is, in pixels, or 0 if that isn't known yet
 *
 * Stacks the columns if the width is too little for them, or puts them back.
 */
void
atlas_entry_room_settle (AtlasEntryRoom *self,
                         int             width)
{
  g_return_if_fail (ATLAS_IS_ENTRY_ROOM (self));

  if (is_settled (self, width))
    return;

  atlas_entry_columns_set_stacked (self->columns,
                                   !atlas_entry_columns_get_stacked (self->columns));
}
