/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-matrix.h"

#include "atlas-result.h"

typedef struct
{
  guint count;
  guint stages; /* a bit for each stage that an entry of the cell is at */
} Cell;

struct _AtlasMatrix
{
  AtlasQuery *query;  /* without what the rows and columns stand for */
  GPtrArray  *themes; /* ids; ATLAS_FACET_NONE may be the last */
  GPtrArray  *places; /* codes; NULL, for the region, is the last */
  Cell       *cells;  /* a row and a column more than these, for the sums */
};

static Cell *
get_cell (const AtlasMatrix *self,
          guint              row,
          guint              column)
{
  guint n_columns = self->places->len + 1;

  row = MIN (row, self->themes->len);
  column = MIN (column, self->places->len);

  return &self->cells[row * n_columns + column];
}

static void
add_value (AtlasQuery **query,
           AtlasFacet   facet,
           const char  *value,
           AtlasChoice  choice)
{
  AtlasQuery *next = atlas_query_with_value (*query, facet, value, choice);

  atlas_query_unref (*query);
  *query = next;
}

static void
strip (AtlasQuery **query,
       AtlasFacet   facet)
{
  g_auto (GStrv) wanted = g_strdupv ((char **) atlas_query_get_wanted (*query, facet));
  g_auto (GStrv) unwanted = g_strdupv ((char **) atlas_query_get_unwanted (*query, facet));

  for (guint i = 0; wanted[i] != NULL; i++)
    add_value (query, facet, wanted[i], ATLAS_CHOICE_NONE);
  for (guint i = 0; unwanted[i] != NULL; i++)
    add_value (query, facet, unwanted[i], ATLAS_CHOICE_NONE);
}

static void
count_entry (Cell      *cell,
             AtlasStage stage)
{
  cell->count++;
  cell->stages |= 1u << stage;
}

static void
count_in_row (AtlasMatrix *self,
              guint        row,
              AtlasEntry  *entry,
              AtlasStage   stage)
{
  const char *const *places = atlas_entry_get_places (entry);

  count_entry (get_cell (self, row, ATLAS_MATRIX_ALL), stage);
  if (atlas_entry_is_region_wide (entry))
    count_entry (get_cell (self, row, self->places->len - 1), stage);
  for (guint column = 0; column + 1 < self->places->len; column++)
    if (g_strv_contains (places, self->places->pdata[column]))
      count_entry (get_cell (self, row, column), stage);
}

static void
count_in_rows (AtlasMatrix   *self,
               AtlasBriefing *briefing,
               AtlasEntry    *entry)
{
  AtlasStage stage = atlas_briefing_get_stage (briefing, entry);
  const char *const *themes = atlas_entry_get_themes (entry);

  count_in_row (self, ATLAS_MATRIX_ALL, entry, stage);
  for (guint row = 0; row < self->themes->len; row++)
    {
      const char *theme = self->themes->pdata[row];

      if (*theme == '\0' ? themes[0] == NULL : g_strv_contains (themes, theme))
        count_in_row (self, row, entry, stage);
    }
}

/* The themes that entries of the kind have, whatever is asked of them: a row
 * that stays although nothing is left in it says something. */
static void
collect_themes (AtlasMatrix   *self,
                AtlasBriefing *briefing,
                guint          first,
                guint          n_entries)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_themes = atlas_briefing_get_n_categories (briefing, ATLAS_CATEGORY_THEME);

  for (guint i = first; i < first + n_entries; i++)
    {
      const char *const *themes = atlas_entry_get_themes (atlas_briefing_get_entry (briefing, i));

      if (themes[0] == NULL)
        g_hash_table_add (used, (char *) ATLAS_FACET_NONE);
      for (guint j = 0; themes[j] != NULL; j++)
        g_hash_table_add (used, (char *) themes[j]);
    }

  for (guint i = 0; i < n_themes; i++)
    {
      AtlasCategory *theme = atlas_briefing_get_category (briefing, ATLAS_CATEGORY_THEME, i);

      if (g_hash_table_contains (used, theme->id))
        g_ptr_array_add (self->themes, g_strdup (theme->id));
    }
  if (g_hash_table_contains (used, ATLAS_FACET_NONE))
    g_ptr_array_add (self->themes, g_strdup (ATLAS_FACET_NONE));
}

static void
collect_places (AtlasMatrix   *self,
                AtlasBriefing *briefing)
{
  const char *const *focus = atlas_briefing_get_focus (briefing);

  for (guint i = 0; focus != NULL && focus[i] != NULL; i++)
    g_ptr_array_add (self->places, g_strdup (focus[i]));
  g_ptr_array_add (self->places, NULL);
}

/**
 * atlas_matrix_new:
 * @selection: a selection with a briefing
 * @kind: a kind of entries
 *
 * Counts the entries of a kind that the selection's query leaves, wherever they
 * are and whatever their theme: the place of the selection, and what the query
 * asks of themes and of what is region-wide, are left out, because the cells
 * are the answer to just that.
 *
 * Returns: (transfer full): the matrix
 */
AtlasMatrix *
atlas_matrix_new (AtlasSelection *selection,
                  AtlasKind       kind)
{
  AtlasMatrix *self;
  AtlasBriefing *briefing;
  g_autoptr (AtlasResult) result = NULL;
  guint first, n_entries;

  g_return_val_if_fail (ATLAS_IS_SELECTION (selection), NULL);
  g_return_val_if_fail (atlas_selection_get_briefing (selection) != NULL, NULL);

  briefing = atlas_selection_get_briefing (selection);
  atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
  self = g_new0 (AtlasMatrix, 1);
  self->themes = g_ptr_array_new_with_free_func (g_free);
  self->places = g_ptr_array_new_with_free_func (g_free);
  collect_themes (self, briefing, first, n_entries);
  collect_places (self, briefing);
  self->cells = g_new0 (Cell, (gsize) (self->themes->len + 1) * (self->places->len + 1));

  self->query = atlas_query_ref (atlas_selection_get_query (selection));
  strip (&self->query, ATLAS_FACET_THEME);
  strip (&self->query, ATLAS_FACET_REGION);
  result = atlas_briefing_ask (briefing, self->query, NULL);
  for (guint i = first; i < first + n_entries; i++)
    if (atlas_bits_has (atlas_result_get_matching (result), i))
      count_in_rows (self, briefing, atlas_briefing_get_entry (briefing, i));

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
  g_clear_pointer (&self->query, atlas_query_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_free);
  g_free (self);
}

/**
 * atlas_matrix_get_n_themes:
 * @self: a matrix
 *
 * Gets how many rows there are.
 *
 * Returns: the number
 */
guint
atlas_matrix_get_n_themes (const AtlasMatrix *self)
{
  return self->themes->len;
}

/**
 * atlas_matrix_get_theme:
 * @self: a matrix
 * @row: a row
 *
 * Gets the theme of a row.
 *
 * Returns: its id, or %ATLAS_FACET_NONE for the entries without one
 */
const char *
atlas_matrix_get_theme (const AtlasMatrix *self,
                        guint              row)
{
  g_return_val_if_fail (row < self->themes->len, NULL);

  return self->themes->pdata[row];
}

/**
 * atlas_matrix_get_n_places:
 * @self: a matrix
 *
 * Gets how many columns there are, that of the region included.
 *
 * Returns: the number
 */
guint
atlas_matrix_get_n_places (const AtlasMatrix *self)
{
  return self->places->len;
}

/**
 * atlas_matrix_get_place:
 * @self: a matrix
 * @column: a column
 *
 * Gets the place of a column.
 *
 * Returns: (nullable): its code, %NULL for the region
 */
const char *
atlas_matrix_get_place (const AtlasMatrix *self,
                        guint              column)
{
  g_return_val_if_fail (column < self->places->len, NULL);

  return self->places->pdata[column];
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
 * atlas_matrix_get_stages:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Gets how far the entries of a cell have come.
 *
 * Returns: a bit, 1 << the stage, for each stage that there is
 */
guint
atlas_matrix_get_stages (const AtlasMatrix *self,
                         guint              row,
                         guint              column)
{
  return get_cell (self, row, column)->stages;
}

/**
 * atlas_matrix_create_query:
 * @self: a matrix
 * @row: a row
 * @column: a column
 *
 * Makes the query that leaves just the entries of a cell, once its place is
 * looked at.
 *
 * Returns: (transfer full): the query
 */
AtlasQuery *
atlas_matrix_create_query (const AtlasMatrix *self,
                           guint              row,
                           guint              column)
{
  AtlasQuery *query = atlas_query_ref (self->query);
  gboolean is_region;

  g_return_val_if_fail (row < self->themes->len, query);
  g_return_val_if_fail (column < self->places->len, query);

  is_region = self->places->pdata[column] == NULL;
  add_value (&query, ATLAS_FACET_THEME, self->themes->pdata[row], ATLAS_CHOICE_WANTED);
  /* What is about the whole region would show at each place, too. */
  add_value (&query, ATLAS_FACET_REGION, ATLAS_FACET_VALUE_REGION,
             is_region ? ATLAS_CHOICE_WANTED : ATLAS_CHOICE_UNWANTED);

  return query;
}
