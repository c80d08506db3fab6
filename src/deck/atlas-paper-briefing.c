/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-briefing.h"

#include "atlas-number.h"
#include "atlas-paper-words-private.h"
#include "atlas-words.h"

/* The least width of a column of counts, in points, and how much of a page the
 * names of places may take beside them. */
#define LEAST_COUNT 23.0
#define SIDE_SHARE 0.4

/**
 * atlas_paper_add_footnotes:
 * @paper: a paper that isn't laid out
 * @briefing: a briefing
 * @language: the BCP 47 tag of the language of the paper
 *
 * Gives each name that is marked in the document its footnote where it stands.
 */
void
atlas_paper_add_footnotes (AtlasPaper    *paper,
                           AtlasBriefing *briefing,
                           const char    *language)
{
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *id = atlas_place_get_footnote (place);
      AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;
      const char *mark = atlas_place_get_mark (place);
      g_autofree char *name = atlas_place_format_marked (place, language);

      if (footnote != NULL && mark != NULL && *mark != '\0')
        atlas_paper_add_note (paper, name, mark, atlas_text_get (footnote->text, language),
                              atlas_paper_get_foreign (briefing, footnote->text, language));
    }
}

static AtlasPaper *
create_paper (const AtlasPaperSize *size,
              AtlasSelection       *selection,
              const char           *sentence)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);
  const char *language = atlas_selection_get_language (selection);
  const AtlasText *subtitle = atlas_briefing_get_subtitle (briefing);
  AtlasDate date = atlas_briefing_get_as_of (briefing);
  g_autofree char *day = atlas_date_format (date, language);
  g_autofree char *as_of = NULL;
  AtlasPaperHead head = {
    .title = atlas_text_get (atlas_briefing_get_title (briefing), language),
    .title_foreign =
        atlas_paper_get_foreign (briefing, atlas_briefing_get_title (briefing), language),
    .subtitle = subtitle != NULL ? atlas_text_get (subtitle, language) : NULL,
    .subtitle_foreign = atlas_paper_get_foreign (briefing, subtitle, language),
    .sentence = sentence,
    .language = language,
  };
  AtlasPaper *paper;

  if (atlas_date_is_set (date))
    /* Translators: %s is a date */
    head.as_of = as_of = g_strdup_printf (C_ ("paper", "As of %s"), day);
  paper = atlas_paper_new (size, &head);
  atlas_paper_add_footnotes (paper, briefing, language);

  return paper;
}

static void
add_entry (AtlasPaperTable  *rows,
           AtlasSelection   *selection,
           AtlasEntry       *entry,
           const AtlasField *fields,
           guint             n_fields)
{
  AtlasBriefing *briefing = atlas_selection_get_briefing (selection);

  for (guint i = 0; i < n_fields; i++)
    {
      g_auto (AtlasPaperWords) words = { NULL };
      guint stages = fields[i] == ATLAS_FIELD_STATUS
                         ? 1u << atlas_briefing_get_stage (briefing, entry)
                         : 0;

      atlas_paper_words_init (&words, briefing, atlas_selection_get_language (selection));
      atlas_paper_words_add_field (&words, entry, fields[i]);
      atlas_paper_words_add_to (&words, rows, stages);
    }
}

/**
 * atlas_paper_new_for_table:
 * @size: the size of a page
 * @table: a table of a briefing
 * @fields: (array length=n_fields): the columns, in their order
 * @headings: (array length=n_fields): their headings
 * @n_fields: how many there are
 *
 * Makes a paper of the rows of a table, in their order.
 *
 * Returns: (transfer full): the paper
 */
AtlasPaper *
atlas_paper_new_for_table (const AtlasPaperSize *size,
                           AtlasTable           *table,
                           const AtlasField     *fields,
                           const char *const    *headings,
                           guint                 n_fields)
{
  AtlasSelection *selection = atlas_table_get_selection (table);
  g_autofree char *sentence = atlas_table_describe (table);
  AtlasPaper *paper = create_paper (size, selection, sentence);
  AtlasPaperTable *rows = atlas_paper_table_new ();

  for (guint i = 0; i < n_fields; i++)
    atlas_paper_table_add_column (rows,
                                  fields[i] == ATLAS_FIELD_TITLE ? ATLAS_PAPER_COLUMN_STRONG
                                                                 : ATLAS_PAPER_COLUMN_TEXT,
                                  headings[i]);
  for (guint i = 0; i < atlas_table_get_n_matching (table); i++)
    add_entry (rows, selection, atlas_table_get_entry (table, i), fields, n_fields);
  atlas_paper_take_table (paper, rows);

  return paper;
}

static void
add_counts (AtlasPaperTable   *rows,
            const AtlasMatrix *matrix,
            guint              row,
            guint              column)
{
  guint count = atlas_matrix_get_count (matrix, row, column);
  g_autofree char *number = count > 0 ? atlas_number_printf ("%u", count) : g_strdup ("–");
  guint stages = 0;

  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    if (atlas_matrix_get_stage_count (matrix, row, column, stage) > 0)
      stages |= 1u << stage;
  atlas_paper_table_add_cell (rows, number, stages);
}

/* The columns from one to another, and behind the last ones the sums. */
static AtlasPaperTable *
create_counts (const AtlasMatrix *matrix,
               guint              first,
               guint              end)
{
  AtlasPaperTable *rows = atlas_paper_table_new ();
  guint n_rows = atlas_matrix_get_n_rows (matrix);
  gboolean is_last = end == atlas_matrix_get_n_columns (matrix);

  atlas_paper_table_add_column (rows, ATLAS_PAPER_COLUMN_STRONG, "");
  for (guint column = first; column < end + (is_last ? 1 : 0); column++)
    {
      g_autofree char *heading = atlas_matrix_format_column (matrix, column);

      atlas_paper_table_add_column (rows, ATLAS_PAPER_COLUMN_COUNT, heading);
    }
  for (guint row = 0; row <= n_rows; row++)
    {
      guint r = row < n_rows ? row : ATLAS_MATRIX_ALL;
      g_autofree char *name = atlas_matrix_format_row (matrix, r);

      atlas_paper_table_add_cell (rows, name, 0);
      for (guint column = first; column < end + (is_last ? 1 : 0); column++)
        add_counts (rows, matrix, r, column);
    }

  return rows;
}

/* What the shapes mean, of those that there are. */
static AtlasPaperTable *
create_legend (const AtlasMatrix *matrix)
{
  AtlasPaperTable *rows = NULL;

  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    {
      guint count = atlas_matrix_get_stage_count (matrix, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL,
                                                  stage);

      if (count == 0)
        continue;
      if (rows == NULL)
        {
          rows = atlas_paper_table_new ();
          atlas_paper_table_set_plain (rows);
        }
      atlas_paper_table_add_column (rows, ATLAS_PAPER_COLUMN_TEXT, "");
    }
  for (guint stage = ATLAS_STAGE_PLANNED; stage < ATLAS_N_STAGES; stage++)
    if (atlas_matrix_get_stage_count (matrix, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL, stage) > 0)
      atlas_paper_table_add_cell (rows, atlas_stage_get_label (stage), 1u << stage);

  return rows;
}

/**
 * atlas_paper_new_for_matrix:
 * @size: the size of a page
 * @selection: the selection that the matrix is of
 * @matrix: a matrix
 *
 * Makes a paper of counts, with what their shapes mean. Columns that have no room
 * beside the others stand in a table below.
 *
 * Returns: (transfer full): the paper
 */
AtlasPaper *
atlas_paper_new_for_matrix (const AtlasPaperSize *size,
                            AtlasSelection       *selection,
                            const AtlasMatrix    *matrix)
{
  g_autofree char *sentence = atlas_matrix_describe (matrix);
  AtlasPaper *paper = create_paper (size, selection, sentence);
  double room = (size->width - size->left - size->right) * (1 - SIDE_SHARE);
  guint n_columns = atlas_matrix_get_n_columns (matrix);
  guint n_most = MAX ((int) (room / LEAST_COUNT) - 1, 1);
  AtlasPaperTable *legend = create_legend (matrix);
  guint first = 0;

  do
    {
      guint end = MIN (first + n_most, n_columns);

      atlas_paper_take_table (paper, create_counts (matrix, first, end));
      first = end;
    }
  while (first < n_columns);
  if (legend != NULL)
    atlas_paper_take_table (paper, legend);

  return paper;
}
