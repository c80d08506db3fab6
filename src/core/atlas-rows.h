/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-groups.h"
#include "atlas-row.h"
#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ROWS (atlas_rows_get_type ())

/**
 * AtlasRows:
 *
 * A table as people see it: its entries, and above each group of them a
 * heading, if they are grouped. A list model of [class@Row].
 *
 * An entry that belongs into several groups stands in each of them. A group
 * that is folded shows its heading only.
 *
 * The signal `AtlasRows::will-change`, with the number of rows to be, comes
 * before rows at the end come or go; `AtlasRows::changed` comes after every
 * change of what rows show.
 */
G_DECLARE_FINAL_TYPE (AtlasRows, atlas_rows, ATLAS, ROWS, GObject)

AtlasRows    *atlas_rows_new              (AtlasTable    *table);
AtlasTable   *atlas_rows_get_table        (AtlasRows     *self);
AtlasEntry   *atlas_rows_get_entry        (AtlasRows     *self,
                                           guint          position);
AtlasRow     *atlas_rows_peek             (AtlasRows     *self,
                                           guint          position);
guint         atlas_rows_find             (AtlasRows     *self,
                                           AtlasEntry    *entry,
                                           guint          near);
guint         atlas_rows_get_n_repeated   (AtlasRows     *self);
AtlasGrouping atlas_rows_get_grouping     (AtlasRows     *self);
void          atlas_rows_set_grouping     (AtlasRows     *self,
                                           AtlasGrouping  grouping);
guint         atlas_rows_get_heading      (AtlasRows     *self,
                                           guint          position);
gboolean      atlas_rows_set_expanded     (AtlasRows     *self,
                                           guint          position,
                                           gboolean       expanded);
void          atlas_rows_set_all_expanded (AtlasRows     *self,
                                           gboolean       expanded);
void          atlas_rows_reveal           (AtlasRows     *self,
                                           AtlasEntry    *entry);

G_END_DECLS
