/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_CLASSIFICATION (atlas_classification_get_type ())

/**
 * ATLAS_NO_GROUP:
 *
 * Stands where the index of a group would, and there is none.
 */
#define ATLAS_NO_GROUP (-1)

/**
 * ATLAS_N_CLASS_TONES:
 *
 * How many tones there are for classes without an order.
 */
#define ATLAS_N_CLASS_TONES 6

/**
 * ATLAS_N_STEP_TONES:
 *
 * How many tones there are from little to much.
 */
#define ATLAS_N_STEP_TONES 5

/**
 * AtlasScale:
 * @ATLAS_SCALE_NONE: nothing is said of these places: they look like land
 * @ATLAS_SCALE_CLASS: the tone is one of %ATLAS_N_CLASS_TONES that have no order
 * @ATLAS_SCALE_STEP: the tone is one of %ATLAS_N_STEP_TONES from little to much
 * @ATLAS_SCALE_STAGE: the tone is an [enum@Stage]
 *
 * What a group's tone counts.
 */
typedef enum
{
  ATLAS_SCALE_NONE,
  ATLAS_SCALE_CLASS,
  ATLAS_SCALE_STEP,
  ATLAS_SCALE_STAGE,
} AtlasScale;

/**
 * AtlasClassificationGroup:
 * @label: what the legend says
 * @fallback: (nullable): the language of the label, if nobody has translated it into
 *   the one that was asked for
 * @scale: what @tone counts
 * @tone: which tone of the scale
 * @is_hatched: whether it is hatched too
 * @n_places: how many places are in it
 *
 * Places that look the same on the map, and so one line of its legend. The
 * members are for reading only.
 */
typedef struct
{
  char      *label;
  char      *fallback;
  AtlasScale scale;
  guint      tone;
  gboolean   is_hatched;
  guint      n_places;
} AtlasClassificationGroup;

/**
 * AtlasClassification:
 *
 * Which place is in which group of a layer. Map, legend and whatever is written
 * to a file all ask the same classification, so that they can't disagree. It is
 * immutable, and says nothing of colours: palettes do.
 */
typedef struct _AtlasClassification AtlasClassification;

ATLAS_DECLARE_VALUE_TYPE (AtlasClassification, atlas_classification)

AtlasClassification *atlas_briefing_classify             (AtlasBriefing             *briefing,
                                                          const char                *layer,
                                                          AtlasKind                  kind,
                                                          const char                *language);
gboolean             atlas_briefing_has_layer            (AtlasBriefing             *briefing,
                                                          const char                *layer);
char                *atlas_briefing_format_layer         (AtlasBriefing             *briefing,
                                                          const char                *layer,
                                                          const char                *language);

const char          *atlas_classification_get_title      (const AtlasClassification *self);
const char          *atlas_classification_get_title_fallback
                                                         (const AtlasClassification *self);
const char          *atlas_classification_get_note       (const AtlasClassification *self);
guint                atlas_classification_get_n_groups   (const AtlasClassification *self);
const AtlasClassificationGroup *
                     atlas_classification_get_group      (const AtlasClassification *self,
                                                          guint                      index);
int                  atlas_classification_lookup_place   (const AtlasClassification *self,
                                                          const char                *code);

G_END_DECLS
