/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-briefing.h"

#include "atlas-index.h"

/**
 * atlas_briefing_get_stage:
 * @self: a briefing
 * @entry: one of its entries
 *
 * Gets the stage that the status of an entry stands for.
 *
 * Returns: the stage
 */
AtlasStage
atlas_briefing_get_stage (AtlasBriefing *self,
                          AtlasEntry    *entry)
{
  const char *status;
  AtlasCategory *category;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), ATLAS_STAGE_NONE);
  g_return_val_if_fail (entry != NULL, ATLAS_STAGE_NONE);

  status = atlas_entry_get_status (entry);
  if (status == NULL)
    return ATLAS_STAGE_NONE;
  category = atlas_briefing_lookup_category (self, ATLAS_CATEGORY_STATUS, status);

  return category != NULL ? category->stage : ATLAS_STAGE_NONE;
}

/**
 * atlas_briefing_get_scope:
 * @self: a briefing
 * @entry: one of its entries
 * @place: (nullable): the code of a place, or %NULL for the region
 *
 * Gets how an entry concerns a place. What is about the region does not
 * concern a place that is only shown around it.
 *
 * Returns: the scope; %ATLAS_SCOPE_REGION for everything where @place is %NULL
 */
AtlasScope
atlas_briefing_get_scope (AtlasBriefing *self,
                          AtlasEntry    *entry,
                          const char    *place)
{
  AtlasScope scope;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (self), ATLAS_SCOPE_OUTSIDE);
  g_return_val_if_fail (entry != NULL, ATLAS_SCOPE_OUTSIDE);

  if (place == NULL)
    return ATLAS_SCOPE_REGION;

  scope = atlas_entry_get_scope (entry, place);
  if (scope == ATLAS_SCOPE_REGION && !atlas_briefing_is_focus (self, place))
    return ATLAS_SCOPE_OUTSIDE;

  return scope;
}

/**
 * atlas_briefing_count_entries:
 * @self: a briefing
 * @kind: a kind
 * @place: (nullable): the code of a place, or %NULL for the region
 *
 * Counts the entries of a kind that concern a place, region-wide ones
 * included.
 *
 * Returns: the number
 */
guint
atlas_briefing_count_entries (AtlasBriefing *self,
                              AtlasKind      kind,
                              const char    *place)
{
  g_autofree AtlasBits *concerning = NULL;
  guint first, n_entries;

  atlas_briefing_get_kind_range (self, kind, &first, &n_entries);
  if (place == NULL || n_entries == 0)
    return n_entries;

  concerning = atlas_index_find_place (atlas_briefing_get_index (self), place);

  return atlas_bits_count (concerning, concerning, first, n_entries);
}

/**
 * atlas_briefing_count_stage:
 * @self: a briefing
 * @kind: a kind
 * @stage: a stage
 * @place: (nullable): the code of a place, or %NULL for the region
 *
 * Counts the entries of a kind and a stage that concern a place.
 *
 * Returns: the number
 */
guint
atlas_briefing_count_stage (AtlasBriefing *self,
                            AtlasKind      kind,
                            AtlasStage     stage,
                            const char    *place)
{
  g_autofree AtlasBits *concerning = NULL;
  const AtlasMembers *members;
  AtlasIndex *index;
  guint first, n_entries;

  atlas_briefing_get_kind_range (self, kind, &first, &n_entries);
  if (n_entries == 0)
    return 0;

  index = atlas_briefing_get_index (self);
  members = atlas_index_get_members (index, ATLAS_FACET_STAGE, atlas_stage_get_id (stage));
  if (members == NULL)
    return 0;

  concerning = place != NULL ? atlas_index_find_place (index, place)
                             : atlas_bits_new (atlas_index_get_n_entries (index), TRUE);

  return atlas_members_count (members, concerning, first, n_entries);
}
