/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_WRAP_LAYOUT (atlas_wrap_layout_get_type ())

/**
 * AtlasWrapLayout:
 *
 * Sets children beside one another like words, on as many lines as they need.
 * Each gets its natural width, or all of the width where there is less; what is
 * left of a line goes to the first child in it that is set to expand.
 */
G_DECLARE_FINAL_TYPE (AtlasWrapLayout, atlas_wrap_layout, ATLAS, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *atlas_wrap_layout_new (guint spacing,
                                         guint line_spacing);

G_END_DECLS
