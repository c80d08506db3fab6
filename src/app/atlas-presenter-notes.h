/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-deck.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PRESENTER_NOTES (atlas_presenter_notes_get_type ())

/**
 * AtlasPresenterNotes:
 *
 * The presenter's notes for a page, as large as the settings want them. What of them is
 * in another language than the talk is marked as such.
 *
 * # CSS nodes
 *
 * `presenter-notes`, with a `scrolledwindow` and in that a `label`
 */
G_DECLARE_FINAL_TYPE (AtlasPresenterNotes, atlas_presenter_notes, ATLAS, PRESENTER_NOTES, GtkWidget)

void atlas_presenter_notes_set_settings (AtlasPresenterNotes *self,
                                         GSettings           *settings);
void atlas_presenter_notes_set_page     (AtlasPresenterNotes *self,
                                         AtlasDeck           *deck,
                                         AtlasDeckPage       *page);
void atlas_presenter_notes_enlarge      (AtlasPresenterNotes *self,
                                         int                  steps);
void atlas_presenter_notes_scroll       (AtlasPresenterNotes *self,
                                         int                  pages);

G_END_DECLS
