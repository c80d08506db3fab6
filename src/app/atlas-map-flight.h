/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-viewport.h"

G_BEGIN_DECLS

/**
 * AtlasMapFlight:
 *
 * Moves a viewport to a frame in a short, smooth flight, or at once where
 * animations are switched off.
 */
typedef struct _AtlasMapFlight AtlasMapFlight;

AtlasMapFlight *atlas_map_flight_new        (GtkWidget           *widget,
                                             AtlasViewport       *viewport);
void            atlas_map_flight_free       (AtlasMapFlight      *self);
void            atlas_map_flight_go         (AtlasMapFlight      *self,
                                             const AtlasMapFrame *target);
void            atlas_map_flight_stop       (AtlasMapFlight      *self);
gboolean        atlas_map_flight_is_flying  (AtlasMapFlight      *self);
void            atlas_map_flight_get_target (AtlasMapFlight      *self,
                                             AtlasMapFrame       *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapFlight, atlas_map_flight_free)

G_END_DECLS
