/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What many of our widgets do with those of GTK. */

void atlas_widget_set_css_class (GtkWidget  *widget,
                                 const char *css_class,
                                 gboolean    is_set);
void atlas_list_row_set_visible (GtkWidget  *row,
                                 gboolean    is_visible);
void atlas_label_tell           (GtkLabel   *label,
                                 const char *text);

G_END_DECLS
