/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-map-found.h"

#include "atlas-result.h"

struct _AtlasMapFound
{
  AtlasKind   kind;
  GHashTable *numbers;  /* code to number: all places of the focus, others with any */
  guint       n_region; /* about the whole region */
  guint       n_places; /* of the focus, with any */
};

static void
found_clear (AtlasMapFound *self)
{
  g_clear_pointer (&self->numbers, g_hash_table_unref);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasMapFound, atlas_map_found, found_clear)

static void
count (AtlasMapFound     *self,
       AtlasBriefing     *briefing,
       const AtlasResult *result)
{
  guint first, n_entries;

  atlas_briefing_get_kind_range (briefing, self->kind, &first, &n_entries);
  self->n_region = atlas_result_count (result, ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION,
                                       first, n_entries);
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      const char *code = atlas_place_get_code (atlas_briefing_get_place (briefing, i));
      guint n = atlas_result_count (result, ATLAS_FACET_PLACE, code, first, n_entries);
      gboolean is_focus = atlas_briefing_is_focus (briefing, code);

      if (is_focus && n > 0)
        self->n_places++;
      if (is_focus || n > 0)
        g_hash_table_insert (self->numbers, g_strdup (code), GUINT_TO_POINTER (n));
    }
}

/**
 * atlas_map_found_new:
 * @selection: what is looked at
 *
 * Counts what the query of a selection has found in each place. The answer is the one
 * that the tables have, so that counting is all there is to do.
 *
 * Returns: (transfer full) (nullable): the numbers, or %NULL where nothing is asked
 */
AtlasMapFound *
atlas_map_found_new (AtlasSelection *selection)
{
  AtlasBriefing *briefing;
  AtlasQuery *query;
  g_autoptr (AtlasResult) result = NULL;
  AtlasMapFound *self;

  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);

  briefing = atlas_selection_get_briefing (selection);
  query = atlas_selection_get_query (selection);
  if (briefing == NULL || atlas_query_is_empty (query))
    return NULL;

  result = atlas_briefing_ask (briefing, query, atlas_selection_get_place (selection));
  self = g_atomic_rc_box_new0 (AtlasMapFound);
  self->kind = atlas_selection_get_kind (selection);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  count (self, briefing, result);

  return self;
}

/**
 * atlas_map_found_get_kind:
 * @self: what was found
 *
 * Gets what is counted.
 *
 * Returns: the kind of entry
 */
AtlasKind
atlas_map_found_get_kind (const AtlasMapFound *self)
{
  g_return_val_if_fail (self != NULL, ATLAS_KIND_INITIATIVE);

  return self->kind;
}

/**
 * atlas_map_found_get_n:
 * @self: what was found
 * @code: the code of a place
 *
 * Gets how many entries that concern a place were found.
 *
 * Returns: the number
 */
guint
atlas_map_found_get_n (const AtlasMapFound *self,
                       const char          *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, 0);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, code));
}

/**
 * atlas_map_found_get_n_region:
 * @self: what was found
 *
 * Gets how many of them are about the whole region.
 *
 * Returns: the number
 */
guint
atlas_map_found_get_n_region (const AtlasMapFound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_region;
}

/**
 * atlas_map_found_get_n_places:
 * @self: what was found
 *
 * Gets in how many places that the briefing is about there is something.
 *
 * Returns: the number
 */
guint
atlas_map_found_get_n_places (const AtlasMapFound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_places;
}

/**
 * atlas_map_found_create_badges:
 * @self: what was found
 * @geometry: the outlines of places
 *
 * Makes what stands behind the names of the places.
 *
 * Returns: (transfer full): the badges
 */
AtlasMapBadges *
atlas_map_found_create_badges (const AtlasMapFound *self,
                               AtlasGeometry       *geometry)
{
  AtlasMapBadges *badges = atlas_map_badges_new ();
  GHashTableIter iter;
  gpointer code, number;

  g_hash_table_iter_init (&iter, self->numbers);
  while (g_hash_table_iter_next (&iter, &code, &number))
    {
      int region = atlas_geometry_lookup (geometry, code);

      if (region != ATLAS_NO_REGION)
        atlas_map_badges_add (badges, region, GPOINTER_TO_UINT (number));
    }

  return badges;
}
