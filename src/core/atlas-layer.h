/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-date.h"
#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_LAYER_GROUP (atlas_layer_group_get_type ())
#define ATLAS_TYPE_LAYER (atlas_layer_get_type ())

/**
 * ATLAS_LAYER_ENTRIES:
 *
 * The id of a layer that every document has: how many entries of a kind concern a
 * place. No document can take the id, because an id begins with a letter or digit.
 */
#define ATLAS_LAYER_ENTRIES ":entries"

/**
 * ATLAS_LAYER_STAGE:
 *
 * The id of a layer that every document has: how far the entries of a kind have come
 * in a place.
 */
#define ATLAS_LAYER_STAGE ":stage"

/**
 * ATLAS_LAYER_MAX_GROUPS:
 *
 * How many classes a layer can have: more, nobody can tell apart.
 */
#define ATLAS_LAYER_MAX_GROUPS 12

/**
 * AtlasLayerGroup:
 * @label: what the places have in common
 * @places: (array zero-terminated=1): the codes of the places
 * @is_hatched: whether the document wants them hatched
 *
 * A class of places. The members are for reading only.
 */
typedef struct
{
  AtlasText          *label;
  const char *const  *places;
  gboolean            is_hatched;
} AtlasLayerGroup;

ATLAS_DECLARE_VALUE_TYPE (AtlasLayerGroup, atlas_layer_group)

AtlasLayerGroup *atlas_layer_group_new (AtlasText          *label,
                                        const char *const  *places,
                                        gboolean            is_hatched);

/**
 * AtlasLayer:
 * @id: the id, unique among the layers
 * @label: what people read
 * @groups: (element-type AtlasLayerGroup): the classes, in order
 * @source: (nullable): the id of the source
 * @date: when it was so
 *
 * A classification of places that a document makes, to colour the map by. The
 * members are for reading only.
 */
typedef struct
{
  const char *id;
  AtlasText  *label;
  GPtrArray  *groups;
  const char *source;
  AtlasDate   date;
} AtlasLayer;

ATLAS_DECLARE_VALUE_TYPE (AtlasLayer, atlas_layer)

AtlasLayer *atlas_layer_new (const char *id,
                             AtlasText  *label,
                             GPtrArray  *groups,
                             const char *source,
                             AtlasDate   date);

G_END_DECLS
