/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-facet-chip.h"

G_BEGIN_DECLS

/**
 * AtlasFacetChips:
 *
 * A chip, or a line of a menu, for each value of a facet that entries of a table
 * have. Which ones those are doesn't depend on what else is chosen, so that nothing
 * vanishes under the pointer; and what narrows the table is never hidden, even
 * though no entry has it.
 */
typedef struct _AtlasFacetChips AtlasFacetChips;

AtlasFacetChips *atlas_facet_chips_new          (AtlasFacet       facet);
void             atlas_facet_chips_free         (AtlasFacetChips *self);
void             atlas_facet_chips_fill         (AtlasFacetChips *self,
                                                 AtlasTable      *table,
                                                 GtkWidget       *parent,
                                                 GtkWidget       *next);
void             atlas_facet_chips_clear        (AtlasFacetChips *self);
gboolean         atlas_facet_chips_are_filled   (AtlasFacetChips *self);
gboolean         atlas_facet_chips_have_chosen  (AtlasFacetChips *self);
guint            atlas_facet_chips_count_chosen (AtlasFacetChips *self,
                                                 char           **words);
void             atlas_facet_chips_update       (AtlasFacetChips *self);
void             atlas_facet_chips_set_visible  (AtlasFacetChips *self,
                                                 gboolean         are_visible);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasFacetChips, atlas_facet_chips_free)

G_END_DECLS
