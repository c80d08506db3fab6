/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-audience-window.h"
#include "atlas-presenter-window.h"
#include "atlas-screens.h"
#include "atlas-talk.h"

G_BEGIN_DECLS

/**
 * AtlasTalkScreens:
 *
 * Which screen each window of a talk is on. It follows the screens that come and go, as
 * [func@screens_plan] plans it, and remembers which was whose.
 */
typedef struct _AtlasTalkScreens AtlasTalkScreens;

AtlasTalkScreens *atlas_talk_screens_new             (GtkWindow            *origin,
                                                      gboolean              is_windowed);
void              atlas_talk_screens_free            (AtlasTalkScreens     *self);
double            atlas_talk_screens_get_room_aspect (AtlasTalkScreens     *self);
gboolean          atlas_talk_screens_is_room_only    (AtlasTalkScreens     *self);
void              atlas_talk_screens_set_windows     (AtlasTalkScreens     *self,
                                                      AtlasTalk            *talk,
                                                      AtlasAudienceWindow  *audience,
                                                      AtlasPresenterWindow *presenter);
void              atlas_talk_screens_set             (AtlasTalkScreens     *self,
                                                      const AtlasScreen    *screens,
                                                      guint                 n_screens);
void              atlas_talk_screens_swap            (AtlasTalkScreens     *self);
void              atlas_talk_screens_show_room       (AtlasTalkScreens     *self);
void              atlas_talk_screens_present         (AtlasTalkScreens     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasTalkScreens, atlas_talk_screens_free)

G_END_DECLS
