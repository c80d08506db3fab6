/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GFile      *atlas_file_new_default         (void);
GListModel *atlas_file_filters_new         (gboolean   with_json);
char       *atlas_file_dup_name            (GFile     *file);

/* The briefings opened last are kept in the key `recent-files` of the settings. */
void        atlas_recent_files_add         (GSettings *settings,
                                            GFile     *file);
GFile      *atlas_recent_files_get_last    (GSettings *settings);
GMenuModel *atlas_recent_files_create_menu (GSettings *settings);

G_END_DECLS
