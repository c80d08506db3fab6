/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-category.h"

static void
atlas_category_clear (AtlasCategory *self)
{
  g_free ((char *) self->id);
  atlas_text_unref (self->label);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasCategory, atlas_category, atlas_category_clear)

/**
 * atlas_category_new:
 * @id: the id
 * @label: what people read
 * @stage: the stage of a status; %ATLAS_STAGE_NONE for the other sorts
 *
 * Makes a category.
 *
 * Returns: (transfer full): the category
 */
AtlasCategory *
atlas_category_new (const char *id,
                    AtlasText  *label,
                    AtlasStage  stage)
{
  AtlasCategory *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasCategory);
  self->id = g_strdup (id);
  self->label = atlas_text_ref (label);
  self->stage = stage;

  return self;
}
