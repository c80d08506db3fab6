/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-stage.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *id;
  const char *label;
} stages[ATLAS_N_STAGES] = {
  [ATLAS_STAGE_NONE] = { "none", NC_ ("stage", "No status given") },
  [ATLAS_STAGE_PLANNED] = { "planned", NC_ ("stage", "Planned") },
  [ATLAS_STAGE_ONGOING] = { "ongoing", NC_ ("stage", "Ongoing") },
  [ATLAS_STAGE_COMPLETED] = { "completed", NC_ ("stage", "Completed") },
  [ATLAS_STAGE_SUSPENDED] = { "suspended", NC_ ("stage", "Suspended") },
  [ATLAS_STAGE_CANCELLED] = { "cancelled", NC_ ("stage", "Cancelled") },
};

GType
atlas_stage_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      static const GEnumValue values[] = {
        { ATLAS_STAGE_NONE, "ATLAS_STAGE_NONE", "none" },
        { ATLAS_STAGE_PLANNED, "ATLAS_STAGE_PLANNED", "planned" },
        { ATLAS_STAGE_ONGOING, "ATLAS_STAGE_ONGOING", "ongoing" },
        { ATLAS_STAGE_COMPLETED, "ATLAS_STAGE_COMPLETED", "completed" },
        { ATLAS_STAGE_SUSPENDED, "ATLAS_STAGE_SUSPENDED", "suspended" },
        { ATLAS_STAGE_CANCELLED, "ATLAS_STAGE_CANCELLED", "cancelled" },
        { 0, NULL, NULL },
      };

      g_once_init_leave (&type, g_enum_register_static ("AtlasStage", values));
    }

  return type;
}

/**
 * atlas_stage_get_id:
 * @stage: a stage
 *
 * Gets the word by which documents and style classes name the stage.
 *
 * Returns: the id; `none` for %ATLAS_STAGE_NONE, which no document may say
 */
const char *
atlas_stage_get_id (AtlasStage stage)
{
  g_return_val_if_fail (stage < ATLAS_N_STAGES, NULL);

  return stages[stage].id;
}

/**
 * atlas_stage_get_label:
 * @stage: a stage
 *
 * Gets the stage in words, in the language of the interface.
 *
 * Returns: the words
 */
const char *
atlas_stage_get_label (AtlasStage stage)
{
  g_return_val_if_fail (stage < ATLAS_N_STAGES, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "stage", stages[stage].label);
}
