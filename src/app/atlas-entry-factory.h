/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-entry-cells.h"
#include "atlas-kind.h"

G_BEGIN_DECLS

GtkListItemFactory *atlas_entry_factory_new (const AtlasColumn *info,
                                             AtlasEntryCells   *cells);

G_END_DECLS
