/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

GtkWindow *atlas_untranslated_window_new (GtkWindow      *parent,
                                          AtlasSelection *selection);

G_END_DECLS
