/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-id-set-private.h"
#include "atlas-json-reader-private.h"

G_BEGIN_DECLS

/**
 * AtlasReferent:
 *
 * What a document can refer to. The first three are in the order of
 * #AtlasCategorySort.
 */
typedef enum
{
  ATLAS_REFERENT_STATUS,
  ATLAS_REFERENT_THEME,
  ATLAS_REFERENT_SECTION,
  ATLAS_REFERENT_PLACE,
  ATLAS_REFERENT_FOOTNOTE,
  ATLAS_REFERENT_SOURCE,
  ATLAS_REFERENT_LAYER,
  ATLAS_REFERENT_ENTRY,
} AtlasReferent;

#define ATLAS_N_REFERENTS (ATLAS_REFERENT_ENTRY + 1)

/**
 * AtlasReferences:
 *
 * The ids and codes that a document has had so far, to find those that are
 * there twice and those that nothing has.
 */
typedef struct
{
  AtlasIdSet *sets[ATLAS_N_REFERENTS];
} AtlasReferences;

void        atlas_references_init      (AtlasReferences *self);
void        atlas_references_clear     (AtlasReferences *self);
const char *atlas_references_read_own  (AtlasReferences *self,
                                        AtlasReferent    referent,
                                        AtlasJsonValue  *object);
const char *atlas_references_read      (AtlasReferences *self,
                                        AtlasReferent    referent,
                                        AtlasJsonValue  *object,
                                        const char      *name);
const char *atlas_references_get       (AtlasReferences *self,
                                        AtlasReferent    referent,
                                        AtlasJsonValue  *value);
void        atlas_references_read_list (AtlasReferences *self,
                                        AtlasReferent    referent,
                                        AtlasJsonValue  *object,
                                        const char      *name,
                                        GPtrArray       *ids);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AtlasReferences, atlas_references_clear)

G_END_DECLS
