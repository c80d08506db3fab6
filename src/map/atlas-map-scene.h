/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "atlas-briefing.h"
#include "atlas-classification.h"
#include "atlas-geometry.h"
#include "atlas-translation.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_MAP_SCENE (atlas_map_scene_get_type ())

/**
 * ATLAS_MAP_N_FILLS:
 *
 * How many fills there are to tell focus places apart.
 */
#define ATLAS_MAP_N_FILLS 6

/**
 * AtlasMapRole:
 * @ATLAS_MAP_ROLE_FOCUS: what the map is about: filled, outlined, labelled first
 * @ATLAS_MAP_ROLE_CONTEXT: what lies around it
 *
 * What a place is to a map.
 */
typedef enum
{
  ATLAS_MAP_ROLE_FOCUS,
  ATLAS_MAP_ROLE_CONTEXT,
} AtlasMapRole;

/**
 * AtlasMapPlace:
 * @region: the index of the region in the geometry
 * @code: the code of the place
 * @label: what is written on it, with its mark
 * @foreign: what of that is in another language than the map, if its language is set
 * @role: focus or context
 * @fill: which of the palette's fills a focus place has, where there is no classification
 * @group: (nullable): the group of the scene's classification that it is in
 * @is_listed: whether the map is of this place, or knows it: it has to be seen and
 *   found, however small it is
 *
 * A place on a map. The members are for reading only.
 */
typedef struct
{
  int                             region;
  char                           *code;
  char                           *label;
  AtlasForeign                    foreign;
  AtlasMapRole                    role;
  guint                           fill;
  const AtlasClassificationGroup *group;
  gboolean                        is_listed;
} AtlasMapPlace;

/**
 * AtlasMapPinKind:
 * @ATLAS_MAP_PIN_CAPITAL: a capital
 * @ATLAS_MAP_PIN_VISIT: somewhere that was or will be visited
 *
 * What a pin stands for.
 */
typedef enum
{
  ATLAS_MAP_PIN_CAPITAL,
  ATLAS_MAP_PIN_VISIT,
} AtlasMapPinKind;

/**
 * AtlasMapPin:
 * @longitude: where it stands, in degrees
 * @latitude: where it stands, in degrees
 * @label: what is written beside it
 * @foreign: what of that is in another language than the map, if its language is set
 * @kind: what it stands for
 * @code: the code of the place that it belongs to
 *
 * A pin on a map. The members are for reading only.
 */
typedef struct
{
  double          longitude;
  double          latitude;
  char           *label;
  AtlasForeign    foreign;
  AtlasMapPinKind kind;
  char           *code;
} AtlasMapPin;

/**
 * AtlasMapSea:
 * @label: the name
 * @from: longitude and latitude of where the name may begin
 * @to: longitude and latitude of where it may end
 *
 * The name of a sea, along a line. The members are for reading only.
 */
typedef struct
{
  char  *label;
  double from[2];
  double to[2];
} AtlasMapSea;

/**
 * AtlasMapScene:
 *
 * What a map shows, in words and numbers: places, pins, how boundaries are
 * drawn, names of seas, footnotes. It knows no colour, no size and no pixel, is
 * immutable, and may be read from any thread.
 */
typedef struct _AtlasMapScene AtlasMapScene;

ATLAS_DECLARE_VALUE_TYPE (AtlasMapScene, atlas_map_scene)

AtlasMapScene       *atlas_map_scene_new_for_briefing   (AtlasGeometry        *geometry,
                                                         AtlasBriefing        *briefing,
                                                         const char           *language,
                                                         AtlasClassification  *classification,
                                                         AtlasBoundaryView     boundaries);

AtlasMapScene       *atlas_map_scene_new_for_place      (AtlasGeometry        *geometry,
                                                         AtlasBriefing        *briefing,
                                                         const char           *language,
                                                         AtlasClassification  *classification,
                                                         AtlasBoundaryView     boundaries,
                                                         const char           *code);

guint                atlas_map_scene_get_n_places       (const AtlasMapScene  *self);
const AtlasMapPlace *atlas_map_scene_get_place          (const AtlasMapScene  *self,
                                                         guint                 index);
const AtlasMapPlace *atlas_map_scene_lookup_place       (const AtlasMapScene  *self,
                                                         int                   region);
guint                atlas_map_scene_get_n_pins         (const AtlasMapScene  *self);
const AtlasMapPin   *atlas_map_scene_get_pin            (const AtlasMapScene  *self,
                                                         guint                 index);
gboolean             atlas_map_scene_has_pin            (const AtlasMapScene  *self,
                                                         AtlasMapPinKind       kind);
guint                atlas_map_scene_get_n_seas         (const AtlasMapScene  *self);
const AtlasMapSea   *atlas_map_scene_get_sea            (const AtlasMapScene  *self,
                                                         guint                 index);
gboolean             atlas_map_scene_is_disputed        (const AtlasMapScene  *self,
                                                         int                   region_a,
                                                         int                   region_b,
                                                         gboolean              by_default);
gboolean             atlas_map_scene_has_disputed       (const AtlasMapScene  *self);
AtlasBoundaryView    atlas_map_scene_get_boundaries     (const AtlasMapScene  *self);
AtlasClassification *atlas_map_scene_get_classification (const AtlasMapScene  *self);
const char          *atlas_map_scene_get_language       (const AtlasMapScene  *self);
const char *const   *atlas_map_scene_get_notes          (const AtlasMapScene  *self);
char                *atlas_map_scene_join_notes         (const AtlasMapScene  *self,
                                                         const char           *separator,
                                                         PangoAttrList        *attributes);
const char          *atlas_map_scene_get_attribution    (const AtlasMapScene  *self);
const char          *atlas_map_scene_get_title          (const AtlasMapScene  *self);
const char          *atlas_map_scene_get_title_language (const AtlasMapScene  *self);
const char          *atlas_map_scene_get_date           (const AtlasMapScene  *self);
void                 atlas_map_scene_get_bounds         (const AtlasMapScene  *self,
                                                         AtlasBounds          *bounds);
void                 atlas_map_scene_get_projection     (const AtlasMapScene  *self,
                                                         AtlasProjection      *projection);

/**
 * AtlasMapSceneBuilder:
 *
 * Puts a scene together piece by piece.
 */
typedef struct _AtlasMapSceneBuilder AtlasMapSceneBuilder;

AtlasMapSceneBuilder *atlas_map_scene_builder_new             (AtlasGeometry        *geometry);
void                  atlas_map_scene_builder_free            (AtlasMapSceneBuilder *self);
void                  atlas_map_scene_builder_set_language    (AtlasMapSceneBuilder *self,
                                                               const char           *language);
void                  atlas_map_scene_builder_set_title       (AtlasMapSceneBuilder *self,
                                                               const char           *title,
                                                               const char           *language,
                                                               const char           *date);
void                  atlas_map_scene_builder_set_only        (AtlasMapSceneBuilder *self,
                                                               const char           *code);
void                  atlas_map_scene_builder_set_bounds      (AtlasMapSceneBuilder *self,
                                                               const AtlasBounds    *bounds);
void                  atlas_map_scene_builder_set_projection  (AtlasMapSceneBuilder *self,
                                                               AtlasProjectionKind   kind);
void                  atlas_map_scene_builder_set_boundaries  (AtlasMapSceneBuilder *self,
                                                               AtlasBoundaryView     boundaries);
void                  atlas_map_scene_builder_set_classification
                                                              (AtlasMapSceneBuilder *self,
                                                               AtlasClassification  *classification);
void                  atlas_map_scene_builder_set_attribution (AtlasMapSceneBuilder *self,
                                                               const char           *text);
void                  atlas_map_scene_builder_add_place       (AtlasMapSceneBuilder *self,
                                                               const char           *code,
                                                               const char           *label,
                                                               const char           *language,
                                                               AtlasMapRole          role);
void                  atlas_map_scene_builder_list_place      (AtlasMapSceneBuilder *self,
                                                               const char           *code);
void                  atlas_map_scene_builder_add_pin         (AtlasMapSceneBuilder *self,
                                                               const char           *code,
                                                               double                longitude,
                                                               double                latitude,
                                                               const char           *label,
                                                               const AtlasForeign   *foreign,
                                                               AtlasMapPinKind       kind);
void                  atlas_map_scene_builder_add_boundary    (AtlasMapSceneBuilder *self,
                                                               const char           *code_a,
                                                               const char           *code_b,
                                                               AtlasBoundaryStyle    style);
void                  atlas_map_scene_builder_add_seas        (AtlasMapSceneBuilder *self);
void                  atlas_map_scene_builder_add_note        (AtlasMapSceneBuilder *self,
                                                               const char           *text,
                                                               const char           *language);
AtlasMapScene        *atlas_map_scene_builder_end             (AtlasMapSceneBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMapSceneBuilder, atlas_map_scene_builder_free)

G_END_DECLS
