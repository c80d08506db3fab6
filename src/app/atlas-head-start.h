/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-loading.h"

G_BEGIN_DECLS

GFile        *atlas_head_start_find_file (char **arguments);
AtlasLoading *atlas_head_start_loading   (GFile *file);

G_END_DECLS
