/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_DRAWER (atlas_drawer_get_type ())

/**
 * AtlasDrawer:
 *
 * Lets the second child of a vertical [class@Gtk.Paned] slide in from below
 * when there is something in it, and leaves all of the height to the first one
 * else. How high somebody has pulled it is kept in a setting.
 *
 * The signal `AtlasDrawer::settled` comes when it has come to rest.
 */
G_DECLARE_FINAL_TYPE (AtlasDrawer, atlas_drawer, ATLAS, DRAWER, GObject)

AtlasDrawer *atlas_drawer_new         (GtkPaned    *paned,
                                       GSettings   *settings,
                                       const char  *key);
void         atlas_drawer_set_is_open (AtlasDrawer *self,
                                       gboolean     is_open);

G_END_DECLS
