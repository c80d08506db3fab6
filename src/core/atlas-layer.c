/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-layer.h"

static void
atlas_layer_group_clear (AtlasLayerGroup *self)
{
  atlas_text_unref (self->label);
  g_strfreev ((char **) self->places);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasLayerGroup, atlas_layer_group, atlas_layer_group_clear)

static void
atlas_layer_clear (AtlasLayer *self)
{
  g_free ((char *) self->id);
  atlas_text_unref (self->label);
  g_ptr_array_unref (self->groups);
  g_free ((char *) self->source);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasLayer, atlas_layer, atlas_layer_clear)

/**
 * atlas_layer_group_new:
 * @label: what the places have in common
 * @places: (array zero-terminated=1): the codes of the places
 * @is_hatched: whether the document wants them hatched
 *
 * Makes a class of places.
 *
 * Returns: (transfer full): the class
 */
AtlasLayerGroup *
atlas_layer_group_new (AtlasText         *label,
                       const char *const *places,
                       gboolean           is_hatched)
{
  AtlasLayerGroup *self;

  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (places != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasLayerGroup);
  self->label = atlas_text_ref (label);
  self->places = (const char *const *) g_strdupv ((char **) places);
  self->is_hatched = is_hatched;

  return self;
}

/**
 * atlas_layer_new:
 * @id: the id
 * @label: what people read
 * @groups: (element-type AtlasLayerGroup): the classes, in order, which nobody
 *   changes any more
 * @source: (nullable): the id of the source
 * @date: when it was so
 *
 * Makes a layer.
 *
 * Returns: (transfer full): the layer
 */
AtlasLayer *
atlas_layer_new (const char *id,
                 AtlasText  *label,
                 GPtrArray  *groups,
                 const char *source,
                 AtlasDate   date)
{
  AtlasLayer *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (label != NULL, NULL);
  g_return_val_if_fail (groups != NULL, NULL);

  self = g_atomic_rc_box_new0 (AtlasLayer);
  self->id = g_strdup (id);
  self->label = atlas_text_ref (label);
  self->groups = g_ptr_array_ref (groups);
  self->source = g_strdup (source);
  self->date = date;

  return self;
}
