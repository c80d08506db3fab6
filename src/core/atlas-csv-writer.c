/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-csv-writer.h"

#include <string.h>

struct _AtlasCsvWriter
{
  GString *text;
  guint    n_cells; /* of the row that isn't ended */
};

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/**
 * atlas_csv_writer_new:
 * @flags: of these, %ATLAS_CSV_MARK
 *
 * Makes a writer.
 *
 * Returns: (transfer full): the writer
 */
AtlasCsvWriter *
atlas_csv_writer_new (AtlasCsvFlags flags)
{
  AtlasCsvWriter *self = g_new0 (AtlasCsvWriter, 1);

  self->text = g_string_new (flags & ATLAS_CSV_MARK ? BYTE_ORDER_MARK : NULL);

  return self;
}

/**
 * atlas_csv_writer_free:
 * @self: a writer
 *
 * Frees a writer.
 */
void
atlas_csv_writer_free (AtlasCsvWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/* Whether a text would be taken for a formula, with the apostrophes that may
 * already guard it. */
static gboolean
needs_guard (const char *text)
{
  text += strspn (text, "'");

  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

/**
 * atlas_csv_writer_add_cell:
 * @self: a writer
 * @text: what stands in the cell, valid UTF-8
 *
 * Adds a cell to the row.
 */
void
atlas_csv_writer_add_cell (AtlasCsvWriter *self,
                           const char     *text)
{
  gboolean is_quoted;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  /* A row of one empty cell would be an empty line, which is none to many; and at the
   * beginning of a file a byte order mark would be taken for that of the file. */
  is_quoted = strpbrk (text, ",\"\r\n") != NULL || *text == ' ' ||
              g_str_has_prefix (text, BYTE_ORDER_MARK) ||
              (*text == '\0' && self->n_cells == 0);
  if (self->n_cells++ > 0)
    g_string_append_c (self->text, ',');
  if (is_quoted)
    g_string_append_c (self->text, '"');
  if (needs_guard (text))
    g_string_append_c (self->text, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *text);
    }
  if (is_quoted)
    g_string_append_c (self->text, '"');
}

/**
 * atlas_csv_writer_end_row:
 * @self: a writer
 *
 * Ends the row.
 */
void
atlas_csv_writer_end_row (AtlasCsvWriter *self)
{
  g_return_if_fail (self != NULL);

  g_string_append (self->text, "\r\n");
  self->n_cells = 0;
}

/**
 * atlas_csv_writer_steal:
 * @self: a writer
 *
 * Takes what has been written. Nothing more can be.
 *
 * Returns: (transfer full): the file
 */
GBytes *
atlas_csv_writer_steal (AtlasCsvWriter *self)
{
  g_return_val_if_fail (self != NULL && self->text != NULL, NULL);

  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
