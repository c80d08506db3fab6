/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-entry.h"

G_BEGIN_DECLS

/**
 * AtlasIdIndex:
 *
 * Finds entries by their ids. It knows the numbers of the entries only, so that
 * whoever has them may put another value with the same id in the place of one.
 */
typedef struct _AtlasIdIndex AtlasIdIndex;

AtlasIdIndex *atlas_id_index_new    (GPtrArray          *entries);
void          atlas_id_index_free   (AtlasIdIndex       *self);
guint         atlas_id_index_lookup (const AtlasIdIndex *self,
                                     GPtrArray          *entries,
                                     const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasIdIndex, atlas_id_index_free)

G_END_DECLS
