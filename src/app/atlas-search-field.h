/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SEARCH_FIELD (atlas_search_field_get_type ())

/**
 * AtlasSearchField:
 *
 * Where one types what to search for. While a word may be the begin of a field,
 * such as `place:`, or a value is to come, it lists ways to go on: Down and Up
 * go through them, Enter and Tab take one, Escape closes the list. The focus
 * stays where one types.
 *
 * It follows an [class@Selection], its property `selection`.
 *
 * # CSS nodes
 *
 * ```
 * search-field
 * ├── entry.search
 * ├── button
 * ╰── popover.completions
 * ```
 */
G_DECLARE_FINAL_TYPE (AtlasSearchField, atlas_search_field, ATLAS, SEARCH_FIELD, GtkWidget)

AtlasSelection *atlas_search_field_get_selection (AtlasSearchField *self);
void            atlas_search_field_set_selection (AtlasSearchField *self,
                                                  AtlasSelection   *selection);
GtkEditable    *atlas_search_field_get_entry     (AtlasSearchField *self);

G_END_DECLS
