/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-scroller.h"

#include "atlas-entry-cell.h"
#include "atlas-gradual-model.h"

struct _AtlasEntryScroller
{
  GObject parent_instance;

  GtkColumnView       *view;
  AtlasEntrySelection *model;

  guint          shown_position; /* of the entry that is looked at, when it was scrolled to */
  gboolean       is_staying;
  GdkFrameClock *clock;    /* of the layout to wait for, before it goes somewhere */
  guint          sought;   /* the row to go to, or GTK_INVALID_LIST_POSITION to go back */
  double         way_back; /* to where */
  guint          tick_id;
  gboolean       is_painted; /* what is there of the rows */
};

G_DEFINE_FINAL_TYPE (AtlasEntryScroller, atlas_entry_scroller, G_TYPE_OBJECT)

/* --- Rows that come and go little by little. --- */

/* A tick comes before its frame: what has just changed is painted first, without
 * more rows than fit. */
static gboolean
tick_cb (GtkWidget     *view,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  AtlasEntryScroller *self = user_data;

  if (!self->is_painted)
    {
      self->is_painted = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (atlas_entry_selection_step (self->model))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

/* Of the rows that come, as many as are seen are painted first: one more than fit,
 * since one of them may be cut. */
static void
room_changed_cb (AtlasEntryScroller *self,
                 GtkAdjustment      *adjustment)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  GtkWidget *row = gtk_widget_get_first_child (list);
  int height = row != NULL ? gtk_widget_get_height (row) : 0;

  if (height > 0)
    atlas_entry_selection_set_n_first (self->model,
                                       (guint) gtk_adjustment_get_page_size (adjustment) / height +
                                           2);
}

/* A row that has the focus goes at once, so that the view gives it to another one. */
static gboolean
is_focus_gone (AtlasEntryScroller *self)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));
  AtlasRows *rows = atlas_entry_selection_get_rows (self->model);
  guint position;

  return atlas_entry_cell_find_row (self->view, gtk_widget_get_focus_child (list), &position) !=
             NULL &&
         position >= g_list_model_get_n_items (G_LIST_MODEL (rows));
}

static void
rows_changed_cb (AtlasEntryScroller *self)
{
  if (is_focus_gone (self))
    atlas_entry_selection_complete (self->model);

  self->is_painted = FALSE;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), tick_cb, self, NULL);
}

/* --- Rows that come into view. --- */

/* Who folds a group stays there, wherever the entry that is looked at has gone. */
static void
follow_selected (AtlasEntryScroller *self)
{
  guint position = atlas_entry_selection_get_position (self->model);

  if (position == self->shown_position)
    return;

  self->shown_position = position;
  if (position != GTK_INVALID_LIST_POSITION && !self->is_staying)
    atlas_entry_scroller_go_to (self, position);
}

static GtkAdjustment *
get_adjustment (AtlasEntryScroller *self)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
}

/* The list is the last child of a column view; it has no better way in 4.8. */
static void
scroll_to (AtlasEntryScroller *self,
           guint               position)
{
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)),
                              "list.scroll-to-item", "u", position);
}

static void layout_cb (AtlasEntryScroller *self);

static void
forget_layout (AtlasEntryScroller *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_func (self->clock, layout_cb, self);
  g_clear_object (&self->clock);
}

/* GTK lays out once more before it paints if a layout ends with a wish for another
 * place, so nobody sees what was there between. */
static void
wait_for_layout (AtlasEntryScroller *self,
                 guint               sought)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->view));

  forget_layout (self);
  if (clock == NULL)
    return;

  self->sought = sought;
  self->clock = g_object_ref (clock);
  g_signal_connect_data (clock, "layout", G_CALLBACK (layout_cb), self, NULL,
                         G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
layout_cb (AtlasEntryScroller *self)
{
  forget_layout (self);
  if (self->sought == GTK_INVALID_LIST_POSITION)
    gtk_adjustment_set_value (get_adjustment (self), self->way_back);
  else
    scroll_to (self, self->sought);
}

static gboolean
is_going_back (AtlasEntryScroller *self)
{
  return self->clock != NULL && self->sought == GTK_INVALID_LIST_POSITION;
}

/* Before rows go, the view shows the beginning, if it had widgets for any of them.
 * It goes back when what is left has been laid out. */
static void
stay (AtlasEntryScroller *self,
      guint               n_items,
      guint               n_before)
{
  GtkAdjustment *adjustment = get_adjustment (self);
  double height = gtk_adjustment_get_upper (adjustment) / n_before;
  double end = height * n_items - gtk_adjustment_get_page_size (adjustment);
  double value = is_going_back (self) ? self->way_back : gtk_adjustment_get_value (adjustment);

  if (gtk_widget_get_frame_clock (GTK_WIDGET (self->view)) == NULL ||
      value + height * ATLAS_GRADUAL_MODEL_N_WIDGETS <= height * n_items)
    return;

  self->way_back = MAX (MIN (value, end), 0.0);
  wait_for_layout (self, GTK_INVALID_LIST_POSITION);
  gtk_adjustment_set_value (adjustment, 0.0);
}

/* If a row went away that the view has a widget for, it would take that one down and
 * build another one for a row above; at the top it keeps them all. Who folds a group
 * wants to stay there, as far as there is something left to see. */
static void
will_change_cb (AtlasEntryScroller *self,
                guint               n_items,
                AtlasRows          *rows)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (rows));

  if (n_items >= n_before)
    return;

  if (self->is_staying)
    {
      stay (self, n_items, n_before);
    }
  else
    {
      forget_layout (self);
      gtk_adjustment_set_value (get_adjustment (self), 0.0);
    }
}

/* Whoever uses keys on rows may go to the last one. */
static gboolean
key_pressed_cb (AtlasEntryScroller *self)
{
  atlas_entry_selection_complete (self->model);

  return GDK_EVENT_PROPAGATE;
}

/* --- The object. --- */

static void
atlas_entry_scroller_dispose (GObject *object)
{
  AtlasEntryScroller *self = ATLAS_ENTRY_SCROLLER (object);

  forget_layout (self);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick_id);
  self->tick_id = 0;
  g_clear_object (&self->model);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (atlas_entry_scroller_parent_class)->dispose (object);
}

static void
atlas_entry_scroller_class_init (AtlasEntryScrollerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_entry_scroller_dispose;
}

static void
atlas_entry_scroller_init (AtlasEntryScroller *self)
{
  self->shown_position = GTK_INVALID_LIST_POSITION;
}

/**
 * atlas_entry_scroller_new:
 * @view: a view
 * @model: its model
 *
 * Makes what brings rows into view.
 *
 * Returns: (transfer full): the scroller, to be disposed of before the view
 */
AtlasEntryScroller *
atlas_entry_scroller_new (GtkColumnView       *view,
                          AtlasEntrySelection *model)
{
  AtlasEntryScroller *self;
  GtkEventController *keys;
  AtlasRows *rows;

  g_return_val_if_fail (GTK_IS_COLUMN_VIEW (view), NULL);
  g_return_val_if_fail (ATLAS_IS_ENTRY_SELECTION (model), NULL);

  self = g_object_new (ATLAS_TYPE_ENTRY_SCROLLER, NULL);
  self->view = g_object_ref (view);
  self->model = g_object_ref (model);
  rows = atlas_entry_selection_get_rows (model);
  g_signal_connect_object (rows, "will-change", G_CALLBACK (will_change_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "selection-changed", G_CALLBACK (follow_selected), self,
                           G_CONNECT_SWAPPED);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "changed",
                           G_CALLBACK (room_changed_cb), self, G_CONNECT_SWAPPED);
  rows_changed_cb (self);

  return self;
}

/**
 * atlas_entry_scroller_go_to:
 * @self: a scroller
 * @position: a row
 *
 * Brings a row into view.
 */
void
atlas_entry_scroller_go_to (AtlasEntryScroller *self,
                            guint               position)
{
  g_return_if_fail (ATLAS_IS_ENTRY_SCROLLER (self));

  atlas_entry_selection_reach (self->model, position);
  scroll_to (self, position);
  /* GTK goes by the heights that rows had before, and those that have just come have
   * none yet: a newer GTK (seen in 4.24) may stop where a row is about to begin. */
  wait_for_layout (self, position);
  gtk_widget_queue_allocate (gtk_widget_get_last_child (GTK_WIDGET (self->view)));
}

/**
 * atlas_entry_scroller_show_selected:
 * @self: a scroller
 *
 * Brings the row of the entry that is looked at into view, wherever it has been
 * scrolled to since.
 */
void
atlas_entry_scroller_show_selected (AtlasEntryScroller *self)
{
  g_return_if_fail (ATLAS_IS_ENTRY_SCROLLER (self));

  self->shown_position = GTK_INVALID_LIST_POSITION;
  follow_selected (self);
}

/**
 * atlas_entry_scroller_set_staying:
 * @self: a scroller
 * @is_staying: whether to stay where it is when rows go
 *
 * Sets whether fewer rows are a part of what was there, such as after a group was
 * folded, instead of an answer of which one wants to see the beginning.
 */
void
atlas_entry_scroller_set_staying (AtlasEntryScroller *self,
                                  gboolean            is_staying)
{
  g_return_if_fail (ATLAS_IS_ENTRY_SCROLLER (self));

  self->is_staying = is_staying;
}
