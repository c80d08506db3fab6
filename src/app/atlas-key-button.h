/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_KEY_BUTTON (atlas_key_button_get_type ())

/**
 * AtlasKeyButton:
 *
 * A button that shows the key that does the same. A click leaves the keyboard
 * where it is.
 *
 * Properties: `text`, `key` (as it is written on the keyboard) and `active`:
 * whether what it stands for is the case.
 *
 * # CSS nodes
 *
 * `button.key-button`, with `.active`, `label.key` within.
 */
G_DECLARE_FINAL_TYPE (AtlasKeyButton, atlas_key_button, ATLAS, KEY_BUTTON, GtkButton)

void atlas_key_button_set_text   (AtlasKeyButton *self,
                                  const char     *text);
void atlas_key_button_set_active (AtlasKeyButton *self,
                                  gboolean        is_active);

G_END_DECLS
