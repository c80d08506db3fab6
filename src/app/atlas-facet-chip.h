/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FACET_CHIP (atlas_facet_chip_get_type ())

/**
 * AtlasFacetChip:
 *
 * A value that entries may have, to be wanted or not: a chip, or a line of a
 * list. It says how many entries it would leave, given the rest of the query. A
 * click wants the value, or takes back what was asked of it; the menu (secondary
 * click, Menu key) can also want nothing else, or anything else.
 *
 * Whoever owns it tells it when to look again, by atlas_facet_chip_update().
 *
 * # CSS nodes
 *
 * ```
 * facet-chip
 * ├── button.chip, or checkbutton
 * ╰── popover.menu
 * ```
 *
 * Where the value is not wanted, its label has the class `.unwanted`.
 *
 * # Actions
 *
 * `facet.want`, `facet.want-only`, `facet.exclude` and `facet.clear` say what is
 * asked of the value; `facet.menu` shows them.
 */
G_DECLARE_FINAL_TYPE (AtlasFacetChip, atlas_facet_chip, ATLAS, FACET_CHIP, GtkWidget)

GtkWidget  *atlas_facet_chip_new        (AtlasTable     *table,
                                         AtlasFacet      facet,
                                         const char     *value,
                                         GtkWidget      *mark,
                                         gboolean        is_line);
const char *atlas_facet_chip_get_value  (AtlasFacetChip *self);
AtlasChoice atlas_facet_chip_get_choice (AtlasFacetChip *self);
char       *atlas_facet_chip_dup_words  (AtlasFacetChip *self);
void        atlas_facet_chip_update     (AtlasFacetChip *self);

G_END_DECLS
