/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_APPLICATION (atlas_application_get_type ())

/**
 * AtlasApplication:
 *
 * The program: a window for each briefing that it is started with, of one
 * process however often it is started.
 *
 * # Actions
 *
 * - `app.new-window`, a second window for the briefing of the one used last
 * - `app.present` and `app.present-windowed`, which present that briefing, or the one
 *   that was opened last
 * - `app.quit`
 *
 * # Message bus
 *
 * Beside `org.freedesktop.Application` it has an [class@SearchProvider], below its
 * object path.
 */
G_DECLARE_FINAL_TYPE (AtlasApplication, atlas_application, ATLAS, APPLICATION, AdwApplication)

AtlasApplication *atlas_application_new (void);

G_END_DECLS
