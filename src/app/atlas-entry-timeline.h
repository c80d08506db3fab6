/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_TIMELINE (atlas_entry_timeline_get_type ())

/**
 * AtlasEntryTimeline:
 *
 * The entries of a table by time and place: what has a date is on a timeline, what
 * has none in a list below it. Where nothing has a date, it says so and lists all.
 *
 * # CSS nodes
 *
 * ```
 * entry-timeline
 * ├── box.summary
 * ├── scrolledwindow.timeline
 * │   ╰── timeline-canvas
 * ╰── box.undated
 *     ├── label.undated-heading
 *     ╰── scrolledwindow
 *         ╰── listview
 * ```
 *
 * # Actions
 *
 * `timeline.zoom-in`, `timeline.zoom-out`, `timeline.fit` brings all dates into
 * view, and `timeline.today` the line of today.
 *
 * # Accessibility
 *
 * The timeline is named such as "11 initiatives: 5 with a date, 10 March 2025 to 3
 * May 2026; 6 without"; see [class@TimelineCanvas].
 */
G_DECLARE_FINAL_TYPE (AtlasEntryTimeline, atlas_entry_timeline, ATLAS, ENTRY_TIMELINE, GtkWidget)

GtkWidget  *atlas_entry_timeline_new       (void);
AtlasTable *atlas_entry_timeline_get_table (AtlasEntryTimeline *self);
void        atlas_entry_timeline_set_table (AtlasEntryTimeline *self,
                                            AtlasTable         *table);

G_END_DECLS
