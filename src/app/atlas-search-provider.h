/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATLAS_TYPE_SEARCH_PROVIDER (atlas_search_provider_get_type ())

/**
 * AtlasSearchProvider:
 *
 * Lets the desktop search the briefing that was opened last: its places and entries,
 * by `org.gnome.Shell.SearchProvider2`. A briefing that is gone or can't be read has
 * no results, nor has the one that is part of the program.
 *
 * The briefing is read when somebody searches, again if its file has changed, and let
 * go of a while after. Until then the program is held.
 *
 * The signal `AtlasSearchProvider::show` comes with what somebody has chosen.
 */
G_DECLARE_FINAL_TYPE (AtlasSearchProvider, atlas_search_provider, ATLAS, SEARCH_PROVIDER, GObject)

AtlasSearchProvider *atlas_search_provider_new      (GApplication         *application);
gboolean             atlas_search_provider_export   (AtlasSearchProvider  *self,
                                                     GDBusConnection      *connection,
                                                     const char           *object_path,
                                                     GError              **error);
void                 atlas_search_provider_unexport (AtlasSearchProvider  *self);

G_END_DECLS
