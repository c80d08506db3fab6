/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-source.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SOURCE_BUTTON (atlas_source_button_get_type ())

/**
 * AtlasSourceButton:
 *
 * The number of a source, such as "[3]", that shows on demand what the source
 * is.
 *
 * # CSS nodes
 *
 * `source-button`, with a `menubutton` in it.
 */
G_DECLARE_FINAL_TYPE (AtlasSourceButton, atlas_source_button, ATLAS, SOURCE_BUTTON, GtkWidget)

GtkWidget *atlas_source_button_new (AtlasSource *source,
                                    guint        number,
                                    const char  *language);

G_END_DECLS
