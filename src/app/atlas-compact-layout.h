/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_COMPACT_LAYOUT (atlas_compact_layout_get_type ())

/**
 * AtlasCompactLayout:
 *
 * Gives a widget's child all of its room, as [class@Gtk.BinLayout] does, and
 * says whether that is little: in its property `compact`. How much is enough
 * goes with the size of the text.
 *
 * It only depends on the room, not on what is in it; so what is folded for want
 * of room never asks for it back.
 */
G_DECLARE_FINAL_TYPE (AtlasCompactLayout, atlas_compact_layout, ATLAS, COMPACT_LAYOUT,
                      GtkLayoutManager)

gboolean atlas_compact_layout_get_compact (AtlasCompactLayout *self);

G_END_DECLS
