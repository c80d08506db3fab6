/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-stage.h"

#include "atlas-number.h"
#include "atlas-words.h"

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

  return atlas_pgettext ("stage", stages[stage].label);
}

/**
 * atlas_stage_format_count:
 * @stage: a stage
 * @count: how many entries are at it
 *
 * Says how many entries are at a stage, as part of "3 initiatives, 1 planned".
 *
 * Returns: (transfer full) (nullable): the words, in the language of the
 *   interface; %NULL for %ATLAS_STAGE_NONE, which is no stage
 */
char *
atlas_stage_format_count (AtlasStage stage,
                          guint      count)
{
  switch (stage)
    {
    case ATLAS_STAGE_PLANNED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 planned" */
      return atlas_number_printf (atlas_ngettext ("%u planned", "%u planned", count), count);
    case ATLAS_STAGE_ONGOING:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 under way" */
      return atlas_number_printf (atlas_ngettext ("%u under way", "%u under way", count), count);
    case ATLAS_STAGE_COMPLETED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 completed" */
      return atlas_number_printf (atlas_ngettext ("%u completed", "%u completed", count), count);
    case ATLAS_STAGE_SUSPENDED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 suspended" */
      return atlas_number_printf (atlas_ngettext ("%u suspended", "%u suspended", count), count);
    case ATLAS_STAGE_CANCELLED:
      /* Translators: how many of a place's initiatives, as in "3 initiatives, 1 cancelled" */
      return atlas_number_printf (atlas_ngettext ("%u cancelled", "%u cancelled", count), count);
    case ATLAS_STAGE_NONE:
    default:
      return NULL;
    }
}
