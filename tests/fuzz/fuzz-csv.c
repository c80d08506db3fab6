/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include "atlas-csv-writer.h"
#include "atlas-strict-csv.h"

/* Whatever stands in cells, a strict reader gets it back, and no spreadsheet takes it
 * for a formula. The input is the cells, a unit separator between two of them, a
 * record separator between two rows. */

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *text = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_auto (GStrv) lines = g_strsplit (text, "\x1e", -1);
  guint n_lines = g_strv_length (lines);
  g_autoptr (AtlasCsvWriter) writer = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  writer = atlas_csv_writer_new (size % 2 == 0 ? ATLAS_CSV_MARK : ATLAS_CSV_NONE);
  for (guint i = 0; i < n_lines; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\x1f", -1);

      /* Nothing is split into nothing, but no row is without a cell. */
      for (guint k = 0; k == 0 || cells[k - 1] != NULL; k++)
        if (k == 0 || cells[k] != NULL)
          atlas_csv_writer_add_cell (writer, cells[k] != NULL ? cells[k] : "");
        else
          break;
      atlas_csv_writer_end_row (writer);
    }
  bytes = atlas_csv_writer_steal (writer);

  rows = atlas_strict_csv_read (bytes);
  g_assert_cmpuint (rows->len, ==, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\x1f", -1);

      g_assert_cmpuint (((GPtrArray *) rows->pdata[i])->len, ==, MAX (g_strv_length (cells), 1));
      for (guint k = 0; cells[k] != NULL; k++)
        g_assert_cmpstr (atlas_strict_csv_get (rows, i, k), ==, cells[k]);
    }
  return 0;
}
