/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-number.h"
#include "atlas-paper-private.h"

#include "atlas-paper-text-private.h"
#include "atlas-tag-private.h"
#include "atlas-words.h"

/* In points. */
#define AFTER_HEAD 14.0
#define AFTER_HEAD_IN_COLUMNS 6.0
#define AROUND_FIGURE 6.0
#define NOTES_GAP 9.0 /* above footnotes, with the short line over them */

double
atlas_paper_get_width (const AtlasPaper *self)
{
  return self->size.width - self->size.left - self->size.right;
}

/**
 * atlas_paper_get_column_width:
 * @self: a paper
 *
 * Gets how wide its tables are, and its figure.
 *
 * Returns: the width
 */
double
atlas_paper_get_column_width (const AtlasPaper *self)
{
  double gaps = (self->n_columns - 1) * ATLAS_PAPER_COLUMN_GAP;

  return MAX ((atlas_paper_get_width (self) - gaps) / self->n_columns, 1);
}

/* Where a column begins at the left; the first is where one begins to read. */
static double
get_column_x (const AtlasPaper *self,
              guint             column)
{
  gboolean is_mirrored = pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
  guint n_before = is_mirrored ? self->n_columns - 1 - column : column;

  return self->size.left +
         n_before * (atlas_paper_get_column_width (self) + ATLAS_PAPER_COLUMN_GAP);
}

/* --- The head. --- */

/* Below the figure stands what it shows, for those who can't see it, too. */
static double
set_figure (const AtlasPaper *self,
            cairo_t          *cr,
            double            y)
{
  double x = get_column_x (self, 0), width = atlas_paper_get_column_width (self);
  g_autoptr (PangoLayout) layout = atlas_paper_text_create (
      self->context, ATLAS_PAPER_TEXT_NOTE, self->caption, width, 6);

  y += AROUND_FIGURE;
  if (cr != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, x, self->size.top + y);
      atlas_tag_begin (cr, "Figure");
      self->draw_figure (cr, width, self->figure_height, self->figure);
      atlas_tag_end (cr, "Figure");
      cairo_restore (cr);
      atlas_tag_begin (cr, "P");
      atlas_paper_text_draw (layout, ATLAS_PAPER_TEXT_NOTE, cr, x,
                             self->size.top + y + self->figure_height + AROUND_FIGURE);
      atlas_tag_end (cr, "P");
    }

  return y + self->figure_height + AROUND_FIGURE + atlas_paper_text_get_height (layout);
}

/* Draws the head, or only measures it. */
double
atlas_paper_set_head (const AtlasPaper *self,
          cairo_t          *cr)
{
  const struct
  {
    const char         *string;
    AtlasPaperTextStyle style;
    int                 n_lines;
    double              after;
    PangoLanguage      *foreign;
  } lines[] = {
    { self->title, ATLAS_PAPER_TEXT_TITLE, 4, 3, self->title_foreign },
    { self->subtitle, ATLAS_PAPER_TEXT_SUBTITLE, 3, 9, self->subtitle_foreign },
    { self->sentence, ATLAS_PAPER_TEXT_SENTENCE, 6, 2, NULL },
    { self->as_of, ATLAS_PAPER_TEXT_SENTENCE, 1, 2, NULL },
  };
  double y = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (PangoLayout) layout = NULL;

      if (lines[i].string == NULL || *lines[i].string == '\0')
        continue;
      layout = atlas_paper_text_create (self->context, lines[i].style, lines[i].string,
                                        atlas_paper_get_column_width (self), lines[i].n_lines);
      atlas_paper_text_set_language (layout, lines[i].foreign, PANGO_ATTR_INDEX_TO_TEXT_END);
      if (cr != NULL)
        {
          atlas_tag_begin (cr, i == 0 ? "H1" : "P");
          atlas_paper_text_draw (layout, lines[i].style, cr, get_column_x (self, 0),
                                 self->size.top + y);
          atlas_tag_end (cr, i == 0 ? "H1" : "P");
        }
      y += atlas_paper_text_get_height (layout) + lines[i].after;
    }

  if (self->draw_figure != NULL)
    y = set_figure (self, cr, y);

  return y + (self->n_columns > 1 ? AFTER_HEAD_IN_COLUMNS : AFTER_HEAD);
}

/* How high the notes of a page are, with the gap above them. */
double
atlas_paper_get_notes_height (const AtlasPaper *self,
                  const gboolean   *notes)
{
  double height = 0;

  for (guint i = 0; i < self->notes->len; i++)
    if (notes[i])
      height += g_array_index (self->notes, AtlasPaperNote, i).height;

  return height > 0 ? height + NOTES_GAP : 0;
}

/* --- From pages to ink. --- */

static void
draw_notes (const AtlasPaper     *self,
            const AtlasPaperPage *page,
            cairo_t              *cr)
{
  double y = self->size.height - self->size.bottom - ATLAS_PAPER_FOOT_HEIGHT -
             atlas_paper_get_notes_height (self, page->notes);
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->notes->len; i++)
    {
      const AtlasPaperNote *note = &g_array_index (self->notes, AtlasPaperNote, i);
      g_autoptr (PangoLayout) layout = NULL;

      if (!page->notes[i])
        continue;
      if (is_first)
        {
          cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
          cairo_rectangle (cr, pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL
                                   ? self->size.width - self->size.right - 48
                                   : self->size.left, y + NOTES_GAP - 4, 48, 0.5);
          cairo_fill (cr);
          y += NOTES_GAP;
          is_first = FALSE;
        }
      layout = atlas_paper_text_create (self->context, ATLAS_PAPER_TEXT_NOTE, note->words,
                                        atlas_paper_get_width (self), 0);
      atlas_paper_text_set_language (layout, note->foreign, PANGO_ATTR_INDEX_TO_TEXT_END);
      atlas_tag_begin (cr, "Note");
      atlas_paper_text_draw (layout, ATLAS_PAPER_TEXT_NOTE, cr, self->size.left, y);
      atlas_tag_end (cr, "Note");
      y += note->height;
    }
}

static void
draw_foot (const AtlasPaper *self,
           guint             number,
           cairo_t          *cr)
{
  /* Translators: the number of a page, and how many there are */
  g_autofree char *words = atlas_number_printf (C_ ("paper", "Page %u of %u"), number + 1,
                                                self->pages->len);
  g_autofree char *title = self->as_of != NULL
                               ? g_strdup_printf ("%s · %s", self->title, self->as_of)
                               : g_strdup (self->title);
  gboolean is_mirrored = pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
  g_autoptr (PangoLayout) page =
      atlas_paper_text_create (self->context, ATLAS_PAPER_TEXT_FOOT, words, -1, 0);
  double width = atlas_paper_text_get_width (page);
  g_autoptr (PangoLayout) line = atlas_paper_text_create (
      self->context, ATLAS_PAPER_TEXT_FOOT, title,
      MAX (atlas_paper_get_width (self) - width - 24, 1), 1);
  double y = self->size.height - self->size.bottom - atlas_paper_text_get_height (page);

  atlas_paper_text_set_language (line, self->title_foreign, (guint) strlen (self->title));
  atlas_paper_text_draw (line, ATLAS_PAPER_TEXT_FOOT, cr,
                         self->size.left + (is_mirrored ? width + 24 : 0), y);
  atlas_paper_text_draw (page, ATLAS_PAPER_TEXT_FOOT, cr,
                         is_mirrored ? self->size.left
                                     : self->size.width - self->size.right - width, y);
}

/**
 * atlas_paper_draw:
 * @self: a paper
 * @page: the number of a page, from 0
 * @cr: a cairo context whose unit is a point and whose origin is the corner of the page
 *
 * Draws a page.
 */
void
atlas_paper_draw (AtlasPaper *self,
                  guint       page,
                  cairo_t    *cr)
{
  const AtlasPaperPage *p;

  g_return_if_fail (page < atlas_paper_get_n_pages (self));

  p = g_ptr_array_index (self->pages, page);
  cairo_save (cr);
  if (page == 0)
    atlas_paper_set_head (self, cr);
  for (guint i = 0; i < p->pieces->len; i++)
    {
      const AtlasPaperPiece *piece = &g_array_index (p->pieces, AtlasPaperPiece, i);
      AtlasPaperTable *table = g_ptr_array_index (self->tables, piece->table);

      if (piece->has_heading)
        {
          if (i > 0)
            atlas_tag_end (cr, "Table");
          atlas_tag_begin (cr, "Table");
          atlas_paper_table_draw_heading (table, piece->part.row > 0 || piece->part.from != NULL,
                                          cr, get_column_x (self, piece->column),
                                          piece->y - atlas_paper_table_get_heading_height (table));
        }
      atlas_paper_table_draw (table, &piece->part, cr, get_column_x (self, piece->column), piece->y,
                              piece->height);
    }
  if (p->pieces->len > 0)
    atlas_tag_end (cr, "Table");
  draw_notes (self, p, cr);
  atlas_tag_begin (cr, "P");
  draw_foot (self, page, cr);
  atlas_tag_end (cr, "P");
  cairo_restore (cr);
}
