/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_ENTRY_DETAIL (atlas_entry_detail_get_type ())

/**
 * AtlasEntryDetail:
 *
 * The entry that is looked at, whole: its text, what stands in the document
 * about it, what it rests on, and its sources as links that ask before they
 * open. Without an entry it says that one can be chosen.
 *
 * It follows an [class@Selection], its property `selection`.
 *
 * # CSS nodes
 *
 * `entry-detail`, with nodes of the style classes `.entry-title`, `.entry-text`,
 * `.caution`, `.facts` and `.sources` in it.
 *
 * # Accessibility
 *
 * It is a region (%GTK_ACCESSIBLE_ROLE_REGION).
 */
G_DECLARE_FINAL_TYPE (AtlasEntryDetail, atlas_entry_detail, ATLAS, ENTRY_DETAIL, GtkWidget)

AtlasSelection *atlas_entry_detail_get_selection (AtlasEntryDetail *self);
void            atlas_entry_detail_set_selection (AtlasEntryDetail *self,
                                                  AtlasSelection   *selection);

G_END_DECLS
