/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasOrder:
 *
 * The order in which a field puts a run of entries, in one language. It never
 * changes, and any thread may read it.
 */
typedef struct _AtlasOrder AtlasOrder;

AtlasOrder *atlas_order_new           (AtlasBriefing    *briefing,
                                       GPtrArray        *entries,
                                       AtlasField        field,
                                       const char       *language);
AtlasOrder *atlas_order_new_rough     (GPtrArray        *entries,
                                       AtlasField        field,
                                       const char       *language);
AtlasOrder *atlas_order_ref           (AtlasOrder       *self);
void        atlas_order_unref         (AtlasOrder       *self);
guint       atlas_order_get_n_entries (const AtlasOrder *self);
void        atlas_order_list          (const AtlasOrder *self,
                                       gboolean          descending,
                                       guint32          *entries);
void        atlas_order_sort          (const AtlasOrder *self,
                                       gboolean          descending,
                                       guint32          *entries,
                                       guint32          *room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasOrder, atlas_order_unref)

G_END_DECLS
