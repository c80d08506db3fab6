/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-layer.h"
#include "atlas-references-private.h"

G_BEGIN_DECLS

void atlas_layers_read (AtlasJsonValue  *map,
                        AtlasReferences *references,
                        GPtrArray       *layers);

G_END_DECLS
