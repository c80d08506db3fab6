/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

char *atlas_report_format (AtlasBriefing *briefing,
                           const char    *language,
                           guint          width);

G_END_DECLS
