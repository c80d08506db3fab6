/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-table-private.h"

/* The index of the briefing that the rows belong to. */
static AtlasIndex *
get_index (AtlasTable *self)
{
  return atlas_briefing_get_index (atlas_table_get_briefing (self));
}

static guint
count_members (AtlasTable         *self,
               const AtlasMembers *members,
               const AtlasBits    *bits)
{
  guint first;

  if (members == NULL)
    return 0;

  atlas_table_get_result (self, &first);

  return atlas_members_count (members, bits, first, atlas_table_get_n_total (self));
}

/**
 * atlas_table_get_n_in_place:
 * @self: a table
 *
 * Gets the number of entries that concern the place, whatever the query.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_in_place (AtlasTable *self)
{
  const AtlasResult *result;
  guint first;

  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  result = atlas_table_get_result (self, &first);
  if (result == NULL)
    return 0;

  return atlas_result_count_in_place (result, first, atlas_table_get_n_total (self));
}

/**
 * atlas_table_get_n_region:
 * @self: a table
 *
 * Gets how many of the rows are about the whole region.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_region (AtlasTable *self)
{
  const AtlasResult *result;
  guint first;

  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  result = atlas_table_get_result (self, &first);
  if (result == NULL)
    return 0;

  return count_members (self,
                        atlas_index_get_members (get_index (self), ATLAS_FACET_REGION,
                                                 ATLAS_FACET_VALUE_REGION),
                        atlas_result_get_matching (result));
}

/**
 * atlas_table_get_n_excepted:
 * @self: a table
 *
 * Gets how many entries of the kind are about the region, but do not hold for the
 * place.
 *
 * Returns: the number
 */
guint
atlas_table_get_n_excepted (AtlasTable *self)
{
  const char *place;

  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);

  place = atlas_selection_get_place (atlas_table_get_selection (self));
  if (place == NULL || atlas_table_get_briefing (self) == NULL)
    return 0;

  return count_members (self, atlas_index_get_excepted (get_index (self), place), NULL);
}

/**
 * atlas_table_get_facet_count:
 * @self: a table
 * @facet: a facet
 * @value: one of its values, %ATLAS_FACET_NONE for "none given"
 *
 * Gets how many entries of the kind have a value, given the words, the dates
 * and what the query asks of the other facets. For a place these are the
 * entries that concern it, whichever place is looked at.
 *
 * Returns: the number
 */
guint
atlas_table_get_facet_count (AtlasTable *self,
                             AtlasFacet  facet,
                             const char *value)
{
  const AtlasResult *result;
  guint first;

  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, 0);
  g_return_val_if_fail (value != NULL, 0);

  result = atlas_table_get_result (self, &first);
  if (result == NULL)
    return 0;

  return atlas_result_count (result, facet, value, first, atlas_table_get_n_total (self));
}

/**
 * atlas_table_get_facet_total:
 * @self: a table
 * @facet: a facet
 * @value: one of its values, %ATLAS_FACET_NONE for "none given"
 *
 * Gets how many entries of the kind have a value, whatever is asked. Of a
 * place these are the entries that name it.
 *
 * Returns: the number
 */
guint
atlas_table_get_facet_total (AtlasTable *self,
                             AtlasFacet  facet,
                             const char *value)
{
  g_return_val_if_fail (ATLAS_IS_TABLE (self), 0);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, 0);
  g_return_val_if_fail (value != NULL, 0);

  if (atlas_table_get_briefing (self) == NULL)
    return 0;

  return count_members (self, atlas_index_get_members (get_index (self), facet, value), NULL);
}
