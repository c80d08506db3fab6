/* Copyright 2026 The Briefing Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "atlas-config.h"

#include "atlas-paper-private.h"

#include <string.h>

#include "atlas-paper-text-private.h"

/* In points. */
#define BETWEEN_TABLES 18.0
#define AFTER_TABLE 5.0
#define BETWEEN_IN_COLUMNS 6.0

/* How much of a page headings may take. */
#define MOST_HEADING 0.3

static void
piece_clear (AtlasPaperPiece *piece)
{
  g_free (piece->part.from);
  g_free (piece->part.to);
}

static void
page_free (AtlasPaperPage *page)
{
  g_array_unref (page->pieces);
  g_free (page->notes);
  g_free (page);
}

static AtlasPaperPage *
get_page (const AtlasPaper *self)
{
  return g_ptr_array_index (self->pages, self->pages->len - 1);
}

static AtlasPaperTable *
get_table (const AtlasPaper *self)
{
  return g_ptr_array_index (self->tables, self->table);
}

/**
 * atlas_paper_new:
 * @size: the size of a page
 * @head: what it is about
 *
 * Makes a paper without tables.
 *
 * Returns: (transfer full): the paper
 */
AtlasPaper *
atlas_paper_new (const AtlasPaperSize *size,
                 const AtlasPaperHead *head)
{
  AtlasPaper *self;

  g_return_val_if_fail (size != NULL, NULL);
  g_return_val_if_fail (head != NULL && head->title != NULL && head->language != NULL, NULL);

  self = g_new0 (AtlasPaper, 1);
  self->size = *size;
  self->title = g_strdup (head->title);
  self->title_foreign = head->title_foreign;
  self->subtitle = g_strdup (head->subtitle);
  self->subtitle_foreign = head->subtitle_foreign;
  self->sentence = g_strdup (head->sentence);
  self->as_of = g_strdup (head->as_of);
  self->context = atlas_paper_text_create_context (head->language);
  self->notes = atlas_paper_create_notes ();
  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_paper_table_free);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->n_columns = 1;

  return self;
}

/**
 * atlas_paper_free:
 * @self: a paper
 *
 * Frees a paper.
 */
void
atlas_paper_free (AtlasPaper *self)
{
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->sentence);
  g_free (self->as_of);
  g_free (self->from);
  if (self->destroy_figure != NULL)
    self->destroy_figure (self->figure);
  g_free (self->caption);
  g_clear_object (&self->context);
  g_array_unref (self->notes);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

/* --- From rows to pages. --- */

/**
 * atlas_paper_take_table:
 * @self: a paper that isn't laid out
 * @table: (transfer full): a table with all its rows
 *
 * Adds a table below the others.
 */
void
atlas_paper_take_table (AtlasPaper      *self,
                        AtlasPaperTable *table)
{
  g_return_if_fail (!self->is_begun);

  g_ptr_array_add (self->tables, table);
}

/**
 * atlas_paper_set_figure:
 * @self: a paper that isn't laid out
 * @height: how high the figure is
 * @caption: what stands below it: what it shows, in words
 * @draw: draws it
 * @data: what it draws
 * @destroy: (nullable): frees @data
 *
 * Puts a figure below the head, as wide as the tables.
 */
void
atlas_paper_set_figure (AtlasPaper           *self,
                        double                height,
                        const char           *caption,
                        AtlasPaperFigureFunc  draw,
                        gpointer              data,
                        GDestroyNotify        destroy)
{
  g_return_if_fail (!self->is_begun && self->draw_figure == NULL && draw != NULL);

  self->figure_height = height;
  self->caption = g_strdup (caption);
  self->draw_figure = draw;
  self->figure = data;
  self->destroy_figure = destroy;
}

/**
 * atlas_paper_set_n_columns:
 * @self: a paper that isn't laid out
 * @n_columns: how many columns a page has, one at least
 *
 * Lets tables stand below each other in columns, as in a newspaper, and the head at
 * the top of the first one. The foot stays as wide as the page.
 */
void
atlas_paper_set_n_columns (AtlasPaper *self,
                           guint       n_columns)
{
  g_return_if_fail (!self->is_begun && n_columns > 0);

  self->n_columns = n_columns;
}

/**
 * atlas_paper_set_figure_notes:
 * @self: a paper that isn't laid out
 *
 * Lets all footnotes stand at the foot of the first page, for a figure that has names
 * with a mark, but not what they mean.
 */
void
atlas_paper_set_figure_notes (AtlasPaper *self)
{
  g_return_if_fail (!self->is_begun);

  self->has_figure_notes = TRUE;
}

static void
begin_page (AtlasPaper *self)
{
  AtlasPaperPage *page = g_new0 (AtlasPaperPage, 1);

  page->pieces = g_array_new (FALSE, FALSE, sizeof (AtlasPaperPiece));
  g_array_set_clear_func (page->pieces, (GDestroyNotify) piece_clear);
  page->notes = g_new0 (gboolean, self->notes->len + 1);
  self->column = 0;
  self->y = self->size.top + (self->pages->len == 0 ? self->head_height : 0);
  g_ptr_array_add (self->pages, page);
  for (guint i = 0; self->has_figure_notes && self->pages->len == 1 && i < self->notes->len; i++)
    page->notes[g_array_index (self->notes, AtlasPaperNote, i).first] = TRUE;
  /* The title stands at the foot of each page. */
  atlas_paper_find_notes (self, self->title, 0, strlen (self->title), page->notes);
  if (self->pages->len == 1 && self->subtitle != NULL)
    atlas_paper_find_notes (self, self->subtitle, 0, strlen (self->subtitle), page->notes);
  if (self->pages->len == 1 && self->sentence != NULL)
    atlas_paper_find_notes (self, self->sentence, 0, strlen (self->sentence), page->notes);
}

/* Goes on in the next column, or where there is none, on the next page. */
static void
begin_column (AtlasPaper *self)
{
  if (self->column + 1 >= self->n_columns)
    {
      begin_page (self);
      return;
    }
  self->column++;
  self->y = self->size.top;
}

static void
begin (AtlasPaper *self)
{
  self->is_begun = TRUE;
  self->head_height = atlas_paper_set_head (self, NULL);
  atlas_paper_move_long_notes (self);
  for (guint i = 0; i < self->tables->len; i++)
    atlas_paper_table_set_width (self->tables->pdata[i], self->context,
                                 atlas_paper_get_column_width (self),
                                 (self->size.height - self->size.top - self->size.bottom) *
                                     MOST_HEADING);
  begin_page (self);
}

static gboolean
is_column_empty (const AtlasPaper *self)
{
  const AtlasPaperPage *page = get_page (self);
  const AtlasPaperPiece *last;

  if (page->pieces->len == 0)
    return TRUE;
  last = &g_array_index (page->pieces, AtlasPaperPiece, page->pieces->len - 1);

  return last->column != self->column;
}

/* Whether the headings of the table have to come before its next row. */
static gboolean
needs_heading (const AtlasPaper *self)
{
  const AtlasPaperPage *page = get_page (self);

  return page->pieces->len == 0 ||
         g_array_index (page->pieces, AtlasPaperPiece, page->pieces->len - 1).table != self->table;
}

static double
get_y (const AtlasPaper *self)
{
  double y = self->y;

  if (!needs_heading (self))
    return y;
  if (!is_column_empty (self) && self->n_columns > 1)
    y += BETWEEN_IN_COLUMNS;
  else if (!is_column_empty (self))
    y += atlas_paper_table_get_heading_height (get_table (self)) > 0 ? BETWEEN_TABLES : AFTER_TABLE;

  return y + atlas_paper_table_get_heading_height (get_table (self));
}

/* The notes of the page once the part stands there, too. */
static gboolean *
dup_notes (const AtlasPaper     *self,
           const AtlasPaperPart *part)
{
  const AtlasPaperTable *table = get_table (self);
  gboolean *notes =
      g_memdup2 (get_page (self)->notes, sizeof (gboolean) * (self->notes->len + 1));
  const char *title = atlas_paper_table_get_title (table);

  atlas_paper_find_notes (self, title, 0, title != NULL ? strlen (title) : 0, notes);
  for (guint i = 0; i < atlas_paper_table_get_n_columns (table) && self->notes->len > 0; i++)
    {
      const char *heading = atlas_paper_table_get_heading (table, i);
      gsize start, end;

      atlas_paper_find_notes (self, heading, 0, strlen (heading), notes);
      atlas_paper_table_get_range (table, part, i, &start, &end);
      atlas_paper_find_notes (self, atlas_paper_table_get_text (table, part->row, i), start, end, notes);
    }

  return notes;
}

static double
get_room (const AtlasPaper *self,
          const gboolean   *notes)
{
  return self->size.height - self->size.bottom - ATLAS_PAPER_FOOT_HEIGHT -
         atlas_paper_get_notes_height (self, notes) -
         get_y (self);
}

/* Puts a part where the page goes on. */
static void
place (AtlasPaper *self,
       guint      *to,
       double      height,
       gboolean   *notes)
{
  AtlasPaperPage *page = get_page (self);
  AtlasPaperPiece piece = { { self->row, self->from, to }, self->table, self->column,
                            needs_heading (self), get_y (self), height };

  self->y = piece.y + height;
  g_array_append_val (page->pieces, piece);
  g_free (page->notes);
  page->notes = notes;
  self->from = g_memdup2 (to, to != NULL ? sizeof (guint) *
                                               atlas_paper_table_get_n_columns (get_table (self))
                                         : 0);
  if (to == NULL)
    self->row++;
}

/* Puts as many lines of the row on the page as there is room for. */
static gboolean
place_lines (AtlasPaper *self,
             gboolean    is_forced)
{
  guint n_columns = atlas_paper_table_get_n_columns (get_table (self));
  g_autofree guint *to = g_new0 (guint, n_columns);
  AtlasPaperPart part = { self->row, self->from, to };
  g_autofree gboolean *notes = NULL;
  double height;

  /* Each line may bring a note that takes room: once more, with the notes of the
   * lines that would fit, and fewer lines bring no other ones. */
  notes = g_memdup2 (get_page (self)->notes, sizeof (gboolean) * (self->notes->len + 1));
  for (guint i = 0; i < 2; i++)
    {
      g_autofree gboolean *before = g_steal_pointer (&notes);

      if (!atlas_paper_table_split (get_table (self), self->row, self->from,
                                    get_room (self, before), is_forced, to))
        return FALSE;
      notes = dup_notes (self, &part);
    }
  height = atlas_paper_table_measure (get_table (self), &part);
  if (get_room (self, notes) < height && !is_forced)
    return FALSE;

  if (atlas_paper_table_is_end (get_table (self), self->row, to))
    g_clear_pointer (&to, g_free);
  place (self, g_steal_pointer (&to), height, g_steal_pointer (&notes));

  return TRUE;
}

/* What a page has room for when nothing but the table is on it. */
static double
get_whole_room (const AtlasPaper *self,
                const gboolean   *notes)
{
  return self->size.height - self->size.top - self->size.bottom - ATLAS_PAPER_FOOT_HEIGHT -
         atlas_paper_get_notes_height (self, notes) -
         atlas_paper_table_get_heading_height (get_table (self));
}

/* A heading with a single row below it, and the other ones elsewhere, is found by
 * nobody. */
static gboolean
is_forlorn (const AtlasPaper *self,
            double            height,
            const gboolean   *notes)
{
  AtlasPaperPart next = { 1, NULL, NULL };

  if (self->row > 0 || self->from != NULL || is_column_empty (self) ||
      atlas_paper_table_get_n_rows (get_table (self)) < 2)
    return FALSE;
  height += atlas_paper_table_measure (get_table (self), &next);

  return height > get_room (self, notes) && height <= get_whole_room (self, notes);
}

static void
lay_out_row (AtlasPaper *self)
{
  AtlasPaperPart part = { self->row, self->from, NULL };
  double height = atlas_paper_table_measure (get_table (self), &part);
  gboolean *notes = dup_notes (self, &part);
  gboolean is_empty = is_column_empty (self);
  gboolean is_first = self->pages->len == 1;

  if (is_forlorn (self, height, notes))
    {
      g_free (notes);
      begin_column (self);
      return;
    }

  if (height <= get_room (self, notes))
    {
      place (self, NULL, height, notes);
      return;
    }

  /* A row that has room on a page of its own isn't parted. */
  if (height > get_whole_room (self, notes) || (is_empty && !is_first))
    {
      g_free (notes);
      if (!place_lines (self, is_empty && !is_first))
        begin_column (self);
      return;
    }
  g_free (notes);
  begin_column (self);
}

/**
 * atlas_paper_paginate:
 * @self: a paper with all its tables
 * @n_rows: how many rows to lay out
 *
 * Lays out rows. Many take their time, so this goes in steps for whoever has
 * other things to do in between.
 *
 * Returns: whether all pages are laid out
 */
gboolean
atlas_paper_paginate (AtlasPaper *self,
                      guint       n_rows)
{
  if (!self->is_begun)
    begin (self);

  for (guint i = 0; i < n_rows && !self->is_complete; i++)
    {
      if (self->table >= self->tables->len)
        {
          self->is_complete = TRUE;
        }
      else if (self->row >= atlas_paper_table_get_n_rows (get_table (self)))
        {
          self->table++;
          self->row = 0;
        }
      else
        {
          lay_out_row (self);
        }
    }

  return self->is_complete;
}

/**
 * atlas_paper_fits:
 * @self: a paper with all its tables
 * @n_pages: a number of pages
 *
 * Gets whether all of it stands on so many pages, and lays out no more than it takes
 * to know.
 *
 * Returns: whether it does
 */
gboolean
atlas_paper_fits (AtlasPaper *self,
                  guint       n_pages)
{
  while (!atlas_paper_paginate (self, 1))
    if (self->pages->len > n_pages)
      return FALSE;

  return self->pages->len <= n_pages;
}

/**
 * atlas_paper_get_n_pages:
 * @self: a paper
 *
 * Gets how many pages there are, and lays them out if they aren't.
 *
 * Returns: the number, one at least
 */
guint
atlas_paper_get_n_pages (AtlasPaper *self)
{
  while (!atlas_paper_paginate (self, G_MAXUINT))
    ;

  return self->pages->len;
}

/**
 * atlas_paper_get_title:
 * @self: a paper
 *
 * Gets what stands at the head of its first page and at the foot of each.
 *
 * Returns: (transfer none): the title
 */
const char *
atlas_paper_get_title (AtlasPaper *self)
{
  return self->title;
}

static AtlasPaperTable *
get_titled_table (AtlasPaper *self,
                  guint       index,
                  guint      *table)
{
  for (*table = 0; *table < self->tables->len; (*table)++)
    if (atlas_paper_table_get_title (self->tables->pdata[*table]) != NULL && index-- == 0)
      return self->tables->pdata[*table];

  return NULL;
}

/**
 * atlas_paper_get_n_sections:
 * @self: a paper with all its tables
 *
 * Gets how many of its tables have a title.
 *
 * Returns: the number
 */
guint
atlas_paper_get_n_sections (AtlasPaper *self)
{
  guint n_sections = 0, table;

  while (get_titled_table (self, n_sections, &table) != NULL)
    n_sections++;

  return n_sections;
}

/**
 * atlas_paper_get_section:
 * @self: a paper with all its tables
 * @index: which of the tables that have a title
 * @page: (out): the page where it begins, from 0
 *
 * Gets a section, for an outline. Pages that aren't laid out are.
 *
 * Returns: (nullable): the title
 */
const char *
atlas_paper_get_section (AtlasPaper *self,
                         guint       index,
                         guint      *page)
{
  guint number;
  AtlasPaperTable *table = get_titled_table (self, index, &number);

  g_return_val_if_fail (table != NULL && page != NULL, NULL);

  for (*page = 0; *page < atlas_paper_get_n_pages (self); (*page)++)
    {
      const AtlasPaperPage *p = g_ptr_array_index (self->pages, *page);

      for (guint i = 0; i < p->pieces->len; i++)
        if (g_array_index (p->pieces, AtlasPaperPiece, i).table == number)
          return atlas_paper_table_get_title (table);
    }

  return NULL;
}
