/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-report.h"

#include <string.h>

#include "atlas-words.h"

#define COLUMN_GAP 2

/* How many cells of a terminal a string takes. */
static guint
get_width (const char *string,
           gssize      length)
{
  guint width = 0;
  const char *end = string + (length < 0 ? strlen (string) : (gsize) length);

  for (const char *p = string; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/*
 * What comes from a document must not steer the terminal that it is printed
 * on, so control characters become spaces.
 */
static char *
dup_printable (const char *string)
{
  GString *printable = g_string_new (NULL);

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (printable, g_unichar_iscntrl (c) ? ' ' : c);
    }

  return g_string_free (printable, FALSE);
}

/* Takes as many whole words from @text as fit; one that is too long is cut. */
static char *
take_line (const char **text,
           guint        width)
{
  const char *start, *p, *fit = NULL;
  guint used = 0;

  while (**text == ' ')
    (*text)++;
  start = p = *text;

  while (*p != '\0')
    {
      guint w = get_width (p, g_utf8_next_char (p) - p);

      if (used + w > width && p > start)
        break;
      if (*p == ' ')
        fit = p;
      used += w;
      p = g_utf8_next_char (p);
    }
  if (*p != '\0' && *p != ' ' && fit != NULL)
    p = fit;
  *text = p;

  return g_strndup (start, p - start);
}

static void
append_paragraph (GString    *report,
                  const char *text,
                  guint       width)
{
  g_autofree char *printable = dup_printable (text);
  const char *rest = printable;

  while (*rest != '\0')
    {
      g_autofree char *line = take_line (&rest, width);

      g_string_append_printf (report, "%s\n", line);
    }
}

static void
append_line (GString *report,
             char     fill,
             guint    width)
{
  for (guint i = 0; i < width; i++)
    g_string_append_c (report, fill);
  g_string_append_c (report, '\n');
}

static void
append_cells (GString *report,
              GStrv    cells,
              guint   *widths,
              guint    n_columns)
{
  g_autofree const char **rests = g_new0 (const char *, n_columns);
  gboolean more = TRUE;

  for (guint i = 0; i < n_columns; i++)
    rests[i] = cells[i];

  while (more)
    {
      gsize end = report->len;

      more = FALSE;
      for (guint i = 0; i < n_columns; i++)
        {
          g_autofree char *line = take_line (&rests[i], widths[i]);
          guint padding = widths[i] + COLUMN_GAP - MIN (get_width (line, -1), widths[i]);

          g_string_append (report, line);
          if (*line != '\0')
            end = report->len;
          g_string_append_printf (report, "%*s", (int) padding, "");
          more |= *rests[i] != '\0';
        }
      g_string_truncate (report, end);
      g_string_append_c (report, '\n');
    }
}

static void
share_width (const AtlasColumn *columns,
             guint              n_columns,
             guint              width,
             guint             *widths)
{
  guint weights = 0, gaps = (n_columns - 1) * COLUMN_GAP;
  guint room = width > gaps + n_columns ? width - gaps : n_columns;

  for (guint i = 0; i < n_columns; i++)
    weights += columns[i].weight;
  for (guint i = 0; i < n_columns; i++)
    widths[i] = MAX (room * columns[i].weight / weights, 1);
}

static void
append_table (GString       *report,
              AtlasBriefing *briefing,
              AtlasKind      kind,
              const char    *language,
              guint          width)
{
  g_autofree char *count = NULL;
  g_autofree guint *widths = NULL;
  g_auto (GStrv) headings = NULL;
  const AtlasColumn *columns;
  guint n_columns, first, n_entries;

  atlas_briefing_get_kind_range (briefing, kind, &first, &n_entries);
  if (n_entries == 0)
    return;

  columns = atlas_kind_get_columns (kind, &n_columns);
  widths = g_new0 (guint, n_columns);
  share_width (columns, n_columns, width, widths);

  count = atlas_kind_format_count (kind, n_entries);
  g_string_append_printf (report, "\n%s\n\n", count);

  headings = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    headings[i] = g_strdup (atlas_column_get_heading (&columns[i]));
  append_cells (report, headings, widths, n_columns);
  append_line (report, '-', width);

  for (guint i = first; i < first + n_entries; i++)
    {
      g_auto (GStrv) cells = g_new0 (char *, n_columns + 1);

      for (guint j = 0; j < n_columns; j++)
        {
          g_autofree char *words =
              atlas_briefing_format_field (briefing, atlas_briefing_get_entry (briefing, i),
                                           columns[j].field, language);

          cells[j] = dup_printable (words);
        }
      append_cells (report, cells, widths, n_columns);
    }
}

static void
append_footnotes (GString       *report,
                  AtlasBriefing *briefing,
                  const char    *language,
                  guint          width)
{
  for (guint i = 0; i < atlas_briefing_get_n_places (briefing); i++)
    {
      AtlasPlace *place = atlas_briefing_get_place (briefing, i);
      const char *id = atlas_place_get_footnote (place);
      AtlasFootnote *footnote = id != NULL ? atlas_briefing_lookup_footnote (briefing, id) : NULL;
      g_autofree char *line = NULL;

      if (footnote == NULL)
        continue;
      line = g_strconcat (atlas_place_get_mark (place) != NULL ? atlas_place_get_mark (place) : "",
                          " ", atlas_text_get (footnote->text, language), NULL);
      g_string_append_c (report, '\n');
      append_paragraph (report, line, width);
    }
}

/**
 * atlas_report_format:
 * @briefing: a briefing
 * @language: the BCP 47 tag of the language of the content
 * @width: the cells of a line, at least 40
 *
 * Writes the tables of a briefing as plain text, for a terminal: all entries,
 * kind by kind, and the footnotes of marked names.
 *
 * Returns: (transfer full): the text
 */
char *
atlas_report_format (AtlasBriefing *briefing,
                     const char    *language,
                     guint          width)
{
  g_autoptr (GString) report = g_string_new (NULL);
  const AtlasText *subtitle;

  g_return_val_if_fail (ATLAS_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  width = MAX (width, 40);
  append_paragraph (report, atlas_text_get (atlas_briefing_get_title (briefing), language), width);
  subtitle = atlas_briefing_get_subtitle (briefing);
  if (subtitle != NULL)
    append_paragraph (report, atlas_text_get (subtitle, language), width);
  if (atlas_date_is_set (atlas_briefing_get_as_of (briefing)))
    {
      g_autofree char *date = atlas_date_format (atlas_briefing_get_as_of (briefing), language);
      /* Translators: the date as of which the briefing speaks. */
      g_autofree char *as_of = g_strdup_printf (_("As of %s"), date);

      append_paragraph (report, as_of, width);
    }

  for (guint kind = 0; kind < ATLAS_N_KINDS; kind++)
    append_table (report, briefing, kind, language, width);
  append_footnotes (report, briefing, language, width);

  return g_string_free (g_steal_pointer (&report), FALSE);
}
