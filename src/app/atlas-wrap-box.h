/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_WRAP_BOX (atlas_wrap_box_get_type ())

/**
 * AtlasWrapBox:
 *
 * A container that sets its children on as many lines as they need, as
 * [class@WrapLayout] does.
 *
 * # CSS nodes
 *
 * `wrap-box` is the only node.
 */
G_DECLARE_FINAL_TYPE (AtlasWrapBox, atlas_wrap_box, ATLAS, WRAP_BOX, GtkWidget)

void atlas_wrap_box_set_spacing (AtlasWrapBox *self,
                                 guint         spacing,
                                 guint         line_spacing);
void atlas_wrap_box_append      (AtlasWrapBox *self,
                                 GtkWidget    *child);
void atlas_wrap_box_remove_all  (AtlasWrapBox *self);

G_END_DECLS
