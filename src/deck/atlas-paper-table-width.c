/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include <math.h>

#include "atlas-paper-table-private.h"

/* So many cells of a column are looked at closely: the longest ones. */
#define N_LONGEST 24

/* How much of the width the first column takes at most beside counts, and how
 * wide a column of counts is at most. */
#define MOST_SIDE 0.4
#define MOST_COUNT 124.0

/* A column that needs no more than this part of the width breaks no lines, as
 * long as the others keep so much. */
#define SHORT 0.2
#define REST 0.55

typedef struct
{
  double least;   /* no word breaks */
  double most;    /* no line breaks */
  double letters; /* of all cells */
} Need;

/* Finds the cells with the longest texts. What is longest in letters is, but for
 * a little, the widest, and to set each text twice would take as long again. */
static guint
find_longest (const AtlasPaperTable *self,
              guint                  column,
              guint                  rows[N_LONGEST],
              double                *letters)
{
  glong lengths[N_LONGEST] = { 0 };
  guint n_found = 0;

  for (guint row = 0; row < atlas_paper_table_get_n_rows (self); row++)
    {
      glong length = g_utf8_strlen (atlas_paper_table_get_text (self, row, column), -1);
      guint i = n_found;

      *letters += (double) length;
      if (n_found == N_LONGEST && length <= lengths[N_LONGEST - 1])
        continue;
      i = MIN (i, N_LONGEST - 1);
      for (; i > 0 && lengths[i - 1] < length; i--)
        {
          lengths[i] = lengths[i - 1];
          rows[i] = rows[i - 1];
        }
      lengths[i] = length;
      rows[i] = row;
      n_found = MIN (n_found + 1, N_LONGEST);
    }

  return n_found;
}

static Need
find_need (const AtlasPaperTable *self,
           guint                  column)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);
  AtlasPaperTextStyle style = atlas_paper_table_get_style (self, column);
  guint rows[N_LONGEST];
  Need need = { 0, 0, 0 };
  guint n_found = find_longest (self, column, rows, &need.letters);

  need.least = atlas_paper_text_get_word_width (self->context, ATLAS_PAPER_TEXT_HEADING,
                                                c->heading);
  need.most = need.least;
  for (guint i = 0; i < n_found; i++)
    {
      const char *text = atlas_paper_table_get_text (self, rows[i], column);
      double marks = atlas_paper_table_get_marks (self, rows[i], column);
      g_autoptr (PangoLayout) layout = atlas_paper_text_create (self->context, style, text, -1, 0);

      need.least = MAX (need.least, marks + atlas_paper_text_get_word_width (self->context, style,
                                                                             text));
      need.most = MAX (need.most, marks + atlas_paper_text_get_width (layout));
    }
  need.least = ceil (need.least + 0.5) + 2 * ATLAS_PAPER_CELL_X;
  need.most = ceil (need.most + 0.5) + 2 * ATLAS_PAPER_CELL_X;
  /* A page of one column of three letters and one of the rest serves nobody. */
  need.letters = sqrt (MAX (need.letters, 1));

  return need;
}

static void
settle_short (AtlasPaperTable *self,
              const Need      *needs,
              gboolean        *is_settled)
{
  double rest = self->width;

  for (guint i = 0; i < self->columns->len; i++)
    if (needs[i].most <= self->width * SHORT && rest - needs[i].most >= self->width * REST)
      {
        is_settled[i] = TRUE;
        g_array_index (self->columns, AtlasPaperTableColumn, i).width = needs[i].most;
        rest -= needs[i].most;
      }
}

/* Who needs little gets it; the others share what is left as the square roots of
 * what they have to say, so that a long text gets more room, but not all. */
static void
share (AtlasPaperTable *self,
       Need            *needs)
{
  guint n_columns = self->columns->len;
  g_autofree gboolean *is_settled = g_new0 (gboolean, n_columns);
  gboolean is_again = TRUE;

  settle_short (self, needs, is_settled);

  while (is_again)
    {
      double room = self->width, letters = 0;

      is_again = FALSE;
      for (guint i = 0; i < n_columns; i++)
        if (is_settled[i])
          room -= g_array_index (self->columns, AtlasPaperTableColumn, i).width;
        else
          letters += needs[i].letters;
      for (guint i = 0; i < n_columns && !is_again; i++)
        {
          AtlasPaperTableColumn *c = &g_array_index (self->columns, AtlasPaperTableColumn, i);
          double least = MIN (needs[i].least, self->width / n_columns);

          if (is_settled[i])
            continue;
          c->width = room * needs[i].letters / letters;
          is_again = c->width < least || c->width > needs[i].most;
          is_settled[i] = is_again;
          c->width = CLAMP (c->width, least, MAX (needs[i].most, least));
        }
    }
}

static guint
count_counts (const AtlasPaperTable *self)
{
  guint n_counts = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n_counts += atlas_paper_table_get_column (self, i)->sort == ATLAS_PAPER_COLUMN_COUNT;

  return n_counts;
}

/* One column of names, all others of counts. */
static void
share_equally (AtlasPaperTable *self)
{
  guint n_counts = count_counts (self);
  Need side = find_need (self, 0);
  double first = MIN (side.most, self->width * MOST_SIDE);
  /* A number and its shapes need all of their column, up to the margin. */
  double width = MIN ((self->width - ATLAS_PAPER_CELL_X - first) / n_counts, MOST_COUNT);

  for (guint i = 0; i < self->columns->len; i++)
    {
      AtlasPaperTableColumn *c = &g_array_index (self->columns, AtlasPaperTableColumn, i);

      c->width = i == 0 ? first : width;
      if (i > 0)
        self->is_turned |= atlas_paper_text_get_word_width (self->context,
                                                            ATLAS_PAPER_TEXT_HEADING,
                                                            c->heading) > width - 4;
    }
}

/* What is left over goes to the column that has most to say, and what is too much
 * comes from all that have more than they need at least. */
static void
fill_width (AtlasPaperTable *self,
            const Need      *needs)
{
  double left = self->width, slack = 0;
  guint widest = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      double width = atlas_paper_table_get_column (self, i)->width;

      left -= width;
      slack += width - MIN (needs[i].least, self->width / self->columns->len);
      if (needs[i].letters > needs[widest].letters)
        widest = i;
    }
  if (left >= 0 && self->is_plain)
    return;
  if (left >= 0)
    {
      g_array_index (self->columns, AtlasPaperTableColumn, widest).width += left;
      return;
    }
  for (guint i = 0; i < self->columns->len; i++)
    {
      AtlasPaperTableColumn *c = &g_array_index (self->columns, AtlasPaperTableColumn, i);

      c->width += left * (c->width - MIN (needs[i].least, self->width / self->columns->len)) / slack;
    }
}

/* The title stands at the left of the lines, above the headings. */
static double
measure_title (AtlasPaperTable *self)
{
  g_autoptr (PangoLayout) layout = NULL;

  self->title_height = 0;
  if (self->title == NULL)
    return 0;
  layout = atlas_paper_table_create_title (self, self->title);
  self->title_height = atlas_paper_text_get_height (layout) +
                       (self->density != ATLAS_PAPER_OPEN ? ATLAS_PAPER_DENSE_AFTER_TITLE
                                                          : ATLAS_PAPER_AFTER_TITLE);

  return self->title_height;
}

static void
measure_headings (AtlasPaperTable *self,
                  double           most)
{
  double height = 0, x = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      AtlasPaperTableColumn *c = &g_array_index (self->columns, AtlasPaperTableColumn, i);
      gboolean is_turned = self->is_turned && c->sort == ATLAS_PAPER_COLUMN_COUNT;
      double room = c->sort == ATLAS_PAPER_COLUMN_COUNT ? c->width - 4
                                                        : c->width - 2 * ATLAS_PAPER_CELL_X;
      g_autoptr (PangoLayout) layout =
          atlas_paper_text_create (self->context, ATLAS_PAPER_TEXT_HEADING, c->heading,
                                   is_turned ? -1 : room, is_turned ? 0 : 6);

      c->x = x;
      x += c->width;
      if (*c->heading == '\0')
        continue;
      height = MAX (height, is_turned ? MIN (atlas_paper_text_get_width (layout), most * 0.8)
                                      : atlas_paper_text_get_height (layout));
    }
  self->heading_height = self->is_plain || height <= 0
                             ? 0
                             : MIN (height + 2 * atlas_paper_table_get_pad (self), most);
  self->heading_height += measure_title (self);
}

/* Settles the widths of the columns, and with them the height of the headings. */
void
atlas_paper_table_share_width (AtlasPaperTable *self,
                               double           most_heading)
{
  g_autofree Need *needs = NULL;

  self->is_turned = FALSE;
  if (count_counts (self) > 0)
    {
      share_equally (self);
    }
  else
    {
      needs = g_new0 (Need, self->columns->len);
      for (guint i = 0; i < self->columns->len; i++)
        needs[i] = find_need (self, i);
      share (self, needs);
      fill_width (self, needs);
    }
  measure_headings (self, most_heading);
}
