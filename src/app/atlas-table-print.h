/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-table-content.h"

G_BEGIN_DECLS

GtkPrintOperation *atlas_table_print_new (AtlasTableContent *content,
                                          GSettings         *settings);
void               atlas_table_print_run (GtkWindow         *parent,
                                          AtlasTableContent *content,
                                          GSettings         *settings);

G_END_DECLS
