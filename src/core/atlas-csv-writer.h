/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasCsvFlags:
 * @ATLAS_CSV_NONE: only what the standard asks for
 * @ATLAS_CSV_MARK: begins with a byte order mark, without which some spreadsheets
 *   don't take the file for UTF-8
 * @ATLAS_CSV_CODES: codes and ids beside names
 * @ATLAS_CSV_TAGS: a second row with the tags of HXL, by which humanitarian
 *   tools know what a column holds
 *
 * How a table is written as CSV.
 */
typedef enum
{
  ATLAS_CSV_NONE = 0,
  ATLAS_CSV_MARK = 1 << 0,
  ATLAS_CSV_CODES = 1 << 1,
  ATLAS_CSV_TAGS = 1 << 2,
} AtlasCsvFlags;

/**
 * AtlasCsvWriter:
 *
 * Writes rows of cells as RFC 4180 has it: CRLF ends a row, a cell with a comma, a
 * quote or a line break stands in quotes, and a quote in it is two.
 *
 * A cell that a spreadsheet would take for a formula, because it begins with `=`,
 * `+`, `-`, `@`, a tab or a carriage return, gets an apostrophe before it; so does
 * one that begins with an apostrophe and such a character, so that a reader who
 * drops an apostrophe before one of these gets each text back.
 */
typedef struct _AtlasCsvWriter AtlasCsvWriter;

AtlasCsvWriter *atlas_csv_writer_new      (AtlasCsvFlags   flags);
void            atlas_csv_writer_free     (AtlasCsvWriter *self);
void            atlas_csv_writer_add_cell (AtlasCsvWriter *self,
                                           const char     *text);
void            atlas_csv_writer_end_row  (AtlasCsvWriter *self);
GBytes         *atlas_csv_writer_steal    (AtlasCsvWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCsvWriter, atlas_csv_writer_free)

G_END_DECLS
