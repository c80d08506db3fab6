/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-briefing.h"
#include "atlas-query-words.h"
#include "atlas-result.h"

G_BEGIN_DECLS

GtkWidget *atlas_completion_row_new (const AtlasCompletion *completion,
                                     AtlasBriefing         *briefing,
                                     AtlasResult           *result);

G_END_DECLS
