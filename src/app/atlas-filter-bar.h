/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FILTER_BAR (atlas_filter_bar_get_type ())

/**
 * AtlasFilterBar:
 *
 * What the entries of a table can be narrowed down to: a chip for each status,
 * a menu each for themes and sections, one with everything else, a chip for each
 * thing that was chosen there, and a button that clears everything that is asked
 * for. Each choice says how many entries it would leave. Where there is little
 * room, all of it but the last is behind one button.
 *
 * It changes the filter of the selection that the table follows, and shows
 * that filter, whoever has set it.
 *
 * # CSS nodes
 *
 * ```
 * filter-bar
 * ╰── wrap-box
 *     ├── facet-chip
 *     ├── menubutton.chip
 *     │   ╰── popover.facets
 *     │       ╰── facet-chip, or filter-panel
 *     ├── button.chip.chosen
 *     ╰── button.clear
 * ```
 *
 * # Actions
 *
 * The button activates `content.clear-filter`.
 */
G_DECLARE_FINAL_TYPE (AtlasFilterBar, atlas_filter_bar, ATLAS, FILTER_BAR, GtkWidget)

AtlasTable *atlas_filter_bar_get_table   (AtlasFilterBar *self);
void        atlas_filter_bar_set_table   (AtlasFilterBar *self,
                                          AtlasTable     *table);
gboolean    atlas_filter_bar_get_compact (AtlasFilterBar *self);
void        atlas_filter_bar_set_compact (AtlasFilterBar *self,
                                          gboolean        is_compact);

G_END_DECLS
