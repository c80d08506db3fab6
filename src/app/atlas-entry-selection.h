/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_SELECTION (atlas_entry_selection_get_type ())

/**
 * AtlasEntrySelection:
 *
 * A table as a selection model whose selected row is always the one of the
 * entry that is looked at ([property@Selection:entry]).
 *
 * A [class@Gtk.SingleSelection] keeps a position, and a position of a table
 * means another entry after each sort and filter.
 */
G_DECLARE_FINAL_TYPE (AtlasEntrySelection, atlas_entry_selection, ATLAS, ENTRY_SELECTION, GObject)

AtlasEntrySelection *atlas_entry_selection_new          (AtlasTable          *table);
guint                atlas_entry_selection_get_position (AtlasEntrySelection *self);

G_END_DECLS
