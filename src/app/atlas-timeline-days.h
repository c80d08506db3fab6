/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-date.h"
#include "atlas-timeline-frame.h"

G_BEGIN_DECLS

/**
 * AtlasTimelineDays:
 *
 * The days that a timeline has a line for, with the words for it on top: today, and
 * the day that the document is of.
 */
typedef struct _AtlasTimelineDays AtlasTimelineDays;

AtlasTimelineDays *atlas_timeline_days_new        (GtkWidget                *canvas);
void               atlas_timeline_days_free       (AtlasTimelineDays        *self);
void               atlas_timeline_days_set        (AtlasTimelineDays        *self,
                                                   AtlasDate                 today,
                                                   AtlasDate                 as_of,
                                                   const char               *language);
int                atlas_timeline_days_get_height (AtlasTimelineDays        *self);
void               atlas_timeline_days_allocate   (AtlasTimelineDays        *self,
                                                   const AtlasTimelineFrame *frame,
                                                   int                       top);
void               atlas_timeline_days_snapshot   (AtlasTimelineDays        *self,
                                                   const cairo_region_t     *names,
                                                   GtkSnapshot              *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTimelineDays, atlas_timeline_days_free)

G_END_DECLS
