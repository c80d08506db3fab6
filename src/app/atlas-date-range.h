/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "atlas-selection.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_DATE_RANGE (atlas_date_range_get_type ())

/**
 * AtlasDateRange:
 *
 * Two entries for the first and the last date that a query asks for. Each may be
 * a day, a month or a year, or nothing; what is none of these is said in words,
 * and asks for nothing new.
 *
 * # CSS nodes
 *
 * ```
 * date-range
 * ├── entry
 * ├── entry
 * ╰── label.error
 * ```
 */
G_DECLARE_FINAL_TYPE (AtlasDateRange, atlas_date_range, ATLAS, DATE_RANGE, GtkWidget)

GtkWidget *atlas_date_range_new    (AtlasSelection *selection);
void       atlas_date_range_update (AtlasDateRange *self);

G_END_DECLS
