/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* What is drawn says what it is, for whoever hears a file and doesn't see it. On
 * other than PDF surfaces none of these does anything. */

gboolean atlas_tag_is_heard   (cairo_t    *cr);
void     atlas_tag_begin      (cairo_t    *cr,
                               const char *name);
void     atlas_tag_end        (cairo_t    *cr,
                               const char *name);
void     atlas_tag_begin_link (cairo_t    *cr,
                               const char *url);
void     atlas_tag_end_link   (cairo_t    *cr,
                               const char *url);

G_END_DECLS
