/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_FOOTNOTE (atlas_footnote_get_type ())

/**
 * AtlasFootnote:
 * @id: the id
 * @text: what stands at the foot wherever a marked name is shown
 *
 * A footnote. The members are for reading only.
 */
typedef struct
{
  const char *id;
  AtlasText  *text;
} AtlasFootnote;

ATLAS_DECLARE_VALUE_TYPE (AtlasFootnote, atlas_footnote)

AtlasFootnote *atlas_footnote_new (const char *id,
                                   AtlasText  *text);

G_END_DECLS
