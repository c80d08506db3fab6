/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_KIND_SWITCHER (atlas_kind_switcher_get_type ())

/**
 * AtlasKindSwitcher:
 *
 * A tab for each kind of entry that the briefing has, with how many of them
 * the place and the filter leave. Where there is little room the tabs drop down
 * from a button.
 *
 * # CSS nodes
 *
 * ```
 * kind-switcher
 * ├── wrap-box
 * │   ╰── button.kind-tab
 * │       ╰── box
 * │           ├── label
 * │           ╰── label.count
 * ╰── menubutton.chip
 * ```
 *
 * # Accessibility
 *
 * The box is a list of tabs (%GTK_ACCESSIBLE_ROLE_TAB_LIST). A tab is said such as
 * "Initiatives, 3 of 6", and is selected if its table is shown.
 */
G_DECLARE_FINAL_TYPE (AtlasKindSwitcher, atlas_kind_switcher, ATLAS, KIND_SWITCHER, GtkWidget)

void atlas_kind_switcher_set_tables (AtlasKindSwitcher *self,
                                     AtlasSelection    *selection,
                                     GListModel        *tables);
gboolean atlas_kind_switcher_get_compact
                                    (AtlasKindSwitcher *self);
void atlas_kind_switcher_set_compact (AtlasKindSwitcher *self,
                                      gboolean           is_compact);

G_END_DECLS
