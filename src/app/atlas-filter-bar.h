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
 * a menu each for themes and sections, and a button that clears everything
 * that is asked for. Each choice says how many entries it would leave.
 *
 * It changes the filter of the selection that the table follows, and shows
 * that filter, whoever has set it.
 *
 * # CSS nodes
 *
 * ```
 * filter-bar
 * ╰── wrap-box
 *     ├── button.chip
 *     │   ╰── box
 *     │       ├── stage-mark
 *     │       ├── label
 *     │       ╰── label.count
 *     ├── menubutton.chip
 *     ╰── button.clear
 * ```
 *
 * # Actions
 *
 * The button activates `content.clear-filter`.
 */
G_DECLARE_FINAL_TYPE (AtlasFilterBar, atlas_filter_bar, ATLAS, FILTER_BAR, GtkWidget)

AtlasTable *atlas_filter_bar_get_table (AtlasFilterBar *self);
void        atlas_filter_bar_set_table (AtlasFilterBar *self,
                                        AtlasTable     *table);

G_END_DECLS
