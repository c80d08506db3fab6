/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-clause-private.h"

#include "atlas-fold.h"

#include <string.h>

static void
clause_clear (AtlasClause *clause)
{
  g_free (clause->value);
  g_free (clause->words);
}

/**
 * atlas_clause_skip_quote:
 * @position: where a query is read
 *
 * Steps over a quotation mark: that of keyboards, or one of those that some put
 * before a phrase and others behind it, as “this”, „this“ and «this» or »this«.
 *
 * Returns: (nullable): what follows the mark, %NULL where there is none
 */
const char *
atlas_clause_skip_quote (const char *position)
{
  g_return_val_if_fail (position != NULL, NULL);

  switch (g_utf8_get_char (position))
    {
    case '"':
    case 0x00AB: /* « */
    case 0x00BB: /* » */
    case 0x201C: /* “ */
    case 0x201D: /* ” */
    case 0x201E: /* „ */
    case 0x201F:
      return g_utf8_next_char (position);
    default:
      return NULL;
    }
}

/* A run of what is not space, or what stands between quotation marks. The last
 * mark is still to come while somebody types. */
static char *
take_word (const char **position)
{
  const char *start = *position;
  const char *end = atlas_clause_skip_quote (start);
  char *word;

  if (end != NULL)
    {
      for (start = end; *end != '\0' && atlas_clause_skip_quote (end) == NULL;)
        end = g_utf8_next_char (end);
      *position = *end != '\0' ? atlas_clause_skip_quote (end) : end;
      return g_strndup (start, end - start);
    }

  for (end = start; *end != '\0' && !g_unichar_isspace (g_utf8_get_char (end));)
    end = g_utf8_next_char (end);
  word = g_strndup (start, end - start);
  *position = end;

  return word;
}

static gboolean
find_facet (const char *field,
            gsize       length,
            const char *value,
            AtlasFacet *facet)
{
  for (guint i = 0; i < ATLAS_N_FACETS; i++)
    {
      const char *name = atlas_facet_get_field (i);

      if (strlen (name) != length || g_ascii_strncasecmp (name, field, length) != 0)
        continue;

      /* Two facets have the same field, since each has one value. */
      *facet = i;
      if (i == ATLAS_FACET_CAUTION &&
          g_str_has_prefix (ATLAS_FACET_VALUE_REGION, value))
        *facet = ATLAS_FACET_REGION;
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_field (const char *field,
          gsize       length,
          const char *name)
{
  return strlen (name) == length && g_ascii_strncasecmp (name, field, length) == 0;
}

/* "2025-" is on its way to become a date. */
static gboolean
is_unfinished_date (const char *value)
{
  return strspn (value, "0123456789-") == strlen (value);
}

/* Reads what stands behind a colon. What isn't known is left for words. */
static gboolean
parse_field (AtlasClause *clause,
             const char  *field,
             gsize        length)
{
  if (*clause->value == '\0')
    clause->type = ATLAS_CLAUSE_UNFINISHED;

  if (is_field (field, length, "after") || is_field (field, length, "before"))
    {
      AtlasClauseType type =
          is_field (field, length, "after") ? ATLAS_CLAUSE_AFTER : ATLAS_CLAUSE_BEFORE;

      /* The contrary of one is the other, so that nobody needs it. */
      if (clause->is_unwanted)
        return FALSE;
      if (atlas_date_parse (clause->value, &clause->date))
        clause->type = type;
      else if (is_unfinished_date (clause->value))
        clause->type = ATLAS_CLAUSE_UNFINISHED;
      else
        return FALSE;
      return TRUE;
    }

  if (!find_facet (field, length, clause->value, &clause->facet))
    return FALSE;
  if (clause->type != ATLAS_CLAUSE_UNFINISHED)
    clause->type = ATLAS_CLAUSE_VALUE;

  return TRUE;
}

static AtlasClause
take_clause (const char **position)
{
  const char *start = *position;
  const char *colon;
  AtlasClause clause = { 0 };

  if (*start == '-' && start[1] != '\0' && !g_ascii_isspace (start[1]))
    {
      clause.is_unwanted = TRUE;
      start++;
    }

  *position = start;
  colon = start + strspn (start, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if (colon > start && *colon == ':')
    {
      *position = colon + 1;
      clause.value = take_word (position);
      if (parse_field (&clause, start, colon - start))
        {
          g_autofree char *whole = g_strndup (start, *position - start);

          clause.words = atlas_fold (whole);
          return clause;
        }
      g_clear_pointer (&clause.value, g_free);
      *position = start;
    }

  clause.value = take_word (position);
  clause.words = atlas_fold (clause.value);
  clause.type = *clause.words == '\0' || g_str_equal (clause.words, "-")
                    ? ATLAS_CLAUSE_UNFINISHED
                    : ATLAS_CLAUSE_WORDS;

  return clause;
}

/**
 * atlas_clauses_parse:
 * @text: what somebody typed
 *
 * Reads a typed query: `place:XK -theme:exercises after:2025-01 "some words"
 * word`. Everything means something: what isn't known is words.
 *
 * Returns: (transfer full) (element-type AtlasClause): the clauses
 */
GArray *
atlas_clauses_parse (const char *text)
{
  GArray *clauses = g_array_new (FALSE, FALSE, sizeof (AtlasClause));
  const char *position = text;

  g_return_val_if_fail (text != NULL, NULL);

  g_array_set_clear_func (clauses, (GDestroyNotify) clause_clear);
  for (;;)
    {
      AtlasClause clause;
      gsize start;

      while (*position != '\0' && g_unichar_isspace (g_utf8_get_char (position)))
        position = g_utf8_next_char (position);
      if (*position == '\0')
        break;

      start = position - text;
      clause = take_clause (&position);
      clause.span = (AtlasSpan) { start, position - text };
      g_array_append_val (clauses, clause);
    }

  return clauses;
}
