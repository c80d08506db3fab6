/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-rows.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_SELECTION (atlas_entry_selection_get_type ())

/**
 * AtlasEntrySelection:
 *
 * The rows of a table as a selection model. The row of the entry that is looked at
 * ([property@Selection:entry]) is always selected, and others may be beside it,
 * to be copied together.
 *
 * The selection models of GTK keep positions, and a position of a table means
 * another entry after each sort and filter: this one keeps entries.
 * An entry that stands in several groups is selected in each of them; the
 * headings of groups are never selected.
 *
 * Its items are as many of the rows as are there yet; see
 * [method@EntrySelection.step]. Selected can be any row.
 */
G_DECLARE_FINAL_TYPE (AtlasEntrySelection, atlas_entry_selection, ATLAS, ENTRY_SELECTION, GObject)

AtlasEntrySelection *atlas_entry_selection_new          (AtlasRows           *rows);
AtlasRows           *atlas_entry_selection_get_rows     (AtlasEntrySelection *self);
guint                atlas_entry_selection_get_position (AtlasEntrySelection *self);
guint                atlas_entry_selection_count        (AtlasEntrySelection *self);
void                 atlas_entry_selection_set_n_first  (AtlasEntrySelection *self,
                                                         guint                n_first);
gboolean             atlas_entry_selection_step         (AtlasEntrySelection *self);
void                 atlas_entry_selection_reach        (AtlasEntrySelection *self,
                                                         guint                position);
void                 atlas_entry_selection_complete     (AtlasEntrySelection *self);

G_END_DECLS
