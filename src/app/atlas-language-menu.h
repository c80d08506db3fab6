/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

void atlas_language_menu_append_choices (GMenu          *menu,
                                         AtlasBriefing  *briefing);
void atlas_language_menu_fill           (GMenu          *menu,
                                         AtlasSelection *selection);

G_END_DECLS
