/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-stage.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_STAGE_MARK (atlas_stage_mark_get_type ())

/**
 * AtlasStageMark:
 *
 * A stage as a shape and a colour, to stand beside the word for it: never does
 * the colour tell something alone.
 *
 * # CSS nodes
 *
 * `stage-mark` is the only node. It has the id of its stage as a style class,
 * such as `.planned`, and is drawn in the colour of the node.
 *
 * # Accessibility
 *
 * It has the role %GTK_ACCESSIBLE_ROLE_PRESENTATION, because the word is beside it.
 */
G_DECLARE_FINAL_TYPE (AtlasStageMark, atlas_stage_mark, ATLAS, STAGE_MARK, GtkWidget)

GtkWidget  *atlas_stage_mark_new       (AtlasStage      stage);
AtlasStage  atlas_stage_mark_get_stage (AtlasStageMark *self);
void        atlas_stage_mark_set_stage (AtlasStageMark *self,
                                        AtlasStage      stage);

G_END_DECLS
