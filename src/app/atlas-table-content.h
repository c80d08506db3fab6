/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-csv.h"
#include "atlas-entry-columns.h"
#include "atlas-paper-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasTableContent:
 *
 * What a view of entries shows, apart from the view: the rows and columns of a
 * table, or counts. It is what goes onto paper and into files.
 */
typedef struct _AtlasTableContent AtlasTableContent;

AtlasTableContent *atlas_table_content_new_for_view   (AtlasTable              *table,
                                                       GtkWidget               *view);
void               atlas_table_content_free           (AtlasTableContent       *self);
AtlasSelection    *atlas_table_content_get_selection  (const AtlasTableContent *self);
gboolean           atlas_table_content_is_matrix      (const AtlasTableContent *self);
char              *atlas_table_content_describe       (const AtlasTableContent *self);
char              *atlas_table_content_dup_name       (const AtlasTableContent *self);
AtlasPaper        *atlas_table_content_create_paper   (const AtlasTableContent *self,
                                                       const AtlasPaperSize    *size);
GBytes            *atlas_table_content_write_csv      (const AtlasTableContent *self,
                                                       AtlasCsvFlags            flags);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTableContent, atlas_table_content_free)

G_END_DECLS
