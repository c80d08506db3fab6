/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean atlas_strict_json_accepts (const char *text,
                                    gsize       length);

G_END_DECLS
