/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-table-private.h"
#include "atlas-stage-shape.h"
#include "atlas-tag-private.h"
#include "atlas-words.h"

/* Dark enough to be told apart from each other where there is colour, and from
 * paper where there is none. */
static const double stage_colors[ATLAS_N_STAGES][3] = {
  [ATLAS_STAGE_NONE] = { 0.35, 0.35, 0.35 },
  [ATLAS_STAGE_PLANNED] = { 0.56, 0.36, 0.0 },
  [ATLAS_STAGE_ONGOING] = { 0.1, 0.33, 0.66 },
  [ATLAS_STAGE_COMPLETED] = { 0.1, 0.42, 0.24 },
  [ATLAS_STAGE_SUSPENDED] = { 0.38, 0.21, 0.51 },
  [ATLAS_STAGE_CANCELLED] = { 0.65, 0.11, 0.18 },
};

/* How far the text of a cell is from its left side, whichever way one reads. */
static double
get_left (const AtlasPaperTable *self,
          guint                  column)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);

  return self->is_mirrored ? self->width - c->x - c->width : c->x;
}

static void
draw_rule (const AtlasPaperTable *self,
           cairo_t               *cr,
           double                 x,
           double                 y,
           double                 thickness,
           double                 gray)
{
  if (self->is_plain)
    return;

  cairo_set_source_rgb (cr, gray, gray, gray);
  cairo_rectangle (cr, x, y - thickness / 2, self->width - 2 * ATLAS_PAPER_CELL_X, thickness);
  cairo_fill (cr);
}

static void
draw_turned (const AtlasPaperTable *self,
             guint                  column,
             cairo_t               *cr,
             double                 x,
             double                 y)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);
  double length = self->heading_height - self->title_height - 2 * atlas_paper_table_get_pad (self);
  /* As many lines as the column is wide. */
  g_autoptr (PangoLayout) line =
      atlas_paper_text_create (self->context, ATLAS_PAPER_TEXT_HEADING, "x", -1, 0);
  int n_lines = MAX ((int) (c->width / atlas_paper_text_get_height (line)), 1);
  g_autoptr (PangoLayout) layout = atlas_paper_text_create (
      self->context, ATLAS_PAPER_TEXT_HEADING, c->heading, length + 0.5, n_lines);
  double height = atlas_paper_text_get_height (layout);

  cairo_save (cr);
  cairo_translate (cr, x + get_left (self, column) + (c->width - height) / 2,
                   y + self->heading_height - atlas_paper_table_get_pad (self));
  cairo_rotate (cr, -G_PI / 2);
  atlas_paper_text_draw (layout, ATLAS_PAPER_TEXT_HEADING, cr, 0, 0);
  cairo_restore (cr);
}

static void
draw_heading (const AtlasPaperTable *self,
              guint                  column,
              cairo_t               *cr,
              double                 x,
              double                 y)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);
  gboolean is_count = c->sort == ATLAS_PAPER_COLUMN_COUNT;
  double margin = is_count ? 2 : ATLAS_PAPER_CELL_X;
  g_autoptr (PangoLayout) layout = NULL;
  double height;

  if (is_count && self->is_turned)
    {
      draw_turned (self, column, cr, x, y);
      return;
    }

  layout = atlas_paper_text_create (self->context, ATLAS_PAPER_TEXT_HEADING, c->heading,
                                    c->width - 2 * margin, 6);
  if (is_count)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  height = atlas_paper_text_get_height (layout);
  atlas_paper_text_draw (layout, ATLAS_PAPER_TEXT_HEADING, cr,
                         x + get_left (self, column) + margin,
                         y + self->heading_height - atlas_paper_table_get_pad (self) - height);
}

static AtlasPaperTextStyle
get_title_style (const AtlasPaperTable *self)
{
  return self->density != ATLAS_PAPER_OPEN ? ATLAS_PAPER_TEXT_DENSE_SECTION
                                           : ATLAS_PAPER_TEXT_SECTION;
}

PangoLayout *
atlas_paper_table_create_title (const AtlasPaperTable *self,
                                const char            *title)
{
  PangoLayout *layout = atlas_paper_text_create (self->context, get_title_style (self), title,
                                                 self->width - 2 * ATLAS_PAPER_CELL_X, 2);

  atlas_paper_text_set_language (layout, self->title_foreign, (guint) strlen (self->title));

  return layout;
}

static void
draw_title (const AtlasPaperTable *self,
            gboolean               is_continued,
            cairo_t               *cr,
            double                 x,
            double                 y)
{
  g_autofree char *words = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  if (self->title == NULL)
    return;
  /* Translators: the title of a table that goes on from the page before */
  words = is_continued ? g_strdup_printf (C_ ("paper", "%s (continued)"), self->title)
                       : g_strdup (self->title);
  layout = atlas_paper_table_create_title (self, words);
  atlas_tag_begin (cr, is_continued ? "P" : "H2");
  atlas_paper_text_draw (layout, get_title_style (self), cr, x, y);
  atlas_tag_end (cr, is_continued ? "P" : "H2");
}

/**
 * atlas_paper_table_draw_heading:
 * @self: a table whose width is set
 * @is_continued: whether the table has begun on another page
 * @cr: a cairo context
 * @x: the left side of the table
 * @y: the top of the headings
 *
 * Draws the title and the headings, and the line below them.
 */
void
atlas_paper_table_draw_heading (const AtlasPaperTable *self,
                                gboolean               is_continued,
                                cairo_t               *cr,
                                double                 x,
                                double                 y)
{
  draw_title (self, is_continued, cr, x, y);
  if (self->heading_height > self->title_height)
    {
      atlas_tag_begin (cr, "TR");
      for (guint column = 0; column < self->columns->len; column++)
        {
          atlas_tag_begin (cr, "TH");
          draw_heading (self, column, cr, x - ATLAS_PAPER_CELL_X, y);
          atlas_tag_end (cr, "TH");
        }
      atlas_tag_end (cr, "TR");
    }
  draw_rule (self, cr, x, y + self->heading_height, 0.8, 0.2);
}

static void
draw_marks (const AtlasPaperTable *self,
            guint                  row,
            guint                  column,
            cairo_t               *cr,
            double                 x,
            double                 y,
            double                 scale)
{
  guint stages = self->stages->data[row * self->columns->len + column];
  double size = ATLAS_PAPER_MARK_SIZE * scale;

  for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
    if (stages & 1u << stage)
      {
        cairo_set_source_rgb (cr, stage_colors[stage][0], stage_colors[stage][1],
                              stage_colors[stage][2]);
        atlas_stage_shape_draw (stage, cr, x + size / 2, y, size);
        x += size + ATLAS_PAPER_MARK_GAP * scale;
      }
}

/* A number with its shapes, in the middle of its column. */
static void
draw_count (const AtlasPaperTable *self,
            guint                  row,
            guint                  column,
            cairo_t               *cr,
            double                 x,
            double                 y)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);
  g_autoptr (PangoLayout) layout = atlas_paper_table_create_layout (self, row, column);
  double width = atlas_paper_text_get_width (layout);
  double height = atlas_paper_text_get_height (layout);
  double marks = atlas_paper_table_get_marks (self, row, column);

  x += get_left (self, column);
  if (atlas_paper_table_has_marks_below (self, row, column))
    {
      double scale = MIN (1, (c->width - 2) / marks);

      draw_marks (self, row, column, cr,
                  x + (c->width - (marks - ATLAS_PAPER_MARK_GAP) * scale) / 2,
                  y + height + ATLAS_PAPER_MARK_SIZE / 2, scale);
      marks = 0;
    }
  x += (c->width - width - marks) / 2;
  atlas_paper_text_draw (layout, ATLAS_PAPER_TEXT_BODY, cr, x, y);
  if (marks > 0)
    draw_marks (self, row, column, cr, x + width + ATLAS_PAPER_MARK_GAP, y + height / 2, 1);
}

static void
draw_lines (const AtlasPaperTable *self,
            const AtlasPaperPart  *part,
            guint                  column,
            PangoLayout           *layout,
            cairo_t               *cr,
            double                 x,
            double                 y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint line = 0;
  double top = -1;

  do
    {
      AtlasPaperLine l = atlas_paper_table_get_line (iter);

      if (!atlas_paper_part_has (part, column, line++))
        continue;
      if (top < 0)
        top = l.top;
      cairo_move_to (cr, x + l.x, y + l.baseline - top);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
draw_text (const AtlasPaperTable *self,
           const AtlasPaperPart  *part,
           guint                  column,
           cairo_t               *cr,
           double                 x,
           double                 y)
{
  const AtlasPaperTableColumn *c = atlas_paper_table_get_column (self, column);
  g_autoptr (PangoLayout) layout = atlas_paper_table_create_layout (self, part->row, column);
  double marks = atlas_paper_table_get_marks (self, part->row, column);
  double left = x + get_left (self, column) + ATLAS_PAPER_CELL_X;
  PangoRectangle line;

  /* A row that goes on says so, where nothing else stands. */
  if (column == 0 && part->from != NULL &&
      part->from[0] >= (guint) pango_layout_get_line_count (layout))
    {
      g_autoptr (PangoLayout) words =
          atlas_paper_text_create (self->context, ATLAS_PAPER_TEXT_NOTE,
                                   C_ ("paper", "(continued)"),
                                   c->width - 2 * ATLAS_PAPER_CELL_X, 1);

      atlas_paper_text_draw (words, ATLAS_PAPER_TEXT_NOTE, cr, left, y);
      return;
    }

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &line);
  if (marks > 0 && (part->from == NULL || part->from[column] == 0))
    draw_marks (self, part->row, column, cr,
                self->is_mirrored ? x + get_left (self, column) + c->width - ATLAS_PAPER_CELL_X -
                                        marks + ATLAS_PAPER_MARK_GAP
                                  : left,
                y + (double) line.height / PANGO_SCALE / 2, 1);
  if (!self->is_mirrored)
    left += marks;
  if (part->from == NULL && part->to == NULL)
    {
      atlas_paper_text_draw (layout, atlas_paper_table_get_style (self, column), cr, left, y);
      return;
    }
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  draw_lines (self, part, column, layout, cr, left, y);
}

static const char *
get_link (const AtlasPaperTable *self,
          guint                  row,
          guint                  column)
{
  guint cell = row * self->columns->len + column;

  return self->links != NULL ? g_hash_table_lookup (self->links, GUINT_TO_POINTER (cell)) : NULL;
}

/**
 * atlas_paper_table_draw:
 * @self: a table whose width is set
 * @part: a row, or a part of one
 * @cr: a cairo context
 * @x: the left side of the table
 * @y: the top of the row
 * @height: how high it is, as atlas_paper_table_measure() says
 *
 * Draws a row, and the line below it.
 */
void
atlas_paper_table_draw (const AtlasPaperTable *self,
                        const AtlasPaperPart  *part,
                        cairo_t               *cr,
                        double                 x,
                        double                 y,
                        double                 height)
{
  double top = y + atlas_paper_table_get_pad (self);

  atlas_tag_begin (cr, "TR");
  for (guint column = 0; column < self->columns->len; column++)
    {
      const char *link = get_link (self, part->row, column);
      AtlasPaperColumn sort = atlas_paper_table_get_column (self, column)->sort;
      const char *tag = sort == ATLAS_PAPER_COLUMN_STRONG ? "TH" : "TD";

      atlas_tag_begin (cr, tag);
      atlas_tag_begin_link (cr, link);
      if (sort == ATLAS_PAPER_COLUMN_COUNT)
        draw_count (self, part->row, column, cr, x - ATLAS_PAPER_CELL_X, top);
      else
        draw_text (self, part, column, cr, x - ATLAS_PAPER_CELL_X, top);
      atlas_tag_end_link (cr, link);
      atlas_tag_end (cr, tag);
    }
  atlas_tag_end (cr, "TR");
  if (self->density == ATLAS_PAPER_OPEN)
    draw_rule (self, cr, x, y + height, 0.4, 0.78);
}
