/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-canvas.h"

G_BEGIN_DECLS

/**
 * AtlasMapInput:
 *
 * What a pointer, fingers and letters do to a map: they move its camera, or
 * ask for a place to be selected or focused, and nothing else.
 */
typedef struct _AtlasMapInput AtlasMapInput;

AtlasMapInput *atlas_map_input_new            (AtlasMapCanvas *canvas);
void           atlas_map_input_free           (AtlasMapInput  *self);
gboolean       atlas_map_input_is_by_keyboard (AtlasMapInput  *self);
void           atlas_map_input_show_focus     (AtlasMapInput  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapInput, atlas_map_input_free)

G_END_DECLS
