/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-timeline-frame.h"
#include "atlas-timeline.h"

G_BEGIN_DECLS

/**
 * AtlasTimelineDrawing:
 * @widget: the timeline, whose font and colour things are drawn with
 * @snapshot: where to draw
 * @frame: what is in view
 * @timeline: what is drawn
 * @language: the language of the content
 * @axis_height: how high a line of the axis is, in pixels
 * @names_width: how wide the names of the lanes are, in pixels
 *
 * What the drawing of everything but the bars needs to know.
 */
typedef struct
{
  GtkWidget                *widget;
  GtkSnapshot              *snapshot;
  const AtlasTimelineFrame *frame;
  const AtlasTimeline      *timeline;
  const char               *language;
  double                    axis_height;
  double                    names_width;
} AtlasTimelineDrawing;

void         atlas_timeline_draw_lanes   (const AtlasTimelineDrawing *drawing);
void         atlas_timeline_draw_axis    (const AtlasTimelineDrawing *drawing);
void         atlas_timeline_draw_names   (const AtlasTimelineDrawing *drawing);
PangoLayout *atlas_timeline_name_layout  (GtkWidget                  *widget,
                                          const char                 *name,
                                          double                      width);

G_END_DECLS
