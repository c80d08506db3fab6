/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

char *atlas_content_language_choose (AtlasBriefing  *briefing,
                                     GSettings      *settings);
void  atlas_content_language_apply  (AtlasSelection *selection,
                                     GSettings      *settings);

G_END_DECLS
