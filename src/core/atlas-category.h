/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-stage.h"
#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CATEGORY (atlas_category_get_type ())

/**
 * AtlasCategory:
 * @id: the id, unique among its sort
 * @label: what people read
 * @stage: the stage of a status; %ATLAS_STAGE_NONE for the other sorts
 *
 * What a document sorts its entries by: a status, a theme or a section.
 * The members are for reading only.
 */
typedef struct
{
  const char *id;
  AtlasText  *label;
  AtlasStage  stage;
} AtlasCategory;

ATLAS_DECLARE_VALUE_TYPE (AtlasCategory, atlas_category)

AtlasCategory *atlas_category_new (const char *id,
                                   AtlasText  *label,
                                   AtlasStage  stage);

G_END_DECLS
