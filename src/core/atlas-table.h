/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TABLE (atlas_table_get_type ())

/**
 * AtlasTable:
 *
 * The entries of one kind that the selection's place and query leave, in
 * order. It follows an [class@Selection]. [class@Rows] are what one sees of it.
 *
 * Properties: `selection` and `kind` (construct only), `n-matching`,
 * `n-in-place` (the entries of the kind that the place leaves, before the query),
 * `n-total` (all entries of the kind).
 *
 * The signal `AtlasTable::changed` comes after every change of entries, order or counts.
 */
G_DECLARE_FINAL_TYPE (AtlasTable, atlas_table, ATLAS, TABLE, GObject)

AtlasTable     *atlas_table_new              (AtlasSelection    *selection,
                                              AtlasKind          kind);
AtlasSelection *atlas_table_get_selection    (AtlasTable        *self);
AtlasKind       atlas_table_get_kind         (AtlasTable        *self);
gboolean        atlas_table_is_beginning     (AtlasTable        *self);
guint           atlas_table_get_n_matching   (AtlasTable        *self);
guint           atlas_table_get_n_in_place   (AtlasTable        *self);
guint           atlas_table_get_n_total      (AtlasTable        *self);
guint           atlas_table_get_n_region     (AtlasTable        *self);
guint           atlas_table_get_n_excepted   (AtlasTable        *self);
guint           atlas_table_get_facet_count  (AtlasTable        *self,
                                              AtlasFacet         facet,
                                              const char        *value);
guint           atlas_table_get_facet_total  (AtlasTable        *self,
                                              AtlasFacet         facet,
                                              const char        *value);
AtlasEntry     *atlas_table_get_entry        (AtlasTable        *self,
                                              guint              position);
guint           atlas_table_find             (AtlasTable        *self,
                                              AtlasEntry        *entry);
char           *atlas_table_describe         (AtlasTable        *self);
void            atlas_table_set_order        (AtlasTable        *self,
                                              AtlasField         field,
                                              gboolean           descending);
void            atlas_table_unset_order      (AtlasTable        *self);
gboolean        atlas_table_get_order        (AtlasTable        *self,
                                              AtlasField        *field,
                                              gboolean          *descending);

G_END_DECLS
