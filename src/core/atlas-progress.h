/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-value.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PROGRESS (atlas_progress_get_type ())

/**
 * AtlasProgress:
 *
 * How far something is that another thread does. One thread reports it, any
 * thread may look: nobody waits for anybody, and nothing is sent.
 */
typedef struct _AtlasProgress AtlasProgress;

ATLAS_DECLARE_VALUE_TYPE (AtlasProgress, atlas_progress)

/**
 * AtlasStep:
 * @ATLAS_STEP_READ: its bytes are read
 * @ATLAS_STEP_SCAN: they are checked to be JSON
 * @ATLAS_STEP_PARSE: its entries are made
 * @ATLAS_STEP_INDEX: which entries have which values is counted together
 * @ATLAS_STEP_FOLD: the texts that a search looks through are made
 *
 * What opening a document consists of, in this order.
 */
typedef enum
{
  ATLAS_STEP_READ,
  ATLAS_STEP_SCAN,
  ATLAS_STEP_PARSE,
  ATLAS_STEP_INDEX,
  ATLAS_STEP_FOLD,
  ATLAS_N_STEPS,
} AtlasStep;

AtlasProgress *atlas_progress_new          (void);
void           atlas_progress_report       (AtlasProgress *self,
                                            AtlasStep      step,
                                            guint64        done,
                                            guint64        total);
double         atlas_progress_get_fraction (AtlasProgress *self);

G_END_DECLS
