/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-deck-cache.h"
#include "atlas-document-monitor.h"
#include "atlas-slide-view.h"
#include "atlas-talk.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PRESENTER_WINDOW (atlas_presenter_window_get_type ())

/**
 * AtlasPresenterWindow:
 *
 * The presenter's side of a talk: this slide, the next one, notes, time, and in
 * words what the room sees.
 *
 * The signal `AtlasPresenterWindow::command` comes with what a key or a button asks
 * for, a value of [enum@TalkCommand] or [enum@TalkKey].
 *
 * # Actions
 *
 * `talk.do` asks for something by its name; `win.content-language` is the language of
 * briefings, as the settings have it.
 */
G_DECLARE_FINAL_TYPE (AtlasPresenterWindow, atlas_presenter_window, ATLAS, PRESENTER_WINDOW,
                      AdwWindow)

AtlasPresenterWindow *atlas_presenter_window_new         (AtlasTalk            *talk,
                                                          AtlasDeckCache       *cache,
                                                          GSettings            *settings,
                                                          const char           *title);
void                  atlas_presenter_window_set_cache   (AtlasPresenterWindow *self,
                                                          AtlasDeckCache       *cache,
                                                          const char           *title);
AtlasSlideView       *atlas_presenter_window_get_view    (AtlasPresenterWindow *self);
void                  atlas_presenter_window_do          (AtlasPresenterWindow *self,
                                                          int                   key);
void                  atlas_presenter_window_update_time (AtlasPresenterWindow *self);
void                  atlas_presenter_window_set_monitor (AtlasPresenterWindow *self,
                                                          AtlasDocumentMonitor *monitor);
void                  atlas_presenter_window_set_advice  (AtlasPresenterWindow *self,
                                                          const char           *advice);

G_END_DECLS
