/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-timeline.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_UNDATED_ENTRY (atlas_undated_entry_get_type ())

/**
 * AtlasUndatedEntry:
 *
 * The k-th of the entries without a date, whichever that is now.
 *
 * Properties: `title`, in the language of the content, and `stage`.
 */
G_DECLARE_FINAL_TYPE (AtlasUndatedEntry, atlas_undated_entry, ATLAS, UNDATED_ENTRY, GObject)

AtlasEntry *atlas_undated_entry_get_entry (AtlasUndatedEntry *self);
char       *atlas_undated_entry_format    (AtlasUndatedEntry *self);

#define ATLAS_TYPE_UNDATED_ENTRIES (atlas_undated_entries_get_type ())

/**
 * AtlasUndatedEntries:
 *
 * The entries of a timeline that have no date, as a list model of
 * [class@UndatedEntry]. When they change the rows tell of their new entries, and
 * only the tail of the list comes or goes: so no widget is built for it.
 */
G_DECLARE_FINAL_TYPE (AtlasUndatedEntries, atlas_undated_entries, ATLAS, UNDATED_ENTRIES, GObject)

AtlasUndatedEntries *atlas_undated_entries_new  (void);
void                 atlas_undated_entries_set  (AtlasUndatedEntries *self,
                                                 const AtlasTimeline *timeline,
                                                 AtlasSelection      *selection);
guint                atlas_undated_entries_find (AtlasUndatedEntries *self,
                                                 AtlasEntry          *entry);

G_END_DECLS
