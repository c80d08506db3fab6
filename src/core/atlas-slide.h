/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-kind.h"
#include "atlas-text.h"

G_BEGIN_DECLS

#define ATLAS_TYPE_SLIDE (atlas_slide_get_type ())

/**
 * AtlasSlideLayout:
 *
 * What a slide of the document's deck shows.
 */
typedef enum
{
  ATLAS_SLIDE_LAYOUT_TITLE,
  ATLAS_SLIDE_LAYOUT_MAP,
  ATLAS_SLIDE_LAYOUT_PLACE,
  ATLAS_SLIDE_LAYOUT_TABLE,
  ATLAS_SLIDE_LAYOUT_LIST,
  ATLAS_SLIDE_LAYOUT_SOURCES,
} AtlasSlideLayout;

/**
 * AtlasSlide:
 * @layout: what it shows
 * @place: (nullable): the code of the place that it is about
 * @kind: the kind of the entries of a table or list, or -1
 * @heading: (nullable): its heading
 * @notes: (nullable): what the presenter reads
 * @minutes: how long it is planned for, or 0
 *
 * A slide as the document asks for it. The members are for reading only.
 */
typedef struct
{
  AtlasSlideLayout layout;
  const char      *place;
  int              kind;
  AtlasText       *heading;
  AtlasText       *notes;
  double           minutes;
} AtlasSlide;

ATLAS_DECLARE_VALUE_TYPE (AtlasSlide, atlas_slide)

AtlasSlide *atlas_slide_new (AtlasSlideLayout  layout,
                             const char       *place,
                             int               kind,
                             AtlasText        *heading,
                             AtlasText        *notes,
                             double            minutes);

G_END_DECLS
