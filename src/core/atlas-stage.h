/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AtlasStage:
 * @ATLAS_STAGE_NONE: no status is given, which says nothing about the stage
 * @ATLAS_STAGE_PLANNED: not begun
 * @ATLAS_STAGE_ONGOING: under way
 * @ATLAS_STAGE_COMPLETED: done
 * @ATLAS_STAGE_SUSPENDED: begun, and stopped for now
 * @ATLAS_STAGE_CANCELLED: will not be done
 *
 * How far something has come. A document words its own statuses; the stage
 * gives each of them its shape and colour.
 */
typedef enum
{
  ATLAS_STAGE_NONE,
  ATLAS_STAGE_PLANNED,
  ATLAS_STAGE_ONGOING,
  ATLAS_STAGE_COMPLETED,
  ATLAS_STAGE_SUSPENDED,
  ATLAS_STAGE_CANCELLED,
} AtlasStage;

#define ATLAS_N_STAGES (ATLAS_STAGE_CANCELLED + 1)
#define ATLAS_TYPE_STAGE (atlas_stage_get_type ())

GType       atlas_stage_get_type     (void) G_GNUC_CONST;
const char *atlas_stage_get_id       (AtlasStage  stage);
const char *atlas_stage_get_label    (AtlasStage  stage);
char       *atlas_stage_format_count (AtlasStage  stage,
                                      guint       count);

G_END_DECLS
