/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasBriefingParts:
 *
 * What a reader gathers and atlas_briefing_new() takes over. The arrays hold
 * references and have the free function that fits; the entries stand in the
 * order of their kinds.
 */
typedef struct
{
  char          *id;
  AtlasText     *title;
  AtlasText     *subtitle;
  char          *language;
  AtlasDate      as_of;
  GStrv          focus;
  gboolean       has_bounds;
  double         bounds[4]; /* west, south, east, north; degrees */
  char          *projection;
  GPtrArray     *places;
  GPtrArray     *entries;
  GPtrArray     *categories[ATLAS_N_CATEGORY_SORTS];
  GPtrArray     *sources;
  GPtrArray     *footnotes;
  GPtrArray     *boundaries;
  GPtrArray     *layers;
  GPtrArray     *terms;
  GPtrArray     *slides;
} AtlasBriefingParts;

AtlasBriefingParts *atlas_briefing_parts_new  (void);
void                atlas_briefing_parts_free (AtlasBriefingParts *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasBriefingParts, atlas_briefing_parts_free)

AtlasBriefing            *atlas_briefing_new           (AtlasBriefingParts *parts,
                                                        GBytes             *bytes,
                                                        GFile              *file);
const AtlasBriefingParts *atlas_briefing_get_parts     (AtlasBriefing      *self);
GBytes                   *atlas_briefing_get_bytes     (AtlasBriefing      *self);
GHashTable               *atlas_briefing_get_replaced  (AtlasBriefing      *self);
guint                     atlas_briefing_get_number    (AtlasBriefing      *self,
                                                        AtlasEntry         *entry);
GPtrArray                *atlas_briefing_begin_reading (AtlasBriefing      *self,
                                                        guint               first,
                                                        guint               n_entries);
void                      atlas_briefing_end_reading   (AtlasBriefing      *self);

G_END_DECLS
