/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-query.h"

#include "atlas-clause-private.h"

#include <string.h>

struct _AtlasQuery
{
  char     *text;
  GArray   *clauses; /* of AtlasClause: what the text asks for */
  GStrv     wanted[ATLAS_N_FACETS];
  GStrv     unwanted[ATLAS_N_FACETS];
  AtlasDate after;
  AtlasDate before;
};

static void
atlas_query_clear (AtlasQuery *self)
{
  g_free (self->text);
  g_array_unref (self->clauses);
  for (guint i = 0; i < ATLAS_N_FACETS; i++)
    {
      g_strfreev (self->wanted[i]);
      g_strfreev (self->unwanted[i]);
    }
}

ATLAS_DEFINE_VALUE_TYPE (AtlasQuery, atlas_query, atlas_query_clear)

static AtlasQuery *
query_copy (const AtlasQuery *self)
{
  AtlasQuery *copy = g_atomic_rc_box_new0 (AtlasQuery);

  copy->text = g_strdup (self->text);
  copy->clauses = g_array_ref (self->clauses);
  for (guint i = 0; i < ATLAS_N_FACETS; i++)
    {
      copy->wanted[i] = g_strdupv (self->wanted[i]);
      copy->unwanted[i] = g_strdupv (self->unwanted[i]);
    }
  copy->after = self->after;
  copy->before = self->before;

  return copy;
}

static void
set_text (AtlasQuery *self,
          const char *text)
{
  g_free (self->text);
  g_clear_pointer (&self->clauses, g_array_unref);
  self->text = g_strdup (text);
  self->clauses = atlas_clauses_parse (text);
}

/**
 * atlas_query_new:
 *
 * Makes a query that leaves every entry.
 *
 * Returns: (transfer full): the query
 */
AtlasQuery *
atlas_query_new (void)
{
  AtlasQuery *self = g_atomic_rc_box_new0 (AtlasQuery);

  set_text (self, "");
  for (guint i = 0; i < ATLAS_N_FACETS; i++)
    {
      self->wanted[i] = g_new0 (char *, 1);
      self->unwanted[i] = g_new0 (char *, 1);
    }

  return self;
}

/**
 * atlas_query_with_text:
 * @self: a query
 * @text: what to look for, as somebody typed it
 *
 * Makes a query that asks for other words.
 *
 * Returns: (transfer full): the new query
 */
AtlasQuery *
atlas_query_with_text (const AtlasQuery *self,
                       const char       *text)
{
  AtlasQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  copy = query_copy (self);
  set_text (copy, text);

  return copy;
}

/* Sets or unsets a string in a list, of which the order is that of choosing. */
static void
choose (GStrv      *list,
        const char *string,
        gboolean    is_chosen)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; (*list)[i] != NULL; i++)
    {
      if (!g_str_equal ((*list)[i], string))
        g_strv_builder_add (builder, (*list)[i]);
    }
  if (is_chosen)
    g_strv_builder_add (builder, string);

  g_strfreev (*list);
  *list = g_strv_builder_end (builder);
}

static gboolean
clause_has_value (const AtlasClause *clause,
                  AtlasFacet         facet,
                  const char        *value)
{
  return clause->type == ATLAS_CLAUSE_VALUE && clause->facet == facet &&
         (value == NULL || g_str_equal (clause->value, *value != '\0' ? value : "none"));
}

static gboolean
clause_has_date (const AtlasClause *clause)
{
  return clause->type == ATLAS_CLAUSE_AFTER || clause->type == ATLAS_CLAUSE_BEFORE;
}

/* Takes out of the text what it asks for by some clauses. */
static void
cut_clauses (AtlasQuery   *self,
             const GArray *is_cut)
{
  g_autoptr (GString) text = g_string_new (self->text);
  guint n_cut = 0;

  for (guint i = self->clauses->len; i > 0; i--)
    {
      AtlasClause *clause = &g_array_index (self->clauses, AtlasClause, i - 1);

      if (!g_array_index (is_cut, gboolean, i - 1))
        continue;
      g_string_erase (text, clause->span.start, clause->span.end - clause->span.start);
      n_cut++;
    }

  if (n_cut > 0)
    set_text (self, g_strstrip (text->str));
}

/* What was typed gives way to what is chosen, so that no choice is stuck. All
 * values of the facet do where none is given. */
static void
cut_value (AtlasQuery *self,
           AtlasFacet  facet,
           const char *value)
{
  g_autoptr (GArray) is_cut = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint i = 0; i < self->clauses->len; i++)
    {
      gboolean has_value =
          clause_has_value (&g_array_index (self->clauses, AtlasClause, i), facet, value);

      g_array_append_val (is_cut, has_value);
    }
  cut_clauses (self, is_cut);
}

static void
cut_dates (AtlasQuery *self)
{
  g_autoptr (GArray) is_cut = g_array_new (FALSE, FALSE, sizeof (gboolean));

  for (guint i = 0; i < self->clauses->len; i++)
    {
      gboolean has_date = clause_has_date (&g_array_index (self->clauses, AtlasClause, i));

      g_array_append_val (is_cut, has_date);
    }
  cut_clauses (self, is_cut);
}

/**
 * atlas_query_with_value:
 * @self: a query
 * @facet: a facet
 * @value: one of its values, %ATLAS_FACET_NONE for "none given"
 * @choice: what to ask of it
 *
 * Makes a query in which something else is asked of a value.
 *
 * Returns: (transfer full): the new query
 */
AtlasQuery *
atlas_query_with_value (const AtlasQuery *self,
                        AtlasFacet        facet,
                        const char       *value,
                        AtlasChoice       choice)
{
  AtlasQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);
  g_return_val_if_fail (value != NULL, NULL);

  copy = query_copy (self);
  cut_value (copy, facet, value);
  choose (&copy->wanted[facet], value, choice == ATLAS_CHOICE_WANTED);
  choose (&copy->unwanted[facet], value, choice == ATLAS_CHOICE_UNWANTED);

  return copy;
}

/**
 * atlas_query_with_only:
 * @self: a query
 * @facet: a facet
 * @value: (nullable): one of its values, %ATLAS_FACET_NONE for "none given"
 *
 * Makes a query in which nothing but one value is asked of a facet, or nothing
 * at all.
 *
 * Returns: (transfer full): the new query
 */
AtlasQuery *
atlas_query_with_only (const AtlasQuery *self,
                       AtlasFacet        facet,
                       const char       *value)
{
  AtlasQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);

  copy = query_copy (self);
  cut_value (copy, facet, NULL);
  g_strfreev (copy->wanted[facet]);
  g_strfreev (copy->unwanted[facet]);
  copy->wanted[facet] = g_new0 (char *, 1);
  copy->unwanted[facet] = g_new0 (char *, 1);
  if (value != NULL)
    choose (&copy->wanted[facet], value, TRUE);

  return copy;
}

/**
 * atlas_query_with_dates:
 * @self: a query
 * @after: the first date, maybe not set
 * @before: the last date, maybe not set
 *
 * Makes a query that asks for entries of another time. A date that is known to
 * the month or year only counts whole. Dates that were typed give way to these.
 *
 * Returns: (transfer full): the new query
 */
AtlasQuery *
atlas_query_with_dates (const AtlasQuery *self,
                        AtlasDate         after,
                        AtlasDate         before)
{
  AtlasQuery *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = query_copy (self);
  cut_dates (copy);
  copy->after = after;
  copy->before = before;

  return copy;
}

/**
 * atlas_query_get_text:
 * @self: a query
 *
 * Gets what was typed.
 *
 * Returns: the text as it was typed, maybe empty
 */
const char *
atlas_query_get_text (const AtlasQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * atlas_query_get_clauses:
 * @self: a query
 *
 * Gets what the text asks for.
 *
 * Returns: (transfer none) (element-type AtlasClause): the clauses
 */
GArray *
atlas_query_get_clauses (const AtlasQuery *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->clauses;
}

/**
 * atlas_query_get_wanted:
 * @self: a query
 * @facet: a facet
 *
 * Gets the values of which an entry has to have one, apart from typed ones.
 *
 * Returns: (array zero-terminated=1): the values; none where any will do
 */
const char *const *
atlas_query_get_wanted (const AtlasQuery *self,
                        AtlasFacet        facet)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);

  return (const char *const *) self->wanted[facet];
}

/**
 * atlas_query_get_unwanted:
 * @self: a query
 * @facet: a facet
 *
 * Gets the values of which an entry may have none, apart from typed ones.
 *
 * Returns: (array zero-terminated=1): the values
 */
const char *const *
atlas_query_get_unwanted (const AtlasQuery *self,
                          AtlasFacet        facet)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, NULL);

  return (const char *const *) self->unwanted[facet];
}

/**
 * atlas_query_get_choice:
 * @self: a query
 * @facet: a facet
 * @value: one of its values
 *
 * Gets what the query asks of a value, whether it was chosen or typed.
 *
 * Returns: the choice
 */
AtlasChoice
atlas_query_get_choice (const AtlasQuery *self,
                        AtlasFacet        facet,
                        const char       *value)
{
  g_return_val_if_fail (self != NULL, ATLAS_CHOICE_NONE);
  g_return_val_if_fail (facet < ATLAS_N_FACETS, ATLAS_CHOICE_NONE);
  g_return_val_if_fail (value != NULL, ATLAS_CHOICE_NONE);

  if (g_strv_contains ((const char *const *) self->unwanted[facet], value))
    return ATLAS_CHOICE_UNWANTED;
  if (g_strv_contains ((const char *const *) self->wanted[facet], value))
    return ATLAS_CHOICE_WANTED;

  for (guint i = 0; i < self->clauses->len; i++)
    {
      AtlasClause *clause = &g_array_index (self->clauses, AtlasClause, i);

      if (clause_has_value (clause, facet, value))
        return clause->is_unwanted ? ATLAS_CHOICE_UNWANTED : ATLAS_CHOICE_WANTED;
    }

  return ATLAS_CHOICE_NONE;
}

/**
 * atlas_query_wants:
 * @self: a query
 * @facet: a facet
 * @value: one of its values
 *
 * Checks whether a value is wanted.
 *
 * Returns: whether it is
 */
gboolean
atlas_query_wants (const AtlasQuery *self,
                   AtlasFacet        facet,
                   const char       *value)
{
  return atlas_query_get_choice (self, facet, value) == ATLAS_CHOICE_WANTED;
}

/**
 * atlas_query_get_dates:
 * @self: a query
 * @after: (out): the first date, maybe not set
 * @before: (out): the last date, maybe not set
 *
 * Gets the time that the query asks for, whether it was chosen or typed. Of
 * several dates the narrowest count.
 *
 * Returns: whether it asks for any
 */
gboolean
atlas_query_get_dates (const AtlasQuery *self,
                       AtlasDate        *after,
                       AtlasDate        *before)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (after != NULL, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  *after = self->after;
  *before = self->before;
  for (guint i = 0; i < self->clauses->len; i++)
    {
      AtlasClause *clause = &g_array_index (self->clauses, AtlasClause, i);
      gboolean is_set;

      if (clause->type == ATLAS_CLAUSE_AFTER)
        {
          is_set = atlas_date_is_set (*after);
          if (!is_set || atlas_date_compare (clause->date, *after) > 0)
            *after = clause->date;
        }
      else if (clause->type == ATLAS_CLAUSE_BEFORE)
        {
          is_set = atlas_date_is_set (*before);
          if (!is_set || atlas_date_compare (clause->date, *before) < 0)
            *before = clause->date;
        }
    }

  return atlas_date_is_set (*after) || atlas_date_is_set (*before);
}

/**
 * atlas_query_is_empty:
 * @self: a query
 *
 * Checks whether the query leaves every entry.
 *
 * Returns: whether it does
 */
gboolean
atlas_query_is_empty (const AtlasQuery *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  for (guint i = 0; i < ATLAS_N_FACETS; i++)
    {
      if (self->wanted[i][0] != NULL || self->unwanted[i][0] != NULL)
        return FALSE;
    }
  for (guint i = 0; i < self->clauses->len; i++)
    {
      if (g_array_index (self->clauses, AtlasClause, i).type != ATLAS_CLAUSE_UNFINISHED)
        return FALSE;
    }

  return !atlas_date_is_set (self->after) && !atlas_date_is_set (self->before);
}

/**
 * atlas_query_equal:
 * @a: a query
 * @b: another
 *
 * Compares two queries.
 *
 * Returns: whether they ask for the same, in the same order of choosing
 */
gboolean
atlas_query_equal (const AtlasQuery *a,
                   const AtlasQuery *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a == b)
    return TRUE;

  for (guint i = 0; i < ATLAS_N_FACETS; i++)
    {
      if (!g_strv_equal ((const char *const *) a->wanted[i],
                         (const char *const *) b->wanted[i]) ||
          !g_strv_equal ((const char *const *) a->unwanted[i],
                         (const char *const *) b->unwanted[i]))
        return FALSE;
    }

  return g_str_equal (a->text, b->text) && memcmp (&a->after, &b->after, sizeof a->after) == 0 &&
         memcmp (&a->before, &b->before, sizeof a->before) == 0;
}

static void
append_value (GString    *string,
              AtlasFacet  facet,
              const char *value,
              gboolean    is_unwanted)
{
  gboolean is_quoted = strpbrk (value, " \t\n") != NULL;

  g_string_append_printf (string, "%s%s:%s%s%s ", is_unwanted ? "-" : "",
                          atlas_facet_get_field (facet), is_quoted ? "\"" : "",
                          *value != '\0' ? value : "none", is_quoted ? "\"" : "");
}

/**
 * atlas_query_to_string:
 * @self: a query
 *
 * Writes a query as people type it: what has been chosen, then the text. Of
 * this atlas_query_parse() makes the same query again.
 *
 * Returns: (transfer full): the query
 */
char *
atlas_query_to_string (const AtlasQuery *self)
{
  g_autoptr (GString) string = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      for (guint i = 0; self->wanted[facet][i] != NULL; i++)
        append_value (string, facet, self->wanted[facet][i], FALSE);
      for (guint i = 0; self->unwanted[facet][i] != NULL; i++)
        append_value (string, facet, self->unwanted[facet][i], TRUE);
    }
  if (atlas_date_is_set (self->after))
    {
      g_autofree char *date = atlas_date_to_string (self->after);

      g_string_append_printf (string, "after:%s ", date);
    }
  if (atlas_date_is_set (self->before))
    {
      g_autofree char *date = atlas_date_to_string (self->before);

      g_string_append_printf (string, "before:%s ", date);
    }
  g_string_append (string, self->text);

  return g_strdup (g_strstrip (string->str));
}

/* Takes up what one clause asks for, unless it has to stay in the text. */
static gboolean
settle_clause (AtlasQuery        *self,
               const AtlasClause *clause,
               AtlasBriefing     *briefing)
{
  g_auto (GStrv) values = NULL;

  if (clause->type == ATLAS_CLAUSE_AFTER && !atlas_date_is_set (self->after))
    self->after = clause->date;
  else if (clause->type == ATLAS_CLAUSE_BEFORE && !atlas_date_is_set (self->before))
    self->before = clause->date;
  else if (clause->type == ATLAS_CLAUSE_VALUE)
    {
      values = atlas_facet_find_values (clause->facet, briefing, clause->value);
      if (g_strv_length (values) != 1)
        return FALSE;
      choose (&self->wanted[clause->facet], values[0], !clause->is_unwanted);
      choose (&self->unwanted[clause->facet], values[0], clause->is_unwanted);
    }
  else
    return FALSE;

  return TRUE;
}

/**
 * atlas_query_parse:
 * @string: a query as people type it
 * @briefing: the document that it is asked of
 *
 * Makes a query of a string. Dates and values that the document knows are
 * chosen, everything else remains as text. Any string is a query.
 *
 * Returns: (transfer full): the query
 */
AtlasQuery *
atlas_query_parse (const char    *string,
                   AtlasBriefing *briefing)
{
  g_autoptr (GArray) clauses = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  AtlasQuery *self;

  g_return_val_if_fail (string != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);

  self = atlas_query_new ();
  clauses = atlas_clauses_parse (string);
  for (guint i = 0; i < clauses->len; i++)
    {
      const AtlasClause *clause = &g_array_index (clauses, AtlasClause, i);

      if (settle_clause (self, clause, briefing))
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append_len (text, string + clause->span.start,
                           clause->span.end - clause->span.start);
    }
  set_text (self, g_strchomp (text->str));

  return self;
}
