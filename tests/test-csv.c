/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-csv.h"
#include "atlas-language.h"
#include "atlas-sample.h"
#include "atlas-strict-csv.h"

#include <string.h>

static void
test_writer (void)
{
  g_autoptr (AtlasCsvWriter) writer = atlas_csv_writer_new (ATLAS_CSV_MARK);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  atlas_csv_writer_add_cell (writer, "a, b");
  atlas_csv_writer_add_cell (writer, "say \"so\"");
  atlas_csv_writer_add_cell (writer, "two\nlines");
  atlas_csv_writer_add_cell (writer, "plain");
  atlas_csv_writer_end_row (writer);
  atlas_csv_writer_add_cell (writer, "=1+1");
  atlas_csv_writer_add_cell (writer, "-2");
  atlas_csv_writer_add_cell (writer, "'@x");
  atlas_csv_writer_add_cell (writer, "'quoted'");
  atlas_csv_writer_end_row (writer);
  atlas_csv_writer_add_cell (writer, "");
  atlas_csv_writer_end_row (writer);
  bytes = atlas_csv_writer_steal (writer);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==,
                   "\xef\xbb\xbf\"a, b\",\"say \"\"so\"\"\",\"two\nlines\",plain\r\n"
                   "'=1+1,'-2,''@x,'quoted'\r\n"
                   "\"\"\r\n");
}

/* A cell that begins with the mark of a file stays a cell, and hides no formula. */
static void
test_byte_order_mark (void)
{
  g_autoptr (AtlasCsvWriter) writer = atlas_csv_writer_new (ATLAS_CSV_NONE);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  atlas_csv_writer_add_cell (writer, "\xef\xbb\xbf=1+1");
  atlas_csv_writer_end_row (writer);
  bytes = atlas_csv_writer_steal (writer);
  rows = atlas_strict_csv_read (bytes);
  g_assert_cmpstr (atlas_strict_csv_get (rows, 0, 0), ==, "\xef\xbb\xbf=1+1");
}

/* Whatever is written is read again, and no cell begins a formula. */
static void
test_random (void)
{
  static const char *const pieces[] = { "\"", ",", "\r", "\n", "\t", "=", "+", "-", "@", "'",
                                        " ", ";", "a", "č", "ب", "\xf0\x9f\x98\x80", "|" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (AtlasCsvWriter) writer = atlas_csv_writer_new (ATLAS_CSV_NONE);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GPtrArray) rows = NULL;
      guint n_columns = g_rand_int_range (rand, 1, 5);
      guint n_rows = g_rand_int_range (rand, 1, 6);

      for (guint i = 0; i < n_rows * n_columns; i++)
        {
          GString *cell = g_string_new (NULL);

          for (gint32 n = g_rand_int_range (rand, 0, 8); n > 0; n--)
            g_string_append (cell, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          atlas_csv_writer_add_cell (writer, cell->str);
          g_ptr_array_add (cells, g_string_free (cell, FALSE));
          if (i % n_columns == n_columns - 1)
            atlas_csv_writer_end_row (writer);
        }
      bytes = atlas_csv_writer_steal (writer);
      rows = atlas_strict_csv_read (bytes);
      g_assert_cmpuint (rows->len, ==, n_rows);
      for (guint i = 0; i < cells->len; i++)
        g_assert_cmpstr (atlas_strict_csv_get (rows, i / n_columns, i % n_columns), ==, cells->pdata[i]);
    }
}

static void
test_entries (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (GBytes) bytes = atlas_csv_write_entries (briefing, NULL, "en",
                                                      ATLAS_CSV_CODES | ATLAS_CSV_TAGS);
  g_autoptr (GBytes) plain = atlas_csv_write_entries (briefing, "XK", "sq", ATLAS_CSV_NONE);
  g_autoptr (GPtrArray) rows = atlas_strict_csv_read (bytes);
  g_autoptr (GPtrArray) plain_rows = atlas_strict_csv_read (plain);

  g_assert_cmpuint (rows->len, ==, 2 + 5);
  g_assert_cmpstr (atlas_strict_csv_get (rows, 0, 2), ==, "title");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 1, 2), ==, "#activity+name");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 1), ==, "partnership");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 4), ==, "active");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 8), ==, "Region-wide, not Kosovo*");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 10), ==, "XK");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 3, 2), ==, "Concept <b>& more</b>");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 3, 11), ==, "exercises;reform");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 4, 5), ==, "");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 5, 15), ==, "2025-03-10");

  /* What concerns Kosovo, in Albanian: not the partnership, not what is in Bosnia. */
  g_assert_cmpuint (plain_rows->len, ==, 1 + 2);
  g_assert_cmpstr (atlas_strict_csv_get (plain_rows, 1, 1), ==, "concept");
  g_assert_cmpstr (atlas_strict_csv_get (plain_rows, 2, 1), ==, "pristina");
  g_assert_cmpstr (atlas_strict_csv_get (plain_rows, 2, 6), ==, "Kosova*");
}

/* What nobody sees is no part of a name, though names in the other direction have it
 * around them where they are looked at. */
static void
test_directions (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (GBytes) bytes = atlas_csv_write_entries (briefing, NULL, "ar", ATLAS_CSV_NONE);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *themes =
      atlas_briefing_format_field (briefing, atlas_briefing_lookup_entry (briefing, "concept"),
                                   ATLAS_FIELD_THEMES, "ar");

  g_assert_nonnull (strstr (themes, ATLAS_FIRST_STRONG_ISOLATE));
  g_assert_nonnull (strstr (text, "Exercises، Reform"));
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_cmpint (g_unichar_type (g_utf8_get_char (c)), !=, G_UNICODE_FORMAT);
}

/* A table as it stands: columns, filter and order. */
static void
test_table (void)
{
  static const AtlasField fields[] = { ATLAS_FIELD_START, ATLAS_FIELD_TITLE, ATLAS_FIELD_PLACES };
  static const char *const headings[] = { "Date", "Visit", "Places" };
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasTable) table = atlas_table_new (selection, ATLAS_KIND_VISIT);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  atlas_selection_set_briefing (selection, briefing);
  atlas_table_set_order (table, ATLAS_FIELD_START, TRUE);
  bytes = atlas_csv_write_table (table, fields, headings, 3, ATLAS_CSV_CODES);
  rows = atlas_strict_csv_read (bytes);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (atlas_strict_csv_get (rows, 0, 0), ==, "Date");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 0, 2), ==, "Visit (code)");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 1, 0), ==, "2025-03-11");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 1, 2), ==, "pristina");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 1, 4), ==, "XK");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 3), ==, "Bosnia and Herzegovina");

  g_clear_pointer (&bytes, g_bytes_unref);
  g_clear_pointer (&rows, g_ptr_array_unref);
  atlas_selection_set_place (selection, "XK");
  bytes = atlas_csv_write_table (table, fields, headings, 3, ATLAS_CSV_TAGS);
  rows = atlas_strict_csv_read (bytes);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (atlas_strict_csv_get (rows, 1, 2), ==, "#country+name");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 1), ==, "Visit to the capital");
}

static void
test_matrix (void)
{
  g_autoptr (AtlasBriefing) briefing = atlas_sample_new ();
  g_autoptr (AtlasSelection) selection = atlas_selection_new ();
  g_autoptr (AtlasMatrix) matrix = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  atlas_selection_set_briefing (selection, briefing);
  matrix = atlas_matrix_new (selection, ATLAS_KIND_INITIATIVE, ATLAS_FACET_THEME);
  bytes = atlas_csv_write_matrix (matrix, ATLAS_CSV_CODES);
  rows = atlas_strict_csv_read (bytes);
  g_assert_cmpuint (rows->len, ==, 1 + 4 + 1);
  g_assert_cmpstr (atlas_strict_csv_get (rows, 0, 2), ==, "Exercises");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 1), ==, "XK");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 2, 2), ==, "0");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 4, 0), ==, "Whole region");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 4, 5), ==, "2");
  g_assert_cmpstr (atlas_strict_csv_get (rows, 5, 5), ==, "3");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/writer", test_writer);
  g_test_add_func ("/csv/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/csv/random", test_random);
  g_test_add_func ("/csv/entries", test_entries);
  g_test_add_func ("/csv/directions", test_directions);
  g_test_add_func ("/csv/table", test_table);
  g_test_add_func ("/csv/matrix", test_matrix);

  return g_test_run ();
}
