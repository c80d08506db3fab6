/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-date.h"
#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_PLACE (atlas_place_get_type ())

/**
 * AtlasFact:
 * @label: what the fact is about
 * @value: the fact
 * @date: since when, or as of when; maybe not set
 * @source: (nullable): the id of a source
 *
 * A fact on the card of a place. The members are for reading only.
 */
typedef struct
{
  AtlasText  *label;
  AtlasText  *value;
  AtlasDate   date;
  const char *source;
} AtlasFact;

/**
 * AtlasPlace:
 *
 * A country or territory as the document names, marks and footnotes it.
 * It is immutable.
 */
typedef struct _AtlasPlace AtlasPlace;

ATLAS_DECLARE_VALUE_TYPE (AtlasPlace, atlas_place)

/**
 * AtlasPlaceInit:
 *
 * What atlas_place_new() makes a place of. Everything is copied or referenced.
 */
typedef struct
{
  const char *code;
  AtlasText  *name;
  const char *mark;
  const char *footnote;
  AtlasText  *capital;
  double      capital_longitude;
  double      capital_latitude;
  GArray     *facts; /* of AtlasFact */
} AtlasPlaceInit;

AtlasPlace      *atlas_place_new              (const AtlasPlaceInit *init);
const char      *atlas_place_get_code         (const AtlasPlace     *self);
const AtlasText *atlas_place_get_name         (const AtlasPlace     *self);
const char      *atlas_place_get_mark         (const AtlasPlace     *self);
const char      *atlas_place_get_footnote     (const AtlasPlace     *self);
const AtlasText *atlas_place_get_capital      (const AtlasPlace     *self,
                                               double               *longitude,
                                               double               *latitude);
guint            atlas_place_get_n_facts      (const AtlasPlace     *self);
const AtlasFact *atlas_place_get_fact         (const AtlasPlace     *self,
                                               guint                 index);
char            *atlas_place_format_name      (const AtlasPlace     *self,
                                               const char           *language);
char            *atlas_place_format_marked    (const AtlasPlace     *self,
                                               const char           *language);
const char      *atlas_place_normalize_code   (const char           *code);
void             atlas_fact_clear             (AtlasFact            *fact);

G_END_DECLS
