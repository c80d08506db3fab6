/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-timeline-frame.h"
#include "atlas-timeline.h"

G_BEGIN_DECLS

/**
 * AtlasTimelineLayout:
 *
 * How a timeline lies in its widget, and which part of it is in view: how long a
 * day is, how wide the names, how high the lanes are.
 */
typedef struct _AtlasTimelineLayout AtlasTimelineLayout;

AtlasTimelineLayout      *atlas_timeline_layout_new             (GtkWidget           *widget);
void                      atlas_timeline_layout_free            (AtlasTimelineLayout *self);
void                      atlas_timeline_layout_set_timeline    (AtlasTimelineLayout *self,
                                                                 AtlasTimeline       *timeline,
                                                                 AtlasDate            today,
                                                                 AtlasDate            as_of);
void                      atlas_timeline_layout_set_mark        (AtlasTimelineLayout *self,
                                                                 double               mark,
                                                                 int                  label);
int                       atlas_timeline_layout_measure         (AtlasTimelineLayout *self);
void                      atlas_timeline_layout_resize          (AtlasTimelineLayout *self,
                                                                 int                  width,
                                                                 int                  height);
gboolean                  atlas_timeline_layout_zoom            (AtlasTimelineLayout *self,
                                                                 double               factor,
                                                                 double               way);
void                      atlas_timeline_layout_fit             (AtlasTimelineLayout *self);
void                      atlas_timeline_layout_move            (AtlasTimelineLayout *self,
                                                                 double               origin,
                                                                 double               scroll);
void                      atlas_timeline_layout_reveal          (AtlasTimelineLayout *self,
                                                                 guint                index);
void                      atlas_timeline_layout_get_range       (AtlasTimelineLayout *self,
                                                                 double              *begin,
                                                                 double              *end,
                                                                 double              *height);
const AtlasTimelineFrame *atlas_timeline_layout_get_frame       (AtlasTimelineLayout *self);
double                    atlas_timeline_layout_get_line_height (AtlasTimelineLayout *self);
double                    atlas_timeline_layout_get_names_width (AtlasTimelineLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTimelineLayout, atlas_timeline_layout_free)

G_END_DECLS
