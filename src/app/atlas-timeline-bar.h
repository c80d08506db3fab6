/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-timeline.h"

G_BEGIN_DECLS

/**
 * AtlasTimelineShape:
 * @start: where its time begins
 * @length: how long its time is
 * @tail: how much of an open end fades out
 * @pin: where the pin of a visit stands
 * @mark: where the mark of the stage begins
 * @text: where the name begins
 * @room: how much room the name has; none at all, and it isn't drawn
 *
 * How a bar is drawn, in pixels from the side of its widget at which time begins.
 * What reaches out of the widget is cut off.
 */
typedef struct
{
  double start;
  double length;
  double tail;
  double pin;
  double mark;
  double text;
  double room;
} AtlasTimelineShape;

#define ATLAS_TYPE_TIMELINE_BAR (atlas_timeline_bar_get_type ())

/**
 * AtlasTimelineBar:
 *
 * An item of a timeline as a widget: what can be pointed at, focused, chosen and
 * read aloud. A visit is a pin at its date, everything else a bar from its start to
 * its end with the mark of its stage; the name is in the bar, or behind it.
 *
 * # CSS nodes
 *
 * ```
 * timeline-bar[.visit]
 * ╰── stage-mark
 * ```
 *
 * It is drawn in the colour of the mark, and its name in its own.
 *
 * # Actions
 *
 * `entry.activate` activates the timeline's `timeline.choose` with the number of
 * the item, and `entry.grab-focus` moves the focus there. They have no parameter,
 * so that assistive technology can use them.
 *
 * # Accessibility
 *
 * A list item, said such as "Exercise, 10 March 2025 to 12 March 2025, Kosovo*,
 * Planned". It knows which one of how many it is.
 */
G_DECLARE_FINAL_TYPE (AtlasTimelineBar, atlas_timeline_bar, ATLAS, TIMELINE_BAR, GtkWidget)

GtkWidget  *atlas_timeline_bar_new            (void);
void        atlas_timeline_bar_set_item       (AtlasTimelineBar         *self,
                                               const AtlasTimeline      *timeline,
                                               guint                     index,
                                               AtlasSelection           *selection);
void        atlas_timeline_bar_unset_item     (AtlasTimelineBar         *self);
guint       atlas_timeline_bar_get_index      (AtlasTimelineBar         *self);
double      atlas_timeline_bar_get_text_width (AtlasTimelineBar         *self);
double      atlas_timeline_bar_get_mark_size  (AtlasTimelineBar         *self);
gboolean    atlas_timeline_bar_is_pin         (AtlasTimelineBar         *self);
gboolean    atlas_timeline_bar_has_mark       (AtlasTimelineBar         *self);
void        atlas_timeline_bar_set_shape      (AtlasTimelineBar         *self,
                                               const AtlasTimelineShape *shape);
void        atlas_timeline_bar_set_selected   (AtlasTimelineBar         *self,
                                               gboolean                  selected);

G_END_DECLS
