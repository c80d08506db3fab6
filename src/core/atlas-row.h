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
 * The k-th row of a table, whichever entry stands there now. A filter or a
 * sort gives rows other entries instead of giving the table other rows.
 *
 * Properties, all of which notify when another entry comes to stand in the
 * row or the language changes: `entry`, `title`, `text`, `status`, `stage`,
 * `places`, `themes`, `section`, `start` (the words of the columns), and
 * `description` (the whole row in words, for a screen reader).
 */
G_DECLARE_FINAL_TYPE (AtlasRow, atlas_row, ATLAS, ROW, GObject)

AtlasEntry *atlas_row_get_entry    (AtlasRow   *self);
char       *atlas_row_dup_field    (AtlasRow   *self,
                                    AtlasField  field);
AtlasStage  atlas_row_get_stage    (AtlasRow   *self);

G_END_DECLS
