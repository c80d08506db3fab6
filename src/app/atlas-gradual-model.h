/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-rows.h"

G_BEGIN_DECLS

/* GTK 4.8 keeps widgets for 205 rows, and never for more: however many items come
 * after so many, none of them gets a widget until it is scrolled to. */
#define ATLAS_GRADUAL_MODEL_N_WIDGETS 216

#define ATLAS_TYPE_GRADUAL_MODEL (atlas_gradual_model_get_type ())

/**
 * AtlasGradualModel:
 *
 * Rows for a list view, which come and go in steps that take it less than a frame:
 * as many as fill a screen come at once, the others a few with each step. Of rows
 * that go, those that have a widget stay as empty ones, and a few go with each step.
 * Whoever shows an empty row hides it.
 */
G_DECLARE_FINAL_TYPE (AtlasGradualModel, atlas_gradual_model, ATLAS, GRADUAL_MODEL, GObject)

AtlasGradualModel *atlas_gradual_model_new         (AtlasRows         *rows);
void               atlas_gradual_model_set_n_first (AtlasGradualModel *self,
                                                    guint              n_first);
gboolean           atlas_gradual_model_is_complete (AtlasGradualModel *self);
void               atlas_gradual_model_step        (AtlasGradualModel *self);
void               atlas_gradual_model_complete    (AtlasGradualModel *self);

G_END_DECLS
