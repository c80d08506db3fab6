/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

char     *atlas_document_memory_dup_uri (AtlasBriefing *briefing);
GVariant *atlas_document_memory_get     (GSettings     *settings,
                                         const char    *key,
                                         const char    *uri);
void      atlas_document_memory_set     (GSettings     *settings,
                                         const char    *key,
                                         const char    *uri,
                                         GVariant      *values);

G_END_DECLS
