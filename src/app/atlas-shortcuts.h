/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Which keys do what: one table for the program's accelerators and for the
 * window that shows them, so that neither can be wrong about the other.
 */

void atlas_shortcuts_install (GtkApplication *application);
void atlas_shortcuts_present (GtkWindow      *parent);

G_END_DECLS
