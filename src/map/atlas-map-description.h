/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-scene.h"

G_BEGIN_DECLS

char *atlas_map_description_format (const AtlasMapScene *scene);

G_END_DECLS
