/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-timeline-canvas-private.h"

/**
 * atlas_timeline_canvas_is_ready:
 * @self: a canvas
 *
 * Checks whether anything is in view: not before there is a timeline and a size.
 *
 * Returns: whether there is
 */
gboolean
atlas_timeline_canvas_is_ready (AtlasTimelineCanvas *self)
{
  return self->timeline != NULL && atlas_timeline_layout_get_frame (self->layout)->tops != NULL;
}

/**
 * atlas_timeline_canvas_has_focus_child:
 * @self: a canvas
 *
 * Checks whether one of the bars has the focus.
 *
 * Returns: whether it has
 */
gboolean
atlas_timeline_canvas_has_focus_child (AtlasTimelineCanvas *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/**
 * atlas_timeline_canvas_select:
 * @self: a canvas
 *
 * Lets the entry that is looked at be selected, and no other, and brings it into
 * view.
 */
void
atlas_timeline_canvas_select (AtlasTimelineCanvas *self)
{
  guint index;

  g_return_if_fail (ATLAS_IS_TIMELINE_CANVAS (self));

  if (!atlas_timeline_canvas_is_ready (self))
    return;

  atlas_timeline_bars_select (self->bars);
  index = atlas_timeline_find (self->timeline, atlas_selection_get_entry (self->selection),
                               atlas_selection_get_place (self->selection));
  if (index == ATLAS_TIMELINE_NONE || atlas_timeline_canvas_has_focus_child (self))
    return;

  self->cursor = index;
  atlas_timeline_layout_reveal (self->layout, index);
  atlas_timeline_canvas_update (self);
}

/**
 * atlas_timeline_canvas_zoom_at:
 * @self: a canvas
 * @factor: how much longer a day becomes
 * @x: where the time stays as it is, in pixels
 *
 * Zooms in, or out, until everything there is is in view.
 */
void
atlas_timeline_canvas_zoom_at (AtlasTimelineCanvas *self,
                               double               factor,
                               double               x)
{
  const AtlasTimelineFrame *frame;

  g_return_if_fail (ATLAS_IS_TIMELINE_CANVAS (self));
  g_return_if_fail (factor > 0);

  if (!atlas_timeline_canvas_is_ready (self))
    return;

  frame = atlas_timeline_layout_get_frame (self->layout);
  if (!atlas_timeline_layout_zoom (self->layout, factor,
                                   CLAMP (atlas_timeline_frame_to_way (frame, x), 0,
                                          frame->body.width)))
    return;

  atlas_timeline_canvas_update (self);
}

/**
 * atlas_timeline_canvas_zoom:
 * @self: a canvas
 * @factor: how much longer a day becomes
 *
 * Zooms in, or out, about the item that has the focus, or else about the middle.
 */
void
atlas_timeline_canvas_zoom (AtlasTimelineCanvas *self,
                            double               factor)
{
  const AtlasTimelineFrame *frame;
  double x, begin, end;

  g_return_if_fail (ATLAS_IS_TIMELINE_CANVAS (self));

  if (!atlas_timeline_canvas_is_ready (self))
    return;

  frame = atlas_timeline_layout_get_frame (self->layout);
  x = frame->body.x + frame->body.width / 2.0;
  if (atlas_timeline_canvas_has_focus_child (self) && self->cursor != ATLAS_TIMELINE_NONE)
    {
      atlas_timeline_get_box (self->timeline, self->cursor, &begin, &end);
      begin = MAX (begin, frame->origin);
      end = MIN (end, frame->origin + frame->body.width);
      if (begin < end)
        x = atlas_timeline_frame_to_x (frame, (begin + end) / 2 - frame->origin, 0);
    }
  atlas_timeline_canvas_zoom_at (self, factor, x);
}

/**
 * atlas_timeline_canvas_fit:
 * @self: a canvas
 *
 * Brings all entries into view, and keeps them there until it is moved or zoomed.
 */
void
atlas_timeline_canvas_fit (AtlasTimelineCanvas *self)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_CANVAS (self));

  atlas_timeline_layout_fit (self->layout);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * atlas_timeline_canvas_show_today:
 * @self: a canvas
 *
 * Brings the line of today into the middle of the view.
 */
void
atlas_timeline_canvas_show_today (AtlasTimelineCanvas *self)
{
  const AtlasTimelineFrame *frame;
  int first, end;

  g_return_if_fail (ATLAS_IS_TIMELINE_CANVAS (self));

  if (!atlas_timeline_canvas_is_ready (self))
    return;

  frame = atlas_timeline_layout_get_frame (self->layout);
  atlas_date_get_days (atlas_date_get_today (), &first, &end);
  atlas_timeline_layout_move (
      self->layout, (first + end) / 2.0 * frame->scale - frame->body.width / 2.0, frame->scroll);
  atlas_timeline_canvas_update (self);
}

/**
 * atlas_timeline_canvas_get_scale:
 * @self: a canvas
 *
 * Gets how long a day is.
 *
 * Returns: the pixels
 */
double
atlas_timeline_canvas_get_scale (AtlasTimelineCanvas *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_CANVAS (self), 0);

  return atlas_timeline_layout_get_frame (self->layout)->scale;
}
