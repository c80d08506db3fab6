/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-reference.h"

#include "atlas-clause-private.h"
#include "atlas-fold.h"

#include <string.h>

/* What a query means, said as plainly as can be: entry by entry, with nothing
 * kept. The tests hold the quick way to this one. */

gboolean
atlas_reference_has_value (AtlasBriefing *briefing,
                           AtlasEntry    *entry,
                           AtlasFacet     facet,
                           const char    *value)
{
  const char *const *values;
  const char *one[2];
  AtlasScope scope;

  if (facet == ATLAS_FACET_PLACE)
    {
      scope = atlas_briefing_get_scope (briefing, entry, value);
      return scope == ATLAS_SCOPE_PLACE || scope == ATLAS_SCOPE_REGION;
    }

  atlas_facet_list_values (facet, briefing, entry, &values, one);

  return g_strv_contains (values, value);
}

static gboolean
text_has_words (const AtlasText *text,
                const char      *words)
{
  for (guint i = 0; text != NULL && i < atlas_text_get_n_languages (text); i++)
    {
      g_autofree char *folded = atlas_fold (atlas_text_get_nth (text, i, NULL));

      if (strstr (folded, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_words (AtlasBriefing *briefing,
           AtlasEntry    *entry,
           const char    *words)
{
  if (text_has_words (atlas_entry_get_title (entry), words) ||
      text_has_words (atlas_entry_get_text (entry), words) ||
      text_has_words (atlas_entry_get_caution (entry), words) ||
      text_has_words (atlas_entry_get_notes (entry), words))
    return TRUE;

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      const char *const *values;
      const char *one[2];
      guint n_values = atlas_facet_list_values (facet, briefing, entry, &values, one);

      for (guint i = 0; i < n_values; i++)
        {
          g_autoptr (GString) names = g_string_new (NULL);

          atlas_facet_fold_names (facet, briefing, values[i], names);
          if (strstr (names->str, words) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
matches_words (AtlasBriefing *briefing,
               AtlasEntry    *entry,
               AtlasQuery    *query)
{
  GArray *clauses = atlas_query_get_clauses (query);

  for (guint i = 0; i < clauses->len; i++)
    {
      AtlasClause *clause = &g_array_index (clauses, AtlasClause, i);
      g_auto (GStrv) values = NULL;

      if (clause->type == ATLAS_CLAUSE_VALUE)
        values = atlas_facet_find_values (clause->facet, briefing, clause->value);
      else if (clause->type != ATLAS_CLAUSE_WORDS)
        continue;
      if ((values == NULL || values[0] == NULL) &&
          has_words (briefing, entry, clause->words) == clause->is_unwanted)
        return FALSE;
    }

  return TRUE;
}

static gboolean
matches_dates (AtlasEntry *entry,
               AtlasQuery *query)
{
  AtlasDate after, before;
  AtlasDate start = atlas_entry_get_start (entry);
  AtlasDate end = atlas_entry_get_end (entry);

  if (!atlas_query_get_dates (query, &after, &before))
    return TRUE;
  if (!atlas_date_is_set (start) && !atlas_date_is_set (end))
    return FALSE;
  if (!atlas_date_is_set (start))
    start = end;
  if (!atlas_date_is_set (end))
    end = start;

  return !(atlas_date_is_set (after) && atlas_date_is_before (end, after)) &&
         !(atlas_date_is_set (before) && atlas_date_is_before (before, start));
}

static gboolean
matches_facet (AtlasBriefing *briefing,
               AtlasEntry    *entry,
               AtlasQuery    *query,
               AtlasFacet     facet)
{
  const char *const *wanted = atlas_query_get_wanted (query, facet);
  const char *const *unwanted = atlas_query_get_unwanted (query, facet);
  GArray *clauses = atlas_query_get_clauses (query);
  gboolean any_wanted = wanted[0] != NULL, found = FALSE;

  for (guint i = 0; wanted[i] != NULL; i++)
    found |= atlas_reference_has_value (briefing, entry, facet, wanted[i]);
  for (guint i = 0; unwanted[i] != NULL; i++)
    {
      if (atlas_reference_has_value (briefing, entry, facet, unwanted[i]))
        return FALSE;
    }

  for (guint i = 0; i < clauses->len; i++)
    {
      AtlasClause *clause = &g_array_index (clauses, AtlasClause, i);
      g_auto (GStrv) values = NULL;

      if (clause->type != ATLAS_CLAUSE_VALUE || clause->facet != facet)
        continue;
      values = atlas_facet_find_values (facet, briefing, clause->value);
      for (guint j = 0; values[j] != NULL; j++)
        {
          gboolean has_value = atlas_reference_has_value (briefing, entry, facet, values[j]);

          if (clause->is_unwanted && has_value)
            return FALSE;
          any_wanted |= !clause->is_unwanted;
          found |= !clause->is_unwanted && has_value;
        }
    }

  return found || !any_wanted;
}

gboolean
atlas_reference_matches (AtlasBriefing *briefing,
                         AtlasEntry    *entry,
                         AtlasQuery    *query,
                         const char    *place,
                         guint          except_facet)
{
  if (!matches_words (briefing, entry, query) || !matches_dates (entry, query))
    return FALSE;
  if (place != NULL && except_facet != ATLAS_FACET_PLACE &&
      !atlas_reference_has_value (briefing, entry, ATLAS_FACET_PLACE, place))
    return FALSE;

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      if (facet != except_facet && !matches_facet (briefing, entry, query, facet))
        return FALSE;
    }

  return TRUE;
}
