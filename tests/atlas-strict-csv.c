/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-strict-csv.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* What begins a formula, behind any number of apostrophes. */
static gboolean
is_formula (const char *cell)
{
  cell += strspn (cell, "'");

  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

/* Reads the cell at @p, and moves it to what ends the cell. */
static char *
read_cell (const char **p,
           const char  *end)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean is_quoted = *p < end && **p == '"';

  for (*p += is_quoted ? 1 : 0; *p < end; (*p)++)
    {
      if (is_quoted && **p == '"' && *p + 1 < end && (*p)[1] == '"')
        (*p)++;
      else if (is_quoted ? **p == '"' : **p == ',' || **p == '\r')
        break;
      else
        g_assert_true (is_quoted || (**p != '"' && **p != '\n'));
      g_string_append_c (cell, **p);
    }
  *p += is_quoted ? 1 : 0;

  /* Nothing may be left that a spreadsheet would calculate. */
  g_assert_true (!is_formula (cell->str) || cell->str[0] == '\'');
  if (is_formula (cell->str))
    g_string_erase (cell, 0, 1);

  return g_string_free (g_steal_pointer (&cell), FALSE);
}

/* Reads a file of rows by the letter of RFC 4180, and takes the guard against
 * formulas away. What is not by the letter ends the test. */
GPtrArray *
atlas_strict_csv_read (GBytes *bytes)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size);
  const char *end = p + size;
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  if (size >= strlen (BYTE_ORDER_MARK) && memcmp (p, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    p += strlen (BYTE_ORDER_MARK);
  while (p < end)
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

      for (gboolean is_more = TRUE; is_more; p++)
        {
          g_ptr_array_add (row, read_cell (&p, end));
          g_assert_true (p < end);
          is_more = *p == ',';
        }
      g_assert_true (p[-1] == '\r' && p < end && *p == '\n');
      p++;
      g_ptr_array_add (rows, row);
    }

  return rows;
}

const char *
atlas_strict_csv_get (GPtrArray *rows,
                      guint      row,
                      guint      column)
{
  g_assert_cmpuint (row, <, rows->len);
  g_assert_cmpuint (column, <, ((GPtrArray *) rows->pdata[row])->len);

  return ((GPtrArray *) rows->pdata[row])->pdata[column];
}
