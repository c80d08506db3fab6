/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FILTER_PANEL (atlas_filter_panel_get_type ())

/**
 * AtlasFilterPanel:
 *
 * All that entries can be filtered by, in a column: cautions, the region, each
 * facet with its values, and dates. Values are put together when somebody unfolds
 * their facet.
 *
 * Whoever owns it tells it when to look again, by atlas_filter_panel_update().
 *
 * # CSS nodes
 *
 * ```
 * filter-panel
 * ├── facet-chip
 * ├── expander
 * │   ╰── facet-chip
 * ╰── date-range
 * ```
 */
G_DECLARE_FINAL_TYPE (AtlasFilterPanel, atlas_filter_panel, ATLAS, FILTER_PANEL, GtkWidget)

GtkWidget *atlas_filter_panel_new       (void);
void       atlas_filter_panel_set_table (AtlasFilterPanel *self,
                                         AtlasTable       *table,
                                         gboolean          is_alone);
void       atlas_filter_panel_update    (AtlasFilterPanel *self);

G_END_DECLS
