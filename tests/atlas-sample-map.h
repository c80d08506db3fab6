/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-map-painter.h"

G_BEGIN_DECLS

/* A map, ready to be drawn. */
typedef struct
{
  AtlasMapScene  *scene;
  AtlasPlane     *plane;
  AtlasMapFrame   frame;
  AtlasMapPalette palette;
} AtlasSampleMap;

extern const AtlasBounds atlas_sample_balkans;
extern const AtlasBounds atlas_sample_europe;
extern const AtlasBounds atlas_sample_world;

AtlasMapScene *atlas_sample_map_new_scene   (const AtlasBounds   *bounds,
                                             const char          *language);
AtlasMapScene *atlas_sample_map_new_grouped (const AtlasBounds   *bounds,
                                             const char          *language,
                                             AtlasClassification *groups);
void           atlas_sample_map_init        (AtlasSampleMap      *self,
                                             AtlasMapScene       *scene,
                                             const AtlasBounds   *bounds,
                                             double               width,
                                             double               height);
void           atlas_sample_map_clear       (AtlasSampleMap      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasSampleMap, atlas_sample_map_clear)

G_END_DECLS
