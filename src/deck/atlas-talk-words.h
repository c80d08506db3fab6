/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-talk.h"

G_BEGIN_DECLS

char *atlas_talk_format_position (AtlasTalk *self);
char *atlas_talk_format_room     (AtlasTalk *self);
char *atlas_talk_format_hint     (AtlasTalk *self);
char *atlas_talk_format_plan     (AtlasTalk *self);

G_END_DECLS
