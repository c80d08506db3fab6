/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint32 *atlas_ranks_new (const GString *keys,
                          guint          n_keys,
                          guint         *n_ranks);

G_END_DECLS
