/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "atlas-query.h"

G_BEGIN_DECLS

PangoAttrList *atlas_hits_create_attributes (const AtlasQuery *query,
                                             const char       *text);

G_END_DECLS
