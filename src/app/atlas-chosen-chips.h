/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CHOSEN_CHIPS (atlas_chosen_chips_get_type ())

/**
 * AtlasChosenChips:
 *
 * The chips of what has been chosen where one doesn't see it any more: of values
 * that have no chip of their own, and of dates. A click takes a choice back.
 */
G_DECLARE_FINAL_TYPE (AtlasChosenChips, atlas_chosen_chips, ATLAS, CHOSEN_CHIPS, GObject)

AtlasChosenChips *atlas_chosen_chips_new         (GtkWidget        *next,
                                                  GtkWidget        *source);
void              atlas_chosen_chips_update      (AtlasChosenChips *self,
                                                  AtlasSelection   *selection);
void              atlas_chosen_chips_clear       (AtlasChosenChips *self);
void              atlas_chosen_chips_set_visible (AtlasChosenChips *self,
                                                  gboolean          is_visible);

G_END_DECLS
