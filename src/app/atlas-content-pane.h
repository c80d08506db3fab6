/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CONTENT_PANE (atlas_content_pane_get_type ())

/**
 * AtlasContentPane:
 *
 * What there is to read beside the map: the search, the card of the place, the
 * tables of its entries, and the entry that is looked at.
 *
 * It follows an [class@Selection], its property `selection`.
 *
 * # CSS nodes
 *
 * ```
 * content-pane
 * ├── searchbar
 * ├── place-card
 * ├── kind-switcher
 * ├── filter-bar
 * ├── entry-table, entry-matrix or entry-timeline
 * ╰── entry-detail
 * ```
 *
 * It has the style class `.compact` where there is little room, and `.beginning` while
 * only the first rows of a document are there.
 *
 * # Actions
 *
 * `content.clear-filter` clears the search and all filters, and `content.search`
 * shows or hides the search. `content.view` shows the entries as a `table`,
 * as a `matrix` or on a `timeline`.
 */
G_DECLARE_FINAL_TYPE (AtlasContentPane, atlas_content_pane, ATLAS, CONTENT_PANE, GtkWidget)

void            atlas_content_pane_set_selection           (AtlasContentPane *self,
                                                            AtlasSelection   *selection);
AtlasTable     *atlas_content_pane_get_table               (AtlasContentPane *self);
gboolean        atlas_content_pane_get_search_mode_enabled (AtlasContentPane *self);
void            atlas_content_pane_set_search_mode_enabled (AtlasContentPane *self,
                                                            gboolean          enabled);
void            atlas_content_pane_search                  (AtlasContentPane *self);
void            atlas_content_pane_clear                   (AtlasContentPane *self);
gboolean        atlas_content_pane_step_back               (AtlasContentPane *self);
void            atlas_content_pane_show_kind               (AtlasContentPane *self,
                                                            int               step);
void            atlas_content_pane_show_nth_kind           (AtlasContentPane *self,
                                                            guint             n);
void            atlas_content_pane_sort_by_nth             (AtlasContentPane *self,
                                                            guint             n);
GPtrArray      *atlas_content_pane_list_parts              (AtlasContentPane *self);
gboolean        atlas_content_pane_focus_part              (AtlasContentPane *self,
                                                            GtkWidget        *part);
GtkWidget      *atlas_content_pane_get_rows                (AtlasContentPane *self);
GtkWidget      *atlas_content_pane_get_detail              (AtlasContentPane *self);

G_END_DECLS
