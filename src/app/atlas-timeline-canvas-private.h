/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-timeline-bars.h"
#include "atlas-timeline-canvas.h"
#include "atlas-timeline-days.h"
#include "atlas-timeline-layout.h"

G_BEGIN_DECLS

struct _AtlasTimelineCanvas
{
  GtkWidget parent_instance;

  /* Owned. */
  AtlasTimeline       *timeline; /* one with dates, or NULL */
  AtlasSelection      *selection;
  AtlasTimelineLayout *layout;
  AtlasTimelineBars   *bars;
  AtlasTimelineDays   *days;
  GtkAdjustment       *hadjustment;
  GtkAdjustment       *vadjustment;

  guint    cursor; /* the item that the focus comes back to */
  int      height;
  gboolean is_configuring;
};

gboolean atlas_timeline_canvas_is_ready        (AtlasTimelineCanvas *self);
gboolean atlas_timeline_canvas_has_focus_child (AtlasTimelineCanvas *self);
void     atlas_timeline_canvas_update          (AtlasTimelineCanvas *self);
void     atlas_timeline_canvas_class_add_keys  (GtkWidgetClass      *widget_class);

G_END_DECLS
