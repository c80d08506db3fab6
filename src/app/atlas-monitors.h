/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-screens.h"

G_BEGIN_DECLS

/**
 * AtlasMonitorWatch:
 *
 * Tells when a screen comes, goes or is moved.
 */
typedef struct _AtlasMonitorWatch AtlasMonitorWatch;

AtlasMonitorWatch *atlas_monitor_watch_new  (GdkDisplay        *display,
                                             GSourceFunc        function,
                                             gpointer           user_data);
void               atlas_monitor_watch_free (AtlasMonitorWatch *self);

GArray     *atlas_monitors_list    (GdkDisplay *display);
GdkMonitor *atlas_monitors_find    (GdkDisplay *display,
                                    const char *name);
const char *atlas_monitors_name_of (GtkWindow  *window);
double      atlas_screen_get_aspect (const AtlasScreen *screen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMonitorWatch, atlas_monitor_watch_free)

G_END_DECLS
