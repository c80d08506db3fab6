/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_VIEW_SWITCHER (atlas_view_switcher_get_type ())

/**
 * AtlasViewSwitcher:
 *
 * The buttons for the ways to show the entries of a kind: as a table, as a matrix,
 * as a timeline. They stand in each of these views, and activate `content.view`.
 *
 * # CSS nodes
 *
 * ```
 * view-switcher.linked
 * ╰── button.toggle.small-button
 * ```
 *
 * # Accessibility
 *
 * A group, "View", of toggle buttons.
 */
G_DECLARE_FINAL_TYPE (AtlasViewSwitcher, atlas_view_switcher, ATLAS, VIEW_SWITCHER, GtkWidget)


G_END_DECLS
