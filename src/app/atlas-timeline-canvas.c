/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-canvas-private.h"
#include "atlas-timeline-drawing.h"
#include "atlas-timeline-input.h"

/* How wide it is at least, in pixels. */
#define MIN_WIDTH 120

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VADJUSTMENT,
  PROP_VSCROLL_POLICY,
};

/* What is scrolled begins below the axis. */
static gboolean
get_border (GtkScrollable *scrollable,
            GtkBorder     *border)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (scrollable);
  const AtlasTimelineFrame *frame = atlas_timeline_layout_get_frame (self->layout);

  *border = (GtkBorder) { .top = (gint16) frame->body.y };

  return TRUE;
}

static void
scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasTimelineCanvas, atlas_timeline_canvas, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init))

/* Scroll bars count from the left, time from where it begins. */
static double
flip (AtlasTimelineCanvas *self,
      double               value)
{
  const AtlasTimelineFrame *frame = atlas_timeline_layout_get_frame (self->layout);
  double begin, end, height;

  if (!frame->is_rtl)
    return value;

  atlas_timeline_layout_get_range (self->layout, &begin, &end, &height);

  return end - begin - frame->body.width - value;
}

static void
configure (AtlasTimelineCanvas *self)
{
  const AtlasTimelineFrame *frame = atlas_timeline_layout_get_frame (self->layout);
  double begin, end, height;

  atlas_timeline_layout_get_range (self->layout, &begin, &end, &height);
  self->is_configuring = TRUE;
  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, flip (self, frame->origin - begin), 0,
                              end - begin, frame->body.width * 0.1, frame->body.width * 0.9,
                              frame->body.width);
  if (self->vadjustment != NULL)
    gtk_adjustment_configure (self->vadjustment, frame->scroll, 0,
                              MAX (height, frame->body.height), frame->row_height,
                              frame->body.height * 0.9, frame->body.height);
  self->is_configuring = FALSE;
}

static void
update_bars (AtlasTimelineCanvas *self)
{
  atlas_timeline_bars_update (
      self->bars, atlas_timeline_layout_get_frame (self->layout),
      atlas_timeline_canvas_has_focus_child (self) ? self->cursor : ATLAS_TIMELINE_NONE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
scrolled_cb (AtlasTimelineCanvas *self)
{
  double begin, end, height;

  if (self->is_configuring || !atlas_timeline_canvas_is_ready (self))
    return;

  atlas_timeline_layout_get_range (self->layout, &begin, &end, &height);
  atlas_timeline_layout_move (
      self->layout, begin + flip (self, gtk_adjustment_get_value (self->hadjustment)),
      gtk_adjustment_get_value (self->vadjustment));
  update_bars (self);
}

/**
 * atlas_timeline_canvas_update:
 * @self: a canvas that is ready
 *
 * Lets scroll bars and bars follow what is in view.
 */
void
atlas_timeline_canvas_update (AtlasTimelineCanvas *self)
{
  configure (self);
  update_bars (self);
}

static void
set_adjustment (AtlasTimelineCanvas *self,
                GtkAdjustment      **place,
                GtkAdjustment       *adjustment)
{
  if (*place == adjustment)
    return;

  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, scrolled_cb, self);
  g_clear_object (place);
  if (adjustment == NULL)
    return;

  *place = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
atlas_timeline_canvas_set_focus_child (GtkWidget *widget,
                                       GtkWidget *child)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);

  GTK_WIDGET_CLASS (atlas_timeline_canvas_parent_class)->set_focus_child (widget, child);

  if (ATLAS_IS_TIMELINE_BAR (child))
    self->cursor = atlas_timeline_bar_get_index (ATLAS_TIMELINE_BAR (child));
}

static void
measure_children (AtlasTimelineCanvas *self)
{
  atlas_timeline_layout_set_mark (self->layout, atlas_timeline_bars_get_mark_width (self->bars),
                                  atlas_timeline_days_get_height (self->days));
}

static void
atlas_timeline_canvas_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);
  int size = MIN_WIDTH;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_children (self);
      size = atlas_timeline_layout_measure (self->layout);
    }

  *minimum = *natural = size;
}

static gboolean
is_cursor_looked_at (AtlasTimelineCanvas *self)
{
  return self->cursor != ATLAS_TIMELINE_NONE &&
         atlas_timeline_get_item (self->timeline, self->cursor)->entry ==
             atlas_selection_get_entry (self->selection);
}

static void
lay_out (AtlasTimelineCanvas *self,
         int                  width,
         int                  height)
{
  measure_children (self);
  atlas_timeline_layout_resize (self->layout, width, height);
  /* What one has come to look at stays in view when what it says takes its room. */
  if (height != self->height && is_cursor_looked_at (self))
    atlas_timeline_layout_reveal (self->layout, self->cursor);
  self->height = height;
  configure (self);
}

static void
atlas_timeline_canvas_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);
  const AtlasTimelineFrame *frame = atlas_timeline_layout_get_frame (self->layout);

  if (self->timeline == NULL)
    return;

  lay_out (self, width, height);
  atlas_timeline_bars_update (
      self->bars, frame,
      atlas_timeline_canvas_has_focus_child (self) ? self->cursor : ATLAS_TIMELINE_NONE);
  atlas_timeline_bars_allocate (self->bars, frame);
  atlas_timeline_days_allocate (self->days, frame,
                                (int) (2 * atlas_timeline_layout_get_line_height (self->layout)));
}

static void
atlas_timeline_canvas_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (widget);
  const AtlasTimelineFrame *frame = atlas_timeline_layout_get_frame (self->layout);
  AtlasTimelineDrawing drawing = {
    .widget = widget,
    .snapshot = snapshot,
    .frame = frame,
    .timeline = self->timeline,
    .axis_height = atlas_timeline_layout_get_line_height (self->layout),
    .names_width = atlas_timeline_layout_get_names_width (self->layout),
  };

  if (!atlas_timeline_canvas_is_ready (self))
    return;

  drawing.language = atlas_selection_get_language (self->selection);
  atlas_timeline_draw_lanes (&drawing);
  atlas_timeline_draw_axis (&drawing);
  atlas_timeline_days_snapshot (self->days, atlas_timeline_bars_get_names (self->bars),
                                snapshot);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) frame->body.x, (float) frame->body.y,
                                               (float) frame->body.width,
                                               (float) frame->body.height));
  atlas_timeline_bars_snapshot (self->bars, snapshot);
  gtk_snapshot_pop (snapshot);

  atlas_timeline_draw_names (&drawing);
}

static void
atlas_timeline_canvas_dispose (GObject *object)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (object);

  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);
  g_clear_pointer (&self->bars, atlas_timeline_bars_free);
  g_clear_pointer (&self->days, atlas_timeline_days_free);
  g_clear_pointer (&self->timeline, atlas_timeline_free);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (atlas_timeline_canvas_parent_class)->dispose (object);
}

static void
atlas_timeline_canvas_finalize (GObject *object)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (object);

  atlas_timeline_layout_free (self->layout);

  G_OBJECT_CLASS (atlas_timeline_canvas_parent_class)->finalize (object);
}

static void
atlas_timeline_canvas_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_timeline_canvas_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  AtlasTimelineCanvas *self = ATLAS_TIMELINE_CANVAS (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      /* It is as large as it is let be, in any case. */
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
atlas_timeline_canvas_class_init (AtlasTimelineCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_timeline_canvas_dispose;
  object_class->finalize = atlas_timeline_canvas_finalize;
  object_class->get_property = atlas_timeline_canvas_get_property;
  object_class->set_property = atlas_timeline_canvas_set_property;
  widget_class->measure = atlas_timeline_canvas_measure;
  widget_class->set_focus_child = atlas_timeline_canvas_set_focus_child;
  widget_class->size_allocate = atlas_timeline_canvas_size_allocate;
  widget_class->snapshot = atlas_timeline_canvas_snapshot;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  atlas_timeline_canvas_class_add_keys (widget_class);

  gtk_widget_class_set_css_name (widget_class, "timeline-canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
atlas_timeline_canvas_init (AtlasTimelineCanvas *self)
{
  self->cursor = ATLAS_TIMELINE_NONE;
  self->layout = atlas_timeline_layout_new (GTK_WIDGET (self));
  self->days = atlas_timeline_days_new (GTK_WIDGET (self));
  self->bars = atlas_timeline_bars_new (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  atlas_timeline_input_install (self);
}

/* The item that the focus goes on with when the entries are others: that of the same
 * entry, or else one that was near. */
static guint
find_cursor (AtlasTimelineCanvas *self,
             AtlasTimeline       *next)
{
  const AtlasTimelineItem *item;
  guint found;

  if (self->timeline == NULL || next == NULL || self->cursor == ATLAS_TIMELINE_NONE)
    return ATLAS_TIMELINE_NONE;

  item = atlas_timeline_get_item (self->timeline, self->cursor);
  found = atlas_timeline_find (next, item->entry,
                               atlas_timeline_get_place (self->timeline, item->lane));

  return found != ATLAS_TIMELINE_NONE
             ? found
             : MIN (self->cursor, atlas_timeline_get_n_items (next) - 1);
}

/**
 * atlas_timeline_canvas_set_timeline:
 * @self: a canvas
 * @timeline: (transfer full) (nullable): a timeline; one without dates is as none
 * @selection: (nullable): what is looked at
 *
 * Sets what is drawn. The time that is in view stays in view.
 */
void
atlas_timeline_canvas_set_timeline (AtlasTimelineCanvas *self,
                                    AtlasTimeline       *timeline,
                                    AtlasSelection      *selection)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (AtlasTimeline) previous = NULL;
  AtlasDate as_of = ATLAS_DATE_NONE;
  AtlasDate today = atlas_date_get_today ();

  g_return_if_fail (ATLAS_IS_TIMELINE_CANVAS (self));

  if (timeline != NULL && atlas_timeline_get_n_items (timeline) == 0)
    g_clear_pointer (&timeline, atlas_timeline_free);
  if (timeline != NULL)
    {
      as_of = atlas_briefing_get_as_of (atlas_selection_get_briefing (selection));
      atlas_timeline_days_set (self->days, today, as_of,
                               atlas_selection_get_language (selection));
    }

  self->cursor = find_cursor (self, timeline);
  previous = g_steal_pointer (&self->timeline);
  self->timeline = timeline;
  g_set_object (&self->selection, selection);
  atlas_timeline_bars_set_timeline (self->bars, timeline, selection, self->cursor);
  atlas_timeline_layout_set_timeline (self->layout, timeline, today, as_of);
  if (timeline != NULL && gtk_widget_get_width (widget) > 0)
    lay_out (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  gtk_widget_queue_allocate (widget);
  gtk_widget_queue_draw (widget);
}
