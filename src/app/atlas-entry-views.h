/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-entry-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_VIEWS (atlas_entry_views_get_type ())

/**
 * AtlasEntryViews:
 *
 * What fills a stack with the ways to show entries: as tables, one of each kind, as
 * a matrix or on a timeline. The selection says which one is shown, so that one can
 * go back to it.
 *
 * The signals `AtlasEntryViews::table-changed` and `AtlasEntryViews::view-changed`
 * say that another table is looked at, and that it is shown in another way.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryViews, atlas_entry_views, ATLAS, ENTRY_VIEWS, GObject)

AtlasEntryViews *atlas_entry_views_new             (GtkStack        *stack);
void             atlas_entry_views_set_selection   (AtlasEntryViews *self,
                                                    AtlasSelection  *selection);
GListModel      *atlas_entry_views_get_tables      (AtlasEntryViews *self);
AtlasTable      *atlas_entry_views_get_table       (AtlasEntryViews *self);
const char      *atlas_entry_views_get_view        (AtlasEntryViews *self);
void             atlas_entry_views_set_view        (AtlasEntryViews *self,
                                                    const char      *view);
AtlasEntryTable *atlas_entry_views_get_entry_table (AtlasEntryViews *self);
gboolean         atlas_entry_views_focus           (AtlasEntryViews *self);
void             atlas_entry_views_show_nth_kind   (AtlasEntryViews *self,
                                                    guint            n);
void             atlas_entry_views_show_kind       (AtlasEntryViews *self,
                                                    int              step);

G_END_DECLS
