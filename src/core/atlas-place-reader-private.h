/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-place.h"
#include "atlas-references-private.h"

G_BEGIN_DECLS

AtlasPlace *atlas_place_read (AtlasJsonValue  *object,
                              AtlasReferences *references);

G_END_DECLS
