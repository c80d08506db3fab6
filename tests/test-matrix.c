/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-matrix.h"
#include "atlas-sample.h"
#include "atlas-table.h"

static void
test_sample (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasMatrix) matrix = NULL;
  g_autofree char *cell = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *sentence = NULL;

  atlas_selection_set_briefing (selection, briefing);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE, ATLAS_FACET_THEME);
  /* Three places and the region. */
  g_assert_cmpuint (atlas_matrix_get_n_rows (matrix), ==, 4);
  g_assert_cmpint (atlas_matrix_get_row (matrix, 3), ==, ATLAS_MATRIX_ROW_REGION);
  g_assert_null (atlas_matrix_get_place (matrix, 3));
  g_assert_cmpuint (atlas_matrix_get_count (matrix, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL), ==, 3);
  g_assert_cmpuint (atlas_matrix_get_count (matrix, 3, ATLAS_MATRIX_ALL), ==, 2);
  g_assert_cmpuint (atlas_matrix_get_stage_count (matrix, 3, ATLAS_MATRIX_ALL,
                                                  ATLAS_STAGE_PLANNED), ==, 1);
  g_assert_cmpuint (atlas_matrix_get_stage_count (matrix, 3, ATLAS_MATRIX_ALL,
                                                  ATLAS_STAGE_ONGOING), ==, 1);

  cell = atlas_matrix_format_cell (matrix, 3, 0);
  g_assert_cmpstr (cell, ==, "Whole region, Exercises: 1, 1 planned");
  gap = atlas_matrix_format_cell (matrix, 1, 0);
  g_assert_cmpstr (gap, ==, "Kosovo*, Exercises: none");
  sentence = atlas_matrix_describe (matrix);
  g_assert_cmpstr (sentence, ==, "3 initiatives by place and theme");
}

/* Each cell, the sums included, against what the table shows when it is looked at. */
static void
check_cell (AtlasSelection *selection,
            AtlasTable    **tables,
            AtlasMatrix    *matrix,
            AtlasFacet      across,
            guint           row,
            guint           column)
{
  AtlasKind kind = atlas_matrix_get_kind (matrix, column);
  g_autoptr (AtlasQuery) query = atlas_matrix_create_query (matrix, row, column);
  g_autoptr (AtlasMatrix) again = NULL;

  if (!atlas_matrix_is_question (matrix, row, column) &&
      atlas_matrix_get_count (matrix, row, column) > 0)
    {
      g_assert_cmpint (across, ==, ATLAS_FACET_KIND);
      return;
    }

  atlas_selection_set_query (selection, query);
  atlas_selection_set_place (selection, atlas_matrix_get_place (matrix, row));
  g_assert_cmpuint (atlas_table_get_n_matching (tables[kind]), ==,
                    atlas_matrix_get_count (matrix, row, column));

  /* To look at a cell changes none of them. */
  again = atlas_matrix_new (selection, kind, across);
  g_assert_cmpuint (atlas_matrix_get_count (again, ATLAS_MATRIX_ALL, column), ==,
                    atlas_matrix_get_count (matrix, ATLAS_MATRIX_ALL, column));
}

static void
check_matrix (AtlasSelection *selection,
              AtlasTable    **tables,
              AtlasFacet      across)
{
  g_autoptr (AtlasMatrix) matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE, across);
  guint n_rows = atlas_matrix_get_n_rows (matrix);
  guint n_columns = atlas_matrix_get_n_columns (matrix);

  for (guint row = 0; row <= n_rows; row++)
    for (guint column = 0; column <= n_columns; column++)
      {
        guint r = row < n_rows ? row : ATLAS_MATRIX_ALL;
        guint c = column < n_columns ? column : ATLAS_MATRIX_ALL;
        guint n_stages = 0;

        check_cell (selection, tables, matrix, across, r, c);
        for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
          n_stages += atlas_matrix_get_stage_count (matrix, r, c, stage);
        g_assert_cmpuint (n_stages, ==, atlas_matrix_get_count (matrix, r, c));
      }
}

static void
test_against_table (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  static const char *const words[] = { "", "s", "sa", "nothing", "place:XK", "theme:exercises" };
  static const AtlasFacet facets[] = {
    ATLAS_FACET_THEME,
    ATLAS_FACET_STATUS,
    ATLAS_FACET_KIND,
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint j = 0; j < G_N_ELEMENTS (facets); j++)
      {
        g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 80);
        g_autoptr (AtlasSelection) selection = atlas_selection_new ();
        AtlasTable *tables[ATLAS_N_KINDS];
        g_autoptr (AtlasQuery) none = atlas_query_new ();
        g_autoptr (AtlasQuery) query = atlas_query_with_text (none, words[i]);

        for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
          tables[kind] = atlas_table_new (selection, kind);
        atlas_selection_set_briefing (selection, briefing);
        atlas_selection_set_query (selection, query);
        check_matrix (selection, tables, facets[j]);
        for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
          g_assert_finalize_object (tables[kind]);
      }
}

/* An entry with several places and themes is in several cells, and once in the sums. */
static void
test_sums (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasMatrix) matrix = NULL;

  atlas_selection_set_briefing (selection, briefing);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE, ATLAS_FACET_THEME);
  /* The concept is about exercises and reform; two others have no theme. */
  g_assert_cmpuint (atlas_matrix_get_n_columns (matrix), ==, 3);
  g_assert_cmpstr (atlas_matrix_get_value (matrix, 2), ==, ATLAS_FACET_NONE);
  g_assert_cmpuint (atlas_matrix_get_count (matrix, 3, 0), ==, 1);
  g_assert_cmpuint (atlas_matrix_get_count (matrix, 3, 1), ==, 1);
  g_assert_cmpuint (atlas_matrix_get_count (matrix, 3, ATLAS_MATRIX_ALL), ==, 2);
}

static void
test_empty (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasMatrix) matrix = NULL;

  atlas_selection_set_briefing (selection, briefing);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_POINT, ATLAS_FACET_THEME);
  g_assert_cmpuint (atlas_matrix_get_n_columns (matrix), ==, 0);
  g_assert_cmpuint (atlas_matrix_get_count (matrix, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix/sample", test_sample);
  g_test_add_func ("/matrix/against-table", test_against_table);
  g_test_add_func ("/matrix/sums", test_sums);
  g_test_add_func ("/matrix/empty", test_empty);

  return g_test_run ();
}
