/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-export.h"

G_BEGIN_DECLS

GtkPrintOperation *atlas_briefing_print_new (AtlasBriefing            *briefing,
                                             const AtlasExportOptions *options,
                                             GSettings                *settings);

G_END_DECLS
