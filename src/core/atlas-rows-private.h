/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-rows.h"

G_BEGIN_DECLS

/**
 * AtlasRowContent:
 * @entry: (nullable): the entry, %NULL for a heading and behind the end
 * @group: the group of a heading, or %ATLAS_ROW_NO_GROUP
 * @group_stage: the stage of all entries that are in it
 * @n_entries: how many entries are in it
 * @is_expanded: whether they are shown
 *
 * What stands in a row.
 */
typedef struct
{
  AtlasEntry *entry;
  guint       group;
  AtlasStage  group_stage;
  guint       n_entries;
  gboolean    is_expanded;
} AtlasRowContent;

#define ATLAS_ROW_NO_GROUP G_MAXUINT

AtlasRow       *atlas_row_new             (AtlasRows       *rows,
                                           guint            position);
gboolean        atlas_row_update          (AtlasRow        *self,
                                           gboolean         words_changed);
AtlasRowContent atlas_rows_get_content    (AtlasRows       *self,
                                           guint            position);
char           *atlas_rows_format_group   (AtlasRows       *self,
                                           guint            group);
const char     *atlas_rows_get_group_fallback
                                          (AtlasRows       *self,
                                           guint            group);
AtlasBriefing  *atlas_rows_get_briefing   (AtlasRows       *self);
void            atlas_rows_forget         (AtlasRows       *self,
                                           guint            position);

G_END_DECLS
