/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CONTENT_HEAD (atlas_content_head_get_type ())

/**
 * AtlasContentHead:
 *
 * What stands above the entries: the card of the place, the kinds to choose from,
 * and the filter of the kind that is shown. Where there is little room, kinds and
 * filter stand side by side.
 *
 * # CSS nodes
 *
 * ```
 * content-head
 * ├── place-card
 * ╰── box
 *     ├── kind-switcher
 *     ╰── filter-bar
 * ```
 */
G_DECLARE_FINAL_TYPE (AtlasContentHead, atlas_content_head, ATLAS, CONTENT_HEAD, GtkWidget)

void atlas_content_head_set_tables (AtlasContentHead *self,
                                    GListModel       *tables);
void atlas_content_head_add_parts  (AtlasContentHead *self,
                                    GPtrArray        *parts);

G_END_DECLS
