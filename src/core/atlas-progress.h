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

AtlasProgress *atlas_progress_new          (void);
void           atlas_progress_report       (AtlasProgress *self,
                                            double         from,
                                            double         to,
                                            guint64        done,
                                            guint64        total);
double         atlas_progress_get_fraction (AtlasProgress *self);

G_END_DECLS
