/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-talk.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PRESENTER_CLOCK (atlas_presenter_clock_get_type ())

/**
 * AtlasPresenterClock:
 *
 * How long the talk has taken, how that compares to what is planned, how late it is, and
 * a button that has the time stand still.
 *
 * # Actions
 *
 * The button activates `talk.do` with `pause`, which the window has.
 *
 * # CSS nodes
 *
 * `presenter-clock`; its labels have the classes `.elapsed`, `.pace` (with `.paused`,
 * `.late` or `.quiet`) and `.plan`
 */
G_DECLARE_FINAL_TYPE (AtlasPresenterClock, atlas_presenter_clock, ATLAS, PRESENTER_CLOCK, GtkWidget)

void atlas_presenter_clock_set_talk (AtlasPresenterClock *self,
                                     AtlasTalk           *talk);
void atlas_presenter_clock_update   (AtlasPresenterClock *self);

G_END_DECLS
