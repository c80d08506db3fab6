/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray  *atlas_strict_csv_read (GBytes    *bytes);
const char *atlas_strict_csv_get  (GPtrArray *rows,
                                   guint      row,
                                   guint      column);

G_END_DECLS
