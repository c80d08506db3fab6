/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-groups.h"

G_BEGIN_DECLS

void          atlas_entry_settings_follow_style  (GSettings     *settings,
                                                  GtkWidget     *table,
                                                  GtkWidget     *view);
GVariant     *atlas_entry_settings_get_layout    (GSettings     *settings,
                                                  AtlasKind      kind);
void          atlas_entry_settings_set_layout    (GSettings     *settings,
                                                  AtlasKind      kind,
                                                  GVariant      *layout);
AtlasGrouping atlas_entry_settings_get_grouping  (GSettings     *settings,
                                                  AtlasKind      kind);
void          atlas_entry_settings_set_grouping  (GSettings     *settings,
                                                  AtlasKind      kind,
                                                  AtlasGrouping  grouping);
AtlasGrouping atlas_entry_settings_find_grouping (const char    *id);

G_END_DECLS
