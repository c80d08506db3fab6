/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-matrix.h"

#include "atlas-matrix-private.h"
#include "atlas-result.h"

/* The row of the region comes behind the places, then the one of elsewhere,
 * whether or not it is shown, then the sums. */
static AtlasMatrixCell *
get_cell (const AtlasMatrix *self,
          guint              row,
          guint              column)
{
  guint n_columns = self->values->len + 1;

  row = MIN (row, self->places->len + 2);
  column = MIN (column, self->values->len);

  return &self->cells[row * n_columns + column];
}

static void
count_in_cell (AtlasMatrix *self,
               guint        row,
               guint        column,
               AtlasStage   stage)
{
  AtlasMatrixCell *cell = get_cell (self, row, column);

  cell->count++;
  cell->stages[stage]++;
}

/* A list of a document may name the same thing twice. */
static gboolean
is_repeated (const char *const *list,
             guint              index)
{
  for (guint i = 0; i < index; i++)
    if (g_str_equal (list[i], list[index]))
      return TRUE;

  return FALSE;
}

static void
count_in_rows (AtlasMatrix *self,
               guint        column,
               AtlasEntry  *entry,
               AtlasStage   stage)
{
  const char *const *places = atlas_entry_get_places (entry);
  gboolean is_elsewhere = TRUE;

  count_in_cell (self, ATLAS_MATRIX_ALL, column, stage);
  if (atlas_entry_is_region_wide (entry))
    {
      count_in_cell (self, self->places->len, column, stage);
      return;
    }

  for (guint i = 0; places[i] != NULL; i++)
    {
      gpointer row;

      if (is_repeated (places, i) ||
          !g_hash_table_lookup_extended (self->rows, places[i], NULL, &row))
        continue;
      is_elsewhere = FALSE;
      count_in_cell (self, GPOINTER_TO_UINT (row), column, stage);
    }
  if (is_elsewhere)
    count_in_cell (self, self->places->len + 1, column, stage);
}

/* What an entry has of what the columns are; an entry without any has NONE. */
static const char *const *
get_values (const AtlasMatrix *self,
            AtlasEntry        *entry,
            const char        *one[2])
{
  one[0] = ATLAS_FACET_NONE;
  one[1] = NULL;
  if (self->across == ATLAS_FACET_THEME && atlas_entry_get_themes (entry)[0] != NULL)
    return atlas_entry_get_themes (entry);
  if (self->across == ATLAS_FACET_STATUS && atlas_entry_get_status (entry) != NULL)
    one[0] = atlas_entry_get_status (entry);
  if (self->across == ATLAS_FACET_KIND)
    one[0] = atlas_kind_get_member (atlas_entry_get_kind (entry));

  return one;
}

static void
count_entry (AtlasMatrix *self,
             AtlasEntry  *entry)
{
  AtlasStage stage = atlas_briefing_get_stage (self->briefing, entry);
  const char *one[2];
  const char *const *values = get_values (self, entry, one);

  count_in_rows (self, ATLAS_MATRIX_ALL, entry, stage);
  for (guint i = 0; values[i] != NULL; i++)
    {
      gpointer column;

      if (!is_repeated (values, i) &&
          g_hash_table_lookup_extended (self->columns, values[i], NULL, &column))
        count_in_rows (self, GPOINTER_TO_UINT (column), entry, stage);
    }
}

/* What entries of the kind have, whatever is asked of them: a column that stays
 * although nothing is left in it says something. */
static void
collect_values (AtlasMatrix *self,
                guint        first,
                guint        n_entries)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_values = atlas_facet_get_n_values (self->across, self->briefing);

  for (guint i = first; i < first + n_entries; i++)
    {
      const char *one[2];
      const char *const *values =
          get_values (self, atlas_briefing_get_entry (self->briefing, i), one);

      for (guint j = 0; values[j] != NULL; j++)
        g_hash_table_add (used, (char *) values[j]);
    }

  for (guint i = 0; i < n_values; i++)
    {
      const char *value = atlas_facet_get_value (self->across, self->briefing, i);

      if (!g_hash_table_contains (used, value) || g_hash_table_contains (self->columns, value))
        continue;
      g_ptr_array_add (self->values, g_strdup (value));
      g_hash_table_insert (self->columns, g_strdup (value),
                           GUINT_TO_POINTER (self->values->len - 1));
    }
}

static void
collect_places (AtlasMatrix *self)
{
  const char *const *focus = atlas_briefing_get_focus (self->briefing);

  for (guint i = 0; focus != NULL && focus[i] != NULL; i++)
    {
      if (g_hash_table_contains (self->rows, focus[i]))
        continue;
      g_ptr_array_add (self->places, g_strdup (focus[i]));
      g_hash_table_insert (self->rows, g_strdup (focus[i]),
                           GUINT_TO_POINTER (self->places->len - 1));
    }
}

/* Takes out of the query what the rows and columns are the answer to. */
static AtlasQuery *
strip_query (AtlasQuery *query,
             AtlasFacet  across)
{
  const AtlasFacet facets[] = { ATLAS_FACET_PLACE, ATLAS_FACET_REGION, across };

  query = atlas_query_ref (query);
  for (guint i = 0; i < G_N_ELEMENTS (facets); i++)
    {
      AtlasQuery *next = atlas_query_with_only (query, facets[i], NULL);

      atlas_query_unref (query);
      query = next;
    }

  return query;
}

static void
count (AtlasMatrix *self,
       guint        first,
       guint        n_entries)
{
  g_autoptr (AtlasResult) result = atlas_briefing_ask (self->briefing, self->query, NULL);

  self->cells = g_new0 (AtlasMatrixCell, (gsize) (self->places->len + 3) * (self->values->len + 1));
  for (guint i = first; i < first + n_entries; i++)
    {
      AtlasEntry *entry = atlas_briefing_get_entry (self->briefing, i);

      if (atlas_bits_has (atlas_result_get_matching (result), i))
        count_entry (self, entry);
    }
  self->has_elsewhere =
      get_cell (self, self->places->len + 1, ATLAS_MATRIX_ALL)->count > 0;
}

/**
 * atlas_matrix_new:
 * @selection: a selection with a briefing
 * @kind: a kind of entries
 * @across: what the columns are: %ATLAS_FACET_THEME, %ATLAS_FACET_STATUS or
 *   %ATLAS_FACET_KIND
 *
 * Counts the entries of a kind, or of all kinds where the columns are kinds, that
 * the selection's query leaves: wherever they are and whatever they have of what
 * the columns are. What the query and the selection ask of those is left out,
 * because the cells are the answer to just that.
 *
 * Returns: (transfer full): the matrix
 */
AtlasMatrix *
atlas_matrix_new (AtlasSelection *selection,
                  AtlasKind       kind,
                  AtlasFacet      across)
{
  AtlasMatrix *self;
  guint first = 0, n_entries;

  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (atlas_selection_get_briefing (selection) != NULL, NULL);
  g_return_val_if_fail (kind < ATLAS_N_KINDS, NULL);
  g_return_val_if_fail (across == ATLAS_FACET_THEME || across == ATLAS_FACET_STATUS ||
                        across == ATLAS_FACET_KIND, NULL);

  self = g_new0 (AtlasMatrix, 1);
  self->briefing = g_object_ref (atlas_selection_get_briefing (selection));
  self->language = g_strdup (atlas_selection_get_language (selection));
  self->kind = kind;
  self->across = across;
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->values = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->query = strip_query (atlas_selection_get_query (selection), across);

  if (across == ATLAS_FACET_KIND)
    n_entries = atlas_briefing_get_n_entries (self->briefing);
  else
    atlas_briefing_get_kind_range (self->briefing, kind, &first, &n_entries);
  collect_values (self, first, n_entries);
  collect_places (self);
  count (self, first, n_entries);

  return self;
}

/**
 * atlas_matrix_free:
 * @self: a matrix
 *
 * Frees a matrix.
 */
void
atlas_matrix_free (AtlasMatrix *self)
{
  g_clear_object (&self->briefing);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->query, atlas_query_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->values, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_hash_table_unref);
  g_clear_pointer (&self->cells, g_free);
  g_free (self);
}

/**
 * atlas_matrix_get_across:
 * @self: a matrix
 *
 * Gets what the columns are.
 *
 * Returns: %ATLAS_FACET_THEME, %ATLAS_FACET_STATUS or %ATLAS_FACET_KIND
 */
AtlasFacet
atlas_matrix_get_across (const AtlasMatrix *self)
{
  return self->across;
}

/**
 * atlas_matrix_get_n_rows:
 * @self: a matrix
 *
 * Gets how many rows there are, without that of the sums.
 *
 * Returns: the number, one at least
 */
guint
atlas_matrix_get_n_rows (const AtlasMatrix *self)
{
  return self->places->len + 1 + (self->has_elsewhere ? 1 : 0);
}

/**
 * atlas_matrix_get_row:
 * @self: a matrix
 * @row: a row
 *
 * Gets what a row is about.
 *
 * Returns: what it is about
 */
AtlasMatrixRow
atlas_matrix_get_row (const AtlasMatrix *self,
                      guint              row)
{
  g_return_val_if_fail (row < atlas_matrix_get_n_rows (self), ATLAS_MATRIX_ROW_REGION);

  if (row < self->places->len)
    return ATLAS_MATRIX_ROW_PLACE;

  return row == self->places->len ? ATLAS_MATRIX_ROW_REGION : ATLAS_MATRIX_ROW_ELSEWHERE;
}

/**
 * atlas_matrix_get_language:
 * @self: a matrix
 *
 * Gets the language of what is counted.
 *
 * Returns: (transfer none): a BCP 47 tag
 */
const char *
atlas_matrix_get_language (const AtlasMatrix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * atlas_matrix_get_place:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 *
 * Gets the place of a row.
 *
 * Returns: (nullable): its code, %NULL where a row is not about one place
 */
const char *
atlas_matrix_get_place (const AtlasMatrix *self,
                        guint              row)
{
  return row < self->places->len ? self->places->pdata[row] : NULL;
}

/**
 * atlas_matrix_get_n_columns:
 * @self: a matrix
 *
 * Gets how many columns there are, without that of the sums.
 *
 * Returns: the number
 */
guint
atlas_matrix_get_n_columns (const AtlasMatrix *self)
{
  return self->values->len;
}

/**
 * atlas_matrix_get_value:
 * @self: a matrix
 * @column: a column
 *
 * Gets what a column stands for.
 *
 * Returns: the id of a theme or status, the name of a kind, or
 *   %ATLAS_FACET_NONE for the entries without one
 */
const char *
atlas_matrix_get_value (const AtlasMatrix *self,
                        guint              column)
{
  g_return_val_if_fail (column < self->values->len, NULL);

  return self->values->pdata[column];
}

/**
 * atlas_matrix_get_count:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Gets how many entries are in a cell.
 *
 * Returns: the number
 */
guint
atlas_matrix_get_count (const AtlasMatrix *self,
                        guint              row,
                        guint              column)
{
  return get_cell (self, row, column)->count;
}

/**
 * atlas_matrix_get_stage_count:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 * @column: a column, or %ATLAS_MATRIX_ALL
 * @stage: a stage
 *
 * Gets how many entries of a cell are at a stage.
 *
 * Returns: the number
 */
guint
atlas_matrix_get_stage_count (const AtlasMatrix *self,
                              guint              row,
                              guint              column,
                              AtlasStage         stage)
{
  g_return_val_if_fail (stage < ATLAS_N_STAGES, 0);

  return get_cell (self, row, column)->stages[stage];
}

/**
 * atlas_matrix_is_question:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Gets whether there is something in a cell that a table can show: not in an
 * empty one, and not in a sum of several kinds, which no table holds.
 *
 * Returns: whether there is
 */
gboolean
atlas_matrix_is_question (const AtlasMatrix *self,
                          guint              row,
                          guint              column)
{
  return get_cell (self, row, column)->count > 0 &&
         (self->across != ATLAS_FACET_KIND || column < self->values->len);
}

/**
 * atlas_matrix_get_kind:
 * @self: a matrix
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Gets the kind whose table shows what is in a column.
 *
 * Returns: the kind
 */
AtlasKind
atlas_matrix_get_kind (const AtlasMatrix *self,
                       guint              column)
{
  if (self->across == ATLAS_FACET_KIND && column < self->values->len)
    for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
      if (g_str_equal (self->values->pdata[column], atlas_kind_get_member (kind)))
        return kind;

  return self->kind;
}

static void
choose (AtlasQuery **query,
        AtlasFacet   facet,
        const char  *value,
        AtlasChoice  choice)
{
  AtlasQuery *next = atlas_query_with_value (*query, facet, value, choice);

  atlas_query_unref (*query);
  *query = next;
}

/**
 * atlas_matrix_create_query:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Makes the query that leaves just the entries of a cell, once its place and its
 * kind are looked at.
 *
 * Returns: (transfer full): the query
 */
AtlasQuery *
atlas_matrix_create_query (const AtlasMatrix *self,
                           guint              row,
                           guint              column)
{
  AtlasQuery *query = atlas_query_ref (self->query);

  if (column < self->values->len && self->across != ATLAS_FACET_KIND)
    choose (&query, self->across, self->values->pdata[column], ATLAS_CHOICE_WANTED);
  if (row >= atlas_matrix_get_n_rows (self))
    return query;

  /* What is about the whole region would show at each place, too. */
  choose (&query, ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION,
          row == self->places->len ? ATLAS_CHOICE_WANTED : ATLAS_CHOICE_UNWANTED);
  for (guint i = 0; row > self->places->len && i < self->places->len; i++)
    choose (&query, ATLAS_FACET_PLACE, self->places->pdata[i], ATLAS_CHOICE_UNWANTED);

  return query;
}
