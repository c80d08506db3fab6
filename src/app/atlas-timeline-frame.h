/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasTimelineFrame:
 * @scale: how many pixels a day is
 * @origin: where the view begins, in pixels from the first day of the calendar on
 * @body: where the lanes are in the widget, between their names and the axis
 * @is_rtl: whether time runs from right to left, as everything does then
 * @scroll: how far the lanes are scrolled up, in pixels
 * @row_height: how high a row is, in pixels
 * @tail: how much of an end that isn't known fades out, in pixels
 * @tops: where each lane begins, and behind them where the last one ends; %NULL
 *   as long as nothing is laid out
 *
 * Which part of a timeline is in view.
 *
 * A way is in pixels from the side of the body at which time begins: the left one,
 * or the right one.
 */
typedef struct
{
  double        scale;
  double        origin;
  GdkRectangle  body;
  gboolean      is_rtl;
  double        scroll;
  double        row_height;
  double        tail;
  const double *tops;
} AtlasTimelineFrame;

/**
 * ATLAS_TIMELINE_LANE_PADDING:
 *
 * What is free above and below the rows of a lane, in pixels.
 */
#define ATLAS_TIMELINE_LANE_PADDING 3.0

/**
 * ATLAS_TIMELINE_NAME_PADDING:
 *
 * What is free at both sides of the name of a lane, in pixels.
 */
#define ATLAS_TIMELINE_NAME_PADDING 9.0

/**
 * atlas_timeline_frame_to_x:
 * @frame: a frame
 * @way: where something begins
 * @length: how long it is
 *
 * Finds where something stands in the widget.
 *
 * Returns: its left side, in pixels
 */
static inline double
atlas_timeline_frame_to_x (const AtlasTimelineFrame *frame,
                           double                    way,
                           double                    length)
{
  if (frame->is_rtl)
    return frame->body.x + frame->body.width - way - length;

  return frame->body.x + way;
}

/**
 * atlas_timeline_frame_to_way:
 * @frame: a frame
 * @x: a point of the widget
 *
 * Finds how far into the body a point is.
 *
 * Returns: the way, in pixels
 */
static inline double
atlas_timeline_frame_to_way (const AtlasTimelineFrame *frame,
                             double                    x)
{
  return frame->is_rtl ? frame->body.x + frame->body.width - x : x - frame->body.x;
}

G_END_DECLS
