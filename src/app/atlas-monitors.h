/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-screens.h"

G_BEGIN_DECLS

GArray     *atlas_monitors_list    (GdkDisplay *display);
GdkMonitor *atlas_monitors_find    (GdkDisplay *display,
                                    const char *name);
const char *atlas_monitors_name_of (GtkWindow  *window);
double      atlas_screen_get_aspect (const AtlasScreen *screen);

G_END_DECLS
