/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-matrix.h"
#include "atlas-paper.h"
#include "atlas-table.h"

G_BEGIN_DECLS

void        atlas_paper_add_footnotes  (AtlasPaper           *paper,
                                        AtlasBriefing        *briefing,
                                        const char           *language);
AtlasPaper *atlas_paper_new_for_table  (const AtlasPaperSize *size,
                                        AtlasTable           *table,
                                        const AtlasField     *fields,
                                        const char *const    *headings,
                                        guint                 n_fields);
AtlasPaper *atlas_paper_new_for_matrix (const AtlasPaperSize *size,
                                        AtlasSelection       *selection,
                                        const AtlasMatrix    *matrix);

G_END_DECLS
