/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-columns.h"

G_BEGIN_DECLS

/* What the files of [class@EntryColumns] share. */

/* No field, where one is not needed. */
#define NO_FIELD -1

struct _AtlasEntryColumns
{
  GObject parent_instance;

  GtkColumnView   *view; /* weak */
  AtlasKind        kind;
  AtlasEntryCells *cells;
  GSettings       *settings;

  /* A kind's own columns come first, then those that it doesn't show by itself. */
  const AtlasColumn   *infos[ATLAS_N_FIELDS];
  guint                n_own;
  guint                n_columns;
  GtkColumnViewColumn *columns[ATLAS_N_FIELDS]; /* by field */
  GSimpleActionGroup  *actions;

  /* What people want of each field, whether there is room for it or not. */
  gboolean is_shown[ATLAS_N_FIELDS];
  int      widths[ATLAS_N_FIELDS]; /* or -1 */
  gboolean is_stacked;

  int      sort_field; /* or NO_FIELD */
  gboolean is_descending;
  int      probed_field; /* what a probing sorter has been asked for last */
  gboolean is_arranging;
  guint    save_id;
  guint    keep_id;
};

AtlasField atlas_entry_columns_get_nth_field (AtlasEntryColumns *self,
                                              guint              n);
void       atlas_entry_columns_save          (AtlasEntryColumns *self);
void       atlas_entry_columns_keep          (AtlasEntryColumns *self);
void       atlas_entry_columns_arrange       (AtlasEntryColumns *self);
void       atlas_entry_columns_apply         (AtlasEntryColumns *self);

G_END_DECLS
