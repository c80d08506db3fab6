/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-audience-window.h"
#include "atlas-document-monitor.h"
#include "atlas-presenter-window.h"
#include "atlas-selection.h"
#include "atlas-talk-screens.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PRESENTATION (atlas_presentation_get_type ())

/**
 * AtlasPresentation:
 *
 * A briefing being presented: a talk, a window for the room and one for the
 * presenter, and which screen each is on. As long as it goes on the screens stay
 * awake.
 *
 * It keeps itself alive until it ends. The signal `AtlasPresentation::ended` comes
 * when both windows are gone.
 */
G_DECLARE_FINAL_TYPE (AtlasPresentation, atlas_presentation, ATLAS, PRESENTATION, GObject)

AtlasPresentation    *atlas_presentation_start         (GtkApplication    *application,
                                                        GtkWindow         *window,
                                                        AtlasSelection    *selection,
                                                        gboolean           at_place,
                                                        gboolean           is_windowed);
void                  atlas_presentation_set_monitor   (AtlasPresentation *self,
                                                        AtlasDocumentMonitor *monitor);
void                  atlas_presentation_end           (AtlasPresentation *self);
gboolean              atlas_presentation_is_inhibiting (AtlasPresentation *self);
AtlasTalk            *atlas_presentation_get_talk      (AtlasPresentation *self);
AtlasAudienceWindow  *atlas_presentation_get_audience  (AtlasPresentation *self);
AtlasPresenterWindow *atlas_presentation_get_presenter (AtlasPresentation *self);
AtlasTalkScreens     *atlas_presentation_get_screens   (AtlasPresentation *self);

G_END_DECLS
