/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GMenuModel *atlas_map_menu_create (const char *code,
                                   const char *name,
                                   gboolean    is_selected,
                                   gboolean    is_only,
                                   GMenuModel *common);

G_END_DECLS
