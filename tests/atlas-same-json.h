/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "atlas-json-tree-private.h"

G_BEGIN_DECLS

void atlas_assert_same_json (const AtlasJsonNode *node,
                             JsonNode            *expected);

G_END_DECLS
