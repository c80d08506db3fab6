/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

void     atlas_view_state_save     (GSettings      *settings,
                                    AtlasSelection *selection);
gboolean atlas_view_state_is_plain (GSettings      *settings,
                                    GFile          *file);
void     atlas_view_state_restore  (GSettings      *settings,
                                    AtlasSelection *selection);

G_END_DECLS
