/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-entry-copy.h"

#include <string.h>

/* How a cell, and a row, are written; the rest is the same for every format. */
typedef struct
{
  const char *before_row;
  const char *between_cells;
  const char *after_row;
  void (*append_cell) (GString    *string,
                       const char *text,
                       gboolean    is_heading);
} Format;

/*
 * A spreadsheet takes what begins like this for a formula, and a formula can
 * fetch and send. An apostrophe tells it that text follows, as it would in a
 * file. A cell is one line without tabs, which would begin another cell.
 */
static void
append_tsv_cell (GString    *string,
                 const char *text,
                 gboolean    is_heading)
{
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL)
    g_string_append_c (string, '\'');
  for (; *text != '\0'; text++)
    g_string_append_c (string, strchr ("\t\r\n", *text) != NULL ? ' ' : *text);
}

static void
append_html_cell (GString    *string,
                  const char *text,
                  gboolean    is_heading)
{
  const char *tag = is_heading ? "th" : "td";
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (string, "<%s>%s</%s>", tag, escaped, tag);
}

static const Format tsv = { "", "\t", "\n", append_tsv_cell };
static const Format html = { "<tr>", "", "</tr>\n", append_html_cell };

static void
append_headings (GString           *string,
                 const Format      *format,
                 AtlasEntryColumns *columns)
{
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (columns, shown);

  g_string_append (string, format->before_row);
  for (guint i = 0; i < n_shown; i++)
    {
      g_string_append (string, i > 0 ? format->between_cells : "");
      format->append_cell (string, atlas_entry_columns_get_heading (columns, shown[i]), TRUE);
    }
  g_string_append (string, format->after_row);
}

static AtlasSelection *
get_selection (AtlasRows *rows)
{
  return atlas_table_get_selection (atlas_rows_get_table (rows));
}

static void
append_row (GString           *string,
            const Format      *format,
            AtlasRows         *rows,
            AtlasEntryColumns *columns,
            AtlasEntry        *entry)
{
  AtlasSelection *selection = get_selection (rows);
  AtlasField shown[ATLAS_N_FIELDS];
  guint n_shown = atlas_entry_columns_get_shown (columns, shown);

  g_string_append (string, format->before_row);
  for (guint i = 0; i < n_shown; i++)
    {
      g_autofree char *text =
          atlas_briefing_format_field (atlas_selection_get_briefing (selection), entry, shown[i],
                                       atlas_selection_get_language (selection));

      g_string_append (string, i > 0 ? format->between_cells : "");
      format->append_cell (string, text != NULL ? text : "", FALSE);
    }
  g_string_append (string, format->after_row);
}

/* An entry that stands in several groups is one line, where it comes first. */
static void
append_rows (GString           *string,
             const Format      *format,
             AtlasRows         *rows,
             AtlasEntryColumns *columns,
             GtkBitset         *selected)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  gboolean are_repeated = atlas_rows_get_n_repeated (rows) > 0;
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      AtlasEntry *entry = atlas_rows_get_entry (rows, position);

      if (entry != NULL && (!are_repeated || g_hash_table_add (seen, entry)))
        append_row (string, format, rows, columns, entry);
    }
}

/**
 * atlas_entry_copy_format_tsv:
 * @rows: the rows of a table
 * @columns: its columns
 * @selected: positions of rows
 *
 * Writes rows as lines of cells set apart by tabs, the headings first, for a
 * spreadsheet or a text: only the columns that are shown, in their order. No
 * cell is taken for a formula.
 *
 * Returns: (transfer full): the lines
 */
char *
atlas_entry_copy_format_tsv (AtlasRows         *rows,
                             AtlasEntryColumns *columns,
                             GtkBitset         *selected)
{
  GString *string;

  g_return_val_if_fail (ATLAS_IS_ROWS (rows), NULL);
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (columns), NULL);

  string = g_string_new (NULL);
  append_headings (string, &tsv, columns);
  append_rows (string, &tsv, rows, columns, selected);

  return g_string_free (string, FALSE);
}

/**
 * atlas_entry_copy_format_html:
 * @rows: the rows of a table
 * @columns: its columns
 * @selected: positions of rows
 *
 * Writes rows as a table, as atlas_entry_copy_format_tsv() does, for a document
 * or a mail.
 *
 * Returns: (transfer full): HTML
 */
char *
atlas_entry_copy_format_html (AtlasRows         *rows,
                              AtlasEntryColumns *columns,
                              GtkBitset         *selected)
{
  GString *string;

  g_return_val_if_fail (ATLAS_IS_ROWS (rows), NULL);
  g_return_val_if_fail (ATLAS_IS_ENTRY_COLUMNS (columns), NULL);

  string = g_string_new (NULL);
  /* The language is a valid tag, which holds nothing to escape. */
  g_string_append_printf (string, "<meta charset=\"utf-8\">\n<table lang=\"%s\">\n<thead>\n",
                          atlas_selection_get_language (get_selection (rows)));
  append_headings (string, &html, columns);
  g_string_append (string, "</thead>\n<tbody>\n");
  append_rows (string, &html, rows, columns, selected);
  g_string_append (string, "</tbody>\n</table>\n");

  return g_string_free (string, FALSE);
}

/**
 * atlas_entry_copy_new:
 * @rows: the rows of a table
 * @columns: its columns
 * @selected: positions of rows
 *
 * Makes what a clipboard offers of rows: text and HTML.
 *
 * Returns: (transfer full): the content
 */
GdkContentProvider *
atlas_entry_copy_new (AtlasRows         *rows,
                      AtlasEntryColumns *columns,
                      GtkBitset         *selected)
{
  g_autofree char *text = atlas_entry_copy_format_tsv (rows, columns, selected);
  char *markup = atlas_entry_copy_format_html (rows, columns, selected);
  g_autoptr (GBytes) bytes = g_bytes_new_take (markup, strlen (markup));
  GdkContentProvider *providers[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
  };

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}
