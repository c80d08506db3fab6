/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-value.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CATALOGUE (atlas_catalogue_get_type ())

/**
 * AtlasCatalogue:
 *
 * The translations of the program's words into one language. It is immutable, and
 * any thread may ask it.
 */
typedef struct _AtlasCatalogue AtlasCatalogue;

ATLAS_DECLARE_VALUE_TYPE (AtlasCatalogue, atlas_catalogue)

AtlasCatalogue *atlas_catalogue_new_from_bytes (GBytes               *bytes);
AtlasCatalogue *atlas_catalogue_load           (const char           *path);
const char     *atlas_catalogue_lookup         (const AtlasCatalogue *self,
                                                const char           *context,
                                                const char           *message);
const char     *atlas_catalogue_lookup_plural  (const AtlasCatalogue *self,
                                                const char           *context,
                                                const char           *singular,
                                                gulong                number);

G_END_DECLS
