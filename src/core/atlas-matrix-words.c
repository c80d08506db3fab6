/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-matrix-private.h"
#include "atlas-number.h"
#include "atlas-query-words.h"
#include "atlas-words.h"

/* A matrix in words. */

/**
 * atlas_matrix_format_row:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 *
 * Says what a row is about.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_matrix_format_row (const AtlasMatrix *self,
                         guint              row)
{
  if (row >= atlas_matrix_get_n_rows (self))
    return g_strdup (C_ ("matrix", "All"));

  switch (atlas_matrix_get_row (self, row))
    {
    case ATLAS_MATRIX_ROW_PLACE:
      return atlas_briefing_format_place (self->briefing, self->places->pdata[row],
                                          self->language);
    case ATLAS_MATRIX_ROW_REGION:
      return g_strdup (C_ ("matrix", "Whole region"));
    case ATLAS_MATRIX_ROW_ELSEWHERE:
    default:
      return g_strdup (C_ ("matrix", "Elsewhere"));
    }
}

/**
 * atlas_matrix_format_column:
 * @self: a matrix
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Says what a column stands for.
 *
 * Returns: (transfer full): the words
 */
char *
atlas_matrix_format_column (const AtlasMatrix *self,
                            guint              column)
{
  if (column >= self->values->len)
    return g_strdup (C_ ("matrix", "All"));
  if (self->across == ATLAS_FACET_KIND)
    return g_strdup (atlas_kind_get_heading (atlas_matrix_get_kind (self, column)));

  return atlas_facet_format_value (self->across, self->briefing, self->values->pdata[column],
                                   self->language);
}

/**
 * atlas_matrix_get_row_fallback:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 *
 * Gets the language of what a row is about, if nobody has translated it into the one
 * that was asked for.
 *
 * Returns: (nullable): a BCP 47 tag, or %NULL where that is as asked
 */
const char *
atlas_matrix_get_row_fallback (const AtlasMatrix *self,
                               guint              row)
{
  if (row >= atlas_matrix_get_n_rows (self) ||
      atlas_matrix_get_row (self, row) != ATLAS_MATRIX_ROW_PLACE)
    return atlas_words_get_fallback (self->language);

  return atlas_facet_get_fallback (ATLAS_FACET_PLACE, self->briefing, self->places->pdata[row],
                                   self->language);
}

/**
 * atlas_matrix_get_column_fallback:
 * @self: a matrix
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Gets the language of what a column stands for, if nobody has translated it into the
 * one that was asked for.
 *
 * Returns: (nullable): a BCP 47 tag, or %NULL where that is as asked
 */
const char *
atlas_matrix_get_column_fallback (const AtlasMatrix *self,
                                  guint              column)
{
  if (column >= self->values->len || self->across == ATLAS_FACET_KIND)
    return atlas_words_get_fallback (self->language);

  return atlas_facet_get_fallback (self->across, self->briefing, self->values->pdata[column],
                                   self->language);
}

/**
 * atlas_matrix_format_cell:
 * @self: a matrix
 * @row: a row, or %ATLAS_MATRIX_ALL
 * @column: a column, or %ATLAS_MATRIX_ALL
 *
 * Says what is in a cell: "Kosovo*, Exercises: 3, 1 planned".
 *
 * Returns: (transfer full): the words
 */
char *
atlas_matrix_format_cell (const AtlasMatrix *self,
                          guint              row,
                          guint              column)
{
  guint count = atlas_matrix_get_count (self, row, column);
  g_autofree char *row_words = atlas_matrix_format_row (self, row);
  g_autofree char *column_words = atlas_matrix_format_column (self, column);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (count == 0)
    /* Translators: an empty cell in words: a place, and such as a theme */
    g_ptr_array_add (words, g_strdup_printf (C_ ("matrix", "%s, %s: none"), row_words,
                                             column_words));
  else
    /* Translators: a cell in words: a place, such as a theme, and how many entries */
    g_ptr_array_add (words, atlas_number_printf (C_ ("matrix", "%s, %s: %u"), row_words,
                                                 column_words, count));

  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    {
      guint n_there = atlas_matrix_get_stage_count (self, row, column, stage);

      if (n_there > 0)
        g_ptr_array_add (words, atlas_stage_format_count (stage, n_there));
    }
  g_ptr_array_add (words, NULL);

  return atlas_words_enumerate ((const char *const *) words->pdata);
}

static const char *
get_sentence (const AtlasMatrix *self)
{
  if (self->across == ATLAS_FACET_THEME)
    /* Translators: what a matrix counts; %s is such as "6 initiatives" */
    return C_ ("matrix", "%s by place and theme");
  if (self->across == ATLAS_FACET_STATUS)
    /* Translators: what a matrix counts; %s is such as "6 initiatives" */
    return C_ ("matrix", "%s by place and status");

  /* Translators: what a matrix counts; %s is such as "43 entries" */
  return C_ ("matrix", "%s by place and kind");
}

/**
 * atlas_matrix_describe:
 * @self: a matrix
 *
 * Says what is counted: "6 initiatives by place and theme: Planned".
 *
 * Returns: (transfer full): the sentence
 */
char *
atlas_matrix_describe (const AtlasMatrix *self)
{
  guint count = atlas_matrix_get_count (self, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL);
  g_autofree char *question = atlas_query_describe (self->query, self->briefing, self->language);
  g_autofree char *counted = NULL;
  g_autofree char *sentence = NULL;

  if (self->across == ATLAS_FACET_KIND)
    counted = atlas_number_printf (atlas_ngettext ("%u entry", "%u entries", count), count);
  else
    counted = atlas_kind_format_count (self->kind, count);
  /* The sentences are literals above, which the compiler can't see from here. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  sentence = g_strdup_printf (get_sentence (self), counted);
#pragma GCC diagnostic pop
  if (*question == '\0')
    return g_steal_pointer (&sentence);

  /* Translators: what a matrix counts, and what is asked for */
  return g_strdup_printf (C_ ("matrix", "%s: %s"), sentence, question);
}
