/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *atlas_cut_text_get     (GtkWidget *text);
void        atlas_cut_text_explain (GtkWidget *widget,
                                    GtkWidget *text);

G_END_DECLS
