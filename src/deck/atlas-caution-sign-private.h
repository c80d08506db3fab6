/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

void atlas_caution_sign_draw (cairo_t *cr,
                              double   x,
                              double   y,
                              double   size);

G_END_DECLS
