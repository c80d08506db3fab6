/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-talk.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PRESENTER_STATUS (atlas_presenter_status_get_type ())

/**
 * AtlasPresenterStatus:
 *
 * Says in words what the room sees and what can be done next, and has the buttons that
 * lead on from there: show the room this, back to the slide, show it again.
 *
 * # Actions
 *
 * The buttons activate `talk.do`, which the window has.
 *
 * # CSS nodes
 *
 * `presenter-status`; its labels have the classes `.status` (with `.hidden-room`,
 * `.frozen` or `.question`) and `.hint` (with `.urgent`)
 *
 * # Accessibility
 *
 * What the labels say is announced when it changes.
 */
G_DECLARE_FINAL_TYPE (AtlasPresenterStatus, atlas_presenter_status, ATLAS, PRESENTER_STATUS,
                      GtkWidget)

void atlas_presenter_status_set_talk (AtlasPresenterStatus *self,
                                      AtlasTalk            *talk);

G_END_DECLS
