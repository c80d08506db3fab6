/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-window.h"

G_BEGIN_DECLS

void atlas_show_request (AtlasWindow *window,
                         GFile       *file,
                         const char  *found,
                         const char  *text);

G_END_DECLS
