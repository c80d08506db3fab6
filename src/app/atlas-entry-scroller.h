/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_SCROLLER (atlas_entry_scroller_get_type ())

/**
 * AtlasEntryScroller:
 *
 * What brings the rows of a table into view: it follows the entry that is looked
 * at, keeps its place while rows come and go, and has rows built little by little.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryScroller, atlas_entry_scroller, ATLAS, ENTRY_SCROLLER, GObject)

AtlasEntryScroller *atlas_entry_scroller_new           (GtkColumnView       *view,
                                                        AtlasEntrySelection *model);
void                atlas_entry_scroller_go_to         (AtlasEntryScroller  *self,
                                                        guint                position);
void                atlas_entry_scroller_show_selected (AtlasEntryScroller  *self);
void                atlas_entry_scroller_set_staying   (AtlasEntryScroller  *self,
                                                        gboolean             is_staying);

G_END_DECLS
