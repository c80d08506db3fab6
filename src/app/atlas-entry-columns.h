/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-entry-cells.h"
#include "atlas-kind.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_COLUMNS (atlas_entry_columns_get_type ())

/**
 * AtlasEntryColumns:
 *
 * The columns of the table of a kind: which are shown, in which order, how
 * wide, and by which one people want the rows sorted. What is changed about
 * them is remembered for the kind, in the settings.
 *
 * Where there is no room for columns they can be stacked: the title alone has
 * one, and the others stand in a line below it. What is remembered is the same.
 *
 * The signal `AtlasEntryColumns::changed` comes after columns were shown,
 * hidden or moved, `AtlasEntryColumns::order-changed` after somebody asked for
 * another order of rows.
 */
G_DECLARE_FINAL_TYPE (AtlasEntryColumns, atlas_entry_columns, ATLAS, ENTRY_COLUMNS, GObject)

AtlasEntryColumns *atlas_entry_columns_new          (GtkColumnView     *view,
                                                     AtlasEntryCells   *cells);
GActionGroup      *atlas_entry_columns_get_actions  (AtlasEntryColumns *self);
guint              atlas_entry_columns_get_shown    (AtlasEntryColumns *self,
                                                     AtlasField         fields[ATLAS_N_FIELDS]);
guint              atlas_entry_columns_get_visible  (AtlasEntryColumns *self,
                                                     AtlasField         fields[ATLAS_N_FIELDS]);
guint              atlas_entry_columns_get_fields   (AtlasEntryColumns *self,
                                                     AtlasField         fields[ATLAS_N_FIELDS]);
const char        *atlas_entry_columns_get_heading  (AtlasEntryColumns *self,
                                                     AtlasField         field);
gboolean           atlas_entry_columns_get_order    (AtlasEntryColumns *self,
                                                     AtlasField        *field,
                                                     gboolean          *descending);
void               atlas_entry_columns_sort         (AtlasEntryColumns *self,
                                                     AtlasField         field,
                                                     gboolean           descending);
void               atlas_entry_columns_unsort       (AtlasEntryColumns *self);
gboolean           atlas_entry_columns_move_forward (AtlasEntryColumns *self,
                                                     AtlasField         field);
gboolean           atlas_entry_columns_move_back    (AtlasEntryColumns *self,
                                                     AtlasField         field);
void               atlas_entry_columns_set_width    (AtlasEntryColumns *self,
                                                     AtlasField         field,
                                                     int                width);
void               atlas_entry_columns_set_header_menu
                                                    (AtlasEntryColumns *self,
                                                     AtlasField         field,
                                                     GMenuModel        *menu);
void               atlas_entry_columns_reset        (AtlasEntryColumns *self);
int                atlas_entry_columns_get_need     (AtlasEntryColumns *self);
gboolean           atlas_entry_columns_get_stacked  (AtlasEntryColumns *self);
void               atlas_entry_columns_set_stacked  (AtlasEntryColumns *self,
                                                     gboolean           stacked);

G_END_DECLS
