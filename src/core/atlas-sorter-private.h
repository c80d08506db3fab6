/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-result.h"

G_BEGIN_DECLS

/**
 * AtlasSorter:
 *
 * By what a table is sorted, and by what it was sorted before that. It keeps
 * the orders that it has found.
 */
typedef struct _AtlasSorter AtlasSorter;

/**
 * AtlasSorterFunc:
 * @owner: who the sorter belongs to
 *
 * Is called when the entries stand in another order without anybody having asked.
 */
typedef void (*AtlasSorterFunc) (gpointer owner);

AtlasSorter *atlas_sorter_new         (GObject           *owner,
                                       AtlasSorterFunc    sorted);
void         atlas_sorter_free        (AtlasSorter       *self);
gboolean     atlas_sorter_set_order   (AtlasSorter       *self,
                                       AtlasField         field,
                                       gboolean           descending);
gboolean     atlas_sorter_unset_order (AtlasSorter       *self);
gboolean     atlas_sorter_get_order   (const AtlasSorter *self,
                                       AtlasField        *field,
                                       gboolean          *descending);
void         atlas_sorter_forget      (AtlasSorter       *self);
void         atlas_sorter_refresh     (AtlasSorter       *self);
GArray      *atlas_sorter_list        (AtlasSorter       *self,
                                       AtlasBriefing     *briefing,
                                       guint              first,
                                       guint              n_entries,
                                       const char        *language,
                                       AtlasResult       *result);

G_END_DECLS
