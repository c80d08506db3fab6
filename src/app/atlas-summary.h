/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void atlas_summary_show (GtkLabel   *label,
                         const char *text);

G_END_DECLS
