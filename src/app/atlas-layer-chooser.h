/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LAYER_CHOOSER (atlas_layer_chooser_get_type ())

/**
 * AtlasLayerChooser:
 *
 * Chooses what the colours of a map say: a row of buttons where there is room
 * for one, and else a list that drops down. It shows and changes the layer of
 * an [class@Selection], its property `selection`.
 *
 * # CSS nodes
 *
 * ```
 * layer-chooser
 * ├── box.layers
 * │   ╰── button.toggle.layer …
 * ╰── dropdown
 * ```
 *
 * # Accessibility
 *
 * A radio group: one stop for the Tab key, arrows choose. Where the list drops
 * down, that is a combo box.
 */
G_DECLARE_FINAL_TYPE (AtlasLayerChooser, atlas_layer_chooser, ATLAS, LAYER_CHOOSER, GtkWidget)

AtlasSelection *atlas_layer_chooser_get_selection (AtlasLayerChooser *self);
void            atlas_layer_chooser_set_selection (AtlasLayerChooser *self,
                                                   AtlasSelection    *selection);
gboolean        atlas_layer_chooser_is_row        (AtlasLayerChooser *self);

G_END_DECLS
