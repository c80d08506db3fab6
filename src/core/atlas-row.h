/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ROW (atlas_row_get_type ())

/**
 * AtlasRow:
 *
 * The k-th row of a table, whatever stands there now: an entry, or the heading
 * of a group of entries. A filter or a sort gives rows other entries instead of
 * giving the table other rows.
 *
 * A row doesn't tell of it: whoever shows rows listens to `AtlasRows::changed`,
 * once for all of them, and asks each for its serial.
 */
G_DECLARE_FINAL_TYPE (AtlasRow, atlas_row, ATLAS, ROW, GObject)

guint       atlas_row_get_position         (AtlasRow         *self);
guint       atlas_row_get_serial           (AtlasRow         *self);
AtlasEntry *atlas_row_get_entry            (AtlasRow         *self);
char       *atlas_row_dup_field            (AtlasRow         *self,
                                            AtlasField        field);
char       *atlas_row_dup_field_foreign    (AtlasRow         *self,
                                            AtlasField        field,
                                            GArray           *foreign);
char       *atlas_row_dup_line             (AtlasRow         *self,
                                            const AtlasField *fields,
                                            guint             n_fields,
                                            GArray           *foreign);
AtlasStage  atlas_row_get_stage            (AtlasRow         *self);
gboolean    atlas_row_is_empty             (AtlasRow         *self);
gboolean    atlas_row_is_heading           (AtlasRow         *self);
char       *atlas_row_dup_heading          (AtlasRow         *self);
const char *atlas_row_get_heading_fallback (AtlasRow         *self);
guint       atlas_row_get_n_entries        (AtlasRow         *self);
gboolean    atlas_row_get_expanded         (AtlasRow         *self);
char       *atlas_row_dup_description      (AtlasRow         *self);

G_END_DECLS
