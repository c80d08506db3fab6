/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-csv-writer.h"
#include "atlas-matrix.h"
#include "atlas-table.h"

G_BEGIN_DECLS

GBytes *atlas_csv_write_entries (AtlasBriefing      *briefing,
                                 const char         *place,
                                 const char         *language,
                                 AtlasCsvFlags       flags);
GBytes *atlas_csv_write_table   (AtlasTable         *table,
                                 const AtlasField   *fields,
                                 const char *const  *headings,
                                 guint               n_fields,
                                 AtlasCsvFlags       flags);
GBytes *atlas_csv_write_matrix  (const AtlasMatrix  *matrix,
                                 AtlasCsvFlags       flags);

G_END_DECLS
