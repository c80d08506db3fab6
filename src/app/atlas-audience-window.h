/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-deck-cache.h"
#include "atlas-slide-view.h"
#include "atlas-talk.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_AUDIENCE_WINDOW (atlas_audience_window_get_type ())

/**
 * AtlasAudienceWindow:
 *
 * What the room sees of a talk, and nothing else. Where it doesn't fill a screen
 * it can be moved by the page itself, and says how to fill one while the pointer
 * moves.
 *
 * The signal `AtlasAudienceWindow::command` comes with what a key asks for, a value of
 * [enum@TalkCommand] or [enum@TalkKey].
 */
G_DECLARE_FINAL_TYPE (AtlasAudienceWindow, atlas_audience_window, ATLAS, AUDIENCE_WINDOW,
                      AdwWindow)

AtlasAudienceWindow *atlas_audience_window_new       (AtlasTalk           *talk,
                                                      AtlasDeckCache      *cache,
                                                      const char          *title);
void                 atlas_audience_window_set_cache (AtlasAudienceWindow *self,
                                                      AtlasDeckCache      *cache,
                                                      const char          *title);
AtlasSlideView      *atlas_audience_window_get_view  (AtlasAudienceWindow *self);
void                 atlas_audience_window_tell      (AtlasAudienceWindow *self,
                                                      const char          *text);

G_END_DECLS
