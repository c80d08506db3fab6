/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_HISTORY (atlas_history_get_type ())

/**
 * AtlasHistory:
 *
 * What has been looked at before: the places, kinds, entries, filters and views
 * of a selection, to go back to and forward again. What changes at once is one step,
 * and so is what is typed without a pause, or walked through row by row.
 *
 * It begins anew with each briefing, and forgets what is long ago.
 *
 * Properties: `selection` (construct only), `can-go-back` and `can-go-forward`.
 */
G_DECLARE_FINAL_TYPE (AtlasHistory, atlas_history, ATLAS, HISTORY, GObject)

AtlasHistory *atlas_history_new                (AtlasSelection *selection);
gboolean      atlas_history_get_can_go_back    (AtlasHistory   *self);
gboolean      atlas_history_get_can_go_forward (AtlasHistory   *self);
void          atlas_history_go_back            (AtlasHistory   *self);
void          atlas_history_go_forward         (AtlasHistory   *self);

G_END_DECLS
