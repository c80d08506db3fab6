/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *atlas_fold        (const char *string);
void  atlas_fold_append (GString    *folded,
                         const char *string,
                         GArray     *offsets);

G_END_DECLS
