/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry-table.h"

G_BEGIN_DECLS

/**
 * AtlasTestTable:
 * @briefing: what is open
 * @selection: what is looked at
 * @table: the entries of one kind
 * @view: their table
 * @window: where it is shown
 *
 * A table in a window of its own, for tests that use it as people do.
 */
typedef struct
{
  AtlasBriefing   *briefing;
  AtlasSelection  *selection;
  AtlasTable      *table;
  AtlasEntryTable *view;
  GtkWindow       *window;
} AtlasTestTable;

#define atlas_test_table_add(path, function)                                  \
  g_test_add (path, AtlasTestTable, NULL, atlas_test_table_set_up, function,  \
              atlas_test_table_tear_down)

void           atlas_test_table_show_briefing (AtlasTestTable *fixture,
                                               AtlasBriefing  *briefing,
                                               AtlasKind       kind);
void           atlas_test_table_show          (AtlasTestTable *fixture,
                                               AtlasKind       kind);
void           atlas_test_table_set_up        (AtlasTestTable *fixture,
                                               gconstpointer   data);
void           atlas_test_table_tear_down     (AtlasTestTable *fixture,
                                               gconstpointer   data);
GtkColumnView *atlas_test_table_get_view      (AtlasTestTable *fixture);
GtkWidget     *atlas_test_table_get_row       (AtlasTestTable *fixture,
                                               guint           index);
const char    *atlas_test_table_get_cell      (AtlasTestTable *fixture,
                                               guint           row,
                                               guint           column);
gboolean       atlas_test_table_row_has_focus (AtlasTestTable *fixture,
                                               guint           row);
void           atlas_test_table_activate      (AtlasTestTable *fixture,
                                               const char     *action,
                                               const char     *target);
guint          atlas_test_table_count_rows    (AtlasTestTable *fixture);
void           atlas_test_table_wait_rows     (AtlasTestTable *fixture);
void           atlas_test_table_focus_rows    (AtlasTestTable *fixture);
char          *atlas_test_table_dup_clipboard (AtlasTestTable *fixture);

G_END_DECLS
