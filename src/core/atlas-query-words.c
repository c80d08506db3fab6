/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-query-words.h"

#include "atlas-clause-private.h"
#include "atlas-fold.h"
#include "atlas-words.h"

#include <string.h>

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const AtlasSpan *span_a = a;
  const AtlasSpan *span_b = b;

  return (span_a->start > span_b->start) - (span_a->start < span_b->start);
}

static void
merge_spans (GArray *spans)
{
  guint n_merged = 0;

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      AtlasSpan *span = &g_array_index (spans, AtlasSpan, i);
      AtlasSpan *last =
          n_merged > 0 ? &g_array_index (spans, AtlasSpan, n_merged - 1) : NULL;

      if (last != NULL && span->start <= last->end)
        last->end = MAX (last->end, span->end);
      else
        g_array_index (spans, AtlasSpan, n_merged++) = *span;
    }
  g_array_set_size (spans, n_merged);
}

/* A letter of the string may have become several bytes or none: a hit takes the
 * letters that its bytes come from, and the marks that follow them. */
static void
add_hits (GArray        *hits,
          const GString *folded,
          const GArray  *offsets,
          const char    *words)
{
  gsize length = strlen (words);

  for (const char *hit = strstr (folded->str, words); hit != NULL; hit = strstr (hit + 1, words))
    {
      gsize first = hit - folded->str;
      gsize last = first + length - 1;
      AtlasSpan span = { g_array_index (offsets, guint32, first), 0 };

      while (g_array_index (offsets, guint32, last) ==
             g_array_index (offsets, guint32, first + length - 1))
        last++;
      span.end = g_array_index (offsets, guint32, last);
      g_array_append_val (hits, span);
    }
}

/**
 * atlas_query_find_hits:
 * @self: a query
 * @string: a text of an entry, as it is shown
 *
 * Finds the words of the query in a text, however they are written there.
 *
 * Returns: (transfer full) (element-type AtlasSpan): the bytes of @string that
 *   are words of the query, in order, none of them twice
 */
GArray *
atlas_query_find_hits (const AtlasQuery *self,
                       const char       *string)
{
  g_autoptr (GString) folded = NULL;
  g_autoptr (GArray) offsets = NULL;
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (AtlasSpan));
  GArray *clauses;

  g_return_val_if_fail (self != NULL, hits);
  g_return_val_if_fail (string != NULL, hits);

  clauses = atlas_query_get_clauses (self);
  for (guint i = 0; i < clauses->len; i++)
    {
      const AtlasClause *clause = &g_array_index (clauses, AtlasClause, i);

      if (clause->type != ATLAS_CLAUSE_WORDS || clause->is_unwanted)
        continue;
      if (folded == NULL)
        {
          folded = g_string_new (NULL);
          offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
          atlas_fold_append (folded, string, offsets);
        }
      add_hits (hits, folded, offsets, clause->words);
    }
  merge_spans (hits);

  return hits;
}

/* Each wish in words, such as "Planned or Active" or "not Exercises". */
static void
add_wish (GStrvBuilder *wishes,
          GPtrArray    *values,
          gboolean      is_unwanted)
{
  g_autofree char *joined = NULL;
  g_autofree char *wish = NULL;

  if (values->len == 0)
    return;

  g_ptr_array_add (values, NULL);
  /* Translators: stands between values of which any will do: "Planned or Active" */
  joined = g_strjoinv (C_ ("query", " or "), (GStrv) values->pdata);
  /* Translators: a value that isn't wanted: "not Exercises" */
  wish = is_unwanted ? g_strdup_printf (C_ ("query", "not %s"), joined)
                     : g_steal_pointer (&joined);
  g_strv_builder_add (wishes, wish);
}

static void
add_facet_wishes (GStrvBuilder     *wishes,
                  const AtlasQuery *self,
                  AtlasFacet        facet,
                  gboolean          is_unwanted,
                  AtlasBriefing    *briefing,
                  const char       *language)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  GArray *clauses = atlas_query_get_clauses (self);
  const char *const *chosen = is_unwanted ? atlas_query_get_unwanted (self, facet)
                                          : atlas_query_get_wanted (self, facet);

  for (guint i = 0; chosen[i] != NULL; i++)
    g_ptr_array_add (words, atlas_facet_format_value (facet, briefing, chosen[i], language));

  for (guint i = 0; i < clauses->len; i++)
    {
      const AtlasClause *clause = &g_array_index (clauses, AtlasClause, i);
      g_auto (GStrv) values = NULL;

      if (clause->type != ATLAS_CLAUSE_VALUE || clause->facet != facet ||
          clause->is_unwanted != is_unwanted)
        continue;
      values = atlas_facet_find_values (facet, briefing, clause->value);
      for (guint j = 0; values[j] != NULL; j++)
        g_ptr_array_add (words, atlas_facet_format_value (facet, briefing, values[j], language));
    }

  add_wish (wishes, words, is_unwanted);
}

static void
add_words (GStrvBuilder     *wishes,
           const AtlasQuery *self,
           AtlasBriefing    *briefing)
{
  GArray *clauses = atlas_query_get_clauses (self);

  for (guint i = 0; i < clauses->len; i++)
    {
      const AtlasClause *clause = &g_array_index (clauses, AtlasClause, i);
      g_auto (GStrv) values = NULL;
      g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *typed = NULL;

      if (clause->type == ATLAS_CLAUSE_VALUE)
        values = atlas_facet_find_values (clause->facet, briefing, clause->value);
      else if (clause->type != ATLAS_CLAUSE_WORDS)
        continue;
      if (values != NULL && values[0] != NULL)
        continue;

      typed = clause->type == ATLAS_CLAUSE_WORDS
                  ? g_strdup (clause->value)
                  : g_strconcat (atlas_facet_get_field (clause->facet), ":", clause->value, NULL);
      /* Translators: words that are looked for; use the language's quotation marks */
      g_ptr_array_add (words, g_strdup_printf (C_ ("query", "“%s”"), typed));
      add_wish (wishes, words, clause->is_unwanted);
    }
}

/**
 * atlas_query_describe_dates:
 * @self: a query
 * @language: the BCP 47 tag of the language of the content
 *
 * Says of what time the entries are that a query asks for.
 *
 * Returns: (transfer full): the words, empty where it asks for any time
 */
char *
atlas_query_describe_dates (const AtlasQuery *self,
                            const char       *language)
{
  AtlasDate after, before;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (!atlas_query_get_dates (self, &after, &before))
    return g_strdup ("");

  first = atlas_date_format (after, language);
  last = atlas_date_format (before, language);
  if (!atlas_date_is_set (before))
    /* Translators: %s is a date, month or year, which is included */
    return g_strdup_printf (C_ ("query", "from %s on"), first);
  if (!atlas_date_is_set (after))
    /* Translators: %s is a date, month or year, which is included */
    return g_strdup_printf (C_ ("query", "until %s"), last);

  /* Translators: each %s is a date, month or year, which is included */
  return g_strdup_printf (C_ ("query", "from %s until %s"), first, last);
}

/* What stands in a sentence with counts has digits as these do. */
static void
add_dates (GStrvBuilder     *wishes,
           const AtlasQuery *self)
{
  g_autofree char *language = atlas_words_dup_language ();
  g_autofree char *wish = atlas_query_describe_dates (self, language);

  if (*wish != '\0')
    g_strv_builder_add (wishes, wish);
}

/**
 * atlas_query_describe:
 * @self: a query
 * @briefing: the document that it is asked of
 * @language: the BCP 47 tag of the language of the content
 *
 * Says what a query asks for, as part of a sentence: "Planned or Active,
 * Kosovo*, not Exercises, “words”". What the document has is in the content's
 * language, the rest in the interface's.
 *
 * Returns: (transfer full): the words, empty where it asks for nothing
 */
char *
atlas_query_describe (const AtlasQuery *self,
                      AtlasBriefing    *briefing,
                      const char       *language)
{
  g_autoptr (GStrvBuilder) wishes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      add_facet_wishes (wishes, self, facet, FALSE, briefing, language);
      add_facet_wishes (wishes, self, facet, TRUE, briefing, language);
    }
  add_dates (wishes, self);
  add_words (wishes, self, briefing);
  list = g_strv_builder_end (wishes);

  return atlas_words_enumerate ((const char *const *) list);
}

static void
completion_clear (AtlasCompletion *self)
{
  g_free (self->text);
  g_free (self->label);
  g_free (self->value);
}

ATLAS_DEFINE_VALUE_TYPE (AtlasCompletion, atlas_completion, completion_clear)

static AtlasCompletion *
add_completion (GPtrArray *completions,
                AtlasSpan  span,
                char      *text,
                char      *label)
{
  AtlasCompletion *completion = g_atomic_rc_box_new0 (AtlasCompletion);

  completion->span = span;
  completion->text = text;
  completion->label = label;
  g_ptr_array_add (completions, completion);

  return completion;
}

static void
complete_field (GPtrArray  *completions,
                AtlasSpan   span,
                const char *sign,
                const char *typed)
{
  g_autofree char *start = g_ascii_strdown (typed, -1);
  const char *const both[] = { atlas_facet_get_heading (ATLAS_FACET_CAUTION),
                               atlas_facet_get_heading (ATLAS_FACET_REGION), NULL };

  for (guint facet = 0; facet < ATLAS_N_FACETS; facet++)
    {
      const char *field = atlas_facet_get_field (facet);

      /* The last two facets have one field, and two values to choose from. */
      if (!g_str_has_prefix (field, start) || facet == ATLAS_FACET_REGION)
        continue;
      add_completion (completions, span, g_strconcat (sign, field, ":", NULL),
                      facet == ATLAS_FACET_CAUTION
                          ? atlas_words_enumerate (both)
                          : g_strdup (atlas_facet_get_heading (facet)));
    }

  if (*sign == '\0' && g_str_has_prefix ("after", start))
    /* Translators: what comes next is a date */
    add_completion (completions, span, g_strdup ("after:"), g_strdup (C_ ("query", "From")));
  if (*sign == '\0' && g_str_has_prefix ("before", start))
    /* Translators: what comes next is a date */
    add_completion (completions, span, g_strdup ("before:"), g_strdup (C_ ("query", "Until")));
}

static void
complete_value (GPtrArray     *completions,
                AtlasSpan      span,
                const char    *sign,
                AtlasFacet     facet,
                const char    *typed,
                AtlasBriefing *briefing,
                const char    *language)
{
  g_auto (GStrv) found = NULL;
  guint n_values = atlas_facet_get_n_values (facet, briefing);

  if (*typed != '\0')
    found = atlas_facet_find_values (facet, briefing, typed);

  for (guint i = 0; i < n_values; i++)
    {
      const char *value = atlas_facet_get_value (facet, briefing, i);
      const char *id = *value != '\0' ? value : "none";
      const char *quote = strpbrk (id, " \t") != NULL ? "\"" : "";
      AtlasCompletion *completion;

      if (found != NULL && !g_strv_contains ((const char *const *) found, value))
        continue;
      completion = add_completion (completions, span,
                                   g_strconcat (sign, atlas_facet_get_field (facet), ":", quote,
                                                id, quote, NULL),
                                   atlas_facet_format_value (facet, briefing, value, language));
      completion->facet = facet;
      completion->value = g_strdup (value);
    }
}

/**
 * atlas_query_complete:
 * @text: what somebody has typed
 * @cursor: the offset in @text behind which the next letter will stand
 * @briefing: the document that it is asked of
 * @language: the BCP 47 tag of the language of the content
 *
 * Finds ways to go on: the fields that begin with what stands before the
 * cursor, and behind a field's colon the values of which an id or a word of a
 * name begins so. Between words any field may begin: there the spans of the
 * completions are empty.
 *
 * Returns: (transfer full) (element-type AtlasCompletion): the completions
 */
GPtrArray *
atlas_query_complete (const char    *text,
                      gsize          cursor,
                      AtlasBriefing *briefing,
                      const char    *language)
{
  GPtrArray *completions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_completion_unref);
  g_autofree char *typed = NULL;
  g_autoptr (GArray) clauses = NULL;
  const AtlasClause *clause;
  const char *sign, *start, *colon;

  g_return_val_if_fail (text != NULL && cursor <= strlen (text), completions);
  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), completions);
  g_return_val_if_fail (language != NULL, completions);

  typed = g_strndup (text, cursor);
  clauses = atlas_clauses_parse (typed);
  clause = clauses->len > 0 ? &g_array_index (clauses, AtlasClause, clauses->len - 1) : NULL;
  if (clause == NULL || clause->span.end != cursor)
    {
      if (cursor == 0 || g_ascii_isspace (text[cursor - 1]))
        complete_field (completions, (AtlasSpan) { cursor, cursor }, "", "");
      return completions;
    }

  sign = clause->is_unwanted ? "-" : "";
  start = typed + clause->span.start + strlen (sign);
  colon = strchr (start, ':');
  if (colon == NULL && atlas_clause_skip_quote (start) == NULL)
    complete_field (completions, clause->span, sign, start);
  for (guint facet = 0; colon != NULL && facet < ATLAS_N_FACETS; facet++)
    {
      const char *field = atlas_facet_get_field (facet);
      const char *value = colon + 1;
      const char *quoted = atlas_clause_skip_quote (value);

      if (strlen (field) == (gsize) (colon - start) &&
          g_ascii_strncasecmp (field, start, strlen (field)) == 0)
        complete_value (completions, clause->span, sign, facet,
                        quoted != NULL ? quoted : value, briefing, language);
    }

  return completions;
}
