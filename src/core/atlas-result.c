/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-result.h"

#include "atlas-clause-private.h"

struct _AtlasResult
{
  AtlasIndex *index;
  AtlasQuery *query;
  char       *place;
  guint       version;

  AtlasBits *matching;
  /* What concerns the place, whatever the query; NULL where everything does. */
  AtlasBits *in_place;
  /* What all but one facet leave; NULL where the facet asks for nothing, so that
   * all of them leave the same. */
  AtlasBits *others[ATLAS_N_FACETS];
};

static void
result_clear (gpointer data)
{
  AtlasResult *self = data;

  atlas_query_unref (self->query);
  g_free (self->place);
  g_free (self->matching);
  g_free (self->in_place);
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    g_free (self->others[facet]);
}

/**
 * atlas_result_ref:
 * @self: a result
 *
 * Holds a result.
 *
 * Returns: (transfer full): the result
 */
AtlasResult *
atlas_result_ref (AtlasResult *self)
{
  return g_rc_box_acquire (self);
}

/**
 * atlas_result_unref:
 * @self: a result
 *
 * Lets a result go.
 */
void
atlas_result_unref (AtlasResult *self)
{
  g_rc_box_release_full (self, result_clear);
}

/* Adds the entries that have a value, or concern it, if it is a place. */
static void
add_value (AtlasIndex *index,
           AtlasFacet  facet,
           const char *value,
           AtlasBits  *bits)
{
  const AtlasMembers *members;
  g_autofree AtlasBits *concerned = NULL;

  if (facet == ATLAS_FACET_PLACE)
    {
      concerned = atlas_index_find_place (index, value);
      atlas_bits_or (bits, concerned);
      return;
    }

  members = atlas_index_get_members (index, facet, value);
  if (members != NULL)
    atlas_members_or (members, bits);
}

static void
add_words (AtlasIndex  *index,
           const char  *words,
           gboolean     is_unwanted,
           AtlasBits  **bits)
{
  const AtlasBits *found = atlas_index_find_words (index, words);

  if (*bits == NULL)
    *bits = atlas_bits_new (found->n_bits, TRUE);
  if (is_unwanted)
    atlas_bits_clear (*bits, found);
  else
    atlas_bits_and (*bits, found);
}

typedef struct
{
  AtlasBits *wanted[ATLAS_N_FACETS];
  AtlasBits *unwanted[ATLAS_N_FACETS];
  /* The words and dates, which belong to no facet; NULL where there are none. */
  AtlasBits *rest;
} Wishes;

static void
wishes_clear (Wishes *wishes)
{
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      g_free (wishes->wanted[facet]);
      g_free (wishes->unwanted[facet]);
    }
  g_free (wishes->rest);
}

static void
wish (Wishes     *wishes,
      AtlasIndex *index,
      AtlasFacet  facet,
      const char *value,
      gboolean    is_unwanted)
{
  AtlasBits **bits = is_unwanted ? &wishes->unwanted[facet] : &wishes->wanted[facet];

  if (*bits == NULL)
    *bits = atlas_bits_new (atlas_index_get_n_entries (index), FALSE);
  add_value (index, facet, value, *bits);
}

static void
wish_chosen (Wishes           *wishes,
             AtlasIndex       *index,
             const AtlasQuery *query)
{
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      const char *const *wanted = atlas_query_get_wanted (query, facet);
      const char *const *unwanted = atlas_query_get_unwanted (query, facet);

      for (guint i = 0; wanted[i] != NULL; i++)
        wish (wishes, index, facet, wanted[i], FALSE);
      for (guint i = 0; unwanted[i] != NULL; i++)
        wish (wishes, index, facet, unwanted[i], TRUE);
    }
}

static void
wish_typed (Wishes           *wishes,
            AtlasIndex       *index,
            const AtlasQuery *query)
{
  GArray *clauses = atlas_query_get_clauses (query);

  for (guint i = 0; i < clauses->len; i++)
    {
      const AtlasClause *clause = &g_array_index (clauses, AtlasClause, i);
      g_auto (GStrv) values = NULL;

      if (clause->type == ATLAS_CLAUSE_VALUE)
        values = atlas_facet_find_values (clause->facet, atlas_index_get_briefing (index),
                                          clause->value);
      else if (clause->type != ATLAS_CLAUSE_WORDS)
        continue;

      /* A value that the document doesn't have may be a word of its texts. */
      if (values == NULL || values[0] == NULL)
        add_words (index, clause->words, clause->is_unwanted, &wishes->rest);
      for (guint j = 0; values != NULL && values[j] != NULL; j++)
        wish (wishes, index, clause->facet, values[j], clause->is_unwanted);
    }
}

static void
wish_dates (Wishes           *wishes,
            AtlasIndex       *index,
            const AtlasQuery *query)
{
  AtlasDate after, before;
  g_autofree AtlasBits *found = NULL;

  if (!atlas_query_get_dates (query, &after, &before))
    return;

  found = atlas_bits_new (atlas_index_get_n_entries (index), FALSE);
  atlas_index_find_dates (index, after, before, found);
  if (wishes->rest == NULL)
    wishes->rest = g_steal_pointer (&found);
  else
    atlas_bits_and (wishes->rest, found);
}

/* Within a facet any wanted value will do. The place that is looked at counts
 * as one of its facet, that has to hold beside the others. */
static void
apply_facet (const AtlasResult *self,
             const Wishes      *wishes,
             AtlasFacet         facet,
             AtlasBits         *bits)
{
  if (wishes->wanted[facet] != NULL)
    atlas_bits_and (bits, wishes->wanted[facet]);
  if (wishes->unwanted[facet] != NULL)
    atlas_bits_clear (bits, wishes->unwanted[facet]);
  if (facet == ATLAS_FACET_PLACE && self->in_place != NULL)
    atlas_bits_and (bits, self->in_place);
}

static gboolean
is_asked (const AtlasResult *self,
          const Wishes      *wishes,
          AtlasFacet         facet)
{
  return wishes->wanted[facet] != NULL || wishes->unwanted[facet] != NULL ||
         (facet == ATLAS_FACET_PLACE && self->in_place != NULL);
}

static AtlasBits *
combine (const AtlasResult *self,
         const Wishes      *wishes,
         guint              except_facet)
{
  AtlasBits *bits = wishes->rest != NULL
                        ? atlas_bits_copy (wishes->rest)
                        : atlas_bits_new (atlas_index_get_n_entries (self->index), TRUE);

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      if (facet != except_facet)
        apply_facet (self, wishes, facet, bits);
    }

  return bits;
}

/**
 * atlas_result_new:
 * @index: the index of a document
 * @query: what is asked
 * @place: (nullable): the code of the place that is looked at, %NULL for the
 *   region
 *
 * Answers a query.
 *
 * Returns: (transfer full): the result, to be used as long as @index is there
 */
AtlasResult *
atlas_result_new (AtlasIndex *index,
                  AtlasQuery *query,
                  const char *place)
{
  AtlasResult *self;
  Wishes wishes = { 0 };

  g_return_val_if_fail (index != NULL, NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_rc_box_new0 (AtlasResult);
  self->index = index;
  self->query = atlas_query_ref (query);
  self->place = g_strdup (place);
  self->version = atlas_index_get_version (index);
  if (place != NULL)
    {
      self->in_place = atlas_bits_new (atlas_index_get_n_entries (index), FALSE);
      add_value (index, ATLAS_FACET_PLACE, place, self->in_place);
    }

  wish_chosen (&wishes, index, query);
  wish_typed (&wishes, index, query);
  wish_dates (&wishes, index, query);
  self->matching = combine (self, &wishes, ATLAS_N_FACETS);
  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      if (is_asked (self, &wishes, facet))
        self->others[facet] = combine (self, &wishes, facet);
    }
  wishes_clear (&wishes);

  return self;
}

/**
 * atlas_briefing_ask:
 * @briefing: a briefing
 * @query: what is asked
 * @place: (nullable): the code of the place that is looked at, %NULL for the
 *   region
 *
 * Answers a query. All tables of a document ask the same, so that the last
 * result is kept for the next one.
 *
 * Returns: (transfer full): the result
 */
AtlasResult *
atlas_briefing_ask (AtlasBriefing *briefing,
                    AtlasQuery    *query,
                    const char    *place)
{
  GQuark quark = g_quark_from_static_string ("atlas-result");
  AtlasIndex *index = atlas_briefing_get_index (briefing);
  AtlasResult *last = g_object_get_qdata (G_OBJECT (briefing), quark);

  if (last != NULL && last->version == atlas_index_get_version (index) &&
      g_strcmp0 (last->place, place) == 0 && atlas_query_equal (last->query, query))
    return atlas_result_ref (last);

  last = atlas_result_new (index, query, place);
  g_object_set_qdata_full (G_OBJECT (briefing), quark, atlas_result_ref (last),
                           (GDestroyNotify) atlas_result_unref);

  return last;
}

/**
 * atlas_result_get_matching:
 * @self: a result
 *
 * Gets the numbers of the entries that match.
 *
 * Returns: (transfer none): the numbers
 */
const AtlasBits *
atlas_result_get_matching (const AtlasResult *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->matching;
}

/*
 * The entries that concern a place are not kept, since there may be as many
 * places as there are entries: they are counted from their parts. No entry that
 * names a place is about the whole region too.
 */
static guint
count_place (const AtlasResult *self,
             const AtlasBits   *bits,
             const char        *place,
             guint              first,
             guint              n_entries)
{
  const AtlasMembers *members = atlas_index_get_members (self->index, ATLAS_FACET_PLACE, place);
  const AtlasMembers *region = NULL;
  g_autofree AtlasBits *concerned = NULL;
  guint count = 0;

  if (atlas_index_get_excepted (self->index, place) != NULL)
    {
      concerned = atlas_index_find_place (self->index, place);

      return atlas_bits_count (bits, concerned, first, n_entries);
    }

  if (atlas_briefing_is_focus (atlas_index_get_briefing (self->index), place))
    region = atlas_index_get_members (self->index, ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION);
  if (members != NULL)
    count += atlas_members_count (members, bits, first, n_entries);
  if (region != NULL)
    count += atlas_members_count (region, bits, first, n_entries);

  return count;
}

/**
 * atlas_result_count:
 * @self: a result
 * @facet: a facet
 * @value: one of its values
 * @first: the number of the first entry to look at
 * @n_entries: how many to look at
 *
 * Counts the entries in a range that have a value, given all that is asked of
 * the other facets: what would be left if only this value were chosen. For a
 * place these are the entries that concern it, whichever place is looked at.
 *
 * Returns: the number
 */
guint
atlas_result_count (const AtlasResult *self,
                    AtlasFacet         facet,
                    const char        *value,
                    guint              first,
                    guint              n_entries)
{
  const AtlasMembers *members;
  const AtlasBits *bits;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, 0);
  g_return_val_if_fail (value != NULL, 0);

  bits = self->others[facet] != NULL ? self->others[facet] : self->matching;
  if (facet == ATLAS_FACET_PLACE)
    return count_place (self, bits, value, first, n_entries);

  members = atlas_index_get_members (self->index, facet, value);

  return members != NULL ? atlas_members_count (members, bits, first, n_entries) : 0;
}

/**
 * atlas_result_count_matching:
 * @self: a result
 * @first: the number of the first entry to look at
 * @n_entries: how many to look at
 *
 * Counts the entries in a range that match.
 *
 * Returns: the number
 */
guint
atlas_result_count_matching (const AtlasResult *self,
                             guint              first,
                             guint              n_entries)
{
  g_return_val_if_fail (self != NULL, 0);

  return atlas_bits_count (self->matching, NULL, first, n_entries);
}

/**
 * atlas_result_count_in_place:
 * @self: a result
 * @first: the number of the first entry to look at
 * @n_entries: how many to look at
 *
 * Counts the entries in a range that concern the place, whatever the query.
 *
 * Returns: the number
 */
guint
atlas_result_count_in_place (const AtlasResult *self,
                             guint              first,
                             guint              n_entries)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->in_place == NULL)
    return n_entries;

  return atlas_bits_count (self->in_place, NULL, first, n_entries);
}
