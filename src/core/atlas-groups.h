/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "atlas-briefing.h"

G_BEGIN_DECLS

/**
 * AtlasGrouping:
 * @ATLAS_GROUPING_NONE: the entries stand together
 * @ATLAS_GROUPING_SECTION: each under its section
 * @ATLAS_GROUPING_PLACE: each under every place that it names, or under the
 *   whole region
 * @ATLAS_GROUPING_STATUS: each under its status
 *
 * By what the entries of a table are put under headings.
 */
typedef enum
{
  ATLAS_GROUPING_NONE,
  ATLAS_GROUPING_SECTION,
  ATLAS_GROUPING_PLACE,
  ATLAS_GROUPING_STATUS,
} AtlasGrouping;

#define ATLAS_N_GROUPINGS (ATLAS_GROUPING_STATUS + 1)

const char *atlas_grouping_get_id (AtlasGrouping grouping);

/**
 * AtlasGroups:
 *
 * Under which headings the entries of a kind stand, in the order of the
 * document. It is right as long as the document doesn't change.
 */
typedef struct _AtlasGroups AtlasGroups;

AtlasGroups   *atlas_groups_new          (AtlasBriefing     *briefing,
                                          AtlasGrouping      grouping,
                                          AtlasKind          kind);
AtlasGroups   *atlas_groups_ref          (AtlasGroups       *self);
void           atlas_groups_unref        (AtlasGroups       *self);
AtlasGrouping  atlas_groups_get_grouping (const AtlasGroups *self);
guint          atlas_groups_get_n_groups (const AtlasGroups *self);
const char    *atlas_groups_get_value    (const AtlasGroups *self,
                                          guint              group);
char          *atlas_groups_format_value (const AtlasGroups *self,
                                          guint              group,
                                          const char        *language);
const char    *atlas_groups_get_fallback (const AtlasGroups *self,
                                          guint              group,
                                          const char        *language);
AtlasStage     atlas_groups_get_stage    (const AtlasGroups *self,
                                          guint              group);
const guint32 *atlas_groups_find         (const AtlasGroups *self,
                                          guint              entry,
                                          guint             *n_groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasGroups, atlas_groups_unref)

G_END_DECLS
