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
  guint n_places;

  atlas_selection_set_briefing (selection, briefing);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE);
  n_places = atlas_matrix_get_n_places (matrix);
  g_assert_null (atlas_matrix_get_place (matrix, n_places - 1));
  g_assert_cmpuint (atlas_matrix_get_count (matrix, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL), ==, 3);
  g_assert_cmpuint (atlas_matrix_get_count (matrix, ATLAS_MATRIX_ALL, n_places - 1), ==, 2);
  /* One is planned, the other under way. */
  g_assert_cmphex (atlas_matrix_get_stages (matrix, ATLAS_MATRIX_ALL, n_places - 1), ==,
                   1 << ATLAS_STAGE_PLANNED | 1 << ATLAS_STAGE_ONGOING);
}

/* Each cell against what the table shows when the cell is looked at. */
static void
test_against_table (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  static const char *const words[] = { "", "s", "sa", "nothing" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (AtlasBriefing) briefing = atlas_sample_new_random (rand, 80);
      g_autoptr (AtlasSelection) selection = atlas_selection_new ();
      g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_INITIATIVE);
      g_autoptr (AtlasQuery) none = atlas_query_new ();
      g_autoptr (AtlasQuery) query = atlas_query_with_text (none, words[i]);
      g_autoptr (AtlasMatrix) matrix = NULL;

      atlas_selection_set_briefing (selection, briefing);
      atlas_selection_set_query (selection, query);
      matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE);
      g_assert_cmpuint (atlas_matrix_get_count (matrix, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL), ==,
                        atlas_table_get_n_matching (table));

      for (guint row = 0; row < atlas_matrix_get_n_themes (matrix); row++)
        for (guint column = 0; column < atlas_matrix_get_n_places (matrix); column++)
          {
            g_autoptr (AtlasQuery) cell = atlas_matrix_create_query (matrix, row, column);
            g_autoptr (AtlasMatrix) again = NULL;

            atlas_selection_set_query (selection, cell);
            atlas_selection_set_place (selection, atlas_matrix_get_place (matrix, column));
            g_assert_cmpuint (atlas_table_get_n_matching (table), ==,
                              atlas_matrix_get_count (matrix, row, column));

            /* To look at a cell changes none of them. */
            again = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE);
            g_assert_cmpuint (atlas_matrix_get_count (again, row, ATLAS_MATRIX_ALL), ==,
                              atlas_matrix_get_count (matrix, row, ATLAS_MATRIX_ALL));
          }
    }
}

static void
test_empty (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasMatrix) matrix = NULL;

  atlas_selection_set_briefing (selection, briefing);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_POINT);
  g_assert_cmpuint (atlas_matrix_get_n_themes (matrix), ==, 0);
  g_assert_cmpuint (atlas_matrix_get_count (matrix, ATLAS_MATRIX_ALL, ATLAS_MATRIX_ALL), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matrix/sample", test_sample);
  g_test_add_func ("/matrix/against-table", test_against_table);
  g_test_add_func ("/matrix/empty", test_empty);

  return g_test_run ();
}
