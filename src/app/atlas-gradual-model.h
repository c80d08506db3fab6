/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_GRADUAL_MODEL (atlas_gradual_model_get_type ())

/**
 * AtlasGradualModel:
 *
 * The beginning of another list model, that grows until it is all of it: as many
 * items as fill a screen come at once, the others in steps, of which a list view
 * takes one with each frame.
 *
 * Items of the other model come and go at its end only.
 */
G_DECLARE_FINAL_TYPE (AtlasGradualModel, atlas_gradual_model, ATLAS, GRADUAL_MODEL, GObject)

AtlasGradualModel *atlas_gradual_model_new         (GListModel        *model);
gboolean           atlas_gradual_model_is_complete (AtlasGradualModel *self);
void               atlas_gradual_model_grow        (AtlasGradualModel *self);
void               atlas_gradual_model_complete    (AtlasGradualModel *self);

G_END_DECLS
