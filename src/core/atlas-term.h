/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_TERM (atlas_term_get_type ())

/**
 * AtlasTerm:
 * @term: the word
 * @gloss: what it means
 * @source: (nullable): the id of a source
 *
 * An entry of the glossary. The members are for reading only.
 */
typedef struct
{
  AtlasText  *term;
  AtlasText  *gloss;
  const char *source;
} AtlasTerm;

ATLAS_DECLARE_VALUE_TYPE (AtlasTerm, atlas_term)

AtlasTerm *atlas_term_new (AtlasText  *term,
                           AtlasText  *gloss,
                           const char *source);

G_END_DECLS
