/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-timeline.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TIMELINE_CANVAS (atlas_timeline_canvas_get_type ())

/**
 * AtlasTimelineCanvas:
 *
 * A timeline, drawn: lanes with their names at the side, the axis of time on top,
 * a line for today and one for the day the document is of. It is scrollable, and
 * names and axis stay in view.
 *
 * Time runs as the interface is read: from right to left where that is, as it does
 * in the calendars of these languages.
 *
 * # CSS nodes
 *
 * ```
 * timeline-canvas
 * ├── box.day-line[.today]
 * ├── label.day-label[.today]
 * ╰── timeline-bar
 * ```
 *
 * # Actions
 *
 * `timeline.walk` moves the focus by some items in time and some rows down,
 * `timeline.to-edge` to the first or last item of a lane, or of all, and
 * `timeline.choose` looks at the entry of an item.
 *
 * # Accessibility
 *
 * A list with a name that sums it up, of the items that are in view: each knows
 * which one of all it is, and arrows lead to the next one, in view or not.
 */
G_DECLARE_FINAL_TYPE (AtlasTimelineCanvas, atlas_timeline_canvas, ATLAS, TIMELINE_CANVAS,
                      GtkWidget)

void       atlas_timeline_canvas_set_timeline (AtlasTimelineCanvas *self,
                                               AtlasTimeline       *timeline,
                                               AtlasSelection      *selection);
void       atlas_timeline_canvas_select       (AtlasTimelineCanvas *self);
void       atlas_timeline_canvas_zoom         (AtlasTimelineCanvas *self,
                                               double               factor);
void       atlas_timeline_canvas_zoom_at      (AtlasTimelineCanvas *self,
                                               double               factor,
                                               double               x);
void       atlas_timeline_canvas_fit          (AtlasTimelineCanvas *self);
void       atlas_timeline_canvas_show_today   (AtlasTimelineCanvas *self);
double     atlas_timeline_canvas_get_scale    (AtlasTimelineCanvas *self);

G_END_DECLS
