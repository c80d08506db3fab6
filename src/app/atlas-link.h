/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-source.h"

G_BEGIN_DECLS

void atlas_link_open (GtkWidget   *widget,
                      AtlasSource *source,
                      const char  *language);

G_END_DECLS
