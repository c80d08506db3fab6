/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-timeline-bar.h"
#include "atlas-timeline-frame.h"

G_BEGIN_DECLS

/**
 * AtlasTimelineBars:
 *
 * The bars of what is in view of a timeline. There are as many as there is room
 * for, however many items there are: one that goes out of view gives its widget to
 * another.
 */
typedef struct _AtlasTimelineBars AtlasTimelineBars;

AtlasTimelineBars *atlas_timeline_bars_new          (GtkWidget                *canvas);
void               atlas_timeline_bars_free         (AtlasTimelineBars        *self);
void               atlas_timeline_bars_set_timeline (AtlasTimelineBars        *self,
                                                     const AtlasTimeline      *timeline,
                                                     AtlasSelection           *selection,
                                                     guint                     focused);
void               atlas_timeline_bars_update       (AtlasTimelineBars        *self,
                                                     const AtlasTimelineFrame *frame,
                                                     guint                     kept);
void               atlas_timeline_bars_select       (AtlasTimelineBars        *self);
void               atlas_timeline_bars_allocate     (AtlasTimelineBars        *self,
                                                     const AtlasTimelineFrame *frame);
const cairo_region_t *
                   atlas_timeline_bars_get_names    (AtlasTimelineBars        *self);
void               atlas_timeline_bars_snapshot     (AtlasTimelineBars        *self,
                                                     GtkSnapshot              *snapshot);
double             atlas_timeline_bars_get_mark_width
                                                    (AtlasTimelineBars        *self);
AtlasTimelineBar  *atlas_timeline_bars_find         (AtlasTimelineBars        *self,
                                                     guint                     index);
guint              atlas_timeline_bars_get_first    (AtlasTimelineBars        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTimelineBars, atlas_timeline_bars_free)

G_END_DECLS
