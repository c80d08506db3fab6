/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void atlas_json_splice (GString    *string,
                        const char *text,
                        gsize       length,
                        JsonNode   *old_node,
                        JsonNode   *new_node);

G_END_DECLS
